/* read.c: goes through files, folders and standard input, and accounts for every document. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "article/copies.h"
#include "article/encoding.h"
#include "article/format.h"
#include "article/language.h"
#include "article/metadata.h"

char *
toll_place_in_file_name(const TollPlaceInFile *at)
{
    g_autofree char *path = g_utf8_make_valid(at->path, -1);
    GString *name = g_string_new(path);

    if (at->line > 0)
        g_string_append_printf(name, ":%u", at->line);
    if (at->item > 0)
        g_string_append_printf(name, "#%u", at->item);
    return g_string_free(name, FALSE);
}

/* @reason: %NULL for what was read */
static TollDocument *
document_new(const TollPlaceInFile *at, const char *id, const char *reason)
{
    g_autofree char *path = g_utf8_make_valid(at->path, -1);
    g_autofree char *name = g_utf8_make_valid(id, -1);
    TollDocument *document = toll_document_new(name, path, at->bytes, reason);

    toll_document_tell(document, at->format, at->encoding, at->fields, at->note);
    return document;
}

void
toll_reading_skip(TollReading *reading, const TollPlaceInFile *at, const char *id,
                  const char *format, ...)
{
    va_list args;

    if (reading->is_gathering)
        return;
    va_start(args, format);

    g_autofree char *place = toll_place_in_file_name(at);
    g_autofree char *words = g_strdup_vprintf(format, args);
    g_autofree char *prefixed = at->line > 0 || at->item > 0
                                    ? g_strdup_printf("%s: %s", place, words)
                                    : g_strdup(words);
    /* jansson cuts its messages at a length, not between characters. */
    g_autofree char *reason = g_utf8_make_valid(prefixed, -1);

    va_end(args);
    reading->each(NULL, document_new(at, id != NULL ? id : place, reason), reading->data);
}

void
toll_reading_give(TollReading *reading, const TollPlaceInFile *at, TollArticle *article)
{
    const char *id = toll_article_get_id(article);
    const char *taken = g_tree_lookup(reading->ids, id);
    const TollReadOptions *options = reading->options;

    gsize len;
    const char *text = toll_article_get_field(article, TOLL_FIELD_TEXT, &len);
    const char *fault = toll_language_fault(text, len, at->language);
    guint32 sketch[TOLL_SKETCH];

    if (taken != NULL)
        toll_reading_skip(reading, at, id, "the id %s was already used by %s", id, taken);
    else if (fault != NULL)
        toll_reading_skip(reading, at, id, "%s", fault);
    if (taken != NULL || fault != NULL) {
        toll_article_free(article);
        return;
    }
    if (options != NULL && *toll_article_get_publisher(article) == '\0')
        toll_article_set_publisher(article, options->publisher);
    g_tree_insert(reading->ids, g_strdup(id), toll_place_in_file_name(at));

    TollDocument *document = document_new(at, id, NULL);

    document->published = toll_article_get_published(article);
    if (toll_sketch_make(text, len, sketch))
        document->sketch = g_memdup2(sketch, sizeof sketch);
    reading->each(article, document, reading->data);
}

void
toll_reading_give_list(TollReading *reading, const TollPlaceInFile *at)
{
    g_autofree char *place = toll_place_in_file_name(at);

    reading->each(NULL, document_new(at, place, NULL), reading->data);
}

const char *
toll_reading_get_all(TollReading *reading, TollPlaceInFile *at, TollStream *stream)
{
    const char *bytes = toll_stream_read_all(stream, &at->bytes);

    if (bytes == NULL)
        toll_reading_skip(reading, at, NULL, "%s", toll_stream_get_error(stream));
    else if (toll_blank_prefix(bytes, at->bytes) == at->bytes)
        toll_reading_skip(reading, at, NULL, "empty");
    else
        return bytes;
    return NULL;
}

gboolean
toll_reading_decode_all(TollReading *reading, TollPlaceInFile *at, TollStream *stream,
                        TollDecoded *decoded)
{
    const char *bytes = toll_reading_get_all(reading, at, stream);

    if (bytes == NULL)
        return FALSE;
    toll_decode(bytes, at->bytes, NULL, FALSE, decoded);
    if (at->encoding == NULL)
        at->encoding = decoded->encoding;
    if (decoded->bad != NULL)
        toll_reading_skip(reading, at, NULL, "%s", decoded->bad);
    return decoded->bad == NULL;
}

