/* pattern.c: the patterns of a stage's rules as one PCRE2 pattern over code units.
 *
 * A term's set of kinds becomes one code unit, so that a row of terms is a string. Sets that no
 * element of the stage tells apart share a unit: the alphabet of a stage has some hundred
 * letters, however large the lexicon is, in an order that keeps classes short. */
#include "lexicon/pattern.h"

#include <string.h>

/* The kind of a part of an element: "<kind>" as it is, a word as "=word". */
char *
toll_pattern_kind(const char *part)
{
    gsize len = strlen(part);

    if (len > 2 && part[0] == '<' && part[len - 1] == '>')
        return g_strndup(part + 1, len - 2);
    return g_strconcat("=", part, NULL);
}

/* An element without its "!", "?", "*" and "*?". */
char *
toll_pattern_core(const char *element, gboolean *negated, char *repeat)
{
    gsize len = strlen(element);

    *negated = len > 1 && element[0] == '!';
    element += *negated ? 1 : 0;
    len -= *negated ? 1 : 0;
    *repeat = '\0';
    if (len > 2 && g_str_has_suffix(element, "*?")) {
        *repeat = TOLL_REPEAT_LAZY;
        len -= 2;
    } else if (len > 1 && (element[len - 1] == '?' || element[len - 1] == '*')) {
        *repeat = element[--len];
    }
    return g_strndup(element, len);
}

gboolean
toll_pattern_is_anchor(const char *element)
{
    return strchr("^$/\\", element[0]) != NULL && element[1] == '\0';
}

static void
put(GArray *pattern, const char *ascii)
{
    for (; *ascii != '\0'; ascii++) {
        guint16 unit = (guchar)*ascii;
        g_array_append_val(pattern, unit);
    }
}

static const char *
quantifier(char repeat)
{
    switch (repeat) {
    case '?':
        return "?";
    case '*':
        return "{0,12}";
    case TOLL_REPEAT_LAZY:
        return "{0,12}?";
    default:
        return "";
    }
}

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

static gboolean
holds_any(const TollWords *words, TollSetId set, const Kinds *kinds)
{
    for (guint i = 0; i < kinds->n; i++)
        if (toll_words_set_has(words, set, kinds->kinds[i]))
            return TRUE;
    return FALSE;
}

/* The units of a stage while its pattern is written. */
typedef struct {
    GHashTable *columns; /* of elements, without their signs */
    GPtrArray *letters;  /* which columns take the unit, as '1' and '0'; the first is unit 1 */
} Alphabet;

/* The units from @first to @last. */
static void
put_range(GArray *pattern, guint first, guint last)
{
    char range[32];

    g_snprintf(range, sizeof range, first < last ? "\\x{%x}-\\x{%x}" : "\\x{%x}", first, last);
    put(pattern, range);
}

/* A character class of all units that the element takes. A kind that no set holds matches
 * nothing, which is right for a rule about words that a user's lexicon took away. */
static void
put_class(GArray *pattern, const Alphabet *alphabet, const char *core, gboolean negated)
{
    guint column = GPOINTER_TO_UINT(g_hash_table_lookup(alphabet->columns, core));
    guint n = alphabet->letters->len;

    if (g_str_equal(core, "<any>")) {
        put(pattern, ".");
        return;
    }
    put(pattern, negated ? "[^" : "[");
    put(pattern, "\\x{0}"); /* so that the class is never empty; no term has this unit */
    for (guint u = 0; u < n; u++) {
        guint first = u;

        while (u < n && ((const char *)g_ptr_array_index(alphabet->letters, u))[column] == '1')
            u++;
        if (u > first)
            put_range(pattern, first + 1, u);
    }
    put(pattern, "]");
}

typedef enum { BEFORE, WITHIN, AFTER } Zone;

static gboolean
put_element(GArray *pattern, const Alphabet *alphabet, TollRule *rule, const char *element,
            Zone zone, GError **error)
{
    gboolean negated;
    char repeat;
    g_autofree char *core = toll_pattern_core(element, &negated, &repeat);

    if (zone == WITHIN && ++rule->n_elements > TOLL_MAX_ELEMENTS) {
        toll_table_error(error, rule->row, "expected at most %d elements", TOLL_MAX_ELEMENTS);
        return FALSE;
    }
    if (zone != WITHIN && (repeat == '*' || repeat == TOLL_REPEAT_LAZY)) {
        toll_table_error(error, rule->row, "expected no \"*\" in a context, found \"%s\"",
                         element);
        return FALSE;
    }
    /* Outside the match, "not X" also holds at the row's ends. */
    put(pattern, zone == WITHIN   ? "("
                 : zone == BEFORE ? (negated ? "(?<!" : "(?<=")
                                  : (negated ? "(?!" : "(?:"));
    put_class(pattern, alphabet, core, negated && zone == WITHIN);
    put(pattern, zone == WITHIN ? quantifier(repeat) : "");
    put(pattern, zone == AFTER && repeat == '?' ? ")?" : ")");
    return TRUE;
}

