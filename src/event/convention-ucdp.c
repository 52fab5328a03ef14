/* convention-ucdp.c: deaths as the Uppsala Conflict Data Program enters them. */
#include "event/interval.h"
#include "event/recorder.h"

const char *const toll_ucdp_fields[] = {
    "deaths_a",   "deaths_b",  "deaths_civilians", "deaths_unknown",    "best", "low", "high",
    "where_prec", "date_prec", "event_clarity",    "number_of_sources", NULL};

/* Numbers that bound one kind of people's dead. */
typedef struct {
    gint64 best, low, high;
} Deaths;

/* Which of two sources is more reliable is not known here, so the lower figure is the best. "Up
 * to 200" only bounds the high, and vague words count nobody. */
static Deaths
choose(TollRecorder *recorder, guint population, const char *what)
{
    g_autoptr(TollTally) tally =
        toll_recorder_tally(recorder, TOLL_OUTCOME_KILLED, population, what);
    Deaths deaths = {TOLL_OPEN, TOLL_OPEN, TOLL_OPEN};

    for (guint i = 0; i < tally->counted->len; i++) {
        const TollClaim *claim = tally->counted->pdata[i];

        if (claim->qualifier == TOLL_VAGUE) {
            toll_recorder_say(recorder, "%s: \"%s\" is too vague for a number", what,
                              claim->figure);
            continue;
        }
        deaths.high = MAX(deaths.high, MAX(claim->low, claim->high));
        if (claim->low != TOLL_OPEN)
            deaths.low = deaths.low == TOLL_OPEN ? claim->low : MIN(deaths.low, claim->low);
    }
    deaths.best = deaths.low != TOLL_OPEN ? deaths.low : deaths.high;
    if (deaths.low == TOLL_OPEN)
        deaths.low = deaths.best;
    return deaths;
}

static gint64
or_none(gint64 number)
{
    return number != TOLL_OPEN ? number : 0;
}

/* Fighters of either side, for claims do not say whose; and whoever is in the total beyond
 * both. */
static void
set_deaths(TollRecorder *recorder, const Deaths *all, const Deaths *civilians,
           const Deaths *combatants)
{
    gint64 known = or_none(civilians->best) + or_none(combatants->best);
    gint64 rest = MAX(0, or_none(all->best) - known);

    if (combatants->best != TOLL_OPEN)
        toll_recorder_say(recorder,
                          "deaths_unknown: on which side the dead fighters fought is not "
                          "in the claims");
    toll_recorder_set_number(recorder, "deaths_a", 0);
    toll_recorder_set_number(recorder, "deaths_b", 0);
    toll_recorder_set_number(recorder, "deaths_civilians", or_none(civilians->best));
    toll_recorder_set_number(recorder, "deaths_unknown", rest + or_none(combatants->best));
    toll_recorder_set_number(recorder, "best", known + rest);
    toll_recorder_set_number(
        recorder, "low",
        MIN(known + rest,
            MAX(or_none(all->low), or_none(civilians->low) + or_none(combatants->low))));
    toll_recorder_set_number(
        recorder, "high",
        MAX(known + rest,
            MAX(or_none(all->high), or_none(civilians->high) + or_none(combatants->high))));
}

void
toll_recorder_ucdp(TollRecorder *recorder)
{
    const TollEvent *event = recorder->event;
    Deaths all = choose(recorder, TOLL_PEOPLE, "people killed");
    Deaths civilians = choose(recorder, TOLL_CIVILIANS, "civilians killed");
    Deaths combatants = choose(recorder, TOLL_COMBATANTS, "combatants killed");

    if (all.best == TOLL_OPEN && civilians.best == TOLL_OPEN && combatants.best == TOLL_OPEN) {
        toll_recorder_say(recorder, "no event: nobody gives a number of dead");
        return;
    }
    if (MAX(all.high, MAX(civilians.high, combatants.high)) == 0) {
        toll_recorder_say(recorder, "no event: nobody was killed");
        return;
    }
    set_deaths(recorder, &all, &civilians, &combatants);
    toll_recorder_set_number(recorder, "where_prec",
                             toll_event_place_precision(event, recorder->lexicon));
    toll_recorder_set_number(recorder, "date_prec", toll_event_day_precision(event));
    toll_recorder_set_number(recorder, "event_clarity", event->scope == TOLL_INCIDENT ? 1 : 2);
    toll_recorder_set_number(recorder, "number_of_sources",
                             toll_events_count_independent(recorder->events, event));
}
