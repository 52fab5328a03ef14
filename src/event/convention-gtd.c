/* convention-gtd.c: the dead and the wounded as the Global Terrorism Database codes them. */
#include "event/interval.h"
#include "event/recorder.h"

const char *const toll_gtd_fields[] = {"nkill", "nwound", NULL};

static gboolean
is_usable(const TollClaim *claim, TollDay day)
{
    return claim->qualifier != TOLL_VAGUE && claim->published == day;
}

static TollDay
find_latest_day(GPtrArray *claims)
{
    TollDay latest = TOLL_NO_DAY;

    for (guint i = 0; i < claims->len; i++) {
        const TollClaim *claim = claims->pdata[i];

        if (claim->qualifier != TOLL_VAGUE)
            latest = MAX(latest, claim->published);
    }
    return latest;
}

static gint
compare_numbers(gconstpointer a, gconstpointer b)
{
    gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

    return x < y ? -1 : x > y;
}

/* The numbers of the latest day, ascending. */
static GArray *
find_numbers(const TollTally *tally)
{
    GArray *numbers = g_array_new(FALSE, FALSE, sizeof(gint64));
    TollDay day = find_latest_day(tally->counted);

    for (guint i = 0; i < tally->counted->len; i++) {
        const TollClaim *claim = tally->counted->pdata[i];
        gint64 number = toll_claim_number(claim);

        if (is_usable(claim, day))
            g_array_append_val(numbers, number);
    }
    g_array_sort(numbers, compare_numbers);
    return numbers;
}

/* The number that most give, of equals the lowest. */
static gint64
choose(TollRecorder *recorder, TollOutcome outcome, const char *field)
{
    g_autoptr(TollTally) tally = toll_recorder_tally_widest(recorder, outcome);
    g_autoptr(GArray) numbers = find_numbers(tally);
    gint64 chosen = TOLL_OPEN;
    guint most = 0;

    for (guint i = 0, n = 0; i < numbers->len; i++) {
        gint64 number = g_array_index(numbers, gint64, i);

        n = i > 0 && g_array_index(numbers, gint64, i - 1) == number ? n + 1 : 1;
        if (n > most) {
            chosen = number;
            most = n;
        }
    }
    if (chosen != TOLL_OPEN)
        toll_recorder_say(recorder,
                          "%s: %" G_GINT64_FORMAT
                          ", given by %u of the %u figures of the latest "
                          "day",
                          field, chosen, most, numbers->len);
    else if (tally->counted->len > 0)
        toll_recorder_say(recorder, "%s: blank, for the figures are vague", field);
    return chosen;
}

void
toll_recorder_gtd(TollRecorder *recorder)
{
    toll_recorder_set_number(recorder, "nkill", choose(recorder, TOLL_OUTCOME_KILLED, "nkill"));
    toll_recorder_set_number(recorder, "nwound",
                             choose(recorder, TOLL_OUTCOME_INJURED, "nwound"));
}
