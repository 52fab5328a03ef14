/* merge.h: puts groups into one that two articles tell of in the same words. */
#pragma once

#include <glib.h>

/* @groups: (element-type TollGroup) (inout) */
void toll_groups_merge(GPtrArray *groups);
