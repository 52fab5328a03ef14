/* summary.c: an event in numbers: how many vouch for it, how far apart they are. */
#include "report/summary.h"

#include "event/verdict.h"

static gint
compare_strings(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

/* Counts by sorting: names come from strangers, and a hash table of them can be flooded. */
static guint
count_distinct(GPtrArray *values)
{
    guint n = 0;

    g_ptr_array_sort(values, compare_strings);
    for (guint i = 0; i < values->len; i++)
        n += i == 0 || !g_str_equal(values->pdata[i - 1], values->pdata[i]);
    return n;
}

static guint
count_documents(GPtrArray *claims)
{
    g_autoptr(GPtrArray) names = g_ptr_array_sized_new(claims->len);

    for (guint i = 0; i < claims->len; i++)
        g_ptr_array_add(names, ((const TollClaim *)claims->pdata[i])->document);
    return count_distinct(names);
}

/* Several that vouch together are several. Where nobody is named, the paper speaks for itself:
 * every publisher is a source of its own. */
static guint
count_sources(GPtrArray *claims)
{
    g_autoptr(GPtrArray) voices = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < claims->len; i++) {
        g_autofree char *voice = toll_claim_voice(claims->pdata[i]);
        gboolean is_paper = g_str_has_prefix(voice, "NARRATOR|");
        g_auto(GStrv) each = g_strsplit(voice, "+", is_paper ? 1 : -1);

        for (guint j = 0; each[j] != NULL; j++)
            g_ptr_array_add(voices, g_strdup(each[j]));
    }
    return count_distinct(voices);
}

static gboolean
counts_for_range(const TollClaim *claim)
{
    return claim->stance == TOLL_ASSERTS && claim->unit == TOLL_UNIT_PEOPLE &&
           *claim->part_of == '\0';
}

/* The lowest and the highest number that a claim names. */
static gint64
lowest(const TollClaim *claim)
{
    return claim->low != TOLL_OPEN ? claim->low : claim->high;
}

static gint64
highest(const TollClaim *claim)
{
    return claim->high != TOLL_OPEN ? claim->high : claim->low;
}

static TollRange
find_range(GPtrArray *claims, TollOutcome outcome)
{
    TollRange range = {TOLL_OPEN, TOLL_OPEN, FALSE};
    gint64 least = G_MAXINT64, most = -1;

    for (guint i = 0; i < claims->len; i++) {
        const TollClaim *claim = claims->pdata[i];

        if (claim->outcome != outcome)
            continue;
        range.occurs = TRUE;
        if (!counts_for_range(claim) || lowest(claim) == TOLL_OPEN)
            continue;
        /* Where two reach equally far, the one with a bound gives it. */
        if (lowest(claim) < least || (lowest(claim) == least && range.low == TOLL_OPEN))
            range.low = claim->low;
        if (highest(claim) > most || (highest(claim) == most && range.high == TOLL_OPEN))
            range.high = claim->high;
        least = MIN(least, lowest(claim));
        most = MAX(most, highest(claim));
    }
    return range;
}

static TollSummary *
summarise_claims(const TollEvents *events, const TollEvent *event)
{
    TollSummary *summary = g_new0(TollSummary, 1);

    summary->event = event;
    summary->n_documents = count_documents(event->claims);
    summary->n_sources = count_sources(event->claims);
    summary->n_independent = toll_events_count_independent(events, event);
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        summary->ranges[outcome] = find_range(event->claims, outcome);
    return summary;
}

GPtrArray *
toll_summaries_new(const TollEvents *events)
{
    GPtrArray *summaries = g_ptr_array_new_with_free_func(g_free);
    GPtrArray *all = toll_events_get_events(events);
    GPtrArray *divergences = toll_events_get_divergences(events);
    g_autoptr(GHashTable) by_event = g_hash_table_new(NULL, NULL);

    for (guint i = 0; i < all->len; i++) {
        TollSummary *summary = summarise_claims(events, all->pdata[i]);

        g_ptr_array_add(summaries, summary);
        g_hash_table_insert(by_event, all->pdata[i], summary);
    }
    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *divergence = divergences->pdata[i];
        TollSummary *summary = g_hash_table_lookup(by_event, divergence->event);

        summary->n_verdicts[divergence->verdict]++;
    }
    return summaries;
}

TollSummary *
toll_summary_new(const TollEvents *events, const TollEvent *event)
{
    TollSummary *summary = summarise_claims(events, event);
    GPtrArray *divergences = toll_events_get_divergences(events);

    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *divergence = divergences->pdata[i];

        if (divergence->event == event)
            summary->n_verdicts[divergence->verdict]++;
    }
    return summary;
}

const char *
toll_summary_get_status(const TollSummary *summary)
{
    const guint *n = summary->n_verdicts;

    if (n[TOLL_CONTRADICTS] + n[TOLL_FAR_APART] + n[TOLL_DENIED] > 0)
        return "diverge";
    if (summary->n_sources <= 1)
        return "single_source";
    /* Sources that speak of different things neither agree nor diverge. */
    return n[TOLL_AGREES] > 0 && n[TOLL_COMPATIBLE] == 0 ? "agree" : "compatible";
}

static gint
compare_counts(guint a, guint b)
{
    return (b > a) - (b < a);
}

static gint
compare_divergent_first(gconstpointer a, gconstpointer b)
{
    const TollSummary *first = *(const TollSummary *const *)a;
    const TollSummary *second = *(const TollSummary *const *)b;
    static const TollVerdict gravest[] = {TOLL_CONTRADICTS, TOLL_DENIED, TOLL_FAR_APART};
    gint order = 0;

    for (guint i = 0; order == 0 && i < G_N_ELEMENTS(gravest); i++)
        order = compare_counts(first->n_verdicts[gravest[i]], second->n_verdicts[gravest[i]]);
    if (order == 0)
        order = compare_counts(first->n_sources, second->n_sources);
    if (order == 0)
        order = compare_counts(first->event->claims->len, second->event->claims->len);
    return order != 0 ? order : g_strcmp0(first->event->id, second->event->id);
}

void
toll_summaries_sort(GPtrArray *summaries)
{
    g_ptr_array_sort(summaries, compare_divergent_first);
}
