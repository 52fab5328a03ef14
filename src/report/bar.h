/* bar.h: a figure's bounds drawn to scale with characters. */
#pragma once

#include <tollcheck/claim.h>

G_BEGIN_DECLS

/**
 * TollScale:
 * @top: the figure at the right end; 0 is at the left one
 * @width: in columns, at least 2
 *
 * A straight scale from nought: twice as far is twice as many.
 */
typedef struct {
    gint64 top;
    guint width;
} TollScale;

/* Widens the scale to hold the claim; an open end needs room to be seen. */
void toll_scale_include(TollScale *scale, const TollClaim *claim);
/* Rounds the top up to a number that is easily read. */
void toll_scale_round(TollScale *scale);
/* Appends @width columns: "0        200" */
void toll_scale_append_axis(GString *out, const TollScale *scale);
/* Appends the claim's bounds: "●" exact, "──" from low to high, "─►" open above, "◄─" below. */
void toll_scale_append_bar(GString *out, const TollScale *scale, const TollClaim *claim);

G_END_DECLS
