/* package.c: datapackage.json, by the specification of Frictionless Data:
 * https://specs.frictionlessdata.io */
#include "report/package.h"

#include <jansson.h>
#include <string.h>

#include "csv-reader.h"
#include "report/dress.h"
#include "report/schema.h"

static void
set_string(json_t *object, const char *name, const char *value)
{
    json_object_set_new(object, name, json_string(value));
}

/* The word of a rule that names another table's column: "events.event_id". */
static char *
reference_of(const TollSchemaColumn *column)
{
    const char *space = strchr(column->rule, ' ');

    return space != NULL ? g_strdup(space + 1) : NULL;
}

static json_t *
field_new(const TollSchemaColumn *column, const char *name)
{
    json_t *field = json_object();
    json_t *constraints = json_object();
    json_t *values = json_array();
    gboolean is_plain = g_str_equal(column->type, "integer") ||
                        g_str_equal(column->type, "number") ||
                        g_str_equal(column->type, "date");
    const char *value;

    for (guint i = 0; (value = toll_schema_value(column, i)) != NULL; i++)
        json_array_append_new(values, json_string(value));
    set_string(field, "name", name);
    set_string(field, "type", is_plain ? column->type : "string");
    set_string(field, "description", column->meaning);
    if (column->rule[0] != '\0')
        json_object_set_new(constraints, "required", json_true());
    if (g_str_equal(column->rule, "key"))
        json_object_set_new(constraints, "unique", json_true());
    if (g_str_equal(column->type, "integer"))
        json_object_set_new(constraints, "minimum", json_integer(0));
    if (json_array_size(values) > 0)
        json_object_set(constraints, "enum", values);
    if (json_object_size(constraints) > 0)
        json_object_set(field, "constraints", constraints);
    json_decref(values);
    json_decref(constraints);
    return field;
}

static json_t *
foreign_key_new(const char *name, const char *reference)
{
    g_auto(GStrv) parts = g_strsplit(reference, ".", 2);

    return json_pack("{s:s, s:{s:s, s:s}}", "fields", name, "reference", "resource", parts[0],
                     "fields", parts[1]);
}

/* The columns of one table. */
typedef struct {
    const char *table;
    json_t *schema;
} Describing;

/* Only the first row is of interest: the names of the columns. */
static gboolean
describe_header(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Describing *describing = data;
    json_t *fields = json_array();
    json_t *keys = json_array();

    (void)message;
    if (line > 1) {
        json_decref(fields);
        json_decref(keys);
        return FALSE;
    }
    for (guint i = 0; i < cells->len; i++) {
        const TollSchemaColumn *column = toll_schema_find(describing->table, cells->pdata[i]);
        g_autofree char *reference = NULL;

        g_assert(column != NULL);
        reference = reference_of(column);
        json_array_append_new(fields, field_new(column, cells->pdata[i]));
        if (g_str_equal(column->rule, "key"))
            set_string(describing->schema, "primaryKey", cells->pdata[i]);
        if (reference != NULL)
            json_array_append_new(keys, foreign_key_new(cells->pdata[i], reference));
    }
    json_object_set_new(describing->schema, "fields", fields);
    json_object_set_new(describing->schema, "missingValues", json_pack("[s]", ""));
    if (json_array_size(keys) > 0)
        json_object_set(describing->schema, "foreignKeys", keys);
    json_decref(keys);
    return TRUE;
}

static json_t *
schema_new(const char *table, const GString *content)
{
    Describing describing = {table, json_object()};
    const char *end = strchr(content->str, '\n');

    toll_csv_parse(table, content->str, end != NULL ? (gsize)(end - content->str) : 0,
                   TOLL_ERROR_INPUT, describe_header, &describing, NULL);
    return describing.schema;
}

/* How the text of a table is laid out, where it is not by the defaults of the specification. */
static json_t *
dialect_new(guint exports)
{
    json_t *dialect = json_pack("{s:s, s:s, s:b, s:b}", "delimiter", ",", "lineTerminator",
                                toll_report_wants(exports, TOLL_EXPORT_EXCEL) ? "\r\n" : "\n",
                                "doubleQuote", 1, "header", 1);

    if (toll_report_wants(exports, TOLL_EXPORT_HXL))
        set_string(dialect, "commentChar", "#"); /* the row of tags */
    return dialect;
}

