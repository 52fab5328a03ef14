/* entry.c: the fields of an article, by whatever names a format has for them. */
#include "article/entry.h"

#include <string.h>

#include "article/data.h"
#include "article/encoding.h"
#include "article/markup.h"
#include "article/metadata.h"

typedef enum { PLAIN, URL, HOST, HTML } Shape;

static const char *const field_names[] = {"id",  "title",    "date", "publisher",
                                          "url", "language", "text"};
static const char *const shape_names[] = {"", "url", "host", "html"};

/* One name that a field goes by. */
typedef struct {
    TollEntryField field;
    char *name;
    char *formats; /* "json csv"; "" for all */
    Shape shape;
} Alias;

/* In the order of preference: a user's own names, then ours. */
struct _TollFieldMap {
    GArray *aliases;
};

static int
find_name(const char *const *names, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (g_str_equal(names[i], name))
            return (int)i;
    return -1;
}

static void
alias_clear(gpointer data)
{
    Alias *alias = data;

    g_free(alias->name);
    g_free(alias->formats);
}

static gboolean
on_row(GPtrArray *cells, guint line, gpointer data, char **message G_GNUC_UNUSED)
{
    GArray *aliases = data;

    if (line == 1)
        return TRUE;

    int field = find_name(field_names, G_N_ELEMENTS(field_names), cells->pdata[0]);
    int shape = find_name(shape_names, G_N_ELEMENTS(shape_names), cells->pdata[3]);
    Alias alias = {(TollEntryField)field, g_strdup(cells->pdata[1]), g_strdup(cells->pdata[2]),
                   (Shape)shape};

    g_assert(field >= 0 && shape >= 0);
    g_array_append_val(aliases, alias);
    return TRUE;
}

static gboolean
add_pair(GArray *aliases, const char *pair, GError **error)
{
    const char *equals = strchr(pair, '=');
    g_autofree char *name = equals != NULL ? g_strndup(pair, (gsize)(equals - pair)) : NULL;
    int field = name != NULL ? find_name(field_names, G_N_ELEMENTS(field_names), name) : -1;

    if (field < 0 || equals[1] == '\0') {
        g_autofree char *all =
            g_strjoinv(", ", (char **)(const char *[]){"id", "title", "date", "publisher",
                                                       "url", "language", "text", NULL});

        g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT,
                    "expected FIELD=NAME with one of %s, found \"%s\"", all, pair);
        return FALSE;
    }

    Alias alias = {(TollEntryField)field, g_strdup(equals + 1), g_strdup(""), PLAIN};

    g_array_append_val(aliases, alias);
    return TRUE;
}

TollFieldMap *
toll_field_map_new(const char *pairs, GError **error)
{
    g_autoptr(TollFieldMap) map = g_new0(TollFieldMap, 1);
    g_auto(GStrv) each = pairs != NULL ? g_strsplit(pairs, ",", -1) : NULL;

    map->aliases = g_array_new(FALSE, FALSE, sizeof(Alias));
    g_array_set_clear_func(map->aliases, alias_clear);
    for (char **pair = each; pair != NULL && *pair != NULL; pair++)
        if (!add_pair(map->aliases, *pair, error))
            return NULL;
    toll_article_data_each("fields.csv", on_row, map->aliases);
    return g_steal_pointer(&map);
}

void
toll_field_map_free(TollFieldMap *map)
{
    if (map == NULL)
        return;
    g_array_unref(map->aliases);
    g_free(map);
}

void
toll_entry_clear(TollEntry *entry)
{
    for (guint i = 0; i < TOLL_N_ENTRY_FIELDS; i++)
        g_free(entry->values[i]);
}

static gboolean
is_of_format(const Alias *alias, const char *format)
{
    gsize len = strlen(format);

    if (*alias->formats == '\0')
        return TRUE;
    for (const char *at = alias->formats; (at = strstr(at, format)) != NULL; at += len)
        if ((at == alias->formats || at[-1] == ' ') && (at[len] == '\0' || at[len] == ' '))
            return TRUE;
    return FALSE;
}

static gboolean
is_blank(const char *text)
{
    gsize len = strlen(text);

    return toll_blank_prefix(text, len) == len;
}

/* "news.example" of "https://www.news.example/world" */
static char *
host_of(const char *url)
{
    const char *host = strstr(url, "://");

    if (host == NULL)
        return NULL;
    host += g_str_has_prefix(host + 3, "www.") ? 7 : 3;
    return g_strndup(host, strcspn(host, "/:?#"));
}

