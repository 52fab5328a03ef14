/* gazetteer.h: which places a name can mean. A name is looked up by its key, see spelling.h. */
#pragma once

#include "lexicon/words.h"

typedef struct _TollGazetteer TollGazetteer;

/**
 * toll_gazetteer_new:
 * @world: the table key,name,kind,parent, sorted by key, without quotes but around a parent
 * @words: not yet frozen, for the sets that the places need
 */
TollGazetteer *toll_gazetteer_new(GBytes *world, TollWords *words);
void toll_gazetteer_free(TollGazetteer *gazetteer);

/* Adds rows (element-type TollTableRow) of the shape of places.csv, by their names and aliases.
 * Those of a user's files, @is_own, go before all others. */
void toll_gazetteer_add(TollGazetteer *gazetteer, GPtrArray *rows, gboolean is_own);
/* Lets the other spellings of an Arabic name lead to its row; a spelling of two places to none.
 */
void toll_gazetteer_add_sounds(TollGazetteer *gazetteer, TollTableRow *row, gboolean is_own);

/* Returns: (nullable) (element-type TollTableRow): the places of that name, the best first. */
const GSList *toll_gazetteer_get_rows(TollGazetteer *gazetteer, const char *name);
/* Returns: (nullable) (element-type TollTableRow): the places of the name that @row gives as its
 * parent, without itself. */
const GSList *toll_gazetteer_get_parents(TollGazetteer *gazetteer, const TollTableRow *row);

/* Returns: (nullable): the phrase of a place of the user's files. */
const TollPhrase *toll_gazetteer_find_own(TollGazetteer *gazetteer, const char *key);
/* Returns: (nullable): the phrase of a place of places.csv, with or without its article. */
const TollPhrase *toll_gazetteer_find_listed(TollGazetteer *gazetteer, const char *key);
/* Returns: (nullable): the phrase of a place of the world table, likewise. */
const TollPhrase *toll_gazetteer_find_world(TollGazetteer *gazetteer, const char *key);
/* Returns: (nullable): the phrase of the one place that sounds so. */
const TollPhrase *toll_gazetteer_find_sounds(TollGazetteer *gazetteer, const char *key);
