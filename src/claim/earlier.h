/* earlier.h: what a claim takes from those before it. */
#pragma once

#include "claim/cascade.h"

/**
 * toll_earlier_fill:
 * @claims: (element-type TollClaim): from @first on, one for each draft of the sentence; before
 *   them, those of the article so far
 *
 * "The flood killed nine villagers and injured 40. Five of the dead were children": the forty
 * are villagers too, and the five a part of the nine.
 */
void toll_earlier_fill(const TollCascade *cascade, guint sentence, GPtrArray *claims,
                       guint first);
