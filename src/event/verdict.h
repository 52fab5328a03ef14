/* verdict.h: what two claims about one happening are to each other, with the words for it. */
#pragma once

#include <tollcheck/event.h>

#include "event/force.h"
#include "event/place.h"

typedef enum {
    TOLL_CODE_SAME_BOUNDS,
    TOLL_CODE_HEDGED,
    TOLL_CODE_OVERLAP,
    TOLL_CODE_WITHIN,
    TOLL_CODE_DISJOINT,
    TOLL_CODE_PART_EXCEEDS_WHOLE,
    TOLL_CODE_OPEN_BOUND,
    TOLL_CODE_LATER_FIGURE,
    TOLL_CODE_RUNNING_TOTAL,
    TOLL_CODE_EARLY_COUNT,
    TOLL_CODE_POPULATION,
    TOLL_CODE_NAMED_PART,
    TOLL_CODE_WIDER_PLACE,
    TOLL_CODE_OTHER_PLACE,
    TOLL_CODE_LONGER_PERIOD,
    TOLL_CODE_OTHER_TIME,
    TOLL_CODE_KILLED_VS_CASUALTIES,
    TOLL_CODE_FAMILIES_VS_PEOPLE,
    TOLL_CODE_EVACUATED_VS_DISPLACED,
    TOLL_CODE_OTHER_SIDE,
    TOLL_CODE_ATTACKER, /* from here to %TOLL_CODE_MOVEMENTS: see counts.c */
    TOLL_CODE_DEAD_VS_MISSING,
    TOLL_CODE_ONE_HOSPITAL,
    TOLL_CODE_BODIES_VS_PRESUMED,
    TOLL_CODE_ON_THE_SPOT,
    TOLL_CODE_DIED_LATER,
    TOLL_CODE_INDIRECT,
    TOLL_CODE_FURTHER,
    TOLL_CODE_GROUP,
    TOLL_CODE_MOVEMENTS,
    TOLL_CODE_DENIES,
    TOLL_CODE_DOUBTS,
    TOLL_N_CODES
} TollCode;

/**
 * TollCodeInfo:
 * @meaning: for a reader of the report
 * @example: two claims to which it applies
 * @note: the sentence of a divergence; {first} and {second} are the claims in order, {lower}
 * and {higher} by number, {roomy} and {other} by what their words allow, {inner} and {outer}
 * where one counts a part of the other's people, {denier} and {denied} by stance
 */
typedef struct {
    TollVerdict verdict;
    const char *name;
    const char *meaning;
    const char *example;
    const char *note;
} TollCodeInfo;

const TollCodeInfo *toll_code_get_info(TollCode code);

/**
 * TollJudgement:
 * @inner: the claim whose people are among the other's, or NULL
 */
typedef struct {
    TollCode code;
    const TollClaim *inner, *outer;
    gint64 gap;
} TollJudgement;

/* What a claim is judged with beside itself. */
typedef struct {
    const TollClaim *claim;
    const TollPlace *place;
    gboolean
        is_partial; /* one of several named parts of the same people: "30 of them soldiers" */
    TollForce force;
    guint counting; /* what its words take in and leave out: a set of TollCounting */
} TollVoice;

/**
 * toll_judge:
 * @a: the claim published first
 *
 * Returns: FALSE where there is nothing to be said: a source that denies another figure.
 */
gboolean toll_judge(const TollVoice *a, const TollVoice *b, TollJudgement *judgement);

/* One source; for what articles say in their own voice, one publisher. */
gboolean toll_claims_have_one_voice(const TollClaim *a, const TollClaim *b);

/* Returns: (transfer full): a name for it that two claims share where they have one voice. */
char *toll_claim_voice(const TollClaim *claim);

/* Whether figures of these outcomes are set side by side. */
gboolean toll_outcomes_are_comparable(TollOutcome a, TollOutcome b);

/* "at least 9", "160 to 200", "dozens" */
void toll_note_append_figure(GString *out, const TollClaim *claim);
/* "SOHR's at least 9", "the article's own 7" */
void toll_note_append_claim(GString *out, const TollClaim *claim, const TollLexicon *lexicon);

/* Returns: (transfer full): the judgement in words. */
char *toll_judgement_note(const TollJudgement *judgement, const TollClaim *a,
                          const TollClaim *b, const TollLexicon *lexicon);
