/* report.h: claims, events and divergences as files and as a screen. */
#pragma once

#include <stdio.h>

#include <tollcheck/convention.h>

G_BEGIN_DECLS

/* What a report has besides its tables, or how its tables are written. */
typedef enum {
    TOLL_EXPORT_HXL,           /* a row of HXL tags below each header */
    TOLL_EXPORT_EXCEL,         /* byte order mark, CRLF, and a guard before formulas */
    TOLL_EXPORT_SQLITE,        /* report.sqlite */
    TOLL_EXPORT_UCDP,          /* ucdp.csv: events in the columns of UCDP's */
    TOLL_EXPORT_GEOJSON,       /* events.geojson: events on a map */
    TOLL_EXPORT_ANNOTATIONS,   /* annotations.jsonl: Web Annotations, one a line */
    TOLL_EXPORT_CLAIMS_JSONLD, /* claims.jsonld: schema.org Claims, one a line */
    TOLL_N_EXPORTS
} TollExport;

/**
 * TollReport:
 * @lexicon: that the claims were read with
 * @claims: (element-type TollClaim)
 * @documents: (element-type TollDocument)
 * @decisions: (nullable) (element-type TollDecision): those that were replayed
 * @conventions: (nullable) (array zero-terminated=1): whose records events.csv has beside our
 * own columns
 * @inputs: (nullable) (array zero-terminated=1): what the user named to be read
 * @is_from_claims: whether these were claims, not articles
 * @exports: a bit for each #TollExport, 1 << TOLL_EXPORT_HXL being the first
 *
 * What goes into a report; all of it lent.
 */
typedef struct {
    const TollLexicon *lexicon;
    GPtrArray *claims;
    const TollEvents *events;
    GPtrArray *documents;
    GPtrArray *decisions;
    const TollConvention *const *conventions;
    const char *const *inputs;
    gboolean is_from_claims;
    guint exports;
} TollReport;

/* Whether an export is among those of a report. */
static inline gboolean
toll_report_wants(guint exports, TollExport export)
{
    return (exports >> export) & 1;
}

/**
 * toll_report_write:
 * @folder: made where it is missing
 *
 * Writes claims.csv, events.csv, divergences.csv, comparison.csv, timeline.csv, sources.csv,
 * decided.csv, documents.csv, report.html and datapackage.json, which describes them, and what
 * @exports asks for. Each file is whole or untouched; all of them are written before the first
 * takes its name.
 *
 * Returns: %FALSE with %TOLL_ERROR_OUTPUT.
 */
gboolean toll_report_write(const char *folder, const TollReport *report, GError **error);

/* Appends the claims as CSV with a header, in the columns of claims.csv. */
void toll_claims_to_csv(GPtrArray *claims, GString *out);
/* Appends the claims as JSON, one object a line, the same names as the columns. */
void toll_claims_to_jsonl(GPtrArray *claims, GString *out);

/**
 * toll_claims_read_csv:
 * @path: a file with the columns of claims.csv in any order; unknown ones are passed over
 *
 * Returns: (transfer full) (element-type TollClaim): or %NULL with %TOLL_ERROR_INPUT.
 */
GPtrArray *toll_claims_read_csv(const char *path, GError **error);

/**
 * toll_recorded_read:
 * @path: a recorder's table as CSV, with the columns of UCDP's georeferenced events, of ACLED
 * or of Airwars
 *
 * Each row becomes claims of that recorder, one a kind of people that it counts, to be grouped
 * with those of the articles as one more source.
 *
 * Returns: (transfer full) (element-type TollClaim): or %NULL with %TOLL_ERROR_INPUT.
 */
GPtrArray *toll_recorded_read(const char *path, GError **error);

/**
 * TollCompareOptions:
 * @width: columns of the terminal
 * @colour: whether to colour; colour never stands alone
 * @shows_quotes: whether each figure has its sentence
 * @conventions: (nullable) (array zero-terminated=1): whose records of the event are shown
 */
typedef struct {
    guint width;
    gboolean colour;
    gboolean shows_quotes;
    const TollConvention *const *conventions;
} TollCompareOptions;

/**
 * toll_compare_event:
 *
 * Appends one event side by side: a row a source and population with its figure, the bounds to
 * scale, who relayed it and where it stands; then the verdicts in words, and what recorders
 * would make of it.
 */
void toll_compare_event(const TollEvents *events, const TollEvent *event,
                        const TollLexicon *lexicon, const TollCompareOptions *options,
                        GString *out);

/* The same as a line of JSON, and as Markdown to paste into a text. */
void toll_compare_event_json(const TollEvents *events, const TollEvent *event,
                             const TollLexicon *lexicon, const TollCompareOptions *options,
                             GString *out);
void toll_compare_event_md(const TollEvents *events, const TollEvent *event,
                           const TollLexicon *lexicon, const TollCompareOptions *options,
                           GString *out);

/**
 * toll_comparison_to_csv:
 * @events: (element-type TollEvent)
 *
 * Appends a row for every outcome and population of each event and a column for every source,
 * those with most claims first; what the fiftieth leaves is in a column "others".
 */
void toll_comparison_to_csv(GPtrArray *events, GString *out);

/* Appends a line an event, most divergent first. */
void toll_compare_list(const TollEvents *events, guint width, gboolean colour, GString *out);

G_END_DECLS
