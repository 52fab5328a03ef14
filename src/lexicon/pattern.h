/* pattern.h: what the parsing, the compiling and the matching of rules share. */
#pragma once

#include <pthread.h>

#include "lexicon/rules.h"

/* The rules that can begin with a unit, in the order of the table. Most articles meet few of
 * the groups, so each is compiled when it is first met. */
typedef struct {
    GArray *rules; /* of guint16 */
    guint64
        *followers; /* bits: the units that one of them can go on with; 0 is the row's end */
    gpointer code;  /* (nullable): a pcre2_code_16 */
    pthread_mutex_t lock;
} TollGroup;

struct _TollRules {
    GPtrArray *rules;
    GPtrArray *patterns; /* of GArray of guint16: the pattern of each rule */
    GArray *units;       /* of guint16, by set */
    GPtrArray *groups;   /* of TollGroup, each once */
    GPtrArray *of_unit;  /* by unit: its group, or NULL where no rule begins with it */
};

/* Whether a rule of the group can match where the unit behind its first is @next, which is 0 at
 * the row's end. */
gboolean toll_group_may_match(const TollGroup *group, guint next);
/* The matcher of a group; compiles it at the first call. */
const pcre2_code_16 *toll_group_code(const TollRules *rules, TollGroup *group);

/* The kind of a part of an element: "people" of "<people>", "=by" of the word "by". */
char *toll_pattern_kind(const char *part);
/* What repeats an element: '?', '*' or this one for "*?", as few as can be. */
#define TOLL_REPEAT_LAZY '~'
/* An element without its "!", "?", "*" and "*?". */
char *toll_pattern_core(const char *element, gboolean *negated, char *repeat);
/* "^" "$" "/" "\\" */
gboolean toll_pattern_is_anchor(const char *element);
