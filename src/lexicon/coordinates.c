/* coordinates.c: where places lie on the earth. */
#include "lexicon/lexicon.h"

#include <string.h>

#include "lexicon/sorted.h"

/* Columns of a row of the user's own places, behind those that every table has. */
enum { LAT = 5, LON = 6 };

static gboolean
set(const char *lat, const char *lon, double *latitude, double *longitude)
{
    if (lat[0] == '\0' || lon[0] == '\0')
        return FALSE;
    *latitude = g_ascii_strtod(lat, NULL);
    *longitude = g_ascii_strtod(lon, NULL);
    return TRUE;
}

/* A user's file knows its own places best. */
static gboolean
find_own(const TollLexicon *lexicon, const char *place, double *latitude, double *longitude)
{
    const GSList *rows = toll_lexicon_get_places(lexicon, place);

    for (; rows != NULL; rows = rows->next) {
        char **cells = ((const TollTableRow *)rows->data)->cells;

        if (g_strv_length(cells) > LON && set(cells[LAT], cells[LON], latitude, longitude))
            return TRUE;
    }
    return FALSE;
}

gboolean
toll_lexicon_get_coordinates(const TollLexicon *lexicon, const char *place, double *latitude,
                             double *longitude)
{
    const char *country = toll_lexicon_get_country(lexicon, place);
    g_autofree char *key = g_strconcat(place, "/", country != NULL ? country : "", NULL);
    g_autoptr(GBytes) table = NULL;
    g_autofree char *cells = NULL;
    const char *line;
    char *lat, *lon;

    if (find_own(lexicon, place, latitude, longitude))
        return TRUE;
    table = toll_table_bytes("coordinates.csv");
    line = toll_sorted_find(table, key);
    if (line == NULL)
        return FALSE;
    cells = g_strndup(line, strcspn(line, "\r\n"));
    lat = strchr(cells, ',') + 1;
    lon = strchr(lat, ',');
    *lon++ = '\0';
    return set(lat, lon, latitude, longitude);
}
