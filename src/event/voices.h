/* voices.h: the voices of an event that are set side by side. */
#pragma once

#include "event/verdict.h"

/**
 * TollCandidate:
 * @texts: (element-type TollClaim): one an article whose text, not headline, has the number of
 *   this source, in order; shared by all that have it
 * @is_new: nobody gave this figure before
 */
typedef struct {
    TollVoice voice;
    GPtrArray *texts;
    gboolean is_new;
} TollCandidate;

/**
 * toll_voices_pick:
 * @voices: (element-type TollCandidate) (out): those of each outcome, in the order of the claims
 */
void toll_voices_pick(const TollEvent *event, TollPlaces *places, const TollLexicon *lexicon,
                      GArray *voices[TOLL_N_OUTCOMES]);

/* Whether the text of one article has both numbers. */
gboolean toll_candidates_share_text(const TollCandidate *a, const TollCandidate *b);
