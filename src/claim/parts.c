/* parts.c: named parts hang below the whole that they belong to. */
#include "claim/link.h"

/* part QUANTITY WHOLE: "two medics were among 31 people killed" */
gboolean
toll_parts_add(TollLink *link, const TollMatch *match)
{
    TollPending pending = {0, 0, (guint16)match->rule->index};
    guint end;

    toll_match_range(match, 0, &pending.part, &end);
    toll_match_range(match, 1, &pending.whole, &end);
    g_array_append_val(link->pending, pending);
    return TRUE;
}

/* What a part met is what its whole met: "1,000 evacuated, including 108 wounded". Only
 * casualties are told apart by it: "12 casualties, including nine deaths", "four shot, two
 * fatally". */
static gboolean
has_own_outcome(const TollValue *part, const TollDraft *total)
{
    return part->outcome >= 0 &&
           (total == NULL || total->outcome == TOLL_OUTCOME_CASUALTIES ||
            (total->outcome == TOLL_OUTCOME_INJURED && part->outcome == TOLL_OUTCOME_KILLED));
}

/* Without a whole in the sentence a part that opens it is one of those said before. */
static void
add_part_draft(TollLink *link, TollValue *quantity, guint term, int whole, guint16 rule)
{
    const TollDraft *total = whole >= 0
                                 ? &g_array_index(link->analysis->drafts, TollDraft, whole)
                             : term == 0 ? toll_said_before(link, FALSE)
                                         : NULL;
    TollDraft draft = {quantity,
                       term,
                       quantity->outcome,
                       term,
                       whole,
                       total != NULL && whole < 0,
                       total != NULL ? total->outcome : -1,
                       rule};

    if (total == NULL && quantity->outcome < 0)
        return;
    if (!has_own_outcome(quantity, total)) {
        if (whole >= 0 && toll_may_be_twins(total->quantity, quantity))
            draft.whole =
                -1; /* "1,600 people (310 families)": all of them, counted otherwise */
        draft.outcome = total->outcome;
        draft.outcome_term = whole >= 0 ? total->outcome_term : term;
    }
    g_array_append_val(link->analysis->drafts, draft);
}

/* The draft nearest before the term, else the first after it: what a list of parts belongs to.
 */
static int
whole_of_list(const TollAnalysis *analysis, guint term)
{
    int before = -1, after = -1;

    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);

        if (draft->whole >= 0)
            continue;
        if (draft->term < term &&
            (before < 0 ||
             draft->term > g_array_index(analysis->drafts, TollDraft, before).term))
            before = (int)i;
        if (draft->term > term && after < 0)
            after = (int)i;
    }
    return before >= 0 ? before : after;
}

void
toll_parts_link(TollLink *link)
{
    TollAnalysis *analysis = link->analysis;
    TollRow *row = analysis->row;

    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);
        int whole = -1;

        if (term->value == NULL || term->value->n_parts == 0)
            continue;
        whole = whole_of_list(analysis, i);
        for (guint k = 0; k < term->value->n_parts; k++)
            add_part_draft(link, term->value->parts[k], i, whole,
                           term->value->rules[term->value->n_rules - 1]);
    }
    for (guint i = 0; i < link->pending->len; i++) {
        const TollPending *pending = &g_array_index(link->pending, TollPending, i);
        TollDraft *total =
            toll_link_draft_of(analysis, toll_row_term(row, pending->whole)->value);

        if (total != NULL)
            add_part_draft(link, toll_row_term(row, pending->part)->value, pending->part,
                           (int)(total - (TollDraft *)(gpointer)analysis->drafts->data),
                           pending->rule);
    }
}
