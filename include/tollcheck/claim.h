/* claim.h: one figure of people, said to have met one outcome, on one source's word. */
#pragma once

#include <tollcheck/article.h>
#include <tollcheck/lexicon.h>

G_BEGIN_DECLS

/* What happened to the people. The order is that of the reports. */
typedef enum {
    TOLL_OUTCOME_KILLED,
    TOLL_OUTCOME_INJURED,
    TOLL_OUTCOME_CASUALTIES, /* dead and injured not told apart */
    TOLL_OUTCOME_MISSING,
    TOLL_OUTCOME_DETAINED,
    TOLL_OUTCOME_DISPLACED,
    TOLL_OUTCOME_EVACUATED,
    TOLL_OUTCOME_TRAPPED,
    TOLL_N_OUTCOMES
} TollOutcome;

/* Who they are: a set, because "rebels and civilians" is one figure. Written joined with "+" in
 * this order; the empty set is "people". */
typedef enum {
    TOLL_PEOPLE = 0,
    TOLL_CIVILIANS = 1 << 0,
    TOLL_CHILDREN = 1 << 1,
    TOLL_WOMEN = 1 << 2,
    TOLL_MEN = 1 << 3,
    TOLL_COMBATANTS = 1 << 4,
    TOLL_MEDICS = 1 << 5,
    TOLL_JOURNALISTS = 1 << 6,
    TOLL_AID_WORKERS = 1 << 7,
    TOLL_OFFICIALS = 1 << 8,
    TOLL_POLICE = 1 << 9,
} TollPopulation;

typedef enum {
    TOLL_EXACT,
    TOLL_AT_LEAST,
    TOLL_AT_MOST,
    TOLL_MORE_THAN,
    TOLL_LESS_THAN,
    TOLL_APPROXIMATELY,
    TOLL_RANGE,
    TOLL_VAGUE, /* dozens, hundreds */
    TOLL_N_QUALIFIERS
} TollQualifier;

typedef enum {
    TOLL_UNIT_PEOPLE,
    TOLL_UNIT_FAMILIES,
    TOLL_UNIT_HOUSEHOLDS,
    TOLL_N_UNITS
} TollUnit;

typedef enum { TOLL_ASSERTS, TOLL_DENIES, TOLL_DOUBTS, TOLL_N_STANCES } TollStance;

typedef enum {
    TOLL_INCIDENT, /* one event */
    TOLL_PERIOD,   /* a running or total count over a stretch */
    TOLL_STATE,    /* people in a situation at a time */
    TOLL_N_SCOPES
} TollScope;

/* Why a claim has its source. */
typedef enum {
    TOLL_SOURCE_NOBODY,    /* nobody is named: the article's own voice */
    TOLL_SOURCE_BEFORE,    /* "the army said": it speaks before the figure */
    TOLL_SOURCE_BEHIND,    /* "..., said the army": it speaks behind the figure */
    TOLL_SOURCE_QUOTED,    /* "the agency said, quoting the army": whom another one quotes */
    TOLL_SOURCE_PRONOUN,   /* "it said": the source that spoke last */
    TOLL_SOURCE_DESCRIBED, /* "the ministry said": the body named before that it describes */
    TOLL_SOURCE_QUOTATION, /* whose quotation the sentence goes on with */
    TOLL_SOURCE_GOES_ON,   /* the sentence goes on with the account of the one beside it */
    TOLL_SOURCE_STATEMENT, /* whose recording, communique, list or figures it is part of */
    TOLL_SOURCE_HANDLED,   /* nobody speaks; who recovered, treated or arrested the people */
    TOLL_N_SOURCE_REASONS
} TollSourceReason;

/* Why a claim has its days. */
typedef enum {
    TOLL_DATE_UNKNOWN,   /* it has none */
    TOLL_DATE_NAMED,     /* the date that stands nearest in its sentence */
    TOLL_DATE_SINCE,     /* "since the raids began": the day that the clause tells */
    TOLL_DATE_PARAGRAPH, /* the day told before it in the paragraph */
    TOLL_DATE_EVENT,     /* the day that stands with the event which the article reports */
    TOLL_DATE_LEAD,      /* the day that the first sentences tell */
    TOLL_DATE_REPORTED,  /* the day on which it was said */
    TOLL_DATE_WAR,       /* a count of a whole war runs from its beginning */
    TOLL_DATE_PUBLISHED, /* the day of the article */
    TOLL_DATE_AGAIN,     /* told where the article says the same figure again */
    TOLL_N_DATE_REASONS
} TollDateReason;

