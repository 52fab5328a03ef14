/* alphabet.h: the code units that stand for sets of kinds in the patterns of a stage. */
#pragma once

#include "lexicon/pattern.h"

typedef struct {
    GHashTable *columns; /* of elements, without their signs */
    GPtrArray *letters;  /* which columns take the unit, as '1' and '0'; the first is unit 1 */
} TollAlphabet;

/* Gives the sets their units, into the rules: sets that every element of the rules takes or
 * leaves alike share one. Returns: FALSE where an element is of no known kind. */
gboolean toll_alphabet_init(TollAlphabet *alphabet, TollRules *rules, const TollWords *words,
                            GError **error);
void toll_alphabet_clear(TollAlphabet *alphabet);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TollAlphabet, toll_alphabet_clear)
