/* site.h: the parts of the search for the place that a sentence gives a claim. */
#pragma once

#include "claim/context.h"

/* Whether a term is a word, in any case. */
gboolean toll_term_reads(const TollReading *reading, const TollTerm *term, const char *text);

/* What the words before a place cost it. */
int toll_role_cost(const TollReading *reading, const TollRow *row, guint term,
                   gboolean is_move);
/* Whether a preposition or an attack leads to a place, it stands before a colon, or is
 * "nationwide". */
gboolean toll_role_is_told(const TollReading *reading, const TollRow *row, guint term);
/* Whether a place tells where somebody spoke: "told reporters in Geneva", "said in Kabul". */
gboolean toll_role_is_spoken(const TollReading *reading, const TollRow *row, guint term);
/* Whether a place is named for its government: "Moscow said", "Ankara has kept to its first count",
 * "Ankara's version". */
gboolean toll_role_is_government(const TollReading *reading, const TollRow *row, guint term);
/* Whether a place is that of other people than a quantity before it: "17 captured, 11 in Homs",
 * "66 dead, most of them in Bihar". */
gboolean toll_role_is_of_others(const TollReading *reading, const TollRow *row, guint term,
                                guint quantity);
/* Whether "from" leads to a place. */
gboolean toll_role_is_from(const TollReading *reading, const TollRow *row, guint term);

/* Where the address that a place belongs to begins: "Darwisha, in the north of Latakia". */
guint toll_address_start(const TollReading *reading, const TollRow *row, guint term);
/* The innermost place of an address that begins at a term: its first, unless a later one lies
 * in that. */
guint toll_address_head(const TollReading *reading, const TollRow *row, guint start);
/* Returns: (nullable): what all places of the list that a term stands in lie in, of three or
 * more: "in Homs, Hama and Idlib". */
const char *toll_address_holder(const TollReading *reading, const TollRow *row, guint term);
