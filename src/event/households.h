/* households.h: families as people, where somebody says how many a family is. */
#pragma once

#include <tollcheck/event.h>

#include "event/place.h"

/* Returns: as many people, rounded half up; %TOLL_OPEN stays open. */
gint64 toll_households_to_people(gint64 households, double size);

/**
 * toll_households_judge:
 * @divergence: of families against people: gets another verdict, and says in its note how it was
 *   reached; its claims stay what they are
 */
void toll_households_judge(TollDivergence *divergence, double size, TollPlaces *places,
                           const TollLexicon *lexicon);
