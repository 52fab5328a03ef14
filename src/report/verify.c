/* verify.c: reads a report back and holds it against its package and its articles. */
#include <tollcheck/verify.h>

#include <jansson.h>
#include <string.h>

#include <tollcheck/report.h>

#include "csv-reader.h"

/* A row of documents.csv. */
typedef struct {
    char *id;
    gint64 bytes, n_claims;
    gboolean is_skipped;
    guint row;
    gboolean is_found; /* among what was read again */
} Listed;

struct _TollVerifier {
    char *folder;
    json_t *package;
    GPtrArray *inputs;     /* of char, NULL at its end */
    GPtrArray *documents;  /* of Listed */
    GHashTable *by_id;     /* id -> Listed, lent */
    GPtrArray *claims;     /* of TollClaim, in the order of their rows */
    GHashTable *claims_of; /* document -> GArray of guint, rows of claims.csv */
    GPtrArray *faults;
    guint n_files;
    gboolean has_tags; /* below the headers, for HXL */
};

static void fault(TollVerifier *verifier, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void
fault(TollVerifier *verifier, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    g_ptr_array_add(verifier->faults, g_strdup_vprintf(format, arguments));
    va_end(arguments);
}

static void
listed_free(gpointer data)
{
    Listed *listed = data;

    g_free(listed->id);
    g_free(listed);
}

void
toll_verifier_free(TollVerifier *verifier)
{
    json_decref(verifier->package);
    g_ptr_array_unref(verifier->inputs);
    g_hash_table_unref(verifier->by_id);
    g_hash_table_unref(verifier->claims_of);
    g_ptr_array_unref(verifier->documents);
    g_clear_pointer(&verifier->claims, g_ptr_array_unref);
    g_ptr_array_unref(verifier->faults);
    g_free(verifier->folder);
    g_free(verifier);
}

static char *
path_of(const TollVerifier *verifier, const char *name)
{
    return g_build_filename(verifier->folder, name, NULL);
}

static const char *
string_of(const json_t *object, const char *name)
{
    const char *value = json_string_value(json_object_get(object, name));

    return value != NULL ? value : "";
}

static gboolean
read_package(TollVerifier *verifier, GError **error)
{
    g_autofree char *path = path_of(verifier, "datapackage.json");
    g_autofree char *text = NULL;
    g_autoptr(GError) failure = NULL;
    json_error_t where;
    gsize len;

    if (!g_file_get_contents(path, &text, &len, &failure)) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT, "%s: no report is there: %s",
                    verifier->folder, failure->message);
        return FALSE;
    }
    verifier->package = json_loadb(text, len, JSON_REJECT_DUPLICATES, &where);
    if (verifier->package == NULL)
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT, "%s:%d: %s", path, where.line,
                    where.text);
    return verifier->package != NULL;
}

static void
check_file(TollVerifier *verifier, const json_t *resource)
{
    const char *name = string_of(resource, "path");
    json_int_t bytes = json_integer_value(json_object_get(resource, "bytes"));
    g_autofree char *path = path_of(verifier, name);
    g_autofree char *text = NULL, *sum = NULL, *hash = NULL;
    g_autoptr(GError) failure = NULL;
    gsize len;

    if (strchr(name, '/') != NULL || name[0] == '\0') {
        fault(verifier, "datapackage.json: a file of the report was expected, found \"%s\"",
              name);
        return;
    }
    verifier->n_files++;
    if (!g_file_get_contents(path, &text, &len, &failure)) {
        fault(verifier, "%s: %s", name, failure->message);
        return;
    }
    sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)text, len);
    hash = g_strconcat("sha256:", sum, NULL);
    if ((json_int_t)len != bytes)
        fault(verifier,
              "%s: %" JSON_INTEGER_FORMAT " bytes were expected, found %" G_GSIZE_FORMAT, name,
              bytes, len);
    else if (!g_str_equal(hash, string_of(resource, "hash")))
        fault(verifier, "%s: other bytes than those that were written", name);
}

