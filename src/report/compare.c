/* compare.c: one event on a screen, its sources side by side. */
#include <tollcheck/report.h>

#include "report/bar.h"
#include "report/record.h"
#include "report/rows.h"
#include "report/screen.h"
#include "report/sides.h"
#include "report/summary.h"
#include "report/timeline.h"
#include "report/verdicts.h"

enum { MIN_WIDTH = 76, MAX_WIDTH = 160, GAPS = 5 * 2 };
enum { DATE_WIDTH = 10, REFERENCE_WIDTH = 6, N_REFERENCES = 2 };

typedef struct {
    const TollEvents *events;
    const TollEvent *event;
    const TollLexicon *lexicon;
    GPtrArray *documents; /* the event's claims, one a document, in order of their numbers */
    guint width;
    gboolean colour;
    gboolean shows_quotes;
    GString *out;
} Screen;

static void
append_clean(GString *out, const char *text)
{
    g_autofree char *clean = toll_screen_clean(text);

    g_string_append(out, clean);
}

static void
append_wrapped(const Screen *screen, const GString *text, TollStyle style)
{
    g_autofree char *clean = toll_screen_clean(text->str);
    g_autoptr(GPtrArray) lines = toll_screen_wrap(clean, screen->width);

    for (guint i = 0; i < lines->len; i++) {
        toll_screen_style(screen->out, lines->pdata[i], style, screen->colour);
        g_string_append_c(screen->out, '\n');
    }
}

static void
append_header(const Screen *screen)
{
    g_autofree TollSummary *summary = toll_summary_new(screen->events, screen->event);
    g_autoptr(GString) title = g_string_new(NULL);
    g_autoptr(GString) counts = g_string_new(NULL);

    toll_words_title(title, screen->event);
    append_wrapped(screen, title, TOLL_BOLD);
    toll_words_count(counts, summary->n_documents, "document");
    g_string_append(counts, ", ");
    toll_words_count(counts, summary->n_sources, "source");
    g_string_append_printf(counts, ", %u independent; %s", summary->n_independent,
                           screen->event->id);
    if (screen->event->part_of[0] != '\0')
        g_string_append_printf(counts, "; part of %s", screen->event->part_of);
    append_wrapped(screen, counts, TOLL_PLAIN);
}

static char *
source_cell(const Screen *screen, const TollClaim *claim)
{
    GString *cell = g_string_new(NULL);
    g_autoptr(GString) name = g_string_new(NULL);

    toll_words_voice(name, screen->lexicon, claim);
    append_clean(cell, name->str);
    if (*claim->relayed_by != '\0') {
        g_string_truncate(name, 0);
        toll_words_sources(name, screen->lexicon, claim->relayed_by, ">");
        g_string_append(cell, "\nvia ");
        append_clean(cell, name->str);
    }
    return g_string_free(cell, FALSE);
}

static char *
figure_cell(const TollClaim *claim)
{
    GString *cell = g_string_new(NULL);
    g_autofree char *said = toll_screen_clean(claim->figure);

    toll_words_figure(cell, claim, said);
    if (toll_claim_get_decision(claim)[0] != '\0')
        g_string_append_printf(cell, "\n%s by hand", toll_claim_get_decision(claim));
    return g_string_free(cell, FALSE);
}

static char *
people_cell(const Screen *screen, const TollRow *row)
{
    const TollClaim *claim = row->claims->pdata[0];
    GString *cell = g_string_new(NULL);

    if (row->depth > 0)
        g_string_append_printf(cell, "%*s└ ", (int)(row->depth - 1) * 2, "");
    toll_words_population(cell, claim->population);
    if (row->depth == 0 && *claim->place != '\0' &&
        !g_str_equal(toll_lexicon_get_canonical(screen->lexicon, claim->place),
                     screen->event->place)) {
        g_string_append(cell, "\nin ");
        append_clean(cell, claim->place);
    }
    return g_string_free(cell, FALSE);
}

