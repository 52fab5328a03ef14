/* csv.c: reads CSV with an article a row. A row that is wrong is left out, and reading goes on
 * with the line behind the one it begins on. */
#include <csv.h>
#include <string.h>

#include "article/encoding.h"
#include "article/entry.h"
#include "article/format.h"

static const char delimiters[] = ",;\t|";

typedef struct {
    TollReading *reading;
    TollPlaceInFile at;
    GPtrArray *columns; /* NULL before the header */
    GPtrArray *cells;   /* of the row so far */
} Rows;

static void
on_cell(void *data, size_t len, void *user)
{
    Rows *rows = user;

    g_ptr_array_add(rows->cells, g_strndup(data != NULL ? data : "", len));
}

static char *
get_value(gconstpointer source, const char *name)
{
    const Rows *rows = source;

    for (guint i = 0; i < rows->columns->len; i++) {
        g_autofree char *column = g_strstrip(g_strdup(rows->columns->pdata[i]));

        if (g_ascii_strcasecmp(column, name) == 0)
            return g_strdup(rows->cells->pdata[i]);
    }
    return NULL;
}

static void
give_row(Rows *rows)
{
    g_auto(TollEntry) entry = {0};

    if (rows->cells->len != rows->columns->len) {
        toll_reading_skip(rows->reading, &rows->at, NULL,
                          "expected the %u columns of the header, found %u", rows->columns->len,
                          rows->cells->len);
        return;
    }
    toll_entry_fill(&entry, rows->reading->map, "csv", get_value, rows);
    toll_reading_give_entry(rows->reading, &rows->at, &entry);
}

static void
on_row(int terminator G_GNUC_UNUSED, void *user)
{
    Rows *rows = user;

    if (rows->columns != NULL) {
        give_row(rows);
        g_ptr_array_set_size(rows->cells, 0);
    } else {
        rows->columns = g_steal_pointer(&rows->cells);
        rows->cells = g_ptr_array_new_with_free_func(g_free);
    }
}

/* The delimiter by which the first line has most names of fields; 0 where it has none. */
static char
find_delimiter(const TollReading *reading, const char *text, gsize len, guint *n_fields,
               gboolean *has_body)
{
    gsize skip = toll_blank_prefix(text, len);
    g_autofree char *rest = g_strndup(text + skip, MIN(len - skip, TOLL_HEAD));
    char best = '\0';

    *n_fields = 0;
    rest[strcspn(rest, "\r\n")] = '\0';
    for (const char *mark = delimiters; *mark != '\0'; mark++) {
        const char set[] = {*mark, '\0'};
        g_auto(GStrv) names = g_strsplit(rest, set, -1);
        gboolean found[TOLL_N_ENTRY_FIELDS] = {FALSE};
        guint n = 0;

        for (guint i = 0; names[i] != NULL; i++) {
            g_strstrip(g_strdelimit(names[i], "\"", ' '));
            for (guint field = 0; field < TOLL_N_ENTRY_FIELDS; field++)
                found[field] |=
                    toll_field_map_has(reading->map, "csv", (TollEntryField)field, names[i]);
        }
        for (guint field = 0; field < TOLL_N_ENTRY_FIELDS; field++)
            n += found[field] ? 1 : 0;
        if (n > *n_fields) {
            best = *mark;
            *n_fields = n;
            *has_body = found[TOLL_ENTRY_TEXT] || found[TOLL_ENTRY_URL];
        }
    }
    return best;
}

/* A table that this program has written: it has titles and links too, but of claims. */
static gboolean
is_of_claims(const char *text, gsize len)
{
    gsize skip = toll_blank_prefix(text, len);
    const char *end = memchr(text + skip, '\n', len - skip);
    g_autofree char *line =
        g_strndup(text + skip, (end != NULL ? (gsize)(end - text) : len) - skip);
    g_auto(GStrv) names = g_strsplit(g_strchomp(line), ",", -1);

    return g_strv_contains((const char *const *)names, "claim_id");
}

gboolean
toll_is_csv(const TollReading *reading, const char *head, gsize len)
{
    guint n_fields;
    gboolean has_body = FALSE;

    return !is_of_claims(head, len) &&
           find_delimiter(reading, head, len, &n_fields, &has_body) != '\0' && n_fields > 1 &&
           has_body;
}

static void
start_parser(struct csv_parser *parser, char delimiter)
{
    if (csv_init(parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        g_error("csv_init: out of memory");
    csv_set_delim(parser, (unsigned char)delimiter);
}

/* Line by line, so that every row knows where it begins. Returns: whether there was one. */
static gboolean
read_rows(Rows *rows, const char *text, gsize len, char delimiter)
{
    struct csv_parser parser;
    gsize at = toll_blank_prefix(text, len), row = at;
    guint line = 1;

    start_parser(&parser, delimiter);
    while (at < len && !rows->reading->is_stopped) {
        const char *newline = memchr(text + at, '\n', len - at);
        gsize next = newline != NULL ? (gsize)(newline - text) + 1 : len;
        gboolean is_right;

        /* A row that began on an earlier line may still be inside its first, quoted cell. */
        if (rows->cells->len == 0 && parser.pstate < 2) {
            row = at;
            rows->at.line = line;
        }
        rows->at.bytes = next - row;
        is_right =
            csv_parse(&parser, text + at, next - at, on_cell, on_row, rows) == next - at &&
            (next < len || csv_fini(&parser, on_cell, on_row, rows) == 0);
        at = next;
        line++;
        if (!is_right) {
            newline = memchr(text + row, '\n', len - row);
            at = newline != NULL ? (gsize)(newline - text) + 1 : len;
            line = rows->at.line + 1;
            rows->at.bytes = at - row;
            toll_reading_skip(rows->reading, &rows->at, NULL,
                              "a quotation mark that is not where CSV has them");
            g_ptr_array_set_size(rows->cells, 0);
            csv_free(&parser);
            start_parser(&parser, delimiter);
        }
    }
    csv_free(&parser);
    return rows->at.line > 1;
}

void
toll_read_csv(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    Rows rows = {.reading = reading, .at = *file};
    g_auto(TollDecoded) decoded = {0};
    guint n_fields;
    gboolean has_body = FALSE;
    char delimiter;

    if (!toll_reading_decode_all(reading, &rows.at, stream, &decoded))
        return;
    delimiter = find_delimiter(reading, decoded.text, decoded.len, &n_fields, &has_body);
    if (is_of_claims(decoded.text, decoded.len)) {
        toll_reading_skip(reading, &rows.at, NULL,
                          "claims, and no articles: tollcheck reconcile reads them");
    } else if (!has_body) {
        toll_reading_skip(
            reading, &rows.at, NULL,
            "no column of its first row is known as text or as url; --map can tell");
    } else {
        rows.cells = g_ptr_array_new_with_free_func(g_free);
        if (!read_rows(&rows, decoded.text, decoded.len, delimiter))
            toll_reading_skip(reading, file, NULL, "a header without rows");
        g_ptr_array_unref(rows.cells);
        g_clear_pointer(&rows.columns, g_ptr_array_unref);
    }
}
