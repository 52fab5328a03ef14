/* json.h: claims as JSON. */
#pragma once

#include <jansson.h>

#include <tollcheck/claim.h>

/* Returns: (transfer full): an object with the columns of claims.csv; numbers are numbers, an open
 * bound and an unknown day are null. */
json_t *toll_claim_to_json(const TollClaim *claim);
