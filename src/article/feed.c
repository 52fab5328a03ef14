/* feed.c: reads RSS and Atom, where an item is a document. */
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

#include "article/encoding.h"
#include "article/entry.h"
#include "article/format.h"
#include "article/markup.h"

typedef struct {
    const xmlNode *item;
    const xmlNode *channel; /* what holds it, with a title of its own */
} Item;

/* "content:encoded" with its prefix, declared or not, "link" without one. */
static gboolean
is_named(const xmlNode *node, const char *name)
{
    const char *prefix = node->ns != NULL ? (const char *)node->ns->prefix : NULL;
    gsize len = prefix != NULL ? strlen(prefix) : 0;

    if (node->type != XML_ELEMENT_NODE)
        return FALSE;
    if (prefix == NULL || strcmp(prefix, "atom") == 0)
        return strcmp((const char *)node->name, name) == 0;
    return strncmp(name, prefix, len) == 0 && name[len] == ':' &&
           strcmp((const char *)node->name, name + len + 1) == 0;
}

/* Entities that a feed defines are never expanded. */
static void
append_text(GString *out, const xmlNode *node)
{
    for (; node != NULL; node = node->next)
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            g_string_append(out, (const char *)node->content);
}

static gboolean
has_elements(const xmlNode *node)
{
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            return TRUE;
    return FALSE;
}

static const xmlNode *
find_child(const xmlNode *parent, const char *name)
{
    for (const xmlNode *node = parent->children; node != NULL; node = node->next)
        if (is_named(node, name))
            return node;
    return NULL;
}

/* Text, or the text of the XHTML that Atom allows. */
static char *
text_of(const xmlNode *node)
{
    GString *out;

    if (node == NULL)
        return NULL;
    out = g_string_new(NULL);
    if (has_elements(node))
        toll_markup_append(out, node, NULL);
    else
        append_text(out, node->children);
    return g_strstrip(g_string_free(out, FALSE));
}

/* Atom's links are attributes, and only one of them leads to the article. */
static char *
link_of(const xmlNode *item)
{
    for (const xmlNode *node = item->children; node != NULL; node = node->next) {
        xmlChar *href, *rel;
        char *link = NULL;

        if (!is_named(node, "link"))
            continue;
        href = xmlGetNoNsProp(node, (const xmlChar *)"href");
        rel = xmlGetNoNsProp(node, (const xmlChar *)"rel");
        if (href == NULL)
            link = text_of(node);
        else if (rel == NULL || strcmp((const char *)rel, "alternate") == 0)
            link = g_strdup((const char *)href);
        xmlFree(href);
        xmlFree(rel);
        if (link != NULL)
            return link;
    }
    return NULL;
}

static char *
get_value(gconstpointer source, const char *name)
{
    const Item *item = source;
    const xmlNode *node;

    if (strcmp(name, "channel") == 0)
        return text_of(find_child(item->channel, "title"));
    if (strcmp(name, "language") == 0)
        return text_of(find_child(item->channel, name));
    if (strcmp(name, "link") == 0)
        return link_of(item->item);
    node = find_child(item->item, name);
    if (node != NULL && strcmp(name, "source") == 0 && has_elements(node))
        node = find_child(node, "title");
    return text_of(node);
}

static void
read_items(TollReading *reading, TollPlaceInFile *at, const xmlNode *parent,
           const xmlNode *channel)
{
    gsize bytes = at->bytes;

    for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
        if (is_named(node, "channel"))
            channel = node;
        if (is_named(node, "item") || is_named(node, "entry")) {
            Item item = {node, channel};
            g_auto(TollEntry) entry = {0};

            at->item++;
            toll_entry_fill(&entry, reading->map, "feed", get_value, &item);
            toll_reading_give_entry(reading, at, &entry);
            at->bytes = 0; /* the first has those of the file */
        } else if (is_named(node, "channel")) {
            read_items(reading, at, node, node);
        }
    }
    if (at->item == 0)
        at->bytes = bytes;
}

static char *
find_encoding(const char *bytes, gsize len)
{
    g_autofree char *head = g_strndup(bytes, MIN(len, 256));
    const char *at = g_str_has_prefix(head, "<?xml") ? strstr(head, "encoding=") : NULL;

    if (at == NULL)
        return NULL;
    at += strlen("encoding=") + 1;
    return g_strndup(at, strcspn(at, "\"'"));
}

