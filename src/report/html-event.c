/* html-event.c: one event of the page. */
#include <string.h>

#include <tollcheck/timeline.h>

#include "report/html.h"
#include "report/plot.h"
#include "report/sides.h"
#include "report/verdicts.h"

guint
toll_html_document_number(const TollHtmlEvent *event, const TollClaim *claim)
{
    for (guint i = 0; i < event->documents->len; i++)
        if (g_str_equal(((const TollClaim *)event->documents->pdata[i])->document,
                        claim->document))
            return i + 1;
    return 0;
}

/* Appends a word to a list of them, unless it is there. */
static void
add_word(GString *list, const char *word)
{
    g_auto(GStrv) words = g_strsplit(list->str, " ", -1);

    if (!g_strv_contains((const char *const *)words, word))
        g_string_append_printf(list, "%s%s", list->len > 0 ? " " : "", word);
}

static void
append_data(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, " data-%s=\"", name);
    toll_html_text(out, value);
    g_string_append_c(out, '"');
}

/* What the filters ask for. */
static void
append_start(const TollHtmlEvent *event, GString *out)
{
    const TollEvent *that = event->summary->event;
    g_autoptr(GString) sources = g_string_new(NULL);
    g_autoptr(GString) outcomes = g_string_new(NULL);
    g_autoptr(GString) verdicts = g_string_new(NULL);
    char from[TOLL_DAY_SIZE], to[TOLL_DAY_SIZE];

    for (guint i = 0; i < that->claims->len; i++) {
        const TollClaim *claim = that->claims->pdata[i];

        add_word(sources, claim->source);
        add_word(outcomes, toll_outcome_name(claim->outcome));
    }
    for (guint i = 0; i < TOLL_N_VERDICTS; i++)
        if (event->summary->n_verdicts[i] > 0)
            add_word(verdicts, toll_verdict_name(i));
    g_string_append(out, "<article class=\"event\" id=\"");
    toll_html_text(out, that->id);
    g_string_append_c(out, '"');
    append_data(out, "sources", sources->str);
    append_data(out, "outcomes", outcomes->str);
    append_data(out, "verdicts", verdicts->str);
    append_data(out, "place", that->place);
    append_data(out, "from", toll_day_format(that->date_from, from));
    append_data(out, "to", toll_day_format(that->date_to, to));
    g_string_append_printf(out, " data-rank=\"%u\" data-claims=\"%u\">\n", event->rank,
                           that->claims->len);
}

static void
append_header(const TollHtmlEvent *event, GString *out)
{
    const TollSummary *summary = event->summary;
    g_autoptr(GString) title = g_string_new(NULL);

    toll_words_title(title, summary->event);
    g_string_append(out, "<h2><a href=\"#");
    toll_html_text(out, summary->event->id);
    g_string_append(out, "\">");
    toll_html_text(out, title->str);
    g_string_append(out, "</a></h2>\n<p class=\"about\">");
    toll_html_badge(event, out);
    g_string_append(out, " · ");
    toll_words_count(out, summary->n_documents, "document");
    g_string_append(out, ", ");
    toll_words_count(out, summary->n_sources, "source");
    g_string_append_printf(out, ", %u independent · ", summary->n_independent);
    toll_html_element(out, "code", NULL, summary->event->id);
    if (summary->event->part_of[0] != '\0') {
        g_string_append(out, " · part of <a href=\"#");
        toll_html_text(out, summary->event->part_of);
        g_string_append(out, "\">");
        toll_html_element(out, "code", NULL, summary->event->part_of);
        g_string_append(out, "</a>");
    }
    g_string_append(out, "</p>\n");
}

static void
append_who(const TollHtmlEvent *event, const TollClaim *claim, GString *out)
{
    const TollLexicon *lexicon = event->report->lexicon;
    g_autoptr(GString) text = g_string_new(NULL);

    toll_words_voice(text, lexicon, claim);
    toll_html_text(out, text->str);
    if (claim->relayed_by[0] == '\0')
        return;
    g_string_assign(text, "via ");
    toll_words_sources(text, lexicon, claim->relayed_by, ">");
    toll_html_element(out, "small", NULL, text->str);
}

static void
append_people(const TollHtmlEvent *event, const TollRow *row, GString *out)
{
    const TollClaim *claim = row->claims->pdata[0];
    g_autoptr(GString) text = g_string_new(NULL);

    if (row->depth > 0)
        g_string_append(text, "of them ");
    if (row->depth == 0 || claim->population != TOLL_PEOPLE)
        toll_words_population(text, claim->population);
    toll_html_text(out, text->str);
    if (row->depth == 0 && claim->place[0] != '\0' &&
        !g_str_equal(toll_lexicon_get_canonical(event->report->lexicon, claim->place),
                     event->summary->event->place)) {
        g_string_printf(text, "in %s", claim->place);
        toll_html_element(out, "small", NULL, text->str);
    }
}

static void
append_figure(const TollClaim *claim, GString *out)
{
    g_autoptr(GString) figure = g_string_new(NULL);
    g_autoptr(GString) decided = g_string_new(toll_claim_get_decision(claim));

    toll_words_figure(figure, claim, claim->figure);
    g_string_append_printf(out, "<a href=\"#c-%s\">", claim->claim_id);
    toll_html_text(out, figure->str);
    g_string_append(out, "</a>");
    if (decided->len > 0) {
        g_string_append(decided, " by hand");
        toll_html_element(out, "small", "decided", decided->str);
    }
}