static gboolean
put_rule(GArray *pattern, const Alphabet *alphabet, TollRule *rule, guint i, GError **error)
{
    g_auto(GStrv) elements = g_strsplit(rule->row->cells[1], " ", -1);
    g_autofree char *mark = g_strdup_printf("%s(*MARK:%u)", i > 0 ? "|" : "", i);
    Zone zone = g_strv_contains((const char *const *)elements, "\\") ? BEFORE : WITHIN;

    rule->n_elements = 0;
    put(pattern, mark);
    for (char **element = elements; *element != NULL; element++) {
        if (g_str_equal(*element, "\\"))
            zone = WITHIN;
        else if (g_str_equal(*element, "/")) {
            zone = AFTER;
            put(pattern, "(?=");
        } else if (toll_pattern_is_anchor(*element))
            put(pattern, *element);
        else if ((*element)[0] == '\0' ||
                 !put_element(pattern, alphabet, rule, *element, zone, error)) {
            if (error != NULL && *error == NULL)
                toll_table_error(error, rule->row,
                                 "expected elements with one space between them");
            return FALSE;
        }
    }
    if (zone == AFTER)
        put(pattern, ")");
    put(pattern, "(*THEN)(?C1)"); /* where the match is refused, the next rule is tried */
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

/* Which elements take the set, as '1' and '0'. */
static char *
letter_of(const TollWords *words, TollSetId set, const GArray *elements)
{
    char *letter = g_new0(char, elements->len + 1);

    for (guint i = 0; i < elements->len; i++)
        letter[i] = holds_any(words, set, &g_array_index(elements, Kinds, i)) ? '1' : '0';
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

/* Gives the sets their code units: sets that every element takes or leaves alike share one. */
static gboolean
number_sets(TollRules *rules, const TollWords *words, Alphabet *alphabet, GError **error)
{
    g_autoptr(GHashTable) units = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GArray) elements = g_array_new(FALSE, FALSE, sizeof(Kinds));
    g_autoptr(GPtrArray) of_sets = g_ptr_array_new_with_free_func(g_free);
    guint n_sets = toll_words_n_sets(words);

    if (!distinct_elements(rules, words, alphabet->columns, elements, error))
        return FALSE;
    for (guint set = 0; set < n_sets; set++) {
        char *letter = letter_of(words, (TollSetId)set, elements);

        g_ptr_array_add(of_sets, letter);
        if (g_hash_table_add(units, letter))
            g_ptr_array_add(alphabet->letters, g_strdup(letter));
    }
    sort_letters(alphabet->letters, elements->len);
    for (guint i = 0; i < alphabet->letters->len; i++)
        g_hash_table_insert(units, g_ptr_array_index(alphabet->letters, i),
                            GUINT_TO_POINTER(i + 1));
    rules->units = g_new0(guint16, n_sets);
    for (guint set = 0; set < n_sets; set++)
        rules->units[set] = (guint16)GPOINTER_TO_UINT(
            g_hash_table_lookup(units, g_ptr_array_index(of_sets, set)));
    return TRUE;
}

static void
alphabet_clear(Alphabet *alphabet)
{
    g_hash_table_unref(alphabet->columns);
    g_ptr_array_unref(alphabet->letters);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Alphabet, alphabet_clear)

gboolean
toll_rules_compile(TollRules *rules, const TollWords *words, GError **error)
{
    g_autoptr(GArray) pattern = g_array_new(FALSE, FALSE, sizeof(guint16));
    g_auto(Alphabet) alphabet = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                                 g_ptr_array_new_with_free_func(g_free)};
    int code;
    PCRE2_SIZE offset;

    if (!number_sets(rules, words, &alphabet, error))
        return FALSE;
    put(pattern, "(?|");
    for (guint i = 0; i < rules->rules->len; i++)
        if (!put_rule(pattern, &alphabet, g_ptr_array_index(rules->rules, i), i, error))
            return FALSE;
    put(pattern, ")");
    rules->code = pcre2_compile_16((PCRE2_SPTR16)(gpointer)pattern->data, pattern->len,
                                   PCRE2_DOTALL | PCRE2_NO_UTF_CHECK, &code, &offset, NULL);
    if (rules->code == NULL) {
        const TollRule *first = toll_rules_get(rules, 0);

        toll_table_error(error, first->row, "the table's rules do not compile (PCRE2 error %d)",
                         code);
        return FALSE;
    }
    pcre2_jit_compile_16(rules->code, PCRE2_JIT_COMPLETE);
    return TRUE;
}