/* Takes @value. Returns: (nullable): %NULL where it is not of the alias's shape. */
static char *
shape_value(const Alias *alias, char *value)
{
    g_autofree char *given = value;

    if (value == NULL || is_blank(value) ||
        (alias->shape == URL && strstr(value, "://") == NULL))
        return NULL;
    if (alias->shape == HOST)
        return host_of(value);
    if (alias->shape == HTML)
        return toll_html_to_text(value);
    return g_steal_pointer(&given);
}

void
toll_entry_fill(TollEntry *entry, const TollFieldMap *map, const char *format, TollEntryGet get,
                gconstpointer source)
{
    for (guint i = 0; i < map->aliases->len; i++) {
        const Alias *alias = &g_array_index(map->aliases, Alias, i);

        char *value;

        if (entry->values[alias->field] != NULL || !is_of_format(alias, format))
            continue;
        value = get(source, alias->name);
        entry->has_place |= alias->field == TOLL_ENTRY_TEXT && value != NULL;
        entry->values[alias->field] = shape_value(alias, value);
        if (entry->values[alias->field] != NULL)
            entry->names[alias->field] = alias->name;
    }
}

gboolean
toll_field_map_has(const TollFieldMap *map, const char *format, TollEntryField field,
                   const char *name)
{
    for (guint i = 0; i < map->aliases->len; i++) {
        const Alias *alias = &g_array_index(map->aliases, Alias, i);

        if (alias->field == field && is_of_format(alias, format) &&
            g_ascii_strcasecmp(alias->name, name) == 0)
            return TRUE;
    }
    return FALSE;
}

char *
toll_entry_list_names(const TollEntry *entry)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < TOLL_N_ENTRY_FIELDS; i++)
        if (entry->names[i] != NULL)
            g_string_append_printf(out, "%s%s=%s", out->len > 0 ? " " : "", field_names[i],
                                   entry->names[i]);
    return g_string_free(out, FALSE);
}

/* Addresses and headers of mails come as bytes; what goes out is text. */
static void
make_text(TollEntry *entry)
{
    for (guint i = 0; i < TOLL_N_ENTRY_FIELDS; i++) {
        char *value = entry->values[i];
        g_auto(TollDecoded) decoded = {0};

        if (value == NULL || g_utf8_validate(value, -1, NULL))
            continue;
        toll_decode(value, strlen(value), NULL, TRUE, &decoded);
        entry->values[i] = g_steal_pointer(&decoded.owned);
        g_free(value);
    }
}

static void
give(TollReading *reading, const TollPlaceInFile *at, const TollEntry *entry)
{
    char *const *values = entry->values;
    g_autofree char *place = toll_place_in_file_name(at);
    const char *id =
        values[TOLL_ENTRY_ID] != NULL ? values[TOLL_ENTRY_ID] : values[TOLL_ENTRY_URL];
    const char *text = values[TOLL_ENTRY_TEXT];
    TollPlaceInFile told = *at;
    g_autofree char *names = toll_entry_list_names(entry);
    g_autofree char *note = NULL;

    told.fields = names;
    told.language = values[TOLL_ENTRY_LANGUAGE];
    if (text == NULL) {
        gboolean is_foreign = at->in_folder && at->line == 0 && at->item == 0 && id == NULL;

        toll_reading_skip(reading, &told, id, "%s",
                          is_foreign ? TOLL_REASON_UNKNOWN_TYPE : "no text");
        return;
    }

    TollArticle *article = toll_article_new(id != NULL ? id : place, text, strlen(text));
    TollDay published = toll_day_parse(values[TOLL_ENTRY_DATE]);

    toll_article_set_title(article, values[TOLL_ENTRY_TITLE]);
    toll_article_set_url(article, values[TOLL_ENTRY_URL]);
    toll_article_set_publisher(article, values[TOLL_ENTRY_PUBLISHER]);
    /* A date that cannot be read is not overruled by the options: it would be a wrong one. */
    if (values[TOLL_ENTRY_DATE] == NULL && reading->options != NULL)
        published = reading->options->published;
    else if (values[TOLL_ENTRY_DATE] != NULL && published == TOLL_NO_DAY)
        told.note = note =
            g_strdup_printf("its date \"%s\" is none that is known", values[TOLL_ENTRY_DATE]);
    toll_article_set_published(article, published);
    toll_reading_give(reading, &told, article);
}

void
toll_reading_give_entry(TollReading *reading, const TollPlaceInFile *at, TollEntry *entry)
{
    make_text(entry);
    if (reading->is_gathering) {
        /* Where one has a text, or a place for it, the others only lack it. */
        reading->is_stopped |= entry->has_place;
        toll_metadata_add(reading->metadata, entry);
        return;
    }
    toll_metadata_complete(reading->metadata, entry);
    give(reading, at, entry);
}
