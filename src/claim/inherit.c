/* inherit.c: the days of a claim whose sentence does not tell them. */
#include "claim/when.h"

/* How many sentences back a date holds on. */
enum { LOOK_BACK = 3 };

/* Sentences that tell what an article is about. */
enum { LEAD = 5 };

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

typedef gboolean (*TollDateFits)(const TollReading *reading, const TollValue *date);

/* "A day earlier": another event than the one that the article reports. */
static gboolean
is_of_another(const TollValue *date)
{
    return date->offset != 0 && !date->is_event;
}

/* A day that the news may be about; what an article tells of earlier years does not carry over.
 */
static gboolean
is_recent_day(const TollReading *reading, const TollValue *date)
{
    return !date->is_running && !is_of_another(date) && date->from != TOLL_NO_DAY &&
           date->to < date->from + 8 &&
           (reading->published == TOLL_NO_DAY || date->from + TOLL_RECENT > reading->published);
}

/* The first day of a sentence that may be that of an event. */
static const TollValue *
sentence_date(TollCascade *cascade, guint sentence, TollDateFits is_fit)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);

    toll_cascade_analyse(cascade, sentence);
    toll_dates_resolve(cascade, sentence);
    for (guint i = 0; i < analysis->row->terms->len; i++) {
        const TollTerm *term = toll_row_term(analysis->row, i);

        if (toll_term_is(cascade->reading, term, TOLL_KIND_DATE) && term->value != NULL &&
            !toll_date_is_aside(cascade->reading, analysis, i) &&
            is_fit(cascade->reading, term->value))
            return term->value;
    }
    return NULL;
}

/* A single day or night, however long ago: what a report of an inquiry begins with. */
static gboolean
is_single_day(const TollReading *reading, const TollValue *date)
{
    (void)reading;
    return !date->is_running && !date->is_vague && !is_of_another(date) &&
           date->from != TOLL_NO_DAY && date->to <= date->from + 1;
}

static gboolean
is_single_recent_day(const TollReading *reading, const TollValue *date)
{
    return is_single_day(reading, date) && is_recent_day(reading, date);
}

/* Whether a sentence that nobody has read yet may hold a date. */
static gboolean
may_tell_day(const TollReading *reading, const TollRow *row)
{
    static const TollKind kinds[] = {TOLL_KIND_DATE,  TOLL_KIND_MONTH, TOLL_KIND_WEEKDAY,
                                     TOLL_KIND_SPAN,  TOLL_KIND_YEAR,  TOLL_KIND_YESTERDAY,
                                     TOLL_KIND_TODAY, TOLL_KINDS_END};

    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is_any(reading, toll_row_term(row, i), kinds))
            return TRUE;
    return FALSE;
}

/* "Died on Friday of wounds from Tuesday's bombing": the day of what the rest comes from. */
static gboolean
owns_event(const TollReading *reading, const TollRow *row, guint term)
{
    return term + 1 < row->terms->len &&
           toll_term_is_possessive(reading, toll_row_term(row, term + 1));
}

/* "On Friday, two days after it was hit": the day of what was hit is counted from the other. */
static gboolean
counts_from(const TollValue *date, guint term, guint base)
{
    enum { NEAR = 3 };

    return date->is_event && term < base + NEAR;
}

/* The date of a sentence that stands with an event; one that is told before one that is counted
 * from the day of the sentence: "a week after the block came down on 24 April". */
static const TollValue *
sentence_event(TollCascade *cascade, guint sentence, TollDateFits is_fit)
{
    const TollReading *reading = cascade->reading;
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *best = NULL;
    guint base = 0;

    toll_cascade_analyse(cascade, sentence);
    toll_dates_resolve(cascade, sentence);
    for (guint i = 0; i < analysis->row->terms->len; i++) {
        const TollTerm *term = toll_row_term(analysis->row, i);

        if (toll_term_is(reading, term, TOLL_KIND_DATE) && term->value != NULL &&
            is_fit(reading, term->value) && !toll_date_is_aside(reading, analysis, i) &&
            toll_date_tells_event(reading, analysis->row, i) &&
            (best == NULL || best->is_event || owns_event(reading, analysis->row, i) ||
             counts_from(term->value, i, base))) {
            best = term->value;
            base = i;
        }
    }
    return best;
}

/* The first such date of an article's first @n sentences. */
static const TollValue *
event_day(TollCascade *cascade, guint n, TollDateFits is_fit)
{
    const TollValue *date = NULL;

    for (guint i = 0; date == NULL && i < MIN(n, cascade->analyses->len); i++) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i);

        if (may_tell_day(cascade->reading, analysis->row))
            date = sentence_event(cascade, i, is_fit);
    }
    return date;
}

static gboolean
is_plain_recent_day(const TollReading *reading, const TollValue *date)
{
    return is_recent_day(reading, date) && !date->is_vague;
}

static gboolean
is_any_day(const TollReading *reading, const TollValue *date)
{
    (void)reading;
    return !date->is_running && date->from != TOLL_NO_DAY;
}

/* "It killed 612 people": what the sentence before told, however long ago. */
static const TollValue *
antecedent_day(TollCascade *cascade, guint sentence)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollAnalysis *there =
        sentence > 0 ? g_ptr_array_index(cascade->analyses, sentence - 1) : NULL;

    if (there == NULL || there->sentence.paragraph != here->sentence.paragraph ||
        here->row->terms->len == 0 ||
        !toll_term_is(cascade->reading, toll_row_term(here->row, 0), TOLL_KIND_PRON))
        return NULL;
    return sentence_event(cascade, sentence - 1, is_any_day);
}

