/* convention-acled.c: the one number of fatalities of ACLED. */
#include "event/recorder.h"

const char *const toll_acled_fields[] = {"fatalities", "time_precision", "geo_precision", NULL};

/* The smallest number that a figure allows; "up to 200" allows any, so it counts only where it
 * stands alone. */
static gint64
most_conservative(const TollTally *tally)
{
    gint64 lowest = toll_tally_lowest(tally);

    return lowest != TOLL_OPEN ? lowest : toll_tally_highest(tally);
}

static gint64
fatalities_of(TollRecorder *recorder)
{
    g_autoptr(TollTally) all =
        toll_recorder_tally(recorder, TOLL_OUTCOME_KILLED, TOLL_PEOPLE, "people killed");
    g_autoptr(TollTally) civilians =
        toll_recorder_tally(recorder, TOLL_OUTCOME_KILLED, TOLL_CIVILIANS, "civilians killed");
    g_autoptr(TollTally) combatants = toll_recorder_tally(recorder, TOLL_OUTCOME_KILLED,
                                                          TOLL_COMBATANTS, "combatants killed");
    gint64 whole = most_conservative(all);
    gint64 parts = MAX(0, most_conservative(civilians)) + MAX(0, most_conservative(combatants));

    if (whole != TOLL_OPEN)
        return whole;
    if (civilians->counted->len > 0 && combatants->counted->len > 0)
        toll_recorder_say(recorder, "fatalities: nobody gives all, so civilians and combatants "
                                    "are added");
    return parts;
}

void
toll_recorder_acled(TollRecorder *recorder)
{
    static const guint time_precisions[] = {0, 1, 2, 2, 3, 3};
    static const guint place_precisions[] = {0, 1, 2, 2, 3, 3, 3};
    guint day = toll_event_day_precision(recorder->event);
    guint place = toll_event_place_precision(recorder->event, recorder->lexicon);

    toll_recorder_set_number(recorder, "fatalities", fatalities_of(recorder));
    toll_recorder_set_number(recorder, "time_precision",
                             day > 0 ? (gint64)time_precisions[day] : TOLL_OPEN);
    toll_recorder_set_number(recorder, "geo_precision",
                             place > 0 ? (gint64)place_precisions[place] : TOLL_OPEN);
    if (recorder->event->scope == TOLL_PERIOD)
        toll_recorder_say(recorder,
                          "a total over several days would be split over the events of "
                          "those days, in equal parts, the remainder first");
}
