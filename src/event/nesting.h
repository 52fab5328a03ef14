/* nesting.h: which event is a part of a wider one: a day's raid of a month's total. */
#pragma once

#include <tollcheck/event.h>

#include "event/place.h"

/* Sets each event's part_of. */
void toll_events_nest(GPtrArray *events, TollPlaces *places);
