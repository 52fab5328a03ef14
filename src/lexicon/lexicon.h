/* lexicon.h: what the stages of the cascade ask of the lexicon, beside its public face. */
#pragma once

#include <tollcheck/day.h>

#include "lexicon/gazetteer.h"
#include "lexicon/rules.h"

typedef enum {
    TOLL_STAGE_DATES,
    TOLL_STAGE_NUMBERS,
    TOLL_STAGE_FIGURES,
    TOLL_STAGE_PLACES,
    TOLL_STAGE_PEOPLE,
    TOLL_STAGE_PARTS,
    TOLL_STAGE_SOURCES,
    TOLL_STAGE_OUTCOMES,
    TOLL_STAGE_CLAIMS,
    TOLL_STAGE_ATTRIBUTION,
    TOLL_STAGE_ACTORS,
    TOLL_STAGE_COUNTING,
    TOLL_N_STAGES
} TollStage;

const char *toll_stage_name(TollStage stage);
/* Whether the meaning of a rule may name the function. The functions are the claim layer's, so
 * this is answered in claim/check.c. */
gboolean toll_stage_has_function(TollStage stage, const char *name);

const TollWords *toll_lexicon_get_words(const TollLexicon *lexicon);
const TollRules *toll_lexicon_get_rules(const TollLexicon *lexicon, TollStage stage);
/* A rule by its index over all stages. */
const TollRule *toll_lexicon_get_rule(const TollLexicon *lexicon, guint index);
guint toll_lexicon_n_rules(const TollLexicon *lexicon);

/* Returns: (nullable): the prefix of the ids of a country's bodies, for a place in it. */
const char *toll_lexicon_get_prefix(const TollLexicon *lexicon, const char *place);
/* Returns: (nullable): the country that a place lies in. */
const char *toll_lexicon_get_country(const TollLexicon *lexicon, const char *place);
/* Adds the countries (element-type utf8) of all places of that name, that of the best first. */
void toll_lexicon_get_countries(const TollLexicon *lexicon, const char *place,
                                GPtrArray *countries);
/* Returns: (nullable): "city", "district", "country" ... */
const char *toll_lexicon_get_place_kind(const TollLexicon *lexicon, const char *place);
/* The day on which the war of a country began that its articles count from, see conflicts.csv.
 */
TollDay toll_lexicon_get_conflict_start(const TollLexicon *lexicon, const char *country);
/* Whether a place lies in a country whose places have Arabic names. */
gboolean toll_lexicon_is_arabic(const TollLexicon *lexicon, const char *place);
/* Returns: (nullable) (element-type TollTableRow): the places of that name, the best first. */
const GSList *toll_lexicon_get_places(const TollLexicon *lexicon, const char *name);
/* Returns: (nullable) (element-type TollTableRow): the places that a row may lie in, likewise. */
const GSList *toll_lexicon_get_parents(const TollLexicon *lexicon, const TollTableRow *row);
/* Returns: (nullable): the capital of a country, see capitals.csv. */
const char *toll_lexicon_get_capital(const TollLexicon *lexicon, const char *country);
/* Returns: (nullable): the row of a place by its name: the best of them. */
const TollTableRow *toll_lexicon_get_place(const TollLexicon *lexicon, const char *place);
typedef enum {
    TOLL_PLACES_OWN,    /* of a user's files */
    TOLL_PLACES_LISTED, /* of places.csv, those that are no phrase of their own */
    TOLL_PLACES_OTHER,  /* of the world table, or known by the sound */
} TollPlaceTable;

/* Returns: (nullable): the place that is called like the words in the text. */
const TollPhrase *toll_lexicon_find_place(const TollLexicon *lexicon, const char *text,
                                          gsize len, TollPlaceTable table);
/* Lets places be found by their sound, which takes time and not every text needs. */
void toll_lexicon_need_sounds(const TollLexicon *lexicon);
TollGazetteer *toll_lexicon_get_gazetteer(const TollLexicon *lexicon);