static gboolean
read_document(GPtrArray *cells, guint line, gpointer data, char **message)
{
    TollVerifier *verifier = data;
    Listed *listed;

    if (cells->len < 6) {
        *message =
            g_strdup_printf("the columns of documents.csv were expected, found %u", cells->len);
        return FALSE;
    }
    verifier->has_tags |= line == 2 && ((const char *)cells->pdata[0])[0] == '#';
    if (line == 1 || (line == 2 && verifier->has_tags))
        return TRUE;
    listed = g_new0(Listed, 1);
    listed->id = g_strdup(cells->pdata[0]);
    listed->bytes = g_ascii_strtoll(cells->pdata[2], NULL, 10);
    listed->is_skipped = g_str_equal(cells->pdata[3], "skipped");
    listed->n_claims = g_ascii_strtoll(cells->pdata[5], NULL, 10);
    listed->row = line;
    g_ptr_array_add(verifier->documents, listed);
    if (!listed->is_skipped)
        g_hash_table_insert(verifier->by_id, listed->id, listed);
    return TRUE;
}

/* Which rows of claims.csv rest on each document, and whether there are as many as it says. */
static void
sort_claims(TollVerifier *verifier)
{
    for (guint i = 0; i < verifier->claims->len; i++) {
        const TollClaim *claim = verifier->claims->pdata[i];
        GArray *rows = g_hash_table_lookup(verifier->claims_of, claim->document);

        if (rows == NULL) {
            rows = g_array_new(FALSE, FALSE, sizeof(guint));
            g_hash_table_insert(verifier->claims_of, g_strdup(claim->document), rows);
        }
        g_array_append_val(rows, i);
    }
}

static void
count_claims(TollVerifier *verifier)
{
    gint64 n = 0;

    for (guint i = 0; i < verifier->documents->len; i++) {
        const Listed *listed = verifier->documents->pdata[i];
        const GArray *rows = g_hash_table_lookup(verifier->claims_of, listed->id);

        n += listed->n_claims;
        if (!toll_verifier_is_from_claims(verifier) && !listed->is_skipped &&
            (gint64)(rows != NULL ? rows->len : 0) != listed->n_claims)
            fault(verifier,
                  "documents.csv:%u: %" G_GINT64_FORMAT
                  " claims of \"%s\" were expected, found %u",
                  listed->row, listed->n_claims, listed->id, rows != NULL ? rows->len : 0);
    }
    if (n != verifier->claims->len)
        fault(verifier, "claims.csv: %" G_GINT64_FORMAT " claims were expected, found %u", n,
              verifier->claims->len);
}

static void
read_tables(TollVerifier *verifier)
{
    g_autofree char *documents = path_of(verifier, "documents.csv");
    g_autofree char *claims = path_of(verifier, "claims.csv");
    g_autoptr(GError) error = NULL;

    if (!toll_csv_read(documents, read_document, verifier, &error))
        fault(verifier, "%s", error->message);
    g_clear_error(&error);
    verifier->claims = toll_claims_read_csv(claims, &error);
    if (verifier->claims == NULL) {
        fault(verifier, "%s", error->message);
        verifier->claims = g_ptr_array_new();
    }
    sort_claims(verifier);
    if (verifier->faults->len == 0)
        count_claims(verifier);
}

TollVerifier *
toll_verifier_new(const char *folder, GError **error)
{
    g_autoptr(TollVerifier) verifier = g_new0(TollVerifier, 1);
    const json_t *item;
    size_t i;

    g_return_val_if_fail(folder != NULL, NULL);

    verifier->folder = g_strdup(folder);
    verifier->inputs = g_ptr_array_new();
    verifier->documents = g_ptr_array_new_with_free_func(listed_free);
    verifier->by_id = g_hash_table_new(g_str_hash, g_str_equal);
    verifier->claims_of =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    verifier->faults = g_ptr_array_new_with_free_func(g_free);
    if (!read_package(verifier, error))
        return NULL;
    json_array_foreach(json_object_get(verifier->package, "sources"), i, item)
        g_ptr_array_add(verifier->inputs, (gpointer)string_of(item, "path"));
    g_ptr_array_add(verifier->inputs, NULL);
    json_array_foreach(json_object_get(verifier->package, "resources"), i, item)
        check_file(verifier, item);
    read_tables(verifier);
    return g_steal_pointer(&verifier);
}

