/* world.h: the table of the world's places, which is not read but searched. */
#pragma once

#include "lexicon/table.h"

typedef struct _TollWorld TollWorld;

/* @bytes: the table key,name,kind,parent, sorted by key, without quotes but around a parent */
TollWorld *toll_world_new(GBytes *bytes);
void toll_world_free(TollWorld *world);

/* Returns: (nullable) (element-type TollTableRow): the place with that key, in a list of one. */
const GSList *toll_world_find(TollWorld *world, const char *key);
