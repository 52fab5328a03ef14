/* people.c: a figure and the noun it counts become a count; named parts hang below their whole.
 */
#include "claim/row.h"

#include <string.h>

/* The kinds of words that name an outcome, see docs/lexicon.md. */
static const char *const outcome_kinds[] = {
    "participle", "active",   "gerund",    "past",     "present",  "dying",    "deaths",
    "toll",       "act",      "adjective", "victim",   "lossy",    "fromhome", "intohands",
    "fatally",    "survived", "claiming",  "critical", "injuries", "tosafety", "admits",
    NULL};

int
toll_term_outcome(const TollReading *reading, const TollTerm *term)
{
    if (term->value != NULL)
        return term->value->outcome;
    for (const char *const *kind = outcome_kinds; *kind != NULL; kind++) {
        const char *name = toll_term_lexical(reading, term, *kind);

        if (name != NULL)
            return toll_outcome_parse(name);
    }
    return -1;
}

typedef struct {
    guint nouns; /* of all nouns */
    guint head;  /* of the last noun */
    guint adjuncts;
    guint members; /* what those of a body are that a word names */
    gboolean has_noun;
    gboolean has_anybody; /* a noun that may be anybody: people, staff */
    TollUnit unit;
} Population;

/* Officers are those of an army, or of the police where the article speaks of police. */
static guint
noun_population(const TollReading *reading, const TollTerm *term, const char *name)
{
    const TollEntry *entry = toll_term_entry(reading, term, "people");

    if (reading->is_of_police && g_str_has_prefix(entry->row->cells[3], "police where"))
        return TOLL_POLICE;
    return (guint)MAX(toll_population_parse(name), 0);
}

static void
add_term(const TollReading *reading, const TollTerm *term, Population *population)
{
    const char *people = toll_term_lexical(reading, term, "people");
    const char *noun = people != NULL ? people : toll_term_lexical(reading, term, "homes");
    const char *adjunct = toll_term_lexical(reading, term, "personal");

    if (noun != NULL) {
        g_auto(GStrv) words = g_strsplit(noun, " ", 2);

        population->head = noun_population(reading, term, words[0]);
        population->nouns |= population->head;
        population->has_anybody |= population->head == TOLL_PEOPLE;
        population->has_noun = TRUE;
        if (words[1] != NULL)
            population->unit = (TollUnit)MAX(toll_unit_parse(words[1]), 0);
    }
    if (adjunct != NULL)
        population->adjuncts |= (guint)MAX(toll_population_parse(adjunct), 0);
    population->members |= toll_members_population(reading, term);
}

static Population
population_of(const TollReading *reading, const TollRow *row, const TollMatch *match,
              guint from)
{
    Population population = {0};

    for (guint argument = from; match->rule->arguments[argument] != NULL; argument++) {
        guint start, end;

        toll_match_range(match, argument, &start, &end);
        for (guint i = start; i < end; i++)
            add_term(reading, toll_row_term(row, i), &population);
    }
    return population;
}

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
    Population population = population_of(reading, row, match, 1);

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

/* own FIGURE WORDS...: "the army lost two of its men": where the noun says no more, they are what
 * the members of the owner are */
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

    if (count == NULL || whole->value == NULL)
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

    Population population = population_of(reading, row, match, 1);

    if (count != NULL)
        count->population = population.has_anybody ? TOLL_PEOPLE : population.nouns;
    return count;
}

guint
toll_members_population(const TollReading *reading, const TollTerm *term)
{
    static const struct {
        const char *kind;
        guint population;
    } kinds[] = {{"armed_group", TOLL_COMBATANTS}, {"military", TOLL_COMBATANTS},
                 {"police", TOLL_POLICE},          {"government", TOLL_OFFICIALS},
                 {"rescue", TOLL_AID_WORKERS},     {"ngo", TOLL_AID_WORKERS},
                 {"medical", TOLL_MEDICS}};
    const char *id = toll_term_source(reading, term);
    const char *body = toll_term_lexical(reading, term, "body");
    const char *formation = toll_term_lexical(reading, term, "formation");
    const TollSourceInfo *source =
        id != NULL ? toll_lexicon_get_source(reading->lexicon, id) : NULL;

    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if ((source != NULL && g_str_equal(source->kind, kinds[i].kind)) ||
            (body != NULL && g_str_has_suffix(body, kinds[i].kind)))
            return kinds[i].population;
    if (formation == NULL)
        return 0;
    return reading->is_of_police ? TOLL_POLICE : (guint)MAX(toll_population_parse(formation), 0);
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
    Population population = population_of(reading, row, match, 2);

    if (count == NULL || outcome == NULL)
        return NULL;
    count->population = population.head != 0       ? population.head
                        : population.adjuncts != 0 ? population.adjuncts
                                                   : population.members;
    count->unit = population.unit;
    count->is_named = population.has_noun || count->population != 0;
    count->outcome = toll_term_outcome(reading, outcome);
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
    count->population = population_of(reading, row, match, 1).head;
    return count;
}