/* "&nbsp;" of HTML, which feeds use and XML does not know, as a number. */
static GString *
number_entities(const char *text, gsize len)
{
    static const char *const of_xml[] = {"lt", "gt", "amp", "quot", "apos"};
    GString *out = g_string_sized_new(len + 64);

    for (const char *at = text, *end = text + len, *next; at < end; at = next) {
        char name[12] = "";
        gsize n = 0;
        const htmlEntityDesc *entity;

        next = memchr(at + 1, '&', (gsize)(end - at - 1));
        next = next != NULL ? next : end;
        while (*at == '&' && n + 1 < sizeof name && at + 1 + n < next &&
               g_ascii_isalnum(at[1 + n])) {
            name[n] = at[1 + n];
            n++;
        }
        entity = n > 0 && at + 1 + n < next && at[1 + n] == ';'
                     ? htmlEntityLookup((const xmlChar *)name)
                     : NULL;
        for (guint i = 0; entity != NULL && i < G_N_ELEMENTS(of_xml); i++)
            if (strcmp(name, of_xml[i]) == 0)
                entity = NULL;
        if (entity != NULL) {
            g_string_append_printf(out, "&#%u;", entity->value);
            at += n + 2;
        }
        g_string_append_len(out, at, next - at);
    }
    return out;
}

/* Returns: (nullable): the first thing that is wrong, where the rest was lost. (transfer full)
 */
static char *
read_xml(TollReading *reading, TollPlaceInFile *at, const char *text, gsize len)
{
    g_autoptr(GString) xml = number_entities(text, len);
    xmlParserCtxt *context = xmlNewParserCtxt();
    xmlDoc *doc = context != NULL
                      ? xmlCtxtReadMemory(context, xml->str, (int)xml->len, NULL, "UTF-8",
                                          XML_PARSE_RECOVER | XML_PARSE_NOERROR |
                                              XML_PARSE_NOWARNING | XML_PARSE_NONET)
                      : NULL;
    xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;
    char *fault = NULL;

    if (context != NULL && context->wellFormed == 0 && context->lastError.message != NULL)
        fault = g_strdup_printf("not XML at line %d: %s", context->lastError.line,
                                g_strstrip(context->lastError.message));
    if (root != NULL)
        read_items(reading, at, root, root);
    if (doc != NULL)
        xmlFreeDoc(doc);
    if (context != NULL)
        xmlFreeParserCtxt(context);
    return fault;
}

void
toll_read_feed(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    TollPlaceInFile at = *file;
    const char *bytes = toll_reading_get_all(reading, &at, stream);
    g_autofree char *declared = bytes != NULL ? find_encoding(bytes, at.bytes) : NULL;
    g_autofree char *fault = NULL;
    g_auto(TollDecoded) decoded = {0};
    gsize skip;

    if (bytes == NULL)
        return;
    toll_decode(bytes, at.bytes, declared, TRUE, &decoded);
    if (at.encoding == NULL)
        at.encoding = decoded.encoding;
    skip = toll_blank_prefix(decoded.text, decoded.len);
    if (decoded.len > TOLL_LARGEST_PAGE) {
        toll_reading_skip(reading, &at, NULL, "a feed larger than 32 MiB");
        return;
    }
    fault = read_xml(reading, &at, decoded.text + skip, decoded.len - skip);
    if (fault != NULL || at.item == 0) {
        guint n = at.item;

        at.item = 0;
        toll_reading_skip(reading, &at, NULL, "%s, after %u items",
                          fault != NULL ? fault : "the feed ends", n);
    }
}

gboolean
toll_is_feed(const TollReading *reading G_GNUC_UNUSED, const char *head, gsize len)
{
    static const char *const roots[] = {"<rss", "<feed", "<rdf:RDF"};
    const char *end = head + len;

    for (const char *at = head; at < end && (at = memchr(at, '<', (gsize)(end - at))) != NULL;
         at++) {
        for (guint i = 0; i < G_N_ELEMENTS(roots); i++)
            if ((gsize)(end - at) > strlen(roots[i]) &&
                memcmp(at, roots[i], strlen(roots[i])) == 0)
                return TRUE;
        if (at + 1 < end && at[1] != '?' && at[1] != '!')
            return FALSE;
    }
    return FALSE;
}
