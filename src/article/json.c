/* json.c: reads JSON: a line a document, a list of them, or one.
 *
 * A list may stand inside an object, as ReliefWeb and GDELT write it. */
#include <string.h>

#include "article/encoding.h"
#include "article/entry.h"
#include "article/format.h"
#include "article/json.h"

/* Where an object keeps its list of articles. */
static const char *const lists[] = {"articles", "data", "items", "results", "documents"};

/* "fields.date.original" of nested objects; of a list, its first. Names with dots come first.
 */
static const json_t *
find_value(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    const char *dot = strchr(name, '.');

    if (value == NULL && dot != NULL) {
        g_autofree char *first = g_strndup(name, (gsize)(dot - name));
        const json_t *inner = json_object_get(object, first);

        value = find_value(json_is_array(inner) ? json_array_get(inner, 0) : inner, dot + 1);
    }
    return value;
}

char *
toll_json_get(const json_t *object, const char *name)
{
    const json_t *value = find_value(object, name);

    if (json_is_integer(value))
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (json_is_null(value))
        return g_strdup("");
    return json_is_string(value) ? g_strdup(json_string_value(value)) : NULL;
}

static char *
get_value(gconstpointer source, const char *name)
{
    return toll_json_get(source, name);
}

/* Whether an object is an article itself, whatever lists it has. */
static gboolean
has_text(const TollFieldMap *map, const json_t *object)
{
    g_auto(TollEntry) entry = {0};

    toll_entry_fill(&entry, map, "json", get_value, object);
    return entry.values[TOLL_ENTRY_TEXT] != NULL;
}

static const json_t *
find_list(const TollFieldMap *map, const json_t *root)
{
    if (json_is_array(root))
        return root;
    for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
        const json_t *list = json_object_get(root, lists[i]);

        if (json_is_object(json_array_get(list, 0)) && !has_text(map, root))
            return list;
    }
    return NULL;
}

static void
read_object(TollReading *reading, const TollPlaceInFile *at, const json_t *object)
{
    g_auto(TollEntry) entry = {0};

    if (!json_is_object(object)) {
        toll_reading_skip(reading, at, NULL, "a JSON object was expected");
        return;
    }
    toll_entry_fill(&entry, reading->map, "json", get_value, object);
    toll_reading_give_entry(reading, at, &entry);
}

/* The bytes of a list are those of its file, so its items share them. */
static void
read_root(TollReading *reading, TollPlaceInFile *at, const json_t *root)
{
    const json_t *list = find_list(reading->map, root);
    gsize n = json_array_size(list), bytes = at->bytes;

    if (list == NULL)
        read_object(reading, at, root);
    else if (n == 0)
        toll_reading_skip(reading, at, NULL, "an empty list");
    for (gsize i = 0; i < n && !reading->is_stopped; i++) {
        at->item++;
        at->bytes = bytes / n + (i < bytes % n);
        read_object(reading, at, json_array_get(list, i));
    }
}

static void
read_line(TollReading *reading, const TollPlaceInFile *place, const char *record, gsize len)
{
    TollPlaceInFile at_item = *place, *at = &at_item;
    g_autofree char *bad = toll_find_bad_byte(record, len);
    json_error_t error;
    json_t *root = bad == NULL ? json_loadb(record, len, JSON_DECODE_ANY, &error) : NULL;

    if (bad != NULL)
        toll_reading_skip(reading, at, NULL, "%s", bad);
    else if (root == NULL)
        toll_reading_skip(reading, at, NULL, "not JSON: %s", error.text);
    else if (!json_is_object(root))
        toll_reading_skip(reading, at, NULL, "a JSON object was expected");
    else
        read_root(reading, at, root);
    json_decref(root);
}

