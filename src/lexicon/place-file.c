/* place-file.c: reads a user's gazetteer, strictly: CSV with a header, or the table of GeoNames. */
#include "lexicon/place-file.h"

#include <math.h>
#include <string.h>

#include "lexicon/geonames.h"
#include "lexicon/spelling.h"

static const char *const table_name = "gazetteer";

/* The columns that are read, and the headers by which other tables call them, the best first. */
typedef enum { ID, NAME, NAMES, TYPE, PARENT, LAT, LON, N_COLUMNS } Column;

static const char *const headers[N_COLUMNS][9] = {
    [ID] = {"id", "pcode", "geonameid"},
    [NAME] = {"name", "name_en", "place", "asciiname"},
    [NAMES] = {"names", "aliases", "alternatenames", "name_ar"},
    [TYPE] = {"type", "kind"},
    [PARENT] = {"parent", "adm4_en", "adm3_en", "adm2_en", "adm1_en", "adm0_en", "country"},
    [LAT] = {"lat", "latitude", "y"},
    [LON] = {"lon", "lng", "longitude", "x"},
};

/* What a type is to the program, which knows fewer. */
static const struct {
    const char *kind;
    const char *types[13];
} types[] = {
    {"country", {"country", "state"}},
    {"province", {"province", "governorate", "oblast", "department", "prefecture"}},
    {"region", {"region"}},
    {"city", {"city"}},
    {"town", {"town", ""}},
    {"village", {"village", "hamlet", "settlement", "island", "site"}},
    {"district",
     {"district", "neighbourhood", "neighborhood", "quarter", "suburb", "ward", "borough", "camp",
      "county", "subdistrict", "municipality", "area"}},
};

static const char *
kind_of_type(const char *type)
{
    g_autofree char *lower = g_ascii_strdown(type, -1);

    for (guint i = 0; i < G_N_ELEMENTS(types); i++)
        for (guint k = 0; k < G_N_ELEMENTS(types[i].types) && types[i].types[k] != NULL; k++)
            if (g_str_equal(types[i].types[k], lower))
                return types[i].kind;
    return NULL;
}

static gboolean
is_degrees(const char *text, double limit)
{
    char *end;
    double value = g_ascii_strtod(text, &end);

    return *text == '\0' || (*end == '\0' && end != text && fabs(value) <= limit);
}

/* Finds the column of each header; -1 where there is none. */
static gboolean
find_columns(const TollTableRow *header, int *columns, GError **error)
{
    for (guint column = 0; column < N_COLUMNS; column++) {
        columns[column] = -1;
        for (guint k = 0; columns[column] < 0 && headers[column][k] != NULL; k++)
            for (guint i = 0; columns[column] < 0 && header->cells[i] != NULL; i++)
                if (g_ascii_strcasecmp(header->cells[i], headers[column][k]) == 0)
                    columns[column] = (int)i;
    }
    if (columns[NAME] >= 0)
        return TRUE;
    toll_table_error(error, header,
                     "expected a header with the column name, as id,name,names,type,parent,lat,lon");
    return FALSE;
}

static const char *
cell(const TollTableRow *row, const int *columns, Column column)
{
    return columns[column] >= 0 ? g_strstrip(row->cells[columns[column]]) : "";
}

static gboolean
check_row(const TollTableRow *row, const int *columns, GHashTable *ids, GError **error)
{
    const char *id = cell(row, columns, ID);
    const char *lat = cell(row, columns, LAT), *lon = cell(row, columns, LON);

    if (cell(row, columns, NAME)[0] == '\0')
        toll_table_error(error, row, "expected a name, found nothing");
    else if (id[0] != '\0' && g_hash_table_contains(ids, id))
        toll_table_error(error, row, "expected an id of its own, found \"%s\" again", id);
    else if (kind_of_type(cell(row, columns, TYPE)) == NULL)
        toll_table_error(error, row,
                         "expected a type such as city, village, neighbourhood, district, "
                         "governorate or country, found \"%s\"",
                         cell(row, columns, TYPE));
    else if (!is_degrees(lat, 90) || !is_degrees(lon, 180))
        toll_table_error(error, row, "expected degrees of latitude and longitude, found %s, %s",
                         lat, lon);
    else
        return TRUE;
    return FALSE;
}

static gboolean
is_same(const char *name, const char *other)
{
    char key[TOLL_PLACE_KEY], other_key[TOLL_PLACE_KEY];

    toll_place_key_of(name, strlen(name), key);
    toll_place_key_of(other, strlen(other), other_key);
    return g_str_equal(key, other_key);
}

