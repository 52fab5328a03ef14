/* fragment.h: links to the very words of a page. */
#pragma once

#include <tollcheck/claim.h>

/**
 * toll_fragment_link:
 *
 * Appends the URL of the claim's article with a text fragment, "#:~:text=killed-,at least
 * 27,-people": a browser scrolls to these words. Nothing where the article has no http or https
 * URL.
 *
 * See https://wicg.github.io/scroll-to-text-fragment/
 */
void toll_fragment_link(GString *out, const TollClaim *claim);
