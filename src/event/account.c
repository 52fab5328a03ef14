/* account.c: takes each claim together with its named parts, the most telling accounts first.
 */
#include "event/account.h"

#include "event/interval.h"

#include <string.h>

TollFamily
toll_outcome_family(TollOutcome outcome)
{
    static const TollFamily families[] = {
        [TOLL_OUTCOME_KILLED] = TOLL_FAMILY_HARM,
        [TOLL_OUTCOME_INJURED] = TOLL_FAMILY_HARM,
        [TOLL_OUTCOME_CASUALTIES] = TOLL_FAMILY_HARM,
        [TOLL_OUTCOME_MISSING] = TOLL_FAMILY_HARM,
        [TOLL_OUTCOME_DETAINED] = TOLL_FAMILY_DETAINED,
        [TOLL_OUTCOME_DISPLACED] = TOLL_FAMILY_MOVED,
        [TOLL_OUTCOME_EVACUATED] = TOLL_FAMILY_MOVED,
        [TOLL_OUTCOME_TRAPPED] = TOLL_FAMILY_TRAPPED,
    };

    return families[outcome];
}

static void
account_free(TollAccount *account)
{
    g_ptr_array_unref(account->claims);
    g_free(account);
}

/* "25 were killed in the north, 11 of them in one market": the 11 are a happening of their own,
 * which other articles report alone. */
static gboolean
is_elsewhere(const TollPlace *part, const TollPlace *whole)
{
    if (part == NULL || whole == NULL || part->is_wide)
        return FALSE;
    return toll_place_relate(part, whole) != TOLL_PLACE_SAME;
}

/* What is known of the claims while accounts are made of them. */
typedef struct {
    TollPlaces *places;
    GHashTable *by_id; /* claim_id -> TollClaim */
    GHashTable *sums;  /* what the parts of a whole at one place make: key -> gint64 */
} Known;

static char *
sum_key(const TollClaim *part)
{
    return g_strdup_printf("%s|%d|%s", part->part_of, part->outcome, part->place);
}

static void
add_to_sum(GHashTable *sums, const TollClaim *part)
{
    char *key = sum_key(part);
    gint64 *sum = g_hash_table_lookup(sums, key);

    if (sum != NULL) {
        *sum += toll_claim_number(part);
        g_free(key);
        return;
    }
    sum = g_new(gint64, 1);
    *sum = toll_claim_number(part);
    g_hash_table_insert(sums, key, sum);
}

/* "70 fighters died in the north: at the farms 30 rebels and 39 soldiers": where the parts are
 * nearly all of them, the whole was there. */
static gboolean
makes_whole(const Known *known, const TollClaim *part, const TollClaim *whole)
{
    g_autofree char *key = sum_key(part);
    const gint64 *sum = g_hash_table_lookup(known->sums, key);
    gint64 number = toll_claim_number(whole);

    return sum != NULL && *sum >= number - number / 10;
}

/* The whole that a claim is a part of, or the claim itself. A whole may be a part in turn; what
 * refers to itself in a circle is broken off. */
static const TollClaim *
find_root(const Known *known, const TollClaim *claim)
{
    for (guint depth = 0; depth < 8 && claim->part_of[0] != '\0'; depth++) {
        const TollClaim *whole = g_hash_table_lookup(known->by_id, claim->part_of);

        if (whole == NULL || !g_str_equal(whole->document, claim->document) ||
            whole->scope != claim->scope ||
            toll_outcome_family(whole->outcome) != toll_outcome_family(claim->outcome) ||
            (is_elsewhere(toll_places_get(known->places, claim->place),
                          toll_places_get(known->places, whole->place)) &&
             !makes_whole(known, claim, whole)))
            return claim;
        claim = whole;
    }
    return claim;
}

int
toll_claim_compare(const TollClaim *a, const TollClaim *b)
{
    const char *const texts[][2] = {{a->figure, b->figure},
                                    {a->source, b->source},
                                    {a->place, b->place},
                                    {a->claim_id, b->claim_id},
                                    {a->quote, b->quote}};
    int order;

    if (a->published != b->published)
        return a->published < b->published ? -1 : 1;
    if ((order = strcmp(a->document, b->document)) != 0)
        return order;
    if (a->field != b->field)
        return a->field == TOLL_FIELD_TITLE ? -1 : 1;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->outcome != b->outcome)
        return a->outcome < b->outcome ? -1 : 1;
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        if ((order = strcmp(texts[i][0], texts[i][1])) != 0)
            return order;
    return 0;
}

/* How little an account says: 0 for a known place below a country and days that pin it down. */
static guint
vagueness(const TollAccount *account)
{
    gboolean is_placed =
        account->place != NULL && !account->place->is_wide && !account->place->is_vague;
    gboolean is_dated =
        account->when.to != TOLL_NO_DAY && !account->when.is_soft && !account->when.is_open;

    return (is_placed ? 0u : 2u) + (is_dated ? 0u : 1u);
}

static guint
depth_of(const TollPlace *place)
{
    if (place == NULL)
        return 0;
    return place->chain->len - (toll_place_is_namesake(place) ? 1 : 0);
}

static int
compare_accounts(gconstpointer left, gconstpointer right)
{
    const TollAccount *a = *(TollAccount *const *)left, *b = *(TollAccount *const *)right;
    guint vague_a = vagueness(a), vague_b = vagueness(b);
    guint depth_a = depth_of(a->place), depth_b = depth_of(b->place);

    if (vague_a != vague_b)
        return vague_a < vague_b ? -1 : 1;
    if (depth_a != depth_b)
        return depth_a > depth_b ? -1 : 1;
    return toll_claim_compare(a->root, b->root);
}

static TollAccount *
account_new(TollPlaces *places, const TollClaim *root, guint first)
{
    TollAccount *account = g_new0(TollAccount, 1);

    account->root = root;
    account->first = first;
    account->claims = g_ptr_array_new();
    account->when = toll_when_of(root);
    account->place = toll_places_of_claim(places, root);
    return account;
}

/* The narrowest place that its claims agree on. */
static void
narrow(TollAccount *account, const TollPlace *place)
{
    if (account->place == NULL || toll_place_is_inside(place, account->place))
        account->place = place;
}

GPtrArray *
toll_accounts_new(GPtrArray *claims, TollPlaces *places)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) by_root = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) sums = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    const Known known = {places, by_id, sums};
    GPtrArray *accounts = g_ptr_array_new_with_free_func((GDestroyNotify)account_free);

    for (guint i = claims->len; i > 0; i--) {
        TollClaim *claim = claims->pdata[i - 1];

        g_hash_table_insert(by_id, claim->claim_id, claim);
        if (claim->part_of[0] != '\0')
            add_to_sum(sums, claim);
    }
    for (guint i = 0; i < claims->len; i++) {
        const TollClaim *claim = claims->pdata[i];
        const TollClaim *root = find_root(&known, claim);
        TollAccount *account = g_hash_table_lookup(by_root, root);

        if (account == NULL) {
            account = account_new(places, root, i);
            g_hash_table_insert(by_root, (gpointer)root, account);
            g_ptr_array_add(accounts, account);
        }
        g_ptr_array_add(account->claims, (gpointer)claim);
        account->last = i;
        narrow(account, toll_places_of_claim(places, claim));
    }
    g_ptr_array_sort(accounts, compare_accounts);
    return accounts;
}
