/* recorder.h: what the conventions fill their records with. */
#pragma once

#include <tollcheck/convention.h>

#include "event/tally.h"

/* One event on its way into one record. */
typedef struct {
    TollRecord *record;
    const TollEvents *events;
    const TollEvent *event;
    const TollLexicon *lexicon;
} TollRecorder;

/* Sets a field of the convention. */
void toll_recorder_set(TollRecorder *recorder, const char *field, const char *value);
/* Leaves the field blank for %TOLL_OPEN. */
void toll_recorder_set_number(TollRecorder *recorder, const char *field, gint64 value);
/* Adds a line to the trace. */
void toll_recorder_say(TollRecorder *recorder, const char *format, ...) G_GNUC_PRINTF(2, 3);

/**
 * toll_recorder_tally:
 * @what: how the trace calls these people: "civilians killed"
 *
 * Returns: (transfer full): the figures of the event; each that counts and each that does not
 * has its line in the trace.
 */
TollTally *toll_recorder_tally(TollRecorder *recorder, TollOutcome outcome, guint population,
                               const char *what);

/* That of everybody, or where nobody gives all, of the widest kind of people that has a figure.
 */
TollTally *toll_recorder_tally_widest(TollRecorder *recorder, TollOutcome outcome);

/* 1 a day, 2 up to six, 3 a week, 4 a month, 5 longer; 0 where no day is known. */
guint toll_event_day_precision(const TollEvent *event);
/* 1 a town or less, 2 around it, 3 a district, 4 a province, 6 a country; 0 where no place is
 * known. As the Uppsala programme counts. */
guint toll_event_place_precision(const TollEvent *event, const TollLexicon *lexicon);

void toll_recorder_ecc_range(TollRecorder *recorder);
void toll_recorder_ucdp(TollRecorder *recorder);
void toll_recorder_acled(TollRecorder *recorder);
void toll_recorder_airwars(TollRecorder *recorder);
void toll_recorder_ibc(TollRecorder *recorder);
void toll_recorder_gtd(TollRecorder *recorder);
void toll_recorder_helix(TollRecorder *recorder);

extern const char *const toll_ecc_range_fields[];
extern const char *const toll_ucdp_fields[];
extern const char *const toll_acled_fields[];
extern const char *const toll_airwars_fields[];
extern const char *const toll_ibc_fields[];
extern const char *const toll_gtd_fields[];
extern const char *const toll_helix_fields[];
