/* table.c: tables on a terminal whose cells wrap inside their column. */
#include "report/screen.h"

enum { GAP = 2 };

typedef struct {
    GPtrArray *lines;
    TollStyle style;
} Cell;

struct _TollScreenTable {
    guint *widths;
    guint n;
    Cell *cells;
    guint n_cells;
};

TollScreenTable *
toll_screen_table_new(const guint *widths, guint n)
{
    TollScreenTable *table = g_new0(TollScreenTable, 1);

    table->widths = g_memdup2(widths, n * sizeof *widths);
    table->n = n;
    table->cells = g_new0(Cell, n);
    return table;
}

static void
clear_cells(TollScreenTable *table)
{
    for (guint i = 0; i < table->n_cells; i++)
        g_clear_pointer(&table->cells[i].lines, g_ptr_array_unref);
    table->n_cells = 0;
}

void
toll_screen_table_free(TollScreenTable *table)
{
    clear_cells(table);
    g_free(table->cells);
    g_free(table->widths);
    g_free(table);
}

void
toll_screen_table_add(TollScreenTable *table, const char *text, TollStyle style)
{
    guint i = table->n_cells;

    g_return_if_fail(i < table->n);

    table->cells[i].lines = toll_screen_wrap(text, table->widths[i]);
    table->cells[i].style = style;
    table->n_cells++;
}

/* Padding is held back until more text follows: no line ends in spaces. */
static void
append_line(TollScreenTable *table, guint line, gboolean colour, GString *out)
{
    guint padding = 0;

    for (guint i = 0; i < table->n_cells; i++) {
        const Cell *cell = &table->cells[i];
        const char *text = line < cell->lines->len ? cell->lines->pdata[line] : "";
        guint width = toll_screen_width(text);

        if (*text != '\0') {
            g_string_append_printf(out, "%*s", (int)padding, "");
            toll_screen_style(out, text, cell->style, colour);
            padding = 0;
        }
        padding += MAX(table->widths[i], width) - width + GAP;
    }
    g_string_append_c(out, '\n');
}

void
toll_screen_table_end_row(TollScreenTable *table, gboolean colour, GString *out)
{
    guint n_lines = 1;

    for (guint i = 0; i < table->n_cells; i++)
        n_lines = MAX(n_lines, table->cells[i].lines->len);
    for (guint line = 0; line < n_lines; line++)
        append_line(table, line, colour, out);
    clear_cells(table);
}
