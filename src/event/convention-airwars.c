/* convention-airwars.c: civilian harm by minimum and maximum, with the grade of Airwars. */
#include "event/party.h"
#include "event/recorder.h"

const char *const toll_airwars_fields[] = {
    "grading",      "civilians_min",    "civilians_max",    "children_min", "children_max",
    "women_min",    "women_max",        "men_min",          "men_max",      "injuries_min",
    "injuries_max", "belligerents_min", "belligerents_max", "conceded",     NULL};

/* "more than 80" is 80 to 81, "dozens" 12 to 24; what is open above ends where it begins. */
static void
bounds_of(const TollClaim *claim, gint64 *least, gint64 *most)
{
    *least = toll_claim_fewest(claim);
    *most = claim->high != TOLL_OPEN ? claim->high : claim->low;
    if (claim->qualifier == TOLL_MORE_THAN)
        *most = claim->low + 1;
}

static gboolean
record(TollRecorder *recorder, TollOutcome outcome, guint population, const char *what,
       const char *field_least, const char *field_most)
{
    g_autoptr(TollTally) tally = toll_recorder_tally(recorder, outcome, population, what);
    gint64 least = TOLL_OPEN, most = TOLL_OPEN;

    for (guint i = 0; i < tally->counted->len; i++) {
        const TollClaim *claim = tally->counted->pdata[i];
        gint64 low, high;

        bounds_of(claim, &low, &high);
        if (low != TOLL_OPEN)
            least = least == TOLL_OPEN ? low : MIN(least, low);
        most = MAX(most, high);
    }
    toll_recorder_set_number(recorder, field_least, least);
    toll_recorder_set_number(recorder, field_most, most);
    return tally->counted->len > 0;
}

/* A belligerent that says that it killed civilians. */
static const TollClaim *
find_concession(TollRecorder *recorder)
{
    for (guint i = 0; i < recorder->event->claims->len; i++) {
        const TollClaim *claim = recorder->event->claims->pdata[i];
        const TollSourceInfo *info = toll_lexicon_get_source(recorder->lexicon, claim->source);

        if (claim->outcome == TOLL_OUTCOME_KILLED && claim->stance == TOLL_ASSERTS &&
            (claim->population & TOLL_CIVILIANS) && claim->actor[0] != '\0' && info != NULL &&
            toll_names_are_of_one_party(recorder->lexicon, claim->actor, info->name))
            return claim;
    }
    return NULL;
}

/* The first two claims that name different parties as those who did it. */
static gboolean
is_contested(TollRecorder *recorder)
{
    const char *actor = NULL;

    for (guint i = 0; i < recorder->event->claims->len; i++) {
        const TollClaim *claim = recorder->event->claims->pdata[i];

        if (claim->outcome != TOLL_OUTCOME_KILLED || claim->actor[0] == '\0')
            continue;
        if (actor == NULL)
            actor = claim->actor;
        else if (!g_str_equal(actor, claim->actor) &&
                 !toll_names_are_of_one_party(recorder->lexicon, actor, claim->actor)) {
            toll_recorder_say(recorder, "contested: \"%s\" or \"%s\"", actor, claim->actor);
            return TRUE;
        }
    }
    return FALSE;
}

static const char *
grade(TollRecorder *recorder, const TollClaim *concession, gboolean has_civilians)
{
    guint n = toll_events_count_independent(recorder->events, recorder->event);

    if (concession != NULL) {
        toll_recorder_say(recorder, "confirmed: %s accepts it", concession->source);
        return "confirmed";
    }
    if (!has_civilians) {
        toll_recorder_say(recorder, "discounted: nobody says that civilians were killed");
        return "discounted";
    }
    if (is_contested(recorder))
        return "contested";
    toll_recorder_say(recorder, n > 1 ? "fair: %u independent sources" : "weak: %u source", n);
    return n > 1 ? "fair" : "weak";
}

/* Civilian unless there is evidence otherwise: where nobody says who they were, "people" are.
 */
void
toll_recorder_airwars(TollRecorder *recorder)
{
    const TollClaim *concession = find_concession(recorder);
    gboolean has_civilians = record(recorder, TOLL_OUTCOME_KILLED, TOLL_CIVILIANS,
                                    "civilians killed", "civilians_min", "civilians_max") ||
                             record(recorder, TOLL_OUTCOME_KILLED, TOLL_PEOPLE, "people killed",
                                    "civilians_min", "civilians_max");

    has_civilians |= record(recorder, TOLL_OUTCOME_KILLED, TOLL_CHILDREN, "children killed",
                            "children_min", "children_max");
    has_civilians |= record(recorder, TOLL_OUTCOME_KILLED, TOLL_WOMEN, "women killed",
                            "women_min", "women_max");
    record(recorder, TOLL_OUTCOME_KILLED, TOLL_MEN, "men killed", "men_min", "men_max");
    record(recorder, TOLL_OUTCOME_KILLED, TOLL_COMBATANTS, "combatants killed",
           "belligerents_min", "belligerents_max");
    if (!record(recorder, TOLL_OUTCOME_INJURED, TOLL_CIVILIANS, "civilians injured",
                "injuries_min", "injuries_max"))
        record(recorder, TOLL_OUTCOME_INJURED, TOLL_PEOPLE, "people injured", "injuries_min",
               "injuries_max");
    if (concession != NULL)
        toll_recorder_set_number(recorder, "conceded", toll_claim_fewest(concession));
    toll_recorder_set(recorder, "grading", grade(recorder, concession, has_civilians));
}
