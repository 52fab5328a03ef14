/* sqlite.c: the tables of a report as one database, which is made in memory and written as any
 * other file. */
#include "report/sqlite.h"

#include <sqlite3.h>
#include <string.h>

#include "csv-reader.h"
#include "report/schema.h"

/* Changes with the tables, so that a program can tell what it opens: PRAGMA user_version. */
enum { VERSION = 1 };

/* Behind the tables: quotes to search, and what diverges with its words in one row. */
static const char *const views =
    "CREATE VIRTUAL TABLE quotes USING fts5(quote, content='claims', content_rowid='rowid');\n"
    "INSERT INTO quotes(quotes) VALUES ('rebuild');\n"
    "CREATE VIEW diverging AS\n"
    "  SELECT d.event_id, e.title, d.outcome, d.verdict, d.source_a, d.figure_a, d.source_b,\n"
    "         d.figure_b, d.note, d.quote_a, d.quote_b\n"
    "  FROM divergences AS d JOIN events AS e USING (event_id)\n"
    "  WHERE d.verdict IN ('contradicts', 'far_apart', 'denied');\n";

typedef struct {
    sqlite3 *database;
    const char *table;
    GPtrArray *header; /* of TollSchemaColumn */
    sqlite3_stmt *insert;
} Filling;

/* The database lies in memory and is ours: what fails there is a mistake of this file. */
static void
check(const Filling *filling, int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE)
        g_error("%s: %s", filling->table, sqlite3_errmsg(filling->database));
}

static void
execute(const Filling *filling, const char *sql)
{
    check(filling, sqlite3_exec(filling->database, sql, NULL, NULL, NULL));
}

static const char *
sql_type(const TollSchemaColumn *column)
{
    return g_str_equal(column->type, "integer")  ? "INTEGER"
           : g_str_equal(column->type, "number") ? "REAL"
                                                 : "TEXT";
}

static void
append_column(GString *sql, const TollSchemaColumn *column, const char *name)
{
    const char *space = strchr(column->rule, ' ');

    g_string_append_printf(sql, "\"%s\" %s%s", name, sql_type(column),
                           g_str_equal(column->rule, "key")             ? " PRIMARY KEY"
                           : g_str_has_prefix(column->rule, "required") ? " NOT NULL"
                                                                        : "");
    if (space != NULL) {
        g_auto(GStrv) parts = g_strsplit(space + 1, ".", 2);

        g_string_append_printf(sql, " REFERENCES %s(%s)", parts[0], parts[1]);
    }
}

static void
create_table(Filling *filling, GPtrArray *names)
{
    g_autoptr(GString) create = g_string_new(NULL);
    g_autoptr(GString) insert = g_string_new(NULL);

    g_string_printf(create, "CREATE TABLE %s (", filling->table);
    g_string_printf(insert, "INSERT INTO %s VALUES (", filling->table);
    for (guint i = 0; i < names->len; i++) {
        const TollSchemaColumn *column = toll_schema_find(filling->table, names->pdata[i]);

        g_ptr_array_add(filling->header, (gpointer)column);
        g_string_append(create, i > 0 ? ", " : "");
        append_column(create, column, names->pdata[i]);
        g_string_append(insert, i > 0 ? ", ?" : "?");
    }
    g_string_append_c(create, ')');
    g_string_append_c(insert, ')');
    execute(filling, create->str);
    check(filling,
          sqlite3_prepare_v2(filling->database, insert->str, -1, &filling->insert, NULL));
}

/* Numbers get their type from that of the column; what is not known is NULL. */
static gboolean
fill_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Filling *filling = data;

    (void)message;
    if (line == 1) {
        create_table(filling, cells);
        return TRUE;
    }
    for (guint i = 0; i < cells->len; i++) {
        const char *cell = cells->pdata[i];

        check(filling, cell[0] == '\0' ? sqlite3_bind_null(filling->insert, (int)i + 1)
                                       : sqlite3_bind_text(filling->insert, (int)i + 1, cell,
                                                           -1, SQLITE_TRANSIENT));
    }
    check(filling, sqlite3_step(filling->insert));
    check(filling, sqlite3_reset(filling->insert));
    return TRUE;
}

static void
fill_table(sqlite3 *database, const char *table, const GString *csv)
{
    g_autoptr(GPtrArray) header = g_ptr_array_new();
    Filling filling = {database, table, header, NULL};
    g_autoptr(GError) error = NULL;

    if (!toll_csv_parse(table, csv->str, csv->len, TOLL_ERROR_OUTPUT, fill_row, &filling,
                        &error))
        g_error("%s", error->message);
    sqlite3_finalize(filling.insert);
}

void
toll_sqlite_make(const GArray *made, GString *out)
{
    sqlite3 *database = NULL;
    Filling whole = {NULL, "report.sqlite", NULL, NULL};
    g_autofree char *version = g_strdup_printf("PRAGMA user_version = %d", VERSION);
    sqlite3_int64 len;
    unsigned char *bytes;

    if (sqlite3_open(":memory:", &database) != SQLITE_OK)
        g_error("%s", sqlite3_errmsg(database));
    whole.database = database;
    execute(&whole, version);
    execute(&whole, "BEGIN");
    for (guint i = 0; i < made->len; i++) {
        const TollMadeFile *file = &g_array_index(made, TollMadeFile, i);
        g_autofree char *table = toll_made_file_table(file);

        if (table != NULL)
            fill_table(database, table, file->content);
    }
    execute(&whole, views);
    execute(&whole, "COMMIT");
    bytes = sqlite3_serialize(database, "main", &len, 0);
    g_assert(bytes != NULL);
    g_string_append_len(out, (const char *)bytes, (gssize)len);
    sqlite3_free(bytes);
    sqlite3_close(database);
}
