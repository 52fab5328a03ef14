/* gazetteer.c: who is called by a name: the places of the tables, of the user's files, those of
 * the world table, which is read where it lies, and the spellings that an Arabic name can have.
 */
#include "lexicon/gazetteer.h"

#include <string.h>

#include "lexicon/spelling.h"
#include "lexicon/world.h"

/* The first one is that of a place whose kind no rule asks for. */
static const char *const kinds[] = {"town",   "city",     "village", "district",
                                    "region", "province", "country"};

typedef struct {
    GHashTable *rows;   /* key -> GSList of TollTableRow, the best first */
    GHashTable *sounds; /* spelling -> TollTableRow; NULL where two places share it */
} Names;

struct _TollGazetteer {
    TollWorld *world;
    TollKind place, kind[G_N_ELEMENTS(kinds)];
    TollSetId sets[G_N_ELEMENTS(kinds)][TOLL_N_SHAPES];
    Names names, own;       /* own: of the user's files */
    GMutex lock;            /* of what follows */
    GHashTable *phrases[2]; /* TollTableRow -> TollPhrase, of those that were asked for; [1] by
                             * the sound */
};

static void
names_init(Names *names)
{
    names->rows =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_slist_free);
    names->sounds = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void
names_clear(Names *names)
{
    g_hash_table_unref(names->rows);
    g_hash_table_unref(names->sounds);
}

static void
phrase_free(gpointer data)
{
    TollPhrase *phrase = data;

    g_array_unref(phrase->entries);
    g_free(phrase);
}

TollGazetteer *
toll_gazetteer_new(GBytes *world, TollWords *words)
{
    TollGazetteer *gazetteer = g_new0(TollGazetteer, 1);
    TollKind set[4] = {TOLL_KIND_PLACE, 0, TOLL_KIND_CAP, TOLL_KIND_CAPS};

    gazetteer->world = toll_world_new(world);
    gazetteer->place = TOLL_KIND_PLACE;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        set[1] = gazetteer->kind[i] = toll_words_kind(words, kinds[i]);
        for (guint shape = 0; shape < TOLL_N_SHAPES; shape++)
            gazetteer->sets[i][shape] = toll_words_set(words, set, 2 + shape);
    }
    names_init(&gazetteer->names);
    names_init(&gazetteer->own);
    g_mutex_init(&gazetteer->lock);
    for (guint i = 0; i < 2; i++)
        gazetteer->phrases[i] = g_hash_table_new_full(NULL, NULL, NULL, phrase_free);
    return gazetteer;
}

void
toll_gazetteer_free(TollGazetteer *gazetteer)
{
    names_clear(&gazetteer->names);
    names_clear(&gazetteer->own);
    for (guint i = 0; i < 2; i++)
        g_hash_table_unref(gazetteer->phrases[i]);
    g_mutex_clear(&gazetteer->lock);
    toll_world_free(gazetteer->world);
    g_free(gazetteer);
}

static TollPhrase *
phrase_new(const TollGazetteer *gazetteer, const TollTableRow *row)
{
    TollPhrase *phrase = g_new0(TollPhrase, 1);
    guint k = G_N_ELEMENTS(kinds) - 1;

    while (k > 0 && !g_str_equal(kinds[k], row->cells[1]))
        k--;
    phrase->entries = g_array_new(FALSE, FALSE, sizeof(TollEntry));
    phrase->is_wordy = TRUE;
    memcpy(phrase->sets, gazetteer->sets[k], sizeof(phrase->sets));
    for (guint i = 0; i < 2; i++) {
        TollEntry entry = {i == 0 ? gazetteer->place : gazetteer->kind[k], TOLL_SHAPE_LOWER,
                           row, toll_place_plain(row)};

        g_array_append_val(phrase->entries, entry);
    }
    return phrase;
}

/* Returns: (nullable): the phrase of a row. */
static const TollPhrase *
phrase_of(TollGazetteer *gazetteer, const TollTableRow *row, gboolean is_by_sound)
{
    GHashTable *phrases = gazetteer->phrases[is_by_sound ? 1 : 0];
    TollPhrase *phrase;

    if (row == NULL)
        return NULL;
    g_mutex_lock(&gazetteer->lock);
    phrase = g_hash_table_lookup(phrases, row);
    if (phrase == NULL) {
        phrase = phrase_new(gazetteer, row);
        phrase->is_by_sound = is_by_sound;
        g_hash_table_insert(phrases, (gpointer)row, phrase);
    }
    g_mutex_unlock(&gazetteer->lock);
    return phrase;
}

static void
add_name(Names *names, const char *name, TollTableRow *row)
{
    char key[TOLL_PLACE_KEY];
    GSList *list;

    toll_place_key_of(name, strlen(name), key);
    list = g_hash_table_lookup(names->rows, key);
    if (list == NULL)
        g_hash_table_insert(names->rows, g_strdup(key), g_slist_prepend(NULL, row));
    else if (g_slist_find(list, row) == NULL)
        g_slist_last(list)->next = g_slist_prepend(NULL, row);
}

/* The place of a sound, unless it is another's too. */
static void
add_sounds(Names *names, const char *name, TollTableRow *row)
{
    char key[TOLL_PLACE_KEY];

    toll_place_key_of(name, strlen(name), key);
    for (guint i = 0; i < 2; i++) {
        char *sounds = toll_place_sounds(key, i == 0);
        gpointer other;

        if (sounds == NULL)
            return;
        if (g_hash_table_lookup_extended(names->sounds, sounds, NULL, &other) && other != row)
            g_hash_table_replace(names->sounds, sounds, NULL);
        else
            g_hash_table_replace(names->sounds, sounds, row);
    }
}

