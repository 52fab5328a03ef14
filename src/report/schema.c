/* schema.c: reads columns.csv, the description of every table that a report has. */
#include "report/schema.h"

#include <string.h>

#include "csv-reader.h"
#include "report/data.h"

static gboolean
add_column(GPtrArray *cells, guint line, gpointer data, char **message)
{
    GArray *columns = data;
    TollSchemaColumn column = {cells->pdata[0], cells->pdata[1], cells->pdata[2],
                               cells->pdata[3], cells->pdata[4], cells->pdata[5]};

    (void)message;
    if (line > 1) {
        g_array_append_val(columns, column);
        g_free(g_ptr_array_steal(cells, NULL)); /* the cells live as long as the program */
    }
    return TRUE;
}

static const GArray *
all_columns(void)
{
    static GArray *columns = NULL;

    if (g_once_init_enter(&columns)) {
        GArray *read = g_array_new(FALSE, FALSE, sizeof(TollSchemaColumn));
        g_autofree char *text = toll_report_text("columns.csv");
        g_autoptr(GError) error = NULL;

        if (!toll_csv_parse("columns.csv", text, strlen(text), TOLL_ERROR_INPUT, add_column,
                            read, &error))
            g_error("%s", error->message);
        g_once_init_leave(&columns, read);
    }
    return columns;
}

/* "*_low" takes "killed_low", "*" takes everything. */
static gboolean
takes(const char *pattern, const char *name)
{
    return pattern[0] == '*' ? g_str_has_suffix(name, pattern + 1) : g_str_equal(pattern, name);
}

const TollSchemaColumn *
toll_schema_find(const char *table, const char *column)
{
    const GArray *columns = all_columns();

    for (guint i = 0; i < columns->len; i++) {
        const TollSchemaColumn *row = &g_array_index(columns, TollSchemaColumn, i);

        if (g_str_equal(row->table, table) && takes(row->name, column))
            return row;
    }
    return NULL;
}

char *
toll_schema_hxl(const TollSchemaColumn *column, const char *name)
{
    g_auto(GStrv) parts = g_strsplit(column->hxl, "*", 2);
    gsize tail = strlen(column->name) - 1;
    g_autofree char *middle = NULL;

    if (parts[0] == NULL || parts[1] == NULL)
        return g_strdup(column->hxl);
    middle = g_strndup(name, strlen(name) - MIN(tail, strlen(name)));
    return g_strconcat(parts[0], middle, parts[1], NULL);
}

#define NAMES(type)                                                                            \
    static const char *type##_value(guint i)                                                   \
    {                                                                                          \
        return toll_##type##_name(i);                                                          \
    }
NAMES(outcome)
NAMES(qualifier)
NAMES(unit)
NAMES(stance)
NAMES(scope)
NAMES(verdict)
#undef NAMES

static const char *
field_value(guint i)
{
    return i == 0 ? "text" : "title";
}

const char *
toll_schema_value(const TollSchemaColumn *column, guint i)
{
    static const struct {
        const char *type;
        guint n;
        const char *(*value)(guint i);
    } lists[] = {
        {"outcome", TOLL_N_OUTCOMES, outcome_value},
        {"qualifier", TOLL_N_QUALIFIERS, qualifier_value},
        {"unit", TOLL_N_UNITS, unit_value},
        {"stance", TOLL_N_STANCES, stance_value},
        {"scope", TOLL_N_SCOPES, scope_value},
        {"verdict", TOLL_N_VERDICTS, verdict_value},
        {"field", 2, field_value},
    };

    for (guint k = 0; k < G_N_ELEMENTS(lists); k++)
        if (g_str_equal(lists[k].type, column->type))
            return i < lists[k].n ? lists[k].value(i) : NULL;
    return NULL;
}