const char *const *
toll_verifier_get_inputs(const TollVerifier *verifier)
{
    return (const char *const *)verifier->inputs->pdata;
}

gboolean
toll_verifier_is_from_claims(const TollVerifier *verifier)
{
    const json_t *making = json_object_get(verifier->package, "tollcheck");

    return g_str_equal(string_of(making, "inputs"), "claims");
}

/* The number that a spreadsheet gives the row of a claim. */
static guint
row_of(const TollVerifier *verifier, guint i)
{
    return i + 2 + (verifier->has_tags ? 1 : 0);
}

static void
check_span(TollVerifier *verifier, const TollArticle *article, guint i)
{
    const TollClaim *claim = verifier->claims->pdata[i];
    gsize len;
    const char *text = toll_article_get_field(article, claim->field, &len);
    gsize n = strlen(claim->figure);

    if (claim->end > len || claim->start > claim->end || claim->end - claim->start != n ||
        memcmp(text + claim->start, claim->figure, n) != 0)
        fault(verifier,
              "claims.csv, row %u: \"%s\" does not stand at bytes %" G_GSIZE_FORMAT
              " to %" G_GSIZE_FORMAT " of \"%s\"",
              row_of(verifier, i), claim->figure, claim->start, claim->end, claim->document);
    else if (strstr(text, claim->quote) == NULL)
        fault(verifier, "claims.csv, row %u: the quote does not stand in \"%s\"",
              row_of(verifier, i), claim->document);
}

void
toll_verifier_add_article(TollVerifier *verifier, const TollArticle *article,
                          const TollDocument *document)
{
    Listed *listed;
    const GArray *rows;

    g_return_if_fail(verifier != NULL && document != NULL);

    if (document->skipped)
        return;
    listed = g_hash_table_lookup(verifier->by_id, document->id);
    if (listed == NULL) {
        fault(verifier, "documents.csv: \"%s\" is in %s and not in the report", document->id,
              document->path);
        return;
    }
    listed->is_found = TRUE;
    if (listed->bytes != (gint64)document->bytes)
        fault(verifier,
              "documents.csv:%u: \"%s\" has %" G_GSIZE_FORMAT " bytes, not %" G_GINT64_FORMAT,
              listed->row, listed->id, document->bytes, listed->bytes);
    rows = g_hash_table_lookup(verifier->claims_of, document->id);
    /* A list of articles has none itself, and no claims. */
    for (guint i = 0; article != NULL && rows != NULL && i < rows->len; i++)
        check_span(verifier, article, g_array_index(rows, guint, i));
}

static gboolean
is_among(const TollClaim *claim, GHashTable *given)
{
    const TollClaim *same = g_hash_table_lookup(given, claim->claim_id);

    return same != NULL && g_str_equal(same->figure, claim->figure) &&
           g_str_equal(same->quote, claim->quote);
}

void
toll_verifier_compare_claims(TollVerifier *verifier, GPtrArray *given)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < given->len; i++)
        g_hash_table_insert(by_id, ((TollClaim *)given->pdata[i])->claim_id, given->pdata[i]);
    for (guint i = 0; i < verifier->claims->len; i++)
        if (!is_among(verifier->claims->pdata[i], by_id))
            fault(verifier, "claims.csv, row %u: the inputs have no such claim",
                  row_of(verifier, i));
}

GPtrArray *
toll_verifier_finish(TollVerifier *verifier)
{
    for (guint i = 0; !toll_verifier_is_from_claims(verifier) && i < verifier->documents->len;
         i++) {
        const Listed *listed = verifier->documents->pdata[i];

        if (!listed->is_skipped && !listed->is_found)
            fault(verifier,
                  "documents.csv:%u: \"%s\" was read, and is not in the inputs any more",
                  listed->row, listed->id);
    }
    return verifier->faults;
}

char *
toll_verifier_describe(const TollVerifier *verifier)
{
    return g_strdup_printf("%u files, %u documents, %u claims", verifier->n_files,
                           verifier->documents->len, verifier->claims->len);
}
