/* language.c: whether a text is English, by its alphabet and by the share of its smallest
 * words. Labels are wrong too often to be asked where the words are clear. */
#include "article/language.h"

#include "article/data.h"

enum {
    LOOKED_AT = 1 << 16, /* bytes */
    LONGEST_WORD = 12,
    FEW_WORDS = 60, /* say nothing */
};

/* Per thousand words. English has a hundred and more, other languages one or two. */
enum { SURELY_ENGLISH = 40, HARDLY_ENGLISH = 12 };

typedef struct {
    guint n_words, n_english;
    guint n_latin, n_other; /* letters */
} Counts;

static gboolean
on_row(GPtrArray *cells, guint line G_GNUC_UNUSED, gpointer user, char **message G_GNUC_UNUSED)
{
    g_hash_table_add(user, g_strdup(cells->pdata[0]));
    return TRUE;
}

static gboolean
is_english_word(const char *word)
{
    static GHashTable *words;
    static gsize is_read = 0;

    if (g_once_init_enter(&is_read)) {
        words = g_hash_table_new(g_str_hash, g_str_equal);
        toll_article_data_each("english.csv", on_row, words);
        g_once_init_leave(&is_read, 1);
    }
    return g_hash_table_contains(words, word);
}

static Counts
count(const char *text, gsize len)
{
    Counts counts = {0};
    const char *end = text + MIN(len, LOOKED_AT);
    char word[LONGEST_WORD + 1];
    gsize n = 0;

    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean is_letter = g_unichar_isalpha(c);

        counts.n_latin += is_letter && c < 0x370 ? 1 : 0;
        counts.n_other += is_letter && c >= 0x370 ? 1 : 0;
        if (is_letter) {
            if (n < LONGEST_WORD)
                word[n] = c < 0x80 ? g_ascii_tolower((char)c) : '?';
            n++;
        } else if (n > 0) {
            word[MIN(n, LONGEST_WORD)] = '\0';
            counts.n_words++;
            counts.n_english += n <= LONGEST_WORD && is_english_word(word) ? 1 : 0;
            n = 0;
        }
    }
    return counts;
}

/* "en", "en-GB", "en_US", "English" */
static gboolean
is_english_label(const char *label)
{
    return g_ascii_strncasecmp(label, "en", 2) == 0 &&
           (!g_ascii_isalpha(label[2]) || g_ascii_strncasecmp(label, "english", 7) == 0 ||
            g_ascii_strncasecmp(label, "eng", 4) == 0);
}

const char *
toll_language_fault(const char *text, gsize len, const char *label)
{
    Counts counts = count(text, len);
    guint share = counts.n_words > 0 ? counts.n_english * 1000 / counts.n_words : 0;

    if (counts.n_other > counts.n_latin)
        return "not in English, by its alphabet";
    if (counts.n_words >= FEW_WORDS && share >= SURELY_ENGLISH)
        return NULL;
    if (counts.n_words >= FEW_WORDS && share < HARDLY_ENGLISH)
        return "not in English, by its words";
    return label != NULL && *label != '\0' && !is_english_label(label)
               ? "not in English, by what is said of it"
               : NULL;
}
