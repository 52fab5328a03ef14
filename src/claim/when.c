/* when.c: the days on which a claim's people met their fate, and whether they are those of one
 * event, of a stretch or of a situation. */
#include "claim/when.h"

/* Whether the date of a toll is that of deeds: "the toll includes two killed on Sunday". */
static gboolean
is_of_deed(const TollRow *row, const TollDraft *draft, guint date)
{
    for (guint i = draft->term + 1; i < date; i++)
        if (toll_term_outcome(toll_row_term(row, i)) >= 0)
            return TRUE;
    return FALSE;
}

/* "In the same period": that of the running count told before, or since the day told before. */
static void
set_same(TollCascade *cascade, guint sentence, guint term, TollClaim *claim)
{
    const TollValue *date = toll_date_before(cascade, sentence, term, TRUE);

    if (date != NULL)
        claim->date_to = date->to;
    else
        date = toll_date_before(cascade, sentence, term, FALSE);
    if (date != NULL)
        claim->date_from = date->from;
}

/* A year or a month behind a war is its beginning, and the count runs up to the article. */
static gboolean
begins_long_ago(const TollReading *reading, const TollValue *date)
{
    return date->from != TOLL_NO_DAY && date->to >= date->from + 27 &&
           reading->published > date->to + TOLL_RECENT;
}

/* The days of a running count; @term is that of the date, or -1. */
static void
fill_period(TollCascade *cascade, guint sentence, int term, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *date = term >= 0 ? toll_row_term(analysis->row, (guint)term)->value : NULL;
    const TollValue *said = toll_date_of_words(reading, analysis);

    claim->scope = TOLL_PERIOD;
    if (date != NULL)
        toll_when_set(cascade, date, TOLL_DATE_NAMED, claim);
    if (date != NULL && date->is_clause)
        toll_since_fill(cascade, sentence, (guint)term, claim);
    if (date != NULL && date->is_same)
        set_same(cascade, sentence, (guint)term, claim);
    if (date == NULL && toll_war_start(reading) < reading->published) {
        claim->date_from = toll_war_start(reading);
        claim->date_reason = TOLL_DATE_WAR;
    }
    if (date == NULL || (!date->is_running && begins_long_ago(reading, date)))
        claim->date_to = reading->published;
    /* "The UN said on Tuesday that in recent days ...": counted up to the day of the words. */
    if (date != NULL && claim->date_to == reading->published && said != NULL &&
        said->from < claim->date_to && said->from + TOLL_RECENT > claim->date_to &&
        (claim->date_from == TOLL_NO_DAY || said->from >= claim->date_from))
        claim->date_to = said->to;
}

/* "It has cost 200,000 lives", of a country at war. */
static gboolean
is_war_toll(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    return MAX(draft->quantity->low, draft->quantity->high) >= TOLL_HUGE &&
           toll_war_start(reading) != TOLL_NO_DAY && draft->outcome == TOLL_OUTCOME_KILLED &&
           toll_draft_is_perfect(reading, row, draft) &&
           !toll_row_has(reading, row, TOLL_KIND_CAUSE);
}

/* "Earlier this week troops killed 48": on the day that the article tells elsewhere. */
static void
narrow(TollCascade *cascade, const TollValue *date, TollClaim *claim)
{
    const TollValue *day =
        date->is_vague && date->to > date->from + 1 && date->to < date->from + 8
            ? toll_date_within(cascade, date)
            : NULL;

    if (day != NULL) {
        claim->date_from = day->from;
        claim->date_to = day->to;
    }
}

void
toll_when_fill(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollRow *row = analysis->row;
    gboolean is_toll =
        toll_term_is(reading, toll_row_term(row, draft->outcome_term), TOLL_KIND_TOLL);
    int best =
        (toll_dates_resolve(cascade, sentence), toll_date_nearest(reading, analysis, draft));
    const TollValue *date = best >= 0 ? toll_row_term(row, (guint)best)->value : NULL;
    gboolean is_long =
        MAX(claim->low, claim->high) >= TOLL_WAR_TOLL &&
        (toll_row_has(reading, row, TOLL_KIND_LONG) ||
         toll_row_has(reading, row, TOLL_KIND_BEGAN) || is_war_toll(reading, row, draft)) &&
        (date == NULL || date->from == TOLL_NO_DAY || begins_long_ago(reading, date));

    /* "That night", where no day was told before. */
    if (date != NULL && date->from == TOLL_NO_DAY && date->to == TOLL_NO_DAY &&
        reading->published != TOLL_NO_DAY)
        date = NULL;
    /* "On Friday the toll had stood at 304": the day of the count, not of the deaths. */
    if (is_toll && date != NULL && !date->is_running && !is_of_deed(row, draft, (guint)best))
        date = NULL;
    claim->scope = toll_scope_is_state(reading, row, draft) ? TOLL_STATE : TOLL_INCIDENT;
    /* "Under siege since 2013": how long, not when they were counted. */
    if (claim->scope == TOLL_STATE && date != NULL &&
        (date->is_running || date->is_event || date->to > date->from + 7))
        date = NULL;
    if (claim->scope == TOLL_INCIDENT && ((date != NULL && date->is_running) || is_long)) {
        fill_period(cascade, sentence, date != NULL ? best : -1, claim);
        return;
    }
    if (claim->scope == TOLL_INCIDENT && toll_scope_is_sum(reading, row, date, draft))
        claim->scope = TOLL_PERIOD;
    if (date != NULL) {
        toll_when_set(cascade, date, TOLL_DATE_NAMED, claim);
        if (claim->scope == TOLL_INCIDENT)
            narrow(cascade, date, claim);
    } else if (claim->scope == TOLL_STATE) {
        claim->date_from = claim->date_to = reading->published;
        claim->date_reason = TOLL_DATE_PUBLISHED;
    } else if (toll_scope_is_open(reading, row, draft)) {
        claim->scope = TOLL_PERIOD;
        claim->date_to = reading->published;
        claim->date_reason = TOLL_DATE_PUBLISHED;
    } else {
        toll_when_inherit(cascade, sentence, claim);
    }
}
