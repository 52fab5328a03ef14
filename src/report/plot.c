/* plot.c: bounds to scale, one small drawing a row. */
#include "report/plot.h"

#include "report/html.h"

/* The drawing has 240 by 16 units; figures lie between its margins. */
enum { WIDTH = 240, HEIGHT = 16, MARGIN = 8, MIDDLE = HEIGHT / 2 };

/* Tenths of a unit, so that no locale writes them. */
static void
append_tenths(GString *out, gint64 tenths)
{
    g_string_append_printf(out, "%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, tenths / 10,
                           tenths % 10);
}

static gint64
place_of(gint64 figure, gint64 top)
{
    double share = (double)figure / (double)MAX(top, 1);

    return (gint64)(10 * (MARGIN + CLAMP(share, 0, 1) * (WIDTH - 2 * MARGIN)) + 0.5);
}

static void
append_tick(GString *out, gint64 figure, gint64 top, const char *anchor)
{
    g_string_append(out, "<text y=\"11\" text-anchor=\"");
    g_string_append_printf(out, "%s\" x=\"", anchor);
    append_tenths(out, place_of(figure, top));
    g_string_append(out, "\">");
    toll_words_number(out, figure);
    g_string_append(out, "</text>");
}

void
toll_plot_axis(GString *out, gint64 top)
{
    g_string_append_printf(
        out, "<svg class=\"bar\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">", WIDTH, HEIGHT);
    append_tick(out, 0, top, "start");
    if (top % 2 == 0)
        append_tick(out, top / 2, top, "middle");
    append_tick(out, top, top, "end");
    g_string_append(out, "</svg>");
}

static void
append_line(GString *out, const char *classes, gint64 x1, int y1, gint64 x2, int y2)
{
    g_string_append_printf(out, "<line class=\"%s\" y1=\"%d\" y2=\"%d\" x1=\"", classes, y1,
                           y2);
    append_tenths(out, x1);
    g_string_append(out, "\" x2=\"");
    append_tenths(out, x2);
    g_string_append(out, "\"/>");
}

/* An arrow's head whose tip is at @x. */
static void
append_tip(GString *out, gint64 x, int forward)
{
    g_string_append(out, "<path class=\"tip\" d=\"M");
    append_tenths(out, x);
    g_string_append_printf(out, " %d l%d -4 v8 z\"/>", MIDDLE, -7 * forward);
}

static void
append_range(GString *out, gint64 top, const TollClaim *claim)
{
    gboolean is_open_below = claim->low == TOLL_OPEN, is_open_above = claim->high == TOLL_OPEN;
    gint64 from = is_open_below ? 10 * MARGIN : place_of(claim->low, top);
    gint64 to = is_open_above ? 10 * (WIDTH - MARGIN / 4) : place_of(claim->high, top);

    append_line(out, "span", from, MIDDLE, to, MIDDLE);
    if (is_open_below)
        append_tip(out, from - 20, -1);
    else
        append_line(out, "edge", from, MIDDLE - 4, from, MIDDLE + 4);
    if (is_open_above)
        append_tip(out, to, 1);
    else
        append_line(out, "edge", to, MIDDLE - 4, to, MIDDLE + 4);
}

void
toll_plot_bar(GString *out, gint64 top, const TollClaim *claim, const char *label)
{
    g_string_append_printf(
        out, "<svg class=\"bar%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"",
        claim->stance == TOLL_ASSERTS ? "" : " doubted", WIDTH, HEIGHT);
    toll_html_text(out, label);
    g_string_append(out, "\">");
    append_line(out, "rail", 10 * MARGIN, MIDDLE, 10 * (WIDTH - MARGIN), MIDDLE);
    if (claim->low != claim->high) {
        append_range(out, top, claim);
    } else if (claim->low != TOLL_OPEN) {
        g_string_append(out, "<circle class=\"dot\" cy=\"8\" r=\"4.5\" cx=\"");
        append_tenths(out, place_of(claim->low, top));
        g_string_append(out, "\"/>");
    }
    g_string_append(out, "</svg>");
}
