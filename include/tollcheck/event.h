/* event.h: claims about the same happening, and where their sources diverge. */
#pragma once

#include <tollcheck/decision.h>

G_BEGIN_DECLS

/**
 * TollEvent:
 * @id: "2016-10-28-west-aleppo-killed": date, place, then what tells it apart; deterministic
 * @claims: (element-type TollClaim): lent, in order of publication, document and position
 * @reasons: one a claim: why it stands here, in words
 * @place: the narrowest place that all its claims agree on
 * @part_of: id of the running total that its people are counted in too, or ""
 * @date_from: of its narrowest dated claims, or %TOLL_NO_DAY
 */
typedef struct {
    char *id;
    GPtrArray *claims;
    GPtrArray *reasons;
    char *place;
    TollDay date_from, date_to;
    TollScope scope;
    char *cause;
    char *part_of;
} TollEvent;

typedef enum {
    TOLL_AGREES,
    TOLL_COMPATIBLE,
    TOLL_CONTRADICTS,
    TOLL_FAR_APART,
    TOLL_SUPERSEDED,
    TOLL_DIFFERENT_SCOPE,
    TOLL_DENIED,
    TOLL_N_VERDICTS
} TollVerdict;

const char *toll_verdict_name(TollVerdict verdict);
int toll_verdict_parse(const char *name);

/**
 * TollDivergence:
 * @a: (transfer none): the claim published first; by document and position where on one day
 * @b: (transfer none): the other
 * @code: why, as one word of the table in docs/divergences.md: "disjoint", "population" ...
 * @note: the verdict in words: "State media's 7 lies below SOHR's more than 15"
 * @gap: people between the nearest bounds, 0 where the intervals meet
 */
typedef struct {
    const TollEvent *event;
    const TollClaim *a, *b;
    TollVerdict verdict;
    const char *code;
    char *note;
    gint64 gap;
} TollDivergence;

/**
 * TollEvents:
 *
 * All events of a set of claims and their divergences. Opaque; borrows claims and lexicon.
 */
typedef struct _TollEvents TollEvents;

/**
 * toll_events_new:
 * @claims: (element-type TollClaim): their event_id is filled
 * @decisions: (nullable) (element-type TollDecision): already applied to the claims; here those
 *   that merge, split and pin are followed
 *
 * Groups the claims and sets every pair of sources of an event side by side. The same claims in
 * any order give the same events.
 */
TollEvents *toll_events_new(GPtrArray *claims, GPtrArray *decisions,
                            const TollLexicon *lexicon);
void toll_events_free(TollEvents *events);

/**
 * toll_events_set_household_size:
 * @size: people whom a family or household is taken to have, more than 0
 *
 * Sets figures of families beside figures of people by that size, which no article tells: their
 * verdicts say so. The claims stay what they are. Call it once, before anything is asked.
 */
void toll_events_set_household_size(TollEvents *events, double size,
                                    const TollLexicon *lexicon);
/* Returns: 0 where none was set. */
double toll_events_get_household_size(const TollEvents *events);

/* (element-type TollEvent): ordered by id. Lent. */
GPtrArray *toll_events_get_events(const TollEvents *events);
/* (element-type TollDivergence): ordered by event, outcome, then claims. Lent. */
GPtrArray *toll_events_get_divergences(const TollEvents *events);
/* How many voices of the event are independent of each other: relays and copies count once. */
guint toll_events_count_independent(const TollEvents *events, const TollEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollEvents, toll_events_free)

G_END_DECLS
