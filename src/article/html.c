/* html.c: reads saved pages. What a page says of itself in JSON-LD and meta elements goes by
 * the names "ld:headline" and "meta:og:title" in fields.csv, what is found in it by
 * "page:title". */
#include "article/html.h"

#include <string.h>

#include "article/encoding.h"
#include "article/format.h"
#include "article/json.h"
#include "article/markup.h"
#include "article/page.h"

enum { MANY_OBJECTS = 64, CHARSET_WITHIN = 4096 };

typedef struct {
    xmlDoc *doc;
    json_t *about; /* JSON-LD of the article, or NULL */
} Page;

typedef gboolean (*NodeTest)(const xmlNode *node, const char *name);

/* The first node of a tree, in the order of the text, that passes. */
static const xmlNode *
find_node(const xmlNode *node, NodeTest test, const char *name)
{
    for (; node != NULL; node = node->next) {
        const xmlNode *inner = NULL;

        if (test(node, name))
            return node;
        if (node->type == XML_ELEMENT_NODE)
            inner = find_node(node->children, test, name);
        if (inner != NULL)
            return inner;
    }
    return NULL;
}

static char *
dup_attribute(const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    char *copy = g_strdup((const char *)value);

    xmlFree(value);
    return copy;
}

static gboolean
attribute_is(const xmlNode *node, const char *attribute, const char *name)
{
    g_autofree char *value = dup_attribute(node, attribute);

    return value != NULL && g_ascii_strcasecmp(value, name) == 0;
}

static gboolean
is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static gboolean
is_meta(const xmlNode *node, const char *name)
{
    return is_element(node, "meta") &&
           (attribute_is(node, "property", name) || attribute_is(node, "name", name) ||
            attribute_is(node, "itemprop", name)) &&
           xmlHasProp(node, (const xmlChar *)"content") != NULL;
}

static gboolean
is_link(const xmlNode *node, const char *name)
{
    return is_element(node, "link") && attribute_is(node, "rel", name);
}

static gboolean
is_time(const xmlNode *node, const char *name G_GNUC_UNUSED)
{
    return is_element(node, "time") && xmlHasProp(node, (const xmlChar *)"datetime") != NULL;
}

/* What browsers leave in pages that they save: "saved from url=(0031)https://news.example/1"
 * and " url: https://news.example/1". */
static gboolean
is_saved_note(const xmlNode *node, const char *name)
{
    return node->type == XML_COMMENT_NODE && strstr((const char *)node->content, name) != NULL;
}

static char *
find_saved_url(const xmlNode *root, const char *name)
{
    const xmlNode *node = find_node(root, is_saved_note, name);
    const char *url = node != NULL ? strstr((const char *)node->content, name) : NULL;

    url = url != NULL ? strstr(url, "http") : NULL;
    return url != NULL ? g_strndup(url, strcspn(url, " \t\r\n")) : NULL;
}

static char *
line_of(const xmlNode *node)
{
    return node != NULL ? toll_markup_line(node) : NULL;
}

static char *
get_from_page(const Page *page, const char *name)
{
    const xmlNode *root = page->doc->children, *node;

    if (g_str_equal(name, "title") || g_str_equal(name, "h1"))
        return line_of(find_node(root, is_element, name));
    if (g_str_equal(name, "lang"))
        return (node = find_node(root, is_element, "html")) != NULL
                   ? dup_attribute(node, "lang")
                   : NULL;
    if (g_str_equal(name, "canonical"))
        return (node = find_node(root, is_link, name)) != NULL ? dup_attribute(node, "href")
                                                               : NULL;
    if (g_str_equal(name, "time"))
        return (node = find_node(root, is_time, name)) != NULL ? dup_attribute(node, "datetime")
                                                               : NULL;
    if (g_str_equal(name, "saved")) {
        char *url = find_saved_url(root, "saved from url=");

        return url != NULL ? url : find_saved_url(root, "saved with SingleFile");
    }
    return NULL;
}

