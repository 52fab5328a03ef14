/* party.c: whether two names are of one party to a conflict. */
#include "event/party.h"

/* Words that many parties share say nothing of which they are. */
static gboolean
is_common(const char *word)
{
    static const char *const common[] = {
        "the",      "of",         "and",      "air",        "force",    "forces",
        "raids",    "strikes",    "strike",   "army",       "military", "warplanes",
        "ministry", "defence",    "defense",  "government", "troops",   "led",
        "group",    "regime",     "fighters", "s",          "for",      "state",
        "media",    "opposition", "news",     "agency",     "jets",     NULL,
    };

    return g_strv_contains(common, word);
}

gboolean
toll_names_are_of_one_party(const char *a, const char *b)
{
    g_auto(GStrv) of_a = g_str_tokenize_and_fold(a, "en", NULL);
    g_auto(GStrv) of_b = g_str_tokenize_and_fold(b, "en", NULL);

    for (guint i = 0; of_a[i] != NULL; i++)
        if (!is_common(of_a[i]) && g_strv_contains((const char *const *)of_b, of_a[i]))
            return TRUE;
    return FALSE;
}
