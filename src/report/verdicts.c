/* verdicts.c: the verdicts on an event's claims as lines of a screen. */
#include "report/verdicts.h"

#include <string.h>

#include "event/verdict.h"
#include "report/screen.h"
#include "report/words.h"

enum { ALL = G_MAXINT, FEW = 5, MAX_ITEMS = 8, LABEL_WIDTH = 17 };

static const TollVerdictLook looks[] = {
    {TOLL_CONTRADICTS, "✗", "contradicts", TOLL_RED, ALL},
    {TOLL_DENIED, "✗", "denied", TOLL_MAGENTA, ALL},
    {TOLL_FAR_APART, "≠", "far apart", TOLL_YELLOW, ALL},
    {TOLL_COMPATIBLE, "≈", "compatible", TOLL_GREEN, FEW},
    {TOLL_AGREES, "=", "agrees", TOLL_GREEN, FEW},
    {TOLL_SUPERSEDED, "›", "superseded", TOLL_DIM, FEW},
    {TOLL_DIFFERENT_SCOPE, "·", "different scope", TOLL_DIM, FEW},
};

const TollVerdictLook *
toll_verdict_look(guint i)
{
    return i < G_N_ELEMENTS(looks) ? &looks[i] : NULL;
}

gboolean
toll_verdict_is_grave(TollVerdict verdict)
{
    return verdict == TOLL_CONTRADICTS || verdict == TOLL_DENIED || verdict == TOLL_FAR_APART;
}

static GPtrArray *
find_divergences(const TollEvents *events, const TollEvent *event)
{
    GPtrArray *all = toll_events_get_divergences(events);
    GPtrArray *found = g_ptr_array_new();

    for (guint i = 0; i < all->len; i++)
        if (((const TollDivergence *)all->pdata[i])->event == event)
            g_ptr_array_add(found, all->pdata[i]);
    return found;
}

static void
group_free(gpointer data)
{
    TollVerdictGroup *group = data;

    g_free(group->head);
    g_ptr_array_unref(group->items);
    g_free(group);
}

/* Returns: where in a note its second claim begins, as its template tells; 0 where it does
 * not. */
static gsize
find_second(const TollDivergence *divergence)
{
    const char *from = NULL, *to = NULL, *found;
    g_autofree char *joint = NULL;

    for (guint i = 0; i < TOLL_N_CODES; i++)
        if (g_str_equal(toll_code_get_info(i)->name, divergence->code))
            from = strchr(toll_code_get_info(i)->note, '}');
    /* "{first} in {first-place}": its place stands between the two. */
    if (from != NULL && (strstr(from, "-place}") != NULL || strstr(from, "-days}") != NULL))
        return 0;
    to = from != NULL ? strchr(from, '{') : NULL;
    if (to == NULL)
        return 0;
    joint = g_strndup(from + 1, (gsize)(to - from) - 1);
    found = strstr(divergence->note, joint);
    return found != NULL ? (gsize)(found - divergence->note) + strlen(joint) : 0;
}

static gint
compare_keys(gconstpointer a, gconstpointer b, gpointer data)
{
    (void)data;
    return strcmp(a, b);
}

/* Returns: (transfer container): those of a verdict, each note once an outcome. */
static GPtrArray *
find_notes(GPtrArray *divergences, TollVerdict verdict)
{
    GPtrArray *found = g_ptr_array_new();
    g_autoptr(GTree) seen = g_tree_new_full(compare_keys, NULL, g_free, NULL);

    for (guint i = 0; i < divergences->len; i++) {
        TollDivergence *divergence = divergences->pdata[i];
        g_autofree char *key =
            g_strdup_printf("%d|%s", divergence->a->outcome, divergence->note);

        if (divergence->verdict != verdict || g_tree_lookup(seen, key) != NULL)
            continue;
        g_tree_insert(seen, g_steal_pointer(&key), divergence);
        g_ptr_array_add(found, divergence);
    }
    return found;
}

static void
append_note(GString *out, const TollDivergence *divergence)
{
    g_string_append(out, divergence->note);
    if (divergence->verdict == TOLL_CONTRADICTS && divergence->gap > 0) {
        g_string_append(out, " (");
        toll_words_number(out, divergence->gap);
        g_string_append(out, " apart)");
    }
}

static char *
make_item(const TollDivergence *divergence, gsize second)
{
    g_autoptr(GString) note = g_string_new(NULL);

    append_note(note, divergence);
    return g_strdup(note->str + second);
}

/* Returns: whether figures of several outcomes are compared, so that a verdict must say of which
 * it is. */
