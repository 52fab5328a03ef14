/* summary.h: an event in numbers: how many vouch for it, how far apart they are. */
#pragma once

#include <tollcheck/event.h>

#include "report/words.h"

G_BEGIN_DECLS

/**
 * TollSummary:
 * @n_documents: different documents
 * @n_sources: different sources; where nobody is named, the publisher is one
 * @n_verdicts: pairs of claims by verdict
 * @ranges: lowest to highest figure of people by outcome, over claims that are asserted and not
 *   part of another. A bound stays open where the claim that reaches furthest leaves it open:
 *   "at least 9" and "14" are 9 to 14, "14" and "more than 80" are 14 or more.
 *
 * Made anew from the claims, never stored.
 */
typedef struct {
    const TollEvent *event;
    guint n_documents, n_sources, n_independent;
    guint n_verdicts[TOLL_N_VERDICTS];
    TollRange ranges[TOLL_N_OUTCOMES];
} TollSummary;

/* Returns: (transfer full) (element-type TollSummary): one an event, in the order of events. */
GPtrArray *toll_summaries_new(const TollEvents *events);
/* Returns: (transfer full): that of one event; free with g_free(). */
TollSummary *toll_summary_new(const TollEvents *events, const TollEvent *event);

/* Puts the most divergent first. */
void toll_summaries_sort(GPtrArray *summaries);

/* Returns: single_source, agree, compatible or diverge. */
const char *toll_summary_get_status(const TollSummary *summary);

G_END_DECLS
