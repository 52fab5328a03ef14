/* losses.c: verbs that tell what people met only of some subjects or of some people: what an
 * army lost, whom a hospital took in. */
#include "claim/link.h"

/* claim-combatants QUANTITY OUTCOME: words that mean death only of fighters: "destroyed 15
 * fighters"; who loses men has lost fighters too */
gboolean
toll_losses_of_fighters(TollLink *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;
    const TollTerm *outcome = toll_match_term(row, match, 1);
    const TollTerm *people = toll_match_term(row, match, 0);
    const TollValue *quantity = people != NULL ? people->value : NULL;

    return quantity != NULL && outcome != NULL &&
           (quantity->population == TOLL_COMBATANTS ||
            (quantity->population == TOLL_MEN &&
             toll_term_is(link->reading, outcome, TOLL_KIND_SUFFER))) &&
           toll_link_claim(link, match);
}

/* The population of those who fight for a body, or of the people that a term names; 0 where it
 * names none: what a ministry suffers are not ministers. */
static guint
fighters_of(const TollReading *reading, const TollTerm *term)
{
    const char *people = toll_term_lexical(term, TOLL_KIND_PEOPLE);
    guint population = people != NULL ? (guint)MAX(toll_population_parse(people), 0)
                                      : toll_members_population(reading, term);

    return population == TOLL_COMBATANTS || population == TOLL_POLICE ? population : 0;
}

/* claim-losses QUANTITY OUTCOME BODY VERB: "the army suffered 12 dead", "12 casualties": whose
 * losses they are says who met them. Without an outcome that of the quantity's noun, or of the
 * verb: "the rebels lost six men". */
gboolean
toll_losses_of_body(TollLink *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;
    const TollTerm *body = toll_match_term(row, match, 2);
    guint population = body != NULL ? fighters_of(link->reading, body) : 0;
    TollValue *quantity;
    guint term, verb, end;
    int outcome;

    toll_match_range(match, 0, &term, &end);
    quantity = toll_row_term(row, term)->value;
    if (quantity == NULL || population == 0)
        return FALSE;
    toll_match_range(match, 3, &verb, &end);
    outcome = quantity->outcome >= 0 ? quantity->outcome
                                     : toll_term_outcome(toll_row_term(row, verb));
    if (!toll_link_claim(link, match) && !toll_link_add(link, term, outcome, term, match))
        return FALSE;
    if (!quantity->is_named || quantity->population == 0 || quantity->population == TOLL_MEN) {
        quantity->population = population;
        quantity->is_named = TRUE;
    }
    return TRUE;
}

/* claim-treated QUANTITY OUTCOME WHO: "the hospital took in 26": of hospitals and doctors only
 */
gboolean
toll_losses_treated(TollLink *link, const TollMatch *match)
{
    const TollTerm *who = toll_match_term(link->analysis->row, match, 2);

    return (toll_term_is(link->reading, who, TOLL_KIND_HOSPITAL) ||
            toll_members_population(link->reading, who) == TOLL_MEDICS) &&
           toll_link_claim(link, match);
}
