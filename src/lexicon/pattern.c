/* pattern.c: the patterns of a stage's rules as one PCRE2 pattern over code units.
 *
 * A term's set of kinds becomes one code unit, so that a row of terms is a string. Sets that no
 * element of the stage tells apart share a unit: the alphabet of a stage has some hundred
 * letters, however large the lexicon is, and classes stay the bitmaps that PCRE2 has for units
 * below 256. */
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

/* A character class of all sets that hold one of the kinds. A kind that no set holds matches
 * nothing, which is right for a rule about words that a user's lexicon took away. */
static gboolean
put_class(GArray *pattern, const TollRules *rules, const TollRule *rule, const char *core,
          gboolean negated, const TollWords *words, GError **error)
{
    Kinds kinds = {{0}, 0};

    if (g_str_equal(core, "<any>")) {
        put(pattern, ".");
        return TRUE;
    }
    if (!collect_kinds(&kinds, rule, core, words, error))
        return FALSE;
    put(pattern, negated ? "[^" : "[");
    put(pattern, "\\x{ffff}"); /* so that the class is never empty; no term has this unit */
    for (guint u = 0; u < rules->unit_sets->len; u++)
        if (holds_any(words, g_array_index(rules->unit_sets, TollSetId, u), &kinds)) {
            char unit[16];

            g_snprintf(unit, sizeof unit, "\\x{%x}", u + 1);
            put(pattern, unit);
        }
    put(pattern, "]");
    return TRUE;
}

typedef enum { BEFORE, WITHIN, AFTER } Zone;

static gboolean
put_element(GArray *pattern, const TollRules *rules, TollRule *rule, const char *element,
            Zone zone, const TollWords *words, GError **error)
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
    if (!put_class(pattern, rules, rule, core, negated && zone == WITHIN, words, error))
        return FALSE;
    put(pattern, zone == WITHIN ? quantifier(repeat) : "");
    put(pattern, zone == AFTER && repeat == '?' ? ")?" : ")");
    return TRUE;
}

static gboolean
put_rule(GArray *pattern, const TollRules *rules, TollRule *rule, guint i,
         const TollWords *words, GError **error)
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
                 !put_element(pattern, rules, rule, *element, zone, words, error)) {
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
distinct_elements(const TollRules *rules, const TollWords *words, GArray *elements,
                  GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < rules->rules->len; i++) {
        const TollRule *rule = toll_rules_get(rules, i);
        g_auto(GStrv) texts = g_strsplit(rule->row->cells[1], " ", -1);

        for (char **text = texts; *text != NULL; text++) {
            gboolean negated;
            char repeat;
            char *core = toll_pattern_core(*text, &negated, &repeat);
            gboolean is_new =
                !toll_pattern_is_anchor(*text) && !g_hash_table_contains(seen, core);
            Kinds kinds = {{0}, 0};

            g_hash_table_add(seen, core);
            if (!is_new || g_str_equal(core, "<any>"))
                continue;
            if (!collect_kinds(&kinds, rule, core, words, error))
                return FALSE;
            g_array_append_val(elements, kinds);
        }
    }
    return TRUE;
}

/* Gives the sets their code units: sets that every element takes or leaves alike share one. Few
 * units stay below 256, where PCRE2 has bitmaps for classes. */
static gboolean
number_sets(TollRules *rules, const TollWords *words, GError **error)
{
    g_autoptr(GHashTable) units = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GArray) elements = g_array_new(FALSE, FALSE, sizeof(Kinds));
    guint n_sets = toll_words_n_sets(words);

    if (!distinct_elements(rules, words, elements, error))
        return FALSE;
    rules->units = g_new0(guint16, n_sets);
    for (guint set = 0; set < n_sets; set++) {
        char *choice = g_new0(char, elements->len + 1);
        TollSetId id = (TollSetId)set;
        gpointer unit;

        for (guint i = 0; i < elements->len; i++)
            choice[i] = holds_any(words, id, &g_array_index(elements, Kinds, i)) ? '1' : '0';
        if (g_hash_table_lookup_extended(units, choice, NULL, &unit)) {
            g_free(choice);
        } else {
            g_array_append_val(rules->unit_sets, id);
            unit = GUINT_TO_POINTER(rules->unit_sets->len);
            g_hash_table_insert(units, choice, unit);
        }
        rules->units[set] = (guint16)GPOINTER_TO_UINT(unit);
    }
    return TRUE;
}

gboolean
toll_rules_compile(TollRules *rules, const TollWords *words, GError **error)
{
    g_autoptr(GArray) pattern = g_array_new(FALSE, FALSE, sizeof(guint16));
    int code;
    PCRE2_SIZE offset;

    if (!number_sets(rules, words, error))
        return FALSE;
    put(pattern, "(?|");
    for (guint i = 0; i < rules->rules->len; i++)
        if (!put_rule(pattern, rules, g_ptr_array_index(rules->rules, i), i, words, error))
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
