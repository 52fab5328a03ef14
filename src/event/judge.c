/* judge.c: decides what two claims about one happening are to each other.
 *
 * Most pairs do not count quite the same people: other kinds, places, days. Where one counts
 * some of those whom the other counts, it cannot find more; that is a constraint, and all that
 * is left to judge. Where neither holds the other, nothing is. */
#include "event/respect.h"

#include "claim/counting.h"
#include "event/interval.h"
#include "event/link.h"
#include "event/when.h"

/* "at least nine" against 160: an order of magnitude. */
enum { TIMES_FAR = 10 };

/* "At least one died" tells of one, not of how many. */
enum { SMALL_BOUND = 2 };

/* As much as a toll grows within a day of news. */
enum { TIMES_GROWN = 2 };

/* Days by which two ends of one period may differ and still be said at one time. */
enum { SAME_TIME = 2, SAME_STATE = 7, SAME_WAR_START = 366, SAME_START = 2 };

enum {
    RESPECT_UNIT,
    RESPECT_OUTCOME,
    RESPECT_POPULATION,
    RESPECT_PART,
    RESPECT_PLACE,
    RESPECT_PERIOD,
    RESPECT_COUNT,
    N_RESPECTS
};

gboolean
toll_outcomes_are_comparable(TollOutcome a, TollOutcome b)
{
    if (a == b)
        return TRUE;
    if (a > b)
        return toll_outcomes_are_comparable(b, a);
    return (b == TOLL_OUTCOME_CASUALTIES && a <= TOLL_OUTCOME_INJURED) ||
           (a == TOLL_OUTCOME_DISPLACED && b == TOLL_OUTCOME_EVACUATED);
}

static TollLie
lie_of(gboolean a_within, gboolean b_within)
{
    if (a_within && b_within)
        return TOLL_EQUAL;
    return a_within ? TOLL_A_WITHIN_B : b_within ? TOLL_B_WITHIN_A : TOLL_ASKEW;
}

static TollLie
compare_units(const TollClaim *a, const TollClaim *b)
{
    gboolean is_a = a->unit == TOLL_UNIT_PEOPLE, is_b = b->unit == TOLL_UNIT_PEOPLE;

    return is_a == is_b ? TOLL_EQUAL : is_b ? TOLL_A_WITHIN_B : TOLL_B_WITHIN_A;
}

static TollLie
compare_outcomes(const TollClaim *a, const TollClaim *b)
{
    if (a->outcome == b->outcome)
        return TOLL_EQUAL;
    return b->outcome == TOLL_OUTCOME_CASUALTIES ? TOLL_A_WITHIN_B : TOLL_B_WITHIN_A;
}

static TollRespect
compare_places(const TollPlace *a, const TollPlace *b)
{
    TollPlaceRelation relation = toll_place_relate(a, b);

    /* "North of Aleppo", "a hospital in Aleppo": of the places there, the one whose event the
     * claim was put into. */
    if (relation == TOLL_PLACE_NEAR &&
        (a->is_outside || b->is_outside || a->is_hospital || b->is_hospital))
        return (TollRespect){TOLL_CODE_OTHER_PLACE, TOLL_EQUAL};
    if (relation <= TOLL_PLACE_NEAR)
        return (TollRespect){TOLL_CODE_OTHER_PLACE, TOLL_ASKEW};
    if (toll_place_is_inside(a, b))
        return (TollRespect){TOLL_CODE_WIDER_PLACE, TOLL_A_WITHIN_B};
    return (TollRespect){TOLL_CODE_WIDER_PLACE,
                         toll_place_is_inside(b, a) ? TOLL_B_WITHIN_A : TOLL_EQUAL};
}

static guint
days_between(TollDay a, TollDay b)
{
    return a > b ? a - b : b - a;
}

/* Days tell periods apart. Those of an incident are a matter of who reported it when. */
static TollLie
compare_periods(const TollClaim *a, const TollClaim *b)
{
    TollWhen x = toll_when_of(a), y = toll_when_of(b);
    gboolean a_within, b_within;

    if (a->scope != TOLL_PERIOD || b->scope != TOLL_PERIOD || x.to == TOLL_NO_DAY ||
        y.to == TOLL_NO_DAY || x.is_soft || y.is_soft)
        return TOLL_EQUAL;
    if (x.is_open || y.is_open || (x.is_long && days_between(x.from, y.from) <= SAME_WAR_START))
        x.from = y.from = MIN(x.from, y.from);
    if (days_between(x.from, y.from) <= SAME_START)
        x.from = y.from = MIN(x.from, y.from);
    if (days_between(x.to, y.to) <= SAME_TIME)
        x.to = y.to = MAX(x.to, y.to);
    a_within = y.from <= x.from && x.to <= y.to;
    b_within = x.from <= y.from && y.to <= x.to;
    return lie_of(a_within, b_within);
}