static json_t *
resource_new(const TollMadeFile *file, guint exports)
{
    json_t *resource = json_object();
    const char *dot = strrchr(file->name, '.');
    g_autofree char *name = toll_made_file_table(file);
    gboolean is_table = name != NULL;
    g_autofree char *sum = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, (const guchar *)file->content->str, file->content->len);
    g_autofree char *hash = g_strconcat("sha256:", sum, NULL);

    set_string(resource, "name", is_table ? name : file->name);
    set_string(resource, "path", file->name);
    set_string(resource, "format", dot + 1);
    json_object_set_new(resource, "bytes", json_integer((json_int_t)file->content->len));
    set_string(resource, "hash", hash);
    if (is_table) {
        set_string(resource, "profile", "tabular-data-resource");
        set_string(resource, "mediatype", "text/csv");
        set_string(resource, "encoding",
                   toll_report_wants(exports, TOLL_EXPORT_EXCEL) ? "utf-8-sig" : "utf-8");
        json_object_set_new(resource, "dialect", dialect_new(exports));
        json_object_set_new(resource, "schema", schema_new(name, file->content));
    }
    return resource;
}

static void
add_row_to_sum(const TollLexiconRow *row, gpointer data)
{
    GChecksum *sum = data;

    g_checksum_update(sum, (const guchar *)row->table, (gssize)strlen(row->table) + 1);
    for (const char *const *cell = row->cells; *cell != NULL; cell++)
        g_checksum_update(sum, (const guchar *)*cell, (gssize)strlen(*cell) + 1);
}

/* Of all rows in force, wherever they come from: it tells whether two reports were read with
 * the same words and rules. */
static char *
lexicon_hash(const TollLexicon *lexicon)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);

    toll_lexicon_each_row(lexicon, add_row_to_sum, sum);
    return g_strconcat("sha256:", g_checksum_get_string(sum), NULL);
}

/* What a person needs to make the report again, and to undo what an export did to its texts. */
static json_t *
making_new(const TollReport *report)
{
    g_autofree char *hash = lexicon_hash(report->lexicon);
    json_t *making = json_pack("{s:s, s:s, s:s}", "version", TOLL_VERSION, "lexicon", hash,
                               "inputs", report->is_from_claims ? "claims" : "articles");

    if (toll_report_wants(report->exports, TOLL_EXPORT_EXCEL))
        json_object_set_new(
            making, "guard",
            json_pack("{s:s, s:s}", "character", "'", "before", TOLL_CSV_GUARDED));
    return making;
}

static json_t *
inputs_new(const TollReport *report)
{
    json_t *inputs = json_array();

    for (guint i = 0; report->inputs != NULL && report->inputs[i] != NULL; i++) {
        g_autofree char *path = g_utf8_make_valid(report->inputs[i], -1);

        json_array_append_new(inputs, json_pack("{s:s, s:s}", "title", path, "path", path));
    }
    return inputs;
}

void
toll_package_make(const TollReport *report, const GArray *made, GString *out)
{
    json_t *package = json_object();
    json_t *resources = json_array();
    char *text;

    for (guint i = 0; i < made->len; i++)
        json_array_append_new(
            resources, resource_new(&g_array_index(made, TollMadeFile, i), report->exports));
    set_string(package, "profile", "data-package");
    set_string(package, "name", "tollcheck-report");
    set_string(package, "title", "Casualty claims by source, with what diverges");
    json_object_set_new(package, "sources", inputs_new(report));
    json_object_set_new(package, "tollcheck", making_new(report));
    json_object_set_new(package, "resources", resources);
    text = json_dumps(package, JSON_INDENT(2));
    g_assert(text != NULL);
    g_string_append_printf(out, "%s\n", text);
    free(text);
    json_decref(package);
}
