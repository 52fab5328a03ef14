/* regroup.h: groups as a person decided them. */
#pragma once

#include <tollcheck/decision.h>

#include "event/place.h"

/* Merges, splits and pins in the order of the decisions; @groups of TollGroup. */
void toll_groups_decide(GPtrArray *groups, GPtrArray *decisions, TollPlaces *places);
