/* population.h: who is counted, as the nouns of a match tell it. */
#pragma once

#include "claim/row.h"

typedef struct {
    guint nouns; /* of all nouns */
    guint head;  /* of the last noun */
    guint adjuncts;
    guint members; /* what those of a body are that a word names */
    gboolean has_noun;
    gboolean has_anybody; /* a noun that may be anybody: people, staff */
    TollUnit unit;
} TollNouns;

/* Reads the terms that the rule's arguments name, from argument @from on. */
TollNouns toll_nouns_read(const TollReading *reading, const TollRow *row,
                          const TollMatch *match, guint from);
