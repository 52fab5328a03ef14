/* sums.c: the figures that follow a total, and together make it, are its parts. */
#include "claim/sums.h"

/* Parts of one total, and the bytes within which they follow it. */
enum { MOST = 5, NEAR = 900 };

/* Two small figures make a third by chance, unless one sentence says all of them. */
enum { TELLING = 5 };

/* Of two large figures nearly any two make nearly a third. */
enum { SMALL = 200 };

/* "Some 50" may be 52. */
static gboolean
is_rounded(const TollClaim *claim)
{
    return claim->qualifier != TOLL_EXACT && claim->low % 10 == 0 && claim->low <= SMALL;
}

static gboolean
makes(gint64 sum, const TollClaim *total)
{
    return sum == total->low || (is_rounded(total) && ABS(sum - total->low) * 20 <= total->low);
}

static gboolean
is_counted(const TollClaim *claim)
{
    return claim->low > 0 && claim->qualifier != TOLL_VAGUE && claim->qualifier != TOLL_RANGE &&
           claim->unit == TOLL_UNIT_PEOPLE && claim->part_of[0] == '\0';
}

static gboolean
is_same_sentence(const TollClaim *a, const TollClaim *b)
{
    return g_str_equal(a->quote, b->quote);
}

/* Whether a claim counts some of those that a total counts, so far as it says who they are and
 * what they met: casualties are dead or injured. */
static gboolean
can_be_part(const TollClaim *claim, const TollClaim *total)
{
    const guint persons = TOLL_CHILDREN | TOLL_WOMEN | TOLL_MEN;
    guint counted =
        total->population == TOLL_CIVILIANS ? total->population | persons : total->population;
    gboolean is_fate =
        claim->outcome == total->outcome ||
        (total->outcome == TOLL_OUTCOME_CASUALTIES &&
         (claim->outcome == TOLL_OUTCOME_KILLED || claim->outcome == TOLL_OUTCOME_INJURED));

    return is_fate && is_counted(claim) && claim->low < total->low &&
           (counted == TOLL_PEOPLE || (claim->population & ~counted) == 0) &&
           (is_same_sentence(claim, total) ||
            (g_str_equal(claim->source, total->source) && total->low >= TELLING));
}

/* Collects the claims on one side of a total that could be its parts, from the nearest on,
 * until they make it. Returns: whether they do. */
static gboolean
collect(GPtrArray *claims, guint first, guint of, int step, GPtrArray *parts)
{
    const TollClaim *total = claims->pdata[of];
    gint64 sum = 0;

    for (guint i = of + (guint)step; i >= first && i < claims->len; i += (guint)step) {
        TollClaim *claim = claims->pdata[i];
        gsize distance = MAX(claim->start, total->start) - MIN(claim->start, total->start);

        if (claim->field != total->field || distance > NEAR || parts->len == MOST ||
            (step < 0 && !is_same_sentence(claim, total)))
            return FALSE;
        if (claim->part_of[0] != '\0' ||
            (claim->outcome != total->outcome && total->outcome != TOLL_OUTCOME_CASUALTIES))
            continue;
        if (!can_be_part(claim, total))
            return FALSE;
        sum += claim->low;
        g_ptr_array_add(parts, claim);
        if (parts->len > 1 && makes(sum, total))
            return TRUE;
    }
    return FALSE;
}

void
toll_claims_add_up(GPtrArray *claims, guint first)
{
    for (guint i = first; i < claims->len; i++) {
        const TollClaim *total = claims->pdata[i];

        for (int step = 1; step >= -1 && is_counted(total); step -= 2) {
            g_autoptr(GPtrArray) parts = g_ptr_array_new();

            if (!collect(claims, first, i, step, parts))
                continue;
            for (guint k = 0; k < parts->len; k++)
                toll_claim_set(&((TollClaim *)parts->pdata[k])->part_of, total->claim_id);
            break;
        }
    }
}
