/* sets.h: sets of kinds as numbers. */
#pragma once

#include "lexicon/words.h"

enum { TOLL_MAX_KINDS = 1024 };

typedef struct {
    guint64 bits[TOLL_MAX_KINDS / 64];
} TollKinds;

/* Finds the first kind from @kind on. Returns: whether there is one. */
gboolean toll_kinds_next(const TollKinds *kinds, guint *kind);

typedef struct _TollSets TollSets;

/* 0 is the empty set. */
TollSets *toll_sets_new(void);
void toll_sets_free(TollSets *sets);

/* Returns: the number of the set of @n kinds. */
TollSetId toll_sets_intern(TollSets *sets, const TollKind *kinds, guint n);
const TollKinds *toll_sets_get(const TollSets *sets, TollSetId id);
/* Returns: one more than the last number. */
guint toll_sets_n(const TollSets *sets);
