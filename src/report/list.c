/* list.c: all events on a screen, the most divergent first. */
#include <tollcheck/report.h>

#include "report/screen.h"
#include "report/summary.h"

enum { MIN_WIDTH = 60, MAX_WIDTH = 160, GAP = 2 };
enum { MARK_WIDTH = 5, SOURCES_WIDTH = 7, CLAIMS_WIDTH = 6 };

/* "Killed and injured, Aleppo, 3 May 2016: killed 7 to 15, injured 40 or more" */
static char *
describe(const TollSummary *summary)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const char *joint = ": ";

    toll_words_title(text, summary->event);
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++) {
        const TollRange *range = &summary->ranges[outcome];

        if (range->low == TOLL_OPEN && range->high == TOLL_OPEN)
            continue;
        g_string_append_printf(text, "%s%s ", joint, toll_outcome_name(outcome));
        toll_words_range(text, range);
        joint = ", ";
    }
    return toll_screen_clean(text->str);
}

typedef struct {
    TollScreenTable *events, *texts;
    gboolean colour;
    GString *out;
} List;

/* The id stands alone on its line: it is there to be copied. */
static void
append_event(const List *list, const TollSummary *summary)
{
    guint n_contradictions = summary->n_verdicts[TOLL_CONTRADICTS];
    g_autofree char *mark = g_strdup_printf("✗ %u", n_contradictions);
    g_autofree char *id = toll_screen_clean(summary->event->id);
    g_autofree char *text = describe(summary);
    g_autofree char *n_sources = g_strdup_printf("%*u", SOURCES_WIDTH, summary->n_sources);
    g_autofree char *n_claims =
        g_strdup_printf("%*u", CLAIMS_WIDTH, summary->event->claims->len);

    toll_screen_table_add(list->events, n_contradictions > 0 ? mark : "", TOLL_RED);
    toll_screen_table_add(list->events, id, TOLL_BOLD);
    toll_screen_table_add(list->events, n_sources, TOLL_PLAIN);
    toll_screen_table_add(list->events, n_claims, TOLL_PLAIN);
    toll_screen_table_end_row(list->events, list->colour, list->out);
    toll_screen_table_add(list->texts, "", TOLL_PLAIN);
    toll_screen_table_add(list->texts, text, TOLL_PLAIN);
    toll_screen_table_end_row(list->texts, list->colour, list->out);
}

static void
append_headings(const List *list)
{
    static const char *const headings[] = {"", "event", "sources", "claims"};

    for (guint i = 0; i < G_N_ELEMENTS(headings); i++)
        toll_screen_table_add(list->events, headings[i], TOLL_DIM);
    toll_screen_table_end_row(list->events, list->colour, list->out);
}

void
toll_compare_list(const TollEvents *events, guint width, gboolean colour, GString *out)
{
    g_autoptr(GPtrArray) summaries = toll_summaries_new(events);
    guint text = CLAMP(width, MIN_WIDTH, MAX_WIDTH) - MARK_WIDTH - GAP;
    guint event_widths[] = {MARK_WIDTH, text - SOURCES_WIDTH - CLAIMS_WIDTH - 2 * GAP,
                            SOURCES_WIDTH, CLAIMS_WIDTH};
    guint text_widths[] = {MARK_WIDTH, text};
    g_autoptr(TollScreenTable) ids = toll_screen_table_new(event_widths, 4);
    g_autoptr(TollScreenTable) texts = toll_screen_table_new(text_widths, 2);
    List list = {ids, texts, colour, out};

    if (summaries->len == 0)
        return;
    toll_summaries_sort(summaries);
    append_headings(&list);
    for (guint i = 0; i < summaries->len; i++)
        append_event(&list, summaries->pdata[i]);
}
