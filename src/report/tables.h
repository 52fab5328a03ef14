/* tables.h: the tables of a report as CSV, with a header each. */
#pragma once

#include <tollcheck/report.h>

G_BEGIN_DECLS

/* @conventions: (nullable): whose fields follow, each with a trace. */
void toll_events_to_csv(const TollEvents *events, const TollConvention *const *conventions,
                        const TollLexicon *lexicon, GString *out);
void toll_divergences_to_csv(const TollEvents *events, GString *out);
/* A row for every source of the claims, ordered by id. */
void toll_sources_to_csv(GPtrArray *claims, const TollEvents *events,
                         const TollLexicon *lexicon, GString *out);
/* A row for every figure that its source had not given before, with what looks wrong in it. */
void toll_timeline_to_csv(const TollEvents *events, GString *out);
/* A row for every decision, with what became of it: "applied", or why it does not apply.
 * @decisions: (nullable). */
void toll_decisions_to_csv(GPtrArray *decisions, GString *out);
/* A row for every event with dead, in columns of UCDP's georeferenced events. */
void toll_ucdp_to_csv(const TollReport *report, GString *out);
/* A line for every claim: a Web Annotation of its figure. */
void toll_claims_to_annotations(const TollReport *report, GString *out);
/* A line for every claim: a Claim of schema.org, without a rating. */
void toll_claims_to_jsonld(const TollReport *report, GString *out);
/* A row for every document that was given, in the order of the input. */
void toll_documents_to_csv(GPtrArray *documents, GString *out);

G_END_DECLS