void
toll_gazetteer_add(TollGazetteer *gazetteer, GPtrArray *rows, gboolean is_own)
{
    Names *names = is_own ? &gazetteer->own : &gazetteer->names;

    for (guint i = 0; i < rows->len; i++) {
        TollTableRow *row = g_ptr_array_index(rows, i);

        add_name(names, row->cells[0], row);
    }
    for (guint i = 0; i < rows->len; i++) {
        TollTableRow *row = g_ptr_array_index(rows, i);
        g_auto(GStrv) aliases = g_strsplit(row->cells[3], "|", -1);

        for (char **alias = aliases; *alias != NULL; alias++)
            if (**alias != '\0')
                add_name(names, *alias, row);
    }
    for (guint i = 0; i < rows->len; i++) {
        TollTableRow *row = g_ptr_array_index(rows, i);

        if (strchr(row->cells[0], ',') != NULL)
            add_name(names, toll_place_plain(row), row);
    }
}

void
toll_gazetteer_add_sounds(TollGazetteer *gazetteer, TollTableRow *row, gboolean is_own)
{
    Names *names = is_own ? &gazetteer->own : &gazetteer->names;
    g_auto(GStrv) aliases = g_strsplit(row->cells[3], "|", -1);

    add_sounds(names, row->cells[0], row);
    for (char **alias = aliases; *alias != NULL; alias++)
        if (g_ascii_isupper(**alias))
            add_sounds(names, *alias, row);
}

/* The places of a name but for those among which @child is: what lies in its namesake lies in
 * one of another table. */
static const GSList *
get_rows(TollGazetteer *gazetteer, const char *name, const TollTableRow *child)
{
    char key[TOLL_PLACE_KEY];
    const GSList *rows;

    toll_place_key_of(name, strlen(name), key);
    rows = g_hash_table_lookup(gazetteer->own.rows, key);
    if (rows == NULL || g_slist_find((GSList *)rows, child) != NULL)
        rows = g_hash_table_lookup(gazetteer->names.rows, key);
    return rows != NULL ? rows : toll_world_find(gazetteer->world, key);
}

const GSList *
toll_gazetteer_get_rows(TollGazetteer *gazetteer, const char *name)
{
    return get_rows(gazetteer, name, NULL);
}

const GSList *
toll_gazetteer_get_parents(TollGazetteer *gazetteer, const TollTableRow *row)
{
    return get_rows(gazetteer, row->cells[2], row);
}

const TollPhrase *
toll_gazetteer_find_own(TollGazetteer *gazetteer, const char *key)
{
    const GSList *rows = g_hash_table_lookup(gazetteer->own.rows, key);

    return rows != NULL ? phrase_of(gazetteer, rows->data, FALSE) : NULL;
}

/* Whether a row has the name itself: not only as that which "Mashhad, Aleppo" is said as. */
static gboolean
has_spelling(const TollTableRow *row, const char *key)
{
    g_auto(GStrv) aliases = g_strsplit(row->cells[3], "|", -1);
    char other[TOLL_PLACE_KEY];

    if (strchr(row->cells[0], ',') == NULL)
        return TRUE;
    for (char **alias = aliases; *alias != NULL; alias++) {
        toll_place_key_of(*alias, strlen(*alias), other);
        if (g_str_equal(other, key))
            return TRUE;
    }
    return FALSE;
}

static const TollTableRow *
find_listed(const TollGazetteer *gazetteer, const char *key)
{
    for (const GSList *rows = g_hash_table_lookup(gazetteer->names.rows, key); rows != NULL;
         rows = rows->next)
        if (has_spelling(rows->data, key))
            return rows->data;
    return NULL;
}

const TollPhrase *
toll_gazetteer_find_listed(TollGazetteer *gazetteer, const char *key)
{
    const char *bare = toll_place_key_without_article(key);
    const TollTableRow *row = find_listed(gazetteer, key);

    if (row == NULL && bare != NULL)
        row = find_listed(gazetteer, bare);
    return phrase_of(gazetteer, row, FALSE);
}

static const TollTableRow *
find_by_sound(const Names *names, const char *sounds)
{
    return sounds != NULL ? g_hash_table_lookup(names->sounds, sounds) : NULL;
}

const TollPhrase *
toll_gazetteer_find_world(TollGazetteer *gazetteer, const char *key)
{
    const char *bare = toll_place_key_without_article(key);
    const GSList *rows = toll_world_find(gazetteer->world, key);

    if (rows == NULL && bare != NULL)
        rows = toll_world_find(gazetteer->world, bare);
    return rows != NULL ? phrase_of(gazetteer, rows->data, FALSE) : NULL;
}

const TollPhrase *
toll_gazetteer_find_sounds(TollGazetteer *gazetteer, const char *key)
{
    const TollTableRow *row = NULL;

    for (guint i = 0; row == NULL && i < 2; i++) {
        g_autofree char *sounds = toll_place_sounds(key, i == 0);

        row = find_by_sound(&gazetteer->own, sounds);
        if (row == NULL)
            row = find_by_sound(&gazetteer->names, sounds);
    }
    return phrase_of(gazetteer, row, TRUE);
}
