/* voice.c: whose word a figure is. */
#include "event/verdict.h"

/* As the id of a source would be made from a name: "Kyiv Post" is KYIV_POST. */
static char
id_letter(char c)
{
    return g_ascii_isalnum(c) || c == '\0' ? g_ascii_toupper(c) : '_';
}

/* What an agency tells in its own voice is its word: "sana" of SANA. */
static gboolean
is_publisher(const char *source, const char *publisher)
{
    while (*source != '\0' && id_letter(*publisher) == *source)
        source++, publisher++;
    return *source == id_letter(*publisher);
}

char *
toll_claim_voice(const TollClaim *claim)
{
    char *voice;

    if (!g_str_equal(claim->source, "NARRATOR"))
        return g_strdup(claim->source);
    if (claim->publisher[0] == '\0')
        return g_strdup_printf("NARRATOR|%s", claim->document);
    voice = g_strdup(claim->publisher);
    for (char *c = voice; *c != '\0'; c++)
        *c = id_letter(*c);
    return voice;
}

gboolean
toll_claims_have_one_voice(const TollClaim *a, const TollClaim *b)
{
    gboolean is_narrator = g_str_equal(a->source, "NARRATOR");

    if (is_narrator != g_str_equal(b->source, "NARRATOR"))
        return is_narrator ? is_publisher(b->source, a->publisher)
                           : is_publisher(a->source, b->publisher);
    if (!g_str_equal(a->source, b->source))
        return FALSE;
    /* Two articles that name nobody rely on whoever they read. */
    return !is_narrator || g_str_equal(a->document, b->document) ||
           (a->publisher[0] != '\0' && g_str_equal(a->publisher, b->publisher));
}
