/* table.c: reads one CSV table of the lexicon, strictly, and knows the line of every row. */
#include "lexicon/table.h"

#include "csv-reader.h"

const TollTable toll_tables[] = {
    {"classes.csv", TOLL_TABLE_WORDS},       {"words.csv", TOLL_TABLE_WORDS},
    {"dates.csv", TOLL_TABLE_WORDS},         {"numbers.csv", TOLL_TABLE_WORDS},
    {"qualifiers.csv", TOLL_TABLE_WORDS},    {"places.csv", TOLL_TABLE_PLACES},
    {"demonyms.csv", TOLL_TABLE_WORDS},      {"conflicts.csv", TOLL_TABLE_WORDS},
    {"capitals.csv", TOLL_TABLE_WORDS},      {"people.csv", TOLL_TABLE_WORDS},
    {"things.csv", TOLL_TABLE_WORDS},        {"sources.csv", TOLL_TABLE_SOURCES},
    {"bodies.csv", TOLL_TABLE_WORDS},        {"roles.csv", TOLL_TABLE_WORDS},
    {"anonymous.csv", TOLL_TABLE_WORDS},     {"reporting.csv", TOLL_TABLE_WORDS},
    {"outcomes.csv", TOLL_TABLE_WORDS},      {"causes.csv", TOLL_TABLE_WORDS},
    {"rules/dates.csv", TOLL_TABLE_RULES},   {"rules/numbers.csv", TOLL_TABLE_RULES},
    {"rules/figures.csv", TOLL_TABLE_RULES}, {"rules/places.csv", TOLL_TABLE_RULES},
    {"rules/people.csv", TOLL_TABLE_RULES},  {"rules/parts.csv", TOLL_TABLE_RULES},
    {"rules/sources.csv", TOLL_TABLE_RULES}, {"rules/outcomes.csv", TOLL_TABLE_RULES},
    {"rules/claims.csv", TOLL_TABLE_RULES},  {"rules/attribution.csv", TOLL_TABLE_RULES},
    {"rules/actors.csv", TOLL_TABLE_RULES},  {"rules/counting.csv", TOLL_TABLE_RULES},
    {NULL, TOLL_TABLE_WORDS},
};

const char *const *
toll_table_columns(TollTableShape shape)
{
    static const char *const columns[][7] = {
        [TOLL_TABLE_WORDS] = {"phrase", "kind", "value", "note", NULL},
        [TOLL_TABLE_SOURCES] = {"id", "name", "kind", "country", "side", "aliases", NULL},
        [TOLL_TABLE_PLACES] = {"name", "kind", "parent", "aliases", "prefix", NULL},
        [TOLL_TABLE_RULES] = {"id", "pattern", "meaning", "like", "unlike", "note", NULL},
    };

    return columns[shape];
}

void
toll_table_row_free(TollTableRow *row)
{
    g_ref_string_release(row->origin);
    g_strfreev(row->cells);
    g_free(row);
}

void
toll_table_error(GError **error, const TollTableRow *row, const char *format, ...)
{
    va_list args;
    g_autofree char *message = NULL;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON, "%s:%u: %s", row->origin, row->row.line,
                message);
}

typedef struct {
    const char *table;
    const char *origin;
    const char *const *columns; /* (nullable): any header will do */
    GPtrArray *rows;
    gboolean is_header;
} Parse;

static gboolean
check_header(const Parse *parse, GPtrArray *cells, char **message)
{
    g_autofree char *wanted = g_strjoinv(",", (char **)parse->columns);
    gboolean is_right = cells->len == g_strv_length((char **)parse->columns);

    for (guint i = 0; is_right && i < cells->len; i++)
        is_right = g_str_equal(cells->pdata[i], parse->columns[i]);
    if (!is_right)
        *message = g_strdup_printf("expected the header %s", wanted);
    return is_right;
}

TollTableRow *
toll_table_row_new(const char *table, const char *origin, guint line, char **cells)
{
    TollTableRow *row = g_new0(TollTableRow, 1);

    row->cells = cells;
    row->origin = g_ref_string_new_intern(origin);
    row->row = (TollLexiconRow){table, row->origin, line, (const char *const *)cells};
    return row;
}

static gboolean
on_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Parse *parse = data;
    gboolean is_header = parse->is_header;

    parse->is_header = FALSE;
    if (is_header && parse->columns != NULL)
        return check_header(parse, cells, message);
    g_ptr_array_add(cells, NULL);
    g_ptr_array_add(parse->rows, toll_table_row_new(parse->table, parse->origin, line,
                                                    (char **)g_ptr_array_steal(cells, NULL)));
    return TRUE;
}

gboolean
toll_table_parse(const TollTable *table, const char *origin, const char *data, gsize len,
                 GPtrArray *rows, GError **error)
{
    Parse parse = {table->name, origin, toll_table_columns(table->shape), rows, TRUE};

    return toll_csv_parse(origin, data, len, TOLL_ERROR_LEXICON, on_row, &parse, error);
}

gboolean
toll_table_parse_any(const char *table, const char *origin, const char *data, gsize len,
                     GPtrArray *rows, GError **error)
{
    Parse parse = {table, origin, NULL, rows, TRUE};

    return toll_csv_parse(origin, data, len, TOLL_ERROR_LEXICON, on_row, &parse, error);
}

gboolean
toll_table_is_removal(const TollTableRow *row, TollTableShape shape)
{
    return g_str_equal(row->cells[shape == TOLL_TABLE_SOURCES ? 2 : 1], "-");
}

void
toll_table_each_spelling(const TollTableRow *row, TollTableShape shape,
                         void (*each)(const char *spelling, gpointer data), gpointer data)
{
    static const guint columns[][2] = {[TOLL_TABLE_WORDS] = {0, 0},
                                       [TOLL_TABLE_SOURCES] = {1, 5},
                                       [TOLL_TABLE_PLACES] = {0, 3}};

    for (guint i = 0; i < (shape == TOLL_TABLE_WORDS ? 1 : 2); i++) {
        g_auto(GStrv) spellings = g_strsplit(row->cells[columns[shape][i]], "|", -1);

        for (char **spelling = spellings; *spelling != NULL; spelling++)
            if (**spelling != '\0')
                each(*spelling, data);
    }
}

gboolean
toll_table_check_row(const TollTableRow *row, TollTableShape shape, GError **error)
{
    const char *const *columns = toll_table_columns(shape);

    for (guint i = 0; i < 2; i++)
        if (row->cells[i][0] == '\0') {
            toll_table_error(error, row, "expected a value in the column %s, found nothing",
                             columns[i]);
            return FALSE;
        }
    return TRUE;
}
