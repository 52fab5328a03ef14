/* again.c: a figure that an article says again has the days of where they are told. */
#include "claim/again.h"

/* Two people of one article may be any two; so many are the same ones, and a few may be. */
enum { TELLING = 10, FEW = 3 };

static gint64
number_of(const TollClaim *claim)
{
    return claim->low != TOLL_OPEN ? claim->low : claim->high;
}

/* What two sayings of one figure share: "30 killed" above the text is "at least 30 civilians"
 * in it, but no 30 children. Returns: (transfer full): NULL for a figure that says nothing. */
static char *
key_of(const TollClaim *claim)
{
    if (claim->qualifier == TOLL_VAGUE || number_of(claim) < FEW)
        return NULL;
    if (number_of(claim) < TELLING)
        return g_strdup_printf("%d|%d|%d|%" G_GINT64_FORMAT, claim->outcome, claim->stance,
                               claim->population, number_of(claim));
    return g_strdup_printf("%d|%d|%d|%d|%" G_GINT64_FORMAT, claim->outcome, claim->unit,
                           claim->stance, claim->population & (TOLL_CHILDREN | TOLL_WOMEN),
                           number_of(claim));
}

gboolean
toll_claim_tells_day(const TollClaim *claim)
{
    return claim->date_reason == TOLL_DATE_NAMED || claim->date_reason == TOLL_DATE_SINCE;
}

/* The first saying of each figure that tells its day; NULL where it is of so few that those of
 * another day are others. */
static GHashTable *
index_told(GPtrArray *claims, guint first)
{
    GHashTable *told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = first; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];
        g_autofree char *key = toll_claim_tells_day(claim) ? key_of(claim) : NULL;
        gpointer other = NULL;

        if (key == NULL)
            continue;
        if (!g_hash_table_lookup_extended(told, key, NULL, &other))
            g_hash_table_insert(told, g_steal_pointer(&key), claim);
        else if (other != NULL && number_of(claim) < TELLING &&
                 ((TollClaim *)other)->date_from != claim->date_from)
            g_hash_table_insert(told, g_steal_pointer(&key), NULL);
    }
    return told;
}

void
toll_claim_take_days(TollClaim *claim, const TollClaim *other)
{
    claim->date_from = other->date_from;
    claim->date_to = other->date_to;
    claim->date_reason = other->date_reason;
    claim->scope = other->scope;
}

/* The claim that an article begins with, where it sums up a month: "In August 691 were killed".
 */
static const TollClaim *
sum_of_month(GPtrArray *claims, guint first)
{
    for (guint i = first; i < claims->len; i++) {
        const TollClaim *claim = claims->pdata[i];

        if (claim->field != TOLL_FIELD_TEXT)
            continue;
        return claim->scope == TOLL_PERIOD && toll_claim_tells_day(claim) &&
                       claim->date_to < claim->published &&
                       claim->date_to >= claim->date_from + 27 &&
                       claim->date_to <= claim->date_from + 30
                   ? claim
                   : NULL;
    }
    return NULL;
}

/* The parts of a total whose days were found elsewhere are of those days too. */
static void
carry_to_parts(GPtrArray *claims, guint first)
{
    g_autoptr(GHashTable) again = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = first; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];
        const TollClaim *whole =
            claim->part_of[0] != '\0' ? g_hash_table_lookup(again, claim->part_of) : NULL;

        if (whole != NULL && !toll_claim_tells_day(claim))
            toll_claim_take_days(claim, whole);
        if (claim->date_reason == TOLL_DATE_AGAIN)
            g_hash_table_insert(again, claim->claim_id, claim);
    }
}

void
toll_claims_share_days(GPtrArray *claims, guint first)
{
    const TollClaim *month = sum_of_month(claims, first);
    g_autoptr(GHashTable) told = index_told(claims, first);

    for (guint i = first; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];
        g_autofree char *key = toll_claim_tells_day(claim) ? NULL : key_of(claim);
        const TollClaim *other = key != NULL ? g_hash_table_lookup(told, key) : NULL;

        if (other == NULL && !toll_claim_tells_day(claim) && claim->scope == TOLL_INCIDENT)
            other = month;
        if (other == NULL)
            continue;
        toll_claim_take_days(claim, other);
        claim->date_reason = TOLL_DATE_AGAIN;
    }
    carry_to_parts(claims, first);
}
