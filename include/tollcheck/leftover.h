/* leftover.h: a number of a text that made no claim, and why. */
#pragma once

#include <tollcheck/claim.h>

G_BEGIN_DECLS

typedef enum {
    TOLL_LEFT_MEASURED, /* it counts things, money, ages, kilometres ... */
    TOLL_LEFT_DATE,     /* it is a part of a date, or a year */
    TOLL_LEFT_NEGATED,  /* what it counts did not happen */
    TOLL_LEFT_UNREAL,   /* what it counts is planned, ordered, feared or possible */
    TOLL_LEFT_UNSAID,   /* no word of the sentence says what people met */
    TOLL_LEFT_UNJOINED, /* there is such a word, but no rule joins the two */
    TOLL_N_LEFT_REASONS
} TollLeftReason;

/* Returns: the reason in a reader's words, to be put behind the number. */
const char *toll_left_reason_name(TollLeftReason reason);

/**
 * TollLeftover:
 * @start: byte offset of the number's first byte in the field
 * @figure: the number with the words that were read together with it
 * @word: the nearest word for what people met, "" where there is none
 */
typedef struct {
    TollField field;
    guint start, end;
    const char *figure;
    const char *word;
    TollLeftReason reason;
} TollLeftover;

/* @leftover: good only until the function returns. */
typedef void (*TollLeftoverFunc)(const TollLeftover *leftover, gpointer data);

/* Calls @func for every number that makes no claim, in the order of the text; %NULL to stop. */
void toll_extractor_set_leftovers(TollExtractor *extractor, TollLeftoverFunc func,
                                  gpointer data);

G_END_DECLS