/* Why a claim has its place. */
typedef enum {
    TOLL_PLACE_NOWHERE,   /* it has none */
    TOLL_PLACE_NAMED,     /* its sentence names the place */
    TOLL_PLACE_SHARED,    /* "in Homs, Hama and Idlib": what they all lie in */
    TOLL_PLACE_REFERRED,  /* "in the town": the one named before */
    TOLL_PLACE_NARROWED,  /* its sentence names only what the place lies in */
    TOLL_PLACE_PARAGRAPH, /* the scene before it in the paragraph */
    TOLL_PLACE_ARTICLE,   /* where most of the article plays */
    TOLL_PLACE_DATELINE,  /* no sentence names a place; where the article was written */
    TOLL_PLACE_COUNTRY,   /* that of the article: for a count over a long time, or where
                              nothing else is said */
    TOLL_N_PLACE_REASONS
} TollPlaceReason;

/* Why a claim has its actor. */
typedef enum {
    TOLL_ACTOR_UNKNOWN, /* it has none */
    TOLL_ACTOR_DOER,    /* "rebels killed ten people" */
    TOLL_ACTOR_BY,      /* "killed by rebels", "in clashes with rebels" */
    TOLL_ACTOR_DEED,    /* "rebel shelling" */
    TOLL_ACTOR_BLAMED,  /* "blamed on rebels" */
    TOLL_ACTOR_BEFORE,  /* told by a sentence before it */
    TOLL_N_ACTOR_REASONS
} TollActorReason;

/* An offset that is not known: that of a claim that was read from a table. */
#define TOLL_NOWHERE ((gsize)-1)

/* An open bound. */
#define TOLL_OPEN ((gint64)-1)

/**
 * TollClaim:
 * @document: the article's id
 * @field: where @start and @end count bytes; text[start:end] is @figure
 * @figure: the number's words with their qualifier, verbatim
 * @quote: the sentence, verbatim
 * @quote_start: the byte of the field at which @quote begins, or %TOLL_NOWHERE; not kept in reports
 * @position: Unicode code points of the field before @figure, or %TOLL_NOWHERE; not kept in reports
 * @low: inclusive, or %TOLL_OPEN
 * @high: inclusive, or %TOLL_OPEN
 * @population: a set of #TollPopulation
 * @source: an id of the sources table or one made in its style; "NARRATOR" where nobody is
 * named
 * @relayed_by: ids joined with ">" from nearest the source outward, or ""
 * @source_reason: why @source is what it is; not kept in reports
 * @date_from: first day of what is counted, or %TOLL_NO_DAY
 * @date_to: last day, or %TOLL_NO_DAY
 * @place: as the article spells it where it is a town, a village or a quarter, whose names have
 * no one spelling; see toll_lexicon_get_canonical()
 * @date_reason: why the days are what they are; not kept in reports
 * @place_reason: why @place is what it is; not kept in reports
 * @actor: who did it, in the article's words, or ""
 * @actor_reason: why @actor is what it is; not kept in reports
 * @cause: an id of the causes table, or ""
 * @cause_mention: the words that name it, "" where the article as a whole does; not kept in
 * reports
 * @rules: ids of the rules that read the claim, joined with spaces
 * @part_of: the id of the claim that this one is a named part of, or ""
 * @claim_id: made from document, field, start and outcome alone
 * @event_id: "" until toll_events_new() has grouped the claim
 *
 * A plain record; strings are owned and never %NULL. How each field is filled: tests/spec/.
 */
