/* html.c: puts the page together: a skeleton with marks, and what is written in place of each.
 */
#include "report/html.h"

#include <string.h>

#include "csv-reader.h"
#include "report/data.h"
#include "report/plot.h"
#include "report/rows.h"
#include "report/schema.h"
#include "report/verdicts.h"

typedef struct {
    const TollReport *report;
    const GArray *made;
    GPtrArray *summaries; /* the most divergent first */
    char *style, *script;
} Page;

/* For the policy that lets only this style and this script work. */
static void
append_hash(const char *text, GString *out)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize len = sizeof digest;
    g_autofree char *base64 = NULL;

    g_checksum_update(sum, (const guchar *)text, -1);
    g_checksum_get_digest(sum, digest, &len);
    base64 = g_base64_encode(digest, len);
    g_string_append_printf(out, "sha256-%s", base64);
}

static void
put_style_hash(const Page *page, GString *out)
{
    append_hash(page->style, out);
}

static void
put_script_hash(const Page *page, GString *out)
{
    append_hash(page->script, out);
}

static void
put_style(const Page *page, GString *out)
{
    g_string_append(out, page->style);
}

static void
put_script(const Page *page, GString *out)
{
    g_string_append(out, page->script);
}

static void
append_count(GString *out, gboolean is_grave, guint n, const char *noun, const char *more)
{
    g_string_append_printf(out, "<div%s><dt>%s%s%s</dt><dd>",
                           is_grave ? " class=\"grave\"" : "", noun, n == 1 ? "" : "s", more);
    toll_words_number(out, n);
    g_string_append(out, "</dd></div>\n");
}

static void
put_summary(const Page *page, GString *out)
{
    GPtrArray *documents = page->report->documents;
    guint n_skipped = 0, n_contradictions = 0, n_contradicted = 0;
    g_autoptr(GString) in_events = g_string_new(NULL);

    for (guint i = 0; i < documents->len; i++)
        n_skipped += ((const TollDocument *)documents->pdata[i])->skipped ? 1 : 0;
    for (guint i = 0; i < page->summaries->len; i++) {
        const TollSummary *summary = page->summaries->pdata[i];

        n_contradictions += summary->n_verdicts[TOLL_CONTRADICTS];
        n_contradicted += summary->n_verdicts[TOLL_CONTRADICTS] > 0 ? 1 : 0;
    }
    if (n_contradictions > 0) {
        g_string_append(in_events, ", in ");
        toll_words_count(in_events, n_contradicted, "event");
    }
    g_string_append(out, "<dl class=\"counts\">\n");
    append_count(out, FALSE, documents->len - n_skipped, "document", "");
    if (n_skipped > 0)
        append_count(out, FALSE, n_skipped, "document", " skipped");
    append_count(out, FALSE, page->report->claims->len, "claim", "");
    append_count(out, FALSE, page->summaries->len, "event", "");
    append_count(out, n_contradictions > 0, n_contradictions, "contradiction", in_events->str);
    g_string_append(out, "</dl>");
}

static void
append_sample(GString *out, gint64 low, gint64 high, TollStance stance, const char *meaning)
{
    TollClaim *claim = toll_claim_new();

    claim->low = low;
    claim->high = high;
    claim->stance = stance;
    g_string_append(out, "<dt>");
    toll_plot_bar(out, 40, claim, meaning);
    g_string_append(out, "</dt>");
    toll_html_element(out, "dd", NULL, meaning);
    g_string_append_c(out, '\n');
    toll_claim_free(claim);
}

