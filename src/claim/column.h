/* column.h: the fields of a claim as texts, under the names that they have in claims.csv. */
#pragma once

#include <tollcheck/claim.h>

typedef struct _TollColumn TollColumn;

/* Room for a population of every kind, and for any number or day. */
enum { TOLL_CELL_SIZE = 128 };

/* The columns in the order of claims.csv. Returns: (nullable): NULL after the last. */
const TollColumn *toll_column_get(guint i);
/* Returns: (nullable): the column of this name. */
const TollColumn *toll_column_find(const char *name);
const char *toll_column_name(const TollColumn *column);

/* @buffer: of %TOLL_CELL_SIZE, used where the text is not a string of the claim. */
const char *toll_column_text(const TollColumn *column, const TollClaim *claim, char *buffer);
/* The number of a bound or an offset; %TOLL_OPEN for an open bound and for what is no number.
 */
gint64 toll_column_number(const TollColumn *column, const TollClaim *claim);
/* Whether nothing is a value of its own: an open bound, an unknown day. */
gboolean toll_column_may_be_empty(const TollColumn *column);

/* Sets the field from its text; an empty one where names are expected keeps what the claim has.
 * Returns: FALSE where the text is no value of the column. */
gboolean toll_column_set(const TollColumn *column, TollClaim *claim, const char *text);
