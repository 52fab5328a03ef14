/* geonames.c: reads the table of GeoNames. */
#include "lexicon/geonames.h"

#include <string.h>

typedef enum {
    ID,
    NAME,
    ASCII_NAME,
    NAMES,
    CLASS = 6,
    CODE,
    COUNTRY,
    DIVISION = 10,
    POPULATION = 14,
} Column;

/* Inhabitants of a city and of a town, where the code does not tell. */
enum { CITY = 50000, TOWN = 5000 };

/* Names shorter than this are codes of airports and the like. */
enum { LEAST_NAME = 4 };

typedef struct {
    TollTableRow *line;
    gint64 population;
} Feature;

static const char *
kind_of(const Feature *feature)
{
    const char *code = feature->line->cells[CODE];

    if (g_str_has_prefix(code, "PCL"))
        return "country";
    if (g_str_has_prefix(code, "ADM1"))
        return "province";
    if (g_str_has_prefix(code, "ADM") || g_str_equal(code, "PPLX"))
        return "district";
    if (g_str_has_prefix(code, "PPLC") || g_str_has_prefix(code, "PPLA") ||
        feature->population >= CITY)
        return "city";
    return feature->population >= TOWN ? "town" : "village";
}

/* Towns before divisions before hills, and the larger first: the first of a name is meant. */
static gint
compare(gconstpointer a, gconstpointer b)
{
    static const char classes[] = "PAL";
    const Feature *features[] = {a, b};
    gsize rank[2];

    for (guint i = 0; i < 2; i++)
        rank[i] = strcspn(classes, features[i]->line->cells[CLASS]);
    if (rank[0] != rank[1])
        return rank[0] < rank[1] ? -1 : 1;
    if (features[0]->population != features[1]->population)
        return features[0]->population > features[1]->population ? -1 : 1;
    return features[0]->line->row.line < features[1]->line->row.line ? -1 : 1;
}

/* The other names that an English text can have, joined with "|". */
static char *
latin_names(const TollTableRow *line)
{
    g_auto(GStrv) names = g_strsplit(line->cells[NAMES], ",", -1);
    g_autoptr(GString) out = g_string_new(line->cells[ASCII_NAME]);

    for (char **name = names; *name != NULL; name++)
        if (strlen(*name) >= LEAST_NAME && strchr(*name, '|') == NULL &&
            (g_ascii_isalpha(**name) || ((guchar)**name >= 0xC3 && (guchar)**name <= 0xC5)))
            g_string_append_printf(out, "|%s", *name);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* "SY.09": by which a place names the first-level division that it lies in. */
static char *
division_of(const TollTableRow *line)
{
    return g_strconcat(line->cells[COUNTRY], ".", line->cells[DIVISION], NULL);
}

/* Where a place lies: in the division of the file, unless it is called like it; else in the
 * country. */
static const char *
parent_of(const Feature *feature, GHashTable *divisions, GHashTable *countries)
{
    const TollTableRow *line = feature->line;
    g_autofree char *code = division_of(line);
    const char *division = g_hash_table_lookup(divisions, code);
    const char *country = g_hash_table_lookup(countries, line->cells[COUNTRY]);

    if (g_str_has_prefix(line->cells[CODE], "PCL"))
        return "";
    if (division != NULL && !g_str_equal(division, line->cells[NAME]))
        return division;
    return country != NULL ? country : "";
}

static gboolean
read_line(const char *path, guint number, char *text, GArray *features, GError **error)
{
    g_auto(GStrv) cells = g_strsplit(g_strchomp(text), "\t", -1);
    guint n = g_strv_length(cells);
    Feature feature = {NULL, 0};

    if (n != TOLL_GEONAMES_COLUMNS) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON,
                    "%s:%u: expected the %d columns of GeoNames, found %u", path, number,
                    TOLL_GEONAMES_COLUMNS, n);
        return FALSE;
    }
    if (cells[NAME][0] == '\0') {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON,
                    "%s:%u: expected a name, found nothing", path, number);
        return FALSE;
    }
    feature.population = g_ascii_strtoll(cells[POPULATION], NULL, 10);
    feature.line = toll_table_row_new("gazetteer", path, number, g_steal_pointer(&cells));
    g_array_append_val(features, feature);
    return TRUE;
}

static gboolean
read_lines(const char *path, const char *data, GArray *features, GError **error)
{
    g_auto(GStrv) lines = g_strsplit(data, "\n", -1);

    for (guint i = 0; lines[i] != NULL; i++)
        if (lines[i][0] != '\0' && !read_line(path, i + 1, lines[i], features, error))
            return FALSE;
    return TRUE;
}

static TollTableRow *
row_of(const Feature *feature, const char *parent)
{
    char **cells = g_new0(char *, 6);

    cells[0] = g_strdup(feature->line->cells[NAME]);
    cells[1] = g_strdup(kind_of(feature));
    cells[2] = g_strdup(parent);
    cells[3] = latin_names(feature->line);
    cells[4] = g_strdup("");
    return toll_table_row_new("gazetteer", feature->line->origin, feature->line->row.line,
                              cells);
}

/* Codes of countries to names: those of the lexicon. */
static gboolean
read_countries(GPtrArray *rows, GHashTable *countries, GError **error)
{
    g_autoptr(GBytes) bytes = toll_table_bytes("countries.csv");
    gsize len;
    const char *data = g_bytes_get_data(bytes, &len);

    if (!toll_table_parse_any("countries.csv", "built-in:countries.csv", data, len, rows, error))
        return FALSE;
    for (guint i = 1; i < rows->len; i++) {
        const TollTableRow *row = g_ptr_array_index(rows, i);

        g_hash_table_insert(countries, row->cells[0], row->cells[1]);
    }
    return TRUE;
}

static void
feature_clear(gpointer data)
{
    toll_table_row_free(((Feature *)data)->line);
}

gboolean
toll_geonames_read(const char *path, const char *data, GPtrArray *rows, GError **error)
{
    g_autoptr(GArray) features = g_array_new(FALSE, FALSE, sizeof(Feature));
    g_autoptr(GHashTable) countries = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) divisions =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) codes =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_table_row_free);

    g_array_set_clear_func(features, feature_clear);
    if (!read_lines(path, data, features, error) || !read_countries(codes, countries, error))
        return FALSE;
    for (guint i = 0; i < features->len; i++) {
        const TollTableRow *line = g_array_index(features, Feature, i).line;

        if (g_str_has_prefix(line->cells[CODE], "ADM1"))
            g_hash_table_insert(divisions, division_of(line), line->cells[NAME]);
    }
    g_array_sort(features, compare);
    for (guint i = 0; i < features->len; i++) {
        const Feature *feature = &g_array_index(features, Feature, i);

        g_ptr_array_add(rows, row_of(feature, parent_of(feature, divisions, countries)));
    }
    return TRUE;
}
