/* claims.c: claims as CSV and as JSON, and CSV back into claims. */
#include <tollcheck/report.h>

#include "claim/column.h"
#include "csv-reader.h"
#include "report/csv.h"
#include "report/json.h"

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

json_t *
toll_claim_to_json(const TollClaim *claim)
{
    json_t *object = json_object();
    const TollColumn *column;

    for (guint i = 0; (column = toll_column_get(i)) != NULL; i++)
        json_object_set_new(object, toll_column_name(column), cell_json(claim, column));
    return object;
}

void
toll_claims_to_jsonl(GPtrArray *claims, GString *out)
{
    g_return_if_fail(claims != NULL && out != NULL);

    for (guint i = 0; i < claims->len; i++) {
        json_t *object = toll_claim_to_json(claims->pdata[i]);
        char *line = json_dumps(object, JSON_COMPACT);

        g_assert(line != NULL);
        g_string_append_printf(out, "%s\n", line);
        free(line);
        json_decref(object);
    }
}

typedef struct {
    GPtrArray
        *header; /* of TollColumn, NULL for one that is not ours; NULL before the first row */
    GPtrArray *claims;
} Reader;

static gboolean
read_header(Reader *reader, GPtrArray *cells, char **message)
{
    static const char *const needed[] = {"document", "start", "figure", "outcome"};

    reader->header = g_ptr_array_new();
    for (guint i = 0; i < cells->len; i++)
        g_ptr_array_add(reader->header, (gpointer)toll_column_find(cells->pdata[i]));
    for (guint i = 0; i < G_N_ELEMENTS(needed); i++)
        if (!g_ptr_array_find(reader->header, toll_column_find(needed[i]), NULL)) {
            *message = g_strdup_printf(
                "a column \"%s\" was expected in the header, none was found", needed[i]);
            return FALSE;
        }
    return TRUE;
}

static gboolean
read_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Reader *reader = data;
    g_autoptr(TollClaim) claim = NULL;

    if (reader->header == NULL)
        return read_header(reader, cells, message);
    if (line == 2 && ((const char *)cells->pdata[0])[0] == '#')
        return TRUE; /* the HXL tags of its columns */
    claim = toll_claim_new();
    for (guint i = 0; i < cells->len; i++) {
        const TollColumn *column = reader->header->pdata[i];

        if (column == NULL || toll_column_set(column, claim, cells->pdata[i]))
            continue;
        *message = g_strdup_printf("\"%s\" was found, which is no value of the column \"%s\"",
                                   (const char *)cells->pdata[i], toll_column_name(column));
        return FALSE;
    }
    if (claim->claim_id[0] == '\0')
        toll_claim_set_id(claim);
    g_ptr_array_add(reader->claims, g_steal_pointer(&claim));
    return TRUE;
}

GPtrArray *
toll_claims_read_csv(const char *path, GError **error)
{
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    Reader reader = {NULL, claims};
    gboolean is_read;

    g_return_val_if_fail(path != NULL, NULL);

    is_read = toll_csv_read(path, read_row, &reader, error);
    g_clear_pointer(&reader.header, g_ptr_array_unref);
    return is_read ? g_steal_pointer(&claims) : NULL;
}
