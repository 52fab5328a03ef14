/* convention-helix.c: displacement as the Internal Displacement Monitoring Centre keeps it. */
#include "event/households.h"
#include "event/interval.h"
#include "event/recorder.h"

const char *const toll_helix_fields[] = {"category", "term",    "quantifier",    "unit",
                                         "reported", "persons", "triangulation", NULL};

static gboolean
is_figure(const TollClaim *claim)
{
    return (claim->outcome == TOLL_OUTCOME_DISPLACED ||
            claim->outcome == TOLL_OUTCOME_EVACUATED) &&
           claim->stance == TOLL_ASSERTS && claim->part_of[0] == '\0' &&
           claim->qualifier != TOLL_VAGUE;
}

/* The latest; of one day persons before households, then the first. */
static gboolean
is_better(const TollClaim *claim, const TollClaim *than)
{
    if (claim->published != than->published)
        return claim->published > than->published;
    return claim->unit == TOLL_UNIT_PEOPLE && than->unit != TOLL_UNIT_PEOPLE;
}

static const TollClaim *
find_recommended(const TollEvent *event, guint *n)
{
    const TollClaim *best = NULL;

    *n = 0;
    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (!is_figure(claim))
            continue;
        (*n)++;
        if (best == NULL || is_better(claim, best))
            best = claim;
    }
    return best;
}

static const char *
quantifier_of(const TollClaim *claim)
{
    static const char *const names[] = {
        [TOLL_EXACT] = "exact",
        [TOLL_AT_LEAST] = "more than or equal",
        [TOLL_AT_MOST] = "less than or equal",
        [TOLL_MORE_THAN] = "more than or equal",
        [TOLL_LESS_THAN] = "less than or equal",
        [TOLL_APPROXIMATELY] = "approximately",
        [TOLL_RANGE] = "more than or equal",
        [TOLL_VAGUE] = "more than or equal",
    };

    return names[claim->qualifier];
}

static void
set_persons(TollRecorder *recorder, gint64 households, double size)
{
    gint64 persons = toll_households_to_people(households, size);
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    toll_recorder_set_number(recorder, "persons", persons);
    toll_recorder_say(recorder,
                      "persons: %" G_GINT64_FORMAT " households of %s, the size that was given",
                      households, g_ascii_formatd(digits, sizeof digits, "%g", size));
}

void
toll_recorder_helix(TollRecorder *recorder)
{
    guint n;
    const TollClaim *claim = find_recommended(recorder->event, &n);
    double size = toll_events_get_household_size(recorder->events);
    gint64 reported;

    if (claim == NULL) {
        toll_recorder_say(recorder, "no figure of displacement");
        return;
    }
    reported = claim->low != TOLL_OPEN ? claim->low : claim->high;
    toll_recorder_set(recorder, "category", claim->scope == TOLL_STATE ? "stock" : "flow");
    toll_recorder_set(recorder, "term", toll_outcome_name(claim->outcome));
    toll_recorder_set(recorder, "quantifier", quantifier_of(claim));
    toll_recorder_set(recorder, "unit",
                      claim->unit == TOLL_UNIT_PEOPLE ? "person" : "household");
    toll_recorder_set_number(recorder, "reported", reported);
    toll_recorder_set_number(recorder, "triangulation", n - 1);
    toll_recorder_say(recorder, "recommended: \"%s\" of %s, the latest; %u more beside it",
                      claim->figure, claim->source, n - 1);
    if (claim->qualifier == TOLL_RANGE)
        toll_recorder_say(
            recorder, "the range is two figures: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
            claim->low, claim->high);
    if (claim->unit == TOLL_UNIT_PEOPLE)
        toll_recorder_set_number(recorder, "persons", reported);
    else if (size > 0)
        set_persons(recorder, reported, size);
    else
        toll_recorder_say(recorder, "persons: blank, for the size of a household is not given");
}