static char *
get_value(gconstpointer source, const char *name)
{
    const Page *page = source;

    if (g_str_has_prefix(name, "page:"))
        return get_from_page(page, name + strlen("page:"));
    if (g_str_has_prefix(name, "ld:"))
        return page->about != NULL ? toll_json_get(page->about, name + strlen("ld:")) : NULL;
    if (g_str_has_prefix(name, "meta:")) {
        const xmlNode *node = find_node(page->doc->children, is_meta, name + strlen("meta:"));

        return node != NULL ? dup_attribute(node, "content") : NULL;
    }
    return NULL;
}

/* "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "Report" */
static gboolean
is_article_type(const json_t *type)
{
    const char *name = json_string_value(json_is_array(type) ? json_array_get(type, 0) : type);

    return name != NULL && (g_str_has_suffix(name, "Article") ||
                            g_str_has_suffix(name, "Posting") || g_str_equal(name, "Report"));
}

/* The article among the objects that a page tells of; @n bounds how many are looked at. */
static json_t *
find_about(json_t *object, guint *n)
{
    json_t *inner = json_is_array(object) ? object : json_object_get(object, "@graph");

    if (++*n > MANY_OBJECTS)
        return NULL;
    if (json_is_object(object) && is_article_type(json_object_get(object, "@type")))
        return json_incref(object);
    for (size_t i = 0; i < json_array_size(inner); i++) {
        json_t *found = find_about(json_array_get(inner, i), n);

        if (found != NULL)
            return found;
    }
    return NULL;
}

static gboolean
is_json_ld(const xmlNode *node, const char *name)
{
    return is_element(node, "script") && attribute_is(node, "type", name);
}

