/* markup.h: text of HTML, as a reader sees it on the screen. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/* More is no article, and its tree would be many times as large. */
#define TOLL_LARGEST_PAGE ((gsize)32 << 20)

/**
 * toll_html_parse:
 * @html: valid UTF-8, whatever it says of itself
 * @why: (out) (nullable): (transfer none): why there is none
 *
 * Nothing is fetched. Returns: (nullable): %NULL for what is too large or too deep.
 */
xmlDoc *toll_html_parse(const char *html, gsize len, const char **why);

/* Returns: (transfer full): the text of @html, a fragment, or a text that only has entities. */
char *toll_html_to_text(const char *html);

/* The kinds of rows of page.csv. */
typedef enum {
    TOLL_MARK_DROP,
    TOLL_MARK_ROLE,
    TOLL_MARK_BLOCK,
    TOLL_MARK_BOX,
    TOLL_MARK_LINE,
    TOLL_MARK_ALWAYS,
    TOLL_N_MARKS
} TollMark;

/* Whether page.csv has @name as @mark. */
gboolean toll_mark_is(TollMark mark, const char *name);

/* Marks a node whose text is left out. */
void toll_markup_drop(xmlNode *node);
gboolean toll_markup_is_dropped(const xmlNode *node);

/* Appends the text of @node and all in it; a paragraph equal to @title is left out. */
void toll_markup_append(GString *out, const xmlNode *node, const char *title);

/* Returns: (transfer full): text of @node, and white space as one space each. */
char *toll_markup_line(const xmlNode *node);
