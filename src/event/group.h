/* group.h: which claims are about one happening, and why. */
#pragma once

#include "event/place.h"
#include "event/when.h"

/**
 * TollGroup:
 * @members: (element-type TollClaim): in the order of the claims that were given
 * @reasons: one a member
 * @root: the claim that the group was begun with, the one that says most narrowly where and
 * when
 * @place: the narrowest of those that agree
 * @when: the narrowest of those that agree
 */
typedef struct {
    GPtrArray *members;
    GPtrArray *reasons;
    const TollClaim *root;
    const TollPlace *place;
    TollWhen when;
    const char *cause;
    const char *actor;
} TollGroup;

/* A group without members that is about what the claim tells. */
TollGroup *toll_group_new(const TollClaim *root, const TollPlace *place);
void toll_group_free(TollGroup *group);

/**
 * toll_claims_group:
 * @claims: (element-type TollClaim): sorted with toll_claim_compare()
 *
 * Returns: (transfer full) (element-type TollGroup): every claim is in exactly one.
 */
GPtrArray *toll_claims_group(GPtrArray *claims, TollPlaces *places);
