/* party.h: whether two names are of one party to a conflict. */
#pragma once

#include <tollcheck/lexicon.h>

/* "Russian warplanes" and "the Russian Defence Ministry" share the word that tells parties
 * apart. */
gboolean toll_names_are_of_one_party(const TollLexicon *lexicon, const char *a, const char *b);
