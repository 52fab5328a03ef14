/* respect.h: how the people of two claims lie to each other in one respect. */
#pragma once

#include "event/verdict.h"

typedef enum {
    TOLL_EQUAL,
    TOLL_A_WITHIN_B,
    TOLL_B_WITHIN_A,
    TOLL_ASKEW, /* neither counts a part of the other's people */
} TollLie;

/* @code: says what the respect is, where they are not equal */
typedef struct {
    TollCode code;
    TollLie lie;
} TollRespect;

/* The respect in which two counts differ by what their words take in: attackers, the missing,
 * those who died later. %TOLL_EQUAL where no such words tell them apart. */
TollRespect toll_counts_compare(const TollVoice *a, const TollVoice *b);
