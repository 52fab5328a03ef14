/* pattern.c: the patterns of a stage's rules as PCRE2 patterns over code units.
 *
 * A term's set of kinds becomes one code unit, so that a row of terms is a string. Sets that no
 * element of the stage tells apart share a unit: the alphabet of a stage has some hundred
 * letters, however large the lexicon is, in an order that keeps classes short. */
#include "lexicon/alphabet.h"

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
put_class(GArray *pattern, const TollAlphabet *alphabet, const char *core, gboolean negated)
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
put_element(GArray *pattern, const TollAlphabet *alphabet, TollRule *rule, const char *element,
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
put_rule(GArray *pattern, const TollAlphabet *alphabet, TollRule *rule, guint i, GError **error)
{
    g_auto(GStrv) elements = g_strsplit(rule->row->cells[1], " ", -1);
    g_autofree char *mark = g_strdup_printf("(*MARK:%u)", i);
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

gboolean
toll_rules_compile(TollRules *rules, const TollWords *words, GError **error)
{
    g_auto(TollAlphabet) alphabet = {0};

    if (!toll_alphabet_init(&alphabet, rules, words, error))
        return FALSE;
    for (guint i = 0; i < rules->rules->len; i++) {
        GArray *pattern = g_array_new(FALSE, FALSE, sizeof(guint16));

        g_ptr_array_add(rules->patterns, pattern);
        if (!put_rule(pattern, &alphabet, g_ptr_array_index(rules->rules, i), i, error))
            return FALSE;
    }
    toll_openers_init(&alphabet, rules);
    return TRUE;
}

/* A pattern is put together from what was checked when it was read, so it compiles. */
static pcre2_code_16 *
compile_group(const TollRules *rules, const TollGroup *group)
{
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(guint16));
    pcre2_code_16 *code;
    int error;
    PCRE2_SIZE offset;

    put(all, "(?|");
    for (guint i = 0; i < group->rules->len; i++) {
        guint rule = g_array_index(group->rules, guint16, i);
        const GArray *pattern = g_ptr_array_index(rules->patterns, rule);

        put(all, i > 0 ? "|" : "");
        g_array_append_vals(all, pattern->data, pattern->len);
    }
    put(all, ")");
    code = pcre2_compile_16((PCRE2_SPTR16)(gpointer)all->data, all->len,
                            PCRE2_ANCHORED | PCRE2_DOTALL | PCRE2_NO_UTF_CHECK, &error, &offset,
                            NULL);
    if (code == NULL)
        g_error("%s: the rules that begin like this one do not compile (PCRE2 error %d)",
                toll_rules_get(rules, g_array_index(group->rules, guint16, 0))->id, error);
    pcre2_jit_compile_16(code, PCRE2_JIT_COMPLETE);
    return code;
}

const pcre2_code_16 *
toll_group_code(const TollRules *rules, TollGroup *group)
{
    pcre2_code_16 *code = g_atomic_pointer_get(&group->code);

    if (code != NULL)
        return code;
    pthread_mutex_lock(&group->lock);
    code = group->code;
    if (code == NULL) {
        code = compile_group(rules, group);
        g_atomic_pointer_set(&group->code, code);
    }
    pthread_mutex_unlock(&group->lock);
    return code;
}
