/* explain-event.h: why claims are together in one event. */
#pragma once

#include "tool/work.h"

G_BEGIN_DECLS

/* Appends every claim of the event with the reason why it is there; the claims of @work are
 * grouped. Returns: FALSE where there is no event of that id. */
gboolean toll_explain_event(const TollWork *work, const char *id, GString *out);

G_END_DECLS
