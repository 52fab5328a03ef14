/* place.c: the places of claims, with what the lexicon and their articles know of them. */
#include "event/place.h"

#include "lexicon/lexicon.h"

#include <string.h>

/* Deeper than any table; a loop in a user's table ends here. */
enum { MAX_DEPTH = 12 };

/* Claims of one article that vote on where its villages are: more say nothing new. */
enum { MAX_VOTERS = 64 };

struct _TollPlaces {
    const TollLexicon *lexicon;
    GHashTable *by_name;
};

static void
place_free(TollPlace *place)
{
    g_free(place->said);
    g_free(place->name);
    g_free(place->province);
    g_ptr_array_unref(place->chain);
    g_free(place);
}

TollPlaces *
toll_places_new(const TollLexicon *lexicon)
{
    TollPlaces *places = g_new0(TollPlaces, 1);

    places->lexicon = lexicon;
    places->by_name =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)place_free);
    return places;
}

void
toll_places_free(TollPlaces *places)
{
    g_hash_table_unref(places->by_name);
    g_free(places);
}

void
toll_place_slug(const char *name, GString *out)
{
    gboolean is_gap = FALSE;
    g_autofree char *ascii = g_str_to_ascii(name, "C");
    gsize start = out->len;

    for (const char *at = ascii; *at != '\0'; at++) {
        if (*at == '\'' || *at == '`' || *at == '?')
            continue;
        if (!g_ascii_isalnum(*at)) {
            is_gap = out->len > start;
            continue;
        }
        if (is_gap)
            g_string_append_c(out, '-');
        is_gap = FALSE;
        g_string_append_c(out, g_ascii_tolower(*at));
    }
    /* A name in another script: its hash is at least the same every time. */
    if (out->len == start)
        g_string_append_printf(out, "x%08x", g_str_hash(name));
}

/* "al-Bab" and "Al Bab" are one place. */
static char *
key_of(const char *name)
{
    GString *key = g_string_new(NULL);

    toll_place_slug(name, key);
    if (g_str_has_prefix(key->str, "al-"))
        g_string_erase(key, 0, 3);
    return g_string_free(key, FALSE);
}

static gboolean
is_known(const TollLexicon *lexicon, const char *name)
{
    return toll_lexicon_get_place_kind(lexicon, name) != NULL;
}

const char *
toll_place_known_tail(const TollLexicon *lexicon, const char *name)
{
    for (const char *at = strchr(name, ' '); at != NULL; at = strchr(at + 1, ' '))
        if (is_known(lexicon, at + 1))
            return at + 1;
    return NULL;
}

static gboolean
has_kind(const TollPlaces *places, const char *name, const char *kind)
{
    const char *found =
        name != NULL ? toll_lexicon_get_place_kind(places->lexicon, name) : NULL;

    return found != NULL && g_str_equal(found, kind);
}

/* A country, a continent, or a stretch of several countries. */
static gboolean
is_wide(const TollPlaces *places, const char *name)
{
    const char *parent = toll_lexicon_get_parent(places->lexicon, name);

    return has_kind(places, name, "country") || has_kind(places, name, "world") ||
           (has_kind(places, name, "region") &&
            (has_kind(places, parent, "world") || has_kind(places, parent, "region")));
}

/* What the places of a name lie in; one that several places have lies in what any of them does.
 */
static void
add_parents(const TollLexicon *lexicon, const GSList *rows, GPtrArray *chain)
{
    for (; rows != NULL; rows = rows->next) {
        const TollTableRow *row = rows->data;

        for (guint i = 0; row != NULL && i < MAX_DEPTH; i++) {
            const GSList *parents = toll_lexicon_get_parents(lexicon, row);

            if (row->cells[2][0] != '\0')
                g_ptr_array_add(chain, key_of(parents != NULL
                                                  ? ((TollTableRow *)parents->data)->cells[0]
                                                  : row->cells[2]));
            row = parents != NULL ? parents->data : NULL;
        }
    }
}

static TollPlace *
place_new(const TollPlaces *places, const char *name)
{
    TollPlace *place = g_new0(TollPlace, 1);
    const char *tail;

    place->said = g_strdup(name);
    name = toll_lexicon_get_canonical(places->lexicon, name);
    tail =
        is_known(places->lexicon, name) ? NULL : toll_place_known_tail(places->lexicon, name);
    /* "southern Syria" has no borders to argue with: it is somewhere in what it lies in. */
    if (has_kind(places, name, "region") && g_ascii_islower(name[0]))
        tail = toll_lexicon_get_parent(places->lexicon, name);
    place->is_vague = tail != NULL;
    if (tail != NULL)
        name = tail;
    place->name = g_strdup(name);
    place->is_known = is_known(places->lexicon, name);
    place->is_wide = is_wide(places, name);
    place->chain = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(place->chain, key_of(name));
    add_parents(places->lexicon, toll_lexicon_get_places(places->lexicon, name), place->chain);
    return place;
}

/* The widest place around it that is less than a country, or NULL. */
static const char *
find_province(const TollPlaces *places, const char *name)
{
    const char *province = NULL;

    for (guint i = 0; name != NULL && i < MAX_DEPTH && !is_wide(places, name); i++) {
        province = name;
        name = toll_lexicon_get_parent(places->lexicon, name);
    }
    return province;
}

/* Votes for the province of a name that no table knows. */
typedef struct {
    TollPlaces *places;
    GHashTable *by_name; /* said -> GHashTable of province -> votes */
} Votes;

