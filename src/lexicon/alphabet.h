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
/* Whether the element, without its signs, takes the unit. */
gboolean toll_alphabet_takes(const TollAlphabet *alphabet, const char *core, guint unit);
void toll_alphabet_clear(TollAlphabet *alphabet);

/* openers.c: sorts the rules into the groups that each unit can begin. */
void toll_openers_init(const TollAlphabet *alphabet, TollRules *rules);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TollAlphabet, toll_alphabet_clear)
