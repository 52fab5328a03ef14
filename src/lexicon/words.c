/* words.c: interns kinds, words, phrases and sets of kinds. */
#include "lexicon/words.h"

#include <string.h>

#include "article/token.h"
#include "lexicon/phrase-sets.h"
#include "lexicon/sets.h"
#include "lexicon/steps.h"

struct _TollWords {
    GHashTable *classes; /* name -> kinds, joined with "|" */
    GHashTable *kinds;   /* name -> index */
    GPtrArray *kind_names;
    GHashTable *ids;    /* folded word -> id, from 1 */
    TollSteps *steps;   /* node, word id -> node, from 1 */
    GPtrArray *phrases; /* by node; NULL where none ends */
    TollSets *sets;
    TollPlainSets plain;
};

static void
phrase_free(gpointer data)
{
    TollPhrase *phrase = data;

    if (phrase == NULL)
        return;
    g_array_unref(phrase->entries);
    g_free(phrase);
}

static const char *const named_kinds[] = {
#define X(name, text) text,
    TOLL_KINDS(X)
#undef X
};

TollWords *
toll_words_new(void)
{
    TollWords *words = g_new0(TollWords, 1);

    words->classes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    words->kinds = g_hash_table_new(g_str_hash, g_str_equal);
    words->kind_names = g_ptr_array_new_with_free_func(g_free);
    words->ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    words->steps = toll_steps_new();
    words->phrases = g_ptr_array_new_with_free_func(phrase_free);
    words->sets = toll_sets_new();
    g_ptr_array_add(words->phrases, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(named_kinds); i++)
        toll_words_kind(words, named_kinds[i]);
    return words;
}

void
toll_words_free(TollWords *words)
{
    g_hash_table_unref(words->classes);
    g_hash_table_unref(words->kinds);
    g_ptr_array_unref(words->kind_names);
    g_hash_table_unref(words->ids);
    toll_steps_free(words->steps);
    g_ptr_array_unref(words->phrases);
    toll_sets_free(words->sets);
    g_free(words);
}

void
toll_words_add_class(TollWords *words, const char *name, const char *kinds)
{
    g_hash_table_replace(words->classes, g_strdup(name), g_strdup(kinds));
}

const char *
toll_words_class(const TollWords *words, const char *name)
{
    return g_hash_table_lookup(words->classes, name);
}

gboolean
toll_words_find_kind(const TollWords *words, const char *name, TollKind *kind)
{
    gpointer value;

    if (!g_hash_table_lookup_extended(words->kinds, name, NULL, &value))
        return FALSE;
    *kind = (TollKind)GPOINTER_TO_UINT(value);
    return TRUE;
}

TollKind
toll_words_kind(TollWords *words, const char *name)
{
    TollKind kind;
    char *copy;

    if (toll_words_find_kind(words, name, &kind))
        return kind;
    g_assert(words->kind_names->len < TOLL_MAX_KINDS);
    kind = (TollKind)words->kind_names->len;
    copy = g_strdup(name);
    g_ptr_array_add(words->kind_names, copy);
    g_hash_table_insert(words->kinds, copy, GUINT_TO_POINTER(kind));
    return kind;
}

const char *
toll_words_kind_name(const TollWords *words, TollKind kind)
{
    return g_ptr_array_index(words->kind_names, kind);
}

guint
toll_words_id(const TollWords *words, const char *folded)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(words->ids, folded));
}

guint
toll_words_step(const TollWords *words, guint node, guint word_id)
{
    return toll_steps_get(words->steps, node, word_id);
}

const TollPhrase *
toll_words_phrase(const TollWords *words, guint node)
{
    return g_ptr_array_index(words->phrases, node);
}

static guint
add_step(TollWords *words, guint node, const char *folded)
{
    guint id = toll_words_id(words, folded);
    guint next;

    if (id == 0) {
        id = g_hash_table_size(words->ids) + 1;
        g_hash_table_insert(words->ids, g_strdup(folded), GUINT_TO_POINTER(id));
    }
    next = toll_words_step(words, node, id);
    if (next != 0)
        return next;
    next = words->phrases->len;
    g_ptr_array_add(words->phrases, NULL);
    toll_steps_add(words->steps, node, id, next);
    return next;
}

/* The same for a phrase of small letters and spaces, as most are: its words are as they stand.
 */
static guint
add_plain_path(TollWords *words, const char *phrase)
{
    guint node = 0;

    for (const char *at = phrase; *at != '\0';) {
        gsize len = strcspn(at, " ");
        char folded[TOLL_TOKEN_FOLD];

        g_strlcpy(folded, at, MIN(len + 1, sizeof folded));
        node = add_step(words, node, folded);
        at += len + strspn(at + len, " ");
    }
    return node;
}

/* Walks the phrase's words, making nodes for them; the shape asked of a text is that of the
 * first. */
