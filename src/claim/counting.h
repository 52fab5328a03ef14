/* counting.h: what a figure takes in and leaves out, beside its people, as its words say. */
#pragma once

#include "claim/cascade.h"

/* "50 with the gunman", "14 bodies": a set. Two figures that differ in it count different
 * people, however alike they call them. */
typedef enum {
    TOLL_COUNTS_WITH_ATTACKER = 1 << 0,
    TOLL_COUNTS_WITHOUT_ATTACKER = 1 << 1,
    TOLL_COUNTS_WITH_ATTACKERS = 1 << 2,
    TOLL_COUNTS_WITHOUT_ATTACKERS = 1 << 3,
    TOLL_COUNTS_WITH_MISSING = 1 << 4,  /* "dead or missing" */
    TOLL_COUNTS_PRESUMED_DEAD = 1 << 5, /* whom nobody has found */
    TOLL_COUNTS_BODIES = 1 << 6,        /* that were found or brought in */
    TOLL_COUNTS_AT_ONCE = 1 << 7,       /* "killed on the spot" */
    TOLL_COUNTS_WITH_LATER = 1 << 8,    /* "including three who died of wounds" */
    TOLL_COUNTS_ONLY_LATER = 1 << 9,    /* "three died of their wounds" */
    TOLL_COUNTS_WITH_INDIRECT = 1 << 10,
    TOLL_COUNTS_ONLY_INDIRECT = 1 << 11, /* "died of hunger" */
    TOLL_COUNTS_MOVEMENTS = 1 << 12,     /* "12,000 displacements", some of one person */
    TOLL_COUNTS_HOSPITAL = 1 << 13,      /* who were taken to one hospital */
    TOLL_COUNTS_EARLY = 1 << 14,         /* "first put the toll at 18" */
    TOLL_COUNTS_FURTHER = 1 << 15,       /* "another 11", beyond those told before */
    TOLL_COUNTS_GROUP = 1 << 16,         /* "six teachers", "36 of its staff" */
} TollCounting;

/* The counting stage: fills what is said of counts in an analysis, one rule for each. */
void toll_counting_run(TollReading *reading, TollAnalysis *analysis);
gboolean toll_counting_has_function(const char *name);

/* Whether what @found says is said of the draft. */
gboolean toll_counting_is_of(const TollReading *reading, const TollAnalysis *analysis,
                             const TollCounted *found, const TollDraft *draft);

/* Returns: what the rules of a claim, ids joined with spaces, say of its count. */
guint toll_counting_of_rules(const TollLexicon *lexicon, const char *rules);
