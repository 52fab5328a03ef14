/* population.c: who is counted, as the nouns of a match tell it. */
#include "claim/population.h"

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
    const char *id, *body, *formation;
    const TollSourceInfo *source;

    if (term == NULL)
        return 0;
    id = toll_term_source(reading, term);
    body = toll_term_lexical(term, TOLL_KIND_BODY);
    formation = toll_term_lexical(term, TOLL_KIND_FORMATION);
    source = id != NULL ? toll_lexicon_get_source(reading->lexicon, id) : NULL;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if ((source != NULL && g_str_equal(source->kind, kinds[i].kind)) ||
            (body != NULL && g_str_has_suffix(body, kinds[i].kind)))
            return kinds[i].population;
    if (formation == NULL)
        return 0;
    return reading->is_of_police ? TOLL_POLICE
                                 : (guint)MAX(toll_population_parse(formation), 0);
}

/* Officers are those of an army, or of the police where the article speaks of police. */
static guint
noun_population(const TollReading *reading, const TollTerm *term, const char *name)
{
    const TollEntry *entry = toll_term_entry(term, TOLL_KIND_PEOPLE);

    if (reading->is_of_police && g_str_has_prefix(entry->row->cells[3], "police where"))
        return TOLL_POLICE;
    return (guint)MAX(toll_population_parse(name), 0);
}

static void
add_term(const TollReading *reading, const TollTerm *term, TollNouns *population)
{
    const char *noun = toll_term_lexical(term, TOLL_KIND_PEOPLE);
    const char *adjunct = toll_term_lexical(term, TOLL_KIND_PERSONAL);

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

TollNouns
toll_nouns_read(const TollReading *reading, const TollRow *row, const TollMatch *match,
                guint from)
{
    TollNouns population = {0};

    for (guint argument = from; match->rule->arguments[argument] != NULL; argument++) {
        guint start, end;

        toll_match_range(match, argument, &start, &end);
        for (guint i = start; i < end; i++)
            add_term(reading, toll_row_term(row, i), &population);
    }
    return population;
}
