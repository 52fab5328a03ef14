/* nearest.h: which word somebody meant who mistyped it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * toll_nearest:
 * @words: (array zero-terminated=1): those that there are
 *
 * Returns: (nullable): the one that is at most a third of its letters away from @typed.
 */
const char *toll_nearest(const char *typed, const char *const *words);

G_END_DECLS
