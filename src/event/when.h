/* when.h: how the days of two claims lie to each other. */
#pragma once

#include <tollcheck/claim.h>

/* From what rules a link out to what speaks for it most. */
typedef enum {
    TOLL_WHEN_APART,
    TOLL_WHEN_UNKNOWN,  /* neither a date nor the article's day */
    TOLL_WHEN_ADJACENT, /* a day apart: reports count the night to either day */
    TOLL_WHEN_LOOSE,    /* they can be the same, but one is long or inferred */
    TOLL_WHEN_FOLLOWED,  /* apart, but the article dates other claims of the group so too */
    TOLL_WHEN_OVERLAP,
    TOLL_WHEN_SAME,
} TollWhenRelation;

/**
 * TollWhen:
 * @is_soft: no day was said: the days before the article
 * @is_open: only the end was said: "so far"
 * @is_long: a total of a war or a year, which keeps its name while its end moves on
 */
typedef struct {
    TollDay from, to;
    gboolean is_soft;
    gboolean is_open;
    gboolean is_long;
} TollWhen;

TollWhen toll_when_of(const TollClaim *claim);
/* Both of one scope. */
TollWhenRelation toll_when_relate(TollScope scope, const TollWhen *a, const TollWhen *b);
/* Makes @when the days that it shares with @other, where it shares any. */
void toll_when_narrow(TollWhen *when, const TollWhen *other);
