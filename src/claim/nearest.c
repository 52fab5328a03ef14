/* nearest.c: which date of a sentence tells when the people of a claim met their fate. */
#include "claim/when.h"

#include "article/token.h"

/* "Two people died in the city, divided since 2012": a stretch of years is no date of a few
 * dead; "mines have killed 112 since 2012" is. */
static gboolean
is_background(const TollReading *reading, const TollAnalysis *analysis, const TollValue *date,
              const TollDraft *draft)
{
    return date != NULL && date->is_running && date->from != TOLL_NO_DAY &&
           date->from + 400 < reading->published &&
           MAX(draft->quantity->low, draft->quantity->high) < TOLL_WAR_TOLL &&
           !toll_draft_is_perfect(reading, analysis->row, draft);
}

/* The "since" whose clause a term stands in, or -1: "since the raids began | on Monday". */
static int
since_before(const TollReading *reading, const TollRow *row, guint term)
{
    for (guint i = term; i > 0 && !toll_term_ends_clause(reading, toll_row_term(row, i - 1));
         i--) {
        const TollValue *date = toll_row_term(row, i - 1)->value;

        if (date != NULL && date->is_clause)
            return (int)i - 1;
    }
    return -1;
}

/* "The deadliest month of 2016", "the worst raid this year": the stretch in which others were
 * less bad. */
static gboolean
is_range_of_comparison(const TollReading *reading, const TollRow *row, guint superlative,
                       guint term)
{
    enum { MONTH = 27 };
    const TollValue *date = toll_row_term(row, term)->value;

    if (date->to < date->from + MONTH)
        return FALSE;
    return date->to + MONTH > reading->published ||
           toll_term_is(reading, toll_row_term(row, superlative + 1), TOLL_KIND_SPAN);
}

/* "The first attack since Monday", "the worst since the battle last year": how rare it is, and
 * not from when on something is counted. @own is the "since" whose clause the claim stands in.
 */
static gboolean
is_comparison(const TollReading *reading, const TollRow *row, guint term, int own)
{
    const TollValue *date = toll_row_term(row, term)->value;
    gboolean is_since = date != NULL && date->is_running;

    for (guint i = term; i > 0 && !toll_term_ends_clause(reading, toll_row_term(row, i - 1));
         i--) {
        const TollTerm *before = toll_row_term(row, i - 1);

        is_since = is_since ||
                   (before->value != NULL && before->value->is_clause && (int)i - 1 != own);
        if (toll_term_is(reading, before, TOLL_KIND_SUPERLATIVE))
            return is_since ||
                   (date != NULL && is_range_of_comparison(reading, row, i - 1, term));
    }
    return FALSE;
}

/* "Peasants who were kidnapped last week have been found dead": the date of what else they met.
 */
static gboolean
is_of_other_fate(const TollReading *reading, const TollRow *row, guint term,
                 const TollDraft *draft)
{
    gboolean is_relative = FALSE;

    for (guint i = draft->term + 1; i < term && term < draft->outcome_term; i++) {
        if (is_relative && toll_term_outcome(toll_row_term(row, i)) >= 0)
            return TRUE;
        is_relative =
            is_relative || toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_REL);
    }
    return FALSE;
}

/* "In custody till April 30": news count what has happened. */
static gboolean
is_to_come(const TollReading *reading, const TollValue *date)
{
    return date != NULL && reading->published != TOLL_NO_DAY && date->from != TOLL_NO_DAY &&
           date->from > reading->published + 1;
}

/* Whether a date tells nothing of when the people of a draft met their fate. */
static gboolean
is_beside_the_point(const TollReading *reading, const TollAnalysis *analysis, guint term,
                    const TollDraft *draft)
{
    const TollTerm *date = toll_row_term(analysis->row, term);
    int since = since_before(reading, analysis->row, term);
    int own = since_before(reading, analysis->row, MIN(draft->term, draft->outcome_term));

    /* "Since then 40 have died": at the head of a sentence no comma need end the clause. */
    own = own == 0 ? -1 : own;
    if (date->value->is_status && !toll_scope_is_state(reading, analysis->row, draft))
        return TRUE;
    /* "Nobody was hurt, since the bomb did not go off": why, and not from when on. */
    if (date->value->is_clause && term > 0 &&
        reading->text[toll_row_term(analysis->row, term - 1)->start] == ',')
        return TRUE;
    if (is_background(reading, analysis, date->value, draft) ||
        toll_date_is_of_words(reading, analysis, term) ||
        is_comparison(reading, analysis->row, term, own) ||
        is_of_other_fate(reading, analysis->row, term, draft) ||
        is_to_come(reading, date->value))
        return TRUE;
    /* "The worst since 2005, when four died": only of what "when" tells. */
    if (date->value->is_when && term > draft->term)
        return TRUE;
    /* What stands in the clause of "since" dates the clause: "since they began in May". */
    return since != own || (int)term == own;
}

