/* data.c: the texts that reports are made with, which the library carries. */
#include "report/data.h"

#include <gio/gio.h>

#include "report-resource.h"

char *
toll_report_text(const char *name)
{
    static gsize is_registered = 0;
    g_autofree char *path = g_strconcat("/tollcheck/report/", name, NULL);
    g_autoptr(GBytes) bytes = NULL;

    if (g_once_init_enter(&is_registered)) {
        /* By hand, for the linker drops the constructor of a static library. */
        toll_report_data_register_resource();
        g_once_init_leave(&is_registered, 1);
    }
    bytes = g_resource_lookup_data(toll_report_data_get_resource(), path,
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    g_assert(bytes != NULL);
    return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}
