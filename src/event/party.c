/* party.c: whether two names are of one party to a conflict. */
#include "event/party.h"

#include <string.h>

#include "lexicon/lexicon.h"

/* Words that many parties share, "forces" and "army", say nothing of which they are. */
static gboolean
is_common(const TollWords *words, const char *word)
{
    const TollPhrase *phrase = toll_words_find(words, word);

    return word[1] == '\0' ||
           (phrase != NULL &&
            toll_words_set_has(words, phrase->sets[TOLL_SHAPE_LOWER], TOLL_KIND_PARTYWORD));
}

/* Letters that "Russia" and "Russian", "Turkey" and "Turkish" have in common at least, and
 * those behind them at most. */
enum { MIN_STEM = 4, MAX_ENDING = 3 };

static gboolean
is_one_word(const char *a, const char *b)
{
    gsize n = 0;

    while (a[n] != '\0' && a[n] == b[n])
        n++;
    return (a[n] == '\0' && b[n] == '\0') ||
           (n >= MIN_STEM && strlen(a + n) <= MAX_ENDING && strlen(b + n) <= MAX_ENDING);
}

gboolean
toll_names_are_of_one_party(const TollLexicon *lexicon, const char *a, const char *b)
{
    const TollWords *words = toll_lexicon_get_words(lexicon);
    g_auto(GStrv) of_a = g_str_tokenize_and_fold(a, "en", NULL);
    g_auto(GStrv) of_b = g_str_tokenize_and_fold(b, "en", NULL);

    for (guint i = 0; of_a[i] != NULL; i++)
        for (guint j = 0; !is_common(words, of_a[i]) && of_b[j] != NULL; j++)
            if (!is_common(words, of_b[j]) && is_one_word(of_a[i], of_b[j]))
                return TRUE;
    return FALSE;
}
