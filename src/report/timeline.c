/* timeline.c: how an event's figures went over time, as a table and on a screen. */
#include <tollcheck/timeline.h>

#include "event/interval.h"
#include "report/csv.h"
#include "report/screen.h"
#include "report/tables.h"
#include "report/timeline.h"
#include "report/words.h"

/* "fall; digits" */
static void
append_flags(GString *out, guint flags)
{
    for (guint i = 0; i < TOLL_N_FLAGS; i++)
        if (flags & (1u << i))
            g_string_append_printf(out, "%s%s", out->len > 0 ? "; " : "", toll_flag_name(i));
}

static void
append_step(GString *out, const TollEvent *event, const TollStep *step)
{
    const TollClaim *claim = step->claim, *against = step->against;
    g_autofree char *population = toll_population_name(claim->population);
    g_autoptr(GString) flags = g_string_new(NULL);

    if (against == NULL && step->flags != 0)
        against = step->before;
    append_flags(flags, step->flags);
    toll_csv_field(out, event->id);
    toll_csv_field(out, toll_outcome_name(claim->outcome));
    toll_csv_field(out, population);
    toll_csv_day(out, claim->published);
    toll_csv_field(out, claim->source);
    toll_csv_field(out, claim->figure);
    toll_csv_number(out, claim->low);
    toll_csv_number(out, claim->high);
    if (step->before != NULL)
        g_string_append_printf(out, "%+" G_GINT64_FORMAT,
                               toll_claim_number(claim) - toll_claim_number(step->before));
    g_string_append_c(out, ',');
    toll_csv_field(out, flags->str);
    toll_csv_field(out, claim->document);
    toll_csv_field(out, claim->claim_id);
    toll_csv_field(out, step->before != NULL ? step->before->claim_id : "");
    toll_csv_field(out, against != NULL ? against->claim_id : "");
    toll_csv_end_row(out);
}

void
toll_timeline_to_csv(const TollEvents *events, GString *out)
{
    static const char *const names[] = {
        "event_id", "outcome",  "population",   "published",  "source",
        "figure",   "low",      "high",         "change",     "flags",
        "document", "claim_id", "before_claim", "flag_claim", NULL,
    };
    GPtrArray *all = toll_events_get_events(events);

    toll_csv_header(out, names);
    for (guint i = 0; i < all->len; i++) {
        g_autoptr(GArray) steps = toll_timeline_new(events, all->pdata[i]);

        for (guint j = 0; j < steps->len; j++)
            append_step(out, all->pdata[i], &g_array_index(steps, TollStep, j));
    }
}

enum { DATE_WIDTH = 10, FIGURE_WIDTH = 16, CHANGE_WIDTH = 8, GAPS = 3 * 2 };

static gboolean
is_worth_a_row(const TollStep *step)
{
    return step->before != NULL || step->flags != 0;
}

/* "stale: A figure that its source has replaced is said again." */
static void
append_meaning(GString *text, const TollStep *step)
{
    for (guint i = 0; i < TOLL_N_FLAGS; i++)
        if (step->flags & (1u << i))
            g_string_append_printf(text, "\n%s: %s", toll_flag_name(i), toll_flag_meaning(i));
}

static void
append_row(TollScreenTable *table, const TollStep *step, const TollLexicon *lexicon,
           gboolean colour, GString *out)
{
    const TollClaim *claim = step->claim;
    char day[TOLL_DAY_SIZE];
    g_autoptr(GString) source = g_string_new(NULL);
    g_autoptr(GString) change = g_string_new(NULL);
    g_autofree char *clean = NULL, *figure = toll_screen_clean(claim->figure);

    toll_words_voice(source, lexicon, claim);
    g_string_append_printf(source, ", %s", toll_outcome_name(claim->outcome));
    clean = toll_screen_clean(source->str);
    g_string_assign(source, clean);
    append_meaning(source, step);
    if (step->before != NULL)
        g_string_printf(change, "%+" G_GINT64_FORMAT,
                        toll_claim_number(claim) - toll_claim_number(step->before));
    toll_screen_table_add(table, toll_day_format(claim->published, day), TOLL_PLAIN);
    toll_screen_table_add(table, figure, TOLL_BOLD);
    toll_screen_table_add(table, change->str, TOLL_PLAIN);
    toll_screen_table_add(table, source->str, step->flags != 0 ? TOLL_YELLOW : TOLL_PLAIN);
    toll_screen_table_end_row(table, colour, out);
}

void
toll_screen_timeline(const TollEvents *events, const TollEvent *event,
                     const TollLexicon *lexicon, guint width, gboolean colour, GString *out)
{
    g_autoptr(GArray) steps = toll_timeline_new(events, event);
    guint widths[] = {DATE_WIDTH, FIGURE_WIDTH, CHANGE_WIDTH,
                      width - DATE_WIDTH - FIGURE_WIDTH - CHANGE_WIDTH - GAPS};
    g_autoptr(TollScreenTable) table = toll_screen_table_new(widths, G_N_ELEMENTS(widths));
    gboolean has_title = FALSE;

    for (guint i = 0; i < steps->len; i++) {
        const TollStep *step = &g_array_index(steps, TollStep, i);

        if (!is_worth_a_row(step))
            continue;
        if (!has_title) {
            g_string_append_c(out, '\n');
            toll_screen_style(out, "Over time", TOLL_BOLD, colour);
            g_string_append_c(out, '\n');
        }
        has_title = TRUE;
        append_row(table, step, lexicon, colour, out);
    }
}
