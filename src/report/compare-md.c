/* compare-md.c: one event as Markdown, to paste into a text. */
#include <tollcheck/report.h>

#include <string.h>

#include "report/rows.h"
#include "report/screen.h"
#include "report/words.h"

/* A cell of a table: on one line, and with nothing in it that Markdown or HTML would follow. */
static void
append_cell(GString *out, const char *text)
{
    g_autofree char *clean = toll_screen_clean(text);

    g_string_append(out, "| ");
    for (const char *at = clean; *at != '\0'; at++) {
        if (strchr("\\`*_[]<>|#&", *at) != NULL)
            g_string_append_c(out, '\\');
        g_string_append_c(out, *at);
    }
    g_string_append_c(out, ' ');
}

static void
append_source(GString *cell, const TollClaim *claim, const TollLexicon *lexicon)
{
    toll_words_voice(cell, lexicon, claim);
    if (claim->relayed_by[0] != '\0') {
        g_string_append(cell, ", via ");
        toll_words_sources(cell, lexicon, claim->relayed_by, ">");
    }
}

static void
append_row(GString *out, const TollRow *row, const TollLexicon *lexicon, gboolean with_quote)
{
    const TollClaim *claim = row->claims->pdata[0];
    char day[TOLL_DAY_SIZE];
    g_autoptr(GString) source = g_string_new(NULL);
    g_autoptr(GString) people = g_string_new(NULL);
    g_autoptr(GString) figure = g_string_new(NULL);

    append_source(source, claim, lexicon);
    toll_words_population(people, claim->population);
    toll_words_figure(figure, claim, NULL);
    append_cell(out, toll_day_format(claim->published, day));
    append_cell(out, source->str);
    append_cell(out, toll_outcome_name(claim->outcome));
    append_cell(out, people->str);
    append_cell(out, figure->str);
    append_cell(out, claim->url[0] != '\0' ? claim->url : claim->document);
    if (with_quote)
        append_cell(out, claim->quote);
    g_string_append(out, "|\n");
}

static void
append_verdicts(GString *out, const TollEvents *events, const TollEvent *event)
{
    GPtrArray *all = toll_events_get_divergences(events);
    gboolean has_title = FALSE;

    for (guint i = 0; i < all->len; i++) {
        const TollDivergence *divergence = all->pdata[i];
        g_autofree char *note = NULL;

        if (divergence->event != event)
            continue;
        if (!has_title)
            g_string_append_c(out, '\n');
        has_title = TRUE;
        note = toll_screen_clean(divergence->note);
        g_string_append_printf(out, "- **%s**: %s\n", toll_verdict_name(divergence->verdict),
                               note);
    }
}

void
toll_compare_event_md(const TollEvents *events, const TollEvent *event,
                      const TollLexicon *lexicon, const TollCompareOptions *options,
                      GString *out)
{
    g_autoptr(GString) title = g_string_new(NULL);
    g_autofree char *clean = NULL;

    toll_words_title(title, event);
    clean = toll_screen_clean(title->str);
    g_string_append_printf(out, "## %s\n\n", clean);
    g_string_append_printf(out,
                           "| published | source | outcome | people | figure | article |%s\n",
                           options->shows_quotes ? " quote |" : "");
    g_string_append_printf(out, "| --- | --- | --- | --- | --- | --- |%s\n",
                           options->shows_quotes ? " --- |" : "");
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++) {
        g_autoptr(GPtrArray) rows = toll_rows_new(event, outcome);

        for (guint i = 0; i < rows->len; i++)
            append_row(out, rows->pdata[i], lexicon, options->shows_quotes);
    }
    append_verdicts(out, events, event);
}
