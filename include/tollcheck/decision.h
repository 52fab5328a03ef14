/* decision.h: what a person decided about claims and events, kept in a file and replayed. */
#pragma once

#include <tollcheck/claim.h>

G_BEGIN_DECLS

typedef enum {
    TOLL_ACCEPT,  /* the claim was checked and is right */
    TOLL_REJECT,  /* the claim is wrong: it stays in claims.csv, but is in no event */
    TOLL_CORRECT, /* a field of the claim has another value */
    TOLL_MERGE,   /* the events of two claims are one */
    TOLL_SPLIT,   /* the claim, with its parts, is an event of its own */
    TOLL_PIN,     /* the claim is of the event of another claim, whatever grouping says */
    TOLL_N_ACTIONS
} TollAction;

const char *toll_action_name(TollAction action);
/* Returns: -1 for what is no name. */
int toll_action_parse(const char *name);

/**
 * TollDecision:
 * @line: of the row in its file
 * @decided: when: a day, or a day and a time
 * @who: a name
 * @claim: id of the claim that it is about
 * @other: id of the claim to merge or pin with, else ""
 * @field: a column of claims.csv to correct, else ""
 * @value: the field's right value, else ""
 * @failure: why it does not apply to the claims at hand, or ""
 *
 * One row of decisions.csv: `decided,who,action,claim,other,field,value,why`.
 */
typedef struct {
    guint line;
    char *decided, *who;
    TollAction action;
    char *claim, *other, *field, *value, *why;
    char *failure;
} TollDecision;

/* All strings "". */
TollDecision *toll_decision_new(TollAction action);
void toll_decision_free(TollDecision *decision);

/**
 * toll_decisions_read:
 * @path: the file; rows are in the order in which they were decided
 *
 * Returns: (transfer full) (element-type TollDecision): or %NULL with %TOLL_ERROR_INPUT,
 *   "FILE:LINE: what is wrong".
 */
GPtrArray *toll_decisions_read(const char *path, GError **error);

/**
 * toll_decisions_append:
 *
 * Adds a row to the file, with a header where there is no file yet; what is there is never
 * changed. A decision whose claims are not among @claims, or whose value the field cannot have,
 * is refused, and so is a file of anything else. The decision is applied to @claims.
 *
 * Returns: %FALSE with %TOLL_ERROR_INPUT for what is refused, %TOLL_ERROR_OUTPUT where the row
 *   cannot be written; then the file is as it was.
 */
gboolean toll_decisions_append(const char *path, TollDecision *decision, GPtrArray *claims,
                               GError **error);

/**
 * toll_decisions_apply:
 * @decisions: (nullable) (element-type TollDecision): in their order; those that do not apply
 * get their @failure
 * @claims: (element-type TollClaim): corrected in place
 *
 * Corrects fields, and adds `decision.accept`, `decision.reject` or `decision.correct` to the
 * rules of the claims. Call it before toll_events_new().
 */
void toll_decisions_apply(GPtrArray *decisions, GPtrArray *claims);

/* Whether a person has rejected the claim; said by its rules. */
gboolean toll_claim_is_rejected(const TollClaim *claim);
/* Returns: "", or what a person made of the claim: "accepted", "corrected", "rejected". */
const char *toll_claim_get_decision(const TollClaim *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollDecision, toll_decision_free)

G_END_DECLS
