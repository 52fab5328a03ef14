/* sorted.c: finds a line of a sorted table by halves. */
#include "lexicon/sorted.h"

#include <string.h>

const char *
toll_sorted_find(GBytes *table, const char *key)
{
    gsize size, len = strlen(key);
    const char *data = g_bytes_get_data(table, &size);
    const char *low = memchr(data, '\n', size), *high = data + size;

    low = low != NULL ? low + 1 : high;
    while (low < high) {
        const char *line = low + (high - low) / 2, *end;
        gsize n;
        int order;

        while (line > low && line[-1] != '\n')
            line--;
        end = memchr(line, '\n', (gsize)(high - line));
        end = end != NULL ? end + 1 : high;
        n = strcspn(line, ",");
        order = strncmp(line, key, MIN(n, len));
        if (order == 0 && n == len)
            return line;
        if (order < 0 || (order == 0 && n < len))
            low = end;
        else
            high = line;
    }
    return NULL;
}
