/* context.h: the parts of a claim that come from the words around it. */
#pragma once

#include "claim/cascade.h"

/* A figure that goes with a war as a whole is not a village's. */
enum { TOLL_WAR_TOLL = 500 };

/* Whether any term of the row is of the kind. */
gboolean toll_row_has(const TollReading *reading, const TollRow *row, const char *kind);

/* Fills place and place_mention; the scope must be known. */
void toll_scene_fill(TollCascade *cascade, guint sentence, const TollDraft *draft,
                     TollClaim *claim);
/* Fills the days, date_mention and scope. */
void toll_when_fill(TollCascade *cascade, guint sentence, const TollDraft *draft,
                    TollClaim *claim);

/* The term of the place that a sentence gives a draft, or itself where @draft is NULL; -1 where
 * it gives none. For those who move it is the place that they left. */
int toll_site_find(const TollReading *reading, const TollRow *row, const TollDraft *draft,
                   gboolean is_move);
/* Whether the place only helps to find another: "north of Homs". */
gboolean toll_site_is_landmark(const TollReading *reading, const TollRow *row, guint term);
