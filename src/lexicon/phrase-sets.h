/* phrase-sets.h: the sets of kinds of what a text can hold. */
#pragma once

#include "lexicon/words.h"

/* Gives every phrase the set of each shape; @phrases has NULL where no phrase ends. */
void toll_phrase_sets_fill(TollWords *words, const GPtrArray *phrases);

/* Fills the sets of what no phrase holds. */
void toll_plain_sets_fill(TollWords *words, TollPlainSets *plain);
