/* voices.c: picks the voices of an event.
 *
 * A voice is a source with one figure for one population; said again, it is no new voice. */
#include "event/voices.h"

#include <string.h>

#include "claim/counting.h"
#include "event/account.h"
#include "event/interval.h"

/* Voices of one outcome that are compared in one event. A day's news that a thousand articles
 * carry has few figures; those that nobody gave before come first. */
enum { MAX_VOICES = 40 };

static char *
figure_key(const TollClaim *claim)
{
    TollInterval interval = toll_interval_of(claim);

    return g_strdup_printf("%d|%d|%u|%d|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT, claim->outcome,
                           claim->unit, claim->population, claim->stance, interval.low,
                           interval.high);
}

static char *
voice_key(const TollClaim *claim, const char *figure, gboolean is_part)
{
    g_autofree char *voice = toll_claim_voice(claim);

    return g_strjoin("|", is_part ? "part" : "whole", figure, voice, NULL);
}

/* A part that neither its people nor its place tell from the whole: "75 soldiers, 30 of them on
 * the bridge", "21 civilians, six people in a village". */
static gboolean
is_partial(GHashTable *by_id, TollPlaces *places, const TollClaim *claim)
{
    const TollClaim *whole = g_hash_table_lookup(by_id, claim->part_of);

    return whole != NULL && whole != claim &&
           toll_population_is_within(whole->population, claim->population) &&
           whole->unit == claim->unit && whole->outcome == claim->outcome &&
           !toll_place_is_inside(toll_places_of_claim(places, claim),
                                 toll_places_of_claim(places, whole));
}

static GHashTable *
index_claims(const TollEvent *event)
{
    GHashTable *by_id = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = event->claims->len; i > 0; i--) {
        TollClaim *claim = event->claims->pdata[i - 1];

        if (claim->claim_id[0] != '\0')
            g_hash_table_insert(by_id, claim->claim_id, claim);
    }
    return by_id;
}

/* Whose number it is, of whatever people: "six people" here are the "six civilians" there. */
static char *
number_key(const TollClaim *claim)
{
    g_autofree char *voice = toll_claim_voice(claim);

    return g_strdup_printf("%d|%" G_GINT64_FORMAT "|%s", claim->outcome,
                           toll_claim_number(claim), voice);
}

static void
candidate_clear(gpointer data)
{
    g_ptr_array_unref(((TollCandidate *)data)->texts);
}

/* The order of articles, as that of the claims. */
static int
compare_articles(const TollClaim *a, const TollClaim *b)
{
    if (a->published != b->published)
        return a->published < b->published ? -1 : 1;
    return strcmp(a->document, b->document);
}

/* Returns: (transfer none): the articles with the claim's number, this one among them. */
static GPtrArray *
add_text(GHashTable *by_number, TollClaim *claim)
{
    char *key = number_key(claim);
    GPtrArray *texts = g_hash_table_lookup(by_number, key);

    if (texts == NULL) {
        texts = g_ptr_array_new();
        g_hash_table_insert(by_number, key, texts);
    } else {
        g_free(key);
    }
    if (claim->field == TOLL_FIELD_TEXT &&
        (texts->len == 0 || compare_articles(texts->pdata[texts->len - 1], claim) != 0))
        g_ptr_array_add(texts, claim);
    return texts;
}

gboolean
toll_candidates_share_text(const TollCandidate *a, const TollCandidate *b)
{
    for (guint i = 0, j = 0; i < a->texts->len && j < b->texts->len;) {
        int order = compare_articles(a->texts->pdata[i], b->texts->pdata[j]);

        if (order == 0)
            return TRUE;
        i += order < 0 ? 1 : 0;
        j += order > 0 ? 1 : 0;
    }
    return FALSE;
}

/* What an article has: "document|outcome|number". */
static char *
said_key(const TollClaim *claim)
{
    return g_strdup_printf("%s|%d|%" G_GINT64_FORMAT, claim->document, claim->outcome,
                           toll_claim_number(claim));
}

/* What is a part on anybody's word in one article is so in the next that has it on the same
 * word, and where an article says it again in its own voice. */
static GHashTable *
index_parts(const TollEvent *event, GHashTable *by_id, TollPlaces *places)
{
    g_autoptr(GHashTable) voices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTable *parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < event->claims->len; i++)
        if (is_partial(by_id, places, event->claims->pdata[i]))
            g_hash_table_add(voices, number_key(event->claims->pdata[i]));
    for (guint i = 0; i < event->claims->len; i++) {
        g_autofree char *key = number_key(event->claims->pdata[i]);

        if (g_hash_table_contains(voices, key))
            g_hash_table_add(parts, said_key(event->claims->pdata[i]));
    }
    return parts;
}

static GHashTable *
index_attributed(const TollEvent *event)
{
    GHashTable *attributed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (!g_str_equal(claim->source, "NARRATOR"))
            g_hash_table_add(attributed, said_key(claim));
    }
    return attributed;
}

