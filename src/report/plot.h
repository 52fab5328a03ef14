/* plot.h: figures drawn to scale, as SVG. */
#pragma once

#include "report/bar.h"
#include "report/rows.h"
#include "report/timeline.h"

/* Appends the scale above the bars: nought, half and the top. */
void toll_plot_axis(GString *out, gint64 top);

/**
 * toll_plot_bar:
 * @label: what a reader hears in place of the drawing
 *
 * Appends the claim's bounds from nought to @top: a dot for a number, a bar from the low to the
 * high, an arrow at an end that is open. What is denied or doubted is hollow.
 */
void toll_plot_bar(GString *out, gint64 top, const TollClaim *claim, const char *label);

/**
 * toll_plot_time:
 * @rows: (element-type TollRow): of one outcome
 *
 * Appends a line a source over the days of publication, for the totals of people; nothing where
 * no source has figures of two days.
 */
void toll_plot_time(GString *out, GPtrArray *rows, const TollLexicon *lexicon);
