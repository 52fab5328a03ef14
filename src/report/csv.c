/* csv.c: writes CSV rows as RFC 4180 has them, but with LF, through libcsv's quoting. */
#include "report/csv.h"

#include <csv.h>
#include <string.h>

/* libcsv and spreadsheets trim bare spaces at the ends of a field, so those need quotes too. */
static gboolean
needs_quotes(const char *value, gsize len)
{
    if (len == 0)
        return FALSE;
    return strpbrk(value, ",\"\r\n") != NULL || g_ascii_isspace(value[0]) ||
           g_ascii_isspace(value[len - 1]);
}

void
toll_csv_field(GString *out, const char *value)
{
    gsize len = strlen(value);

    if (needs_quotes(value, len)) {
        gsize at = out->len, room = 2 * len + 2;

        g_string_set_size(out, at + room);
        g_string_truncate(out, at + csv_write(out->str + at, room, value, len));
    } else {
        g_string_append_len(out, value, (gssize)len);
    }
    g_string_append_c(out, ',');
}

void
toll_csv_number(GString *out, gint64 value)
{
    if (value >= 0)
        g_string_append_printf(out, "%" G_GINT64_FORMAT, value);
    g_string_append_c(out, ',');
}

void
toll_csv_day(GString *out, TollDay day)
{
    char buffer[TOLL_DAY_SIZE];

    toll_csv_field(out, toll_day_format(day, buffer));
}

/* Every field has left a comma behind it; the last one's becomes the end of the row. */
void
toll_csv_end_row(GString *out)
{
    g_return_if_fail(out->len > 0 && out->str[out->len - 1] == ',');

    out->str[out->len - 1] = '\n';
}

void
toll_csv_header(GString *out, const char *const *names)
{
    for (; *names != NULL; names++)
        toll_csv_field(out, *names);
    toll_csv_end_row(out);
}
