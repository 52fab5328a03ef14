/* pattern.h: what the parsing and the compiling of rules share. */
#pragma once

#include "lexicon/rules.h"

struct _TollRules {
    GPtrArray *rules;
    guint16 *units;    /* by set */
    pcre2_code_16 *code;
};

/* The kind of a part of an element: "people" of "<people>", "=by" of the word "by". */
char *toll_pattern_kind(const char *part);
/* What repeats an element: '?', '*' or this one for "*?", as few as can be. */
#define TOLL_REPEAT_LAZY '~'
/* An element without its "!", "?", "*" and "*?". */
char *toll_pattern_core(const char *element, gboolean *negated, char *repeat);
/* "^" "$" "/" "\\" */
gboolean toll_pattern_is_anchor(const char *element);