/* Starts as one, ends later: the count went on. */
static gboolean
is_continued(const TollClaim *a, const TollClaim *b)
{
    TollWhen x = toll_when_of(a), y = toll_when_of(b);
    guint same = x.is_long && y.is_long ? SAME_WAR_START : SAME_START;
    gboolean is_open = x.is_open || y.is_open || x.is_soft || y.is_soft;

    return a->scope == TOLL_PERIOD && b->scope == TOLL_PERIOD && y.to > x.to + SAME_TIME &&
           (is_open || days_between(x.from, y.from) <= same);
}

/* Soldiers and rebels, Britons and Chinese are not the same people; Britons are some of all. */
static void
narrow_population(const TollVoice *a, const TollVoice *b, TollRespect *respect)
{
    gboolean is_a = a->force.country != NULL, is_b = b->force.country != NULL;
    TollLie whose = is_a == is_b ? TOLL_EQUAL : is_a ? TOLL_A_WITHIN_B : TOLL_B_WITHIN_A;

    if (toll_forces_differ(&a->force, &b->force))
        *respect = (TollRespect){a->claim->population == TOLL_COMBATANTS &&
                                         b->claim->population == TOLL_COMBATANTS
                                     ? TOLL_CODE_OTHER_SIDE
                                     : TOLL_CODE_POPULATION,
                                 TOLL_ASKEW};
    else if (whose != TOLL_EQUAL && respect->lie != whose)
        respect->lie = respect->lie == TOLL_EQUAL ? whose : TOLL_ASKEW;
}

/* The respects in which claims may count different people; a code speaks for the first of them
 * that is not equal. */
static void
compare_respects(const TollVoice *a, const TollVoice *b, TollRespect *respects)
{
    const TollClaim *x = a->claim, *y = b->claim;

    respects[RESPECT_UNIT] = (TollRespect){TOLL_CODE_FAMILIES_VS_PEOPLE, compare_units(x, y)};
    respects[RESPECT_OUTCOME] =
        (TollRespect){TOLL_CODE_KILLED_VS_CASUALTIES, compare_outcomes(x, y)};
    respects[RESPECT_POPULATION] = (TollRespect){
        TOLL_CODE_POPULATION, lie_of(toll_population_is_within(x->population, y->population),
                                     toll_population_is_within(y->population, x->population))};
    narrow_population(a, b, &respects[RESPECT_POPULATION]);
    respects[RESPECT_PART] =
        (TollRespect){TOLL_CODE_NAMED_PART,
                      lie_of(a->is_partial >= b->is_partial, b->is_partial >= a->is_partial)};
    respects[RESPECT_PLACE] = compare_places(a->place, b->place);
    respects[RESPECT_PERIOD] = (TollRespect){TOLL_CODE_LONGER_PERIOD, compare_periods(x, y)};
    respects[RESPECT_COUNT] = toll_counts_compare(a, b);
    /* A source that finds more bodies the next day has a new figure. */
    if (x->published != y->published && toll_claims_have_one_voice(x, y))
        respects[RESPECT_COUNT].lie = TOLL_EQUAL;
    /* Two named parts of one total need not be the same people. */
    if (a->is_partial && b->is_partial)
        respects[RESPECT_PART].lie = TOLL_ASKEW;
}

/* Taken together: within in one respect and around in another is neither. */
static TollLie
sum_up(const TollRespect *respects, TollRespect *first)
{
    TollLie lie = TOLL_EQUAL;

    for (guint i = 0; i < N_RESPECTS; i++) {
        if (respects[i].lie == TOLL_EQUAL)
            continue;
        if (lie == TOLL_EQUAL)
            *first = respects[i];
        lie = lie == TOLL_EQUAL || lie == respects[i].lie ? respects[i].lie : TOLL_ASKEW;
    }
    return lie;
}

/* An article that has a number and, of the smaller, no more than "hundreds" tells of some of
 * them. */
static gboolean
is_told_of_some(const TollClaim *a, const TollClaim *b)
{
    const TollClaim *smaller = toll_claim_number(a) < toll_claim_number(b) ? a : b;

    return smaller->qualifier == TOLL_VAGUE && smaller->scope != TOLL_INCIDENT &&
           g_str_equal(a->document, b->document);
}

