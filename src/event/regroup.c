/* regroup.c: groups as a person decided them: merged, split, or a claim moved to another. */
#include "event/regroup.h"

#include "event/group.h"

typedef struct {
    GPtrArray *groups;
    GHashTable *by_id;    /* claim's id -> the claim */
    GHashTable *group_of; /* claim -> its group */
    TollPlaces *places;
} Regrouping;

static char *
reason_of(const TollDecision *decision)
{
    return g_strdup_printf("decided by %s: %s%s%s",
                           decision->who[0] != '\0' ? decision->who : "a person",
                           toll_action_name(decision->action),
                           decision->why[0] != '\0' ? ", " : "", decision->why);
}

/* The whole group, or the claim with its named parts. */
static gboolean
moves(const TollDecision *decision, const TollClaim *member, const TollClaim *claim)
{
    return decision->action == TOLL_MERGE || member == claim ||
           g_str_equal(member->part_of, claim->claim_id);
}

static void
move(Regrouping *regrouping, TollGroup *from, TollGroup *to, const TollClaim *claim,
     const TollDecision *decision)
{
    for (guint i = 0; i < from->members->len;) {
        TollClaim *member = from->members->pdata[i];

        if (!moves(decision, member, claim)) {
            i++;
            continue;
        }
        g_ptr_array_add(to->members, member);
        g_ptr_array_add(to->reasons, reason_of(decision));
        g_ptr_array_remove_index(from->members, i);
        g_ptr_array_remove_index(from->reasons, i);
        g_hash_table_replace(regrouping->group_of, member, to);
    }
    if (from->members->len > 0 && from->root == claim)
        from->root = from->members->pdata[0];
}

static void
decide(Regrouping *regrouping, const TollDecision *decision)
{
    const TollClaim *claim = g_hash_table_lookup(regrouping->by_id, decision->claim);
    const TollClaim *other = g_hash_table_lookup(regrouping->by_id, decision->other);
    TollGroup *from = claim != NULL ? g_hash_table_lookup(regrouping->group_of, claim) : NULL;
    TollGroup *to = NULL;

    /* A rejected claim is in no group. */
    if (from == NULL)
        return;
    if (decision->action == TOLL_SPLIT) {
        to = toll_group_new(claim, toll_places_get(regrouping->places, claim->place));
        g_ptr_array_add(regrouping->groups, to);
    } else if (other != NULL) {
        to = g_hash_table_lookup(regrouping->group_of, other);
    }
    if (to != NULL && to != from)
        move(regrouping, from, to, claim, decision);
}

static void
index_members(Regrouping *regrouping)
{
    for (guint i = 0; i < regrouping->groups->len; i++) {
        TollGroup *group = regrouping->groups->pdata[i];

        for (guint j = 0; j < group->members->len; j++) {
            TollClaim *claim = group->members->pdata[j];

            g_hash_table_insert(regrouping->by_id, claim->claim_id, claim);
            g_hash_table_insert(regrouping->group_of, claim, group);
        }
    }
}

void
toll_groups_decide(GPtrArray *groups, GPtrArray *decisions, TollPlaces *places)
{
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) group_of = g_hash_table_new(NULL, NULL);
    Regrouping regrouping = {groups, by_id, group_of, places};

    index_members(&regrouping);
    for (guint i = 0; i < decisions->len; i++) {
        const TollDecision *decision = decisions->pdata[i];

        if (decision->failure[0] == '\0' && decision->action >= TOLL_MERGE)
            decide(&regrouping, decision);
    }
    for (guint i = groups->len; i > 0; i--)
        if (((TollGroup *)groups->pdata[i - 1])->members->len == 0)
            g_ptr_array_remove_index(groups, i - 1);
}
