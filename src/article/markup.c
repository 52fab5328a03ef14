/* markup.c: text of HTML, as a reader sees it on the screen. */
#include "article/markup.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "article/data.h"

static const char *const mark_names[] = {"drop", "role", "block", "box", "line", "always"};

static gboolean
on_row(GPtrArray *cells, guint line G_GNUC_UNUSED, gpointer user, char **message G_GNUC_UNUSED)
{
    GHashTable **sets = user;

    for (guint mark = 0; mark < TOLL_N_MARKS; mark++)
        if (g_str_equal(cells->pdata[0], mark_names[mark]))
            g_hash_table_add(sets[mark], g_strdup(cells->pdata[1]));
    return TRUE;
}

gboolean
toll_mark_is(TollMark mark, const char *name)
{
    static GHashTable *sets[TOLL_N_MARKS];
    static gsize is_read = 0;

    if (g_once_init_enter(&is_read)) {
        for (guint i = 0; i < TOLL_N_MARKS; i++)
            sets[i] = g_hash_table_new(g_str_hash, g_str_equal);
        toll_article_data_each("page.csv", on_row, sets);
        g_once_init_leave(&is_read, 1);
    }
    return g_hash_table_contains(sets[mark], name);
}

/* The tree is deep where it is made to break programs. libxml2 stops at 256 elements, and then
 * has lost the rest. */
xmlDoc *
toll_html_parse(const char *html, gsize len, const char **why)
{
    htmlParserCtxt *context = htmlNewParserCtxt();
    xmlDoc *doc = NULL;

    *why = NULL;
    if (len > TOLL_LARGEST_PAGE)
        *why = "a page larger than 32 MiB";
    else if (context != NULL)
        doc =
            htmlCtxtReadMemory(context, html, (int)len, NULL, "UTF-8",
                               HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    if (doc != NULL && context->disableSAX != 0) {
        *why = "its elements are nested too deeply";
        g_clear_pointer(&doc, xmlFreeDoc);
    }
    if (context != NULL)
        htmlFreeParserCtxt(context);
    if (doc == NULL && *why == NULL)
        *why = "no HTML";
    return doc;
}

/* What page.c keeps at a node otherwise is a weight, which is never this address. */
static char dropped;

void
toll_markup_drop(xmlNode *node)
{
    node->_private = &dropped;
}

gboolean
toll_markup_is_dropped(const xmlNode *node)
{
    return node->_private == &dropped;
}

/* The paragraph at the end of a text. */
typedef struct {
    GString *out;
    const char *title;
    gsize start;     /* of the paragraph */
    gsize n_linked;  /* bytes of it that are links */
    gboolean spaced; /* white space came after what was appended */
} Paragraph;

static void
append_words(Paragraph *paragraph, const char *text, gboolean is_link)
{
    for (; *text != '\0'; text++) {
        if (g_ascii_isspace(*text)) {
            paragraph->spaced = TRUE;
            continue;
        }
        if (paragraph->spaced && paragraph->out->len > paragraph->start &&
            paragraph->out->str[paragraph->out->len - 1] != '\n')
            g_string_append_c(paragraph->out, ' ');
        paragraph->spaced = FALSE;
        g_string_append_c(paragraph->out, *text);
        paragraph->n_linked += is_link ? 1 : 0;
    }
}

/* "Read more: ..." and menus: nothing but links, and no sentence. */
static gboolean
is_link_line(const Paragraph *paragraph)
{
    gsize len = paragraph->out->len - paragraph->start;
    const char *end = paragraph->out->str + paragraph->out->len;

    return paragraph->n_linked * 5 > len * 4 && strchr(".\"", end[-1]) == NULL &&
           !g_str_has_suffix(paragraph->out->str + paragraph->start, "\u201D");
}

static void
end_paragraph(Paragraph *paragraph)
{
    GString *out = paragraph->out;

    while (out->len > paragraph->start && out->str[out->len - 1] == '\n')
        g_string_truncate(out, out->len - 1);
    if (out->len > paragraph->start) {
        if (is_link_line(paragraph) ||
            (paragraph->title != NULL &&
             g_str_equal(out->str + paragraph->start, paragraph->title)))
            g_string_truncate(out, paragraph->start);
        else
            g_string_append(out, "\n\n");
    }
    paragraph->start = out->len;
    paragraph->n_linked = 0;
    paragraph->spaced = FALSE;
}

/* One break ends a line; a second one the paragraph. */
static void
break_line(Paragraph *paragraph)
{
    GString *out = paragraph->out;

    if (out->len > paragraph->start && out->str[out->len - 1] == '\n')
        end_paragraph(paragraph);
    else if (out->len > paragraph->start)
        g_string_append_c(out, '\n');
    paragraph->spaced = FALSE;
}

/* A raised number that leads to a note would be read as a figure: "four were killed. 1" */
static gboolean
is_note_mark(const xmlNode *node, gboolean is_link)
{
    if (strcmp((const char *)node->name, "sup") != 0)
        return FALSE;
    for (const xmlNode *child = node->children; child != NULL && !is_link; child = child->next)
        is_link =
            child->type == XML_ELEMENT_NODE && strcmp((const char *)child->name, "a") == 0;
    return is_link;
}

/* No deeper than the tree, which toll_html_parse() bounds. */
static void
append_node(Paragraph *paragraph, const xmlNode *node, gboolean is_link)
{
    const char *name = (const char *)node->name;

    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        append_words(paragraph, (const char *)node->content, is_link);
        return;
    }
    if (node->type != XML_ELEMENT_NODE || toll_markup_is_dropped(node) ||
        toll_mark_is(TOLL_MARK_DROP, name) || is_note_mark(node, is_link))
        return;
    if (g_str_equal(name, "br")) {
        break_line(paragraph);
        return;
    }

    gboolean is_block = toll_mark_is(TOLL_MARK_BLOCK, name);
    gboolean is_quote = g_str_equal(name, "q");

    if (is_block)
        end_paragraph(paragraph);
    if (is_quote)
        append_words(paragraph, "\u201C", is_link);
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        append_node(paragraph, child, is_link || g_str_equal(name, "a"));
    if (is_quote)
        append_words(paragraph, "\u201D", is_link);
    if (is_block)
        end_paragraph(paragraph);
}

