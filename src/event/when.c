/* when.c: how the days of two claims lie to each other; incidents, periods and states differ.
 */
#include "event/when.h"

enum {
    SOFT_DAYS = 3,       /* a report without a day is about the last few */
    LOOSE_DAYS = 3,      /* "last week", "this month": longer than this pins nothing down */
    SAME_START = 2,      /* days between the starts of one period as two sources put it */
    SAME_END = 14,       /* running totals without a start: how old they may be to each other */
    STATE_DAYS = 120,    /* a siege is the same siege for so long after it was last counted */
    LONG_DAYS = 180,     /* a total over more days is one of a war or a year */
    LONG_START = 366,    /* "since 2011", "since March 2011", "for five years" */
    MANY_KILLED = 50000, /* no report without a start counts so many in one happening */
    MANY_MOVED = 1000000,
};

static gboolean
is_huge(const TollClaim *claim)
{
    gint64 number = claim->low != TOLL_OPEN ? claim->low : claim->high;
    gboolean is_moved =
        claim->outcome == TOLL_OUTCOME_DISPLACED || claim->outcome == TOLL_OUTCOME_EVACUATED;

    return number >= (is_moved ? MANY_MOVED : MANY_KILLED) &&
           claim->outcome != TOLL_OUTCOME_TRAPPED;
}

/* "Sun 10 Jul 2016" over a text of that day: no word of the event, which would have no year. */
static gboolean
has_year(const char *mention)
{
    guint digits = 0;

    for (; *mention != '\0' && digits < 4; mention++)
        digits = g_ascii_isdigit(*mention) ? digits + 1 : 0;
    return digits == 4;
}

/* The article's own day, for want of words or by the words over it: only assumed. */
static gboolean
is_of_article(const TollClaim *claim)
{
    return claim->scope == TOLL_INCIDENT &&
           (claim->date_mention[0] == '\0' || has_year(claim->date_mention)) &&
           claim->published != TOLL_NO_DAY && claim->date_from == claim->published &&
           claim->date_to == claim->published;
}

TollWhen
toll_when_of(const TollClaim *claim)
{
    TollWhen when = {claim->date_from, claim->date_to, FALSE, FALSE, FALSE};
    gboolean is_dated =
        (when.from != TOLL_NO_DAY || when.to != TOLL_NO_DAY) && !is_of_article(claim);

    if (!is_dated && claim->published != TOLL_NO_DAY) {
        when.to = claim->published;
        when.from = MAX(1, when.to - MIN(SOFT_DAYS, when.to));
        when.is_soft = TRUE;
    } else if (when.from == TOLL_NO_DAY && is_dated) {
        when.from = when.to;
        when.is_open = TRUE;
    } else if (when.to == TOLL_NO_DAY && is_dated) {
        when.to = MAX(when.from, claim->published);
    }
    when.is_long = claim->scope != TOLL_INCIDENT && claim->outcome != TOLL_OUTCOME_TRAPPED &&
                   (when.to - when.from >= LONG_DAYS ||
                    ((when.is_soft || when.is_open || !is_dated) && is_huge(claim)));
    /* A war's total without a start may be any of its place's long totals. */
    if (when.is_long && when.is_soft)
        when.is_open = TRUE;
    return when;
}

static guint
days_between(TollDay a, TollDay b)
{
    return a > b ? a - b : b - a;
}

static TollWhenRelation
relate_incidents(const TollWhen *a, const TollWhen *b)
{
    TollDay from = MAX(a->from, b->from), to = MIN(a->to, b->to);

    if (from > to + 1)
        return TOLL_WHEN_APART;
    if (from > to)
        return a->is_soft || b->is_soft ? TOLL_WHEN_APART : TOLL_WHEN_ADJACENT;
    if (a->is_soft != b->is_soft)
        return TOLL_WHEN_LOOSE;
    if (a->is_soft)
        return a->to == b->to ? TOLL_WHEN_OVERLAP : TOLL_WHEN_LOOSE;
    if (a->from == b->from && a->to == b->to)
        return TOLL_WHEN_SAME;
    if (a->to - a->from > LOOSE_DAYS || b->to - b->from > LOOSE_DAYS)
        return TOLL_WHEN_LOOSE;
    return TOLL_WHEN_OVERLAP;
}

/* A period is told by its start; two that share most of their days are one. */
static TollWhenRelation
relate_periods(const TollWhen *a, const TollWhen *b)
{
    TollDay from = MAX(a->from, b->from), to = MIN(a->to, b->to);
    guint all = MAX(a->to, b->to) - MIN(a->from, b->from) + 1;

    if (a->is_open || b->is_open || a->is_soft || b->is_soft) {
        if (days_between(a->to, b->to) > SAME_END)
            return TOLL_WHEN_APART;
        return a->is_open && b->is_open ? TOLL_WHEN_OVERLAP : TOLL_WHEN_LOOSE;
    }
    if (a->from == b->from && a->to == b->to)
        return TOLL_WHEN_SAME;
    if (from > to)
        return TOLL_WHEN_APART;
    if (days_between(a->from, b->from) <= SAME_START)
        return TOLL_WHEN_OVERLAP;
    return 2 * (to - from + 1) >= all ? TOLL_WHEN_LOOSE : TOLL_WHEN_APART;
}

static TollWhenRelation
relate_states(const TollWhen *a, const TollWhen *b)
{
    TollDay from = MAX(a->from, b->from), to = MIN(a->to, b->to);

    if (from <= to)
        return TOLL_WHEN_SAME;
    return from - to <= STATE_DAYS ? TOLL_WHEN_OVERLAP : TOLL_WHEN_APART;
}

TollWhenRelation
toll_when_relate(TollScope scope, const TollWhen *a, const TollWhen *b)
{
    if (a->is_long != b->is_long)
        return TOLL_WHEN_APART;
    if (a->is_long)
        return a->is_open || b->is_open || days_between(a->from, b->from) <= LONG_START
                   ? TOLL_WHEN_OVERLAP
                   : TOLL_WHEN_APART;
    if (a->to == TOLL_NO_DAY || b->to == TOLL_NO_DAY)
        return TOLL_WHEN_UNKNOWN;
    if (scope == TOLL_INCIDENT)
        return relate_incidents(a, b);
    return scope == TOLL_PERIOD ? relate_periods(a, b) : relate_states(a, b);
}

void
toll_when_narrow(TollWhen *when, const TollWhen *other)
{
    TollDay from = MAX(when->from, other->from), to = MIN(when->to, other->to);

    if (other->to == TOLL_NO_DAY || other->is_soft || (other->is_open && !when->is_soft))
        return;
    if (when->is_soft || when->to == TOLL_NO_DAY || when->is_open)
        *when = *other;
    else if (from <= to && !when->is_long) {
        when->from = from;
        when->to = to;
    }
}
