/* openers.c: which rules can begin with a unit, and with which they go on, so that at most
 * terms no rule is tried at all. */
#include <string.h>

#include "lexicon/alphabet.h"

/* Of one rule, as bits: the units that a match can begin with and the ones that can be next; 0
 * stands for the row's end. */
typedef struct {
    guint64 *first, *second;
} Prefix;

enum { ROW_END = 0, BITS = 64 };

static gsize
n_words(const TollAlphabet *alphabet)
{
    return (alphabet->letters->len + 1 + BITS - 1) / BITS;
}

/* Adds the units that the element takes. */
static void
add_units(const TollAlphabet *alphabet, const char *element, gboolean is_outside,
          guint64 *units)
{
    gboolean negated;
    char repeat;
    g_autofree char *core = toll_pattern_core(element, &negated, &repeat);

    for (guint unit = 1; unit <= alphabet->letters->len; unit++)
        if (toll_alphabet_takes(alphabet, core, unit) != negated)
            units[unit / BITS] |= G_GUINT64_CONSTANT(1) << unit % BITS;
    if (negated && is_outside) /* "not X" also holds at the row's ends */
        units[0] |= 1 << ROW_END;
}

static gboolean
is_optional(const char *element)
{
    return element[1] != '\0' && strchr("?*", element[strlen(element) - 1]) != NULL;
}

static gboolean
is_repeated(const char *element)
{
    return g_str_has_suffix(element, "*") || g_str_has_suffix(element, "*?");
}

/* Adds what can be next where the elements from @at on are still to come. */
static void
add_from(const TollAlphabet *alphabet, char **at, guint64 *units)
{
    gboolean is_outside = FALSE;

    for (; *at != NULL; at++) {
        if (g_str_equal(*at, "/")) {
            is_outside = TRUE;
        } else if (g_str_equal(*at, "$")) {
            units[0] |= 1 << ROW_END;
            return;
        } else {
            add_units(alphabet, *at, is_outside, units);
            if (!is_optional(*at))
                return;
        }
    }
    memset(units, 0xFF, n_words(alphabet) * sizeof *units); /* the rule is through */
}

static void
find_prefix(const TollAlphabet *alphabet, const TollRule *rule, Prefix *prefix)
{
    g_auto(GStrv) elements = g_strsplit(rule->row->cells[1], " ", -1);
    char **at = elements;

    for (char **element = elements; *element != NULL; element++)
        if (g_str_equal(*element, "\\"))
            at = element + 1; /* what stands before is not of the match */
    for (at += g_strcmp0(*at, "^") == 0; *at != NULL && !g_str_equal(*at, "/"); at++) {
        add_units(alphabet, *at, FALSE, prefix->first);
        add_from(alphabet, is_repeated(*at) ? at : at + 1, prefix->second);
        if (!is_optional(*at))
            break;
    }
}

static void
group_free(gpointer data)
{
    TollGroup *group = data;

    g_array_unref(group->rules);
    g_free(group->followers);
    pcre2_code_free_16(group->code);
    pthread_mutex_destroy(&group->lock);
    g_free(group);
}

static TollGroup *
group_new(GArray *members, const GArray *prefixes, gsize n)
{
    TollGroup *group = g_new0(TollGroup, 1);

    group->rules = g_array_ref(members);
    group->followers = g_new0(guint64, n);
    for (guint i = 0; i < members->len; i++)
        for (gsize k = 0; k < n; k++)
            group->followers[k] |=
                g_array_index(prefixes, Prefix, g_array_index(members, guint16, i)).second[k];
    pthread_mutex_init(&group->lock, NULL);
    return group;
}

static void
prefix_clear(gpointer data)
{
    Prefix *prefix = data;

    g_free(prefix->first);
    g_free(prefix->second);
}

static GArray *
prefixes_of(const TollAlphabet *alphabet, const TollRules *rules)
{
    GArray *prefixes = g_array_new(FALSE, FALSE, sizeof(Prefix));

    g_array_set_clear_func(prefixes, prefix_clear);
    for (guint i = 0; i < rules->rules->len; i++) {
        Prefix prefix = {g_new0(guint64, n_words(alphabet)),
                         g_new0(guint64, n_words(alphabet))};

        find_prefix(alphabet, toll_rules_get(rules, i), &prefix);
        g_array_append_val(prefixes, prefix);
    }
    return prefixes;
}

/* The rules that can begin with the unit. */
static GArray *
members_of(const GArray *prefixes, guint unit)
{
    GArray *members = g_array_new(FALSE, FALSE, sizeof(guint16));

    for (guint16 i = 0; i < prefixes->len; i++)
        if ((g_array_index(prefixes, Prefix, i).first[unit / BITS] >> unit % BITS) & 1)
            g_array_append_val(members, i);
    return members;
}

void
toll_openers_init(const TollAlphabet *alphabet, TollRules *rules)
{
    g_autoptr(GArray) prefixes = prefixes_of(alphabet, rules);
    g_autoptr(GHashTable) known =
        g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);

    g_ptr_array_set_free_func(rules->groups, group_free);
    g_ptr_array_add(rules->of_unit, NULL); /* the row's end */
    for (guint unit = 1; unit <= alphabet->letters->len; unit++) {
        g_autoptr(GArray) members = members_of(prefixes, unit);
        g_autoptr(GBytes) key = g_bytes_new(members->data, members->len * sizeof(guint16));
        TollGroup *group = members->len > 0 ? g_hash_table_lookup(known, key) : NULL;

        if (members->len > 0 && group == NULL) {
            group = group_new(members, prefixes, n_words(alphabet));
            g_ptr_array_add(rules->groups, group);
            g_hash_table_insert(known, g_bytes_ref(key), group);
        }
        g_ptr_array_add(rules->of_unit, group);
    }
}

gboolean
toll_group_may_match(const TollGroup *group, guint next)
{
    return (group->followers[next / BITS] >> next % BITS) & 1;
}
