/* sets.c: gives every set of kinds a number. */
#include "lexicon/sets.h"

#include <string.h>

struct _TollSets {
    GHashTable *ids; /* TollKinds -> id, from 1 */
    GPtrArray *sets; /* of TollKinds, by id */
};

static guint
kinds_hash(gconstpointer key)
{
    const TollKinds *set = key;
    guint64 hash = 14695981039346656037u;

    for (guint i = 0; i < G_N_ELEMENTS(set->bits); i++)
        hash = (hash ^ set->bits[i]) * 1099511628211u;
    return (guint)(hash ^ (hash >> 32));
}

static gboolean
kinds_equal(gconstpointer a, gconstpointer b)
{
    return memcmp(a, b, sizeof(TollKinds)) == 0;
}

gboolean
toll_kinds_next(const TollKinds *kinds, guint *kind)
{
    for (; *kind < TOLL_MAX_KINDS; *kind = (*kind / 64 + 1) * 64) {
        guint64 rest = kinds->bits[*kind / 64] >> (*kind % 64);

        if (rest != 0) {
            *kind += (guint)__builtin_ctzll(rest);
            return TRUE;
        }
    }
    return FALSE;
}

TollSets *
toll_sets_new(void)
{
    TollSets *sets = g_new0(TollSets, 1);

    sets->ids = g_hash_table_new(kinds_hash, kinds_equal);
    sets->sets = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(sets->sets, g_new0(TollKinds, 1));
    return sets;
}

void
toll_sets_free(TollSets *sets)
{
    g_hash_table_unref(sets->ids);
    g_ptr_array_unref(sets->sets);
    g_free(sets);
}

TollSetId
toll_sets_intern(TollSets *sets, const TollKind *kinds, guint n)
{
    TollKinds set = {{0}};
    TollKinds *copy;
    gpointer id;

    for (guint i = 0; i < n; i++)
        set.bits[kinds[i] / 64] |= (guint64)1 << (kinds[i] % 64);
    id = g_hash_table_lookup(sets->ids, &set);
    if (id != NULL)
        return (TollSetId)GPOINTER_TO_UINT(id);
    copy = g_memdup2(&set, sizeof set);
    g_ptr_array_add(sets->sets, copy);
    g_hash_table_insert(sets->ids, copy, GUINT_TO_POINTER(sets->sets->len - 1));
    return (TollSetId)(sets->sets->len - 1);
}

const TollKinds *
toll_sets_get(const TollSets *sets, TollSetId id)
{
    return g_ptr_array_index(sets->sets, id);
}

guint
toll_sets_n(const TollSets *sets)
{
    return sets->sets->len;
}
