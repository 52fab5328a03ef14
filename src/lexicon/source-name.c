/* source-name.c: what a source is called in a sentence. */
#include "lexicon/lexicon.h"

#include <string.h>

/* "UN" and "TR" in an id are said letter by letter, longer words are names. */
static char *
made_name(const char *id)
{
    g_auto(GStrv) words = g_strsplit(id, "_", -1);

    for (guint i = 0; words[i] != NULL; i++)
        for (char *c = words[i] + 1; strlen(words[i]) > 3 && *c != '\0'; c++)
            *c = g_ascii_tolower(*c);
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
