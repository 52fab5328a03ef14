/* keys.c: under which keys an account is filed, and under which it looks for others. */
#include "event/keys.h"

#include <string.h>

/* Days that share a key; a longer stretch is filed under its two ends. */
enum { BUCKET_DAYS = 16, MAX_BUCKETS = 6 };

/* Days by which two accounts may be apart and still be one: of an incident, of a period. */
enum { INCIDENT_MARGIN = 2, PERIOD_MARGIN = 7 };

typedef struct {
    const TollAccount *account;
    GArray *keys;
    TollDay buckets[MAX_BUCKETS];
    guint n_buckets;
} Maker;

/* FNV-1a, 64 bits: a million keys do not meet by chance. */
static guint64
hash_bytes(guint64 hash, const void *bytes, gsize len)
{
    const guchar *at = bytes;

    for (gsize i = 0; i < len; i++)
        hash = (hash ^ at[i]) * G_GUINT64_CONSTANT(0x100000001b3);
    return hash;
}

static void
append_key(Maker *maker, guint why, const gint64 *head, gsize size, const char *text,
           const char *more)
{
    TollKey key = {G_GUINT64_CONSTANT(0xcbf29ce484222325), why};

    key.hash = hash_bytes(key.hash, head, size);
    key.hash = hash_bytes(key.hash, text, strlen(text) + 1);
    key.hash = hash_bytes(key.hash, more, strlen(more));
    g_array_append_val(maker->keys, key);
}

/* Holds what several articles never mix: the family and the scope. */
static void
add_key(Maker *maker, guint why, gint64 kind, gint64 number, const char *text, const char *more)
{
    const TollClaim *root = maker->account->root;
    const gint64 head[] = {kind, number, toll_outcome_family(root->outcome), root->scope,
                           maker->account->when.is_long};

    append_key(maker, why, head, sizeof head, text, more);
}

/* Within one article the families may belong together, the scopes never. */
static void
add_own_key(Maker *maker, guint why, gint64 kind, gint64 number, const char *more)
{
    const gint64 head[] = {kind, number, maker->account->root->scope};

    append_key(maker, why, head, sizeof head, maker->account->root->document, more);
}

/* The buckets of days of an account: all that it touches, or those of its ends. States and long
 * totals are few: one bucket holds those of a place. */
static void
fill_buckets(Maker *maker, guint margin)
{
    const TollWhen *when = &maker->account->when;
    TollDay from = 1 + (when->from - MIN(margin, when->from)) / BUCKET_DAYS;
    TollDay to = 1 + (when->to + margin) / BUCKET_DAYS;

    if (when->is_long || maker->account->root->scope == TOLL_STATE || when->to == TOLL_NO_DAY)
        from = to = 0;
    for (TollDay bucket = from; bucket <= to && to - from < MAX_BUCKETS; bucket++)
        maker->buckets[maker->n_buckets++] = bucket;
    for (guint i = 0; maker->n_buckets < MAX_BUCKETS && to - from >= MAX_BUCKETS; i++) {
        maker->buckets[maker->n_buckets++] = from + i;
        maker->buckets[maker->n_buckets++] = to - i;
    }
}

/* What is the same for filing and for looking. */
static void
add_plain_keys(Maker *maker)
{
    const TollAccount *account = maker->account;
    const TollClaim *root = account->root;
    g_autofree char *figure = g_strdup_printf("%d|%" G_GINT64_FORMAT, root->outcome,
                                              root->low != TOLL_OPEN ? root->low : root->high);

    add_own_key(maker, TOLL_BY_DOCUMENT, 'd', 0, "");
    if (!account->when.is_soft && account->when.to != TOLL_NO_DAY)
        add_own_key(maker, TOLL_BY_DAY, 'y',
                    ((gint64)account->when.from << 32) | account->when.to, "");
    if (account->place != NULL)
        add_own_key(maker, TOLL_BY_SPOT, 'q', 0, account->place->said);
    for (guint i = 0; i < account->claims->len; i++) {
        const TollClaim *claim = account->claims->pdata[i];

        if (claim->quote[0] != '\0')
            add_own_key(maker, TOLL_BY_SENTENCE, 's', 0, claim->quote);
    }
    /* The "two" of a part says little; the whole's figure makes two accounts look alike. */
    add_own_key(maker, TOLL_BY_FIGURE, 'f', 0, figure);
    for (guint i = 0; i < maker->n_buckets; i++) {
        add_key(maker, TOLL_BY_FIGURE, 'f', maker->buckets[i], "", figure);
        if (!g_str_equal(root->source, "NARRATOR"))
            add_key(maker, TOLL_BY_WORD, 'v', maker->buckets[i], root->source, figure);
    }
}

/* A name that no table has may be any village of its province, so it meets all that lies there.
 */
static void
add_province_keys(Maker *maker, guint why, gboolean is_learned)
{
    const TollPlace *place = maker->account->place;

    for (guint i = 0; i < maker->n_buckets; i++)
        for (guint j = 1; j < place->chain->len; j++)
            add_key(maker, why, is_learned ? 'l' : 'p', maker->buckets[i],
                    place->chain->pdata[j], "");
}

void
toll_account_file_keys(const TollAccount *account, GArray *keys)
{
    Maker maker = {.account = account, .keys = keys};
    const TollPlace *place = account->place;

    g_array_set_size(keys, 0);
    fill_buckets(&maker, 0);
    add_plain_keys(&maker);
    add_own_key(&maker, TOLL_BY_NEIGHBOUR, 'n', account->first, "");
    add_own_key(&maker, TOLL_BY_NEIGHBOUR, 'n', account->last, "");
    for (guint i = 0; i < maker.n_buckets && place != NULL; i++) {
        add_key(&maker, TOLL_BY_PLACE, 'o', maker.buckets[i], toll_place_key(place), "");
        for (guint j = 1; j < place->chain->len; j++)
            add_key(&maker, TOLL_BY_PLACE, 'w', maker.buckets[i], place->chain->pdata[j], "");
    }
    if (place != NULL)
        add_province_keys(&maker, TOLL_BY_PLACE, place->is_learned);
}

void
toll_account_look_keys(const TollAccount *account, GArray *keys)
{
    Maker maker = {.account = account, .keys = keys};
    const TollPlace *place = account->place;

    g_array_set_size(keys, 0);
    fill_buckets(&maker, account->root->scope == TOLL_PERIOD ? PERIOD_MARGIN : INCIDENT_MARGIN);
    add_plain_keys(&maker);
    /* What stands next to each other in a text belongs together. */
    add_own_key(&maker, TOLL_BY_NEIGHBOUR, 'n', account->first - 1LL, "");
    add_own_key(&maker, TOLL_BY_NEIGHBOUR, 'n', account->last + 1LL, "");
    for (guint i = 0; i < maker.n_buckets && place != NULL; i++) {
        /* Groups of this place and of what it lies in, then those of places in it. */
        for (guint j = 0; j < place->chain->len; j++)
            add_key(&maker, TOLL_BY_PLACE, 'o', maker.buckets[i], place->chain->pdata[j], "");
        add_key(&maker, TOLL_BY_PLACE, 'w', maker.buckets[i], toll_place_key(place), "");
        /* Around a city: the villages of its province. */
        if (place->is_outside)
            add_key(&maker, TOLL_BY_PLACE, 'w', maker.buckets[i], place->chain->pdata[1], "");
    }
    if (place != NULL)
        add_province_keys(&maker, TOLL_BY_PLACE, !place->is_learned);
}
