/* inherit.c: the days of a claim whose sentence does not tell them. */
#include "claim/when.h"

/* How many sentences back a date holds on. */
enum { LOOK_BACK = 3 };

/* Sentences that tell what an article is about. */
enum { LEAD = 5 };

/* "said on Thursday": the day of the words, not of the deeds. */
gboolean
toll_date_is_of_words(const TollAnalysis *analysis, guint term)
{
    for (guint i = 0; i < analysis->speeches->len; i++) {
        const TollSpeech *speech = &g_array_index(analysis->speeches, TollSpeech, i);

        if (term > speech->start && term <= speech->end + 1)
            return TRUE;
    }
    return FALSE;
}

void
toll_when_set(const TollCascade *cascade, const TollValue *date, TollDateReason reason,
              TollClaim *claim)
{
    g_autofree char *mention = NULL;

    claim->date_from = date->from;
    claim->date_to = date->to;
    claim->date_reason = reason;
    if (date->end > date->start)
        mention = g_strndup(cascade->reading->text + date->start, date->end - date->start);
    if (mention != NULL)
        toll_claim_set(&claim->date_mention, mention);
}

/* A day that the news may be about; what an article tells of earlier years does not carry over.
 */
static gboolean
is_recent_day(const TollReading *reading, const TollValue *date)
{
    return !date->is_running && date->from != TOLL_NO_DAY && date->to < date->from + 8 &&
           (reading->published == TOLL_NO_DAY || date->from + TOLL_RECENT > reading->published);
}

/* The first day of a sentence that may be that of an event. */
static const TollValue *
sentence_date(TollCascade *cascade, guint sentence,
              gboolean (*is_fit)(const TollReading *reading, const TollValue *date))
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < analysis->row->terms->len; i++) {
        const TollTerm *term = toll_row_term(analysis->row, i);

        if (toll_term_is(cascade->reading, term, "date") && term->value != NULL &&
            !toll_date_is_of_words(analysis, i) && is_fit(cascade->reading, term->value))
            return term->value;
    }
    return NULL;
}

/* A single day, however long ago: what a report of an inquiry begins with. */
static gboolean
is_single_day(const TollReading *reading, const TollValue *date)
{
    (void)reading;
    return !date->is_running && date->from != TOLL_NO_DAY && date->from == date->to;
}

/* "The ministry said on Friday": where no other day is told, that of the words is nearest. */
const TollValue *
toll_date_of_words(const TollReading *reading, const TollAnalysis *analysis)
{
    for (guint i = 0; i < analysis->row->terms->len; i++) {
        const TollTerm *term = toll_row_term(analysis->row, i);

        if (toll_term_is(reading, term, "date") && term->value != NULL &&
            term->value->from != TOLL_NO_DAY && toll_date_is_of_words(analysis, i))
            return term->value;
    }
    return NULL;
}

void
toll_when_inherit(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *date = NULL;
    TollDateReason reason = TOLL_DATE_PARAGRAPH;

    for (guint i = sentence; date == NULL && i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);

        if (there->sentence.paragraph == here->sentence.paragraph)
            date = sentence_date(cascade, i - 1, is_recent_day);
    }
    for (guint i = 0; date == NULL && i < MIN(cascade->analyses->len, LEAD); i++) {
        reason = TOLL_DATE_LEAD;
        date = sentence_date(cascade, i, is_single_day);
    }
    if (date == NULL) {
        reason = TOLL_DATE_REPORTED;
        date = toll_date_of_words(cascade->reading, here);
    }
    if (date != NULL) {
        toll_when_set(cascade, date, reason, claim);
    } else {
        claim->date_from = claim->date_to = cascade->reading->published;
        claim->date_reason = TOLL_DATE_PUBLISHED;
    }
}

/* The last date told before a term, which "since then" goes back to. */
const TollValue *
toll_date_before(TollCascade *cascade, guint sentence, guint term, gboolean is_running)
{
    guint look_back = is_running ? 2 * LOOK_BACK : LOOK_BACK;

    for (guint i = sentence + 1; i > 0 && i + look_back > sentence; i--) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i - 1);

        toll_cascade_analyse(cascade, i - 1);
        for (guint k = i - 1 == sentence ? term : analysis->row->terms->len; k > 0; k--) {
            const TollValue *date = toll_row_term(analysis->row, k - 1)->value;

            if (toll_term_is(cascade->reading, toll_row_term(analysis->row, k - 1), "date") &&
                date != NULL && date->from != TOLL_NO_DAY && date->is_running == is_running)
                return date;
        }
    }
    return NULL;
}
