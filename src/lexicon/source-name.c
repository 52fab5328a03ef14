/* source-name.c: what a source is called in a sentence. */
#include "lexicon/lexicon.h"

#include <string.h>

/* What the ids of bodies end in. Returns: (nullable): how it is said. */
static const char *
said_word(const char *word)
{
    static const char *const words[][2] = {{"GOV", "government"}, {"MIL", "military"}};

    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (g_str_equal(word, words[i][0]))
            return words[i][1];
    return NULL;
}

/* "UN" and "TR" in an id are said letter by letter, longer words are names. */
static char *
made_name(const char *id)
{
    g_auto(GStrv) words = g_strsplit(id, "_", -1);

    for (guint i = 0; words[i] != NULL; i++) {
        const char *said = i > 0 ? said_word(words[i]) : NULL;

        for (char *c = words[i] + 1; strlen(words[i]) > 3 && *c != '\0'; c++)
            *c = g_ascii_tolower(*c);
        if (said != NULL) {
            g_free(words[i]);
            words[i] = g_strdup(said);
        }
    }
    return g_strjoinv(" ", words);
}

/* "SOHR", "UN": ids that the news use as names. */
static gboolean
is_said_as_it_stands(const TollLexicon *lexicon, const char *id)
{
    const TollPhrase *phrase = toll_words_find(toll_lexicon_get_words(lexicon), id);

    for (guint i = 0; phrase != NULL && i < phrase->entries->len; i++) {
        const TollEntry *entry = &g_array_index(phrase->entries, TollEntry, i);

        if (entry->least == TOLL_SHAPE_CAPS && g_str_equal(entry->value, id))
            return TRUE;
    }
    return FALSE;
}

char *
toll_lexicon_source_name(const TollLexicon *lexicon, const char *id)
{
    const TollSourceInfo *info = toll_lexicon_get_source(lexicon, id);

    if (is_said_as_it_stands(lexicon, id))
        return g_strdup(id);
    return info != NULL && info->name[0] != '\0' ? g_strdup(info->name) : made_name(id);
}
