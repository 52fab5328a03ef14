/* filter.h: which events somebody asks for. */
#pragma once

#include "tool/work.h"

G_BEGIN_DECLS

/**
 * TollFilter:
 * @event: (nullable): an id
 * @place: (nullable): holds the places inside it; a city also the villages of the province that is
 *   called after it
 * @day: or %TOLL_NO_DAY
 * @outcome: or -1 for any
 */
typedef struct {
    const char *event;
    const char *place;
    TollDay day;
    int outcome;
} TollFilter;

gboolean toll_filter_is_empty(const TollFilter *filter);

/* Returns: (transfer container) (element-type TollEvent): those of few days before totals of
 * many, then the most divergent first. */
GPtrArray *toll_filter_find(const TollFilter *filter, const TollWork *work);

/* Whether all that was found for a day counts many more. */
gboolean toll_filter_finds_only_totals(const TollFilter *filter, GPtrArray *found);

/* Says why nothing was found, and what is near it. */
void toll_filter_say_nothing(const TollFilter *filter, const TollWork *work);

G_END_DECLS