/* Numbers that some count would fit, and whether a reader would think so. */
static TollCode
judge_meeting(const TollClaim *a, const TollClaim *b)
{
    return !is_told_of_some(a, b) &&
                   MIN(toll_claim_number(a), toll_claim_number(b)) > SMALL_BOUND &&
                   toll_bounds_times_apart(a, b) >= TIMES_FAR
               ? TOLL_CODE_OPEN_BOUND
               : TOLL_CODE_OVERLAP;
}

/* After a quake or a collapse the dead are found over days: whoever counts later finds more. */
static gboolean
is_found_later(const TollClaim *a, const TollClaim *b)
{
    return a->published != TOLL_NO_DAY && b->published != TOLL_NO_DAY &&
           b->published > a->published && toll_claim_number(b) > toll_claim_number(a) &&
           (toll_cause_is_slow(a->cause) || toll_cause_is_slow(b->cause));
}

/* The tolls that articles give in their own voice grow with the news, and so do those of one
 * source: later ones are higher, and within a day nobody knows which came first. */
static gboolean
is_running(const TollClaim *a, const TollClaim *b)
{
    gint64 x = toll_claim_number(a), y = toll_claim_number(b);
    gboolean is_of_one = toll_claims_have_one_voice(a, b);
    gboolean is_of_papers =
        g_str_equal(a->source, "NARRATOR") && g_str_equal(b->source, "NARRATOR");

    if (g_str_equal(a->document, b->document) || (!is_of_papers && !is_of_one))
        return FALSE;
    if (is_of_one && (a->published == TOLL_NO_DAY || b->published == TOLL_NO_DAY))
        return TRUE;
    return b->published > a->published
               ? y > x
               : b->published == a->published && MAX(x, y) < TIMES_GROWN * MIN(x, y);
}

/* What a source said at first is no word against more that is known now. */
static gboolean
is_of_early_count(const TollVoice *a, const TollVoice *b, TollJudgement *judgement)
{
    gboolean is_a = (a->counting & TOLL_COUNTS_EARLY) != 0;

    if (is_a == ((b->counting & TOLL_COUNTS_EARLY) != 0))
        return FALSE;
    judgement->inner = is_a ? a->claim : b->claim;
    judgement->outer = is_a ? b->claim : a->claim;
    return toll_claim_number(judgement->inner) < toll_claim_number(judgement->outer);
}

static TollCode
judge_equals(const TollClaim *a, const TollClaim *b)
{
    TollInterval x = toll_interval_loosely(a), y = toll_interval_loosely(b);

    if (toll_bounds_are_equal(a, b))
        return TOLL_CODE_SAME_BOUNDS;
    if (toll_bounds_are_hedged(a, b))
        return TOLL_CODE_HEDGED;
    if (toll_claims_have_one_voice(a, b) && b->published > a->published)
        return TOLL_CODE_LATER_FIGURE;
    if (toll_intervals_meet(x, y))
        return judge_meeting(a, b);
    return is_running(a, b) || is_found_later(a, b) ? TOLL_CODE_RUNNING_TOTAL
                                                    : TOLL_CODE_DISJOINT;
}

/* @respect is what tells the two apart. */
static TollCode
judge_parts(const TollClaim *inner, const TollClaim *outer, TollCode respect)
{
    TollInterval x = toll_interval_loosely(inner), y = toll_interval_loosely(outer);
    gboolean is_of_same_people =
        respect == TOLL_CODE_WIDER_PLACE || respect == TOLL_CODE_LONGER_PERIOD ||
        (respect >= TOLL_CODE_ATTACKER && respect <= TOLL_CODE_MOVEMENTS);

    if (x.low > y.high)
        return is_found_later(outer, inner) ? TOLL_CODE_RUNNING_TOTAL
                                            : TOLL_CODE_PART_EXCEEDS_WHOLE;
    /* A household is of any size, and what else the total holds is not known. */
    if (respect == TOLL_CODE_FAMILIES_VS_PEOPLE || respect == TOLL_CODE_NAMED_PART ||
        !toll_intervals_meet(x, y))
        return respect;
    if (is_of_same_people && toll_bounds_are_equal(inner, outer))
        return TOLL_CODE_SAME_BOUNDS;
    if (is_of_same_people && toll_bounds_are_hedged(inner, outer))
        return TOLL_CODE_HEDGED;
    if (toll_claim_number(inner) > toll_claim_number(outer) &&
        judge_meeting(inner, outer) == TOLL_CODE_OPEN_BOUND)
        return TOLL_CODE_OPEN_BOUND;
    return TOLL_CODE_WITHIN;
}