/* "Dozens were killed in 2013, and the year before | 49 died": a date of what comes behind it.
 */
static gboolean
opens_conjunct(const TollReading *reading, const TollAnalysis *analysis, guint term)
{
    static const TollKind joints[] = {TOLL_KIND_AND, TOLL_KIND_CONJ, TOLL_KINDS_END};

    if (term == 0)
        return FALSE;
    if (toll_term_is(reading, toll_row_term(analysis->row, term - 1), TOLL_KIND_DIVIDES))
        return TRUE;
    for (guint i = 0; i < analysis->drafts->len; i++)
        if (g_array_index(analysis->drafts, TollDraft, i).term > term)
            return toll_term_is_any(reading, toll_row_term(analysis->row, term - 1), joints);
    return FALSE;
}

/* "Down from", "compared with": before the number of another day. */
static gboolean
compares(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const first[] = {"up", "down", "compared", NULL};
    static const char *const second[] = {"from", "with", "to", NULL};
    char word[TOLL_TOKEN_FOLD], next[TOLL_TOKEN_FOLD];

    toll_term_fold(reading, toll_row_term(row, term), word);
    toll_term_fold(reading, toll_row_term(row, term + 1), next);
    return g_strv_contains(first, word) && g_strv_contains(second, next);
}

/* Whether a date is that of a number compared with, told from the term @from on. */
static gboolean
is_compared(const TollReading *reading, const TollRow *row, guint from, guint date)
{
    for (guint i = from; i + 2 < date; i++)
        if (compares(reading, row, i))
            return TRUE;
    return FALSE;
}

/* "Killing four, a day after the army killed 80": what comes before the eighty; "722, down from
 * 800 on Friday": the day of the eight hundred; "the army: 70; rebels: 118 since May": of the
 * rebels' count. */
static gboolean
leads_away(const TollReading *reading, const TollRow *row, guint term, const TollDraft *draft)
{
    const TollValue *date = toll_row_term(row, term)->value;

    if (date->is_after)
        return reading->text[toll_row_term(row, term - 1)->start] == ',';
    for (guint i = draft->term + 1; date->is_running && i + 2 < term; i++)
        if (toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_DIVIDES))
            return TRUE;
    return is_compared(reading, row, draft->term + 1, term);
}

gboolean
toll_date_is_aside(const TollReading *reading, const TollAnalysis *analysis, guint term)
{
    enum { NEAR = 5 };
    const TollRow *row = analysis->row;

    return toll_date_is_of_words(reading, analysis, term) ||
           is_to_come(reading, toll_row_term(row, term)->value) ||
           since_before(reading, row, term) == 0 ||
           (term > 0 &&
            toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_DIVIDES)) ||
           is_compared(reading, row, term - MIN(term, NEAR), term);
}

/* The date nearest a claim; what follows its outcome is likelier than what stands before. */
int
toll_date_nearest(const TollReading *reading, const TollAnalysis *analysis,
                  const TollDraft *draft)
{
    const TollRow *row = analysis->row;
    int best = -1, least = G_MAXINT;

    for (guint i = 0; i < row->terms->len; i++) {
        const TollValue *date = toll_row_term(row, i)->value;
        int distance = (int)i - (int)draft->term;

        if (!toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_DATE) ||
            is_beside_the_point(reading, analysis, i, draft))
            continue;
        distance = distance < 0 ? -distance + 2 : distance;
        if (i > draft->term &&
            (opens_conjunct(reading, analysis, i) || leads_away(reading, row, i, draft)))
            continue;
        /* "since" rules its whole clause. */
        distance -= date != NULL && date->is_running && date->from != TOLL_NO_DAY ? 3 : 0;
        if (distance < least) {
            least = distance;
            best = (int)i;
        }
    }
    return best;
}