static gboolean
stands_in(const TollRow *row, const char *document)
{
    for (guint i = 0; i < row->claims->len; i++)
        if (g_str_equal(((const TollClaim *)row->claims->pdata[i])->document, document))
            return TRUE;
    return FALSE;
}

/* "1 3 +5": the numbers of the first documents, as in the list below the tables. */
static char *
reference_cell(const Screen *screen, const TollRow *row)
{
    GString *cell = g_string_new(NULL);
    guint n = 0;

    for (guint i = 0; i < screen->documents->len; i++) {
        const TollClaim *document = screen->documents->pdata[i];

        if (stands_in(row, document->document) && n++ < N_REFERENCES)
            g_string_append_printf(cell, "%s%u", n > 1 ? " " : "", i + 1);
    }
    if (n > N_REFERENCES)
        g_string_append_printf(cell, " +%u", n - N_REFERENCES);
    return g_string_free(cell, FALSE);
}

/* The sentence that the figure stands in, below its row. */
static void
append_quote(const Screen *screen, const TollClaim *claim)
{
    g_autofree char *clean = toll_screen_clean(claim->quote);
    g_autoptr(GPtrArray) lines = toll_screen_wrap(clean, screen->width - DATE_WIDTH - 2);

    for (guint i = 0; i < lines->len; i++) {
        g_string_append_printf(screen->out, "%*s", DATE_WIDTH + 2, "");
        toll_screen_style(screen->out, lines->pdata[i], TOLL_DIM, screen->colour);
        g_string_append_c(screen->out, '\n');
    }
}

static void
append_row(const Screen *screen, TollScreenTable *table, const TollScale *scale,
           const TollRow *row)
{
    const TollClaim *claim = row->claims->pdata[0];
    char day[TOLL_DAY_SIZE];
    g_autofree char *source = source_cell(screen, claim);
    g_autofree char *people = people_cell(screen, row);
    g_autofree char *figure = figure_cell(claim);
    g_autofree char *references = reference_cell(screen, row);
    g_autoptr(GString) bar = g_string_new(NULL);
    gboolean is_part = row->depth > 0;

    if (claim->unit == TOLL_UNIT_PEOPLE)
        toll_scale_append_bar(bar, scale, claim);
    /* A part stands in the same sentence as its total: day and source are said already. */
    toll_screen_table_add(table, is_part ? "" : toll_day_format(claim->published, day),
                          TOLL_PLAIN);
    toll_screen_table_add(table, is_part ? "" : source, TOLL_PLAIN);
    toll_screen_table_add(table, people, TOLL_PLAIN);
    toll_screen_table_add(table, figure, TOLL_BOLD);
    toll_screen_table_add(table, bar->str, TOLL_PLAIN);
    toll_screen_table_add(table, references, TOLL_DIM);
    toll_screen_table_end_row(table, screen->colour, screen->out);
    if (screen->shows_quotes && !is_part)
        append_quote(screen, claim);
}

/* One width for the whole event, so that the tables of its outcomes stand in line. */
static guint
figure_width(const TollEvent *event, guint at_most)
{
    guint width = 6;

    for (guint i = 0; i < event->claims->len; i++) {
        g_autofree char *figure = figure_cell(event->claims->pdata[i]);

        width = MAX(width, toll_screen_width(figure));
    }
    return MIN(width, at_most);
}

static TollScale
fit_scale(GPtrArray *rows, guint width)
{
    TollScale scale = {0, width};

    for (guint i = 0; i < rows->len; i++) {
        const TollRow *row = rows->pdata[i];
        const TollClaim *claim = row->claims->pdata[0];

        if (claim->unit == TOLL_UNIT_PEOPLE)
            toll_scale_include(&scale, claim);
    }
    toll_scale_round(&scale);
    return scale;
}

