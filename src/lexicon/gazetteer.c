/* gazetteer.c: looks names up in the world table, where they lie, and in the spellings that an
 * Arabic name can have. */
#include "lexicon/gazetteer.h"

#include <string.h>

#include "article/token.h"

/* Consonants that a name has at least to be known in another spelling: "Hams" is not Homs. */
enum { ARABIC_CONSONANTS = 4 };

static const char *const kinds[] = {"city", "town", "province"};

struct _TollGazetteer {
    GBytes *bytes;
    const TollWords *words;
    TollKind place, kind[G_N_ELEMENTS(kinds)];
    TollSetId sets[G_N_ELEMENTS(kinds)][TOLL_N_SHAPES];
    GMutex lock;
    GHashTable *found;  /* key -> WorldPlace, of those that were asked for */
    GHashTable *arabic; /* spelling -> TollPhrase; NULL where two places share it */
};

typedef struct {
    TollTableRow row;
    TollPhrase phrase;
} WorldPlace;

static void
world_place_free(gpointer data)
{
    WorldPlace *place = data;

    if (place == NULL)
        return;
    g_strfreev(place->row.cells);
    g_array_unref(place->phrase.entries);
    g_free(place);
}

TollGazetteer *
toll_gazetteer_new(GBytes *bytes, TollWords *words)
{
    TollGazetteer *gazetteer = g_new0(TollGazetteer, 1);
    TollKind set[4] = {toll_words_kind(words, "place"), 0, toll_words_kind(words, "cap"),
                       toll_words_kind(words, "caps")};

    gazetteer->bytes = g_bytes_ref(bytes);
    gazetteer->words = words;
    gazetteer->place = set[0];
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        set[1] = gazetteer->kind[i] = toll_words_kind(words, kinds[i]);
        for (guint shape = 0; shape < TOLL_N_SHAPES; shape++)
            gazetteer->sets[i][shape] = toll_words_set(words, set, 2 + shape);
    }
    g_mutex_init(&gazetteer->lock);
    gazetteer->found =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, world_place_free);
    gazetteer->arabic = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return gazetteer;
}

void
toll_gazetteer_free(TollGazetteer *gazetteer)
{
    g_hash_table_unref(gazetteer->found);
    g_hash_table_unref(gazetteer->arabic);
    g_mutex_clear(&gazetteer->lock);
    g_bytes_unref(gazetteer->bytes);
    g_free(gazetteer);
}

void
toll_place_key_of(const char *name, gsize len, char *key)
{
    TollToken token = {0, (guint)MIN(len, G_MAXUINT), TOLL_TOKEN_MARK, TOLL_SHAPE_CAP};
    char folded[TOLL_TOKEN_FOLD];
    char *out = key;

    G_STATIC_ASSERT((int)TOLL_PLACE_KEY >= (int)TOLL_TOKEN_FOLD);
    toll_token_fold(name, &token, folded);
    for (const char *at = folded; *at != '\0'; at++)
        if (*at == '-' || g_ascii_isspace(*at))
            *out++ = ' ';
        else if (*at != '\'' && *at != '.')
            *out++ = *at;
    *out = '\0';
}

