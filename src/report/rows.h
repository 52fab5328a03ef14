/* rows.h: the claims of one outcome as rows of a screen, repeated ones as one. */
#pragma once

#include <tollcheck/event.h>

G_BEGIN_DECLS

/**
 * TollRow:
 * @claims: (element-type TollClaim): one figure on one source's word, said once or more often;
 *   in order of publication
 * @depth: 0 for a total, 1 for a part of the row above, and so on
 */
typedef struct {
    GPtrArray *claims;
    guint depth;
} TollRow;

/**
 * toll_rows_new:
 *
 * Returns: (transfer full) (element-type TollRow): in order of publication, parts below their
 *   total.
 */
GPtrArray *toll_rows_new(const TollEvent *event, TollOutcome outcome);

/* Returns: (transfer container) (element-type TollClaim): the first claim of each document of the
 * event, in order of publication: documents get their numbers in that order. */
GPtrArray *toll_event_documents(const TollEvent *event);

G_END_DECLS
