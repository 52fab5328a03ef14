/* files.c: where the tables come from: the library itself, or a user's folder. */
#include <gio/gio.h>

#include "lexicon/table.h"
#include "tables-resource.h"

/* The tables are registered by hand, for the linker drops the constructor of a static library.
 */
static GResource *
built_in_tables(void)
{
    static gsize is_registered = 0;

    if (g_once_init_enter(&is_registered)) {
        toll_tables_register_resource();
        g_once_init_leave(&is_registered, 1);
    }
    return toll_tables_get_resource();
}

static gboolean
load_built_in(const TollTable *table, GPtrArray *rows, GError **error)
{
    g_autofree char *path = g_strconcat("/tollcheck/en/", table->name, NULL);
    g_autofree char *origin = g_strconcat("built-in:", table->name, NULL);
    g_autoptr(GBytes) bytes =
        g_resource_lookup_data(built_in_tables(), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

    return bytes != NULL && toll_table_parse(table, origin, g_bytes_get_data(bytes, NULL),
                                             g_bytes_get_size(bytes), rows, error);
}

GBytes *
toll_table_bytes(const char *name)
{
    g_autofree char *path = g_strconcat("/tollcheck/en/", name, NULL);
    GBytes *bytes = g_resource_lookup_data(built_in_tables(), path,
                                           G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    g_assert(bytes != NULL);
    return bytes;
}

static gboolean
load_user(const TollTable *table, const char *folder, GPtrArray *rows, GError **error)
{
    g_autofree char *path = g_build_filename(folder, table->name, NULL);
    g_autoptr(GError) local = NULL;
    g_autofree char *data = NULL;
    gsize len;

    if (g_file_get_contents(path, &data, &len, &local))
        return toll_table_parse(table, path, data, len, rows, error);
    if (g_error_matches(local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return TRUE;
    g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON, "%s: %s", path, local->message);
    return FALSE;
}

gboolean
toll_table_load(const TollTable *table, const char *folder, GPtrArray *rows, GError **error)
{
    return folder == NULL ? load_built_in(table, rows, error)
                          : load_user(table, folder, rows, error);
}

gboolean
toll_table_check_folder(const char *folder, GError **error)
{
    g_autoptr(GError) local = NULL;
    g_autoptr(GDir) dir = g_dir_open(folder, 0, &local);
    const char *name;

    if (dir == NULL) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON,
                    "%s: expected a folder of tables: %s", folder, local->message);
        return FALSE;
    }
    while ((name = g_dir_read_name(dir)) != NULL) {
        gboolean is_known = !g_str_has_suffix(name, ".csv");

        for (const TollTable *table = toll_tables; table->name != NULL; table++)
            is_known |= g_str_equal(table->name, name);
        if (!is_known) {
            g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON,
                        "%s/%s:1: expected the name of a table (words.csv, outcomes.csv ...), "
                        "found \"%s\"",
                        folder, name, name);
            return FALSE;
        }
    }
    return TRUE;
}
