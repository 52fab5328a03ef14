/* said.c: people who were counted before: "of these, ten were children", "the army said 12". */
#include "claim/link.h"

/* A number without a noun counts the people, or the families, that were said before. */
static void
take_people(TollValue *quantity, const TollDraft *said)
{
    quantity->population = said->quantity->population;
    quantity->unit = said->quantity->unit;
}

/* claim-last QUANTITY: goes on with the last claim of the sentence: "up from 83" */
gboolean
toll_said_last(TollLink *link, const TollMatch *match)
{
    const TollDraft *last;
    guint term, end;

    if (link->analysis->drafts->len == 0)
        return FALSE;
    last = &g_array_index(link->analysis->drafts, TollDraft, link->analysis->drafts->len - 1);
    toll_match_range(match, 0, &term, &end);
    take_people(toll_row_term(link->analysis->row, term)->value, last);
    return toll_link_add(link, term, last->outcome, last->outcome_term, match);
}

/* How many sentences back people said before may stand. */
enum { LOOK_BACK = 4 };

/* The last draft of a sentence that is a total and not a part; where deaths come first, those:
 * "seven dead and 20 hurt" is a toll of seven. */
static const TollDraft *
total_of(const TollAnalysis *analysis, gboolean prefers_deaths)
{
    const TollDraft *total = NULL;

    for (guint i = analysis->drafts->len; i > 0; i--) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i - 1);

        if (draft->whole < 0 && !draft->is_of_the_fated &&
            (total == NULL || (prefers_deaths && draft->outcome == TOLL_OUTCOME_KILLED)))
            total = draft;
    }
    return total;
}

const TollDraft *
toll_said_before(const TollLink *link, gboolean prefers_deaths)
{
    const TollDraft *draft = total_of(link->analysis, prefers_deaths);

    for (guint i = link->sentence; draft == NULL && i > 0 && i + LOOK_BACK > link->sentence;
         i--) {
        TollAnalysis *there = g_ptr_array_index(link->cascade->analyses, i - 1);

        toll_cascade_analyse(link->cascade, i - 1);
        draft = total_of(there, prefers_deaths);
    }
    return draft;
}

/* Gives a quantity the outcome of people said before, and their population where it has none.
 */
static gboolean
emit_said(TollLink *link, const TollMatch *match, const TollDraft *said)
{
    guint term, end;
    TollValue *quantity;

    toll_match_range(match, 0, &term, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    if (said == NULL || quantity == NULL || quantity->outcome >= 0)
        return FALSE;
    if (!quantity->is_named)
        take_people(quantity, said);
    return toll_link_add(link, term, said->outcome, term, match);
}

/* claim-again QUANTITY: a bare number counts once more what was counted before: "the army said
 * 12" */
gboolean
toll_said_again(TollLink *link, const TollMatch *match)
{
    return emit_said(link, match, toll_said_before(link, TRUE));
}

/* Whether a number before the term counts something that no claim tells of: of those are "40 of
 * them" then. */
static gboolean
is_of_others(const TollLink *link, const TollMatch *match)
{
    guint term, end;

    toll_match_range(match, 0, &term, &end);
    for (guint i = 0; i < term; i++)
        if (toll_term_is(link->reading, toll_row_term(link->analysis->row, i),
                         TOLL_KIND_QUANTITY))
            return TRUE;
    return FALSE;
}

/* claim-of-said QUANTITY: the same of some of them: "of these, ten were children" */
gboolean
toll_said_some(TollLink *link, const TollMatch *match)
{
    return !is_of_others(link, match) &&
           toll_link_of_the_fated(link,
                                  emit_said(link, match, toll_said_before(link, FALSE)));
}

/* claim-of-living QUANTITY: where some of them are now, which is not told of the dead: "300 were
 * displaced. Some 120 are in Kassala" */
gboolean
toll_said_living(TollLink *link, const TollMatch *match)
{
    const TollDraft *said = toll_said_before(link, FALSE);

    return said != NULL && said->outcome != TOLL_OUTCOME_KILLED &&
           said->outcome != TOLL_OUTCOME_CASUALTIES && toll_said_some(link, match);
}

/* claim-of-them QUANTITY OUTCOME: what some of them met: "ten were shot. Two of them died" */
gboolean
toll_said_them(TollLink *link, const TollMatch *match)
{
    const TollDraft *said = toll_said_before(link, FALSE);
    const GArray *drafts = link->analysis->drafts;
    const TollDraft *first = (const TollDraft *)(gconstpointer)drafts->data;
    int whole =
        said != NULL && said >= first && said < first + drafts->len ? (int)(said - first) : -1;
    guint term, outcome, end;
    TollValue *quantity;
    TollDraft *draft;

    toll_match_range(match, 0, &term, &end);
    toll_match_range(match, 1, &outcome, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    if (said != NULL && quantity != NULL && !quantity->is_named)
        take_people(quantity, said);
    if (!toll_link_add(link, term,
                       toll_term_outcome(toll_row_term(link->analysis->row, outcome)), outcome,
                       match))
        return FALSE;
    draft = &g_array_index(drafts, TollDraft, drafts->len - 1);
    draft->whole = whole;
    draft->is_of_the_fated = whole < 0;
    draft->fated = -1;
    return TRUE;
}
