/* copies.c: finds articles that are nearly the same text.
 *
 * A text is the set of its runs of five words. Of each of these a number is made, and of the
 * numbers that fall into one of 32 bins the smallest is kept: two texts agree in about as many
 * bins as they have runs in common. Only texts that agree in a whole group of bins are
 * compared. */
#include <string.h>

#include <tollcheck/article.h>

#include "article/copies.h"

enum {
    RUN = 5,
    FEWEST_RUNS = 20,
    GROUP = 4, /* bins */
    ALIKE_OF_32 = 24,
};

static guint64
mix(guint64 x)
{
    x ^= x >> 33;
    x *= G_GUINT64_CONSTANT(0xff51afd7ed558ccd);
    x ^= x >> 33;
    x *= G_GUINT64_CONSTANT(0xc4ceb9fe1a85ec53);
    return x ^ (x >> 33);
}

static guint64
run_number(const guint64 *words, guint last)
{
    guint64 number = 0;

    for (guint i = 1; i <= RUN; i++)
        number = mix(number + words[(last + i) % RUN]);
    return number;
}

gboolean
toll_sketch_make(const char *text, gsize len, guint32 *sketch)
{
    guint64 words[RUN], word = 0;
    guint n = 0;

    memset(sketch, 0xFF, TOLL_SKETCH * sizeof *sketch);
    for (gsize i = 0; i <= len; i++) {
        gboolean is_word = i < len && (g_ascii_isalnum(text[i]) || (guchar)text[i] >= 0x80);

        if (is_word) {
            word = mix(word + (guchar)g_ascii_tolower(text[i]) + 1);
        } else if (word != 0) {
            words[n % RUN] = word;
            word = 0;
            if (++n >= RUN) {
                guint64 number = run_number(words, (n - 1) % RUN);
                guint32 *bin = &sketch[number % TOLL_SKETCH];

                *bin = MIN(*bin, (guint32)(number >> 32));
            }
        }
    }
    return n >= FEWEST_RUNS + RUN;
}

static gboolean
are_alike(const guint32 *a, const guint32 *b)
{
    guint n_same = 0, n_filled = 0;

    for (guint i = 0; i < TOLL_SKETCH; i++) {
        gboolean is_filled = a[i] != G_MAXUINT32 || b[i] != G_MAXUINT32;

        n_filled += is_filled ? 1 : 0;
        n_same += is_filled && a[i] == b[i] ? 1 : 0;
    }
    return n_same * TOLL_SKETCH >= n_filled * ALIKE_OF_32;
}

/* The earlier article first, so that the original does not depend on the order of the inputs.
 */
static int
compare_documents(gconstpointer a, gconstpointer b)
{
    const TollDocument *first = *(const TollDocument *const *)a;
    const TollDocument *second = *(const TollDocument *const *)b;
    TollDay day = first->published != TOLL_NO_DAY ? first->published : G_MAXUINT32;
    TollDay other = second->published != TOLL_NO_DAY ? second->published : G_MAXUINT32;

    return day != other ? (day < other ? -1 : 1) : strcmp(first->id, second->id);
}

/* Looks @document up in each group of bins, where the first of its kind stays. */
static void
find_original(TollDocument *document, GHashTable *groups)
{
    for (guint i = 0; i < TOLL_SKETCH; i += GROUP) {
        guint64 key = i;
        gboolean is_filled = FALSE;
        const TollDocument *first;

        for (guint j = i; j < i + GROUP; j++) {
            key = mix(key + document->sketch[j]);
            is_filled |= document->sketch[j] != G_MAXUINT32;
        }
        if (!is_filled)
            continue;
        first = g_hash_table_lookup(groups, &key);
        if (first == NULL)
            g_hash_table_insert(groups, g_memdup2(&key, sizeof key), document);
        else if (*document->copy_of == '\0' && first != document &&
                 are_alike(first->sketch, document->sketch))
            toll_document_set_copy_of(document,
                                      *first->copy_of != '\0' ? first->copy_of : first->id);
    }
}

void
toll_documents_find_copies(GPtrArray *documents)
{
    g_autoptr(GPtrArray) read = g_ptr_array_new();
    g_autoptr(GHashTable) groups =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint i = 0; i < documents->len; i++)
        if (((const TollDocument *)documents->pdata[i])->sketch != NULL)
            g_ptr_array_add(read, documents->pdata[i]);
    g_ptr_array_sort(read, compare_documents);
    for (guint i = 0; i < read->len; i++)
        find_original(read->pdata[i], groups);
}
