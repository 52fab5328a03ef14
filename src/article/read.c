/* read.c: goes through files, folders and standard input, and accounts for every document. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "article/reader.h"

typedef enum { UNKNOWN, PLAIN_TEXT, JSON_LINES, MAYBE_JSON_LINES } Type;

static const struct {
    const char *suffix;
    Type type;
    gboolean in_folders;
} types[] = {
    {".txt", PLAIN_TEXT, TRUE},
    {".jsonl", JSON_LINES, TRUE},
    {".ndjson", JSON_LINES, TRUE},
    {".json", MAYBE_JSON_LINES, FALSE},
};

char *
toll_place_in_file_name(const TollPlaceInFile *at)
{
    g_autofree char *path = g_utf8_make_valid(at->path, -1);

    return at->line > 0 ? g_strdup_printf("%s:%u", path, at->line) : g_steal_pointer(&path);
}

void
toll_reading_skip(TollReading *reading, const TollPlaceInFile *at, const char *id,
                  const char *format, ...)
{
    va_list args;

    va_start(args, format);

    g_autofree char *place = toll_place_in_file_name(at);
    g_autofree char *path = g_utf8_make_valid(at->path, -1);
    g_autofree char *words = g_strdup_vprintf(format, args);
    g_autofree char *prefixed =
        at->line > 0 ? g_strdup_printf("%s: %s", place, words) : g_strdup(words);
    /* jansson cuts its messages at a length, not between characters. */
    g_autofree char *reason = g_utf8_make_valid(prefixed, -1);

    va_end(args);
    reading->each(NULL, toll_document_new(id != NULL ? id : place, path, at->bytes, reason),
                  reading->data);
}

void
toll_reading_give(TollReading *reading, const TollPlaceInFile *at, TollArticle *article)
{
    const char *id = toll_article_get_id(article);
    const char *taken = g_tree_lookup(reading->ids, id);
    const TollReadOptions *options = reading->options;

    if (taken != NULL) {
        toll_reading_skip(reading, at, id, "the id %s was already used by %s", id, taken);
        toll_article_free(article);
        return;
    }
    if (options != NULL && *toll_article_get_publisher(article) == '\0')
        toll_article_set_publisher(article, options->publisher);
    g_tree_insert(reading->ids, g_strdup(id), toll_place_in_file_name(at));

    g_autofree char *path = g_utf8_make_valid(at->path, -1);
    TollDocument *document = toll_document_new(id, path, at->bytes, NULL);

    reading->each(article, document, reading->data);
}

static Type
find_type(const char *path, gboolean in_folder)
{
    gsize len = strlen(path);

    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        gsize n = strlen(types[i].suffix);

        if (len > n && g_ascii_strcasecmp(path + len - n, types[i].suffix) == 0)
            return types[i].in_folders || !in_folder ? types[i].type : UNKNOWN;
    }
    return in_folder ? UNKNOWN : PLAIN_TEXT;
}

/* The first line that is not blank tells records from text. */
static void
read_by_first_line(TollReading *reading, const char *path, TollLines *lines)
{
    g_autoptr(GString) head = g_string_new(NULL);

    while (toll_lines_next(lines)) {
        g_string_append_len(head, lines->line, (gssize)lines->len);
        if (toll_blank_prefix(head->str, head->len) < head->len)
            break;
    }
    if (lines->len > 0 && toll_jsonl_is_record(lines)) {
        toll_read_jsonl(reading, path, lines);
    } else if (lines->len > 0 && strcmp(path, "-") != 0) {
        TollPlaceInFile at = {.path = path, .bytes = head->len};

        toll_reading_skip(reading, &at, NULL, "not one JSON object a line");
    } else {
        toll_read_text(reading, path, head, lines->file);
    }
}

static void
read_stream(TollReading *reading, const char *path, FILE *file, Type type)
{
    TollLines lines = {.file = file};
    g_autoptr(GString) head = g_string_new(NULL);

    if (type == PLAIN_TEXT)
        toll_read_text(reading, path, head, file);
    else if (type == JSON_LINES)
        toll_read_jsonl(reading, path, &lines);
    else
        read_by_first_line(reading, path, &lines);
    free(lines.line);
}

static void
read_file(TollReading *reading, const char *path, Type type)
{
    FILE *file = fopen(path, "rbe");
    TollPlaceInFile at = {.path = path};

    if (file == NULL) {
        toll_reading_skip(reading, &at, NULL, "%s", g_strerror(errno));
        return;
    }
    read_stream(reading, path, file, type);
    fclose(file);
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
        if (enter_folder(reading, path, &info))
            read_folder(reading, path);
        return;
    }

    Type type = find_type(path, in_folder);

    at.bytes = (gsize)info.st_size;
    if (type == UNKNOWN)
        toll_reading_skip(reading, &at, NULL, "not a known type of input");
    else if (in_folder && !S_ISREG(info.st_mode)) /* a pipe would wait for ever */
        toll_reading_skip(reading, &at, NULL, "not a regular file");
    else
        read_file(reading, path, type);
}

static int
compare_keys(gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
    return strcmp(a, b);
}

void
toll_read_inputs(const char *const *inputs, const TollReadOptions *options,
                 TollArticleFunc each, gpointer data)
{
    g_return_if_fail(inputs != NULL && each != NULL);

    /* Ids come from strangers: a tree cannot be flooded as a hash table can. */
    g_autoptr(GTree) ids = g_tree_new_full(compare_keys, NULL, g_free, g_free);
    g_autoptr(GTree) folders = g_tree_new_full(compare_keys, NULL, g_free, g_free);
    TollReading reading = {options, each, data, ids, folders};

    for (; *inputs != NULL; inputs++) {
        if (strcmp(*inputs, "-") == 0)
            read_stream(&reading, "-", stdin, MAYBE_JSON_LINES);
        else
            read_path(&reading, *inputs, FALSE);
    }
}
