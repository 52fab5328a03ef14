/* verdicts.c: the verdicts on an event's claims as lines of a screen. */
#include "report/verdicts.h"

#include "report/screen.h"
#include "report/words.h"

enum { ALL = G_MAXINT, FEW = 5, LABEL_WIDTH = 17 };

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

void
toll_verdict_append_note(GString *out, const TollDivergence *divergence)
{
    g_string_append(out, divergence->note);
    if (divergence->verdict == TOLL_CONTRADICTS && divergence->gap > 0) {
        g_string_append(out, " (");
        toll_words_number(out, divergence->gap);
        g_string_append(out, " apart)");
    }
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
append_divergence(TollScreenTable *table, const TollDivergence *divergence,
                  const TollVerdictLook *look, gboolean colour, GString *out)
{
    g_autofree char *label = g_strdup_printf("%s %s", look->sign, look->word);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *note = NULL;

    toll_verdict_append_note(text, divergence);
    note = toll_screen_clean(text->str);
    toll_screen_table_add(table, label, look->style);
    toll_screen_table_add(table, note, look->style == TOLL_DIM ? TOLL_DIM : TOLL_PLAIN);
    toll_screen_table_end_row(table, colour, out);
}

GPtrArray *
toll_verdict_find_notes(GPtrArray *divergences, TollVerdict verdict)
{
    GPtrArray *found = g_ptr_array_new();
    g_autoptr(GTree) seen = g_tree_new((GCompareFunc)g_strcmp0);

    for (guint i = 0; i < divergences->len; i++) {
        TollDivergence *divergence = divergences->pdata[i];

        if (divergence->verdict != verdict || g_tree_lookup(seen, divergence->note) != NULL)
            continue;
        g_tree_insert(seen, divergence->note, divergence);
        g_ptr_array_add(found, divergence);
    }
    return found;
}

static void
append_verdict(TollScreenTable *table, GPtrArray *divergences, const TollVerdictLook *look,
               gboolean colour, GString *out)
{
    g_autoptr(GPtrArray) notes = toll_verdict_find_notes(divergences, look->verdict);

    for (guint i = 0; i < MIN(notes->len, look->at_most); i++)
        append_divergence(table, notes->pdata[i], look, colour, out);
    if (notes->len > look->at_most) {
        g_autofree char *more = g_strdup_printf("and %u more", notes->len - look->at_most);

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
