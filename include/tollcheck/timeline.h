/* timeline.h: how the figures of an event went over time, and what looks wrong in them. */
#pragma once

#include <tollcheck/event.h>

G_BEGIN_DECLS

/* What a reader should look at twice. A rise is no flag: tolls rise. */
typedef enum {
    TOLL_FLAG_FALL,       /* a source's later figure is lower, and leaves no room for the earlier */
    TOLL_FLAG_JUMP,       /* a source's figure is ten times its last one or more */
    TOLL_FLAG_STALE,      /* a figure that its source has replaced is said again */
    TOLL_FLAG_DIGITS,     /* the digits of another figure in another order: 54 and 45 */
    TOLL_FLAG_HEADLINE,   /* no figure of the text fits the headline */
    TOLL_FLAG_UNIT,       /* the same number of families, or with another outcome */
    TOLL_FLAG_TOTAL,      /* a running total's number, said of one happening in it */
    TOLL_N_FLAGS
} TollFlag;

/* "fall", "headline" ... */
const char *toll_flag_name(TollFlag flag);
/* A sentence on what it means, as in docs/divergences.md. */
const char *toll_flag_meaning(TollFlag flag);

/**
 * TollStep:
 * @claim: a figure that its source had not given before, or gives again after another
 * @before: (nullable): the last figure of the same source for the same people, of an earlier day
 * @flags: a set of 1 << #TollFlag
 * @against: (nullable): the claim that the flags are about, where it is not @before
 */
typedef struct {
    const TollClaim *claim;
    const TollClaim *before;
    guint flags;
    const TollClaim *against;
} TollStep;

/**
 * toll_timeline_new:
 *
 * Returns: (transfer full) (element-type TollStep): by outcome and population, then in order of
 *   publication. Free with g_array_unref().
 */
GArray *toll_timeline_new(const TollEvents *events, const TollEvent *event);

G_END_DECLS
