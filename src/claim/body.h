/* body.h: ids of bodies that no table names. */
#pragma once

#include "claim/row.h"

/* Returns: the id of a body ("MIL military") of the country that a place lies in. */
const char *toll_body_of_place(TollReading *reading, const char *place, const char *body);

/* "The Turkish army", "police in Kabul"; without a place, the body is that of the country which
 * the article speaks of. Activists and medics have no country.
 * @place_term: (nullable): a place or a demonym
 * Returns: (nullable): the id, NULL where the terms name no body. */
const char *toll_body_of_term(TollReading *reading, const TollTerm *body_term,
                              const TollTerm *place_term);

/* Returns: (nullable): the id of those without a name: "witnesses". */
const char *toll_body_anonymous(TollReading *reading, const TollTerm *term);

/* Returns: (nullable): the body that who has a rank speaks for. */
const char *toll_body_of_rank(TollReading *reading, const TollTerm *term);