/* The claims from .. to) are those of one article. */
static void
vote(Votes *votes, GPtrArray *claims, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        const TollClaim *unknown = claims->pdata[i];
        const TollPlace *place = toll_places_get(votes->places, unknown->place);
        GHashTable *of_name;

        if (place == NULL || place->is_known)
            continue;
        of_name = g_hash_table_lookup(votes->by_name, place->said);
        if (of_name == NULL) {
            of_name = g_hash_table_new(g_str_hash, g_str_equal);
            g_hash_table_insert(votes->by_name, place->said, of_name);
        }
        for (guint j = from; j < to; j++) {
            const TollPlace *known =
                toll_places_get(votes->places, ((const TollClaim *)claims->pdata[j])->place);
            const char *province = known != NULL && known->is_known
                                       ? find_province(votes->places, known->name)
                                       : NULL;
            guint n;

            if (province == NULL)
                continue;
            n = GPOINTER_TO_UINT(g_hash_table_lookup(of_name, province));
            g_hash_table_insert(of_name, (gpointer)province, GUINT_TO_POINTER(n + 1));
        }
    }
}

/* The province with most votes; of equals the first by name. */
static const char *
count_votes(GHashTable *of_name)
{
    GHashTableIter iter;
    gpointer province, n;
    const char *best = NULL;
    guint most = 0;

    g_hash_table_iter_init(&iter, of_name);
    while (g_hash_table_iter_next(&iter, &province, &n))
        if (GPOINTER_TO_UINT(n) > most ||
            (GPOINTER_TO_UINT(n) == most && strcmp(province, best) < 0)) {
            best = province;
            most = GPOINTER_TO_UINT(n);
        }
    return best;
}

static void
learn(TollPlaces *places, const char *name, const char *province)
{
    TollPlace *place = g_hash_table_lookup(places->by_name, name);

    place->is_learned = TRUE;
    for (guint i = 0; province != NULL && i < MAX_DEPTH; i++) {
        g_ptr_array_add(place->chain, key_of(province));
        province = toll_lexicon_get_parent(places->lexicon, province);
    }
}

void
toll_places_learn(TollPlaces *places, GPtrArray *claims)
{
    g_autoptr(GHashTable) by_name = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
                                                          (GDestroyNotify)g_hash_table_unref);
    Votes votes = {places, by_name};
    GHashTableIter iter;
    gpointer name, of_name;

    for (guint from = 0, i = 1; i <= claims->len; i++) {
        const TollClaim *first = claims->pdata[from];

        if (i < claims->len &&
            g_str_equal(((const TollClaim *)claims->pdata[i])->document, first->document))
            continue;
        vote(&votes, claims, from, MIN(i, from + MAX_VOTERS));
        from = i;
    }
    g_hash_table_iter_init(&iter, by_name);
    while (g_hash_table_iter_next(&iter, &name, &of_name)) {
        const char *province = count_votes(of_name);

        if (province != NULL)
            learn(places, name, province);
    }
}

const TollPlace *
toll_places_get(TollPlaces *places, const char *name)
{
    TollPlace *place;

    if (name[0] == '\0')
        return NULL;
    place = g_hash_table_lookup(places->by_name, name);
    if (place == NULL) {
        place = place_new(places, name);
        g_hash_table_insert(places->by_name, g_strdup(name), place);
    }
    return place;
}

/* Whether the words lead to a place from outside: "north of Aleppo", "south-east of Homs". */
static gboolean
leads_from_outside(const TollPlaces *places, const char *mention)
{
    const char *of = strstr(mention, " of ");
    g_autofree char *direction =
        of != NULL ? g_utf8_strdown(mention, (gssize)(of - mention)) : NULL;
    const TollWords *words = toll_lexicon_get_words(places->lexicon);
    const TollPhrase *phrase = direction != NULL ? toll_words_find(words, direction) : NULL;

    return phrase != NULL && toll_words_set_has(words, phrase->sets[0], TOLL_KIND_DIRECTION);
}

/* "hospital in Afrin" */
static gboolean
leads_to_hospital(const TollPlaces *places, const char *mention)
{
    const TollWords *words = toll_lexicon_get_words(places->lexicon);
    g_autofree char *first = g_utf8_strdown(mention, (gssize)strcspn(mention, " "));
    const TollPhrase *phrase = toll_words_find(words, first);

    return phrase != NULL && toll_words_set_has(words, phrase->sets[0], TOLL_KIND_HOSPITAL);
}

const TollPlace *
toll_places_of_claim(TollPlaces *places, const TollClaim *claim)
{
    const TollPlace *place = toll_places_get(places, claim->place);
    const char *mention = claim->place_mention;
    gboolean is_outside, is_hospital;
    g_autofree char *key = NULL;
    TollPlace *around;

    if (place == NULL || !place->is_known || place->is_vague || place->is_wide)
        return place;
    is_outside = toll_place_is_namesake(place) && leads_from_outside(places, mention);
    is_hospital = leads_to_hospital(places, mention);
    if (!is_outside && !is_hospital)
        return place;
    key = g_strconcat("around ", mention, NULL);
    around = g_hash_table_lookup(places->by_name, key);
    if (around == NULL) {
        around = place_new(places, claim->place);
        g_free(around->said);
        around->said = g_strdup(mention);
        around->is_vague = around->is_outside = is_outside;
        around->is_hospital = is_hospital;
        if (is_hospital && find_province(places, place->name) != NULL)
            around->province = key_of(find_province(places, place->name));
        g_hash_table_insert(places->by_name, g_steal_pointer(&key), around);
    }
    return around;
}