static void
put_legend(const Page *page, GString *out)
{
    static const char *const meanings[TOLL_N_VERDICTS] = {
        [TOLL_CONTRADICTS] = "They cannot both be true of the same people.",
        [TOLL_DENIED] = "One source disputes the other's figure.",
        [TOLL_FAR_APART] = "Both could be true, but they differ by an order of magnitude.",
        [TOLL_COMPATIBLE] = "Both may be true: \"at least 9\" and 14.",
        [TOLL_AGREES] = "The same figure.",
        [TOLL_SUPERSEDED] = "A later figure of the same source, or a running total that rose.",
        [TOLL_DIFFERENT_SCOPE] =
            "Not comparable: other people, a wider place, a longer time ...",
    };
    const TollVerdictLook *look;

    (void)page;
    g_string_append(
        out, "<p>Every row is a figure on one source's word, drawn to scale from "
             "nought. The number at its end leads to the sentence that it was read "
             "from. Sources that only repeat each other are not independent.</p>\n<dl>\n");
    append_sample(out, 12, 12, TOLL_ASSERTS, "exactly 12");
    append_sample(out, 8, 20, TOLL_ASSERTS, "8 to 20");
    append_sample(out, 9, TOLL_OPEN, TOLL_ASSERTS, "at least 9: open above");
    append_sample(out, TOLL_OPEN, 25, TOLL_ASSERTS, "up to 25: open below");
    append_sample(out, 30, 30, TOLL_DENIES, "a figure that its source denies or doubts");
    for (guint i = 0; (look = toll_verdict_look(i)) != NULL; i++) {
        g_string_append_printf(out, "<dt class=\"%s\">%s %s</dt>",
                               toll_verdict_name(look->verdict), look->sign, look->word);
        toll_html_element(out, "dd", NULL, meanings[look->verdict]);
        g_string_append_c(out, '\n');
    }
    g_string_append(out, "</dl>\n");
}

static void
append_option(GString *out, const char *value, const char *text)
{
    g_string_append(out, "<option value=\"");
    toll_html_text(out, value);
    g_string_append(out, "\">");
    toll_html_text(out, text);
    g_string_append(out, "</option>");
}

static gint
compare_strings(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

/* Appends an option for every different value. @values: (element-type utf8): sorted here. */
static void
append_options(GString *out, GPtrArray *values, const TollLexicon *names)
{
    g_ptr_array_sort(values, compare_strings);
    for (guint i = 0; i < values->len; i++) {
        const char *value = values->pdata[i];
        g_autofree char *name =
            names != NULL ? toll_lexicon_source_name(names, value) : g_strdup(value);

        if (value[0] != '\0' && (i == 0 || !g_str_equal(values->pdata[i - 1], value)))
            append_option(out, value, name);
    }
}

static void
put_source_options(const Page *page, GString *out)
{
    g_autoptr(GPtrArray) sources = g_ptr_array_new();

    for (guint i = 0; i < page->report->claims->len; i++)
        g_ptr_array_add(sources, ((const TollClaim *)page->report->claims->pdata[i])->source);
    append_options(out, sources, page->report->lexicon);
}

static void
put_place_options(const Page *page, GString *out)
{
    g_autoptr(GPtrArray) places = g_ptr_array_new();

    for (guint i = 0; i < page->summaries->len; i++)
        g_ptr_array_add(places, ((const TollSummary *)page->summaries->pdata[i])->event->place);
    append_options(out, places, NULL);
}

static void
put_outcome_options(const Page *page, GString *out)
{
    (void)page;
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        append_option(out, toll_outcome_name(outcome), toll_outcome_name(outcome));
}

static void
put_verdict_options(const Page *page, GString *out)
{
    const TollVerdictLook *look;

    (void)page;
    for (guint i = 0; (look = toll_verdict_look(i)) != NULL; i++)
        append_option(out, toll_verdict_name(look->verdict), look->word);
}

/* The divergences of each event. */
static GHashTable *
divergences_by_event(const TollEvents *events)
{
    GPtrArray *all = toll_events_get_divergences(events);
    GHashTable *found =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

    for (guint i = 0; i < all->len; i++) {
        TollDivergence *divergence = all->pdata[i];
        GPtrArray *list = g_hash_table_lookup(found, divergence->event);

        if (list == NULL) {
            list = g_ptr_array_new();
            g_hash_table_insert(found, (gpointer)divergence->event, list);
        }
        g_ptr_array_add(list, divergence);
    }
    return found;
}

static void
put_events(const Page *page, GString *out)
{
    g_autoptr(GHashTable) divergences = divergences_by_event(page->report->events);
    g_autoptr(GPtrArray) none = g_ptr_array_new();

    if (page->summaries->len == 0)
        toll_html_element(out, "p", "none", "No claim was found, so there are no events.");
    for (guint i = 0; i < page->summaries->len; i++) {
        const TollSummary *summary = page->summaries->pdata[i];
        g_autoptr(GPtrArray) documents = toll_event_documents(summary->event);
        GPtrArray *of_event = g_hash_table_lookup(divergences, summary->event);
        TollHtmlEvent event = {page->report, summary, of_event != NULL ? of_event : none,
                               documents, i};

        toll_html_event(&event, out);
    }
}

/* A table of the report as it is. */
typedef struct {
    const char *name;
    GString *out;
} Sheet;

static gboolean
append_sheet_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    const Sheet *sheet = data;
    gboolean is_skipped = g_ptr_array_find_with_equal_func(cells, "skipped", g_str_equal, NULL);

    (void)message;
    if (line == 1)
        g_string_append(sheet->out, "<thead><tr>");
    else
        g_string_append(sheet->out, is_skipped ? "<tr class=\"skipped\">" : "<tr>");
    for (guint i = 0; i < cells->len; i++) {
        if (line == 1) {
            const char *name = cells->pdata[i];
            g_autofree char *heading =
                g_strdelimit(g_strdup(name + (g_str_has_prefix(name, "n_") ? 2 : 0)), "_", ' ');

            g_string_append(sheet->out, "<th scope=\"col\" title=\"");
            toll_html_text(sheet->out, toll_schema_find(sheet->name, name)->meaning);
            g_string_append(sheet->out, "\">");
            toll_html_text(sheet->out, heading);
            g_string_append(sheet->out, "</th>");
        } else {
            toll_html_element(sheet->out, "td",
                              toll_day_parse(cells->pdata[i]) != TOLL_NO_DAY ? "day" : NULL,
                              cells->pdata[i]);
        }
    }
    g_string_append(sheet->out, line == 1 ? "</tr></thead>\n" : "</tr>\n");
    return TRUE;
}

