/* since.c: from when a running count counts: "since then", "since the war began", "since the
 * raids resumed". */
#include "claim/when.h"

TollDay
toll_war_start(const TollReading *reading)
{
    return reading->country != NULL
               ? toll_lexicon_get_conflict_start(reading->lexicon, reading->country)
               : TOLL_NO_DAY;
}

/* Whether a date tells when something began: "renewed their fire | on Tuesday", "on Tuesday
 * they launched". */
static gboolean
is_onset(const TollReading *reading, const TollAnalysis *analysis, guint term)
{
    enum { FAR = 10 };
    const TollRow *row = analysis->row;
    const TollValue *date = toll_row_term(row, term)->value;

    if (!toll_term_is(reading, toll_row_term(row, term), TOLL_KIND_DATE) || date == NULL ||
        date->is_running || date->from == TOLL_NO_DAY || date->to > date->from + 1 ||
        date->to > reading->published || date->from + 2 * TOLL_RECENT < reading->published ||
        toll_date_is_aside(reading, analysis, term))
        return FALSE;
    for (guint i = term; i > 0 && i + FAR > term; i--) {
        if (toll_term_ends_clause(reading, toll_row_term(row, i - 1)))
            break;
        if (toll_term_is(reading, toll_row_term(row, i - 1), TOLL_KIND_ONSET))
            return TRUE;
    }
    for (guint i = term + 1; i < row->terms->len && i < term + FAR; i++) {
        if (i > term + 1 && toll_term_ends_clause(reading, toll_row_term(row, i)))
            break;
        if (toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_ONSET))
            return TRUE;
    }
    return FALSE;
}

/* The day on which something began, of a sentence that says so. */
static const TollValue *
onset_of_sentence(TollCascade *cascade, guint sentence)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);

    if (!toll_row_has(cascade->reading, analysis->row, TOLL_KIND_ONSET))
        return NULL;
    toll_cascade_analyse(cascade, sentence);
    toll_dates_resolve(cascade, sentence);
    for (guint i = 0; i < analysis->row->terms->len; i++)
        if (is_onset(cascade->reading, analysis, i))
            return toll_row_term(analysis->row, i)->value;
    return NULL;
}

/* "Since the raids resumed": the day that the article tells elsewhere, best before it. */
static const TollValue *
onset_day(TollCascade *cascade, guint sentence)
{
    const TollValue *date = NULL;

    for (guint i = sentence; date == NULL && i > 0; i--)
        date = onset_of_sentence(cascade, i - 1);
    for (guint i = sentence + 1; date == NULL && i < cascade->analyses->len; i++)
        date = onset_of_sentence(cascade, i);
    return date;
}

static void
begin(TollClaim *claim, TollDay from, TollDateReason reason)
{
    claim->date_from = from;
    claim->date_reason = reason;
}

/* The first day that a term of the clause tells. Returns: whether it does. */
static gboolean
begin_with(TollCascade *cascade, guint sentence, guint since, const TollTerm *term,
           TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    gboolean is_then = toll_term_is(reading, term, TOLL_KIND_THEN);
    const TollValue *date = NULL;

    if (toll_term_is(reading, term, TOLL_KIND_DATE))
        date = term->value;
    else if (is_then && MAX(claim->low, claim->high) >= TOLL_HUGE &&
             toll_war_start(reading) < reading->published)
        begin(claim, toll_war_start(reading), TOLL_DATE_WAR);
    else if (is_then)
        date = toll_date_before(cascade, sentence, since, FALSE);
    if (date != NULL)
        begin(claim, date->from, TOLL_DATE_SINCE);
    return date != NULL || claim->date_reason == TOLL_DATE_WAR;
}

void
toll_since_fill(TollCascade *cascade, guint sentence, guint since, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    const TollValue *date = NULL;
    gboolean is_of_war = FALSE, is_onset = FALSE, is_of_event = FALSE;

    for (guint i = since + 1;
         i < row->terms->len && !toll_term_ends_clause(reading, toll_row_term(row, i)); i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (begin_with(cascade, sentence, since, term, claim))
            return;
        is_of_war |= toll_term_is(reading, term, TOLL_KIND_LONG);
        is_onset |= toll_term_is(reading, term, TOLL_KIND_ONSET);
        is_of_event |= toll_term_is_event(reading, term);
    }
    if (is_of_war && toll_war_start(reading) < reading->published)
        begin(claim, toll_war_start(reading), TOLL_DATE_WAR);
    else if (is_onset)
        date = onset_day(cascade, sentence);
    else if (is_of_event)
        date = toll_date_of_event(cascade);
    if (date != NULL)
        begin(claim, date->from, TOLL_DATE_SINCE);
}
