/* dress.c: HXL tags for humanitarian tools, and a guard against spreadsheets. */
#include "report/dress.h"

#include <string.h>

#include "csv-reader.h"
#include "report/csv.h"
#include "report/schema.h"

typedef struct {
    const char *table;
    guint exports;
    GPtrArray *header; /* of TollSchemaColumn */
    GString *out;
} Dressing;

static gboolean
is_text(const TollSchemaColumn *column)
{
    return !g_str_equal(column->type, "integer") && !g_str_equal(column->type, "number") &&
           !g_str_equal(column->type, "date");
}

static void
append(Dressing *dressing, const TollSchemaColumn *column, const char *value)
{
    if ((toll_report_wants(dressing->exports, TOLL_EXPORT_EXCEL)) && value[0] != '\0' &&
        is_text(column) && strchr(TOLL_CSV_GUARDED, value[0]) != NULL) {
        g_autofree char *guarded = g_strconcat("'", value, NULL);

        toll_csv_field(dressing->out, guarded);
    } else {
        toll_csv_field(dressing->out, value);
    }
}

static void
end_row(Dressing *dressing)
{
    toll_csv_end_row(dressing->out);
    if (toll_report_wants(dressing->exports, TOLL_EXPORT_EXCEL))
        g_string_insert_c(dressing->out, (gssize)dressing->out->len - 1, '\r');
}

static void
append_tags(Dressing *dressing, GPtrArray *names)
{
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *tag = toll_schema_hxl(dressing->header->pdata[i], names->pdata[i]);

        toll_csv_field(dressing->out, tag);
    }
    end_row(dressing);
}

static gboolean
dress_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Dressing *dressing = data;

    (void)message;
    for (guint i = 0; i < cells->len; i++) {
        if (line == 1)
            g_ptr_array_add(dressing->header,
                            (gpointer)toll_schema_find(dressing->table, cells->pdata[i]));
        append(dressing, dressing->header->pdata[i], cells->pdata[i]);
    }
    end_row(dressing);
    if (line == 1 && (toll_report_wants(dressing->exports, TOLL_EXPORT_HXL)))
        append_tags(dressing, cells);
    return TRUE;
}

void
toll_dress_table(const char *table, GString *csv, guint exports)
{
    g_autoptr(GPtrArray) header = g_ptr_array_new();
    g_autoptr(GString) out =
        g_string_new(toll_report_wants(exports, TOLL_EXPORT_EXCEL) ? "\xEF\xBB\xBF" : "");
    Dressing dressing = {table, exports, header, out};
    g_autoptr(GError) error = NULL;

    if (!toll_report_wants(exports, TOLL_EXPORT_HXL) &&
        !toll_report_wants(exports, TOLL_EXPORT_EXCEL))
        return;
    if (!toll_csv_parse(table, csv->str, csv->len, TOLL_ERROR_OUTPUT, dress_row, &dressing,
                        &error))
        g_error("%s", error->message);
    g_string_truncate(csv, 0);
    g_string_append_len(csv, out->str, (gssize)out->len);
}