static json_t *
find_json_ld(const xmlNode *node)
{
    for (; node != NULL; node = node->next) {
        json_t *found = NULL;

        if (is_json_ld(node, "application/ld+json") && node->children != NULL &&
            node->children->content != NULL) {
            guint n = 0;
            json_t *root = json_loads((const char *)node->children->content, 0, NULL);

            found = find_about(root, &n);
            json_decref(root);
        } else if (node->type == XML_ELEMENT_NODE) {
            found = find_json_ld(node->children);
        }
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* Letters and digits only: "The Delta-Post" and "thedeltapost". */
static char *
squeeze(const char *name)
{
    GString *out = g_string_new(NULL);

    for (; *name != '\0'; name++)
        if (g_ascii_isalnum(*name) || (guchar)*name >= 0x80)
            g_string_append_c(out, g_ascii_tolower(*name));
    return g_string_free(out, FALSE);
}

/* "Ferry sinks - Delta Post": a publisher's name is no part of a headline. */
static void
trim_title(char *title, const char *publisher, const char *url)
{
    static const char *const marks[] = {" - ", " | ", " \u2013 ", " \u2014 ", " :: "};

    for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
        char *mark = g_strrstr(title, marks[i]);
        g_autofree char *tail = mark != NULL ? squeeze(mark + strlen(marks[i])) : NULL;
        g_autofree char *name = squeeze(publisher != NULL ? publisher : "");
        g_autofree char *address = squeeze(url != NULL ? url : "");

        if (tail == NULL || strlen(tail) < 2)
            continue;
        if (strstr(name, tail) != NULL || (*name != '\0' && strstr(tail, name) != NULL) ||
            strstr(address, tail) != NULL) {
            *mark = '\0';
            return;
        }
    }
}

/* JSON-LD has the article without what stands around it, but often without its paragraphs, and
 * sometimes cut; so it only helps where the page has something else. */
static void
choose_text(TollEntry *entry, const Page *page)
{
    const xmlNode *article = toll_page_find_article(page->doc);
    GString *text = g_string_new(NULL);
    const char *told = entry->values[TOLL_ENTRY_TEXT];
    gsize told_len = told != NULL ? strlen(told) : 0;

    if (article != NULL)
        toll_markup_append(text, article, entry->values[TOLL_ENTRY_TITLE]);
    if (text->len > 0 &&
        (told == NULL || (text->len * 5 >= told_len * 4 && text->len * 2 <= told_len * 3))) {
        g_free(entry->values[TOLL_ENTRY_TEXT]);
        entry->values[TOLL_ENTRY_TEXT] = g_string_free(text, FALSE);
        entry->names[TOLL_ENTRY_TEXT] = "page";
    } else {
        g_string_free(text, TRUE);
    }
}

static void
fill_from_page(TollReading *reading, TollEntry *entry, xmlDoc *doc)
{
    Page page = {doc, find_json_ld(doc->children)};
    char *title;

    toll_entry_fill(entry, reading->map, "html", get_value, &page);
    title = entry->values[TOLL_ENTRY_TITLE];
    if (title != NULL)
        trim_title(title, entry->values[TOLL_ENTRY_PUBLISHER], entry->values[TOLL_ENTRY_URL]);
    choose_text(entry, &page);
    json_decref(page.about);
}

/* "charset=windows-1252" of a meta element, "encoding="utf-8"" of an XML declaration. */
static char *
find_charset(const char *bytes, gsize len)
{
    g_autofree char *head = g_ascii_strdown(bytes, (gssize)MIN(len, CHARSET_WITHIN));
    const char *at = strstr(head, "charset=");
    gsize n;

    at = at != NULL ? at + strlen("charset=") : NULL;
    if (at == NULL && g_str_has_prefix(head, "<?xml") &&
        (at = strstr(head, "encoding=")) != NULL)
        at += strlen("encoding=");
    if (at == NULL)
        return NULL;
    at += strspn(at, "\"' ");
    n = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-_:");
    return n > 0 ? g_strndup(at, n) : NULL;
}

void
toll_read_page(TollReading *reading, const TollPlaceInFile *given, const char *bytes, gsize len,
               const char *charset, TollEntry *entry)
{
    TollPlaceInFile at = *given;
    g_autofree char *own = charset == NULL ? find_charset(bytes, len) : NULL;
    g_autofree char *note = NULL;
    g_auto(TollDecoded) decoded = {0};
    const char *why;
    xmlDoc *doc;

    toll_decode(bytes, len, charset != NULL ? charset : own, TRUE, &decoded);
    if (at.encoding == NULL)
        at.encoding = decoded.encoding;
    if (decoded.n_bad > 0)
        at.note = note = g_strdup_printf("%u bytes were no UTF-8", decoded.n_bad);
    doc = toll_html_parse(decoded.text, decoded.len, &why);
    if (doc == NULL) {
        toll_reading_skip(reading, &at, entry->values[TOLL_ENTRY_URL], "%s", why);
        return;
    }
    fill_from_page(reading, entry, doc);
    xmlFreeDoc(doc);
    toll_reading_give_entry(reading, &at, entry);
}

void
toll_read_html(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    TollPlaceInFile at = *file;
    const char *bytes = toll_reading_get_all(reading, &at, stream);
    g_auto(TollEntry) entry = {0};

    if (bytes != NULL)
        toll_read_page(reading, &at, bytes, at.bytes, NULL, &entry);
}

static gboolean
begins_with(const char *at, const char *end, const char *prefix)
{
    gsize len = strlen(prefix);

    return (gsize)(end - at) >= len && g_ascii_strncasecmp(at, prefix, len) == 0;
}

/* A tag that only HTML begins with, behind comments and an XML declaration. */
gboolean
toll_is_html(const TollReading *reading G_GNUC_UNUSED, const char *head, gsize len)
{
    static const char *const tags[] = {"<!doctype html", "<html",  "<head",   "<body",
                                       "<meta",          "<title", "<article"};
    const char *end = head + len, *at = head + toll_blank_prefix(head, len);

    for (;;) {
        const char *close;

        for (guint i = 0; i < G_N_ELEMENTS(tags); i++)
            if (begins_with(at, end, tags[i]))
                return TRUE;
        if (begins_with(at, end, "<!--"))
            close = "-->";
        else if (begins_with(at, end, "<?xml "))
            close = "?>";
        else
            return FALSE;
        at = g_strstr_len(at, end - at, close);
        if (at == NULL)
            return FALSE;
        at += strlen(close);
        at += toll_blank_prefix(at, (gsize)(end - at));
    }
}
