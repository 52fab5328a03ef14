/* independence.c: how many of an event's voices do not stand on each other.
 *
 * A voice is a source, or an article that names none. Two of them are one where one passes on
 * the other's figure, where they are quoted in the same words, and where an article's own voice
 * says what its article has on somebody's word. */
#include "event/independence.h"

#include <string.h>

#include "event/verdict.h"

/* A shorter quote may be the same by chance: "Nine died." */
enum { MIN_QUOTE = 24 };

typedef struct {
    GHashTable *by_name; /* voice -> its number + 1 */
    GArray *parents;     /* of guint: a forest; voices with one root are one */
    GHashTable *by_said; /* "said this" -> voice + 1 */
} Voices;

static guint
find_root(Voices *voices, guint voice)
{
    guint *parents = (guint *)(gpointer)voices->parents->data;

    while (parents[voice] != voice) {
        parents[voice] = parents[parents[voice]];
        voice = parents[voice];
    }
    return voice;
}

static void
unite(Voices *voices, guint a, guint b)
{
    a = find_root(voices, a);
    b = find_root(voices, b);
    g_array_index(voices->parents, guint, MAX(a, b)) = MIN(a, b);
}

static guint
add_voice(Voices *voices, const char *name)
{
    guint known = GPOINTER_TO_UINT(g_hash_table_lookup(voices->by_name, name));
    guint voice = voices->parents->len;

    if (known > 0)
        return known - 1;
    g_array_append_val(voices->parents, voice);
    g_hash_table_insert(voices->by_name, g_strdup(name), GUINT_TO_POINTER(voice + 1));
    return voice;
}

/* All voices that say the same thing are one. Takes @what. */
static void
say(Voices *voices, guint voice, char *what)
{
    guint other = GPOINTER_TO_UINT(g_hash_table_lookup(voices->by_said, what));

    if (other > 0) {
        unite(voices, voice, other - 1);
        g_free(what);
    } else {
        g_hash_table_insert(voices->by_said, what, GUINT_TO_POINTER(voice + 1));
    }
}

static char *
figure_of(const TollClaim *claim)
{
    return g_strdup_printf("%d|%" G_GINT64_FORMAT "|%u", claim->outcome,
                           claim->low != TOLL_OPEN ? claim->low : claim->high,
                           claim->population);
}

/* Letters and digits in lower case: a comma or a capital does not make another quote. */
static char *
fold_quote(const char *quote)
{
    GString *folded = g_string_new("quote|");

    for (; *quote != '\0'; quote++)
        if (g_ascii_isalnum(*quote) || (guchar)*quote >= 0x80)
            g_string_append_c(folded, g_ascii_tolower(*quote));
    return g_string_free(folded, FALSE);
}

static gboolean
is_narrator(const TollClaim *claim)
{
    return g_str_equal(claim->source, "NARRATOR");
}

static void
add_claim(Voices *voices, const TollClaim *claim)
{
    g_autofree char *narrator = is_narrator(claim) ? toll_claim_voice(claim) : NULL;
    g_auto(GStrv) ids = g_strsplit(narrator != NULL ? narrator : claim->source,
                                   narrator != NULL ? "\n" : "+", -1);
    g_autofree char *figure = figure_of(claim);

    for (guint i = 0; ids[i] != NULL; i++) {
        guint voice = add_voice(voices, ids[i]);
        char *quote = fold_quote(claim->quote);

        if (ids[1] == NULL && strlen(quote) >= MIN_QUOTE)
            say(voices, voice, g_strdup_printf("%s|%s", quote, figure));
        g_free(quote);
    }
}

/* Who passes a figure on, and an article that repeats it in its own voice, add nothing to it.
 */
static void
unite_relays(Voices *voices, const TollClaim *claim, GHashTable *attributed)
{
    g_autofree char *figure = figure_of(claim);
    g_auto(GStrv) relays = g_strsplit(claim->relayed_by, ">", -1);
    g_auto(GStrv) ids = g_strsplit(claim->source, "+", -1);

    if (is_narrator(claim)) {
        g_autofree char *name = toll_claim_voice(claim);
        g_autofree char *key = g_strdup_printf("%s|%s", claim->document, figure);
        const char *source = g_hash_table_lookup(attributed, key);

        if (source != NULL)
            unite(voices, add_voice(voices, name), add_voice(voices, source));
        return;
    }
    for (guint i = 0; relays[i] != NULL && ids[0] != NULL; i++) {
        g_autofree char *key = g_strdup_printf("%s|%s", relays[i], figure);

        if (relays[i][0] != '\0' && g_hash_table_contains(attributed, key))
            unite(voices, add_voice(voices, relays[i]), add_voice(voices, ids[0]));
    }
}

/* What is said on somebody's word: "document|figure" -> the source, and "source|figure". */
static GHashTable *
index_attributed(const TollEvent *event)
{
    GHashTable *attributed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];
        g_autofree char *figure = figure_of(claim);
        g_auto(GStrv) ids = g_strsplit(claim->source, "+", -1);
        char *key = g_strdup_printf("%s|%s", claim->document, figure);

        if (is_narrator(claim) || ids[0] == NULL || g_hash_table_contains(attributed, key))
            g_free(key);
        else
            g_hash_table_insert(attributed, key, g_strdup(ids[0]));
        g_hash_table_replace(attributed, g_strdup_printf("%s|%s", claim->source, figure),
                             g_strdup(claim->source));
    }
    return attributed;
}

guint
toll_event_count_independent(const TollEvent *event)
{
    g_autoptr(GHashTable) attributed = index_attributed(event);
    Voices voices = {
        .by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .by_said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .parents = g_array_new(FALSE, FALSE, sizeof(guint)),
    };
    guint n = 0;

    for (guint i = 0; i < event->claims->len; i++)
        add_claim(&voices, event->claims->pdata[i]);
    for (guint i = 0; i < event->claims->len; i++)
        unite_relays(&voices, event->claims->pdata[i], attributed);
    for (guint i = 0; i < voices.parents->len; i++)
        n += find_root(&voices, i) == i ? 1 : 0;
    g_hash_table_unref(voices.by_name);
    g_hash_table_unref(voices.by_said);
    g_array_unref(voices.parents);
    return n;
}
