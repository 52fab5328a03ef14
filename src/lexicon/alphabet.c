/* alphabet.c: the code units of a stage: sets of kinds that none of its rules tells apart. */
#include "lexicon/alphabet.h"

#include <string.h>

typedef struct {
    TollKind kinds[512];
    guint n;
} Kinds;

static void
add_kind(Kinds *kinds, TollKind kind)
{
    for (guint i = 0; i < kinds->n; i++)
        if (kinds->kinds[i] == kind)
            return;
    if (kinds->n < G_N_ELEMENTS(kinds->kinds))
        kinds->kinds[kinds->n++] = kind;
}

/* A class stands for its members: kinds, or words of rules. One that no phrase has adds
 * nothing, for a user's lexicon may have taken it away. */
static void
add_class(Kinds *kinds, const char *members, const TollWords *words)
{
    g_auto(GStrv) parts = g_strsplit(members, "|", -1);
    TollKind kind;

    for (char **part = parts; *part != NULL; part++) {
        g_autofree char *word = g_strconcat("=", *part, NULL);

        if (toll_words_find_kind(words, *part, &kind) ||
            toll_words_find_kind(words, word, &kind))
            add_kind(kinds, kind);
    }
}

static gboolean
collect_kinds(Kinds *kinds, const TollRule *rule, const char *core, const TollWords *words,
              GError **error)
{
    g_auto(GStrv) parts = g_strsplit(core, "|", -1);

    for (char **part = parts; *part != NULL; part++) {
        g_autofree char *name = toll_pattern_kind(*part);
        const char *members = toll_words_class(words, name);
        TollKind kind;

        if (members != NULL) {
            add_class(kinds, members, words);
        } else if (toll_words_find_kind(words, name, &kind)) {
            add_kind(kinds, kind);
        } else {
            toll_table_error(error, rule->row, "expected a known kind, found \"%s\"", *part);
            return FALSE;
        }
    }
    return TRUE;
}

/* The distinct elements of the stage's rules, as the kinds that each of them asks for. */
static gboolean
distinct_elements(const TollRules *rules, const TollWords *words, GHashTable *columns,
                  GArray *elements, GError **error)
{
    for (guint i = 0; i < rules->rules->len; i++) {
        const TollRule *rule = toll_rules_get(rules, i);
        g_auto(GStrv) texts = g_strsplit(rule->row->cells[1], " ", -1);

        for (char **text = texts; *text != NULL; text++) {
            gboolean negated;
            char repeat;
            g_autofree char *core = toll_pattern_core(*text, &negated, &repeat);
            Kinds kinds = {{0}, 0};

            if (toll_pattern_is_anchor(*text) || g_str_equal(core, "<any>") ||
                g_hash_table_contains(columns, core))
                continue;
            if (!collect_kinds(&kinds, rule, core, words, error))
                return FALSE;
            g_hash_table_insert(columns, g_steal_pointer(&core),
                                GUINT_TO_POINTER(elements->len));
            g_array_append_val(elements, kinds);
        }
    }
    return TRUE;
}

/* A column and a kind that its element takes. */
typedef struct {
    TollKind kind;
    guint column;
} Taker;

static int
by_kind(gconstpointer a, gconstpointer b)
{
    return (int)((const Taker *)a)->kind - (int)((const Taker *)b)->kind;
}

/* What the elements take, in the order of kinds; @firsts gets where each kind begins. */
static GArray *
takers_of(const GArray *elements, GArray *firsts)
{
    GArray *takers = g_array_new(FALSE, FALSE, sizeof(Taker));

    for (guint column = 0; column < elements->len; column++) {
        const Kinds *kinds = &g_array_index(elements, Kinds, column);

        for (guint i = 0; i < kinds->n; i++) {
            Taker taker = {kinds->kinds[i], column};
            g_array_append_val(takers, taker);
        }
    }
    g_array_sort(takers, by_kind);
    for (guint i = 0; i < takers->len; i++)
        while (firsts->len <= g_array_index(takers, Taker, i).kind)
            g_array_append_val(firsts, i);
    return takers;
}

