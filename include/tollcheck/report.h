/* report.h: claims, events and divergences as files and as a screen. */
#pragma once

#include <stdio.h>

#include <tollcheck/event.h>

G_BEGIN_DECLS

/**
 * toll_report_write:
 * @folder: made where it is missing
 * @documents: (element-type TollDocument)
 *
 * Writes claims.csv, events.csv, divergences.csv, sources.csv and documents.csv. Each file is
 * whole or untouched; all of them are written before the first takes its name.
 *
 * Returns: %FALSE with %TOLL_ERROR_OUTPUT.
 */
gboolean toll_report_write(const char *folder, GPtrArray *claims, const TollEvents *events,
                           GPtrArray *documents, const TollLexicon *lexicon, GError **error);

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
 * toll_compare_event:
 * @width: columns of the terminal
 * @colour: whether to colour; colour never stands alone
 *
 * Appends one event side by side: a row a source and population with its figure, the bounds to
 * scale, who relayed it and where it stands; then the verdicts in words.
 */
void toll_compare_event(const TollEvents *events, const TollEvent *event,
                        const TollLexicon *lexicon, guint width, gboolean colour, GString *out);

/* Appends a line an event, most divergent first. */
void toll_compare_list(const TollEvents *events, guint width, gboolean colour, GString *out);

G_END_DECLS
