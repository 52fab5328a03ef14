/* when.h: what the files that find a claim's days share. */
#pragma once

#include "claim/context.h"

/* So many only a war kills or drives out. */
enum { TOLL_HUGE = 20 * TOLL_WAR_TOLL };

/* Days that news look back for what they report. */
enum { TOLL_RECENT = 45 };

/* Whether the date at @term is that of words and not of deeds: "said on Thursday". */
gboolean toll_date_is_of_words(const TollReading *reading, const TollAnalysis *analysis,
                               guint term);
/* Whether that of words, of a day to come or of a number compared with: "down from 80 on
 * Friday".
 */
gboolean toll_date_is_aside(const TollReading *reading, const TollAnalysis *analysis,
                            guint term);
/* Returns: (nullable): the day on which the sentence's words were said. */
const TollValue *toll_date_of_words(const TollReading *reading, const TollAnalysis *analysis);
/* Returns: (nullable): the last day, or the last running count, told before a term in its
 * sentence or those before. */
const TollValue *toll_date_before(TollCascade *cascade, guint sentence, guint term,
                                  gboolean is_running);

/* Returns: the term of the date of a sentence that tells of a draft's people, or -1. */
int toll_date_nearest(const TollReading *reading, const TollAnalysis *analysis,
                      const TollDraft *draft);
/* Counts the dates of a sentence that go by another one: "a day later". */
void toll_dates_resolve(TollCascade *cascade, guint sentence);
/* Whether the date at @term stands with an event: "Saturday's attack", "struck on Saturday". */
gboolean toll_date_tells_event(const TollReading *reading, const TollRow *row, guint term);
/* Whether a term tells of something that befalls people: "raid", "sank", "were killed". */
gboolean toll_term_is_event(const TollReading *reading, const TollTerm *term);
/* "'s" behind a date or a place. */
gboolean toll_term_is_possessive(const TollReading *reading, const TollTerm *term);
/* Whether a term ends the clause before it. */
gboolean toll_term_ends_clause(const TollReading *reading, const TollTerm *term);

/* Gives a claim the days and the words of a date. */
void toll_when_set(const TollCascade *cascade, const TollValue *date, TollDateReason reason,
                   TollClaim *claim);
/* Returns: (nullable): the day of an event in the article that lies in a vague stretch. */
const TollValue *toll_date_within(TollCascade *cascade, const TollValue *stretch);
/* Returns: (nullable): the day of the event that the article reports. */
const TollValue *toll_date_of_event(TollCascade *cascade);
/* Returns: when the war of the article's country began, or %TOLL_NO_DAY. */
TollDay toll_war_start(const TollReading *reading);
/* Gives a claim the first day that the clause of the "since" at a term tells. */
void toll_since_fill(TollCascade *cascade, guint sentence, guint since, TollClaim *claim);
/* Gives a claim the days that the sentences around it tell. */
void toll_when_inherit(TollCascade *cascade, guint sentence, TollClaim *claim);

/* Whether a claim tells of people in a situation: "are trapped", "live in tents". */
gboolean toll_scope_is_state(const TollReading *reading, const TollRow *row,
                             const TollDraft *draft);
/* Whether a claim counts over a stretch although its date, which may be NULL, does not say so:
 * "403 people were killed in November". */
gboolean toll_scope_is_sum(const TollReading *reading, const TollRow *row,
                           const TollValue *date, const TollDraft *draft);
/* Whether a claim without a date counts over a stretch that nobody tells: "raids have killed
 * hundreds". */
gboolean toll_scope_is_open(const TollReading *reading, const TollRow *row,
                            const TollDraft *draft);
/* "Have been killed", "has cost": up to now. */
gboolean toll_draft_is_perfect(const TollReading *reading, const TollRow *row,
                               const TollDraft *draft);
