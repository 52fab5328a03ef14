/* plot-time.c: how the figures of each source went over the days. */
#include "event/interval.h"
#include "report/html.h"
#include "report/plot.h"

/* In units of the drawing; names stand in the right margin, one below the other. */
enum { WIDTH = 720, HEIGHT = 190, LEFT = 54, RIGHT = 240, TOP = 14, BOTTOM = 26, LINE = 15 };

/* More lines than this nobody can tell apart. */
enum { MAX_SOURCES = 8 };

typedef struct {
    const char *source;
    const TollClaim *last;
    GPtrArray *claims; /* in order of publication */
} Line;

typedef struct {
    GArray *lines; /* of Line */
    TollDay first, last;
    gint64 top;
} Graph;

static void
line_clear(gpointer data)
{
    g_ptr_array_unref(((Line *)data)->claims);
}

static Line *
find_line(GArray *lines, const TollClaim *claim)
{
    Line line = {claim->source, NULL, NULL};

    for (guint i = 0; i < lines->len; i++)
        if (g_str_equal(g_array_index(lines, Line, i).source, claim->source))
            return &g_array_index(lines, Line, i);
    line.claims = g_ptr_array_new();
    g_array_append_val(lines, line);
    return &g_array_index(lines, Line, lines->len - 1);
}

static gboolean
is_shown(const TollRow *row, const TollClaim *claim)
{
    return row->depth == 0 && claim->population == TOLL_PEOPLE &&
           claim->unit == TOLL_UNIT_PEOPLE && claim->stance == TOLL_ASSERTS &&
           claim->published != TOLL_NO_DAY && toll_claim_number(claim) != TOLL_OPEN &&
           !g_str_equal(claim->source, "NARRATOR");
}

static void
add_claim(Graph *graph, TollClaim *claim)
{
    Line *line = find_line(graph->lines, claim);

    if (graph->first == TOLL_NO_DAY || claim->published < graph->first)
        graph->first = claim->published;
    graph->last = MAX(graph->last, claim->published);
    graph->top = MAX(graph->top, toll_claim_number(claim));
    g_ptr_array_add(line->claims, claim);
    line->last = claim;
}

static gboolean
goes_over_days(const Graph *graph)
{
    for (guint i = 0; i < graph->lines->len; i++) {
        const GPtrArray *claims = g_array_index(graph->lines, Line, i).claims;

        if (((const TollClaim *)claims->pdata[0])->published !=
            ((const TollClaim *)claims->pdata[claims->len - 1])->published)
            return TRUE;
    }
    return FALSE;
}

static int
x_of(const Graph *graph, TollDay day)
{
    return LEFT + (int)((gint64)(day - graph->first) * (WIDTH - LEFT - RIGHT) /
                        MAX(graph->last - graph->first, 1));
}

static int
y_of(const Graph *graph, gint64 figure)
{
    return HEIGHT - BOTTOM -
           (int)((double)figure / (double)graph->top * (HEIGHT - BOTTOM - TOP));
}

static void
append_axes(GString *out, const Graph *graph)
{
    for (guint i = 0; i <= 2; i++) {
        gint64 figure = graph->top * i / 2;
        int y = y_of(graph, figure);

        g_string_append_printf(out,
                               "<line class=\"tick\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                               LEFT, WIDTH - RIGHT, y, y);
        g_string_append_printf(out, "<text text-anchor=\"end\" x=\"%d\" y=\"%d\">", LEFT - 8,
                               y + 4);
        toll_words_number(out, figure);
        g_string_append(out, "</text>");
    }
    g_string_append_printf(out, "<text x=\"%d\" y=\"%d\">", LEFT, HEIGHT - 6);
    toll_words_days(out, graph->first, graph->first);
    g_string_append_printf(out, "</text><text text-anchor=\"end\" x=\"%d\" y=\"%d\">",
                           WIDTH - RIGHT, HEIGHT - 6);
    toll_words_days(out, graph->last, graph->last);
    g_string_append(out, "</text>");
}

static void
append_line(GString *out, const Graph *graph, const Line *line)
{
    g_string_append(out, "<polyline class=\"line\" points=\"");
    for (guint i = 0; i < line->claims->len; i++) {
        const TollClaim *claim = line->claims->pdata[i];

        g_string_append_printf(out, "%s%d,%d", i > 0 ? " " : "", x_of(graph, claim->published),
                               y_of(graph, toll_claim_number(claim)));
    }
    g_string_append(out, "\"/>");
    for (guint i = 0; i < line->claims->len; i++) {
        const TollClaim *claim = line->claims->pdata[i];

        g_string_append_printf(out, "<circle class=\"dot\" r=\"3.5\" cx=\"%d\" cy=\"%d\"/>",
                               x_of(graph, claim->published),
                               y_of(graph, toll_claim_number(claim)));
    }
}

static gint
by_height(gconstpointer a, gconstpointer b, gpointer graph)
{
    const Line *first = a, *second = b;
    int difference = y_of(graph, toll_claim_number(first->last)) -
                     y_of(graph, toll_claim_number(second->last));

    return difference != 0 ? difference : g_strcmp0(first->source, second->source);
}

/* Each name stands beside the end of its line, or as near below as the names above it leave
 * room. */
static void
append_names(GString *out, Graph *graph, const TollLexicon *lexicon)
{
    int free_from = TOP;

    g_array_sort_with_data(graph->lines, by_height, graph);
    for (guint i = 0; i < graph->lines->len; i++) {
        const Line *line = &g_array_index(graph->lines, Line, i);
        g_autofree char *name = toll_lexicon_source_name(lexicon, line->source);
        int end = y_of(graph, toll_claim_number(line->last));
        int y = MAX(end + 4, free_from);

        free_from = y + LINE;
        g_string_append_printf(
            out, "<line class=\"rail\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
            x_of(graph, line->last->published) + 5, end, WIDTH - RIGHT + 12, y - 4);
        g_string_append_printf(out, "<text class=\"name\" x=\"%d\" y=\"%d\">",
                               WIDTH - RIGHT + 16, y);
        toll_html_text(out, name);
        g_string_append_c(out, ' ');
        toll_words_number(out, toll_claim_number(line->last));
        g_string_append(out, "</text>");
    }
}

void
toll_plot_time(GString *out, GPtrArray *rows, const TollLexicon *lexicon)
{
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
    Graph graph = {lines, TOLL_NO_DAY, TOLL_NO_DAY, 0};
    TollScale scale;

    g_array_set_clear_func(lines, line_clear);
    for (guint i = 0; i < rows->len; i++) {
        const TollRow *row = rows->pdata[i];

        for (guint k = 0; k < row->claims->len; k++)
            if (is_shown(row, row->claims->pdata[k]))
                add_claim(&graph, row->claims->pdata[k]);
    }
    if (lines->len == 0 || lines->len > MAX_SOURCES || !goes_over_days(&graph))
        return;
    scale = (TollScale){graph.top, 2};
    toll_scale_round(&scale);
    graph.top = scale.top;
    g_string_append_printf(out,
                           "<svg class=\"time\" viewBox=\"0 0 %d %d\" role=\"img\" "
                           "aria-label=\"The toll by source over the days; the table above has "
                           "the same figures\">",
                           WIDTH, HEIGHT);
    append_axes(out, &graph);
    for (guint i = 0; i < lines->len; i++)
        append_line(out, &graph, &g_array_index(lines, Line, i));
    append_names(out, &graph, lexicon);
    g_string_append(out, "</svg>\n");
}
