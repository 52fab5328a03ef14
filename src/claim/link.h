/* link.h: the claims stage while it runs over a sentence. */
#pragma once

#include "claim/cascade.h"

typedef struct {
    TollCascade *cascade;
    guint sentence;
    TollReading *reading;
    TollAnalysis *analysis;
    gboolean has_claimed_start; /* whether the match took the term that it began with */
    GArray *pending;            /* of TollPending */
} TollLink;

/* A part whose whole gets its outcome later. */
typedef struct {
    guint part, whole; /* terms */
    guint16 rule;
} TollPending;

/* Notes that the quantity of a term met an outcome, which another term names. Returns: whether
 * the two make a claim. */
gboolean toll_link_add(TollLink *link, guint term, int outcome, guint outcome_term,
                       const TollMatch *match);
/* The function claim of rules: joins the quantity to the outcome that the rule names. */
gboolean toll_link_claim(TollLink *link, const TollMatch *match);
/* Where a draft was added: it counts some of the people that another one counts. Returns:
 * whether one was. */
gboolean toll_link_of_the_fated(TollLink *link, gboolean is_added);
/* Returns: (nullable): the draft of a quantity, the last where it has several. */
TollDraft *toll_link_draft_of(const TollAnalysis *analysis, const TollValue *quantity);

/* Those whom "of these", "among them" and a bare number speak of: the last total of the
 * sentence or of those before it; of several in one sentence the deaths where they are
 * preferred. Returns: (nullable). */
const TollDraft *toll_said_before(const TollLink *link, gboolean prefers_deaths);
/* The functions claim-again, claim-of-said, claim-of-them and claim-last of rules. */
gboolean toll_said_again(TollLink *link, const TollMatch *match);
gboolean toll_said_some(TollLink *link, const TollMatch *match);
gboolean toll_said_living(TollLink *link, const TollMatch *match);
gboolean toll_said_them(TollLink *link, const TollMatch *match);
gboolean toll_said_last(TollLink *link, const TollMatch *match);

/* The functions claim-combatants, claim-losses and claim-treated of rules. */
gboolean toll_losses_of_fighters(TollLink *link, const TollMatch *match);
gboolean toll_losses_of_body(TollLink *link, const TollMatch *match);
gboolean toll_losses_treated(TollLink *link, const TollMatch *match);

/* The function part of rules. */
gboolean toll_parts_add(TollLink *link, const TollMatch *match);
/* Hangs all parts of the sentence below their wholes. */
void toll_parts_link(TollLink *link);
