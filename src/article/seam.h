/* seam.h: where one word of a text is two. */
#pragma once

#include "lexicon/words.h"

/**
 * toll_seam:
 * @start: the first byte of a word that goes on to @end
 * @limit: where the text ends
 *
 * Finds the byte where the word is to be cut: "mid-November" and "twenty-six" before their
 * hyphen; and what has lost its space, as texts taken from printed pages have at the ends of
 * their lines: "least140,000", "fledSaraqeb", "peoplehave".
 *
 * Returns: the byte, or @end where the word is one
 */
gsize toll_seam(const TollWords *words, const char *text, gsize start, gsize end, gsize limit);
