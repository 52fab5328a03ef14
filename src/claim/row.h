/* row.h: a sentence as a row of terms, which the stages of the cascade fold into fewer. */
#pragma once

#include <tollcheck/claim.h>

#include "lexicon/lexicon.h"

enum { TOLL_MAX_RULES_A_VALUE = 24, TOLL_MAX_PARTS = 12 };

/* What a folded term means. Only the fields of its kind are filled; the rest is 0. */
typedef struct _TollValue TollValue;
struct _TollValue {
    guint start,
        end; /* the words that a report shows: the number with its qualifier, the name */

    /* number, figure, count */
    gint64 low, high;
    TollQualifier qualifier;
    guint population;
    TollUnit unit;
    gboolean is_named; /* a noun says who they are: "12 civilians", not "12" */
    gboolean goes_on;  /* "two others", "dozens more": of those said before */
    int outcome;       /* that the noun itself names ("12 bodies"), or -1 */
    TollValue *parts[TOLL_MAX_PARTS];
    guint n_parts;
    TollValue
        *twin; /* (nullable): the same people counted as families, or the other way round */

    /* date */
    TollDay from, to;
    gboolean is_running;  /* "since mid-November", "over the past month" */
    gboolean is_span;     /* "from 4 to 9 August": both days are told */
    gboolean is_vague;    /* "last week": a stretch in which the day lies */
    gboolean is_same;     /* "in the same period": the one told before */
    gboolean is_status;   /* "as of Friday": when it was counted */
    gboolean is_event;    /* "two days after the raid": the day of the event itself */
    gboolean is_relative; /* @offset days from the date told before: "a day later" */
    int offset;
    gboolean is_next;   /* @offset days on from the date told before, or up to it */
    gboolean is_after;  /* "a day after": before what happened then */
    gboolean is_when;   /* "since 2005, when": the day of what follows, and of nothing before */
    gboolean is_clause; /* "since the raids began": the words behind it tell the first day */

    /* place: its name; source: its id */
    const char *id;
    const char *relay;  /* ids of who passed a source's words on, or NULL */
    const char *person; /* the last name of a speaker, or NULL */

    guint16 rules[TOLL_MAX_RULES_A_VALUE];
    guint n_rules;
};

typedef struct {
    guint start, end; /* bytes in the field */
    TollSetId set;
    const TollPhrase *phrase; /* (nullable) */
    TollShape shape;
    TollValue *value; /* (nullable): of a folded term */
} TollTerm;

/* What the stages of one document share. Values and strings live until the document is done. */
typedef struct {
    const TollLexicon *lexicon;
    const TollWords *words;
    const char *text; /* the field that is read */
    TollDay published;
    guint dateline;      /* where the date ends that the text itself is dated with, or 0 */
    int year;            /* that an article without a day speaks of, or 0 */
    const char *country; /* (nullable): where an article without a country's name speaks of */
    const char *title_place; /* (nullable): where the title says that the article plays */
    const char *cause;       /* (nullable): of which alone the article tells */
    GHashTable *recent;      /* "MIL" -> "TR_MIL": the body of its kind that was named last */
    const char
        *abroad; /* (nullable): the other country that a sentence begins with: "In Nepal" */
    gboolean is_of_police; /* police are named more often than soldiers: officers are police */
    GPtrArray *values;
    GStringChunk *strings;
    TollMatcher *matcher;
} TollReading;

typedef struct _TollRow TollRow;

TollValue *toll_value_new(TollReading *reading);
/* A value with a name, over all terms of the match. */
TollValue *toll_value_new_name(TollReading *reading, const TollRow *row, const TollMatch *match,
                               const char *id);
/* A copy of bytes of the text that lives as long as the document is read. */
const char *toll_reading_text(TollReading *reading, guint start, guint end);
/* Notes the rule and what it took in. */
void toll_value_add_rule(TollValue *value, guint rule_index);
void toll_value_add_rules(TollValue *value, const TollValue *from);

struct _TollRow {
    GArray *terms; /* of TollTerm */
    GArray *gloss; /* of guint16, one a term: how the rules of the stage see it */
    const TollRules *rules;
};

/* Whether the phrase, written with a capital, is of this kind. @phrase: (nullable). */
gboolean toll_phrase_has(const TollReading *reading, const TollPhrase *phrase, TollKind kind);

/* "al-Bab", "ash-Shaddadi": a name behind its article. */
gboolean toll_word_has_article(const char *word, guint len);

/* Whether a place that is no phrase of the lexicon is named at token @i, by more than the
 * @taken tokens of @phrase; sets both. */
