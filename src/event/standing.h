/* standing.h: how a source's figures lie among those of others, over all events. */
#pragma once

#include <tollcheck/event.h>

/**
 * TollStanding:
 * @n_compared: figures that another source gave a number beside
 * @n_lowest: of these, how often it gave the lowest number, alone or with others
 * @n_highest: likewise the highest
 * @ratios: (element-type double): its number by the median of all sources of that figure
 *
 * A description and no score of truth: who is present at every raid gives other numbers than who
 * counts bodies in one hospital.
 */
typedef struct {
    guint n_compared, n_lowest, n_highest;
    GArray *ratios;
} TollStanding;

/* Returns: (transfer full): source id -> TollStanding. */
GHashTable *toll_standings_new(const TollEvents *events);
/* The median of its ratios; 0 where it has none. */
double toll_standing_get_ratio(const TollStanding *standing);
