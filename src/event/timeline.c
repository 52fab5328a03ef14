/* timeline.c: the steps that an event's figures took, and those that look wrong. */
#include <tollcheck/timeline.h>

#include <stdlib.h>
#include <string.h>

#include "event/account.h"
#include "event/interval.h"
#include "event/totals.h"
#include "event/verdict.h"

/* Below this, two figures are alike by chance. */
enum { TELLING = 20, MIN_DIGITS = 10 };

/* "Ten times what it said yesterday." */
enum { TIMES_JUMPED = 10 };

static const struct {
    const char *name, *meaning;
} flags[] = {
    [TOLL_FLAG_FALL] = {"fall",
                        "A source's later figure is lower than an earlier one, and leaves "
                        "no room for it."},
    [TOLL_FLAG_JUMP] = {"jump", "A source's figure is ten times its last one or more."},
    [TOLL_FLAG_STALE] = {"stale", "A figure that its source has replaced is said again."},
    [TOLL_FLAG_DIGITS] = {"digits",
                          "Two figures have the same digits in another order, as 54 and "
                          "45."},
    [TOLL_FLAG_HEADLINE] = {"headline", "No figure of the text fits the one in its headline."},
    [TOLL_FLAG_UNIT] = {"unit",
                        "The same number stands for another unit or outcome, as 4,460 dead "
                        "and 4,460 families."},
    [TOLL_FLAG_TOTAL] = {"total", "The number of a running total is said of one happening."},
};

const char *
toll_flag_name(TollFlag flag)
{
    g_return_val_if_fail(flag < TOLL_N_FLAGS, NULL);

    return flags[flag].name;
}

const char *
toll_flag_meaning(TollFlag flag)
{
    g_return_val_if_fail(flag < TOLL_N_FLAGS, NULL);

    return flags[flag].meaning;
}

/* Whose figure of whom it is. */
static char *
line_of(const TollClaim *claim)
{
    g_autofree char *voice = toll_claim_voice(claim);

    return g_strdup_printf("%d|%u|%d|%s", claim->outcome, claim->population, claim->unit,
                           voice);
}

static void
set_flag(TollStep *step, TollFlag flag, const TollClaim *against)
{
    step->flags |= 1u << flag;
    if (step->against == NULL)
        step->against = against;
}

static void
flag_change(TollStep *step)
{
    const TollClaim *claim = step->claim, *before = step->before;
    gint64 now = toll_claim_number(claim), then = MAX(1, toll_claim_number(before));

    if (now < then &&
        !toll_intervals_meet(toll_interval_loosely(claim), toll_interval_loosely(before)))
        step->flags |= 1u << TOLL_FLAG_FALL;
    if (now / TIMES_JUMPED >= then && before->qualifier != TOLL_VAGUE)
        step->flags |= 1u << TOLL_FLAG_JUMP;
}

/* The figures that one source has given so far. */
typedef struct {
    const TollClaim *last;
    GHashTable *said; /* bounds -> the first claim with them */
} Line;

static void
line_free(gpointer data)
{
    Line *line = data;

    g_hash_table_unref(line->said);
    g_free(line);
}

static Line *
find_line(GHashTable *lines, const TollClaim *claim)
{
    g_autofree char *key = line_of(claim);
    Line *line = g_hash_table_lookup(lines, key);

    if (line == NULL) {
        line = g_new0(Line, 1);
        line->said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        g_hash_table_insert(lines, g_steal_pointer(&key), line);
    }
    return line;
}