/* zero-outcome NO OUTCOME WORDS...: "no casualties" */
static TollValue *
fold_zero_outcome(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *outcome = toll_match_term(row, match, 1);
    TollValue *count = fold_zero(reading, row, match);

    count->population = population_of(reading, row, match, 2).adjuncts;
    count->outcome = toll_term_outcome(reading, outcome);
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
may_be_twins(const TollValue *families, const TollValue *people)
{
    return families->unit != TOLL_UNIT_PEOPLE && families->is_named &&
           people->unit == TOLL_UNIT_PEOPLE && families->low > 0 &&
           families->low < people->low && people->low <= 20 * families->low;
}

/* twins QUANTITY QUANTITY: "310 families (1,600 people)" are counted twice, and met the same */
static TollValue *
fold_twins(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *first = toll_match_term(row, match, 0);
    TollValue *second = toll_match_term(row, match, 1)->value;
    TollValue *twins;

    if (first->value == NULL || second == NULL ||
        (!may_be_twins(first->value, second) && !may_be_twins(second, first->value)))
        return NULL;
    twins = toll_value_new(reading);
    *twins = *first->value;
    toll_value_add_rules(twins, second);
    twins->twin = second;
    if (twins->outcome < 0)
        twins->outcome = second->outcome;
    return twins;
}

/* outcome-as TERM NAME: the rule itself names the outcome */
static TollValue *
fold_outcome_as(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value = toll_value_new(reading);

    (void)row;
    value->outcome = toll_outcome_parse(match->rule->arguments[1]);
    return value;
}

const TollFunction toll_people_functions[] = {
    {"count", fold_count}, {"own", fold_own},
    {"some-of", fold_some_of}, {"both", fold_both},
    {"members", fold_members}, {"twins", fold_twins},
    {"outcome-count", fold_outcome_count}, {"zero", fold_zero},
    {"zero-outcome", fold_zero_outcome}, {"parts", fold_parts},
    {"more-parts", fold_more_parts},
    {NULL, NULL},
};

/* outcome TERM */
static TollValue *
fold_outcome(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    TollValue *value;
    int outcome = term != NULL ? toll_term_outcome(reading, term) : -1;

    if (outcome < 0)
        return NULL;
    value = toll_value_new(reading);
    toll_value_add_rules(value, term->value);
    value->outcome = outcome;
    return value;
}

/* toll TERM WORDS: "the number of soldiers killed": a toll that says who they are */
static TollValue *
fold_toll(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value = fold_outcome(reading, row, match);
    Population population = population_of(reading, row, match, 1);

    if (value == NULL)
        return NULL;
    value->population = population.head != 0 ? population.head : population.adjuncts;
    value->unit = population.unit;
    value->is_named = population.has_noun;
    return value;
}

/* toll-of TERM BODY: "the army's death toll": what a ministry counts are not its own */
static TollValue *
fold_toll_of(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value = fold_outcome(reading, row, match);
    guint population = toll_members_population(reading, toll_match_term(row, match, 1));

    if (value == NULL || population != TOLL_COMBATANTS)
        return NULL;
    value->population = population;
    value->is_named = TRUE;
    return value;
}

/* pair TERM TERM: "killed and wounded" of one figure are casualties, where the dead and the
 * hurt are not told apart; of two alike the first counts */
static TollValue *
fold_pair(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *second = toll_match_term(row, match, 1);
    TollValue *value = fold_outcome(reading, row, match);
    int other = second != NULL ? toll_term_outcome(reading, second) : -1;

    if (value == NULL || other < 0)
        return NULL;
    if ((value->outcome == TOLL_OUTCOME_KILLED && other == TOLL_OUTCOME_INJURED) ||
        (value->outcome == TOLL_OUTCOME_INJURED && other == TOLL_OUTCOME_KILLED))
        value->outcome = TOLL_OUTCOME_CASUALTIES;
    return value;
}

/* outcome-or-left TERM: "to flee", and "to leave", which is to be evacuated */
static TollValue *
fold_outcome_or_left(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value = fold_outcome(reading, row, match);

    if (value == NULL) {
        value = toll_value_new(reading);
        value->outcome = TOLL_OUTCOME_EVACUATED;
    }
    return value;
}

/* nothing: a number of something else, or a phrase to be passed over */
static TollValue *
fold_nothing(TollReading *reading, TollRow *row, const TollMatch *match)
{
    (void)row;
    (void)match;
    return toll_value_new(reading);
}

const TollFunction toll_outcome_functions[] = {
    {"outcome", fold_outcome},
    {"outcome-as", fold_outcome_as},
    {"pair", fold_pair},
    {"toll", fold_toll},
    {"toll-of", fold_toll_of},
    {"outcome-or-left", fold_outcome_or_left},
    {"nothing", fold_nothing},
    {NULL, NULL},
};
