/* nearest.c: which word somebody meant who mistyped it. */
#include "tool/nearest.h"

#include <string.h>

/* Longer than any word of a command line that is worth guessing at. */
enum { MAX_LETTERS = 64 };

/* Letters that are wrong, missing or too many; two that changed places count as one. In bytes,
 * which is near enough for names in another script. */
static guint
distance(const char *a, const char *b)
{
    guint rows[3][MAX_LETTERS + 1];
    guint *before = rows[0], *last = rows[1], *row = rows[2];
    gsize n = strlen(b);

    for (guint j = 0; j <= n; j++)
        last[j] = j;
    for (guint i = 0; a[i] != '\0'; i++) {
        guint *old = before;

        row[0] = i + 1;
        for (guint j = 0; j < n; j++) {
            row[j + 1] = MIN(MIN(row[j], last[j + 1]) + 1, last[j] + (a[i] != b[j]));
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                row[j + 1] = MIN(row[j + 1], before[j - 1] + 1);
        }
        before = last;
        last = row;
        row = old;
    }
    return last[n];
}

const char *
toll_nearest(const char *typed, const char *const *words)
{
    g_autofree char *folded = g_utf8_casefold(typed, -1);
    const char *best = NULL;
    guint least = G_MAXUINT;

    for (guint i = 0; words[i] != NULL && strlen(folded) <= MAX_LETTERS; i++) {
        g_autofree char *word = g_utf8_casefold(words[i], -1);
        gsize len = strlen(word);
        guint far;

        if (len > MAX_LETTERS)
            continue;
        far = distance(folded, word);
        if (far < least && 3 * far <= MAX(len, 3)) {
            least = far;
            best = words[i];
        }
    }
    return best;
}
