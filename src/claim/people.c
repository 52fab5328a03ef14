/* people.c: a figure and the noun it counts become a count; named parts hang below their whole.
 */
#include "claim/population.h"

/* A count keeps the span and the bounds of its figure. */
static TollValue *
new_count(TollReading *reading, const TollTerm *figure)
{
    TollValue *count;

    if (figure == NULL || figure->value == NULL)
        return NULL;
    count = toll_value_new(reading);
    *count = *figure->value;
    count->n_rules = 0;
    count->is_named = TRUE;
    toll_value_add_rules(count, figure->value);
    return count;
}

/* count FIGURE WORDS...: the last noun tells who they are; adjuncts where it says "people"
 * only: "rebel fighters", "civilian victims" */
static TollValue *
fold_count(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *count = new_count(reading, toll_match_term(row, match, 0));
    TollNouns population = toll_nouns_read(reading, row, match, 1);

    if (count == NULL)
        return NULL;
    count->population = population.head != 0 ? population.head : population.adjuncts;
    count->unit = population.unit;
    count->goes_on = !population.has_noun;
    count->is_named = population.has_noun; /* "two others" are more of those said before */
    return count;
}

/* The members of the body named last before a term. */
static guint
owner_population(const TollReading *reading, const TollRow *row, guint term)
{
    guint population = 0;

    for (guint i = term; i > 0 && population == 0; i--)
        population = toll_members_population(reading, toll_row_term(row, i - 1));
    return population;
}

/* own FIGURE WORDS...: "the army lost two of its men": where the noun says no more, they are
 * what the members of the owner are */
static TollValue *
fold_own(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *count = fold_count(reading, row, match);

    if (count == NULL)
        return NULL;
    count->is_named = TRUE;
    if (count->population == TOLL_PEOPLE || count->population == TOLL_MEN) {
        gboolean is_men = count->population == TOLL_MEN;
        guint owner = owner_population(reading, row, match->start);

        if (owner == TOLL_OFFICIALS && is_men)
            owner = TOLL_COMBATANTS; /* a government's men fight for it */
        count->population = owner != 0 ? owner : count->population;
    }
    return count;
}

/* some-of FIGURE COUNT: "three of the nine soldiers" are three soldiers */
static TollValue *
fold_some_of(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *count = new_count(reading, toll_match_term(row, match, 0));
    const TollTerm *whole = toll_match_term(row, match, 1);

    if (count == NULL || whole == NULL || whole->value == NULL)
        return NULL;
    count->population = whole->value->population;
    count->unit = whole->value->unit;
    toll_value_add_rules(count, whole->value);
    return count;
}

/* both FIGURE WORDS...: "35,000 rebels and civilians": all nouns together; people and others
 * are people */
static TollValue *
fold_both(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *count = new_count(reading, toll_match_term(row, match, 0));

    TollNouns population = toll_nouns_read(reading, row, match, 1);

    if (count != NULL)
        count->population = population.has_anybody ? TOLL_PEOPLE : population.nouns;
    return count;
}

/* members FIGURE BODY: "six members of the Nusra Front" are what the body makes them */
static TollValue *
fold_members(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *count = new_count(reading, toll_match_term(row, match, 0));

    if (count != NULL)
        count->population = toll_members_population(reading, toll_match_term(row, match, 1));
    return count;
}

/* outcome-count FIGURE OUTCOME WORDS...: "53 deaths", "20 wounded civilians", "12 army dead" */
static TollValue *
fold_outcome_count(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *outcome = toll_match_term(row, match, 1);
    TollValue *count = new_count(reading, toll_match_term(row, match, 0));
    TollNouns population = toll_nouns_read(reading, row, match, 2);

    if (count == NULL || outcome == NULL)
        return NULL;
    count->population = population.head != 0       ? population.head
                        : population.adjuncts != 0 ? population.adjuncts
                                                   : population.members;
    count->unit = population.unit;
    count->is_named = population.has_noun || count->population != 0;
    count->outcome = toll_term_outcome(outcome);
    return count->outcome >= 0 ? count : NULL;
}

/* zero NO WORDS...: "no civilians", "no one" */
static TollValue *
fold_zero(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *no = toll_match_term(row, match, 0);
    TollValue *count = toll_value_new(reading);

    count->start = no->start;
    count->end = no->end;
    count->is_named = TRUE;
    count->population = toll_nouns_read(reading, row, match, 1).head;
    return count;
}

/* zero-outcome NO OUTCOME WORDS...: "no casualties" */
static TollValue *
fold_zero_outcome(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *outcome = toll_match_term(row, match, 1);
    TollValue *count = fold_zero(reading, row, match);

    count->population = toll_nouns_read(reading, row, match, 2).adjuncts;
    count->outcome = toll_term_outcome(outcome);
    return count->outcome >= 0 ? count : NULL;
}

static void
add_part(TollValue *list, const TollTerm *part)
{
    if (part != NULL && part->value != NULL && list->n_parts < TOLL_MAX_PARTS) {
        list->parts[list->n_parts++] = part->value;
        toll_value_add_rules(list, part->value);
    }
}

/* parts QUANTITY...: "including five children and four women" */
static TollValue *
fold_parts(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *list = toll_value_new(reading);

    for (guint argument = 0; match->rule->arguments[argument] != NULL; argument++)
        add_part(list, toll_match_term(row, match, argument));
    return list->n_parts > 0 ? list : NULL;
}

/* more-parts PARTS QUANTITY: the list goes on */
static TollValue *
fold_more_parts(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *parts = toll_match_term(row, match, 0);
    TollValue *list = toll_value_new(reading);

    if (parts->value == NULL)
        return NULL;
    *list = *parts->value;
    add_part(list, toll_match_term(row, match, 1));
    return list;
}

/* Whether so many families can be so many people. */
static gboolean
are_families_of(const TollValue *families, const TollValue *people)
{
    return families->unit != TOLL_UNIT_PEOPLE && families->is_named &&
           people->unit == TOLL_UNIT_PEOPLE && families->low > 0 &&
           families->low < people->low && people->low <= 20 * families->low;
}

gboolean
toll_may_be_twins(const TollValue *a, const TollValue *b)
{
    return a != NULL && b != NULL && (are_families_of(a, b) || are_families_of(b, a));
}

/* twins QUANTITY QUANTITY: "310 families (1,600 people)" are counted twice, and met the same */
static TollValue *
fold_twins(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *first = toll_match_term(row, match, 0);
    const TollTerm *other = toll_match_term(row, match, 1);
    TollValue *second = other != NULL ? other->value : NULL;
    TollValue *twins;

    if (!toll_may_be_twins(first->value, second))
        return NULL;
    twins = toll_value_new(reading);
    *twins = *first->value;
    toll_value_add_rules(twins, second);
    twins->twin = second;
    if (twins->outcome < 0)
        twins->outcome = second->outcome;
    return twins;
}

const TollFunction toll_people_functions[] = {
    {"count", fold_count},
    {"own", fold_own},
    {"some-of", fold_some_of},
    {"both", fold_both},
    {"members", fold_members},
    {"twins", fold_twins},
    {"outcome-count", fold_outcome_count},
    {"zero", fold_zero},
    {"zero-outcome", fold_zero_outcome},
    {"parts", fold_parts},
    {"more-parts", fold_more_parts},
    {NULL, NULL},
};
