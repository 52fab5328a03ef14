/* record.c: what a recorder would enter of an event, on a screen. */
#include "report/record.h"

#include "report/screen.h"

enum { NAME_WIDTH = 18, TRACE_INDENT = 2, MAX_TRACE = 100 };

static void
append_field(TollScreenTable *table, const char *name, const char *value, gboolean colour,
             GString *out)
{
    g_autofree char *clean = toll_screen_clean(value);

    toll_screen_table_add(table, name, TOLL_DIM);
    toll_screen_table_add(table, clean, TOLL_PLAIN);
    toll_screen_table_end_row(table, colour, out);
}

static void
append_trace(const TollRecord *record, guint width, gboolean colour, GString *out)
{
    for (guint i = 0; i < record->trace->len; i++) {
        g_autofree char *clean = toll_screen_clean(record->trace->pdata[i]);
        g_autoptr(GPtrArray) lines =
            toll_screen_wrap(clean, MIN(width, MAX_TRACE) - TRACE_INDENT);

        for (guint j = 0; j < lines->len; j++) {
            g_string_append(out, j == 0 ? "- " : "  ");
            toll_screen_style(out, lines->pdata[j], TOLL_DIM, colour);
            g_string_append_c(out, '\n');
        }
    }
}

void
toll_screen_record(const TollRecord *record, guint width, gboolean colour, GString *out)
{
    guint widths[] = {NAME_WIDTH, width - NAME_WIDTH - 2};
    g_autoptr(TollScreenTable) table = toll_screen_table_new(widths, G_N_ELEMENTS(widths));
    g_autofree char *title = g_strdup_printf("As %s would record it", record->convention->name);

    g_string_append_c(out, '\n');
    toll_screen_style(out, title, TOLL_BOLD, colour);
    g_string_append_c(out, '\n');
    for (guint i = 0; record->values[i] != NULL; i++)
        if (record->values[i][0] != '\0')
            append_field(table, record->convention->fields[i], record->values[i], colour, out);
    append_trace(record, width, colour, out);
}