static void
append_headings(const Screen *screen, TollScreenTable *table, const TollScale *scale)
{
    g_autoptr(GString) axis = g_string_new(NULL);

    toll_scale_append_axis(axis, scale);
    toll_screen_table_add(table, "published", TOLL_DIM);
    toll_screen_table_add(table, "source", TOLL_DIM);
    toll_screen_table_add(table, "people", TOLL_DIM);
    toll_screen_table_add(table, "figure", TOLL_DIM);
    toll_screen_table_add(table, axis->str, TOLL_DIM);
    toll_screen_table_add(table, "doc", TOLL_DIM);
    toll_screen_table_end_row(table, screen->colour, screen->out);
}

static void
append_outcome(const Screen *screen, TollOutcome outcome)
{
    g_autoptr(GPtrArray) rows = toll_rows_new(screen->event, outcome);
    g_autoptr(TollScreenTable) table = NULL;
    g_autofree char *name = g_strdup(toll_outcome_name(outcome));
    TollScale scale;
    guint people = screen->width < 100 ? 12 : 14;
    guint figure = figure_width(screen->event, screen->width < 100 ? 14 : 20);
    guint bar = screen->width / 6;
    guint source = screen->width - DATE_WIDTH - people - figure - bar - REFERENCE_WIDTH - GAPS;
    guint widths[] = {DATE_WIDTH, source, people, figure, bar, REFERENCE_WIDTH};

    if (rows->len == 0)
        return;
    scale = fit_scale(rows, bar);
    table = toll_screen_table_new(widths, G_N_ELEMENTS(widths));
    name[0] = g_ascii_toupper(name[0]);
    g_string_append_c(screen->out, '\n');
    toll_screen_style(screen->out, name, TOLL_BOLD, screen->colour);
    g_string_append_c(screen->out, '\n');
    append_headings(screen, table, &scale);
    for (guint i = 0; i < rows->len; i++)
        append_row(screen, table, &scale, rows->pdata[i]);
}

/* "1  reuters-17.txt, Reuters: Shells fall on ...": one line each, the only text that is cut.
 */
static void
append_documents(const Screen *screen)
{
    g_string_append_c(screen->out, '\n');
    toll_screen_style(screen->out, "Documents", TOLL_BOLD, screen->colour);
    g_string_append_c(screen->out, '\n');
    for (guint i = 0; i < screen->documents->len; i++) {
        const TollClaim *claim = screen->documents->pdata[i];
        g_autoptr(GString) line = g_string_new(NULL);
        g_autofree char *clean = NULL;
        g_autofree char *cut = NULL;

        g_string_append(line, claim->document);
        if (*claim->publisher != '\0')
            g_string_append_printf(line, ", %s", claim->publisher);
        if (*claim->title != '\0')
            g_string_append_printf(line, ": %s", claim->title);
        clean = toll_screen_clean(line->str);
        cut = toll_screen_cut(clean, screen->width - 5);
        g_string_append_printf(screen->out, "%3u  %s\n", i + 1, cut);
    }
}

void
toll_compare_event(const TollEvents *events, const TollEvent *event, const TollLexicon *lexicon,
                   const TollCompareOptions *options, GString *out)
{
    g_autoptr(GPtrArray) documents = toll_event_documents(event);
    Screen screen = {
        events,
        event,
        lexicon,
        documents,
        CLAMP(options->width, MIN_WIDTH, MAX_WIDTH),
        options->colour,
        options->shows_quotes,
        out,
    };

    append_header(&screen);
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        append_outcome(&screen, outcome);
    toll_verdicts_append(events, event, screen.width, screen.colour, out);
    toll_screen_sides(event, lexicon, screen.width, screen.colour, out);
    toll_screen_timeline(events, event, lexicon, screen.width, screen.colour, out);
    for (guint i = 0; options->conventions != NULL && options->conventions[i] != NULL; i++) {
        g_autoptr(TollRecord) record =
            toll_record_new(options->conventions[i], events, event, lexicon);

        toll_screen_record(record, screen.width, screen.colour, out);
    }
    append_documents(&screen);
}
