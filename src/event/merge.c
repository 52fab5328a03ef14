/* merge.c: puts two groups into one where two articles have one figure on one source's word.
 *
 * Groups are founded by the claims that say most, each in the light of its own article; only
 * when all of them stand is it seen that two articles read one report, of which one misread the
 * day or the place. */
#include "event/merge.h"

#include "event/candidates.h"
#include "event/interval.h"
#include "event/link.h"

/* A word and where it stands. */
typedef struct {
    TollGroup *group;
    const TollClaim *claim;
} Told;

/* "AFP says 31 killed", or NULL for what nobody is named for or what says little. */
static char *
word_of(const TollClaim *claim)
{
    if (claim->scope != TOLL_INCIDENT || claim->stance != TOLL_ASSERTS ||
        g_str_equal(claim->source, "NARRATOR") || !toll_claim_is_telling(claim))
        return NULL;
    return g_strdup_printf("%s|%d|%" G_GINT64_FORMAT, claim->source, claim->outcome,
                           toll_claim_number(claim));
}

static void
pour(TollGroup *from, TollGroup *into, const TollClaim *claim, const TollLink *link)
{
    TollAccount account = {.root = claim, .place = from->place, .when = from->when};
    g_autofree char *reason = toll_link_explain(into, &account, link);

    for (guint i = 0; i < from->members->len; i++) {
        g_ptr_array_add(into->members, from->members->pdata[i]);
        g_ptr_array_add(into->reasons, g_strdup_printf("%s; its group, by %s's figure: %s",
                                                       (char *)from->reasons->pdata[i],
                                                       claim->source, reason));
    }
    if (into->place == NULL || toll_place_is_inside(from->place, into->place))
        into->place = from->place;
    toll_when_narrow(&into->when, &from->when);
    g_ptr_array_set_size(from->members, 0);
    g_ptr_array_set_size(from->reasons, 0);
}

/* Pours a group into the first before it that has one of its words.
 * Returns: (transfer none): where its members are now. */
static TollGroup *
merge(GHashTable *by_word, TollGroup *group)
{
    for (guint i = 0; i < group->members->len; i++) {
        const TollClaim *claim = group->members->pdata[i];
        TollAccount account = {.root = claim, .place = group->place, .when = group->when};
        g_autofree char *word = word_of(claim);
        const Told *told = word != NULL ? g_hash_table_lookup(by_word, word) : NULL;
        TollGroup as_told;
        TollLink link;

        if (told == NULL || told->group == group)
            continue;
        as_told = *told->group;
        as_told.cause = told->claim->cause;
        link = toll_link_judge(&as_told, &account, TOLL_BY_WORD | TOLL_BY_FIGURE);
        if (link.score >= TOLL_LINK_NEEDED) {
            pour(group, told->group, claim, &link);
            return told->group;
        }
    }
    return group;
}

void
toll_groups_merge(GPtrArray *groups)
{
    g_autoptr(GHashTable) by_word =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

    for (guint i = 0; i < groups->len; i++) {
        TollGroup *group = merge(by_word, groups->pdata[i]);

        for (guint j = 0; j < group->members->len; j++) {
            Told told = {group, group->members->pdata[j]};
            char *word = word_of(told.claim);

            if (word != NULL && !g_hash_table_contains(by_word, word))
                g_hash_table_insert(by_word, word, g_memdup2(&told, sizeof told));
            else
                g_free(word);
        }
    }
    for (guint i = groups->len; i > 0; i--)
        if (((TollGroup *)groups->pdata[i - 1])->members->len == 0)
            g_ptr_array_remove_index(groups, i - 1);
}
