/* pairs.h: which claims of an event are set side by side. */
#pragma once

#include "event/verdict.h"

/**
 * toll_event_diverge:
 * @divergences: (element-type TollDivergence): those of the event are appended, ordered by
 *   outcome, then claims
 */
void toll_event_diverge(const TollEvent *event, TollPlaces *places, const TollLexicon *lexicon,
                        GPtrArray *divergences);

void toll_divergence_free(TollDivergence *divergence);