/* @at: for an input that nobody can read */
static void
read_stream(TollReading *reading, TollPlaceInFile *at, gboolean in_folder)
{
    g_autoptr(TollStream) stream = NULL;
    gsize len;

    if (reading->is_gathering ? !toll_format_may_list(at->path)
                              : toll_metadata_has_list(reading->metadata, at->path))
        return;
    stream = toll_stream_open(at->path);
    if (stream == NULL) {
        toll_reading_skip(reading, at, NULL, "%s", g_strerror(errno));
        return;
    }

    const char *head = toll_stream_peek(stream, TOLL_HEAD, &len);
    const TollFormat *format = toll_format_find(reading, at->path, head, len, in_folder);

    if (format == NULL) {
        toll_reading_skip(reading, at, NULL, TOLL_REASON_UNKNOWN_TYPE);
        return;
    }
    at->format = format->name;
    at->encoding = toll_stream_get_encoding(stream);
    at->in_folder = in_folder;
    at->bytes = reading->is_gathering ? at->bytes : 0; /* of a list; others count their own */
    reading->is_stopped = FALSE;
    format->read(reading, at, stream);
    if (reading->is_gathering)
        toll_metadata_end_list(reading->metadata, at, !reading->is_stopped);
    reading->is_stopped = FALSE;
}

static int
is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Not alphasort(), which asks the locale. */
static int
compare_names(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* Links can lead back to a folder; each is read once, so that no loop is endless. */
static gboolean
enter_folder(TollReading *reading, const char *path, const struct stat *info)
{
    char *key = g_strdup_printf("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                (guint64)info->st_dev, (guint64)info->st_ino);
    const char *before = g_tree_lookup(reading->folders, key);
    TollPlaceInFile at = {.path = path};

    if (before != NULL) {
        toll_reading_skip(reading, &at, NULL, "this folder was already read as %s", before);
        g_free(key);
        return FALSE;
    }
    g_tree_insert(reading->folders, key, g_strdup(path));
    return TRUE;
}

static void read_path(TollReading *reading, const char *path, gboolean in_folder);

/* A report lies beside its articles more often than not, and its pages are full of claims. */
static gboolean
is_report(const char *folder)
{
    static const char *const names[] = {"claims.csv", "events.csv", "divergences.csv"};

    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(folder, names[i], NULL);

        if (!g_file_test(path, G_FILE_TEST_EXISTS))
            return FALSE;
    }
    return TRUE;
}

static void
read_folder(TollReading *reading, const char *path)
{
    struct dirent **entries = NULL;
    int n = scandir(path, &entries, is_visible, compare_names);
    TollPlaceInFile at = {.path = path};

    if (n < 0)
        toll_reading_skip(reading, &at, NULL, "%s", g_strerror(errno));
    else if (n == 0)
        toll_reading_skip(reading, &at, NULL, "empty");
    for (int i = 0; i < n; i++) {
        g_autofree char *inner = g_build_filename(path, entries[i]->d_name, NULL);

        read_path(reading, inner, TRUE);
        free(entries[i]);
    }
    free(entries);
}

static void
read_path(TollReading *reading, const char *path, gboolean in_folder)
{
    struct stat info;
    TollPlaceInFile at = {.path = path};

    if (stat(path, &info) != 0) {
        toll_reading_skip(reading, &at, NULL, "%s", g_strerror(errno));
        return;
    }
    if (S_ISDIR(info.st_mode)) {
        if (is_report(path))
            toll_reading_skip(reading, &at, NULL, "a report, not articles");
        else if (enter_folder(reading, path, &info))
            read_folder(reading, path);
        return;
    }

    at.bytes = (gsize)info.st_size;
    if (in_folder && !S_ISREG(info.st_mode)) /* a pipe would wait for ever */
        toll_reading_skip(reading, &at, NULL, "not a regular file");
    else if (S_ISREG(info.st_mode) || !reading->is_gathering) /* a pipe is read once */
        read_stream(reading, &at, in_folder);
}

static int
compare_keys(gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
    return strcmp(a, b);
}

static void
read_all(TollReading *reading, const char *const *inputs)
{
    g_autoptr(GTree) folders = g_tree_new_full(compare_keys, NULL, g_free, g_free);

    reading->folders = folders;
    for (; *inputs != NULL; inputs++) {
        TollPlaceInFile at = {.path = *inputs};

        if (strcmp(*inputs, "-") != 0)
            read_path(reading, *inputs, FALSE);
        else if (!reading->is_gathering)
            read_stream(reading, &at, FALSE);
    }
}

/* Lists are read first, for an article may come before the one that tells of it. */
void
toll_read_inputs(const char *const *inputs, const TollReadOptions *options,
                 TollArticleFunc each, gpointer data)
{
    g_return_if_fail(inputs != NULL && each != NULL);

    /* Ids come from strangers: a tree cannot be flooded as a hash table can. */
    g_autoptr(GTree) ids = g_tree_new_full(compare_keys, NULL, g_free, g_free);
    g_autoptr(TollMetadata) metadata = toll_metadata_new();
    g_autoptr(TollFieldMap) built_in = toll_field_map_new(NULL, NULL);
    const TollFieldMap *map = options != NULL && options->map != NULL ? options->map : built_in;
    TollReading reading = {.options = options,
                           .map = map,
                           .each = each,
                           .data = data,
                           .ids = ids,
                           .metadata = metadata};

    reading.is_gathering = TRUE;
    read_all(&reading, inputs);
    reading.is_gathering = FALSE;
    read_all(&reading, inputs);
    toll_metadata_give_lists(metadata, &reading);
}
