/* tables.c: events, divergences and documents as CSV. */
#include "report/tables.h"

#include "report/csv.h"
#include "report/summary.h"

/* "ucdp_best": a convention's name and its field. */
static void
append_convention_header(GString *out, const TollConvention *convention)
{
    g_autofree char *name = g_strdelimit(g_strdup(convention->name), "-", '_');

    for (guint i = 0; convention->fields[i] != NULL; i++)
        g_string_append_printf(out, "%s_%s,", name, convention->fields[i]);
    g_string_append_printf(out, "%s_trace,", name);
}

static void
append_events_header(GString *out, const TollConvention *const *conventions)
{
    static const char *const names[] = {
        "event_id", "title",    "place",       "date_from", "date_to",       "scope",
        "cause",    "n_claims", "n_documents", "n_sources", "n_independent",
    };

    for (guint i = 0; i < G_N_ELEMENTS(names); i++)
        toll_csv_field(out, names[i]);
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        g_string_append_printf(out, "%s_low,%s_high,", toll_outcome_name(outcome),
                               toll_outcome_name(outcome));
    toll_csv_field(out, "status");
    toll_csv_field(out, "part_of");
    for (guint i = 0; conventions != NULL && conventions[i] != NULL; i++)
        append_convention_header(out, conventions[i]);
    toll_csv_end_row(out);
}

static void
append_record(GString *out, const TollRecord *record)
{
    g_autoptr(GString) trace = g_string_new(NULL);

    for (char **value = record->values; *value != NULL; value++)
        toll_csv_field(out, *value);
    for (guint i = 0; i < record->trace->len; i++)
        g_string_append_printf(trace, "%s%s", i > 0 ? "\n" : "",
                               (const char *)record->trace->pdata[i]);
    toll_csv_field(out, trace->str);
}

static void
append_event(GString *out, const TollEvents *events, const TollSummary *summary,
             const TollConvention *const *conventions, const TollLexicon *lexicon)
{
    const TollEvent *event = summary->event;
    g_autoptr(GString) title = g_string_new(NULL);

    toll_words_title(title, event);
    toll_csv_field(out, event->id);
    toll_csv_field(out, title->str);
    toll_csv_field(out, event->place);
    toll_csv_day(out, event->date_from);
    toll_csv_day(out, event->date_to);
    toll_csv_field(out, toll_scope_name(event->scope));
    toll_csv_field(out, event->cause);
    toll_csv_number(out, event->claims->len);
    toll_csv_number(out, summary->n_documents);
    toll_csv_number(out, summary->n_sources);
    toll_csv_number(out, summary->n_independent);
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++) {
        toll_csv_number(out, summary->ranges[outcome].low);
        toll_csv_number(out, summary->ranges[outcome].high);
    }
    toll_csv_field(out, toll_summary_get_status(summary));
    toll_csv_field(out, event->part_of);
    for (guint i = 0; conventions != NULL && conventions[i] != NULL; i++) {
        g_autoptr(TollRecord) record = toll_record_new(conventions[i], events, event, lexicon);

        append_record(out, record);
    }
    toll_csv_end_row(out);
}

void
toll_events_to_csv(const TollEvents *events, const TollConvention *const *conventions,
                   const TollLexicon *lexicon, GString *out)
{
    g_autoptr(GPtrArray) summaries = toll_summaries_new(events);

    append_events_header(out, conventions);
    for (guint i = 0; i < summaries->len; i++)
        append_event(out, events, summaries->pdata[i], conventions, lexicon);
}

static void
append_side(GString *out, const TollClaim *claim)
{
    g_autofree char *population = toll_population_name(claim->population);

    toll_csv_field(out, claim->source);
    toll_csv_field(out, claim->figure);
    toll_csv_number(out, claim->low);
    toll_csv_number(out, claim->high);
    toll_csv_field(out, population);
    toll_csv_day(out, claim->published);
    toll_csv_field(out, claim->document);
    toll_csv_field(out, claim->claim_id);
    toll_csv_field(out, claim->quote);
}

/* How many times the larger figure is the smaller one: of the nearest bounds where the figures
 * lie apart, else of the first numbers that they name. Empty where there is nothing to divide
 * by. */
static void
append_ratio(GString *out, const TollClaim *a, const TollClaim *b)
{
    gint64 first = a->low != TOLL_OPEN ? a->low : a->high;
    gint64 second = b->low != TOLL_OPEN ? b->low : b->high;

    if (a->high != TOLL_OPEN && b->low > a->high)
        first = a->high;
    if (b->high != TOLL_OPEN && a->low > b->high)
        second = b->high;
    if (MIN(first, second) > 0) {
        char buffer[G_ASCII_DTOSTR_BUF_SIZE];
        double ratio = (double)MAX(first, second) / (double)MIN(first, second);

        g_string_append(out, g_ascii_formatd(buffer, sizeof buffer, "%.2f", ratio));
    }
    g_string_append_c(out, ',');
}

void
toll_divergences_to_csv(const TollEvents *events, GString *out)
{
    static const char *const names[] = {
        "event_id",   "outcome", "verdict",      "code",         "source_a",
        "figure_a",   "low_a",   "high_a",       "population_a", "published_a",
        "document_a", "claim_a", "quote_a",      "source_b",     "figure_b",
        "low_b",      "high_b",  "population_b", "published_b",  "document_b",
        "claim_b",    "quote_b", "gap",          "ratio",        "note",
        NULL,
    };
    GPtrArray *divergences = toll_events_get_divergences(events);

    toll_csv_header(out, names);
    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *divergence = divergences->pdata[i];

        toll_csv_field(out, divergence->event->id);
        toll_csv_field(out, toll_outcome_name(divergence->a->outcome));
        toll_csv_field(out, toll_verdict_name(divergence->verdict));
        toll_csv_field(out, divergence->code);
        append_side(out, divergence->a);
        append_side(out, divergence->b);
        toll_csv_number(out, divergence->gap);
        append_ratio(out, divergence->a, divergence->b);
        toll_csv_field(out, divergence->note);
        toll_csv_end_row(out);
    }
}

void
toll_documents_to_csv(GPtrArray *documents, GString *out)
{
    static const char *const names[] = {"document", "path",    "bytes",  "status",
                                        "reason",   "claims",  "format", "encoding",
                                        "note",     "copy_of", NULL};

    toll_csv_header(out, names);
    for (guint i = 0; i < documents->len; i++) {
        const TollDocument *document = documents->pdata[i];

        toll_csv_field(out, document->id);
        toll_csv_field(out, document->path);
        toll_csv_number(out, (gint64)document->bytes);
        toll_csv_field(out, document->skipped ? "skipped" : "read");
        toll_csv_field(out, document->reason);
        toll_csv_number(out, document->n_claims);
        toll_csv_field(out, document->format);
        toll_csv_field(out, document->encoding);
        toll_csv_field(out, document->note);
        toll_csv_field(out, document->copy_of);
        toll_csv_end_row(out);
    }
}
