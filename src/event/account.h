/* account.h: a claim with its named parts, as one account of one happening. */
#pragma once

#include "event/place.h"
#include "event/when.h"

/* Outcomes that are counted of one happening together: the killed and the injured of one raid.
 */
typedef enum {
    TOLL_FAMILY_HARM,
    TOLL_FAMILY_DETAINED,
    TOLL_FAMILY_MOVED,
    TOLL_FAMILY_TRAPPED,
} TollFamily;

TollFamily toll_outcome_family(TollOutcome outcome);

/**
 * TollAccount:
 * @root: the whole, "82 civilians, including 11 women"
 * @claims: (element-type TollClaim): the whole and its parts
 * @place: of the whole, or the first that a part names
 * @first: number of the first of @claims among all that were given, in their order
 * @last: number of the last
 */
typedef struct {
    const TollClaim *root;
    GPtrArray *claims;
    const TollPlace *place;
    TollWhen when;
    guint first, last;
} TollAccount;

/**
 * toll_accounts_new:
 *
 * Returns: (transfer full) (element-type TollAccount): every claim is in exactly one; those
 * that say most narrowly where and when stand first.
 */
GPtrArray *toll_accounts_new(GPtrArray *claims, TollPlaces *places);

/* By publication, document, position and outcome; then by the words. */
int toll_claim_compare(const TollClaim *a, const TollClaim *b);
