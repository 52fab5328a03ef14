/* sorted.h: tables that are not read but searched, for they are large and little of them is asked
 * for. */
#pragma once

#include <glib.h>

/* Returns: (nullable): the line whose first cell is @key, in a CSV table with a header whose rows
 * are sorted by the bytes of that cell, which needs no quotes. */
const char *toll_sorted_find(GBytes *table, const char *key);