/* A stock is counted again, not added to. */
static gboolean
is_other_time(const TollClaim *a, const TollClaim *b)
{
    return a->scope == TOLL_STATE && b->scope == TOLL_STATE && a->date_to != TOLL_NO_DAY &&
           b->date_to != TOLL_NO_DAY && days_between(a->date_to, b->date_to) > SAME_STATE &&
           !toll_intervals_meet(toll_interval_loosely(a), toll_interval_loosely(b));
}

static gboolean
judge_stances(const TollClaim *a, const TollClaim *b, TollJudgement *judgement)
{
    const TollClaim *denier = a->stance != TOLL_ASSERTS ? a : b;

    /* To deny one figure says nothing about another. */
    if (a->stance == b->stance || (a->stance != TOLL_ASSERTS && b->stance != TOLL_ASSERTS) ||
        !toll_intervals_meet(toll_interval_loosely(a), toll_interval_loosely(b)))
        return FALSE;
    judgement->code = denier->stance == TOLL_DENIES ? TOLL_CODE_DENIES : TOLL_CODE_DOUBTS;
    return TRUE;
}

static gboolean
is_two_movements(const TollClaim *a, const TollClaim *b)
{
    return a->outcome != b->outcome && a->outcome >= TOLL_OUTCOME_DISPLACED;
}

static void
set_parts(TollJudgement *judgement, TollLie lie, const TollClaim *a, const TollClaim *b)
{
    judgement->inner = lie == TOLL_B_WITHIN_A ? b : a;
    judgement->outer = lie == TOLL_B_WITHIN_A ? a : b;
}

/* Neither counts a part of the other's people, so no number can be wrong by the other. */
static TollCode
judge_askew(const TollClaim *a, const TollClaim *b, const TollRespect *respects,
            TollCode respect)
{
    gboolean is_of_others = respects[RESPECT_POPULATION].lie == TOLL_ASKEW ||
                            respects[RESPECT_COUNT].lie == TOLL_ASKEW ||
                            respects[RESPECT_PART].lie == TOLL_ASKEW ||
                            respects[RESPECT_UNIT].lie != TOLL_EQUAL;

    if (is_two_movements(a, b))
        return TOLL_CODE_EVACUATED_VS_DISPLACED;
    if (is_of_others ||
        !toll_intervals_meet(toll_interval_loosely(a), toll_interval_loosely(b)))
        return respect;
    return respects[RESPECT_POPULATION].lie == TOLL_EQUAL ? judge_meeting(a, b)
                                                          : TOLL_CODE_OVERLAP;
}

gboolean
toll_judge(const TollVoice *a, const TollVoice *b, TollJudgement *judgement)
{
    const TollClaim *x = a->claim, *y = b->claim;
    TollRespect respects[N_RESPECTS], first = {TOLL_CODE_OVERLAP, TOLL_EQUAL};
    gboolean has_risen;
    TollLie lie;

    *judgement =
        (TollJudgement){.gap = toll_intervals_gap(toll_interval_of(x), toll_interval_of(y))};
    if (x->stance != TOLL_ASSERTS || y->stance != TOLL_ASSERTS)
        return judge_stances(x, y, judgement);
    compare_respects(a, b, respects);
    /* A total that went on and rose is not a part of itself. */
    has_risen = is_continued(x, y) && toll_claim_number(y) > toll_claim_number(x);
    if (has_risen)
        respects[RESPECT_PERIOD].lie = TOLL_EQUAL;
    lie = sum_up(respects, &first);
    set_parts(judgement, lie == TOLL_ASKEW ? first.lie : lie, x, y);
    if (lie == TOLL_ASKEW || is_two_movements(x, y))
        judgement->code = judge_askew(x, y, respects, first.code);
    else if (has_risen && (lie == TOLL_EQUAL || first.code == TOLL_CODE_POPULATION ||
                           first.code == TOLL_CODE_WIDER_PLACE))
        judgement->code = TOLL_CODE_RUNNING_TOTAL;
    else if (lie == TOLL_EQUAL)
        judgement->code = is_other_time(x, y) ? TOLL_CODE_OTHER_TIME : judge_equals(x, y);
    else
        judgement->code = judge_parts(judgement->inner, judgement->outer, first.code);
    if (toll_code_get_info(judgement->code)->verdict == TOLL_CONTRADICTS &&
        is_of_early_count(a, b, judgement))
        judgement->code = TOLL_CODE_EARLY_COUNT;
    if (judgement->code == TOLL_CODE_HEDGED)
        judgement->gap = 0;
    return TRUE;
}
