/* rules.c: a stage's table of rules, and where they match in a row. */
#include "lexicon/rules.h"

#include "lexicon/pattern.h"

#include <stdlib.h>
#include <string.h>

static void
rule_free(gpointer data)
{
    TollRule *rule = data;

    g_free(rule->function);
    for (guint i = 0; i < TOLL_MAX_ARGUMENTS; i++)
        g_free(rule->arguments[i]);
    g_free(rule);
}

/* Words of the pattern become phrases of the lexicon, so that terms carry them as kinds. */
static void
learn_words(const TollRule *rule, TollWords *words)
{
    g_auto(GStrv) elements = g_strsplit(rule->row->cells[1], " ", -1);

    for (char **element = elements; *element != NULL; element++) {
        gboolean negated;
        char repeat;
        g_autofree char *core = toll_pattern_core(*element, &negated, &repeat);
        g_auto(GStrv) parts = g_strsplit(core, "|", -1);

        for (char **part = parts; !toll_pattern_is_anchor(*element) && *part != NULL; part++) {
            g_autofree char *kind = toll_pattern_kind(*part);

            if (kind[0] == '=')
                toll_words_add(words, *part, toll_words_kind(words, kind),
                               (TollTableRow *)rule->row, "");
        }
    }
}

static gboolean
parse_meaning(TollRule *rule, TollWords *words, GError **error)
{
    const char *meaning = rule->row->cells[2];
    g_auto(GStrv) parts = g_strsplit(meaning, " ", -1);
    guint n = g_strv_length(parts);
    guint at = 0;

    if (n >= 2 && g_str_equal(parts[1], "=")) {
        g_auto(GStrv) names = g_strsplit(parts[0], "|", -1);
        TollKind kinds[8];
        guint n_kinds = 0;

        for (; names[n_kinds] != NULL && n_kinds < G_N_ELEMENTS(kinds); n_kinds++)
            kinds[n_kinds] = toll_words_kind(words, names[n_kinds]);
        rule->set = toll_words_set(words, kinds, n_kinds);
        at = 2;
    }
    if (n <= at || n - at > TOLL_MAX_ARGUMENTS + 1) {
        toll_table_error(error, rule->row,
                         "expected \"kind = function arguments\", found \"%s\"", meaning);
        return FALSE;
    }
    rule->function = g_strdup(parts[at]);
    for (guint i = at + 1; i < n; i++)
        rule->arguments[i - at - 1] = g_strdup(parts[i]);
    return TRUE;
}

TollRules *
toll_rules_new(GPtrArray *rows, guint first_index, TollWords *words, GError **error)
{
    TollRules *rules = g_new0(TollRules, 1);

    rules->rules = g_ptr_array_new_with_free_func(rule_free);
    rules->patterns = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    rules->units = g_array_new(FALSE, FALSE, sizeof(guint16));
    rules->groups = g_ptr_array_new();
    rules->of_unit = g_ptr_array_new();
    for (guint i = 0; i < rows->len; i++) {
        TollTableRow *row = g_ptr_array_index(rows, i);
        TollRule *rule = g_new0(TollRule, 1);

        rule->row = row;
        rule->id = row->cells[0];
        rule->index = first_index + i;
        row->n_uses++;
        g_ptr_array_add(rules->rules, rule);
        learn_words(rule, words);
        if (!parse_meaning(rule, words, error)) {
            toll_rules_free(rules);
            return NULL;
        }
    }
    return rules;
}

void
toll_rules_free(TollRules *rules)
{
    g_ptr_array_unref(rules->rules);
    g_ptr_array_unref(rules->patterns);
    g_array_unref(rules->units);
    g_ptr_array_unref(rules->of_unit);
    g_ptr_array_unref(rules->groups);
    g_free(rules);
}

guint
toll_rules_get_n(const TollRules *rules)
{
    return rules->rules->len;
}

const TollRule *
toll_rules_get(const TollRules *rules, guint i)
{
    return g_ptr_array_index(rules->rules, i);
}

guint16
toll_rules_unit(const TollRules *rules, TollSetId set)
{
    return g_array_index(rules->units, guint16, set);
}

typedef struct {
    const TollRules *rules;
    TollAccept accept;
    gpointer data;
    TollMatch *match;
} Question;

static const TollRule *
marked_rule(const TollRules *rules, PCRE2_SPTR16 mark)
{
    guint i = 0;

    for (; *mark != 0; mark++)
        i = i * 10 + (guint)(*mark - '0');
    return toll_rules_get(rules, i);
}

/* Stands at the end of every rule in the pattern: 0 goes on, 1 sends PCRE2 to the next rule. */
static int
ask(pcre2_callout_block_16 *block, void *data)
{
    const Question *question = data;
    TollMatch *match = question->match;
    const PCRE2_SIZE *ends = block->offset_vector;

    memset(match, 0, sizeof *match);
    match->rule = marked_rule(question->rules, block->mark);
    match->start = (guint)block->start_match;
    match->end = (guint)block->current_position;
    for (guint i = 1; i <= match->rule->n_elements && i < block->capture_top; i++)
        if (ends[2 * i] != PCRE2_UNSET) {
            match->element[i].start = (guint)ends[2 * i];
            match->element[i].end = (guint)ends[2 * i + 1];
        }
    return match->end > match->start && question->accept(match, question->data) ? 0 : 1;
}

TollMatcher *
toll_matcher_new(void)
{
    TollMatcher *matcher = g_new0(TollMatcher, 1);

    matcher->data = pcre2_match_data_create_16(TOLL_MAX_ELEMENTS + 1, NULL);
    matcher->context = pcre2_match_context_create_16(NULL);
    return matcher;
}

void
toll_matcher_free(TollMatcher *matcher)
{
    pcre2_match_data_free_16(matcher->data);
    pcre2_match_context_free_16(matcher->context);
    g_free(matcher);
}

gboolean
toll_rules_match(const TollRules *rules, const guint16 *gloss, guint n, guint from,
                 TollMatcher *matcher, TollAccept accept, gpointer accept_data,
                 TollMatch *match)
{
    Question question = {rules, accept, accept_data, match};

    for (guint at = from; at < n; at++) {
        TollGroup *group = g_ptr_array_index(rules->of_unit, gloss[at]);
        const pcre2_code_16 *code;
        int rc;

        if (group == NULL || !toll_group_may_match(group, at + 1 < n ? gloss[at + 1] : 0))
            continue;
        code = toll_group_code(rules, group);
        /* Anew each time, for @accept may match other rules of its own. */
        pcre2_set_callout_16(matcher->context, ask, &question);
        rc = pcre2_match_16(code, gloss, n, at, 0, matcher->data, matcher->context);
        /* The compiled matcher has a small stack of its own; the interpreter has not. */
        if (rc < PCRE2_ERROR_NOMATCH)
            rc = pcre2_match_16(code, gloss, n, at, PCRE2_NO_JIT, matcher->data,
                                matcher->context);
        if (rc >= 0)
            return TRUE;
    }
    return FALSE;
}
