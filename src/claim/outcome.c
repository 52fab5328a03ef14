/* outcome.c: verb groups become outcomes, and what did not happen becomes nothing. */
#include "claim/population.h"

/* The kinds of words that name an outcome, see docs/lexicon.md. */
static const TollKind outcome_kinds[] = {
    TOLL_KIND_PARTICIPLE, TOLL_KIND_ACTIVE,    TOLL_KIND_GERUND,   TOLL_KIND_PAST,
    TOLL_KIND_PRESENT,    TOLL_KIND_DYING,     TOLL_KIND_DEATHS,   TOLL_KIND_TOLL,
    TOLL_KIND_ACT,        TOLL_KIND_ADJECTIVE, TOLL_KIND_VICTIM,   TOLL_KIND_LOSSY,
    TOLL_KIND_FROMHOME,   TOLL_KIND_INTOHANDS, TOLL_KIND_FATALLY,  TOLL_KIND_SURVIVED,
    TOLL_KIND_CLAIMING,   TOLL_KIND_CRITICAL,  TOLL_KIND_INJURIES, TOLL_KIND_TOSAFETY,
    TOLL_KIND_ADMITS,     TOLL_KINDS_END};

int
toll_term_outcome(const TollTerm *term)
{
    if (term->value != NULL)
        return term->value->outcome;
    for (const TollKind *kind = outcome_kinds; *kind != TOLL_KINDS_END; kind++) {
        const char *name = toll_term_lexical(term, *kind);

        if (name != NULL)
            return toll_outcome_parse(name);
    }
    return -1;
}

TollValue *
toll_outcome_as(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value = toll_value_new(reading);

    (void)row;
    value->outcome = toll_outcome_parse(match->rule->arguments[1]);
    return value;
}

/* outcome TERM */
static TollValue *
fold_outcome(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    TollValue *value;
    int outcome = term != NULL ? toll_term_outcome(term) : -1;

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
    TollNouns population = toll_nouns_read(reading, row, match, 1);

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
    int other = second != NULL ? toll_term_outcome(second) : -1;

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
    {"outcome", fold_outcome}, {"outcome-as", toll_outcome_as},
    {"pair", fold_pair},       {"toll", fold_toll},
    {"toll-of", fold_toll_of}, {"outcome-or-left", fold_outcome_or_left},
    {"nothing", fold_nothing}, {NULL, NULL},
};
