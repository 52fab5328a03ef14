/* interval.h: the numbers that a claim allows, and how those of two claims lie to each other.
 */
#pragma once

#include <tollcheck/claim.h>

/* Both inclusive; an open end is 0 or G_MAXINT64. */
typedef struct {
    gint64 low, high;
} TollInterval;

/* What the words allow: "more than 15" begins at 16. */
TollInterval toll_interval_of(const TollClaim *claim);
/* The same with the slack of "about" and of "dozens". */
TollInterval toll_interval_loosely(const TollClaim *claim);

gboolean toll_intervals_meet(TollInterval a, TollInterval b);
/* People between the nearest bounds, 0 where the intervals meet. */
gint64 toll_intervals_gap(TollInterval a, TollInterval b);

/* The number that a reader remembers of a claim: the bound that was said, the middle of two. */
gint64 toll_claim_number(const TollClaim *claim);
gboolean toll_bounds_are_equal(const TollClaim *a, const TollClaim *b);
/* "16" and "at least 16": one number, hedged or not. */
gboolean toll_bounds_are_hedged(const TollClaim *a, const TollClaim *b);
/* How many times the nearest numbers that were said are apart; 1 where they are equal. */
gint64 toll_bounds_times_apart(const TollClaim *a, const TollClaim *b);

/* Whether all of @inner are also @outer: children are civilians, and all are people. */
gboolean toll_population_is_within(guint inner, guint outer);
