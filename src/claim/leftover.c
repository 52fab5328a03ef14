/* leftover.c: why a number made no claim, read off the row that the last stage left. */
#include <tollcheck/leftover.h>

#include "claim/cascade.h"

static const char *const reasons[] = {
    [TOLL_LEFT_MEASURED] = "counts no people",
    [TOLL_LEFT_DATE] = "is part of a date",
    [TOLL_LEFT_NEGATED] = "is said not to have happened",
    [TOLL_LEFT_UNREAL] = "is planned, feared or possible, not said to have happened",
    [TOLL_LEFT_UNSAID] = "has no word beside it for what happened to people",
    [TOLL_LEFT_UNJOINED] = "is joined by no rule to the word for what happened to people",
};

const char *
toll_left_reason_name(TollLeftReason reason)
{
    g_return_val_if_fail((guint)reason < G_N_ELEMENTS(reasons), "");

    return reasons[reason];
}

static gboolean
has_digit(const TollReading *reading, const TollTerm *term)
{
    for (guint i = term->start; i < term->end; i++)
        if (g_ascii_isdigit(reading->text[i]))
            return TRUE;
    return FALSE;
}

static gboolean
is_claimed(const TollAnalysis *analysis, const TollValue *quantity)
{
    for (guint i = 0; i < analysis->drafts->len; i++)
        if (g_array_index(analysis->drafts, TollDraft, i).quantity == quantity)
            return TRUE;
    return FALSE;
}

/* The term nearest to a number that says what people met, or did not; NULL where none does.
 * What was spoken for without a claim did not happen. */
static const TollTerm *
nearest_outcome(const TollReading *reading, const TollRow *row, guint term)
{
    gboolean is_real = !toll_term_is(reading, toll_row_term(row, term), TOLL_KIND_CLAIMED);

    for (guint distance = 1; distance < row->terms->len; distance++) {
        const guint sides[] = {term + distance, term - distance};

        for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
            const TollTerm *other;

            if (sides[i] >= row->terms->len) /* or below 0, which wraps */
                continue;
            other = toll_row_term(row, sides[i]);
            if (toll_term_is(reading, other, TOLL_KIND_UNREAL) ||
                (is_real && toll_term_outcome(other) >= 0))
                return other;
        }
    }
    return NULL;
}

static TollLeftReason
reason_of(const TollReading *reading, const TollTerm *term, const TollTerm *outcome)
{
    if (toll_term_is(reading, term, TOLL_KIND_DATE))
        return TOLL_LEFT_DATE;
    if (toll_term_is(reading, term, TOLL_KIND_MEASURED) || term->value == NULL)
        return TOLL_LEFT_MEASURED;
    if (outcome != NULL && toll_term_is(reading, outcome, TOLL_KIND_NEGATED))
        return TOLL_LEFT_NEGATED;
    if (toll_term_is(reading, term, TOLL_KIND_CLAIMED) ||
        (outcome != NULL && toll_term_is(reading, outcome, TOLL_KIND_UNREAL)))
        return TOLL_LEFT_UNREAL;
    return outcome != NULL ? TOLL_LEFT_UNJOINED : TOLL_LEFT_UNSAID;
}

static gboolean
is_number(const TollReading *reading, const TollTerm *term)
{
    static const TollKind kinds[] = {TOLL_KIND_QUANTITY, TOLL_KIND_MEASURED, TOLL_KIND_CLAIMED,
                                     TOLL_KIND_NUMBER,   TOLL_KIND_DIGITS,   TOLL_KIND_DECIMAL,
                                     TOLL_KINDS_END};

    return toll_term_is_any(reading, term, kinds) ||
           (toll_term_is(reading, term, TOLL_KIND_DATE) && has_digit(reading, term));
}

void
toll_leftovers_report(const TollReading *reading, const TollAnalysis *analysis, TollField field,
                      TollLeftoverFunc func, gpointer data)
{
    const TollRow *row = analysis->row;

    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);
        const TollTerm *outcome;
        g_autofree char *figure = NULL, *word = NULL;
        TollLeftReason reason;

        if (!is_number(reading, term) || is_claimed(analysis, term->value))
            continue;
        outcome = nearest_outcome(reading, row, i);
        reason = reason_of(reading, term, outcome);
        figure = g_strndup(reading->text + term->start, term->end - term->start);
        word = outcome != NULL && reason > TOLL_LEFT_DATE
                   ? g_strndup(reading->text + outcome->start, outcome->end - outcome->start)
                   : g_strdup("");
        func(&(TollLeftover){field, term->start, term->end, figure, word, reason}, data);
    }
}
