/* independence.h: how many of an event's voices do not stand on each other. */
#pragma once

#include <tollcheck/event.h>

guint toll_event_count_independent(const TollEvent *event);
