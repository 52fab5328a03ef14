/* gazetteer.c: who is called by a name: the places of the tables, of the user's files, those of the
 * world table, which is read where it lies, and the spellings that an Arabic name can have. */
#include "lexicon/gazetteer.h"

#include <string.h>

#include "lexicon/spelling.h"

/* The first one is that of a place whose kind no rule asks for. */
static const char *const kinds[] = {"town",   "city",   "village", "district",
                                    "region", "province", "country"};

typedef struct {
    GHashTable *rows;   /* key -> GSList of TollTableRow, the best first */
    GHashTable *sounds; /* spelling -> TollTableRow; NULL where two places share it */
} Names;

/* A place of the world table. */
typedef struct {
    TollTableRow row;
    GSList list; /* of the row alone */
} WorldPlace;

struct _TollGazetteer {
    GBytes *world; /* the table, where it lies */
    TollKind place, kind[G_N_ELEMENTS(kinds)];
    TollSetId sets[G_N_ELEMENTS(kinds)][TOLL_N_SHAPES];
    Names names, own;    /* own: of the user's files */
    GMutex lock;         /* of what follows */
    GHashTable *found;   /* key -> WorldPlace, of those that were asked for */
    GHashTable *phrases[2]; /* TollTableRow -> TollPhrase, likewise; [1] those by the sound */
};

static void
names_init(Names *names)
{
    names->rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify)g_slist_free);
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

static void
world_place_free(gpointer data)
{
    WorldPlace *place = data;

    g_strfreev(place->row.cells);
    g_free(place);
}

TollGazetteer *
toll_gazetteer_new(GBytes *world, TollWords *words)
{
    TollGazetteer *gazetteer = g_new0(TollGazetteer, 1);
    TollKind set[4] = {toll_words_kind(words, "place"), 0, toll_words_kind(words, "cap"),
                       toll_words_kind(words, "caps")};

    gazetteer->world = g_bytes_ref(world);
    gazetteer->place = set[0];
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        set[1] = gazetteer->kind[i] = toll_words_kind(words, kinds[i]);
        for (guint shape = 0; shape < TOLL_N_SHAPES; shape++)
            gazetteer->sets[i][shape] = toll_words_set(words, set, 2 + shape);
    }
    names_init(&gazetteer->names);
    names_init(&gazetteer->own);
    g_mutex_init(&gazetteer->lock);
    gazetteer->found =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, world_place_free);
    for (guint i = 0; i < 2; i++)
        gazetteer->phrases[i] = g_hash_table_new_full(NULL, NULL, NULL, phrase_free);
    return gazetteer;
}

void
toll_gazetteer_free(TollGazetteer *gazetteer)
{
    names_clear(&gazetteer->names);
    names_clear(&gazetteer->own);
    g_hash_table_unref(gazetteer->found);
    for (guint i = 0; i < 2; i++)
        g_hash_table_unref(gazetteer->phrases[i]);
    g_mutex_clear(&gazetteer->lock);
    g_bytes_unref(gazetteer->world);
    g_free(gazetteer);
}

/* The line of @key in the sorted table, or NULL. */
static const char *
find_line(const TollGazetteer *gazetteer, const char *key)
{
    gsize size, len = strlen(key);
    const char *data = g_bytes_get_data(gazetteer->world, &size);
    const char *low = memchr(data, '\n', size), *high = data + size;

    low = low != NULL ? low + 1 : high;
    while (low < high) {
        const char *line = low + (high - low) / 2, *end;
        gsize n;
        int order;

        while (line > low && line[-1] != '\n')
            line--;
        end = memchr(line, '\n', (gsize)(high - line));
        end = end != NULL ? end + 1 : high;
        n = strcspn(line, ",");
        order = strncmp(line, key, MIN(n, len));
        if (order == 0 && n == len)
            return line;
        if (order < 0 || (order == 0 && n < len))
            low = end;
        else
            high = line;
    }
    return NULL;
}

static char **
line_cells(const char *line)
{
    g_autofree char *copy = g_strndup(line, strcspn(line, "\r\n"));
    g_auto(GStrv) given = g_strsplit(copy, ",", 4);
    char **cells = g_new0(char *, 6);
    char *parent = given[3];
    gsize len = strlen(parent);

    if (len > 1 && parent[0] == '"') {
        parent[len - 1] = '\0';
        parent++;
    }
    cells[0] = g_strdup(given[1]);
    cells[1] = g_strdup(given[2]);
    cells[2] = g_strdup(parent);
    cells[3] = g_strdup("");
    cells[4] = g_strdup("");
    return cells;
}

