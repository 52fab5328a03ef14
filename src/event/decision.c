/* decision.c: what a person decided about claims, and what becomes of the claims by it. */
#include <tollcheck/decision.h>

#include <string.h>

#include "claim/column.h"

static const char *const actions[] = {
    [TOLL_ACCEPT] = "accept", [TOLL_REJECT] = "reject", [TOLL_CORRECT] = "correct",
    [TOLL_MERGE] = "merge",   [TOLL_SPLIT] = "split",   [TOLL_PIN] = "pin",
};

/* What a person may correct: what was read in a claim, but not where it stands. */
static const char *const fields[] = {
    "place",     "outcome", "population", "source",  "low",       "high",
    "qualifier", "unit",    "stance",     "scope",   "date_from", "date_to",
    "actor",     "cause",   "relayed_by", "part_of", NULL,
};

const char *
toll_action_name(TollAction action)
{
    g_return_val_if_fail(action < TOLL_N_ACTIONS, NULL);

    return actions[action];
}

int
toll_action_parse(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(actions); i++)
        if (g_str_equal(actions[i], name))
            return (int)i;
    return -1;
}

TollDecision *
toll_decision_new(TollAction action)
{
    TollDecision *decision = g_new0(TollDecision, 1);
    char **const strings[] = {&decision->decided, &decision->who,    &decision->claim,
                              &decision->other,   &decision->field,  &decision->value,
                              &decision->why,     &decision->failure};

    decision->action = action;
    for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
        *strings[i] = g_strdup("");
    return decision;
}

void
toll_decision_free(TollDecision *decision)
{
    char *const strings[] = {decision->decided, decision->who,    decision->claim,
                             decision->other,   decision->field,  decision->value,
                             decision->why,     decision->failure};

    for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
        g_free(strings[i]);
    g_free(decision);
}

static GHashTable *
index_claims(GPtrArray *claims)
{
    GHashTable *by_id = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = claims->len; i > 0; i--) {
        TollClaim *claim = claims->pdata[i - 1];
        g_hash_table_insert(by_id, claim->claim_id, claim);
    }
    return by_id;
}

static void G_GNUC_PRINTF(2, 3) fail(TollDecision *decision, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    g_free(decision->failure);
    decision->failure = g_strdup_vprintf(format, args);
    va_end(args);
}

/* Replaces what a person said of the claim before: to reject takes an acceptance back. */
static void
mark(TollClaim *claim, TollAction action)
{
    g_auto(GStrv) rules = g_strsplit(claim->rules, " ", -1);
    g_autoptr(GString) marked = g_string_new(NULL);

    for (guint i = 0; rules[i] != NULL; i++) {
        gboolean is_old = g_str_equal(rules[i], "decision.accept") ||
                          g_str_equal(rules[i], "decision.reject") ||
                          (action == TOLL_CORRECT && g_str_equal(rules[i], "decision.correct"));

        if (rules[i][0] != '\0' && !is_old)
            g_string_append_printf(marked, "%s ", rules[i]);
    }
    g_string_append_printf(marked, "decision.%s", actions[action]);
    toll_claim_set(&claim->rules, marked->str);
}

static void
correct(TollDecision *decision, TollClaim *claim)
{
    const TollColumn *column = toll_column_find(decision->field);

    if (column == NULL || !g_strv_contains(fields, decision->field))
        fail(decision, "\"%s\" is no field that can be corrected", decision->field);
    else if (!toll_column_set(column, claim, decision->value))
        fail(decision, "\"%s\" is no value of the field \"%s\"", decision->value,
             decision->field);
    else
        mark(claim, TOLL_CORRECT);
}

static void
apply(TollDecision *decision, GHashTable *by_id)
{
    TollClaim *claim = g_hash_table_lookup(by_id, decision->claim);
    gboolean needs_other = decision->action == TOLL_MERGE || decision->action == TOLL_PIN;

    fail(decision, "%s", "");
    if (claim == NULL)
        fail(decision, "no claim has the id \"%s\"", decision->claim);
    else if (needs_other && !g_hash_table_contains(by_id, decision->other))
        fail(decision, "no claim has the id \"%s\"", decision->other);
    else if (decision->action == TOLL_CORRECT)
        correct(decision, claim);
    else if (decision->action == TOLL_ACCEPT || decision->action == TOLL_REJECT)
        mark(claim, decision->action);
}

void
toll_decisions_apply(GPtrArray *decisions, GPtrArray *claims)
{
    g_autoptr(GHashTable) by_id = index_claims(claims);

    for (guint i = 0; decisions != NULL && i < decisions->len; i++)
        apply(decisions->pdata[i], by_id);
}

static gboolean
has_mark(const TollClaim *claim, const char *name)
{
    const char *found = strstr(claim->rules, name);

    return found != NULL && (found[strlen(name)] == '\0' || found[strlen(name)] == ' ');
}

gboolean
toll_claim_is_rejected(const TollClaim *claim)
{
    return has_mark(claim, "decision.reject");
}

const char *
toll_claim_get_decision(const TollClaim *claim)
{
    if (toll_claim_is_rejected(claim))
        return "rejected";
    if (has_mark(claim, "decision.correct"))
        return "corrected";
    return has_mark(claim, "decision.accept") ? "accepted" : "";
}
