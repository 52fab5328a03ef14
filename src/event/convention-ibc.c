/* convention-ibc.c: civilian deaths and injuries as Iraq Body Count lists them. */
#include "event/recorder.h"

const char *const toll_ibc_fields[] = {"status",       "deaths_min",   "deaths_max",
                                       "injuries_min", "injuries_max", NULL};

/* Doubt on who was a civilian widens the range: where only "people" are counted, they may be.
 */
static void
record(TollRecorder *recorder, TollOutcome outcome, const char *least, const char *most)
{
    g_autofree char *of_civilians = g_strdup_printf("civilians %s", toll_outcome_name(outcome));
    g_autofree char *of_people = g_strdup_printf("people %s", toll_outcome_name(outcome));
    g_autoptr(TollTally) civilians =
        toll_recorder_tally(recorder, outcome, TOLL_CIVILIANS, of_civilians);
    g_autoptr(TollTally) people =
        toll_recorder_tally(recorder, outcome, TOLL_PEOPLE, of_people);
    gint64 low = toll_tally_lowest(civilians->counted->len > 0 ? civilians : people);
    gint64 high = MAX(toll_tally_highest(civilians), toll_tally_highest(people));

    toll_recorder_set_number(recorder, least, low);
    toll_recorder_set_number(recorder, most, MAX(low, high));
}

void
toll_recorder_ibc(TollRecorder *recorder)
{
    guint n = toll_events_count_independent(recorder->events, recorder->event);

    record(recorder, TOLL_OUTCOME_KILLED, "deaths_min", "deaths_max");
    record(recorder, TOLL_OUTCOME_INJURED, "injuries_min", "injuries_max");
    toll_recorder_set(recorder, "status", n > 1 ? "listed" : "pending");
    if (n < 2)
        toll_recorder_say(recorder, "pending: two independent sources are needed");
}
