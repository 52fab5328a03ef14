/* group.c: puts every claim with the happening that it is about.
 *
 * Claims that say narrowly where and when come first and found the groups; vaguer ones join the
 * group that most speaks for. A group keeps the narrowest place and days that its claims agree
 * on and is joined on those alone, so no chain of neighbours leads from one happening to the
 * next. */
#include "event/group.h"

#include "event/candidates.h"
#include "event/link.h"

typedef struct {
    GPtrArray *groups;
    TollCandidates *candidates;
} Grouping;

/* Days that share a key; a longer stretch is filed under its two ends. */
enum { BUCKET_DAYS = 16, MAX_BUCKETS = 6 };

void
toll_group_free(TollGroup *group)
{
    g_ptr_array_unref(group->members);
    g_ptr_array_unref(group->reasons);
    g_free(group);
}

/* Keys begin with what is never mixed: the family and the scope. */
static char *
make_key(const TollAccount *account, char kind, const char *rest, TollDay bucket)
{
    return g_strdup_printf("%c%d%d%d|%u|%s", kind, toll_outcome_family(account->root->outcome),
                           account->root->scope, account->when.is_long, bucket, rest);
}

/* The buckets of days under which an account is filed: all that it touches, or those of its
 * ends. States and long totals are few, and one for every place. */
static guint
fill_buckets(const TollAccount *account, guint margin, TollDay *buckets)
{
    TollDay from, to;
    guint n = 0;

    if (account->when.is_long || account->root->scope == TOLL_STATE ||
        account->when.to == TOLL_NO_DAY) {
        buckets[0] = 0;
        return 1;
    }
    from = 1 + (account->when.from - MIN(margin, account->when.from)) / BUCKET_DAYS;
    to = 1 + (account->when.to + margin) / BUCKET_DAYS;
    if (to - from < MAX_BUCKETS) {
        for (TollDay bucket = from; bucket <= to; bucket++)
            buckets[n++] = bucket;
        return n;
    }
    for (guint i = 0; i < MAX_BUCKETS / 2; i++) {
        buckets[n++] = from + i;
        buckets[n++] = to - i;
    }
    return n;
}

/* The number that makes two accounts look like one. */
static char *
figure_key(const TollClaim *claim)
{
    return g_strdup_printf("%d|%" G_GINT64_FORMAT, claim->outcome,
                           claim->low != TOLL_OPEN ? claim->low : claim->high);
}

typedef void (*KeyFunc)(Grouping *grouping, const char *key, guint value);

static void
add_key(Grouping *grouping, const char *key, guint group)
{
    toll_candidates_add(grouping->candidates, key, group);
}

static void
look_key(Grouping *grouping, const char *key, guint why)
{
    toll_candidates_look(grouping->candidates, key, why);
}

static void
with_key(Grouping *grouping, const TollAccount *account, char kind, const char *rest,
         TollDay bucket, KeyFunc each, guint value)
{
    g_autofree char *key = make_key(account, kind, rest, bucket);

    each(grouping, key, value);
}

/* The keys of article, sentence and figure are the same for filing and for looking. */
static void
each_plain_key(Grouping *grouping, const TollAccount *account, const TollDay *buckets, guint n,
               KeyFunc each, const guint values[3])
{
    with_key(grouping, account, 'd', account->root->document, 0, each, values[0]);
    for (guint i = 0; i < account->claims->len; i++) {
        const TollClaim *claim = account->claims->pdata[i];
        g_autofree char *sentence = g_strconcat(claim->document, "|", claim->quote, NULL);
        g_autofree char *figure = figure_key(claim);
        g_autofree char *repeated = g_strconcat(figure, "|", claim->document, NULL);

        if (claim->quote[0] != '\0')
            with_key(grouping, account, 's', sentence, 0, each, values[1]);
        /* The "two" of a part says little; the whole's figure makes two accounts look alike. */
        for (guint j = 0; claim == account->root && j < n; j++)
            with_key(grouping, account, 'f', figure, buckets[j], each, values[2]);
        if (claim == account->root)
            with_key(grouping, account, 'r', repeated, 0, each, values[2]);
    }
}

/* Claims are numbered in the order of the text: what stands next to each other belongs
 * together. */
static void
with_position(Grouping *grouping, const TollAccount *account, guint position, KeyFunc each,
              guint value)
{
    g_autofree char *key = g_strdup_printf("%u|%s", position, account->root->document);

    with_key(grouping, account, 'n', key, 0, each, value);
}