/* The list of the one place of the world table with that key, or NULL. */
static GSList *
find_in_world(TollGazetteer *gazetteer, const char *key)
{
    WorldPlace *place;
    const char *line;

    g_mutex_lock(&gazetteer->lock);
    place = g_hash_table_lookup(gazetteer->found, key);
    line = place == NULL && key[0] != '\0' ? find_line(gazetteer, key) : NULL;
    if (line != NULL) {
        place = g_new0(WorldPlace, 1);
        place->row.cells = line_cells(line);
        place->row.row = (TollLexiconRow){"places-world.csv", "built-in:places-world.csv", 0,
                                          (const char *const *)place->row.cells};
        place->list.data = &place->row;
        g_hash_table_insert(gazetteer->found, g_strdup(key), place);
    }
    g_mutex_unlock(&gazetteer->lock);
    return place != NULL ? &place->list : NULL;
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

/* The places of a name but for those among which @child is: what lies in its namesake lies in one
 * of another table. */
static const GSList *
get_rows(TollGazetteer *gazetteer, const char *name, const TollTableRow *child)
{
    char key[TOLL_PLACE_KEY];
    const GSList *rows;

    toll_place_key_of(name, strlen(name), key);
    rows = g_hash_table_lookup(gazetteer->own.rows, key);
    if (rows == NULL || g_slist_find((GSList *)rows, child) != NULL)
        rows = g_hash_table_lookup(gazetteer->names.rows, key);
    return rows != NULL ? rows : find_in_world(gazetteer, key);
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
toll_gazetteer_find_other(TollGazetteer *gazetteer, const char *key)
{
    const char *bare = toll_place_key_without_article(key);
    const GSList *rows = find_in_world(gazetteer, key);
    const TollTableRow *row = NULL;

    if (rows == NULL && bare != NULL)
        rows = find_in_world(gazetteer, bare);
    if (rows != NULL)
        return phrase_of(gazetteer, rows->data, FALSE);
    for (guint i = 0; row == NULL && i < 2; i++) {
        g_autofree char *sounds = toll_place_sounds(key, i == 0);

        row = find_by_sound(&gazetteer->own, sounds);
        if (row == NULL)
            row = find_by_sound(&gazetteer->names, sounds);
    }
    return phrase_of(gazetteer, row, TRUE);
}

/* "Deir", "de", "al-Zor": a word of a name; "LA" would be found in "La". */
static gboolean
is_name_word(const char *word, gsize len)
{
    static const char *const small[] = {"al", "el", "as", "ash", "an", "ar", "at", "az", "de",
                                        "del", "la", "las", "los", "do", "da", "dos", NULL};
    g_autofree char *copy = g_strndup(word, len);
    const char *hyphen = strchr(copy, '-');

    if (g_strv_contains(small, copy))
        return TRUE;
    if (len == 0 || strspn(word, "0123456789,.&/()") > 0 || strchr(copy, ',') != NULL ||
        g_str_has_suffix(copy, "'s") || (g_ascii_isupper(copy[0]) && (g_ascii_isupper(copy[1]) || copy[1] == '.')))
        return FALSE;
    return !g_ascii_islower(copy[0]) || (hyphen != NULL && hyphen - copy <= 3 &&
                                         g_ascii_isupper(hyphen[1]));
}

gboolean
toll_place_is_listed(const char *kind, const char *spelling)
{
    static const char *const listed[] = {"city", "town", "village", "district", NULL};

    if (!g_strv_contains(listed, kind))
        return FALSE;
    for (const char *at = spelling;; at++) {
        gsize len = strcspn(at, " ");

        if (!is_name_word(at, len))
            return FALSE;
        at += len;
        if (*at == '\0')
            return TRUE;
    }
}

const char *
toll_place_plain(const TollTableRow *row)
{
    const char *name = row->cells[0], *comma = strstr(name, ", ");
    g_autofree char *plain = comma != NULL ? g_strndup(name, (gsize)(comma - name)) : NULL;

    return plain != NULL ? g_intern_string(plain) : name;
}