static gboolean
is_of_several(GPtrArray *divergences)
{
    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *first = divergences->pdata[0], *divergence = divergences->pdata[i];

        if (divergence->a->outcome != first->a->outcome)
            return TRUE;
    }
    return FALSE;
}

/* "injured: DHA's 66 lies below "; two outcomes in one verdict are told by its note. */
static char *
make_head(const TollDivergence *divergence, gsize second, gboolean names_outcome)
{
    g_autofree char *start = g_strndup(divergence->note, second);

    if (!names_outcome || divergence->a->outcome != divergence->b->outcome)
        return g_steal_pointer(&start);
    return g_strdup_printf("%s: %s", toll_outcome_name(divergence->a->outcome), start);
}

static gint
compare_groups(gconstpointer left, gconstpointer right)
{
    const TollVerdictGroup *a = *(const TollVerdictGroup *const *)left;
    const TollVerdictGroup *b = *(const TollVerdictGroup *const *)right;

    return (b->gap > a->gap) - (b->gap < a->gap);
}

GPtrArray *
toll_verdict_groups(GPtrArray *divergences, TollVerdict verdict)
{
    GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
    g_autoptr(GPtrArray) notes = find_notes(divergences, verdict);
    g_autoptr(GTree) by_head = g_tree_new((GCompareFunc)g_strcmp0);
    gboolean names_outcome = is_of_several(divergences);

    for (guint i = 0; i < notes->len; i++) {
        const TollDivergence *divergence = notes->pdata[i];
        gsize second = find_second(divergence);
        g_autofree char *head = make_head(divergence, second, names_outcome);
        TollVerdictGroup *group = second > 0 ? g_tree_lookup(by_head, head) : NULL;

        if (group == NULL) {
            group = g_new0(TollVerdictGroup, 1);
            group->head = g_steal_pointer(&head);
            group->items = g_ptr_array_new_with_free_func(g_free);
            g_tree_insert(by_head, group->head, group);
            g_ptr_array_add(groups, group);
        }
        g_ptr_array_add(group->items, make_item(divergence, second));
        group->gap = MAX(group->gap, divergence->gap);
    }
    /* The widest contradiction first. */
    if (verdict == TOLL_CONTRADICTS)
        g_ptr_array_sort(groups, compare_groups);
    return groups;
}

static void
append_group(TollScreenTable *table, const TollVerdictGroup *group, const TollVerdictLook *look,
             gboolean colour, GString *out)
{
    g_autofree char *label = g_strdup_printf("%s %s", look->sign, look->word);
    g_autoptr(GString) text = g_string_new(group->head);
    g_autofree char *clean = NULL;
    guint n = MIN(group->items->len, MAX_ITEMS);

    for (guint i = 0; i < n; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? "; " : "",
                               (const char *)group->items->pdata[i]);
    if (group->items->len > n)
        g_string_append_printf(text, "; and %u more", group->items->len - n);
    clean = toll_screen_clean(text->str);
    toll_screen_table_add(table, label, look->style);
    toll_screen_table_add(table, clean, look->style == TOLL_DIM ? TOLL_DIM : TOLL_PLAIN);
    toll_screen_table_end_row(table, colour, out);
}

static void
append_verdict(TollScreenTable *table, GPtrArray *divergences, const TollVerdictLook *look,
               gboolean colour, GString *out)
{
    g_autoptr(GPtrArray) groups = toll_verdict_groups(divergences, look->verdict);

    for (guint i = 0; i < MIN(groups->len, look->at_most); i++)
        append_group(table, groups->pdata[i], look, colour, out);
    if (groups->len > look->at_most) {
        g_autofree char *more = g_strdup_printf("and %u more", groups->len - look->at_most);

        toll_screen_table_add(table, "", TOLL_PLAIN);
        toll_screen_table_add(table, more, TOLL_DIM);
        toll_screen_table_end_row(table, colour, out);
    }
}

void
toll_verdicts_append(const TollEvents *events, const TollEvent *event, guint width,
                     gboolean colour, GString *out)
{
    g_autoptr(GPtrArray) divergences = find_divergences(events, event);
    guint widths[] = {LABEL_WIDTH, MIN(width - LABEL_WIDTH - 2, 90)};
    g_autoptr(TollScreenTable) table = toll_screen_table_new(widths, G_N_ELEMENTS(widths));

    if (divergences->len == 0)
        return;
    g_string_append_c(out, '\n');
    toll_screen_style(out, "Verdicts", TOLL_BOLD, colour);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < G_N_ELEMENTS(looks); i++)
        append_verdict(table, divergences, &looks[i], colour, out);
}