typedef struct {
    char *document;
    TollField field;
    gsize start, end;
    char *figure;
    char *quote;
    gsize quote_start, position;
    gint64 low, high;
    TollQualifier qualifier;
    TollUnit unit;
    TollOutcome outcome;
    guint population;
    TollStance stance;
    TollScope scope;
    char *source, *source_mention, *relayed_by;
    TollSourceReason source_reason;
    char *place, *place_mention;
    TollPlaceReason place_reason;
    TollDay date_from, date_to;
    char *date_mention;
    TollDateReason date_reason;
    char *actor, *cause, *cause_mention;
    TollActorReason actor_reason;
    TollDay published;
    char *title, *publisher, *url;
    char *rules;
    char *part_of;
    char *claim_id;
    char *event_id;
} TollClaim;

/* All strings "", bounds open. */
TollClaim *toll_claim_new(void);
void toll_claim_free(TollClaim *claim);
/* Returns: where in @quote the figure stands, in bytes; where that is not known, the first place that
 * reads like it. %TOLL_NOWHERE where none does. */
gsize toll_claim_find_figure(const TollClaim *claim);
/* Replaces a string field: toll_claim_set(&claim->place, "Aleppo"). */
void toll_claim_set(char **field, const char *value);
/* Fills claim_id from document, field, start and outcome. */
void toll_claim_set_id(TollClaim *claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollClaim, toll_claim_free)

/* Names as in the reports ("killed", "at_least" ...), and back; the second form returns -1 for
 * what is no name. */
const char *toll_outcome_name(TollOutcome outcome);
int toll_outcome_parse(const char *name);
const char *toll_qualifier_name(TollQualifier qualifier);
int toll_qualifier_parse(const char *name);
const char *toll_unit_name(TollUnit unit);
int toll_unit_parse(const char *name);
const char *toll_stance_name(TollStance stance);
int toll_stance_parse(const char *name);
const char *toll_scope_name(TollScope scope);
int toll_scope_parse(const char *name);
/* The reason in a reader's words. */
const char *toll_source_reason_name(TollSourceReason reason);
/* The reason in a reader's words, "" for %TOLL_DATE_UNKNOWN. */
const char *toll_date_reason_name(TollDateReason reason);
/* The reason in a reader's words, "" for %TOLL_PLACE_NOWHERE. */
const char *toll_place_reason_name(TollPlaceReason reason);
/* The reason in a reader's words, "" for %TOLL_ACTOR_UNKNOWN. */
const char *toll_actor_reason_name(TollActorReason reason);

/**
 * toll_population_name:
 *
 * Returns: (transfer full): "people", "civilians", "children+women" ...
 */
char *toll_population_name(guint population);
int toll_population_parse(const char *name);

/**
 * TollExtractor:
 *
 * The cascade with all that one thread needs of it. Opaque; one a thread, over one lexicon.
 */
typedef struct _TollExtractor TollExtractor;

TollExtractor *toll_extractor_new(const TollLexicon *lexicon);
void toll_extractor_free(TollExtractor *extractor);

/**
 * toll_extractor_run:
 * @claims: (element-type TollClaim): the article's claims are appended, title first, then in
 * the order of the text
 */
void toll_extractor_run(TollExtractor *extractor, const TollArticle *article,
                        GPtrArray *claims);

/**
 * TollTrace:
 * @stage: the stage that has just run
 * @row: the row after it, one bracket a term: "[at least 82|figure] [civilians|people] ..."
 * @rules: the ids of the rules that fired, joined with spaces
 */
typedef void (*TollTrace)(const char *stage, const char *row, const char *rules, gpointer data);

/* Calls @trace after every stage of every sentence; %NULL to stop. */
void toll_extractor_set_trace(TollExtractor *extractor, TollTrace trace, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollExtractor, toll_extractor_free)

/* @where: "FILE:LINE"; @message: what was expected, what was found. */
typedef void (*TollLexiconFailure)(const char *where, const char *message, gpointer data);

/**
 * toll_lexicon_check:
 *
 * Reads the example of every rule through the whole cascade: the rule must fire on what its row
 * says it is like and not on what it is unlike.
 *
 * Returns: how many rules failed.
 */
guint toll_lexicon_check(const TollLexicon *lexicon, TollLexiconFailure failed, gpointer data);

G_END_DECLS
