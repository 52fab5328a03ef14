/* claims.c: claims as CSV and as JSON, and CSV back into claims. */
#include <tollcheck/report.h>

#include <csv.h>
#include <jansson.h>
#include <string.h>

#include "claim/column.h"
#include "report/csv.h"

void
toll_claims_to_csv(GPtrArray *claims, GString *out)
{
    char buffer[TOLL_CELL_SIZE];
    const TollColumn *column;

    g_return_if_fail(claims != NULL && out != NULL);

    for (guint i = 0; (column = toll_column_get(i)) != NULL; i++)
        toll_csv_field(out, toll_column_name(column));
    toll_csv_end_row(out);
    for (guint i = 0; i < claims->len; i++) {
        for (guint j = 0; (column = toll_column_get(j)) != NULL; j++)
            toll_csv_field(out, toll_column_text(column, claims->pdata[i], buffer));
        toll_csv_end_row(out);
    }
}

/* Numbers are numbers; an open bound and an unknown day are null. */
static json_t *
cell_json(const TollClaim *claim, const TollColumn *column)
{
    char buffer[TOLL_CELL_SIZE];
    const char *text = toll_column_text(column, claim, buffer);
    gint64 number = toll_column_number(column, claim);

    if (number != TOLL_OPEN)
        return json_integer(number);
    return text[0] == '\0' && toll_column_may_be_empty(column) ? json_null()
                                                               : json_string(text);
}

void
toll_claims_to_jsonl(GPtrArray *claims, GString *out)
{
    g_return_if_fail(claims != NULL && out != NULL);

    for (guint i = 0; i < claims->len; i++) {
        json_t *object = json_object();
        const TollColumn *column;
        char *line;

        for (guint j = 0; (column = toll_column_get(j)) != NULL; j++)
            json_object_set_new(object, toll_column_name(column),
                                cell_json(claims->pdata[i], column));
        line = json_dumps(object, JSON_COMPACT);
        g_assert(line != NULL);
        g_string_append_printf(out, "%s\n", line);
        free(line);
        json_decref(object);
    }
}

typedef struct {
    const char *path;
    guint line;
    GPtrArray
        *header; /* of TollColumn, NULL for one that is not ours; NULL before the first row */
    GPtrArray *cells; /* of the row so far */
    GPtrArray *claims;
    GError *error;
} Reader;

static void G_GNUC_PRINTF(2, 3) fail(Reader *reader, const char *format, ...)
{
    va_list args;
    g_autofree char *message = NULL;

    if (reader->error != NULL)
        return;
    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    reader->error = g_error_new(TOLL_ERROR, TOLL_ERROR_INPUT, "%s:%u: %s", reader->path,
                                reader->line, message);
}

static void
read_header(Reader *reader)
{
    static const char *const needed[] = {"document", "start", "figure", "outcome"};

    reader->header = g_ptr_array_new();
    for (guint i = 0; i < reader->cells->len; i++)
        g_ptr_array_add(reader->header, (gpointer)toll_column_find(reader->cells->pdata[i]));
    for (guint i = 0; i < G_N_ELEMENTS(needed); i++)
        if (!g_ptr_array_find(reader->header, toll_column_find(needed[i]), NULL))
            fail(reader, "a column \"%s\" was expected in the header, none was found",
                 needed[i]);
}

static void
read_row(Reader *reader)
{
    g_autoptr(TollClaim) claim = toll_claim_new();

    if (reader->cells->len != reader->header->len) {
        fail(reader, "%u cells were expected, as in the header, %u were found",
             reader->header->len, reader->cells->len);
        return;
    }
    for (guint i = 0; i < reader->cells->len; i++) {
        const TollColumn *column = reader->header->pdata[i];

        if (column != NULL && !toll_column_set(column, claim, reader->cells->pdata[i]))
            fail(reader, "\"%s\" was found, which is no value of the column \"%s\"",
                 (const char *)reader->cells->pdata[i], toll_column_name(column));
    }
    if (claim->claim_id[0] == '\0')
        toll_claim_set_id(claim);
    g_ptr_array_add(reader->claims, g_steal_pointer(&claim));
}

static void
on_cell(void *data, size_t len, void *user)
{
    Reader *reader = user;

    g_ptr_array_add(reader->cells, g_strndup(data != NULL ? data : "", len));
}

static void
on_row(int terminator, void *user)
{
    Reader *reader = user;

    (void)terminator;
    if (reader->error == NULL) {
        if (reader->header == NULL)
            read_header(reader);
        else
            read_row(reader);
    }
    g_ptr_array_set_size(reader->cells, 0);
}

/* Line by line, so that every row knows where it began. */
static void
read_lines(Reader *reader, const char *data, gsize len)
{
    struct csv_parser parser;

    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    for (guint line = 1; len > 0 && reader->error == NULL; line++) {
        const char *newline = memchr(data, '\n', len);
        gsize n = newline != NULL ? (gsize)(newline - data) + 1 : len;

        /* A row that began on an earlier line may still be inside its first, quoted cell. */
        if (reader->cells->len == 0 && parser.pstate < 2)
            reader->line = line;
        if (csv_parse(&parser, data, n, on_cell, on_row, reader) != n)
            fail(reader, "%s", csv_strerror(csv_error(&parser)));
        data += n;
        len -= n;
    }
    if (csv_fini(&parser, on_cell, on_row, reader) != 0)
        fail(reader, "%s", csv_strerror(csv_error(&parser)));
    csv_free(&parser);
}

GPtrArray *
toll_claims_read_csv(const char *path, GError **error)
{
    g_autofree char *data = NULL;
    gsize len, bom;
    GError *failure = NULL;
    Reader reader = {.path = path, .line = 1};

    g_return_val_if_fail(path != NULL, NULL);

    if (!g_file_get_contents(path, &data, &len, &failure)) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT, "%s", failure->message);
        g_error_free(failure);
        return NULL;
    }
    reader.cells = g_ptr_array_new_with_free_func(g_free);
    reader.claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    bom = len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    if (!g_utf8_validate(data, (gssize)len, NULL))
        fail(&reader, "UTF-8 was expected, other bytes were found");
    else
        read_lines(&reader, data + bom, len - bom);
    if (reader.header == NULL)
        fail(&reader, "a header was expected, nothing was found");
    else
        g_ptr_array_unref(reader.header);
    g_ptr_array_unref(reader.cells);
    if (reader.error == NULL)
        return reader.claims;
    g_propagate_error(error, reader.error);
    g_ptr_array_unref(reader.claims);
    return NULL;
}
