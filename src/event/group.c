/* group.c: puts every claim with the happening that it is about.
 *
 * Claims that say narrowly where and when come first and found the groups; vaguer ones join the
 * group that most speaks for. A group keeps the narrowest place and days that its claims agree
 * on and is joined on those alone, so no chain of neighbours leads from one happening to the
 * next. */
#include "event/group.h"

#include "event/keys.h"
#include "event/link.h"
#include "event/merge.h"

typedef struct {
    GPtrArray *groups;
    TollCandidates *candidates;
    GArray *keys; /* of TollKey: room for those of one account */
} Grouping;

void
toll_group_free(TollGroup *group)
{
    g_ptr_array_unref(group->members);
    g_ptr_array_unref(group->reasons);
    g_free(group);
}

/* Returns: the number of the best group, or -1; of equals, the first that was founded. */
static int
find_group(Grouping *grouping, const TollAccount *account, TollLink *best)
{
    const GArray *found = toll_candidates_found(grouping->candidates);
    int at = -1;

    toll_candidates_begin(grouping->candidates);
    toll_account_look_keys(account, grouping->keys);
    for (guint i = 0; i < grouping->keys->len; i++)
        toll_candidates_look(grouping->candidates, &g_array_index(grouping->keys, TollKey, i));
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

TollGroup *
toll_group_new(const TollClaim *root, const TollPlace *place)
{
    TollGroup *group = g_new0(TollGroup, 1);

    group->members = g_ptr_array_new();
    group->reasons = g_ptr_array_new_with_free_func(g_free);
    group->root = root;
    group->place = place;
    group->when = toll_when_of(root);
    group->cause = root->cause;
    group->actor = root->actor;
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
        g_ptr_array_add(grouping->groups, toll_group_new(account->root, account->place));
        reason = g_strdup("says most narrowly where and when");
    } else {
        reason = toll_link_explain(grouping->groups->pdata[at], account, &link);
    }
    join(grouping->groups->pdata[at], account, reason);
    toll_account_file_keys(account, grouping->keys);
    for (guint i = 0; i < grouping->keys->len; i++)
        toll_candidates_add(grouping->candidates, &g_array_index(grouping->keys, TollKey, i),
                            (guint)at);
}

GPtrArray *
toll_claims_group(GPtrArray *claims, TollPlaces *places)
{
    g_autoptr(GPtrArray) accounts = toll_accounts_new(claims, places);
    g_autoptr(TollCandidates) candidates = toll_candidates_new();
    g_autoptr(GArray) keys = g_array_new(FALSE, FALSE, sizeof(TollKey));
    Grouping grouping = {.candidates = candidates, .keys = keys};

    grouping.groups = g_ptr_array_new_with_free_func((GDestroyNotify)toll_group_free);
    for (guint i = 0; i < accounts->len; i++)
        place_account(&grouping, accounts->pdata[i]);
    toll_groups_merge(grouping.groups);
    return grouping.groups;
}
