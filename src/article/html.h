/* html.h: a saved page as an article. */
#pragma once

#include "article/entry.h"

/**
 * toll_read_page:
 * @charset: (nullable): what came with the page
 * @entry: what is known already, which a page does not overrule
 *
 * Hands out the article of a page, or accounts for it.
 */
void toll_read_page(TollReading *reading, const TollPlaceInFile *at, const char *bytes,
                    gsize len, const char *charset, TollEntry *entry);
