/* interval.c: the numbers that a claim allows, and how those of two claims lie to each other.
 */
#include "event/interval.h"

/* "about 250" argues with nobody who says 230. */
enum { SLACK_PERCENT = 10 };

/* "dozens" is read as 24 and more, but whoever says so may have counted 12, and hardly 100: as
 * far as a vague word reaches up before it is of another order. */
enum { VAGUE_BELOW = 2, VAGUE_ABOVE = 4 };

TollInterval
toll_interval_of(const TollClaim *claim)
{
    TollInterval interval = {MAX(claim->low, 0),
                             claim->high != TOLL_OPEN ? claim->high : G_MAXINT64};

    if (claim->qualifier == TOLL_MORE_THAN && claim->low != TOLL_OPEN &&
        interval.low < interval.high)
        interval.low++;
    if (claim->qualifier == TOLL_LESS_THAN && claim->high != TOLL_OPEN &&
        interval.high > interval.low)
        interval.high--;
    return interval;
}

TollInterval
toll_interval_loosely(const TollClaim *claim)
{
    TollInterval interval = toll_interval_of(claim);

    if (claim->qualifier == TOLL_APPROXIMATELY) {
        interval.low -= interval.low / SLACK_PERCENT;
        if (interval.high < G_MAXINT64 - G_MAXINT64 / SLACK_PERCENT)
            interval.high += interval.high / SLACK_PERCENT;
    }
    if (claim->qualifier == TOLL_VAGUE)
        interval.low /= VAGUE_BELOW;
    return interval;
}

gboolean
toll_intervals_meet(TollInterval a, TollInterval b)
{
    return a.low <= b.high && b.low <= a.high;
}

gint64
toll_intervals_gap(TollInterval a, TollInterval b)
{
    if (toll_intervals_meet(a, b))
        return 0;
    return a.high < b.low ? b.low - a.high : a.low - b.high;
}

gint64
toll_claim_number(const TollClaim *claim)
{
    if (claim->low == TOLL_OPEN)
        return MAX(claim->high, 0);
    if (claim->high == TOLL_OPEN)
        return claim->low;
    return claim->low + (claim->high - claim->low) / 2;
}

gboolean
toll_bounds_are_equal(const TollClaim *a, const TollClaim *b)
{
    TollInterval x = toll_interval_of(a), y = toll_interval_of(b);

    return x.low == y.low && x.high == y.high;
}

gboolean
toll_bounds_are_hedged(const TollClaim *a, const TollClaim *b)
{
    gboolean is_range = (a->low != TOLL_OPEN && a->high != TOLL_OPEN && a->low != a->high) ||
                        (b->low != TOLL_OPEN && b->high != TOLL_OPEN && b->low != b->high);

    /* "15" for "more than 15" drops a word; "fewer than 15" against it is more than a word. */
    return !is_range && toll_claim_number(a) == toll_claim_number(b) &&
           toll_intervals_gap(toll_interval_of(a), toll_interval_of(b)) <= 1;
}

/* The least and the greatest number that was said; of a vague word, as far as it reaches. */
static TollInterval
said_bounds(const TollClaim *claim)
{
    gint64 low = claim->low != TOLL_OPEN ? claim->low : MAX(claim->high, 0);
    gint64 high = claim->high != TOLL_OPEN ? claim->high : low;

    if (claim->qualifier == TOLL_VAGUE && high <= G_MAXINT64 / VAGUE_ABOVE)
        high *= VAGUE_ABOVE;
    return (TollInterval){low, high};
}

gint64
toll_bounds_times_apart(const TollClaim *a, const TollClaim *b)
{
    TollInterval x = said_bounds(a), y = said_bounds(b);

    if (toll_intervals_meet(x, y))
        return 1;
    return x.high < y.low ? y.low / MAX(1, x.high) : x.low / MAX(1, y.high);
}

gboolean
toll_population_is_within(guint inner, guint outer)
{
    guint covered = outer;

    /* Medics, reporters and aid workers are protected as civilians are; men may be fighters. */
    if (outer & TOLL_CIVILIANS)
        covered |=
            TOLL_CHILDREN | TOLL_WOMEN | TOLL_MEDICS | TOLL_JOURNALISTS | TOLL_AID_WORKERS;
    /* Who is no civilian bears arms: both together are everybody. */
    if (outer == TOLL_PEOPLE ||
        (outer & (TOLL_CIVILIANS | TOLL_COMBATANTS)) == (TOLL_CIVILIANS | TOLL_COMBATANTS))
        return TRUE;
    return inner != TOLL_PEOPLE && (inner & ~covered) == 0;
}
