/* nesting.c: which event is a part of a wider one: a day's raid of a month's total.
 *
 * Running totals are filed under their place and family; an event looks under its own place and
 * all that it lies in, so that no event is set against all others. */
#include "event/nesting.h"

#include "event/account.h"

/* Totals looked at for one place, and their days: that a raid is a part of its war says
 * nothing. */
enum { MAX_LOOK = 64, MAX_DAYS = 180 };

typedef struct {
    GHashTable *by_place; /* "family|place" -> GPtrArray of TollEvent */
    TollPlaces *places;
} Nesting;

static char *
key_of(const TollClaim *claim, const char *place)
{
    return g_strdup_printf("%d|%s", toll_outcome_family(claim->outcome), place);
}

static const TollClaim *
first_of(const TollEvent *event)
{
    return event->claims->pdata[0];
}

static void
file_total(Nesting *nesting, TollEvent *event)
{
    const TollPlace *place = toll_places_get(nesting->places, event->place);
    char *key;
    GPtrArray *totals;

    if (event->scope != TOLL_PERIOD || place == NULL || event->date_from == TOLL_NO_DAY ||
        event->date_to == TOLL_NO_DAY || event->date_to - event->date_from > MAX_DAYS)
        return;
    key = key_of(first_of(event), toll_place_key(place));
    totals = g_hash_table_lookup(nesting->by_place, key);
    if (totals == NULL) {
        totals = g_ptr_array_new();
        g_hash_table_insert(nesting->by_place, key, totals);
    } else {
        g_free(key);
    }
    g_ptr_array_add(totals, event);
}

static guint
length_of(const TollEvent *event)
{
    return event->date_to - event->date_from;
}

static gboolean
holds(const TollEvent *total, const TollEvent *event)
{
    return total != event && event->date_from != TOLL_NO_DAY && event->date_to != TOLL_NO_DAY &&
           total->date_from <= event->date_from && event->date_to <= total->date_to &&
           (event->scope == TOLL_INCIDENT || length_of(event) < length_of(total));
}

/* The shortest total that holds it, of the narrowest place that has one. */
static const TollEvent *
find_total(const Nesting *nesting, const TollEvent *event)
{
    const TollPlace *place = toll_places_get(nesting->places, event->place);
    const TollEvent *best = NULL;

    for (guint i = 0; place != NULL && best == NULL && i < place->chain->len; i++) {
        g_autofree char *key = key_of(first_of(event), place->chain->pdata[i]);
        const GPtrArray *totals = g_hash_table_lookup(nesting->by_place, key);

        for (guint j = 0; totals != NULL && j < MIN(totals->len, MAX_LOOK); j++) {
            const TollEvent *total = totals->pdata[j];

            if (holds(total, event) && (best == NULL || length_of(total) < length_of(best)))
                best = total;
        }
    }
    return best;
}

void
toll_events_nest(GPtrArray *events, TollPlaces *places)
{
    g_autoptr(GHashTable) by_place = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify)g_ptr_array_unref);
    Nesting nesting = {by_place, places};

    for (guint i = 0; i < events->len; i++)
        file_total(&nesting, events->pdata[i]);
    for (guint i = 0; i < events->len; i++) {
        TollEvent *event = events->pdata[i];
        const TollEvent *total =
            event->scope != TOLL_STATE ? find_total(&nesting, event) : NULL;

        event->part_of = g_strdup(total != NULL ? total->id : "");
    }
}