/* The numbers of the documents, each a link to the words there. */
static void
append_references(const TollHtmlEvent *event, const TollRow *row, GString *out)
{
    guint last = 0;

    for (guint i = 0; i < row->claims->len; i++) {
        const TollClaim *claim = row->claims->pdata[i];
        guint number = toll_html_document_number(event, claim);

        if (number != last)
            g_string_append_printf(out, "%s<a href=\"#c-%s\">%u</a>", last != 0 ? " " : "",
                                   claim->claim_id, number);
        last = number;
    }
}

static void
append_row(const TollHtmlEvent *event, const TollRow *row, gint64 top, GString *out)
{
    const TollClaim *claim = row->claims->pdata[0];
    gboolean is_part = row->depth > 0;
    g_autoptr(GString) label = g_string_new(NULL);
    char day[TOLL_DAY_SIZE];

    g_string_append_printf(
        out, "<tr%s><td>%s</td><td class=\"who\">", is_part ? " class=\"part\"" : "",
        is_part                           ? ""
        : claim->published == TOLL_NO_DAY ? "undated"
                                          : toll_day_format(claim->published, day));
    if (!is_part) /* a part is said in the sentence of its total */
        append_who(event, claim, out);
    g_string_append(out, "</td><td class=\"people\">");
    append_people(event, row, out);
    g_string_append(out, "</td><td class=\"figure\">");
    append_figure(claim, out);
    g_string_append(out, "</td><td class=\"plot\">");
    toll_words_figure(label, claim, NULL);
    if (claim->unit == TOLL_UNIT_PEOPLE)
        toll_plot_bar(out, top, claim, label->str);
    g_string_append(out, "</td><td class=\"in\">");
    append_references(event, row, out);
    g_string_append(out, "</td></tr>\n");
}

static gint64
top_of(GPtrArray *rows)
{
    TollScale scale = {0, 2};

    for (guint i = 0; i < rows->len; i++) {
        const TollClaim *claim = ((const TollRow *)rows->pdata[i])->claims->pdata[0];

        if (claim->unit == TOLL_UNIT_PEOPLE)
            toll_scale_include(&scale, claim);
    }
    toll_scale_round(&scale);
    return scale.top;
}

static void
append_outcome(const TollHtmlEvent *event, TollOutcome outcome, GString *out)
{
    g_autoptr(GPtrArray) rows = toll_rows_new(event->summary->event, outcome);
    gint64 top = top_of(rows);

    if (rows->len == 0)
        return;
    toll_html_element(out, "h3", NULL, toll_outcome_name(outcome));
    g_string_append(out,
                    "\n<table class=\"figures\"><thead><tr><th scope=\"col\">published</th>"
                    "<th scope=\"col\">source</th><th scope=\"col\">people</th>"
                    "<th scope=\"col\">figure</th><th scope=\"col\" class=\"plot\">");
    toll_plot_axis(out, top);
    g_string_append(out, "</th><th scope=\"col\">in</th></tr></thead><tbody>\n");
    for (guint i = 0; i < rows->len; i++)
        append_row(event, rows->pdata[i], top, out);
    g_string_append(out, "</tbody></table>\n");
    toll_plot_time(out, rows, event->report->lexicon);
}

static void
append_sides(const TollHtmlEvent *event, GString *out)
{
    g_autoptr(GPtrArray) names = NULL, texts = NULL;

    toll_sides_find(event->summary->event, event->report->lexicon, &names, &texts);
    if (names->len == 0)
        return;
    g_string_append(out, "<h3>By side</h3>\n<dl class=\"sides\">\n");
    for (guint i = 0; i < names->len; i++) {
        toll_html_element(out, "dt", NULL, names->pdata[i]);
        toll_html_element(out, "dd", NULL, ((const GString *)texts->pdata[i])->str);
    }
    g_string_append(out, "</dl>\n");
}

/* What looks wrong in the figures over time. */
static void
append_flags(const TollHtmlEvent *event, GString *out)
{
    g_autoptr(GArray) steps = toll_timeline_new(event->report->events, event->summary->event);
    gboolean has_title = FALSE;

    for (guint i = 0; i < steps->len; i++) {
        const TollStep *step = &g_array_index(steps, TollStep, i);
        g_autoptr(GString) text = g_string_new(NULL);

        if (step->flags == 0)
            continue;
        if (!has_title)
            g_string_append(out, "<h3>Look twice</h3>\n<ul class=\"verdicts\">\n");
        has_title = TRUE;
        toll_words_voice(text, event->report->lexicon, step->claim);
        g_string_append_printf(text, ", %s:", step->claim->figure);
        for (guint k = 0; k < TOLL_N_FLAGS; k++)
            if (step->flags & (1u << k))
                g_string_append_printf(text, " %s", toll_flag_meaning(k));
        g_string_append_printf(out, "<li><a href=\"#c-%s\">", step->claim->claim_id);
        for (guint k = 0, n = 0; k < TOLL_N_FLAGS; k++)
            if (step->flags & (1u << k))
                g_string_append_printf(out, "%s%s", n++ > 0 ? ", " : "", toll_flag_name(k));
        g_string_append(out, "</a> ");
        toll_html_element(out, "span", NULL, text->str);
        g_string_append(out, "</li>\n");
    }
    if (has_title)
        g_string_append(out, "</ul>\n");
}

void
toll_html_event(const TollHtmlEvent *event, GString *out)
{
    append_start(event, out);
    append_header(event, out);
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        append_outcome(event, outcome, out);
    toll_html_verdicts(event, out);
    append_flags(event, out);
    append_sides(event, out);
    toll_html_quotes(event, out);
    g_string_append(out, "</article>\n");
}
