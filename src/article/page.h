/* page.h: the article in a page, without what stands around it. */
#pragma once

#include <libxml/tree.h>

/**
 * toll_page_find_article:
 *
 * Marks what is no part of the article as dropped.
 *
 * Returns: (nullable): the element whose text is the article.
 */
xmlNode *toll_page_find_article(xmlDoc *doc);