static guint
add_path(TollWords *words, const char *phrase, TollShape *shape)
{
    g_autoptr(GArray) tokens = NULL;
    guint node = 0;

    *shape = TOLL_SHAPE_LOWER;
    if (phrase[0] != ' ' && phrase[strspn(phrase, "abcdefghijklmnopqrstuvwxyz ")] == '\0')
        return add_plain_path(words, phrase);
    tokens = toll_tokenize(phrase, 0, strlen(phrase), NULL);
    for (guint i = 0; i < tokens->len; i++) {
        const TollToken *token = &g_array_index(tokens, TollToken, i);
        char folded[TOLL_TOKEN_FOLD];

        if (i == 0)
            *shape = token->shape;
        toll_token_fold(phrase, token, folded);
        node = add_step(words, node, folded);
    }
    return node;
}

const TollPhrase *
toll_words_find(const TollWords *words, const char *phrase)
{
    g_autoptr(GArray) tokens = toll_tokenize(phrase, 0, strlen(phrase), NULL);
    guint node = 0;

    for (guint i = 0; i < tokens->len; i++) {
        char folded[TOLL_TOKEN_FOLD];
        guint id;

        toll_token_fold(phrase, &g_array_index(tokens, TollToken, i), folded);
        id = toll_words_id(words, folded);
        node = id != 0 ? toll_words_step(words, node, id) : 0;
        if (node == 0)
            return NULL;
    }
    return toll_words_phrase(words, node);
}

gboolean
toll_words_has_word(const TollWords *words, const char *word)
{
    TollToken token = {0, (guint)strlen(word), TOLL_TOKEN_WORD, TOLL_SHAPE_CAP};
    char folded[TOLL_TOKEN_FOLD];
    const TollPhrase *phrase;
    guint id;

    toll_token_fold(word, &token, folded);
    id = toll_words_id(words, folded);
    phrase = id != 0 ? toll_words_phrase(words, toll_words_step(words, 0, id)) : NULL;
    return phrase != NULL && phrase->entries->len > 0;
}

static void
drop_entry(TollPhrase *phrase, guint i)
{
    ((TollTableRow *)g_array_index(phrase->entries, TollEntry, i).row)->n_uses--;
    g_array_remove_index(phrase->entries, i);
}

void
toll_words_add(TollWords *words, const char *phrase_text, TollKind kind, TollTableRow *row,
               const char *value)
{
    TollEntry entry = {kind, TOLL_SHAPE_LOWER, row, value};
    guint node = add_path(words, phrase_text, &entry.least);
    TollPhrase *phrase = g_ptr_array_index(words->phrases, node);

    g_return_if_fail(node != 0);

    if (phrase == NULL) {
        phrase = g_new0(TollPhrase, 1);
        phrase->entries = g_array_new(FALSE, FALSE, sizeof(TollEntry));
        phrase->is_wordy = g_ascii_isalnum(phrase_text[0]) || (guchar)phrase_text[0] >= 0xC3;
        g_ptr_array_index(words->phrases, node) = phrase;
    }
    for (guint i = 0; i < phrase->entries->len; i++) {
        const TollEntry *old = &g_array_index(phrase->entries, TollEntry, i);

        if (old->kind == kind && old->least == entry.least) {
            drop_entry(phrase, i);
            break;
        }
    }
    row->n_uses++;
    g_array_append_val(phrase->entries, entry);
}

void
toll_words_remove(TollWords *words, const char *phrase_text, const char *table)
{
    TollShape shape;
    TollPhrase *phrase =
        g_ptr_array_index(words->phrases, add_path(words, phrase_text, &shape));

    for (guint i = phrase != NULL ? phrase->entries->len : 0; i > 0; i--)
        if (g_str_equal(g_array_index(phrase->entries, TollEntry, i - 1).row->row.table, table))
            drop_entry(phrase, i - 1);
}

TollSetId
toll_words_set(TollWords *words, const TollKind *kinds, guint n)
{
    return toll_sets_intern(words->sets, kinds, n);
}

gboolean
toll_words_set_has(const TollWords *words, TollSetId set, TollKind kind)
{
    return (toll_sets_get(words->sets, set)->bits[kind / 64] >> (kind % 64)) & 1;
}

gboolean
toll_words_set_has_any(const TollWords *words, TollSetId set, const TollKind *kinds)
{
    for (; *kinds != TOLL_KINDS_END; kinds++)
        if (toll_words_set_has(words, set, *kinds))
            return TRUE;
    return FALSE;
}

gboolean
toll_words_set_next(const TollWords *words, TollSetId set, guint *kind)
{
    return toll_kinds_next(toll_sets_get(words->sets, set), kind);
}

guint
toll_words_n_sets(const TollWords *words)
{
    return toll_sets_n(words->sets);
}

void
toll_words_print_set(const TollWords *words, TollSetId set, GString *out)
{
    const char *space = "";

    for (guint kind = 0; toll_words_set_next(words, set, &kind); kind++) {
        const char *name = toll_words_kind_name(words, (TollKind)kind);

        if (name[0] != '=') {
            g_string_append_printf(out, "%s%s", space, name);
            space = " ";
        }
    }
}

void
toll_words_freeze(TollWords *words)
{
    toll_plain_sets_fill(words, &words->plain);
    toll_phrase_sets_fill(words, words->phrases);
}

const TollPlainSets *
toll_words_plain_sets(const TollWords *words)
{
    return &words->plain;
}
