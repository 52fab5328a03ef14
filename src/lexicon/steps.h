/* steps.h: from a node of the phrases and a word to the next node: a table that is built once and
 * asked often. */
#pragma once

#include <glib.h>

typedef struct _TollSteps TollSteps;

TollSteps *toll_steps_new(void);
void toll_steps_free(TollSteps *steps);

/* @word and @next are not 0; the step must not be there. */
void toll_steps_add(TollSteps *steps, guint node, guint word, guint next);
/* Returns: the next node, or 0. */
guint toll_steps_get(const TollSteps *steps, guint node, guint word);