gboolean toll_place_at(const TollReading *reading, const GArray *tokens, guint i, guint *taken,
                       const TollPhrase **phrase);

TollRow *toll_row_new(TollReading *reading, gsize start, gsize end);
void toll_row_free(TollRow *row);

static inline TollTerm *
toll_row_term(const TollRow *row, guint i)
{
    return &g_array_index(row->terms, TollTerm, i);
}

gboolean toll_term_is(const TollReading *reading, const TollTerm *term, TollKind kind);
/* The same for any of @kinds, which end with TOLL_KINDS_END. */
gboolean toll_term_is_any(const TollReading *reading, const TollTerm *term,
                          const TollKind *kinds);
/* Whether the lexicon knows a word, in lower case, as @kind. */
gboolean toll_word_is(const TollReading *reading, const char *word, TollKind kind);
/* Returns: (nullable): the lexicon's reading of the term as @kind. */
const TollEntry *toll_term_entry(const TollTerm *term, TollKind kind);
/* Returns: (nullable): the lexicon's value of the term read as @kind. */
const char *toll_term_lexical(const TollTerm *term, TollKind kind);
/* The term's text in lower case, cut to the size of a token. */
void toll_term_fold(const TollReading *reading, const TollTerm *term, char *folded);
/* The same. Returns: (transfer none): its last word, in @folded. */
const char *toll_term_fold_last(const TollReading *reading, const TollTerm *term, char *folded);

/* The element that a rule's argument names: its first term, or NULL where it is missing. */
TollTerm *toll_match_term(const TollRow *row, const TollMatch *match, guint argument);
/* The terms of the element that a rule's argument names. */
void toll_match_range(const TollMatch *match, guint argument, guint *start, guint *end);

/* Writes the row's gloss for the rules of a stage. */
void toll_row_begin(TollRow *row, const TollRules *rules);
/* The next match at or after a term that is accepted. */
gboolean toll_row_match(const TollReading *reading, const TollRow *row, guint from,
                        TollAccept accept, gpointer data, TollMatch *match);

/* Replaces the terms of the match by one. */
void toll_row_fold(TollRow *row, guint start, guint end, TollSetId set, TollValue *value);
/* Gives a term another set of kinds. */
void toll_row_retype(TollRow *row, guint i, TollSetId set);

/* Returns: the outcome that the term names, or -1. */
int toll_term_outcome(const TollTerm *term);
/* The function outcome-as TERM NAME of the stages people and outcomes: the rule itself names
 * the outcome. */
TollValue *toll_outcome_as(TollReading *reading, TollRow *row, const TollMatch *match);
/* Whether one can be as many families, and the other the same people. */
gboolean toll_may_be_twins(const TollValue *a, const TollValue *b);
/* Returns: who the members of a body are: those of an army are combatants; 0 where the term
 * names none. */
guint toll_members_population(const TollReading *reading, const TollTerm *term);
/* Returns: (nullable): the name of the place, the id of the source. */
const char *toll_term_place(const TollReading *reading, const TollTerm *term);
const char *toll_term_source(const TollReading *reading, const TollTerm *term);
/* Returns: an id in the style of the sources table, made from a name: "Kyiv Post" is KYIV_POST.
 */
const char *toll_source_id(TollReading *reading, const char *name);

/* An agency or a broadcaster: it passes on what others count. */
gboolean toll_source_is_outlet(const TollReading *reading, const char *id);

/* Returns: the id of the government of the country that a place lies in. */
const char *toll_government_id(TollReading *reading, const char *place);

/* One bracket a term: "[at least 82|figure quantity]". */
char *toll_row_print(const TollReading *reading, const TollRow *row);

/* What a rule's function does with a match. Returns: the value of the folded term; NULL where
 * the match means nothing after all. */
typedef TollValue *(*TollFold)(TollReading *reading, TollRow *row, const TollMatch *match);

typedef struct {
    const char *name;
    TollFold fold;
} TollFunction;

/* The functions of each stage, ended by an entry without a name. */
extern const TollFunction toll_date_functions[];
extern const TollFunction toll_figure_functions[];
extern const TollFunction toll_place_functions[];
extern const TollFunction toll_people_functions[];
extern const TollFunction toll_source_functions[];
extern const TollFunction toll_outcome_functions[];

gboolean toll_row_has_function(const char *name);

/* Folds a row by the rules of a stage until none matches. */
void toll_row_run(TollReading *reading, TollRow *row, TollStage stage);
