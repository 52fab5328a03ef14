/* comparison.c: what each source says of each event, a row an outcome and population, a column
 * a source. */
#include "report/csv.h"
#include "report/tables.h"
#include "report/words.h"

/* Columns that a person still finds their way in; the sources with most claims have one. */
enum { MAX_COLUMNS = 50 };

typedef struct {
    const char *id;
    guint n;
} Source;

static gint
compare_by_weight(gconstpointer left, gconstpointer right)
{
    const Source *a = left, *b = right;

    if (a->n != b->n)
        return a->n > b->n ? -1 : 1;
    return g_strcmp0(a->id, b->id);
}

/* The sources of the events, those with most claims first. */
static GArray *
count_sources(GPtrArray *events)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    GArray *sources = g_array_new(FALSE, FALSE, sizeof(Source));
    GHashTableIter iter;
    gpointer id, n;

    for (guint i = 0; i < events->len; i++) {
        const TollEvent *event = events->pdata[i];

        for (guint j = 0; j < event->claims->len; j++) {
            TollClaim *claim = event->claims->pdata[j];
            guint before = GPOINTER_TO_UINT(g_hash_table_lookup(counts, claim->source));

            g_hash_table_insert(counts, claim->source, GUINT_TO_POINTER(before + 1));
        }
    }
    g_hash_table_iter_init(&iter, counts);
    while (g_hash_table_iter_next(&iter, &id, &n)) {
        Source source = {id, GPOINTER_TO_UINT(n)};
        g_array_append_val(sources, source);
    }
    g_array_sort(sources, compare_by_weight);
    return sources;
}

/* A row of the table on its way: the figures of each column, and of those without one. */
typedef struct {
    TollOutcome outcome;
    guint population;
    GPtrArray *cells; /* of GString */
} Row;

static void
row_free(gpointer data)
{
    Row *row = data;

    g_ptr_array_unref(row->cells);
    g_free(row);
}

static void
cell_free(gpointer data)
{
    g_string_free(data, TRUE);
}

static Row *
find_row(GPtrArray *rows, const TollClaim *claim, guint n_cells)
{
    Row *row;

    for (guint i = 0; i < rows->len; i++) {
        row = rows->pdata[i];
        if (row->outcome == claim->outcome && row->population == claim->population)
            return row;
    }
    row = g_new0(Row, 1);
    row->outcome = claim->outcome;
    row->population = claim->population;
    row->cells = g_ptr_array_new_with_free_func(cell_free);
    for (guint i = 0; i < n_cells; i++)
        g_ptr_array_add(row->cells, g_string_new(NULL));
    g_ptr_array_add(rows, row);
    return row;
}

/* "12; at least 14": what a source said, once each, in order of publication. */
static void
add_figure(GString *cell, const char *text)
{
    g_auto(GStrv) said = g_strsplit(cell->str, "; ", -1);

    if (g_strv_contains((const char *const *)said, text))
        return;
    if (cell->len > 0)
        g_string_append(cell, "; ");
    g_string_append(cell, text);
}

static char *
figure_of(const TollClaim *claim, gboolean with_source)
{
    GString *figure = g_string_new(NULL);

    if (with_source)
        g_string_append_printf(figure, "%s: ", claim->source);
    toll_words_figure(figure, claim, NULL);
    return g_string_free(figure, FALSE);
}

static gint
compare_rows(gconstpointer left, gconstpointer right)
{
    const Row *a = *(Row *const *)left, *b = *(Row *const *)right;

    if (a->outcome != b->outcome)
        return a->outcome < b->outcome ? -1 : 1;
    return a->population < b->population ? -1 : a->population > b->population;
}

static GPtrArray *
fill_rows(const TollEvent *event, GHashTable *columns, guint n_columns)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func(row_free);

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];
        gpointer column = g_hash_table_lookup(columns, claim->source);
        guint at = column != NULL ? GPOINTER_TO_UINT(column) - 1 : n_columns;
        g_autofree char *figure = figure_of(claim, column == NULL);

        add_figure(find_row(rows, claim, n_columns + 1)->cells->pdata[at], figure);
    }
    g_ptr_array_sort(rows, compare_rows);
    return rows;
}

static void
append_rows(GString *out, const TollEvent *event, GPtrArray *rows)
{
    for (guint i = 0; i < rows->len; i++) {
        const Row *row = rows->pdata[i];
        g_autofree char *population = toll_population_name(row->population);

        toll_csv_field(out, event->id);
        toll_csv_field(out, toll_outcome_name(row->outcome));
        toll_csv_field(out, population);
        for (guint j = 0; j < row->cells->len; j++)
            toll_csv_field(out, ((const GString *)row->cells->pdata[j])->str);
        toll_csv_end_row(out);
    }
}

void
toll_comparison_to_csv(GPtrArray *events, GString *out)
{
    g_autoptr(GArray) sources = count_sources(events);
    g_autoptr(GHashTable) columns = g_hash_table_new(g_str_hash, g_str_equal);
    guint n = MIN(sources->len, MAX_COLUMNS);

    toll_csv_field(out, "event_id");
    toll_csv_field(out, "outcome");
    toll_csv_field(out, "population");
    for (guint i = 0; i < n; i++) {
        const char *id = g_array_index(sources, Source, i).id;

        g_hash_table_insert(columns, (gpointer)id, GUINT_TO_POINTER(i + 1));
        toll_csv_field(out, id);
    }
    toll_csv_field(out, "others");
    toll_csv_end_row(out);
    for (guint i = 0; i < events->len; i++) {
        g_autoptr(GPtrArray) rows = fill_rows(events->pdata[i], columns, n);

        append_rows(out, events->pdata[i], rows);
    }
}
