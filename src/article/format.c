/* format.c: the table of formats. What is in a file says more than its name, so it is asked
 * first; a name decides where the content could be anything. */
#include "article/format.h"

#include <string.h>

static const TollFormat formats[] = {
    {"warc", {".warc", NULL}, FALSE, FALSE, toll_is_warc, toll_read_warc},
    {"html", {".html", ".htm", ".xhtml", NULL}, FALSE, FALSE, toll_is_html, toll_read_html},
    {"feed",
     {".rss", ".atom", ".rdf", ".xml", NULL},
     TRUE,
     FALSE,
     toll_is_feed,
     toll_read_feed},
    {"mail", {".eml", NULL}, FALSE, FALSE, toll_is_mail, toll_read_mail},
    {"jsonl", {".jsonl", ".ndjson", NULL}, FALSE, TRUE, toll_is_jsonl, toll_read_jsonl},
    {"json", {".json", NULL}, TRUE, TRUE, toll_is_json, toll_read_json},
    {"csv", {".csv", ".tsv", NULL}, TRUE, TRUE, toll_is_csv, toll_read_csv},
    {"text", {".txt", ".text", NULL}, FALSE, FALSE, NULL, toll_read_text},
};

static gboolean
has_suffix(const char *path, gsize len, const char *suffix)
{
    gsize n = strlen(suffix);

    return len > n && g_ascii_strncasecmp(path + len - n, suffix, n) == 0;
}

/* "news.jsonl.gz" is named as what is in it. */
static const TollFormat *
find_by_name(const char *path)
{
    gsize len = strlen(path);

    if (has_suffix(path, len, ".gz"))
        len -= strlen(".gz");
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        for (const char *const *suffix = formats[i].suffixes; *suffix != NULL; suffix++)
            if (has_suffix(path, len, *suffix))
                return &formats[i];
    return NULL;
}

const TollFormat *
toll_format_find(const TollReading *reading, const char *path, const char *head, gsize len,
                 gboolean in_folder)
{
    const TollFormat *by_name = find_by_name(path);

    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        if (formats[i].recognise != NULL && formats[i].recognise(reading, head, len))
            return &formats[i];
    if (by_name != NULL)
        return in_folder && by_name->is_vague ? NULL : by_name;
    return in_folder ? NULL : &formats[G_N_ELEMENTS(formats) - 1];
}

gboolean
toll_format_may_list(const char *path)
{
    const TollFormat *format = find_by_name(path);

    return format != NULL && format->may_list;
}
