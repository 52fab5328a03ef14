/* verdicts.c: the verdicts on an event's claims as lines of a screen. */
#include "report/verdicts.h"

#include "report/screen.h"
#include "report/words.h"

/* How a verdict is shown: the sign and the word say all that the colour says. A few of those
 * that need no work are enough; the table of divergences has every one. */
typedef struct {
    TollVerdict verdict;
    const char *sign;
    const char *word;
    TollStyle style;
    guint at_most;
} Look;

enum { ALL = G_MAXINT, FEW = 5, LABEL_WIDTH = 17 };

static const Look looks[] = {
    {TOLL_CONTRADICTS, "✗", "contradicts", TOLL_RED, ALL},
    {TOLL_DENIED, "✗", "denied", TOLL_MAGENTA, ALL},
    {TOLL_FAR_APART, "≠", "far apart", TOLL_YELLOW, ALL},
    {TOLL_COMPATIBLE, "≈", "compatible", TOLL_GREEN, FEW},
    {TOLL_AGREES, "=", "agrees", TOLL_GREEN, FEW},
    {TOLL_SUPERSEDED, "›", "superseded", TOLL_DIM, FEW},
    {TOLL_DIFFERENT_SCOPE, "·", "different scope", TOLL_DIM, FEW},
};

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
append_divergence(TollScreenTable *table, const TollDivergence *divergence, const Look *look,
                  gboolean colour, GString *out)
{
    g_autofree char *label = g_strdup_printf("%s %s", look->sign, look->word);
    g_autofree char *clean = toll_screen_clean(divergence->note);
    g_autoptr(GString) note = g_string_new(clean);

    if (divergence->verdict == TOLL_CONTRADICTS && divergence->gap > 0) {
        g_string_append(note, " (");
        toll_words_number(note, divergence->gap);
        g_string_append(note, " apart)");
    }
    toll_screen_table_add(table, label, look->style);
    toll_screen_table_add(table, note->str, look->style == TOLL_DIM ? TOLL_DIM : TOLL_PLAIN);
    toll_screen_table_end_row(table, colour, out);
}

/* Copies of one report give the same verdict over and over: it is said once. */
static GPtrArray *
find_notes(GPtrArray *divergences, TollVerdict verdict)
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
append_verdict(TollScreenTable *table, GPtrArray *divergences, const Look *look,
               gboolean colour, GString *out)
{
    g_autoptr(GPtrArray) notes = find_notes(divergences, look->verdict);

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
