/* csv-reader.c: reads CSV strictly, and knows the line of every row. */
#include "csv-reader.h"

#include <csv.h>
#include <string.h>

typedef struct {
    GPtrArray *cells; /* of the row so far */
    gboolean is_guarded;
    guint line;
    guint width; /* cells of the header, 0 before it */
    TollCsvRow row;
    gpointer user;
    char *message; /* NULL as long as nothing is wrong */
} Parse;

static void
on_cell(void *data, size_t len, void *user)
{
    Parse *parse = user;
    const char *text = data != NULL ? data : "";
    gsize guard = parse->is_guarded && len > 1 && text[0] == '\'' &&
                  strchr(TOLL_CSV_GUARDED, text[1]) != NULL;

    g_ptr_array_add(parse->cells, g_strndup(text + guard, len - guard));
}

static void
on_row(int terminator, void *user)
{
    Parse *parse = user;

    (void)terminator;
    if (parse->width == 0)
        parse->width = parse->cells->len;
    if (parse->message == NULL && parse->cells->len != parse->width)
        parse->message = g_strdup_printf("expected the %u columns of the header, found %u",
                                         parse->width, parse->cells->len);
    if (parse->message == NULL)
        (void)parse->row(parse->cells, parse->line, parse->user, &parse->message);
    g_ptr_array_set_size(parse->cells, 0);
}

/* Line by line, so that every row knows where it began. */
static void
feed(struct csv_parser *parser, Parse *parse, const char *data, gsize len)
{
    for (guint line = 1; len > 0 && parse->message == NULL; line++) {
        const char *newline = memchr(data, '\n', len);
        gsize n = newline != NULL ? (gsize)(newline - data) + 1 : len;

        /* A row that began on an earlier line may still be inside its first, quoted cell. */
        if (parse->cells->len == 0 && parser->pstate < 2)
            parse->line = line;
        if (csv_parse(parser, data, n, on_cell, on_row, parse) != n && parse->message == NULL)
            parse->message = g_strdup(csv_strerror(csv_error(parser)));
        data += n;
        len -= n;
    }
    if (csv_fini(parser, on_cell, on_row, parse) != 0 && parse->message == NULL)
        parse->message = g_strdup(csv_strerror(csv_error(parser)));
}

gboolean
toll_csv_parse(const char *origin, const char *data, gsize len, TollError code, TollCsvRow row,
               gpointer user, GError **error)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    gsize bom = len >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    Parse parse = {cells, bom > 0, 1, 0, row, user, NULL};
    struct csv_parser parser;

    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        g_error("csv_init: out of memory");
    feed(&parser, &parse, data + bom, len - bom);
    csv_free(&parser);
    if (parse.message == NULL && parse.width == 0)
        parse.message = g_strdup("expected a header");
    if (parse.message == NULL)
        return TRUE;
    g_set_error(error, TOLL_ERROR, (int)code, "%s:%u: %s", origin, parse.line, parse.message);
    g_free(parse.message);
    return FALSE;
}

gboolean
toll_csv_read(const char *path, TollCsvRow row, gpointer user, GError **error)
{
    g_autofree char *data = NULL;
    g_autoptr(GError) failure = NULL;
    gsize len;

    if (!g_file_get_contents(path, &data, &len, &failure)) {
        g_set_error_literal(error, TOLL_ERROR, TOLL_ERROR_INPUT, failure->message);
        return FALSE;
    }
    if (!g_utf8_validate(data, (gssize)len, NULL)) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT,
                    "%s:1: UTF-8 was expected, other bytes were found", path);
        return FALSE;
    }
    return toll_csv_parse(path, data, len, TOLL_ERROR_INPUT, row, user, error);
}
