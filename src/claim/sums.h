/* sums.h: figures that add up. */
#pragma once

#include <tollcheck/claim.h>

/**
 * toll_claims_add_up:
 * @claims: (element-type TollClaim): from @first on, those of one article in its order
 *
 * Makes the figures that follow a total, and together make it, its parts: "At least 21 people were
 * killed. The army said 15 of them died in Homs and six in Hama" counts no 42.
 */
void toll_claims_add_up(GPtrArray *claims, guint first);
