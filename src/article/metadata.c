/* metadata.c: what lists tell of articles that stand elsewhere, by the address of each. */
#include "article/metadata.h"

#include <string.h>

static const TollEntryField joined[] = {TOLL_ENTRY_TITLE, TOLL_ENTRY_DATE,
                                        TOLL_ENTRY_PUBLISHER};

typedef struct {
    char *key;
    char *values[TOLL_N_ENTRY_FIELDS];
    gboolean is_used;
} Told;

typedef struct {
    char *path;
    const char *format;
    char *encoding, *fields;
    gsize bytes;
    GPtrArray *told; /* element-type Told, owned */
} List;

/* Trees, for addresses come from strangers. */
struct _TollMetadata {
    GTree *by_key;      /* key of an address -> Told */
    GPtrArray *lists;   /* element-type List */
    GPtrArray *pending; /* element-type Told: of the list at hand */
    char *fields;
};

static void
told_free(gpointer data)
{
    Told *told = data;

    for (guint i = 0; i < TOLL_N_ENTRY_FIELDS; i++)
        g_free(told->values[i]);
    g_free(told->key);
    g_free(told);
}

static void
list_free(gpointer data)
{
    List *list = data;

    g_free(list->path);
    g_free(list->encoding);
    g_free(list->fields);
    g_ptr_array_unref(list->told);
    g_free(list);
}

static int
compare_keys(gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
    return strcmp(a, b);
}

TollMetadata *
toll_metadata_new(void)
{
    TollMetadata *metadata = g_new0(TollMetadata, 1);

    metadata->by_key = g_tree_new_full(compare_keys, NULL, NULL, NULL);
    metadata->lists = g_ptr_array_new_with_free_func(list_free);
    metadata->pending = g_ptr_array_new_with_free_func(told_free);
    return metadata;
}

void
toll_metadata_free(TollMetadata *metadata)
{
    g_tree_unref(metadata->by_key);
    g_ptr_array_unref(metadata->lists);
    g_ptr_array_unref(metadata->pending);
    g_free(metadata->fields);
    g_free(metadata);
}

/* Addresses of one article: "https://www.news.example/a/?utm_source=x#top",
 * "http://news.example/a". */
static char *
key_of(const char *url)
{
    const char *scheme = strstr(url, "://");
    const char *start = scheme != NULL ? scheme + 3 : url;
    char *key, *query;
    gsize len;

    if (g_ascii_strncasecmp(start, "www.", 4) == 0)
        start += 4;
    key = g_strndup(start, strcspn(start, "#"));
    query = strstr(key, "?utm_");
    if (query != NULL)
        *query = '\0';
    len = strlen(key);
    while (len > 0 && key[len - 1] == '/')
        key[--len] = '\0';
    for (char *at = key; *at != '\0' && *at != '/'; at++)
        *at = g_ascii_tolower(*at);
    return key;
}

void
toll_metadata_add(TollMetadata *metadata, const TollEntry *entry)
{
    Told *told;

    if (entry->values[TOLL_ENTRY_URL] == NULL ||
        (entry->values[TOLL_ENTRY_TITLE] == NULL && entry->values[TOLL_ENTRY_DATE] == NULL &&
         entry->values[TOLL_ENTRY_PUBLISHER] == NULL))
        return;
    told = g_new0(Told, 1);
    told->key = key_of(entry->values[TOLL_ENTRY_URL]);
    for (guint i = 0; i < G_N_ELEMENTS(joined); i++)
        told->values[joined[i]] = g_strdup(entry->values[joined[i]]);
    if (metadata->pending->len == 0) {
        g_free(metadata->fields);
        metadata->fields = toll_entry_list_names(entry);
    }
    g_ptr_array_add(metadata->pending, told);
}

void
toll_metadata_end_list(TollMetadata *metadata, const TollPlaceInFile *at, gboolean is_list)
{
    List *list;

    if (!is_list || metadata->pending->len == 0) {
        g_ptr_array_set_size(metadata->pending, 0);
        return;
    }
    list = g_new0(List, 1);
    list->path = g_strdup(at->path);
    list->format = at->format;
    list->encoding = g_strdup(at->encoding);
    list->fields = g_steal_pointer(&metadata->fields);
    list->bytes = at->bytes;
    list->told = g_steal_pointer(&metadata->pending);
    metadata->pending = g_ptr_array_new_with_free_func(told_free);
    g_ptr_array_add(metadata->lists, list);
    for (guint i = 0; i < list->told->len; i++) {
        Told *told = list->told->pdata[i];

        if (g_tree_lookup(metadata->by_key, told->key) == NULL)
            g_tree_insert(metadata->by_key, told->key, told);
    }
}

gboolean
toll_metadata_has_list(const TollMetadata *metadata, const char *path)
{
    for (guint i = 0; i < metadata->lists->len; i++)
        if (strcmp(((const List *)metadata->lists->pdata[i])->path, path) == 0)
            return TRUE;
    return FALSE;
}

void
toll_metadata_complete(TollMetadata *metadata, TollEntry *entry)
{
    g_autofree char *key =
        entry->values[TOLL_ENTRY_URL] != NULL ? key_of(entry->values[TOLL_ENTRY_URL]) : NULL;
    Told *told = key != NULL ? g_tree_lookup(metadata->by_key, key) : NULL;

    if (told == NULL)
        return;
    told->is_used = TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(joined); i++) {
        char **value = &entry->values[joined[i]];
        gboolean is_lacking =
            *value == NULL ||
            (joined[i] == TOLL_ENTRY_DATE && toll_day_parse(*value) == TOLL_NO_DAY) ||
            /* "news.example", for want of a name */
            (joined[i] == TOLL_ENTRY_PUBLISHER &&
             strstr(entry->values[TOLL_ENTRY_URL], *value) != NULL);

        if (!is_lacking || told->values[joined[i]] == NULL)
            continue;
        g_free(*value);
        *value = g_strdup(told->values[joined[i]]);
        entry->names[joined[i]] = "metadata";
    }
}

void
toll_metadata_give_lists(TollMetadata *metadata, TollReading *reading)
{
    for (guint i = 0; i < metadata->lists->len; i++) {
        const List *list = metadata->lists->pdata[i];
        TollPlaceInFile at = {.path = list->path,
                              .format = list->format,
                              .bytes = list->bytes,
                              .encoding = list->encoding,
                              .fields = list->fields};
        g_autofree char *note = NULL;
        guint n = 0;

        for (guint j = 0; j < list->told->len; j++)
            n += ((const Told *)list->told->pdata[j])->is_used ? 1 : 0;
        at.note = note =
            g_strdup_printf("a list of %u entries, about %u of the articles that were read",
                            list->told->len, n);
        toll_reading_give_list(reading, &at);
    }
}