/* Files a group under the keys of an account that has joined it. */
static void
file_account(Grouping *grouping, const TollAccount *account, guint group)
{
    TollDay buckets[MAX_BUCKETS];
    guint n = fill_buckets(account, 0, buckets);
    const guint values[] = {group, group, group};
    const TollPlace *place = account->place;

    each_plain_key(grouping, account, buckets, n, add_key, values);
    with_position(grouping, account, account->first, add_key, group);
    with_position(grouping, account, account->last, add_key, group);
    for (guint i = 0; i < n && place != NULL; i++) {
        with_key(grouping, account, 'o', toll_place_key(place), buckets[i], add_key, group);
        for (guint j = 1; j < place->chain->len; j++)
            with_key(grouping, account, 'w', place->chain->pdata[j], buckets[i], add_key,
                     group);
    }
}

static void
look_for(Grouping *grouping, const TollAccount *account)
{
    TollDay buckets[MAX_BUCKETS];
    guint n = fill_buckets(account, account->root->scope == TOLL_PERIOD ? 7 : 1, buckets);
    const guint values[] = {TOLL_BY_DOCUMENT, TOLL_BY_SENTENCE, TOLL_BY_FIGURE};
    const TollPlace *place = account->place;

    toll_candidates_begin(grouping->candidates);
    each_plain_key(grouping, account, buckets, n, look_key, values);
    with_position(grouping, account, account->first - 1, look_key, TOLL_BY_NEIGHBOUR);
    with_position(grouping, account, account->last + 1, look_key, TOLL_BY_NEIGHBOUR);
    for (guint i = 0; i < n && place != NULL; i++) {
        /* Groups of this place and of what it lies in, then those of places in it. */
        for (guint j = 0; j < place->chain->len; j++)
            with_key(grouping, account, 'o', place->chain->pdata[j], buckets[i], look_key,
                     TOLL_BY_PLACE);
        with_key(grouping, account, 'w', toll_place_key(place), buckets[i], look_key,
                 TOLL_BY_PLACE);
    }
}

/* Returns: the number of the best group, or -1; of equals, the first that was founded. */
static int
find_group(Grouping *grouping, const TollAccount *account, TollLink *best)
{
    const GArray *found = toll_candidates_found(grouping->candidates);
    int at = -1;

    look_for(grouping, account);
    best->score = 0;
    for (guint i = 0; i < found->len; i++) {
        const TollCandidate *candidate = &g_array_index(found, TollCandidate, i);
        TollLink link =
            toll_link_judge(grouping->groups->pdata[candidate->group], account, candidate->why);

        if (link.score < TOLL_LINK_NEEDED || link.score < best->score ||
            (link.score == best->score && at >= 0 && (guint)at < candidate->group))
            continue;
        *best = link;
        at = (int)candidate->group;
    }
    return at;
}

static TollGroup *
group_new(const TollAccount *account)
{
    TollGroup *group = g_new0(TollGroup, 1);

    group->members = g_ptr_array_new();
    group->reasons = g_ptr_array_new_with_free_func(g_free);
    group->root = account->root;
    group->place = account->place;
    group->when = account->when;
    group->cause = account->root->cause;
    group->actor = account->root->actor;
    return group;
}

static void
join(TollGroup *group, const TollAccount *account, const char *reason)
{
    for (guint i = 0; i < account->claims->len; i++) {
        const TollClaim *claim = account->claims->pdata[i];

        g_ptr_array_add(group->members, (gpointer)claim);
        g_ptr_array_add(group->reasons,
                        claim == account->root
                            ? g_strdup(reason)
                            : g_strdup_printf("a named part of \"%s\"", account->root->figure));
    }
    if (group->place == NULL || toll_place_is_inside(account->place, group->place))
        group->place = account->place;
    toll_when_narrow(&group->when, &account->when);
    if (group->cause[0] == '\0')
        group->cause = account->root->cause;
    if (group->actor[0] == '\0')
        group->actor = account->root->actor;
}

static void
place_account(Grouping *grouping, const TollAccount *account)
{
    TollLink link;
    int at = find_group(grouping, account, &link);
    g_autofree char *reason = NULL;

    if (at < 0) {
        at = (int)grouping->groups->len;
        g_ptr_array_add(grouping->groups, group_new(account));
        reason = g_strdup("says most narrowly where and when");
    } else {
        reason = toll_link_explain(grouping->groups->pdata[at], account, &link);
    }
    join(grouping->groups->pdata[at], account, reason);
    file_account(grouping, account, (guint)at);
}

GPtrArray *
toll_claims_group(GPtrArray *claims, TollPlaces *places)
{
    g_autoptr(GPtrArray) accounts = toll_accounts_new(claims, places);
    g_autoptr(TollCandidates) candidates = toll_candidates_new();
    Grouping grouping = {.candidates = candidates};

    grouping.groups = g_ptr_array_new_with_free_func((GDestroyNotify)toll_group_free);
    for (guint i = 0; i < accounts->len; i++)
        place_account(&grouping, accounts->pdata[i]);
    return grouping.groups;
}