static void
append_sheet(const Page *page, const char *name, GString *out)
{
    Sheet sheet = {name, out};

    g_string_append(out, "<div class=\"sheet\"><table>");
    for (guint i = 0; i < page->made->len; i++) {
        const TollMadeFile *file = &g_array_index(page->made, TollMadeFile, i);
        g_autofree char *table = toll_made_file_table(file);

        if (g_strcmp0(table, name) == 0)
            toll_csv_parse(name, file->content->str, file->content->len, TOLL_ERROR_OUTPUT,
                           append_sheet_row, &sheet, NULL);
    }
    g_string_append(out, "</table></div>");
}

static void
put_sources(const Page *page, GString *out)
{
    append_sheet(page, "sources", out);
}

static void
put_documents(const Page *page, GString *out)
{
    append_sheet(page, "documents", out);
}

static void
put_version(const Page *page, GString *out)
{
    (void)page;
    g_string_append(out, TOLL_VERSION);
}

static const struct {
    const char *mark;
    void (*put)(const Page *page, GString *out);
} parts[] = {
    {"style-hash", put_style_hash},
    {"script-hash", put_script_hash},
    {"style", put_style},
    {"script", put_script},
    {"summary", put_summary},
    {"legend", put_legend},
    {"source-options", put_source_options},
    {"place-options", put_place_options},
    {"outcome-options", put_outcome_options},
    {"verdict-options", put_verdict_options},
    {"events", put_events},
    {"sources", put_sources},
    {"documents", put_documents},
    {"version", put_version},
};

static void
put_part(const Page *page, const char *mark, gsize len, GString *out)
{
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        if (strlen(parts[i].mark) == len && memcmp(parts[i].mark, mark, len) == 0)
            parts[i].put(page, out);
}

void
toll_html_make(const TollReport *report, const GArray *made, GString *out)
{
    g_autoptr(GPtrArray) summaries = toll_summaries_new(report->events);
    g_autofree char *skeleton = toll_report_text("html/page.html");
    g_autofree char *style = toll_report_text("html/style.css");
    g_autofree char *script = toll_report_text("html/script.js");
    Page page = {report, made, summaries, style, script};
    const char *at = skeleton, *mark;

    toll_summaries_sort(summaries);
    while ((mark = strstr(at, "<!--")) != NULL) {
        const char *end = strstr(mark, "-->");

        g_string_append_len(out, at, mark - at);
        put_part(&page, mark + strlen("<!--"), (gsize)(end - mark) - strlen("<!--"), out);
        at = end + strlen("-->");
    }
    g_string_append(out, at);
}
