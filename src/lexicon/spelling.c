/* spelling.c: what the spellings of a place's name have in common. */
#include "lexicon/spelling.h"

#include <string.h>

#include "article/token.h"

/* Consonants that a name has at least to be known in another spelling: "Hams" is not Homs; and
 * where they must do without the places of vowels. */
enum { CONSONANTS = 4, CONSONANTS_ALONE = 6 };

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

/* "al", "ash": the article, which an Arabic name has or has not. */
static gboolean
is_article(const char *word)
{
    static const char *const articles[] = {"al", "el", "ad", "ar", "as", "ash", "at",
                                           "ath", "an", "az", "ed", "es", "ez", "er",
                                           "ul", NULL};

    return g_strv_contains(articles, word);
}

static gboolean
is_vowel(const char *word, const char *at)
{
    return strchr("aeiou", *at) != NULL || (at > word && (*at == 'y' || *at == 'w'));
}

/* Returns: (nullable): where "-iya", "-iyeh", "-ia" begins, which tells "Mahmudiya" from "Mahmud". */
static const char *
find_ending(const char *word)
{
    static const char *const endings[] = {"iyya", "iyyah", "iyyeh", "iya", "iyah",
                                          "iyeh", "iye",   "ieh",   "ia",  "iah"};

    for (guint i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(word, endings[i]))
            return word + strlen(word) - strlen(endings[i]);
    return NULL;
}

/* A word's consonants, doubled ones once, with "." for the vowels between them: "Saraqib" and
 * "Saraqeb" are "s.r.k.b". Vowels at the end, "-ah", and a "Kfar" for a "Kafr" do not count, but
 * "-i" does: "Halabi" is whoever comes from Halab. */
static guint
append_sounds(GString *out, const char *word)
{
    guint n = 0;
    gboolean after_vowel = FALSE;
    const char *end = find_ending(word);

    if (g_str_has_prefix(word, "kfar"))
        word += 4, g_string_append(out, "k.fr"), n = 3;
    else if (g_str_has_prefix(word, "ezz"))
        word += 2; /* Deir Ezzor */
    for (const char *at = word; *at != '\0' && at != end; at++) {
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
    if (end != NULL)
        g_string_append(out, ".y"), n++;
    else if (g_str_has_suffix(word, "i"))
        g_string_append_c(out, 'i');
    return n;
}

/* "s.r.k.b" is "srkb". */
static void
drop_vowels(GString *sounds)
{
    gsize n = 0;

    for (gsize i = 0; i < sounds->len; i++)
        if (sounds->str[i] != '.' && sounds->str[i] != ' ')
            sounds->str[n++] = sounds->str[i];
    g_string_truncate(sounds, n);
}

char *
toll_place_sounds(const char *key, gboolean with_vowels)
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
    if (!with_vowels)
        drop_vowels(out);
    return n >= (with_vowels ? CONSONANTS : CONSONANTS_ALONE)
               ? g_string_free(g_steal_pointer(&out), FALSE)
               : NULL;
}

const char *
toll_place_key_without_article(const char *key)
{
    gsize n = strcspn(key, " ");
    g_autofree char *first = g_strndup(key, n);

    return key[n] == ' ' && is_article(first) ? key + n + 1 : NULL;
}

/* "de" in "Rio de Janeiro" */
static gboolean
is_small_word(const char *word, gsize len)
{
    static const char *const small[] = {"al", "el", "as", "ash", "an", "ar", "at", "az",
                                        "de", "del", "la", "las", "los", "do", "da", "dos"};

    for (guint i = 0; i < G_N_ELEMENTS(small); i++)
        if (strlen(small[i]) == len && memcmp(small[i], word, len) == 0)
            return TRUE;
    return FALSE;
}

/* "Deir", "de", "al-Zor": a word of a name; "LA" would be found in "La". */
static gboolean
is_name_word(const char *word, gsize len)
{
    const char *hyphen = memchr(word, '-', len);

    if (len == 0 || memchr(word, ',', len) != NULL || memchr("0123456789.&/()", word[0], 15))
        return FALSE;
    if (len > 2 && word[len - 2] == '\'' && word[len - 1] == 's')
        return FALSE;
    if (g_ascii_islower(word[0]))
        return is_small_word(word, len) ||
               (hyphen != NULL && hyphen - word <= 3 && g_ascii_isupper(hyphen[1]));
    return !(g_ascii_isupper(word[0]) && (g_ascii_isupper(word[1]) || word[1] == '.'));
}

gboolean
toll_place_is_listed(const char *kind, const char *spelling)
{
    static const char *const listed[] = {"city", "town", "village", "district", NULL};

    if (!g_strv_contains(listed, kind))
        return FALSE; /* a phrase of the lexicon */
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
