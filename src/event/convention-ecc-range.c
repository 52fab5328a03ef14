/* convention-ecc-range.c: the range that the standards of Every Casualty Counts permit. */
#include "event/recorder.h"

const char *const toll_ecc_range_fields[] = {"status",  "killed",   "injured",   "casualties",
                                             "missing", "detained", "displaced", "evacuated",
                                             "trapped", NULL};

/* Every set of kinds of people. */
enum { N_POPULATIONS = TOLL_POLICE << 1 };

/* "9..14": from the lowest number that is named to the highest. */
static char *
range_of(const TollTally *tally)
{
    gint64 low = TOLL_OPEN, high = 0;
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < tally->counted->len; i++) {
        const TollClaim *claim = tally->counted->pdata[i];
        gint64 least = claim->low != TOLL_OPEN ? claim->low : claim->high;

        low = low == TOLL_OPEN ? least : MIN(low, least);
        high = MAX(high, MAX(claim->low, claim->high));
    }
    if (low != TOLL_OPEN)
        g_string_append_printf(out, "%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, low, high);
    return g_string_free(out, FALSE);
}

/* A flag for every set of kinds of people that the event's claims of an outcome count. */
static void
find_populations(const TollEvent *event, TollOutcome outcome, gboolean *is_counted)
{
    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (claim->outcome == outcome && claim->population < N_POPULATIONS)
            is_counted[claim->population] = TRUE;
    }
}

static void
record_outcome(TollRecorder *recorder, TollOutcome outcome)
{
    gboolean is_counted[N_POPULATIONS] = {FALSE};
    g_autoptr(GString) value = g_string_new(NULL);

    find_populations(recorder->event, outcome, is_counted);
    for (guint population = 0; population < N_POPULATIONS; population++) {
        if (!is_counted[population])
            continue;

        g_autofree char *people = toll_population_name(population);
        g_autofree char *what = g_strdup_printf("%s %s", people, toll_outcome_name(outcome));
        g_autoptr(TollTally) tally = toll_recorder_tally(recorder, outcome, population, what);
        g_autofree char *range = range_of(tally);

        if (range[0] == '\0')
            continue;
        if (value->len > 0)
            g_string_append(value, "; ");
        if (population != TOLL_PEOPLE)
            g_string_append_printf(value, "%s ", people);
        g_string_append(value, range);
    }
    toll_recorder_set(recorder, toll_outcome_name(outcome), value->str);
}

void
toll_recorder_ecc_range(TollRecorder *recorder)
{
    const TollEvent *event = recorder->event;
    guint n = toll_events_count_independent(recorder->events, event);
    gboolean is_whole = event->place[0] != '\0' &&
                        (event->date_from != TOLL_NO_DAY || event->date_to != TOLL_NO_DAY);

    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        record_outcome(recorder, outcome);
    if (!is_whole)
        toll_recorder_say(recorder, "pending: place or date is not known, and a record needs "
                                    "place, date, source and number");
    else
        toll_recorder_say(recorder,
                          n > 1 ? "corroborated: %u sources are independent"
                                : "uncorroborated: %u source is independent",
                          n);
    toll_recorder_set(recorder, "status",
                      !is_whole ? "pending"
                      : n > 1   ? "corroborated"
                                : "uncorroborated");
}
