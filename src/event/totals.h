/* totals.h: running totals by their numbers, to find one that is said of a single happening. */
#pragma once

#include <tollcheck/event.h>

#include "event/place.h"

/* Returns: (transfer full): an index of the running totals among the claims, which it borrows.
 */
GHashTable *toll_totals_new(GPtrArray *claims);
/* Returns: (nullable): the total with the claim's number of the same people, in a place and a
 * time that hold those of the claim. */
const TollClaim *toll_totals_find(GHashTable *totals, TollPlaces *places,
                                  const TollClaim *claim);

/* The same among all claims of @events. */
const TollClaim *toll_events_find_total(const TollEvents *events, const TollClaim *claim);