/* The line of @key in the sorted table, or NULL. */
static const char *
find_line(const TollGazetteer *gazetteer, const char *key)
{
    gsize size, len = strlen(key);
    const char *data = g_bytes_get_data(gazetteer->bytes, &size);
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

static WorldPlace *
world_place_new(const TollGazetteer *gazetteer, const char *line)
{
    WorldPlace *place = g_new0(WorldPlace, 1);
    TollTableRow *row = &place->row;
    guint k = 0;

    row->cells = line_cells(line);
    row->row = (TollLexiconRow){"places-world.csv", "built-in:places-world.csv", 0,
                                (const char *const *)row->cells};
    while (k + 1 < G_N_ELEMENTS(kinds) && !g_str_equal(kinds[k], row->cells[1]))
        k++;
    place->phrase.entries = g_array_new(FALSE, FALSE, sizeof(TollEntry));
    place->phrase.is_wordy = TRUE;
    memcpy(place->phrase.sets, gazetteer->sets[k], sizeof(place->phrase.sets));
    for (guint i = 0; i < 2; i++) {
        TollEntry entry = {i == 0 ? gazetteer->place : gazetteer->kind[k], TOLL_SHAPE_LOWER,
                           row, row->cells[0]};

        g_array_append_val(place->phrase.entries, entry);
    }
    return place;
}

const TollPhrase *
toll_gazetteer_find(TollGazetteer *gazetteer, const char *key)
{
    WorldPlace *place;
    gpointer value;

    g_mutex_lock(&gazetteer->lock);
    if (g_hash_table_lookup_extended(gazetteer->found, key, NULL, &value)) {
        place = value;
    } else {
        const char *line = key[0] != '\0' ? find_line(gazetteer, key) : NULL;

        place = line != NULL ? world_place_new(gazetteer, line) : NULL;
        if (place != NULL)
            g_hash_table_insert(gazetteer->found, g_strdup(key), place);
    }
    g_mutex_unlock(&gazetteer->lock);
    return place != NULL ? &place->phrase : NULL;
}

/* "al", "ash": the article, which an Arabic name has or has not. */
static gboolean
is_article(const char *word)
{
    static const char *const articles[] = {"al", "el", "ad", "ar", "as", "ash", "at",
                                           "ath", "an", "az", "ed", "es", "ez", NULL};

    return g_strv_contains(articles, word);
}

static gboolean
is_vowel(const char *word, const char *at)
{
    return strchr("aeiou", *at) != NULL || (at > word && (*at == 'y' || *at == 'w'));
}

/* A word's consonants, doubled ones once, with "." for the vowels between them: "Saraqib" and
 * "Saraqeb" are "s.r.k.b". Vowels at the end, "-ah", and a "Kfar" for a "Kafr" do not count. */
static guint
append_sounds(GString *out, const char *word)
{
    guint n = 0;
    gboolean after_vowel = FALSE;

    if (g_str_has_prefix(word, "kfar"))
        word += 4, g_string_append(out, "k.fr"), n = 3;
    else if (g_str_has_prefix(word, "ezz"))
        word += 2; /* Deir Ezzor */
    for (const char *at = word; *at != '\0'; at++) {
        char sound = *at == 'q' ? 'k' : *at;

        if (is_vowel(word, at)) {
            after_vowel = TRUE;
            continue;
        }
        if ((sound == 'h' && at > word && (at[1] == '\0' || strchr("tdsgk", at[-1]) != NULL)) ||
            (at > word && *at == at[-1] && !after_vowel)) {
            if (sound == 'h' && at[1] != '\0')
                g_string_append_c(out, 'h');
            continue;
        }
        if (after_vowel)
            g_string_append_c(out, '.');
        g_string_append_c(out, sound);
        after_vowel = FALSE;
        n++;
    }
    return n;
}

/* Returns: (nullable): what all spellings of an Arabic name have in common. */
static char *
arabic_sounds(const char *key)
{
    g_auto(GStrv) words = g_strsplit(key, " ", -1);
    g_autoptr(GString) out = g_string_new(NULL);
    guint n = 0;

    for (char **word = words; *word != NULL; word++) {
        if (is_article(*word))
            continue;
        if (out->len > 0)
            g_string_append_c(out, ' ');
        n += append_sounds(out, *word);
    }
    return n >= ARABIC_CONSONANTS ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

void
toll_gazetteer_add_arabic(TollGazetteer *gazetteer, const char *name, const TollPhrase *phrase)
{
    char key[TOLL_PLACE_KEY];
    char *sounds;
    gpointer other;

    toll_place_key_of(name, strlen(name), key);
    sounds = arabic_sounds(key);
    if (sounds == NULL)
        return;
    if (g_hash_table_lookup_extended(gazetteer->arabic, sounds, NULL, &other) &&
        other != phrase)
        phrase = NULL;
    g_hash_table_replace(gazetteer->arabic, sounds, (gpointer)phrase);
}

const TollPhrase *
toll_gazetteer_find_arabic(TollGazetteer *gazetteer, const char *key)
{
    g_autofree char *sounds = arabic_sounds(key);

    return sounds != NULL ? g_hash_table_lookup(gazetteer->arabic, sounds) : NULL;
}
