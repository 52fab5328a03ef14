/* counts.c: what tells two counts of the same people apart that are taken differently: with the
 * attacker or without, of bodies or of the dead. */
#include "event/respect.h"

#include "claim/counting.h"
#include "event/interval.h"

/* Attackers of one attack, where there are several. */
enum { MANY_ATTACKERS = 20 };

enum {
    TOTAL = 1 << 0, /* who says nothing else counts all */
    APART = 1 << 1, /* who says nothing counts others */
    MANY = 1 << 2,  /* there are several such counts, of others each */
};

/* A way of counting. Counts of @less are among those of @more, and those of @only are among
 * all but those of @less. A count that says nothing may be either: it is taken to be the one that
 * its number allows, where that makes a difference of at most @reach people; 0 is any. */
static const struct {
    TollCode code;
    guint less, more, only;
    gint64 reach;
    guint flags;
} ways[] = {
    {TOLL_CODE_ATTACKER, TOLL_COUNTS_WITHOUT_ATTACKER, TOLL_COUNTS_WITH_ATTACKER, 0, 1, 0},
    {TOLL_CODE_ATTACKER, TOLL_COUNTS_WITHOUT_ATTACKERS, TOLL_COUNTS_WITH_ATTACKERS, 0,
     MANY_ATTACKERS, 0},
    {TOLL_CODE_DEAD_VS_MISSING, 0, TOLL_COUNTS_WITH_MISSING, 0, 0, 0},
    {TOLL_CODE_ONE_HOSPITAL, TOLL_COUNTS_HOSPITAL, 0, 0, 0, 0},
    {TOLL_CODE_BODIES_VS_PRESUMED, TOLL_COUNTS_BODIES, TOLL_COUNTS_PRESUMED_DEAD, 0, 0, 0},
    {TOLL_CODE_ON_THE_SPOT, TOLL_COUNTS_AT_ONCE, TOLL_COUNTS_WITH_LATER, TOLL_COUNTS_ONLY_LATER,
     0, TOTAL},
    {TOLL_CODE_INDIRECT, 0, TOLL_COUNTS_WITH_INDIRECT, TOLL_COUNTS_ONLY_INDIRECT, 0, 0},
    {TOLL_CODE_FURTHER, 0, 0, TOLL_COUNTS_FURTHER, 0, APART | MANY},
    {TOLL_CODE_GROUP, TOLL_COUNTS_GROUP, 0, 0, 0, MANY},
    {TOLL_CODE_MOVEMENTS, 0, TOLL_COUNTS_MOVEMENTS, 0, 0, 0},
};

/* What one count says of a way. */
typedef enum { SAYS_NOTHING, SAYS_LESS, SAYS_MORE, SAYS_ONLY } Says;

static Says
says(guint counting, guint way)
{
    return counting & ways[way].only   ? SAYS_ONLY
           : counting & ways[way].less ? SAYS_LESS
           : counting & ways[way].more ? SAYS_MORE
                                       : SAYS_NOTHING;
}

/* Whether the numbers are such that @inner may be among @outer, though one of them does not say
 * what it takes in. */
static gboolean
may_be_within(const TollClaim *inner, const TollClaim *outer, gint64 reach)
{
    gint64 more = toll_claim_number(outer) - toll_claim_number(inner);

    return more > 0 && (reach == 0 || more <= reach);
}

/* Both orders are asked for: whether @a is among @b. */
static gboolean
is_within(guint way, Says a, Says b, const TollClaim *x, const TollClaim *y)
{
    gint64 reach = ways[way].reach;

    if ((a == SAYS_LESS && b == SAYS_MORE) || (a == SAYS_ONLY && b == SAYS_MORE))
        return TRUE;
    if (b == SAYS_NOTHING && (a == SAYS_LESS || a == SAYS_ONLY))
        return may_be_within(x, y, reach);
    return a == SAYS_NOTHING && b == SAYS_MORE && (ways[way].flags & TOTAL) == 0 &&
           may_be_within(x, y, reach);
}

static TollLie
lie_of_way(guint way, guint a, guint b, const TollClaim *x, const TollClaim *y)
{
    Says p = says(a, way), q = says(b, way);

    if ((p == SAYS_ONLY && q == SAYS_LESS) || (p == SAYS_LESS && q == SAYS_ONLY))
        return TOLL_ASKEW;
    if (p == q)
        return p != SAYS_NOTHING && (ways[way].flags & MANY) != 0 &&
                       !toll_intervals_meet(toll_interval_loosely(x), toll_interval_loosely(y))
                   ? TOLL_ASKEW
                   : TOLL_EQUAL;
    if (ways[way].flags & APART)
        return TOLL_ASKEW;
    if (is_within(way, p, q, x, y))
        return TOLL_A_WITHIN_B;
    return is_within(way, q, p, y, x) ? TOLL_B_WITHIN_A : TOLL_EQUAL;
}

TollRespect
toll_counts_compare(const TollVoice *a, const TollVoice *b)
{
    TollRespect respect = {TOLL_CODE_OVERLAP, TOLL_EQUAL};

    for (guint i = 0; i < G_N_ELEMENTS(ways) && respect.lie == TOLL_EQUAL; i++) {
        gboolean is_later = ((a->counting | b->counting) & TOLL_COUNTS_ONLY_LATER) != 0;

        respect.code = ways[i].code == TOLL_CODE_ON_THE_SPOT && is_later ? TOLL_CODE_DIED_LATER
                                                                         : ways[i].code;
        respect.lie = lie_of_way(i, a->counting, b->counting, a->claim, b->claim);
    }
    return respect;
}
