/* spelling.h: what the spellings of a place's name have in common. */
#pragma once

#include "lexicon/table.h"

/* Room for a key; longer names are in no table. */
enum { TOLL_PLACE_KEY = 64 };

/* How a name is looked up: lower case, no accents and apostrophes, spaces for hyphens. Writes
 * %TOLL_PLACE_KEY bytes at most. */
void toll_place_key_of(const char *name, gsize len, char *key);

/**
 * toll_place_sounds:
 * @with_vowels: whether it counts where vowels stand, though not which: else "Kafr Nabl" and
 *   "Kafranbel" are one
 *
 * Returns: (nullable) (transfer full): what the spellings of an Arabic name have in common, for
 *   its key; %NULL where that is too little to tell it from others.
 */
char *toll_place_sounds(const char *key, gboolean with_vowels);

/* Returns: (nullable): what of a key stands behind its Arabic article: "bab" of "al bab". */
const char *toll_place_key_without_article(const char *key);

/* Whether a spelling in places.csv is no phrase of the lexicon but left to
 * toll_gazetteer_find_listed(): the plain name of a place that is no province and no country. */
gboolean toll_place_is_listed(const char *kind, const char *spelling);
/* Returns: the name of a place as it is said: "Mashhad" of "Mashhad, Aleppo". */
const char *toll_place_plain(const TollTableRow *row);
