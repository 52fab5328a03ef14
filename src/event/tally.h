/* tally.h: the figures of one event that a recorder has to choose from, for one kind of people.
 */
#pragma once

#include <tollcheck/event.h>

/* Why a figure of these people is not among those to choose from. */
typedef enum {
    TOLL_OMITTED_STANCE,     /* it is denied or doubted, not asserted */
    TOLL_OMITTED_UNIT,       /* it counts families or households */
    TOLL_OMITTED_PART,       /* a named part of another figure */
    TOLL_OMITTED_SUPERSEDED, /* the same source has given a later one */
    TOLL_OMITTED_EARLIER,    /* the running total has gone on since */
} TollOmissionReason;

typedef struct {
    const TollClaim *claim;
    TollOmissionReason reason;
} TollOmission;

/**
 * TollTally:
 * @counted: (element-type TollClaim): lent, in the order of the event's claims, each figure of
 * a source once
 * @omitted: (element-type TollOmission)
 */
typedef struct {
    GPtrArray *counted;
    GArray *omitted;
} TollTally;

/* @population: exactly these; %TOLL_PEOPLE is whoever they are, fighters and civilians too. */
TollTally *toll_tally_new(const TollEvent *event, TollOutcome outcome, guint population);
void toll_tally_free(TollTally *tally);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollTally, toll_tally_free)

/* "dozens" is 24 and more; whoever must name the fewest people says 12, of "hundreds" 100. */
gint64 toll_claim_fewest(const TollClaim *claim);

/* The least and the greatest number that the counted claims name: "up to 200" names no least,
 * "at least 9" no greatest. %TOLL_OPEN where none does. */
gint64 toll_tally_lowest(const TollTally *tally);
gint64 toll_tally_highest(const TollTally *tally);