/* What is known of an event while its voices are collected. */
typedef struct {
    GHashTable *by_id;      /* claim_id -> TollClaim */
    GHashTable *attributed; /* said on somebody's word */
    GHashTable *parts;      /* said as a part with the name of a whole */
    TollPlaces *places;
    const TollLexicon *lexicon;
} Known;

static gboolean
contains(GHashTable *said, const TollClaim *claim)
{
    g_autofree char *key = said_key(claim);

    return g_hash_table_contains(said, key);
}

/* A headline that only repeats what its text has on somebody's word is no voice. */
static gboolean
is_echo(const Known *known, const TollClaim *claim)
{
    return claim->field == TOLL_FIELD_TITLE && claim->stance == TOLL_ASSERTS &&
           g_str_equal(claim->source, "NARRATOR") && contains(known->attributed, claim);
}

/* The text says where and when, its headline only how many; and an article that goes on tells
 * more nearly where. */
static gboolean
is_fuller(const TollVoice *voice, const TollVoice *than)
{
    return g_str_equal(voice->claim->document, than->claim->document) &&
           ((voice->claim->field == TOLL_FIELD_TEXT && than->claim->field == TOLL_FIELD_TITLE) ||
            (voice->place != NULL && than->place != NULL &&
             toll_place_is_inside(voice->place, than->place)));
}

/* Every voice of one outcome once, in the order of the claims. */
static GArray *
collect_voices(const TollEvent *event, TollOutcome outcome, const Known *known)
{
    g_autoptr(GHashTable) figures =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) voices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) by_number = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                                            (GDestroyNotify)g_ptr_array_unref);
    GArray *all = g_array_new(FALSE, FALSE, sizeof(TollCandidate));

    g_array_set_clear_func(all, candidate_clear);
    for (guint i = 0; i < event->claims->len; i++) {
        TollClaim *claim = event->claims->pdata[i];
        TollVoice voice = {claim, toll_places_of_claim(known->places, claim),
                           contains(known->parts, claim), toll_force_of(claim, known->lexicon),
                           toll_counting_of_rules(known->lexicon, claim->rules)};
        g_autofree char *figure = NULL, *key = NULL;
        GPtrArray *texts;
        guint at;

        if (claim->outcome != outcome || is_echo(known, claim))
            continue;
        if (voice.place != NULL && voice.place->is_hospital)
            voice.counting |= TOLL_COUNTS_HOSPITAL;
        figure = figure_key(claim);
        key = voice_key(claim, figure, voice.is_partial);
        texts = add_text(by_number, claim);
        at = GPOINTER_TO_UINT(g_hash_table_lookup(voices, key));
        if (at == 0) {
            TollCandidate candidate = {voice, g_ptr_array_ref(texts),
                                   g_hash_table_add(figures, g_steal_pointer(&figure))};

            g_array_append_val(all, candidate);
            g_hash_table_insert(voices, g_steal_pointer(&key), GUINT_TO_POINTER(all->len));
        } else if (is_fuller(&voice, &g_array_index(all, TollCandidate, at - 1).voice)) {
            g_array_index(all, TollCandidate, at - 1).voice = voice;
        }
    }
    return all;
}

static GArray *
pick_voices(const TollEvent *event, TollOutcome outcome, const Known *known)
{
    g_autoptr(GArray) all = collect_voices(event, outcome, known);
    GArray *picked = g_array_new(FALSE, FALSE, sizeof(TollCandidate));
    guint n_new = 0, n_old;

    for (guint i = 0; i < all->len; i++)
        n_new += g_array_index(all, TollCandidate, i).is_new ? 1 : 0;
    n_new = MIN(n_new, MAX_VOICES);
    n_old = MAX_VOICES - n_new;
    g_array_set_clear_func(picked, candidate_clear);
    for (guint i = 0; i < all->len; i++) {
        TollCandidate candidate = g_array_index(all, TollCandidate, i);
        guint *room = candidate.is_new ? &n_new : &n_old;

        if (*room == 0)
            continue;
        (*room)--;
        g_ptr_array_ref(candidate.texts);
        g_array_append_val(picked, candidate);
    }
    return picked;
}

void
toll_voices_pick(const TollEvent *event, TollPlaces *places, const TollLexicon *lexicon,
                 GArray *voices[TOLL_N_OUTCOMES])
{
    g_autoptr(GHashTable) by_id = index_claims(event);
    g_autoptr(GHashTable) attributed = index_attributed(event);
    g_autoptr(GHashTable) parts = index_parts(event, by_id, places);
    const Known known = {by_id, attributed, parts, places, lexicon};

    for (guint i = 0; i < TOLL_N_OUTCOMES; i++)
        voices[i] = pick_voices(event, i, &known);
}
