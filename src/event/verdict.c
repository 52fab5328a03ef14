/* verdict.c: the verdicts and their codes, one table for code, reports and manual. */
#include "event/verdict.h"

static const char *const verdicts[] = {
    [TOLL_AGREES] = "agrees",           [TOLL_COMPATIBLE] = "compatible",
    [TOLL_CONTRADICTS] = "contradicts", [TOLL_FAR_APART] = "far_apart",
    [TOLL_SUPERSEDED] = "superseded",   [TOLL_DIFFERENT_SCOPE] = "different_scope",
    [TOLL_DENIED] = "denied",
};

G_STATIC_ASSERT(G_N_ELEMENTS(verdicts) == TOLL_N_VERDICTS);

static const TollCodeInfo codes[] = {
    [TOLL_CODE_SAME_BOUNDS] = {TOLL_AGREES, "same_bounds",
                               "Both give the same figure for the same people.",
                               "The mayor: 12 dead. The hospital: 12 dead.",
                               "{first} and {second}: the same figure"},
    [TOLL_CODE_HEDGED] = {TOLL_COMPATIBLE, "hedged",
                          "The same number, but one of them leaves it open.",
                          "The police: 16 dead. A monitor: at least 16 dead.",
                          "{first} and {second}: one number, with or without a hedge"},
    [TOLL_CODE_OVERLAP] = {TOLL_COMPATIBLE, "overlap",
                           "There are numbers that both figures allow.",
                           "A monitor: at least 10 dead. A hospital: 14 dead.",
                           "both may be true: {roomy} leaves room for {other}"},
    [TOLL_CODE_WITHIN] =
        {TOLL_COMPATIBLE, "within",
         "One counts some of the people whom the other counts, and they fit in.",
         "Rescuers: 5 children dead. The governor: at least 5 people dead.",
         "both may be true: {inner} can be among {outer}"},
    [TOLL_CODE_DISJOINT] = {TOLL_CONTRADICTS, "disjoint",
                            "The same people are counted, and no number fits both figures.",
                            "State radio: 6 dead. A monitor: more than 12 dead.",
                            "{lower} lies below {higher}"},
    [TOLL_CODE_PART_EXCEEDS_WHOLE] =
        {TOLL_CONTRADICTS, "part_exceeds_whole",
         "One counts only some of the people whom the other counts, "
         "and yet finds more.",
         "Teachers: 5 children dead. The army: exactly 4 people dead.",
         "{inner} cannot be among {outer}"},
    [TOLL_CODE_OPEN_BOUND] =
        {TOLL_FAR_APART, "open_bound",
         "An open bound lets both be true, but they are ten times apart or "
         "more.",
         "A monitor: at least 8 dead. The army: 150 to 180 dead.",
         "{lower} leaves room for {higher}, but they are {times} times apart"},
    [TOLL_CODE_LATER_FIGURE] =
        {TOLL_SUPERSEDED, "later_figure",
         "The same source has put a new figure in the place of an old one.",
         "The ministry on Monday: 34 dead. On Tuesday: 41 dead.",
         "{first} gave way to {second}"},
    [TOLL_CODE_RUNNING_TOTAL] = {TOLL_SUPERSEDED, "running_total",
                                 "A count that goes on has risen in the meantime.",
                                 "By Friday: up to 4,000 moved out. By Monday: 11,000.",
                                 "the running total rose from {lower} to {higher}"},
    [TOLL_CODE_EARLY_COUNT] = {TOLL_SUPERSEDED, "early_count",
                               "One is what its source said at first.",
                               "The mayor first spoke of 18 dead. A monitor: 31 dead.",
                               "{inner} at first; {outer}"},
    [TOLL_CODE_POPULATION] = {TOLL_DIFFERENT_SCOPE, "population",
                              "They count different people.",
                              "A monitor: 40 fighters dead. A doctor: 11 civilians dead.",
                              "different people are counted: {first} and {second}"},
    [TOLL_CODE_NAMED_PART] =
        {TOLL_DIFFERENT_SCOPE, "named_part",
         "One is a named part of a total, the other a total.",
         "A paper: 70 soldiers dead, 20 of them in one tank. A monitor: 60.",
         "{inner}: a named part of a total; {outer}: a total"},
    [TOLL_CODE_WIDER_PLACE] = {TOLL_DIFFERENT_SCOPE, "wider_place",
                               "One counts a wider place than the other.",
                               "In the province: 33 dead. In its market town: 12 dead.",
                               "{outer}, {inner} alone"},
    [TOLL_CODE_OTHER_PLACE] =
        {TOLL_DIFFERENT_SCOPE, "other_place",
         "They count different places, as far as is known.",
         "In the town: 700 left. In a village that no table has: 40 left.",
         "{first} in {first-place}, {second} in {second-place}"},
    [TOLL_CODE_LONGER_PERIOD] =
        {TOLL_DIFFERENT_SCOPE, "longer_period", "One counts more days than the other.",
         "In the first three weeks of June: 600 dead. From the fifth on: 200.",
         "{outer} in {outer-days}, {inner} in {inner-days} alone"},
    [TOLL_CODE_OTHER_TIME] = {TOLL_DIFFERENT_SCOPE, "other_time",
                              "They count people who come and go, at different times.",
                              "In May: 30,000 besieged. In July: 22,000.",
                              "{first} at {first-days}, {second} at {second-days}"},
    [TOLL_CODE_KILLED_VS_CASUALTIES] =
        {TOLL_DIFFERENT_SCOPE, "killed_vs_casualties", "One counts dead and injured together.",
         "The army: 140 casualties. A monitor: 29 dead.",
         "{outer}: dead and injured together; {inner}: one of them"},
    [TOLL_CODE_FAMILIES_VS_PEOPLE] =
        {TOLL_DIFFERENT_SCOPE, "families_vs_people",
         "One counts families or households, the other people.",
         "The governor: 200 families fled. An agency: 1,100 people.",
         "{inner}: households; {outer}: persons"},
    [TOLL_CODE_EVACUATED_VS_DISPLACED] =
        {TOLL_DIFFERENT_SCOPE, "evacuated_vs_displaced",
         "One counts people who were taken out, the other people "
         "who fled.",
         "The army: 1,200 evacuated. An agency: 9,000 displaced.",
         "being taken out and fleeing are two things: {first} and "
         "{second}"},
    [TOLL_CODE_ATTACKER] =
        {TOLL_DIFFERENT_SCOPE, "attacker", "One counts the attacker among the dead.",
         "The police: 12 dead with the gunman. The mayor: 11 dead.",
         "with or without the attacker: {outer}, {inner}"},
    [TOLL_CODE_DEAD_VS_MISSING] = {TOLL_DIFFERENT_SCOPE, "dead_vs_missing",
                                   "One counts the missing with the dead.",
                                   "The army: 60 dead or missing. The governor: 22 dead.",
                                   "{outer}: the dead and the missing together; {inner}: one of them"},
    [TOLL_CODE_ONE_HOSPITAL] = {TOLL_DIFFERENT_SCOPE, "one_hospital",
                                "One counts those who were taken to one hospital.",
                                "A hospital: 34 wounded taken in. The governor: 60 wounded.",
                                "{inner}: who were taken to one hospital; {outer}: all"},
    [TOLL_CODE_BODIES_VS_PRESUMED] =
        {TOLL_DIFFERENT_SCOPE, "bodies_vs_presumed",
         "One counts bodies that were found or brought in, the other whom it takes to be dead.",
         "Rescuers: 9 bodies found. The governor: 30 dead.",
         "{inner}: bodies that were found or brought in; {outer}: all who are taken to be dead"},
    [TOLL_CODE_ON_THE_SPOT] =
        {TOLL_DIFFERENT_SCOPE, "on_the_spot",
         "One counts those who died on the spot, the other also those who died later.",
         "The police: 9 killed on the spot. Doctors: 13 dead, 4 of them of wounds.",
         "{inner}: who died on the spot; {outer}: also who died later"},
    [TOLL_CODE_DIED_LATER] =
        {TOLL_DIFFERENT_SCOPE, "died_later",
         "One counts those who died later, of wounds or in hospital, alone.",
         "The police: 9 killed on the spot. Doctors: 4 died of their wounds.",
         "those who died later are counted apart: {first}, {second}"},
    [TOLL_CODE_INDIRECT] =
        {TOLL_DIFFERENT_SCOPE, "indirect",
         "One counts, or counts alone, those who died by what came with the violence.",
         "A monitor: 600 dead directly or indirectly. The army: 240 dead.",
         "with or without those who died of hunger or disease: {outer}, {inner}"},
    [TOLL_CODE_FURTHER] = {TOLL_DIFFERENT_SCOPE, "further",
                           "One counts people beyond those who were told before.",
                           "The police: another 11 dead. The mayor: 30 dead.",
                           "further people are counted apart: {first}, {second}"},
    [TOLL_CODE_GROUP] =
        {TOLL_DIFFERENT_SCOPE, "named_group",
         "One counts a group among all: of one calling, of one body.",
         "An agency: six teachers dead. The mayor: 30 dead.",
         "{inner}: a group among them; {outer}: all"},
    [TOLL_CODE_MOVEMENTS] =
        {TOLL_DIFFERENT_SCOPE, "movements",
         "One counts displacements, some of them of the same people, the other people.",
         "An agency: 12,000 displacements. The governor: 7,000 displaced.",
         "{outer}: displacements, some perhaps of the same people; {inner}: people"},
    [TOLL_CODE_OTHER_SIDE] =
        {TOLL_DIFFERENT_SCOPE, "other_side",
         "They count fighters of two sides: one its own losses, say, the other the enemy's.",
         "The army: 40 rebels dead. A monitor: 12 soldiers dead.",
         "fighters of two sides: {first} and {second}"},
    [TOLL_CODE_DENIES] = {TOLL_DENIED, "denies",
                          "One source says that the other's figure is false.",
                          "Activists: 30 dead. The army denies that 30 died.",
                          "{denier} denies {denied}"},
    [TOLL_CODE_DOUBTS] = {TOLL_DENIED, "doubts",
                          "One source says that the other's figure cannot be relied on.",
                          "A minister: 46 left. A reporter doubts that 46 left.",
                          "{denier} doubts {denied}"},
};

G_STATIC_ASSERT(G_N_ELEMENTS(codes) == TOLL_N_CODES);

const char *
toll_verdict_name(TollVerdict verdict)
{
    g_return_val_if_fail((guint)verdict < TOLL_N_VERDICTS, "");

    return verdicts[verdict];
}

int
toll_verdict_parse(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(verdicts); i++)
        if (g_str_equal(verdicts[i], name))
            return (int)i;
    return -1;
}

const TollCodeInfo *
toll_code_get_info(TollCode code)
{
    g_return_val_if_fail((guint)code < TOLL_N_CODES, NULL);

    return &codes[code];
}
