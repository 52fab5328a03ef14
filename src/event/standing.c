/* standing.c: how a source's figures lie among those of others, over all events. */
#include "event/standing.h"

#include "event/interval.h"

/* One source's last number for one outcome and population of an event. */
typedef struct {
    const TollClaim *claim;
    double number;
} Figure;

static void
standing_free(gpointer data)
{
    TollStanding *standing = data;

    g_array_unref(standing->ratios);
    g_free(standing);
}

static gint
compare_figures(gconstpointer left, gconstpointer right)
{
    const TollClaim *a = ((const Figure *)left)->claim, *b = ((const Figure *)right)->claim;

    if (a->outcome != b->outcome)
        return a->outcome < b->outcome ? -1 : 1;
    if (a->population != b->population)
        return a->population < b->population ? -1 : 1;
    return g_strcmp0(a->source, b->source);
}

static gboolean
counts(const TollClaim *claim)
{
    return claim->stance == TOLL_ASSERTS && claim->unit == TOLL_UNIT_PEOPLE &&
           claim->part_of[0] == '\0' && claim->qualifier != TOLL_VAGUE &&
           !g_str_equal(claim->source, "NARRATOR");
}

/* The last number of each source, sorted so that what is set side by side stands together. */
static GArray *
find_figures(const TollEvent *event)
{
    g_autoptr(GHashTable) last = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GArray *figures = g_array_new(FALSE, FALSE, sizeof(Figure));
    GHashTableIter iter;
    gpointer claim;

    for (guint i = 0; i < event->claims->len; i++) {
        TollClaim *each = event->claims->pdata[i];

        if (counts(each))
            g_hash_table_replace(
                last,
                g_strdup_printf("%d|%u|%s", each->outcome, each->population, each->source),
                each);
    }
    g_hash_table_iter_init(&iter, last);
    while (g_hash_table_iter_next(&iter, NULL, &claim)) {
        Figure figure = {claim, (double)toll_claim_number(claim)};
        g_array_append_val(figures, figure);
    }
    g_array_sort(figures, compare_figures);
    return figures;
}

static gint
compare_numbers(gconstpointer a, gconstpointer b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

static double
median_of(GArray *numbers)
{
    guint n = numbers->len;

    g_array_sort(numbers, compare_numbers);
    return n % 2 == 1 ? g_array_index(numbers, double, n / 2)
                      : (g_array_index(numbers, double, n / 2 - 1) +
                         g_array_index(numbers, double, n / 2)) /
                            2;
}

static void
add_figure(GHashTable *standings, const Figure *figure, double low, double high, double median)
{
    TollStanding *standing = g_hash_table_lookup(standings, figure->claim->source);

    if (standing == NULL) {
        standing = g_new0(TollStanding, 1);
        standing->ratios = g_array_new(FALSE, FALSE, sizeof(double));
        g_hash_table_insert(standings, g_strdup(figure->claim->source), standing);
    }
    standing->n_compared++;
    standing->n_lowest += figure->number <= low;
    standing->n_highest += figure->number >= high;
    if (median > 0) {
        double ratio = figure->number / median;
        g_array_append_val(standing->ratios, ratio);
    }
}

/* figures[from .. to) are of one outcome and population. */
static void
add_figures(GHashTable *standings, const GArray *figures, guint from, guint to)
{
    g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(double));
    double median;

    if (to - from < 2)
        return;
    for (guint i = from; i < to; i++)
        g_array_append_val(numbers, g_array_index(figures, Figure, i).number);
    median = median_of(numbers);
    for (guint i = from; i < to; i++)
        add_figure(standings, &g_array_index(figures, Figure, i),
                   g_array_index(numbers, double, 0),
                   g_array_index(numbers, double, numbers->len - 1), median);
}

static void
add_event(GHashTable *standings, const TollEvent *event)
{
    g_autoptr(GArray) figures = find_figures(event);
    guint from = 0;

    for (guint i = 1; i <= figures->len; i++) {
        const TollClaim *first = g_array_index(figures, Figure, from).claim;
        const TollClaim *next =
            i < figures->len ? g_array_index(figures, Figure, i).claim : NULL;

        if (next != NULL && next->outcome == first->outcome &&
            next->population == first->population)
            continue;
        add_figures(standings, figures, from, i);
        from = i;
    }
}

GHashTable *
toll_standings_new(const TollEvents *events)
{
    GHashTable *standings =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, standing_free);
    GPtrArray *all = toll_events_get_events(events);

    for (guint i = 0; i < all->len; i++)
        add_event(standings, all->pdata[i]);
    return standings;
}

double
toll_standing_get_ratio(const TollStanding *standing)
{
    return standing->ratios->len > 0 ? median_of(standing->ratios) : 0;
}
