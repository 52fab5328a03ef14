/* page.c: finds the article in a page.
 *
 * An element weighs as many bytes as it has text outside links. What page.csv knows by its
 * name, role or class as no part of an article goes first; then the way leads from the page
 * down to the smallest element that still has most of the weight. */
#include "article/page.h"

#include <glib.h>
#include <string.h>

#include "article/markup.h"

static xmlChar *
get_attribute(const xmlNode *node, const char *name)
{
    return xmlGetNoNsProp(node, (const xmlChar *)name);
}

static gboolean
has_attribute(const xmlNode *node, const char *name, const char *value)
{
    xmlChar *found = get_attribute(node, name);
    gboolean is_equal = found != NULL && g_ascii_strcasecmp((const char *)found, value) == 0;

    xmlFree(found);
    return is_equal;
}

static gboolean
is_named(const xmlNode *node, const char *name)
{
    return strcmp((const char *)node->name, name) == 0;
}

static gboolean
is_article(const xmlNode *node)
{
    return is_named(node, "article") || is_named(node, "main") || is_named(node, "body") ||
           is_named(node, "html") || has_attribute(node, "itemprop", "articleBody") ||
           has_attribute(node, "role", "main");
}

/* Paragraphs and what is in them: such an element is never a box. */
static gboolean
is_line(const xmlNode *node)
{
    static const char *const names[] = {"p", "span", "em", "strong", "b",  "i",
                                        "a", "h1",   "h2", "h3",     "h4", "font"};

    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        if (is_named(node, names[i]))
            return TRUE;
    return FALSE;
}

/* Whether a word of @names, "story-body__related", is one of @mark. */
static gboolean
has_word(const char *names, TollMark mark)
{
    g_autofree char *lower = g_ascii_strdown(names, -1);
    g_auto(GStrv) whole = g_strsplit_set(lower, " \t\n", -1);

    for (guint i = 0; whole[i] != NULL; i++) {
        g_auto(GStrv) words = g_strsplit_set(whole[i], "-_", -1);

        if (toll_mark_is(mark, whole[i]))
            return TRUE;
        for (guint j = 0; words[j] != NULL; j++)
            if (toll_mark_is(mark, words[j]))
                return TRUE;
    }
    return FALSE;
}

static gboolean
is_hidden(const xmlNode *node)
{
    xmlChar *style = get_attribute(node, "style");
    gboolean is_styled =
        style != NULL && (strstr((const char *)style, "display:none") != NULL ||
                          strstr((const char *)style, "display: none") != NULL);

    xmlFree(style);
    return is_styled || xmlHasProp(node, (const xmlChar *)"hidden") != NULL ||
           has_attribute(node, "aria-hidden", "true");
}

static gboolean
has_marked_name(const xmlNode *node, TollMark mark)
{
    xmlChar *class = get_attribute(node, "class"), *id = get_attribute(node, "id");
    gboolean is_marked = (class != NULL && has_word((const char *)class, mark)) ||
                         (id != NULL && has_word((const char *)id, mark));

    xmlFree(class);
    xmlFree(id);
    return is_marked;
}

static gboolean
has_marked_role(const xmlNode *node)
{
    xmlChar *role = get_attribute(node, "role");
    gboolean is_marked = role != NULL && toll_mark_is(TOLL_MARK_ROLE, (const char *)role);

    xmlFree(role);
    return is_marked;
}

/* What is no part of an article wherever it stands. */
static gboolean
is_foreign(const xmlNode *node)
{
    return toll_mark_is(TOLL_MARK_DROP, (const char *)node->name) ||
           (!is_article(node) &&
            (is_hidden(node) || has_marked_role(node) ||
             has_marked_name(node, TOLL_MARK_LINE) || has_marked_name(node, TOLL_MARK_ALWAYS)));
}

static gsize
get_weight(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && !toll_markup_is_dropped(node)
               ? GPOINTER_TO_SIZE(node->_private)
               : 0;
}

static gsize
text_weight(const char *text)
{
    gsize n = 0;

    for (; *text != '\0'; text++)
        n += !g_ascii_isspace(*text);
    return n;
}

static gsize
weigh(xmlNode *node)
{
    gsize weight = 0;

    if (node->type == XML_TEXT_NODE)
        return text_weight((const char *)node->content);
    if (node->type != XML_ELEMENT_NODE)
        return 0;
    if (is_foreign(node)) {
        toll_markup_drop(node);
        return 0;
    }
    for (xmlNode *child = node->children; child != NULL; child = child->next)
        weight += weigh(child);
    if (is_named(node, "a"))
        weight = 0;
    node->_private = GSIZE_TO_POINTER(weight);
    return weight;
}

/* Boxes go unless they hold most of the page: there, the name means something else. */
static gsize
drop_boxes(xmlNode *node, gsize page)
{
    gsize weight = get_weight(node), left = weight;

    if (node->type != XML_ELEMENT_NODE || toll_markup_is_dropped(node))
        return 0;
    if (!is_article(node) && !is_line(node) && weight * 2 <= page &&
        has_marked_name(node, TOLL_MARK_BOX)) {
        toll_markup_drop(node);
        return weight;
    }
    for (xmlNode *child = node->children; child != NULL; child = child->next)
        left -= MIN(left, drop_boxes(child, page));
    node->_private = GSIZE_TO_POINTER(left);
    return weight - left;
}

/* The heaviest element that is told to be an article, from @node down. */
static void
find_told(xmlNode *node, const char *name, xmlNode **best)
{
    if (node->type != XML_ELEMENT_NODE || toll_markup_is_dropped(node))
        return;
    if ((is_named(node, name) || has_attribute(node, "itemprop", name) ||
         has_attribute(node, "role", name)) &&
        (*best == NULL || get_weight(node) > get_weight(*best)))
        *best = node;
    for (xmlNode *child = node->children; child != NULL; child = child->next)
        find_told(child, name, best);
}

static xmlNode *
find_start(xmlNode *root)
{
    static const char *const names[] = {"articleBody", "article", "main"};

    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        xmlNode *told = NULL;

        find_told(root, names[i], &told);
        if (told != NULL && get_weight(told) * 3 > get_weight(root))
            return told;
    }
    return root;
}

xmlNode *
toll_page_find_article(xmlDoc *doc)
{
    xmlNode *root = xmlDocGetRootElement(doc), *node;

    if (root == NULL)
        return NULL;
    weigh(root);
    drop_boxes(root, get_weight(root));
    for (node = find_start(root);;) {
        xmlNode *inner = NULL;

        for (xmlNode *child = node->children; child != NULL; child = child->next)
            if (get_weight(child) * 4 > get_weight(node) * 3 && !is_line(child) &&
                !is_named(child, "blockquote") && !is_named(child, "pre") &&
                !is_named(child, "li"))
                inner = child;
        if (inner == NULL)
            return node;
        node = inner;
    }
}
