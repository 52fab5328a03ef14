/* spoken.c: which dates are those of words, or of the text itself, and not of deeds. */
#include "claim/when.h"

/* The date that a text is dated with: "Lima, 4 Oct 89 -- Ten people died". */
static gboolean
is_dateline(const TollReading *reading, const TollTerm *date)
{
    return date->start < reading->dateline && reading->dateline <= date->end;
}

/* "On Thursday | the army, which holds the town, | said": who speaks stands right behind the
 * date, and nothing happens before the verb. */
static gboolean
is_next(const TollReading *reading, const TollRow *row, guint term, guint verb)
{
    gboolean is_told = FALSE;

    for (guint i = term + 1; i < verb; i++) {
        if (toll_term_is_event(reading, toll_row_term(row, i)))
            return FALSE;
        is_told =
            is_told || (i <= term + 3 && toll_term_source(reading, toll_row_term(row, i)));
    }
    return is_told || term + 2 >= verb;
}

/* "On Thursday the army said", "but on Thursday the army said". */
static gboolean
leads_in(const TollReading *reading, const TollRow *row, guint term, const TollSpeech *speech)
{
    static const TollKind openers[] = {TOLL_KIND_CONJ, TOLL_KIND_AND, TOLL_KIND_ADVERB,
                                       TOLL_KIND_SOURCE, TOLL_KINDS_END};

    if (speech->kind != TOLL_SPEECH_SAYS && speech->kind != TOLL_SPEECH_SPEAKER &&
        speech->kind != TOLL_SPEECH_QUOTING)
        return FALSE;
    return term < speech->start && is_next(reading, row, term, speech->start) &&
           (term == 0 || toll_term_is_any(reading, toll_row_term(row, term - 1), openers));
}

static gboolean
is_comma(const TollReading *reading, const TollTerm *term)
{
    return reading->text[term->start] == ',';
}

/* "Who spoke said | on Saturday", "reported in | December", "published | on Monday", but not
 * "33 deaths reported | on Saturday". */
static gboolean
is_behind_verb(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind passives[] = {TOLL_KIND_CLAIMED, TOLL_KIND_QUANTITY, TOLL_KIND_BE,
                                        TOLL_KINDS_END};

    if (term > 1 && toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_WITHIN))
        term--;
    if (term > 1 && toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_DATED))
        return TRUE;
    return term > 1 && toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_SAYS) &&
           !toll_term_is_any(reading, toll_row_term(row, term - 2), passives);
}

/* "The army | on Saturday | said", "and, in | June 2018, | ruled that". */
static gboolean
is_before_verb(const TollReading *reading, const TollRow *row, guint term)
{
    guint first = term, verb = term + 1;

    if (first > 0 && toll_term_is(reading, toll_row_term(row, first - 1), TOLL_KIND_WITHIN))
        first--;
    if (first == 0 || verb + 1 >= row->terms->len)
        return FALSE;
    if (is_comma(reading, toll_row_term(row, first - 1)) &&
        is_comma(reading, toll_row_term(row, verb)))
        verb++;
    else if (!toll_term_is(reading, toll_row_term(row, first - 1), TOLL_KIND_SOURCE))
        return FALSE;
    return toll_term_is(reading, toll_row_term(row, verb), TOLL_KIND_SAYS) &&
           !toll_term_is(reading, toll_row_term(row, verb + 1), TOLL_KIND_SOURCE);
}

/* "Documented 231 deaths between 4 and 9 August". */
static gboolean
counts_between(const TollReading *reading, const TollRow *row, guint from, guint to)
{
    static const TollKind counts[] = {TOLL_KIND_CLAIMED, TOLL_KIND_QUANTITY, TOLL_KINDS_END};

    for (guint i = from; i < to; i++)
        if (toll_term_is_any(reading, toll_row_term(row, i), counts))
            return TRUE;
    return FALSE;
}

/* "said on Thursday", "on Thursday the army said", "as of Thursday": the day of the words, not
 * of the deeds. */
gboolean
toll_date_is_of_words(const TollReading *reading, const TollAnalysis *analysis, guint term)
{
    const TollValue *date = toll_row_term(analysis->row, term)->value;
    gboolean is_running = date != NULL && date->is_running;

    if (!is_running && (is_behind_verb(reading, analysis->row, term) ||
                        is_before_verb(reading, analysis->row, term)))
        return TRUE;
    if (is_dateline(reading, toll_row_term(analysis->row, term)) ||
        (date != NULL && date->is_status))
        return TRUE;
    for (guint i = 0; i < analysis->speeches->len; i++) {
        const TollSpeech *speech = &g_array_index(analysis->speeches, TollSpeech, i);

        /* "The group claimed the attack of 2 October": nobody speaks. */
        if (speech->kind == TOLL_SPEECH_NONE)
            continue;
        if (term > speech->start && term <= speech->end + 1 && !is_running &&
            !counts_between(reading, analysis->row, speech->end, term))
            return TRUE;
        if (!is_running && date != NULL && leads_in(reading, analysis->row, term, speech))
            return TRUE;
    }
    return FALSE;
}

/* "The ministry said on Friday": where no other day is told, that of the words is nearest. */
const TollValue *
toll_date_of_words(const TollReading *reading, const TollAnalysis *analysis)
{
    for (guint i = 0; i < analysis->row->terms->len; i++) {
        const TollTerm *term = toll_row_term(analysis->row, i);

        if (toll_term_is(reading, term, TOLL_KIND_DATE) && term->value != NULL &&
            term->value->from != TOLL_NO_DAY && term->value->offset == 0 &&
            !is_dateline(reading, term) && toll_date_is_of_words(reading, analysis, i))
            return term->value;
    }
    return NULL;
}
