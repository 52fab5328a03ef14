/* happening.c: which words tell of an event, and which dates stand with one. */
#include "claim/when.h"

#include "article/token.h"

gboolean
toll_term_ends_clause(const TollReading *reading, const TollTerm *term)
{
    return reading->text[term->start] == ',' || toll_term_is(reading, term, TOLL_KIND_STOP) ||
           toll_term_is(reading, term, TOLL_KIND_SAYS) ||
           toll_term_is(reading, term, TOLL_KIND_REL);
}

gboolean
toll_term_is_possessive(const TollReading *reading, const TollTerm *term)
{
    char folded[TOLL_TOKEN_FOLD];

    toll_term_fold(reading, term, folded);
    return g_str_equal(folded, "'s");
}

gboolean
toll_term_is_event(const TollReading *reading, const TollTerm *term)
{
    static const TollKind kinds[] = {TOLL_KIND_CAUSE, TOLL_KIND_CLAIMABLE, TOLL_KIND_STRIKES,
                                     TOLL_KIND_HAPPENS, TOLL_KINDS_END};
    int outcome = toll_term_outcome(term);

    return toll_term_is_any(reading, term, kinds) ||
           (!toll_term_is(reading, term, TOLL_KIND_TOLL) &&
            (outcome == TOLL_OUTCOME_KILLED || outcome == TOLL_OUTCOME_INJURED) &&
            !toll_term_is(reading, term, TOLL_KIND_LOSSY));
}

/* Whether a date opens its clause: "On Tuesday a bomber attacked". */
static gboolean
opens_clause(const TollReading *reading, const TollRow *row, guint term)
{
    return term == 0 || toll_term_ends_clause(reading, toll_row_term(row, term - 1));
}

/* How many terms behind a date may name its event: "Wednesday's raid", but not "on Wednesday
 * called the raid a mistake". */
static guint
reach_of(const TollReading *reading, const TollRow *row, guint term)
{
    if (opens_clause(reading, row, term))
        return 9;
    return term + 1 < row->terms->len &&
                   toll_term_is_possessive(reading, toll_row_term(row, term + 1))
               ? 4
               : 2;
}

gboolean
toll_date_tells_event(const TollReading *reading, const TollRow *row, guint term)
{
    enum { FAR = 9 };
    guint reach = reach_of(reading, row, term);

    if (toll_row_term(row, term)->value->is_event)
        return TRUE;
    /* "On strike from Saturday", but "dead from Sunday's bomb". */
    if (term > 0 && reach != 4 &&
        toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_SINCE))
        return FALSE;
    for (guint i = term; i > 0 && i + FAR > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);

        if (reading->text[before->start] == ',' ||
            toll_term_is(reading, before, TOLL_KIND_STOP) ||
            toll_term_is(reading, before, TOLL_KIND_SAYS))
            break;
        if (toll_term_is_event(reading, before))
            return TRUE;
    }
    for (guint i = term + 1; i < row->terms->len && i < term + reach; i++) {
        if (i > term + 1 && toll_term_ends_clause(reading, toll_row_term(row, i)))
            break;
        if (toll_term_is_event(reading, toll_row_term(row, i)))
            return TRUE;
    }
    return FALSE;
}
