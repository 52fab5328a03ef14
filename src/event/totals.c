/* totals.c: running totals by their numbers, to find one that is said of a single happening. */
#include "event/totals.h"

#include "event/interval.h"

static char *
key_of(const TollClaim *claim)
{
    return g_strdup_printf("%d|%u|%d|%" G_GINT64_FORMAT, claim->outcome, claim->population,
                           claim->unit, toll_claim_number(claim));
}

GHashTable *
toll_totals_new(GPtrArray *claims)
{
    GHashTable *totals = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];
        char *key;

        if (claim->scope != TOLL_PERIOD || claim->qualifier == TOLL_VAGUE ||
            claim->stance != TOLL_ASSERTS)
            continue;
        key = key_of(claim);
        if (g_hash_table_contains(totals, key))
            g_free(key);
        else
            g_hash_table_insert(totals, key, claim);
    }
    return totals;
}

static gboolean
holds_days(const TollClaim *total, const TollClaim *claim)
{
    return claim->date_from != TOLL_NO_DAY && claim->date_to != TOLL_NO_DAY &&
           total->date_to != TOLL_NO_DAY && claim->date_to <= total->date_to &&
           (total->date_from == TOLL_NO_DAY || total->date_from <= claim->date_from);
}

const TollClaim *
toll_totals_find(GHashTable *totals, TollPlaces *places, const TollClaim *claim)
{
    g_autofree char *key = key_of(claim);
    const TollClaim *total = g_hash_table_lookup(totals, key);

    if (total == NULL || !holds_days(total, claim) ||
        toll_place_relate(toll_places_get(places, total->place),
                          toll_places_get(places, claim->place)) < TOLL_PLACE_WIDE)
        return NULL;
    return total;
}
