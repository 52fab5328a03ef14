/* cascade.h: the sentences of one field on their way through the cascade. */
#pragma once

#include <tollcheck/leftover.h>

#include "article/segment.h"
#include "claim/row.h"

/* A claim in the making: a quantity that met an outcome. */
typedef struct {
    TollValue *quantity;
    guint term; /* of the quantity in the row */
    int outcome;
    guint outcome_term;
    int whole;                /* index of the draft that this one is a part of, or -1 */
    gboolean is_of_the_fated; /* "among the dead were five": part of a total said before */
    int fated;                /* what those of that total met, or -1 for anything */
    guint16 rule;
} TollDraft;

typedef enum {
    TOLL_SPEECH_SAYS,              /* SOURCE says ...; "..., SOURCE said" */
    TOLL_SPEECH_SPEAKER,           /* it said: the source that spoke last */
    TOLL_SPEECH_AFTER,             /* "..., said SOURCE" */
    TOLL_SPEECH_ACCORDING,         /* according to SOURCE */
    TOLL_SPEECH_ACCORDING_SPEAKER, /* according to the group: the source that spoke last */
    TOLL_SPEECH_QUOTING, /* "..., citing SOURCE": whoever else speaks only passes it on */
    TOLL_SPEECH_DENIES,
    TOLL_SPEECH_SPEAKER_DENIES,
    TOLL_SPEECH_DOUBTS,
    TOLL_SPEECH_HANDLES, /* SOURCE recovered bodies: vouches where nobody speaks */
    TOLL_SPEECH_NONE, /* "claimed the attack": says nothing of a figure */
} TollSpeechKind;

/* Words that name who vouches. */
typedef struct {
    TollSpeechKind kind;
    guint start, end;  /* terms */
    TollTerm source;   /* a copy; without a lexicon reading or value for pronouns */
    const char *relay; /* (nullable): who was told */
    guint16 rule;
} TollSpeech;

/* Words that name who did something. */
typedef struct {
    TollActorReason kind; /* TOLL_ACTOR_UNKNOWN for "held by rebels", which tells no deed */
    guint start, end; /* terms */
    gsize from, to;   /* the words, in bytes of the text */
    guint16 rule;
} TollActor;

/* Words that say what a figure takes in or leaves out, in bytes of the text. */
typedef struct {
    guint start, end;
    gboolean has_number; /* they begin with the figure that they speak of */
    guint16 rule;
} TollCounted;

/* The speeches of a sentence that bear on a term, and of two the one that vouches. */
typedef struct {
    const TollSpeech *before, *after, *quoting;
    const TollSpeech *nearest;
} TollGovernors;

typedef struct {
    TollSentence sentence;
    TollRow *row;
    gboolean is_candidate; /* holds a figure and an outcome */
    gboolean is_analysed;
    GArray *drafts;   /* of TollDraft; in order of the text once analysed */
    GArray *speeches; /* of TollSpeech */
    GArray *handlers; /* of TollSpeech: who did not speak, but took in or arrested people */
    GArray *actors;   /* of TollActor */
    GArray *counted;  /* of TollCounted */
    GArray *fired;    /* of guint16: the rules of the claims stage, in order */
} TollAnalysis;

/* One field with its sentences. */
typedef struct {
    TollReading *reading;
    GPtrArray *analyses; /* of TollAnalysis */
    TollTrace trace;
    gpointer trace_data;
} TollCascade;

/* Returns: (transfer full) (element-type TollAnalysis): the sentences of a field, as rows of
 * terms that no stage has read. */
GPtrArray *toll_cascade_sentences(TollReading *reading, gsize len);

/* Fills what the reading knows of the article as a whole, from sentences that no stage has read. */
void toll_cascade_overview(TollCascade *cascade);

/* Runs the stages of a sentence once; later calls return at once. */
void toll_cascade_analyse(TollCascade *cascade, guint sentence);

/* The claims stage: fills the drafts of an analysis. */
void toll_link_run(TollCascade *cascade, guint sentence);
gboolean toll_link_has_function(const char *name);
/* The attribution stage: fills the speeches. */
void toll_speech_run(TollReading *reading, TollAnalysis *analysis);
gboolean toll_speech_has_function(const char *name);
TollGovernors toll_speech_govern(const TollReading *reading, const TollAnalysis *analysis,
                                 guint term);

/* Calls a function for every number of an analysed sentence that made no claim. */
void toll_leftovers_report(const TollReading *reading, const TollAnalysis *analysis,
                           TollField field, TollLeftoverFunc func, gpointer data);

/* The actors stage: fills the actors. */
void toll_actor_run(TollReading *reading, TollAnalysis *analysis);
gboolean toll_actor_has_function(const char *name);
/* Returns: (nullable): who the sentence says to have done what a draft tells, or the first that it
 * names where @draft is NULL; never the people counted themselves. */
const TollActor *toll_actor_find(TollCascade *cascade, guint sentence, const TollDraft *draft,
                                 const TollTerm *counted);

/* Who vouches for a draft, with what the claim's fields need. */
typedef struct {
    const char *id;
    const char *relay; /* (nullable) */
    guint start, end;  /* of the mention; equal where there is none */
    TollStance stance;
    TollSourceReason reason;
    const TollValue *value; /* (nullable): for its rules */
    int rule;               /* of the speech, or -1 */
} TollVoucher;

TollVoucher toll_voucher_find(TollCascade *cascade, guint sentence, const TollDraft *draft);

/* Fills place, dates, scope, cause and actor of a claim from the words around its draft. */
void toll_context_fill(TollCascade *cascade, guint sentence, const TollDraft *draft,
                       TollClaim *claim);