void
toll_markup_append(GString *out, const xmlNode *node, const char *title)
{
    Paragraph paragraph = {out, title, out->len, 0, FALSE};

    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        append_node(&paragraph, child, FALSE);
    end_paragraph(&paragraph);
    while (out->len > 0 && out->str[out->len - 1] == '\n')
        g_string_truncate(out, out->len - 1);
}

char *
toll_markup_line(const xmlNode *node)
{
    GString *out = g_string_new(NULL);
    Paragraph paragraph = {out, NULL, 0, 0, FALSE};

    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        append_node(&paragraph, child, FALSE);
    g_strdelimit(out->str, "\n", ' ');
    return g_strstrip(g_string_free(out, FALSE));
}

/* Without a tag, the line ends are the author's. */
static char *
decode_entities(const char *text)
{
    GString *out = g_string_new(NULL);
    const char *why;

    for (const char *at = text, *end; *at != '\0'; at = end) {
        g_autofree char *line = NULL;

        end = strchr(at, '\n');
        end = end != NULL ? end + 1 : at + strlen(at);
        line = g_strndup(at, (gsize)(end - at));

        xmlDoc *doc =
            strchr(line, '&') != NULL ? toll_html_parse(line, strlen(line), &why) : NULL;

        if (doc != NULL) {
            g_autofree char *decoded = toll_markup_line((const xmlNode *)doc);

            g_string_append(out, decoded);
            if (end[-1] == '\n')
                g_string_append_c(out, '\n');
            xmlFreeDoc(doc);
        } else {
            g_string_append(out, line);
        }
    }
    return g_string_free(out, FALSE);
}

char *
toll_html_to_text(const char *html)
{
    GString *out;
    const char *why;
    xmlDoc *doc;

    if (strchr(html, '<') == NULL)
        return strchr(html, '&') != NULL ? decode_entities(html) : g_strdup(html);
    doc = toll_html_parse(html, strlen(html), &why);
    if (doc == NULL)
        return NULL;
    out = g_string_new(NULL);
    toll_markup_append(out, (const xmlNode *)doc, NULL);
    xmlFreeDoc(doc);
    return g_string_free(out, FALSE);
}
