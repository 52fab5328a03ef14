/* candidates.h: finds the groups that a claim can belong to without looking at the others. */
#pragma once

#include <glib.h>

/* Why a group is looked at. */
enum {
    TOLL_BY_PLACE = 1 << 0,
    TOLL_BY_DOCUMENT = 1 << 1,
    TOLL_BY_SENTENCE = 1 << 2,
    TOLL_BY_FIGURE = 1 << 3,
    TOLL_BY_NEIGHBOUR = 1 << 4,
    TOLL_BY_DAY = 1 << 5,  /* one article has these days there */
    TOLL_BY_SPOT = 1 << 6, /* one article has this place there */
    TOLL_BY_WORD = 1 << 7, /* the same figure on the same source's word */
};

/**
 * TollKey:
 * @hash: of what two accounts share: a place and some days, an article, a figure
 * @why: of the flags above
 */
typedef struct {
    guint64 hash;
    guint why;
} TollKey;

typedef struct {
    guint group;
    guint why; /* of the flags above */
} TollCandidate;

typedef struct _TollCandidates TollCandidates;

TollCandidates *toll_candidates_new(void);
void toll_candidates_free(TollCandidates *candidates);

/* Files @group under a key, once. */
void toll_candidates_add(TollCandidates *candidates, const TollKey *key, guint group);

/* Starts a new search. */
void toll_candidates_begin(TollCandidates *candidates);
/* Adds the groups filed under @key, the last of them where there are very many. */
void toll_candidates_look(TollCandidates *candidates, const TollKey *key);
/* (element-type TollCandidate): lent, in the order in which they were found */
const GArray *toll_candidates_found(const TollCandidates *candidates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollCandidates, toll_candidates_free)
