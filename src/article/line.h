/* line.h: lines that are no prose: headlines, captions, credits, links. */
#pragma once

#include "article/segment.h"

/**
 * TollLine: a line that is not blank, or lines joined where they were wrapped.
 * @columns: characters, at most %TOLL_MANY_COLUMNS
 */
typedef struct {
    gsize start, end;
    guint columns;
} TollLine;

enum { TOLL_MANY_COLUMNS = 400 };

/* Where a line stands. */
typedef struct {
    gboolean is_first; /* no headline or sentence before it */
    gboolean is_alone; /* in its paragraph */
    gboolean is_last;  /* nothing after it */
    guint n_sentences; /* that its terminals cut it into */
} TollLineContext;

TollSentenceKind toll_line_kind(const char *text, const TollLine *line,
                                const TollLineContext *context);

/* Whether the line is of a kind that never goes on in the next or from the last: "Read more:
 * X", "street-after-blast-2". */
gboolean toll_line_stands_apart(const char *text, const TollLine *line);
