/* tally.c: the figures that a recorder has to choose from: every source's last word on the
 * whole.
 */
#include "event/tally.h"

#include "event/interval.h"
#include "event/verdict.h"

/* Days by which the ends of two counts may differ and still be one. */
enum { SAME_TIME = 2 };

static gboolean
is_of(const TollClaim *claim, guint population)
{
    const guint everybody = TOLL_CIVILIANS | TOLL_COMBATANTS;

    if (population == TOLL_PEOPLE && (claim->population & everybody) == everybody)
        return TRUE;
    return claim->population == population;
}

/* A part has the whole's name, or the whole is not of these people at all. */
static gboolean
is_part(const TollClaim *claim, GHashTable *by_id)
{
    const TollClaim *whole =
        claim->part_of[0] != '\0' ? g_hash_table_lookup(by_id, claim->part_of) : NULL;

    return whole != NULL && whole != claim && whole->outcome == claim->outcome &&
           whole->population == claim->population;
}

/* Whether @later stands in the place of @claim. */
static gboolean
is_superseded(const TollClaim *claim, const TollClaim *later)
{
    return later->published > claim->published && toll_claims_have_one_voice(claim, later) &&
           !toll_bounds_are_equal(claim, later);
}

static gboolean
has_gone_on(const TollClaim *claim, const TollClaim *later)
{
    return claim->scope == TOLL_PERIOD && claim->date_to != TOLL_NO_DAY &&
           later->date_to != TOLL_NO_DAY && later->date_to > claim->date_to + SAME_TIME;
}

static void
omit(TollTally *tally, const TollClaim *claim, TollOmissionReason reason)
{
    TollOmission omission = {claim, reason};

    g_array_append_val(tally->omitted, omission);
}

static GPtrArray *
collect(TollTally *tally, const TollEvent *event, TollOutcome outcome, guint population)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
    GPtrArray *claims = g_ptr_array_new();

    for (guint i = 0; i < event->claims->len; i++) {
        TollClaim *claim = event->claims->pdata[i];
        g_hash_table_insert(by_id, claim->claim_id, claim);
    }
    for (guint i = 0; i < event->claims->len; i++) {
        TollClaim *claim = event->claims->pdata[i];

        if (claim->outcome != outcome || !is_of(claim, population))
            continue;
        if (claim->stance != TOLL_ASSERTS)
            omit(tally, claim, TOLL_OMITTED_STANCE);
        else if (claim->unit != TOLL_UNIT_PEOPLE)
            omit(tally, claim, TOLL_OMITTED_UNIT);
        else if (is_part(claim, by_id))
            omit(tally, claim, TOLL_OMITTED_PART);
        else
            g_ptr_array_add(claims, claim);
    }
    return claims;
}

/* The last claim of every voice, by its name: what all earlier ones of it gave way to. */
static GHashTable *
find_last(GPtrArray *claims)
{
    GHashTable *last = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < claims->len; i++)
        g_hash_table_replace(last, toll_claim_voice(claims->pdata[i]), claims->pdata[i]);
    return last;
}

static const TollClaim *
find_latest(GPtrArray *claims)
{
    const TollClaim *latest = NULL;

    for (guint i = 0; i < claims->len; i++) {
        const TollClaim *claim = claims->pdata[i];

        if (latest == NULL || claim->date_to > latest->date_to)
            latest = claim;
    }
    return latest;
}

TollTally *
toll_tally_new(const TollEvent *event, TollOutcome outcome, guint population)
{
    TollTally *tally = g_new0(TollTally, 1);
    g_autoptr(GPtrArray) claims = NULL;
    g_autoptr(GHashTable) last = NULL, seen = NULL;
    const TollClaim *latest;

    tally->counted = g_ptr_array_new();
    tally->omitted = g_array_new(FALSE, FALSE, sizeof(TollOmission));
    claims = collect(tally, event, outcome, population);
    last = find_last(claims);
    latest = find_latest(claims);
    seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];
        g_autofree char *voice = toll_claim_voice(claim);
        char *said = g_strdup_printf("%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT, voice,
                                     claim->low, claim->high);

        if (is_superseded(claim, g_hash_table_lookup(last, voice)))
            omit(tally, claim, TOLL_OMITTED_SUPERSEDED);
        else if (has_gone_on(claim, latest))
            omit(tally, claim, TOLL_OMITTED_EARLIER);
        else if (!g_hash_table_contains(seen, said))
            g_ptr_array_add(tally->counted, claim);
        g_hash_table_add(seen, said);
    }
    return tally;
}

void
toll_tally_free(TollTally *tally)
{
    g_ptr_array_unref(tally->counted);
    g_array_unref(tally->omitted);
    g_free(tally);
}

gint64
toll_claim_fewest(const TollClaim *claim)
{
    return claim->qualifier == TOLL_VAGUE && claim->low > 0 ? claim->low / 2 : claim->low;
}

gint64
toll_tally_lowest(const TollTally *tally)
{
    gint64 lowest = TOLL_OPEN;

    for (guint i = 0; i < tally->counted->len; i++) {
        gint64 low = toll_claim_fewest(tally->counted->pdata[i]);

        if (low != TOLL_OPEN && (lowest == TOLL_OPEN || low < lowest))
            lowest = low;
    }
    return lowest;
}

gint64
toll_tally_highest(const TollTally *tally)
{
    gint64 highest = TOLL_OPEN;

    for (guint i = 0; i < tally->counted->len; i++)
        highest = MAX(highest, ((const TollClaim *)tally->counted->pdata[i])->high);
    return highest;
}