/* A parent that only the lexicon has may be spelt otherwise there; a place that lies in a namesake
 * ("Aleppo" in the governorate of Aleppo) lies where the lexicon says. */
static const char *
parent_of(const TollLexicon *lexicon, const char *name, const char *parent, GHashTable *names)
{
    const TollPhrase *phrase;

    if (parent[0] == '\0' || is_same(name, parent))
        parent = toll_lexicon_get_parent(lexicon, name);
    if (parent == NULL || g_hash_table_contains(names, parent) ||
        toll_lexicon_get_place(lexicon, parent) != NULL)
        return parent;
    phrase = toll_lexicon_find_place(lexicon, parent, strlen(parent), TOLL_PLACES_OTHER);
    return phrase != NULL ? g_array_index(phrase->entries, TollEntry, 0).value : parent;
}

static TollTableRow *
row_of_line(const TollTableRow *line, const int *columns, const TollLexicon *lexicon,
            GHashTable *names, GHashTable *ids)
{
    const char *name = cell(line, columns, NAME), *parent = cell(line, columns, PARENT);
    const char *by_id = parent[0] != '\0' ? g_hash_table_lookup(ids, parent) : NULL;
    char **cells = g_new0(char *, 8);

    parent = parent_of(lexicon, name, by_id != NULL ? by_id : parent, names);
    cells[0] = g_strdup(name);
    cells[1] = g_strdup(kind_of_type(cell(line, columns, TYPE)));
    cells[2] = g_strdup(parent != NULL ? parent : "");
    cells[3] = g_strdup(cell(line, columns, NAMES));
    cells[4] = g_strdup("");
    cells[5] = g_strdup(cell(line, columns, LAT));
    cells[6] = g_strdup(cell(line, columns, LON));
    return toll_table_row_new(table_name, line->origin, line->row.line, cells);
}

/* The rows of a CSV file; a parent may be the id of another row. */
static gboolean
read_csv(GPtrArray *lines, const TollLexicon *lexicon, GPtrArray *rows, GError **error)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    int columns[N_COLUMNS];

    if (!find_columns(g_ptr_array_index(lines, 0), columns, error))
        return FALSE;
    g_ptr_array_remove_index(lines, 0);
    if (lines->len > 0 &&
        ((TollTableRow *)g_ptr_array_index(lines, 0))->cells[0][0] == '#') /* tags of HXL */
        g_ptr_array_remove_index(lines, 0);
    for (guint i = 0; i < lines->len; i++) {
        const TollTableRow *line = g_ptr_array_index(lines, i);

        if (!check_row(line, columns, ids, error))
            return FALSE;
        g_hash_table_add(names, (gpointer)cell(line, columns, NAME));
        if (cell(line, columns, ID)[0] != '\0')
            g_hash_table_insert(ids, (gpointer)cell(line, columns, ID),
                                (gpointer)cell(line, columns, NAME));
    }
    for (guint i = 0; i < lines->len; i++)
        g_ptr_array_add(rows, row_of_line(g_ptr_array_index(lines, i), columns, lexicon, names,
                                          ids));
    return TRUE;
}

/* GeoNames has 19 columns behind tabs and no header. */
static gboolean
is_geonames(const char *data)
{
    guint n_tabs = 0;

    for (; *data != '\0' && *data != '\n'; data++)
        n_tabs += *data == '\t';
    return n_tabs == TOLL_GEONAMES_COLUMNS - 1;
}

/* The line of the first byte that is no UTF-8. */
static guint
line_of(const char *data, const char *at)
{
    guint line = 1;

    for (; data < at; data++)
        line += *data == '\n';
    return line;
}

gboolean
toll_place_file_read(const char *path, const TollLexicon *lexicon, GPtrArray *rows,
                     GError **error)
{
    g_autoptr(GPtrArray) lines =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_table_row_free);
    g_autoptr(GError) local = NULL;
    g_autofree char *data = NULL;
    const char *bad;
    gsize len;

    if (!g_file_get_contents(path, &data, &len, &local)) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON, "%s: %s", path, local->message);
        return FALSE;
    }
    if (!g_utf8_validate(data, (gssize)len, &bad)) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON, "%s:%u: expected UTF-8", path,
                    line_of(data, bad));
        return FALSE;
    }
    if (is_geonames(data))
        return toll_geonames_read(path, data, rows, error);
    return toll_table_parse_any(table_name, path, data, len, lines, error) &&
           read_csv(lines, lexicon, rows, error);
}