void
toll_read_jsonl(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    TollPlaceInFile at = *file;
    gboolean is_empty = TRUE;
    const char *line;

    if (at.encoding == NULL)
        at.encoding = "UTF-8";
    while (!reading->is_stopped && toll_stream_read_line(stream, &line, &at.bytes)) {
        /* jansson refuses a byte order mark. */
        gsize skip = toll_blank_prefix(line, at.bytes);

        at.line++;
        if (skip == at.bytes)
            continue;
        is_empty = FALSE;
        read_line(reading, &at, line + skip, at.bytes - skip);
    }
    at.bytes = 0;

    const char *error = toll_stream_get_error(stream);

    if (error != NULL)
        toll_reading_skip(reading, file, NULL, "%s, after line %u", error, at.line);
    else if (is_empty)
        toll_reading_skip(reading, file, NULL, "empty");
}

/* One value, or several behind each other as jq prints them. */
static void
read_values(TollReading *reading, TollPlaceInFile *at, const char *text, gsize len)
{
    gsize all = at->bytes, skip = toll_blank_prefix(text, len), done = skip;
    json_error_t error;

    while (done < len && !reading->is_stopped) {
        json_t *root = json_loadb(text + done, len - done, JSON_DISABLE_EOF_CHECK, &error);
        gsize used = root != NULL ? (gsize)error.position : len - done;

        used += toll_blank_prefix(text + done + used, len - done - used);
        at->bytes = done + used == len ? all : used;
        all -= at->bytes;
        if ((done > skip || done + used < len) && find_list(reading->map, root) == NULL)
            at->item++;
        if (root != NULL)
            read_root(reading, at, root);
        else
            toll_reading_skip(reading, at, NULL, "not JSON: %s at line %d", error.text,
                              error.line);
        json_decref(root);
        done += used;
    }
}

void
toll_read_json(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    TollPlaceInFile at = *file;
    g_auto(TollDecoded) decoded = {0};

    if (!toll_reading_decode_all(reading, &at, stream, &decoded))
        return;
    read_values(reading, &at, decoded.text, decoded.len);
}

/* Whether @text begins as an object does, or with @list as a list of them. */
static gboolean
begins_as_json(const char *text, gsize len, gboolean list)
{
    gsize at = toll_blank_prefix(text, len);
    gboolean is_list = list && at < len && text[at] == '[';

    if (is_list) {
        at++;
        at += toll_blank_prefix(text + at, len - at);
        if (at == len || text[at] == ']')
            return TRUE;
    }
    if (at == len || text[at] != '{')
        return FALSE;
    at++;
    at += toll_blank_prefix(text + at, len - at);
    return at == len || text[at] == '"' || text[at] == '}';
}

/* Whether a line that is no JSON looks like a record all the same: what follows it begins as
 * one, and it does not end as a line does within a value. */
static gboolean
is_broken_record(const char *line, const char *newline, const char *end)
{
    const char *next = newline + 1 + toll_blank_prefix(newline + 1, (gsize)(end - newline - 1));

    while (newline > line && g_ascii_isspace(newline[-1]))
        newline--;
    return newline - line > 2 && strchr("[{,:", newline[-1]) == NULL && end - next > 1 &&
           begins_as_json(next, (gsize)(end - next), FALSE);
}

/* The first line that is not blank is an object: all of it, as far as it can be seen. */
gboolean
toll_is_jsonl(const TollReading *reading G_GNUC_UNUSED, const char *head, gsize len)
{
    gsize skip = toll_blank_prefix(head, len);
    const char *line = head + skip, *end = head + len;
    const char *newline = memchr(line, '\n', len - skip);

    if (!begins_as_json(head, len, FALSE))
        return FALSE;
    if (newline == NULL && len == TOLL_HEAD)
        return TRUE;

    json_t *root = json_loadb(line, (gsize)((newline != NULL ? newline : end) - line), 0, NULL);
    gboolean is_record = root != NULL;

    json_decref(root);
    return is_record || (newline != NULL && is_broken_record(line, newline, end));
}

gboolean
toll_is_json(const TollReading *reading G_GNUC_UNUSED, const char *head, gsize len)
{
    return begins_as_json(head, len, TRUE);
}
