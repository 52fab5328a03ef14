/* link.h: what speaks for it that an account is of a group's happening. */
#pragma once

#include "event/account.h"
#include "event/group.h"

/* The score that a link needs. */
enum { TOLL_LINK_NEEDED = 5 };

typedef struct {
    TollPlaceRelation place;
    TollWhenRelation when;
    guint why; /* of the flags of candidates.h */
    int score; /* 0 where something speaks against it */
} TollLink;

/* Whether the figure alone says of what it is told: "two" and "dozens" are said of many things.
 */
gboolean toll_claim_is_telling(const TollClaim *claim);

/* Whether its dead are found over days: a quake, a collapse. */
gboolean toll_cause_is_slow(const char *cause);

TollLink toll_link_judge(const TollGroup *group, const TollAccount *account, guint why);
/* Returns: (transfer full): "same place (Aleppo), same day (2016-10-20); with ..." */
char *toll_link_explain(const TollGroup *group, const TollAccount *account,
                        const TollLink *link);