static char *
bounds_of(const TollClaim *claim)
{
    return g_strdup_printf("%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT, claim->low, claim->high);
}

static void
take_step(GArray *steps, GHashTable *lines, const TollClaim *claim)
{
    Line *line = find_line(lines, claim);
    g_autofree char *bounds = bounds_of(claim);
    TollStep step = {claim, NULL, 0, NULL};
    gboolean was_said = g_hash_table_contains(line->said, bounds);

    if (line->last != NULL && toll_claim_number(claim) == toll_claim_number(line->last))
        return;
    /* Within a day a source may count two things. */
    if (line->last != NULL && claim->published > line->last->published)
        step.before = line->last;
    if (was_said && step.before != NULL)
        set_flag(&step, TOLL_FLAG_STALE, line->last);
    else if (step.before != NULL)
        flag_change(&step);
    g_hash_table_insert(line->said, g_steal_pointer(&bounds), (gpointer)claim);
    if (!(step.flags & (1u << TOLL_FLAG_STALE)))
        line->last = claim;
    g_array_append_val(steps, step);
}

static int
compare_bytes(gconstpointer a, gconstpointer b)
{
    return *(const char *)a - *(const char *)b;
}

/* The digits in ascending order: the same for 54 and 45. */
static char *
digits_of(const TollClaim *claim)
{
    g_autofree char *digits = g_strdup_printf("%" G_GINT64_FORMAT, toll_claim_number(claim));

    qsort(digits, strlen(digits), 1, compare_bytes);
    return g_strdup_printf("%d|%u|%s", claim->outcome, claim->population, digits);
}

static gboolean
is_telling(const TollClaim *claim, gint64 least)
{
    return claim->qualifier != TOLL_VAGUE && claim->qualifier != TOLL_RANGE &&
           toll_claim_number(claim) >= least;
}

static void
flag_digits(GArray *steps)
{
    g_autoptr(GHashTable) by_digits =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < steps->len; i++) {
        TollStep *step = &g_array_index(steps, TollStep, i);
        char *digits = digits_of(step->claim);
        const TollClaim *other = g_hash_table_lookup(by_digits, digits);

        if (is_telling(step->claim, MIN_DIGITS) && other != NULL &&
            toll_claim_number(other) != toll_claim_number(step->claim))
            set_flag(step, TOLL_FLAG_DIGITS, other);
        if (other == NULL && is_telling(step->claim, MIN_DIGITS))
            g_hash_table_insert(by_digits, digits, (gpointer)step->claim);
        else
            g_free(digits);
    }
}

/* One number of people and of families, or of dead and of displaced. */
static void
flag_units(GArray *steps)
{
    g_autoptr(GHashTable) by_number = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_autofree gint64 *numbers = g_new(gint64, steps->len + 1);

    for (guint i = 0; i < steps->len; i++) {
        TollStep *step = &g_array_index(steps, TollStep, i);
        const TollClaim *other;

        numbers[i] = toll_claim_number(step->claim);
        other = g_hash_table_lookup(by_number, &numbers[i]);
        if (!is_telling(step->claim, TELLING))
            continue;
        if (other == NULL)
            g_hash_table_insert(by_number, &numbers[i], (gpointer)step->claim);
        else if (other->unit != step->claim->unit || other->outcome != step->claim->outcome)
            set_flag(step, TOLL_FLAG_UNIT, other);
    }
}

/* Whether a figure of the text leaves room for the headline's; NULL where the text has none. */
static const TollClaim *
find_misfit(const TollEvent *event, const TollClaim *title)
{
    const TollClaim *misfit = NULL;

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (claim->field == TOLL_FIELD_TITLE || claim->outcome != title->outcome ||
            claim->unit != title->unit || claim->stance != title->stance ||
            !g_str_equal(claim->document, title->document))
            continue;
        if (toll_intervals_meet(toll_interval_loosely(claim), toll_interval_loosely(title)))
            return NULL;
        misfit = claim;
    }
    return misfit;
}

static void
flag_headlines(GArray *steps, const TollEvent *event)
{
    for (guint i = 0; i < steps->len; i++) {
        TollStep *step = &g_array_index(steps, TollStep, i);
        const TollClaim *misfit = NULL;

        if (step->claim->field == TOLL_FIELD_TITLE)
            misfit = find_misfit(event, step->claim);
        if (misfit != NULL)
            set_flag(step, TOLL_FLAG_HEADLINE, misfit);
    }
}

static void
flag_totals(GArray *steps, const TollEvents *events)
{
    for (guint i = 0; i < steps->len; i++) {
        TollStep *step = &g_array_index(steps, TollStep, i);
        const TollClaim *total = NULL;

        if (step->claim->scope == TOLL_INCIDENT && is_telling(step->claim, TELLING))
            total = toll_events_find_total(events, step->claim);
        if (total != NULL)
            set_flag(step, TOLL_FLAG_TOTAL, total);
    }
}

static int
compare_steps(gconstpointer left, gconstpointer right)
{
    const TollClaim *a = ((const TollStep *)left)->claim, *b = ((const TollStep *)right)->claim;

    if (a->outcome != b->outcome)
        return a->outcome < b->outcome ? -1 : 1;
    if (a->population != b->population)
        return a->population < b->population ? -1 : 1;
    return toll_claim_compare(a, b);
}

GArray *
toll_timeline_new(const TollEvents *events, const TollEvent *event)
{
    GArray *steps = g_array_new(FALSE, FALSE, sizeof(TollStep));
    g_autoptr(GHashTable) lines =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, line_free);

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (claim->stance == TOLL_ASSERTS)
            take_step(steps, lines, claim);
    }
    g_array_sort(steps, compare_steps);
    flag_digits(steps);
    flag_units(steps);
    flag_headlines(steps, event);
    flag_totals(steps, events);
    return steps;
}
