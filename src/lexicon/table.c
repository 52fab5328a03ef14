/* table.c: reads one CSV table of the lexicon, strictly, and knows the line of every row. */
#include "lexicon/table.h"

#include <csv.h>
#include <string.h>

const TollTable toll_tables[] = {
    {"classes.csv", TOLL_TABLE_WORDS},
    {"words.csv", TOLL_TABLE_WORDS},
    {"dates.csv", TOLL_TABLE_WORDS},
    {"numbers.csv", TOLL_TABLE_WORDS},
    {"qualifiers.csv", TOLL_TABLE_WORDS},
    {"places.csv", TOLL_TABLE_PLACES},
    {"demonyms.csv", TOLL_TABLE_WORDS},
    {"conflicts.csv", TOLL_TABLE_WORDS},
    {"capitals.csv", TOLL_TABLE_WORDS},
    {"people.csv", TOLL_TABLE_WORDS},
    {"things.csv", TOLL_TABLE_WORDS},
    {"sources.csv", TOLL_TABLE_SOURCES},
    {"bodies.csv", TOLL_TABLE_WORDS},
    {"roles.csv", TOLL_TABLE_WORDS},
    {"anonymous.csv", TOLL_TABLE_WORDS},
    {"reporting.csv", TOLL_TABLE_WORDS},
    {"outcomes.csv", TOLL_TABLE_WORDS},
    {"causes.csv", TOLL_TABLE_WORDS},
    {"rules/dates.csv", TOLL_TABLE_RULES},
    {"rules/numbers.csv", TOLL_TABLE_RULES},
    {"rules/figures.csv", TOLL_TABLE_RULES},
    {"rules/places.csv", TOLL_TABLE_RULES},
    {"rules/people.csv", TOLL_TABLE_RULES},
    {"rules/parts.csv", TOLL_TABLE_RULES},
    {"rules/sources.csv", TOLL_TABLE_RULES},
    {"rules/outcomes.csv", TOLL_TABLE_RULES},
    {"rules/claims.csv", TOLL_TABLE_RULES},
    {"rules/attribution.csv", TOLL_TABLE_RULES},
    {"rules/actors.csv", TOLL_TABLE_RULES},
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
    GPtrArray *cells;
    guint n_columns;
    guint line;
    gboolean is_header;
    GError *error;
} Parse;

static void
on_cell(void *data, size_t len, void *user)
{
    Parse *parse = user;

    g_ptr_array_add(parse->cells, g_strndup(data != NULL ? data : "", len));
}

static void
fail(Parse *parse, const char *expected)
{
    if (parse->error == NULL)
        parse->error = g_error_new(TOLL_ERROR, TOLL_ERROR_LEXICON, "%s:%u: %s", parse->origin,
                                   parse->line, expected);
}

static void
fail_width(Parse *parse)
{
    g_autofree char *wanted =
        parse->columns != NULL ? g_strjoinv(",", (char **)parse->columns) : NULL;
    g_autofree char *message =
        g_strdup_printf("expected the %u columns %s, found %u", parse->n_columns,
                        wanted != NULL ? wanted : "of the header", parse->cells->len);

    fail(parse, message);
}

static void
check_header(Parse *parse, char **cells)
{
    for (guint i = 0; parse->columns != NULL && i < parse->n_columns; i++)
        if (!g_str_equal(cells[i], parse->columns[i])) {
            g_autofree char *wanted = g_strjoinv(",", (char **)parse->columns);
            g_autofree char *message = g_strdup_printf("expected the header %s", wanted);

            fail(parse, message);
        }
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

static void
on_row(int terminator, void *user)
{
    Parse *parse = user;
    char **cells;

    (void)terminator;
    if (parse->n_columns == 0)
        parse->n_columns = parse->cells->len;
    if (parse->cells->len != parse->n_columns) {
        fail_width(parse);
        g_ptr_array_set_size(parse->cells, 0);
        return;
    }
    g_ptr_array_add(parse->cells, NULL);
    cells = (char **)g_ptr_array_steal(parse->cells, NULL);
    if (parse->is_header)
        check_header(parse, cells);
    if (parse->is_header && parse->columns != NULL)
        g_strfreev(cells);
    else
        g_ptr_array_add(parse->rows,
                        toll_table_row_new(parse->table, parse->origin, parse->line, cells));
    parse->is_header = FALSE;
}

/* Rows are fed to the parser line by line, so that every row knows where it began. */
static void
feed_lines(struct csv_parser *parser, Parse *parse, const char *data, gsize len)
{
    gsize at = 0;
    guint line = 1;

    while (at < len && parse->error == NULL) {
        const char *end = memchr(data + at, '\n', len - at);
        gsize n = end != NULL ? (gsize)(end - data) + 1 - at : len - at;

        if (parse->cells->len == 0)
            parse->line = line;
        if (csv_parse(parser, data + at, n, on_cell, on_row, parse) != n)
            fail(parse, csv_strerror(csv_error(parser)));
        at += n;
        line++;
    }
    if (parse->error == NULL && csv_fini(parser, on_cell, on_row, parse) != 0)
        fail(parse, csv_strerror(csv_error(parser)));
}

static gboolean
parse_table(Parse *parse, const char *data, gsize len, GError **error)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    struct csv_parser parser;

    parse->cells = cells;
    parse->is_header = TRUE;
    parse->line = 1;
    if (len >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
        data += 3;
        len -= 3;
    }
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        g_error("csv_init: out of memory");
    feed_lines(&parser, parse, data, len);
    csv_free(&parser);
    if (parse->error == NULL && parse->is_header)
        fail(parse, "expected a header");
    if (parse->error == NULL)
        return TRUE;
    g_propagate_error(error, parse->error);
    return FALSE;
}

gboolean
toll_table_parse(const TollTable *table, const char *origin, const char *data, gsize len,
                 GPtrArray *rows, GError **error)
{
    const char *const *columns = toll_table_columns(table->shape);
    Parse parse = {.table = table->name,
                   .origin = origin,
                   .columns = columns,
                   .n_columns = g_strv_length((char **)columns),
                   .rows = rows};

    return parse_table(&parse, data, len, error);
}

gboolean
toll_table_parse_any(const char *table, const char *origin, const char *data, gsize len,
                     GPtrArray *rows, GError **error)
{
    Parse parse = {.table = table, .origin = origin, .rows = rows};

    return parse_table(&parse, data, len, error);
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
