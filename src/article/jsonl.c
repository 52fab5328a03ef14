/* jsonl.c: reads JSON Lines, where a line is one document. */
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "article/reader.h"

typedef enum { ID, TITLE, DATE, PUBLISHER, URL, TEXT, N_FIELDS } Field;

/* The names that a field goes by: ours, then those of trafilatura, news-please, newspaper3k,
 * Media Cloud and GDELT. The first that a record has wins. */
static const struct {
    Field field;
    const char *name;
    gboolean only_url; /* a publisher's name for some, the page's address for trafilatura */
} aliases[] = {
    {ID, "id", FALSE},
    {ID, "stories_id", FALSE},
    {TITLE, "title", FALSE},
    {TITLE, "headline", FALSE},
    {DATE, "date", FALSE},
    {DATE, "published", FALSE},
    {DATE, "publish_date", FALSE},
    {DATE, "date_publish", FALSE},
    {DATE, "seendate", FALSE},
    {PUBLISHER, "publisher", FALSE},
    {PUBLISHER, "media_name", FALSE},
    {PUBLISHER, "source_domain", FALSE},
    {PUBLISHER, "source-hostname", FALSE},
    {PUBLISHER, "hostname", FALSE},
    {PUBLISHER, "domain", FALSE},
    {URL, "url", FALSE},
    {URL, "link", FALSE},
    {URL, "source", TRUE},
    {TEXT, "text", FALSE},
    {TEXT, "maintext", FALSE},
    {TEXT, "body", FALSE},
    {TEXT, "content", FALSE},
};

gboolean
toll_lines_next(TollLines *lines)
{
    errno = 0;

    ssize_t len = getline(&lines->line, &lines->room, lines->file);

    if (len < 0) {
        lines->error = feof(lines->file) ? 0 : (errno != 0 ? errno : EIO);
        lines->len = 0;
        return FALSE;
    }
    lines->len = (gsize)len;
    lines->number++;
    return TRUE;
}

/* The line without white space in front, nor a byte order mark, which jansson refuses. */
static const char *
get_record(const TollLines *lines, gsize *len)
{
    gsize skip = toll_blank_prefix(lines->line, lines->len);

    *len = lines->len - skip;
    return lines->line + skip;
}

gboolean
toll_jsonl_is_record(const TollLines *lines)
{
    gsize len;
    const char *record = get_record(lines, &len);

    if (len == 0 || record[0] != '{')
        return FALSE;

    json_t *root = json_loadb(record, len, 0, NULL);
    gboolean is_record = json_is_object(root);

    json_decref(root);
    return is_record;
}

/* Returns: (transfer full) (nullable): a text or an integer; NULL for what is empty or neither.
 */
static char *
dup_value(const json_t *value)
{
    if (json_is_integer(value))
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (!json_is_string(value) ||
        toll_blank_prefix(json_string_value(value), json_string_length(value)) ==
            json_string_length(value))
        return NULL;
    return g_strdup(json_string_value(value));
}

static void
read_fields(const json_t *root, char **fields)
{
    for (gsize i = 0; i < G_N_ELEMENTS(aliases); i++) {
        if (fields[aliases[i].field] != NULL)
            continue;

        char *value = dup_value(json_object_get(root, aliases[i].name));

        if (value != NULL && aliases[i].only_url && strstr(value, "://") == NULL)
            g_clear_pointer(&value, g_free);
        fields[aliases[i].field] = value;
    }
}

static void
give_record(TollReading *reading, const TollPlaceInFile *at, char **fields)
{
    g_autofree char *place = toll_place_in_file_name(at);
    const char *id = fields[ID] != NULL ? fields[ID] : fields[URL];
    const TollReadOptions *options = reading->options;

    if (fields[TEXT] == NULL) {
        toll_reading_skip(reading, at, id, "no text");
        return;
    }

    TollArticle *article =
        toll_article_new(id != NULL ? id : place, fields[TEXT], strlen(fields[TEXT]));

    toll_article_set_title(article, fields[TITLE]);
    toll_article_set_url(article, fields[URL]);
    if (fields[PUBLISHER] != NULL)
        toll_article_set_publisher(article, fields[PUBLISHER]);
    /* A date that cannot be read is not overruled by the options: it would be a wrong one. */
    if (fields[DATE] != NULL)
        toll_article_set_published(article, toll_day_parse(fields[DATE]));
    else if (options != NULL)
        toll_article_set_published(article, options->published);
    toll_reading_give(reading, at, article);
}

static void
read_record(TollReading *reading, const TollPlaceInFile *at, const char *record, gsize len)
{
    g_autofree char *bad = toll_find_bad_byte(record, len);

    if (bad != NULL) {
        toll_reading_skip(reading, at, NULL, "%s", bad);
        return;
    }

    json_error_t error;
    json_t *root = json_loadb(record, len, JSON_DECODE_ANY, &error);

    if (root == NULL) {
        toll_reading_skip(reading, at, NULL, "not JSON: %s", error.text);
    } else if (!json_is_object(root)) {
        toll_reading_skip(reading, at, NULL, "a JSON object was expected");
    } else {
        char *fields[N_FIELDS] = {NULL};

        read_fields(root, fields);
        give_record(reading, at, fields);
        for (int i = 0; i < N_FIELDS; i++)
            g_free(fields[i]);
    }
    json_decref(root);
}

void
toll_read_jsonl(TollReading *reading, const char *path, TollLines *lines)
{
    gboolean is_empty = TRUE;

    while (lines->len > 0 || toll_lines_next(lines)) {
        gsize len;
        const char *record = get_record(lines, &len);
        TollPlaceInFile at = {.path = path, .line = lines->number, .bytes = lines->len};

        if (len > 0) {
            is_empty = FALSE;
            read_record(reading, &at, record, len);
        }
        lines->len = 0;
    }

    TollPlaceInFile file = {.path = path};

    if (lines->error != 0)
        toll_reading_skip(reading, &file, NULL, "%s after line %u", g_strerror(lines->error),
                          lines->number);
    else if (is_empty)
        toll_reading_skip(reading, &file, NULL, "empty");
}
