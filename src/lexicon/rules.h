/* rules.h: the rules of one stage, compiled to patterns over the gloss of a row.
 *
 * A pattern is a list of elements: a word, <kind>, several of them joined with "|", "!" before
 * an element for anything else, "?" or "*" (up to twelve, as many as can be) behind it. One
 * element before "\" must come before the match and what stands after "/" must follow it,
 * without being part of it;
 * "^" and "$" are the row's ends. First match wins, in the order of the table. */
#pragma once

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

#include "lexicon/words.h"

enum { TOLL_MAX_ELEMENTS = 16, TOLL_MAX_ARGUMENTS = 6 };

/* What a rule makes: "kind = function argument ..."; arguments that are numbers name elements,
 * counted from 1. */
typedef struct {
    const TollTableRow *row;
    const char *id;
    guint index; /* over all stages: what terms and claims note down */
    char *function;
    char *arguments[TOLL_MAX_ARGUMENTS + 1];
    TollSetId set; /* of the folded term; 0 where the rule folds nothing */
    guint n_elements;
} TollRule;

typedef struct _TollRules TollRules;

/**
 * toll_rules_new:
 * @rows: (element-type TollTableRow): the table's rows in force
 * @first_index: index of the first rule
 *
 * Parses the rows and makes the kinds and words that they name known to @words.
 */
TollRules *toll_rules_new(GPtrArray *rows, guint first_index, TollWords *words, GError **error);
void toll_rules_free(TollRules *rules);

/* After @words is frozen: makes the patterns, and finds which rules can begin at a term. */
gboolean toll_rules_compile(TollRules *rules, const TollWords *words, GError **error);

guint toll_rules_get_n(const TollRules *rules);
const TollRule *toll_rules_get(const TollRules *rules, guint i);

/* Where a rule matched: half-open ranges of terms. */
typedef struct {
    const TollRule *rule;
    guint start, end;
    struct {
        guint start, end;
    } element[TOLL_MAX_ELEMENTS + 1]; /* from 1; empty where an optional element is missing */
} TollMatch;

/* The code unit of a set of kinds. Sets that no rule of the stage tells apart share one, so
 * that patterns stay small however large the lexicon. */
guint16 toll_rules_unit(const TollRules *rules, TollSetId set);

/**
 * TollAccept:
 *
 * Asked when a rule has matched. A match that is refused counts for nothing: the rules behind
 * it are tried at the same term.
 */
typedef gboolean (*TollAccept)(const TollMatch *match, gpointer data);

/* What matching needs, one for a thread. */
typedef struct {
    pcre2_match_data_16 *data;
    pcre2_match_context_16 *context;
} TollMatcher;

TollMatcher *toll_matcher_new(void);
void toll_matcher_free(TollMatcher *matcher);

/**
 * toll_rules_match:
 * @gloss: toll_rules_unit() of the set of every term of the row
 * @from: the first term to try
 *
 * Returns: TRUE and the leftmost match, of the first rule that matches there and is accepted.
 */
gboolean toll_rules_match(const TollRules *rules, const guint16 *gloss, guint n, guint from,
                          TollMatcher *matcher, TollAccept accept, gpointer accept_data,
                          TollMatch *match);
