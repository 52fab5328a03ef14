/* again.h: what an article says twice, it may tell once. */
#pragma once

#include <tollcheck/claim.h>

/**
 * toll_claims_share_days:
 * @claims: (element-type TollClaim): from @first on, those of one article in its order
 *
 * Gives a figure whose days are only inferred, such as a headline's, the days and the scope of the
 * same figure where the article tells them.
 */
void toll_claims_share_days(GPtrArray *claims, guint first);

/* Gives a claim the days and the scope of another, such as the total that it is a part of. */
void toll_claim_take_days(TollClaim *claim, const TollClaim *other);

/* Whether the words of a claim's own sentence tell its days. */
gboolean toll_claim_tells_day(const TollClaim *claim);
