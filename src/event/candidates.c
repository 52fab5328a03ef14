/* candidates.c: an index from keys to groups, so that no claim is set against all others. */
#include "event/candidates.h"

/* Groups looked at for one key: a country's worst fortnight must not make the search quadratic.
 */
enum { MAX_LOOK = 64 };

struct _TollCandidates {
    GHashTable *by_key; /* of GArray of guint */
    GArray *found;
    GArray *seen; /* a group's place in found and the search that it is of */
    guint search;
};

typedef struct {
    guint search;
    guint at;
} Seen;

TollCandidates *
toll_candidates_new(void)
{
    TollCandidates *candidates = g_new0(TollCandidates, 1);

    candidates->by_key = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free,
                                               (GDestroyNotify)g_array_unref);
    candidates->found = g_array_new(FALSE, FALSE, sizeof(TollCandidate));
    candidates->seen = g_array_new(FALSE, TRUE, sizeof(Seen));
    return candidates;
}

void
toll_candidates_free(TollCandidates *candidates)
{
    g_hash_table_unref(candidates->by_key);
    g_array_unref(candidates->found);
    g_array_unref(candidates->seen);
    g_free(candidates);
}

void
toll_candidates_add(TollCandidates *candidates, const TollKey *key, guint group)
{
    GArray *groups = g_hash_table_lookup(candidates->by_key, &key->hash);

    if (groups == NULL) {
        groups = g_array_new(FALSE, FALSE, sizeof(guint));
        g_hash_table_insert(candidates->by_key, g_memdup2(&key->hash, sizeof key->hash),
                            groups);
    }
    for (guint i = groups->len; i > 0 && groups->len - i < MAX_LOOK; i--)
        if (g_array_index(groups, guint, i - 1) == group)
            return;
    g_array_append_val(groups, group);
}

void
toll_candidates_begin(TollCandidates *candidates)
{
    g_array_set_size(candidates->found, 0);
    candidates->search++;
}

static void
note(TollCandidates *candidates, guint group, guint why)
{
    TollCandidate candidate = {group, why};
    Seen *seen;

    if (group >= candidates->seen->len)
        g_array_set_size(candidates->seen, group + 1);
    seen = &g_array_index(candidates->seen, Seen, group);
    if (seen->search == candidates->search) {
        g_array_index(candidates->found, TollCandidate, seen->at).why |= why;
        return;
    }
    *seen = (Seen){candidates->search, candidates->found->len};
    g_array_append_val(candidates->found, candidate);
}

void
toll_candidates_look(TollCandidates *candidates, const TollKey *key)
{
    const GArray *groups = g_hash_table_lookup(candidates->by_key, &key->hash);

    for (guint i = groups != NULL && groups->len > MAX_LOOK ? groups->len - MAX_LOOK : 0;
         groups != NULL && i < groups->len; i++)
        note(candidates, g_array_index(groups, guint, i), key->why);
}

const GArray *
toll_candidates_found(const TollCandidates *candidates)
{
    return candidates->found;
}