/* Which elements take the set, as '1' and '0'. */
static char *
letter_of(const TollWords *words, TollSetId set, guint n_columns, const GArray *takers,
          const GArray *firsts)
{
    char *letter = g_new(char, n_columns + 1);

    memset(letter, '0', n_columns);
    letter[n_columns] = '\0';
    for (guint kind = 0; toll_words_set_next(words, set, &kind) && kind < firsts->len; kind++)
        for (guint i = g_array_index(firsts, guint, kind);
             i < takers->len && g_array_index(takers, Taker, i).kind == kind; i++)
            letter[g_array_index(takers, Taker, i).column] = '1';
    return letter;
}

typedef struct {
    guint column, n_letters;
} Width;

static int
by_width(gconstpointer a, gconstpointer b)
{
    guint left = ((const Width *)a)->n_letters, right = ((const Width *)b)->n_letters;

    return left < right ? 1 : left > right ? -1 : 0;
}

static int
by_columns(gconstpointer a, gconstpointer b, gpointer widths)
{
    const char *left = *(const char *const *)a, *right = *(const char *const *)b;
    const GArray *order = widths;

    for (guint i = 0; i < order->len; i++) {
        guint column = g_array_index(order, Width, i).column;

        if (left[column] != right[column])
            return left[column] > right[column] ? -1 : 1;
    }
    return 0;
}

/* Puts the letters into an order in which the widest elements are few ranges, so that patterns
 * are short: the widest takes the first of all units, of these the next one the first, and so
 * on. */
static void
sort_letters(GPtrArray *letters, guint n_columns)
{
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(Width));

    for (guint column = 0; column < n_columns; column++) {
        Width width = {column, 0};

        for (guint i = 0; i < letters->len; i++)
            width.n_letters += ((const char *)g_ptr_array_index(letters, i))[column] == '1';
        g_array_append_val(order, width);
    }
    g_array_sort(order, by_width);
    g_ptr_array_sort_with_data(letters, by_columns, order);
}

gboolean
toll_alphabet_init(TollAlphabet *alphabet, TollRules *rules, const TollWords *words,
                   GError **error)
{
    g_autoptr(GHashTable) distinct = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) units = g_hash_table_new(NULL, NULL); /* by the letter itself */
    g_autoptr(GArray) elements = g_array_new(FALSE, FALSE, sizeof(Kinds));
    g_autoptr(GArray) firsts = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GArray) takers = NULL;
    g_autoptr(GPtrArray) of_sets = g_ptr_array_new();
    guint n_sets = toll_words_n_sets(words);

    alphabet->columns = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    alphabet->letters = g_ptr_array_new_with_free_func(g_free);
    if (!distinct_elements(rules, words, alphabet->columns, elements, error))
        return FALSE;
    takers = takers_of(elements, firsts);
    for (guint set = 0; set < n_sets; set++) {
        char *letter = letter_of(words, (TollSetId)set, elements->len, takers, firsts);
        gpointer same;

        if (g_hash_table_lookup_extended(distinct, letter, &same, NULL)) {
            g_free(letter);
            letter = same;
        } else {
            g_hash_table_add(distinct, letter);
            g_ptr_array_add(alphabet->letters, letter);
        }
        g_ptr_array_add(of_sets, letter);
    }
    sort_letters(alphabet->letters, elements->len);
    for (guint i = 0; i < alphabet->letters->len; i++)
        g_hash_table_insert(units, g_ptr_array_index(alphabet->letters, i),
                            GUINT_TO_POINTER(i + 1));
    for (guint set = 0; set < n_sets; set++) {
        guint16 unit = (guint16)GPOINTER_TO_UINT(
            g_hash_table_lookup(units, g_ptr_array_index(of_sets, set)));
        g_array_append_val(rules->units, unit);
    }
    return TRUE;
}

gboolean
toll_alphabet_takes(const TollAlphabet *alphabet, const char *core, guint unit)
{
    const char *letter = g_ptr_array_index(alphabet->letters, unit - 1);

    return g_str_equal(core, "<any>") ||
           letter[GPOINTER_TO_UINT(g_hash_table_lookup(alphabet->columns, core))] == '1';
}

void
toll_alphabet_clear(TollAlphabet *alphabet)
{
    g_hash_table_unref(alphabet->columns);
    g_ptr_array_unref(alphabet->letters);
}
