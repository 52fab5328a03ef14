/* data.c: the tables of the readers, which are a part of the library. */
#include "article/data.h"

#include "article-resource.h"

/* The resource is registered by hand: the linker drops the constructor of a static library. */
static GResource *
get_resource(void)
{
    static gsize is_registered = 0;

    if (g_once_init_enter(&is_registered)) {
        toll_article_data_register_resource();
        g_once_init_leave(&is_registered, 1);
    }
    return toll_article_data_get_resource();
}

void
toll_article_data_each(const char *name, TollCsvRow row, gpointer user)
{
    g_autofree char *path = g_strconcat("/tollcheck/article/", name, NULL);
    g_autoptr(GBytes) table =
        g_resource_lookup_data(get_resource(), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    g_assert(table != NULL);
    if (!toll_csv_parse(name, g_bytes_get_data(table, NULL), g_bytes_get_size(table),
                        TOLL_ERROR_INPUT, row, user, NULL))
        g_assert_not_reached();
}
