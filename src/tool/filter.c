/* filter.c: which events somebody asks for, and what to ask for where there are none. */
#include "tool/filter.h"

#include <string.h>

#include "tool/nearest.h"
#include "tool/output.h"

/* What counts more days is of no one day: it is asked for by a day only where nothing else is. */
enum { FEW_DAYS = 7 };

gboolean
toll_filter_is_empty(const TollFilter *filter)
{
    return filter->event == NULL && filter->place == NULL && filter->day == TOLL_NO_DAY &&
           filter->outcome < 0;
}

static gboolean
has_outcome(const TollEvent *event, int outcome)
{
    for (guint i = 0; i < event->claims->len; i++)
        if ((int)((const TollClaim *)event->claims->pdata[i])->outcome == outcome)
            return TRUE;
    return FALSE;
}

static TollDay
first_day(const TollEvent *event)
{
    return event->date_from != TOLL_NO_DAY ? event->date_from : event->date_to;
}

static TollDay
last_day(const TollEvent *event)
{
    return event->date_to != TOLL_NO_DAY ? event->date_to : event->date_from;
}

static gboolean
is_long(const TollEvent *event)
{
    return last_day(event) - first_day(event) >= FEW_DAYS;
}

/* How many days an event is from a day, 0 where it covers it. */
static guint
days_from(const TollEvent *event, TollDay day)
{
    TollDay from = first_day(event), to = last_day(event);

    return day < from ? from - day : day > to ? day - to : 0;
}

/* "Aleppo" is said of the city and of the villages around it. */
static gboolean
is_in(const TollLexicon *lexicon, const TollEvent *event, const char *place)
{
    const char *city = toll_lexicon_get_canonical(lexicon, place);
    const char *province = toll_lexicon_get_parent(lexicon, city);

    return toll_lexicon_place_within(lexicon, event->place, place) ||
           (province != NULL && g_str_has_prefix(province, city) &&
            toll_lexicon_place_within(lexicon, event->place, province));
}

static gboolean
matches(const TollFilter *filter, const TollEvent *event, const TollLexicon *lexicon)
{
    return (filter->event == NULL || g_str_equal(filter->event, event->id)) &&
           (filter->place == NULL || is_in(lexicon, event, filter->place)) &&
           (filter->day == TOLL_NO_DAY || (first_day(event) != TOLL_NO_DAY &&
                                           days_from(event, filter->day) == 0)) &&
           (filter->outcome < 0 || has_outcome(event, filter->outcome));
}

typedef struct {
    const TollEvent *event;
    guint n_contradictions;
} Found;

static gint
compare_found(gconstpointer left, gconstpointer right)
{
    const Found *a = left, *b = right;

    if (is_long(a->event) != is_long(b->event))
        return is_long(a->event) ? 1 : -1;
    if (a->n_contradictions != b->n_contradictions)
        return a->n_contradictions > b->n_contradictions ? -1 : 1;
    return strcmp(a->event->id, b->event->id);
}

static GArray *
find_all(const TollFilter *filter, const TollWork *work)
{
    GPtrArray *all = toll_events_get_events(work->events);
    GPtrArray *divergences = toll_events_get_divergences(work->events);
    GArray *found = g_array_new(FALSE, FALSE, sizeof(Found));

    for (guint i = 0; i < all->len; i++) {
        Found one = {all->pdata[i], 0};

        for (guint j = 0; j < divergences->len; j++) {
            const TollDivergence *divergence = divergences->pdata[j];

            one.n_contradictions +=
                divergence->event == one.event && divergence->verdict == TOLL_CONTRADICTS;
        }
        if (matches(filter, one.event, work->lexicon))
            g_array_append_val(found, one);
    }
    g_array_sort(found, compare_found);
    return found;
}

gboolean
toll_filter_finds_only_totals(const TollFilter *filter, GPtrArray *found)
{
    return filter->day != TOLL_NO_DAY && found->len > 0 && is_long(found->pdata[0]);
}

GPtrArray *
toll_filter_find(const TollFilter *filter, const TollWork *work)
{
    g_autoptr(GArray) all = find_all(filter, work);
    GPtrArray *found = g_ptr_array_new();

    for (guint i = 0; i < all->len; i++) {
        const Found *one = &g_array_index(all, Found, i);

        if (filter->day != TOLL_NO_DAY && found->len > 0 && is_long(one->event))
            break;
        g_ptr_array_add(found, (gpointer)one->event);
    }
    return found;
}

/* Returns: (nullable): the event nearest to the day, of those that match otherwise. */
static const TollEvent *
nearest_in_time(const TollFilter *filter, const TollWork *work)
{
    TollFilter any_day = *filter;
    g_autoptr(GPtrArray) found = NULL;
    const TollEvent *best = NULL;

    any_day.day = TOLL_NO_DAY;
    found = toll_filter_find(&any_day, work);
    for (guint i = 0; i < found->len; i++) {
        const TollEvent *event = found->pdata[i];

        if (first_day(event) != TOLL_NO_DAY && !is_long(event) &&
            (best == NULL || days_from(event, filter->day) < days_from(best, filter->day)))
            best = event;
    }
    return best;
}

/* Returns: (nullable): the place of a claim that is written like the one asked for. */
static const char *
nearest_place(const TollFilter *filter, const TollWork *work)
{
    g_autofree const char **places = g_new0(const char *, (gsize)work->claims->len + 1);

    for (guint i = 0; i < work->claims->len; i++)
        places[i] = ((const TollClaim *)work->claims->pdata[i])->place;
    return toll_nearest(filter->place, places);
}

void
toll_filter_say_nothing(const TollFilter *filter, const TollWork *work)
{
    TollFilter by_place = {.place = filter->place, .outcome = -1};
    g_autoptr(GPtrArray) there = toll_filter_find(&by_place, work);
    const TollEvent *near =
        filter->day != TOLL_NO_DAY ? nearest_in_time(filter, work) : NULL;
    char day[TOLL_DAY_SIZE];

    if (toll_events_get_events(work->events)->len == 0) {
        toll_say("no event was found");
    } else if (there->len == 0) {
        const char *meant = nearest_place(filter, work);

        if (meant != NULL)
            toll_say("no event in \"%s\"; perhaps you mean \"%s\"", filter->place, meant);
        else
            toll_say("no event in \"%s\"; without --place, compare lists all with their places",
                     filter->place);
    } else if (near != NULL) {
        toll_say("no event of %s; the nearest is %s", toll_day_format(filter->day, day),
                 near->id);
    } else {
        toll_say("no event matches");
    }
}