/* "A day later rockets hit a school. Six children died": of another event, but so are they. */
static gboolean
is_recent_or_next_day(const TollReading *reading, const TollValue *date)
{
    TollValue day = *date;

    day.offset = 0;
    return is_recent_day(reading, &day);
}

/* A siege of some days: "held from 1 to 3 September". */
static gboolean
is_short_span(const TollReading *reading, const TollValue *date)
{
    (void)reading;
    return date->is_span && date->from != TOLL_NO_DAY && date->to < date->from + 8;
}

/* The day of the event, or else any day, told in the sentences of the same paragraph right
 * before. */
static const TollValue *
paragraph_day(TollCascade *cascade, guint sentence, gboolean is_event)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *date = is_event ? antecedent_day(cascade, sentence) : NULL;

    for (guint i = sentence; date == NULL && i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);

        if (there->sentence.paragraph != here->sentence.paragraph)
            continue;
        if (!is_event)
            date = sentence_date(cascade, i - 1, is_plain_recent_day);
        else if ((date = sentence_event(cascade, i - 1, is_recent_or_next_day)) == NULL)
            date = sentence_event(cascade, i - 1, is_single_day);
    }
    return date;
}

/* A day of the news itself: what an article tells further down of last month is background. */
static gboolean
is_single_fresh_day(const TollReading *reading, const TollValue *date)
{
    enum { FRESH = 10 };

    return is_single_day(reading, date) &&
           (reading->published == TOLL_NO_DAY || date->from + FRESH > reading->published);
}

/* The day of the event: in the first sentences of news, or of what an inquiry begins with. */
const TollValue *
toll_date_of_event(TollCascade *cascade)
{
    const TollValue *date = event_day(cascade, LEAD, is_single_recent_day);

    if (date == NULL)
        date = event_day(cascade, LEAD, is_single_day);
    return date;
}

/* "Earlier this week", where the article tells the day of the event elsewhere. */
const TollValue *
toll_date_within(TollCascade *cascade, const TollValue *stretch)
{
    for (guint i = 0; i < cascade->analyses->len; i++) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i);
        const TollValue *date = may_tell_day(cascade->reading, analysis->row)
                                    ? sentence_event(cascade, i, is_single_recent_day)
                                    : NULL;

        if (date != NULL && date->from >= stretch->from && date->to <= stretch->to)
            return date;
    }
    return NULL;
}

static const TollValue *
lead_day(TollCascade *cascade)
{
    const TollValue *date = NULL;

    for (guint i = 0; date == NULL && i < MIN(cascade->analyses->len, LEAD); i++)
        date = sentence_date(cascade, i, is_single_day);
    for (guint i = 0; date == NULL && i < MIN(cascade->analyses->len, LEAD); i++)
        date = sentence_date(cascade, i, is_short_span);
    return date;
}

/* "Over the past two days raids went on. Losses totalled 304": the stretch told right before.
 * @is_sum: (out): whether what follows sums it up, and is not only of one of its days. */
static const TollValue *
stretch_before(TollCascade *cascade, guint sentence, gboolean *is_sum)
{
    enum { LONGEST = 60 };
    const TollReading *reading = cascade->reading;
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);

    for (guint i = sentence; i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);

        if (there->sentence.paragraph != here->sentence.paragraph)
            break;
        toll_cascade_analyse(cascade, i - 1);
        for (guint k = 0; k < there->row->terms->len; k++) {
            const TollTerm *term = toll_row_term(there->row, k);
            const TollValue *date = term->value;

            if (!toll_term_is(reading, term, TOLL_KIND_DATE) || date == NULL ||
                !date->is_running || date->from == TOLL_NO_DAY ||
                date->to > date->from + LONGEST)
                continue;
            *is_sum = there->drafts->len == 0 && !date->is_span;
            return date;
        }
    }
    return NULL;
}

/* Fewer may be those of one event in a stretch. */
enum { SUM = 10 };

/* Whether the words were said before the day. */
static gboolean
is_foretold(const TollValue *day, const TollValue *said)
{
    return said != NULL && said->to != TOLL_NO_DAY && day->from != TOLL_NO_DAY &&
           said->to < day->from;
}

void
toll_when_inherit(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *date = paragraph_day(cascade, sentence, TRUE);
    const TollValue *said = toll_date_of_words(cascade->reading, here);
    TollDateReason reason = TOLL_DATE_PARAGRAPH;
    gboolean is_sum = FALSE;

    if (date == NULL && (date = toll_date_of_event(cascade)) != NULL)
        reason = TOLL_DATE_EVENT;
    if (date == NULL && (date = paragraph_day(cascade, sentence, FALSE)) != NULL)
        reason = TOLL_DATE_PARAGRAPH;
    if (date == NULL && (date = lead_day(cascade)) != NULL)
        reason = TOLL_DATE_LEAD;
    if (date == NULL && (date = stretch_before(cascade, sentence, &is_sum)) != NULL && is_sum &&
        MAX(claim->low, claim->high) >= SUM)
        claim->scope = TOLL_PERIOD;
    if (date == NULL && (date = event_day(cascade, G_MAXUINT, is_single_fresh_day)) != NULL)
        reason = TOLL_DATE_EVENT;
    /* "On Monday the ministry said that 21 had been killed" is not of Tuesday's raid. */
    if (date == NULL || is_foretold(date, said)) {
        reason = TOLL_DATE_REPORTED;
        date = said;
    }
    if (date != NULL) {
        toll_when_set(cascade, date, reason, claim);
    } else {
        claim->date_from = claim->date_to = cascade->reading->published;
        claim->date_reason = TOLL_DATE_PUBLISHED;
    }
}
