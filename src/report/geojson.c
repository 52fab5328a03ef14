/* geojson.c: events on a map, by RFC 7946. */
#include "report/geojson.h"

#include <jansson.h>

#include "csv-reader.h"
#include "report/schema.h"

/* A thousandth of a degree is a hundred metres, and as near as a town can be named. */
enum { DIGITS = 7 };

typedef struct {
    const TollLexicon *lexicon;
    GPtrArray *names;
    json_t *features;
} Collecting;

/* Numbers are numbers; what is not known is null. */
static json_t *
value_new(const char *column, const char *cell)
{
    if (cell[0] == '\0')
        return json_null();
    if (g_str_equal(toll_schema_find("events", column)->type, "integer"))
        return json_integer(g_ascii_strtoll(cell, NULL, 10));
    return json_string(cell);
}

static json_t *
geometry_new(const TollLexicon *lexicon, const char *place)
{
    double latitude, longitude;

    if (!toll_lexicon_get_coordinates(lexicon, place, &latitude, &longitude))
        return json_null();
    return json_pack("{s:s, s:[f, f]}", "type", "Point", "coordinates", longitude, latitude);
}

static gboolean
add_feature(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Collecting *collecting = data;
    json_t *properties = line > 1 ? json_object() : NULL;
    const char *place = "";

    (void)message;
    for (guint i = 0; i < cells->len; i++) {
        if (line == 1) {
            g_ptr_array_add(collecting->names, g_strdup(cells->pdata[i]));
            continue;
        }
        json_object_set_new(properties, collecting->names->pdata[i],
                            value_new(collecting->names->pdata[i], cells->pdata[i]));
        if (g_str_equal(collecting->names->pdata[i], "place"))
            place = cells->pdata[i];
    }
    if (line > 1)
        json_array_append_new(collecting->features,
                              json_pack("{s:s, s:s, s:o, s:o}", "type", "Feature", "id",
                                        cells->pdata[0], "geometry",
                                        geometry_new(collecting->lexicon, place), "properties",
                                        properties));
    return TRUE;
}

void
toll_geojson_make(const TollReport *report, const GArray *made, GString *out)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    Collecting collecting = {report->lexicon, names, json_array()};
    json_t *collection =
        json_pack("{s:s, s:o}", "type", "FeatureCollection", "features", collecting.features);
    char *text;

    for (guint i = 0; i < made->len; i++) {
        const TollMadeFile *file = &g_array_index(made, TollMadeFile, i);

        if (g_str_equal(file->name, "events.csv"))
            toll_csv_parse(file->name, file->content->str, file->content->len,
                           TOLL_ERROR_OUTPUT, add_feature, &collecting, NULL);
    }
    text = json_dumps(collection, JSON_INDENT(1) | JSON_REAL_PRECISION(DIGITS));
    g_assert(text != NULL);
    g_string_append_printf(out, "%s\n", text);
    free(text);
    json_decref(collection);
}
