/* gazetteer.h: names of places that are not worth a phrase each: the world's smaller towns, read
 * where they lie in their table, and other spellings of Arabic names. */
#pragma once

#include "lexicon/words.h"

typedef struct _TollGazetteer TollGazetteer;

/* Room for a key; longer names are in no table. */
enum { TOLL_PLACE_KEY = 64 };

/**
 * toll_gazetteer_new:
 * @bytes: the table key,name,kind,parent, sorted by key, without quotes but around a parent
 * @words: not yet frozen, for the sets that the places need
 */
TollGazetteer *toll_gazetteer_new(GBytes *bytes, TollWords *words);
void toll_gazetteer_free(TollGazetteer *gazetteer);

/* Lets the other spellings of an Arabic name lead to @phrase; a spelling of two places to none.
 */
void toll_gazetteer_add_arabic(TollGazetteer *gazetteer, const char *name,
                               const TollPhrase *phrase);

/* How a name is looked up: lower case, no accents and apostrophes, spaces for hyphens. Writes
 * %TOLL_PLACE_KEY bytes at most. */
void toll_place_key_of(const char *name, gsize len, char *key);

/* Returns: (nullable): the phrase of a place of the world table. */
const TollPhrase *toll_gazetteer_find(TollGazetteer *gazetteer, const char *key);
/* Returns: (nullable): the phrase of the one place that is also spelt so. */
const TollPhrase *toll_gazetteer_find_arabic(TollGazetteer *gazetteer, const char *key);
