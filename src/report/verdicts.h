/* verdicts.h: the verdicts on an event's claims as lines of a screen. */
#pragma once

#include <tollcheck/event.h>

#include "report/screen.h"

G_BEGIN_DECLS

/**
 * TollVerdictLook:
 * @at_most: how many are shown; the table of divergences has every one
 *
 * How a verdict is shown: the sign and the word say all that the colour says.
 */
typedef struct {
    TollVerdict verdict;
    const char *sign;
    const char *word;
    TollStyle style;
    guint at_most;
} TollVerdictLook;

/* The gravest first. Returns: (nullable): NULL after the last. */
const TollVerdictLook *toll_verdict_look(guint i);

/* Returns: (transfer container): those of a verdict, each note once: copies of one report give
 * the same over and over. */
GPtrArray *toll_verdict_find_notes(GPtrArray *divergences, TollVerdict verdict);

/* Appends the verdict in words, with the gap of a contradiction. */
void toll_verdict_append_note(GString *out, const TollDivergence *divergence);

/* Appends a heading and the verdicts, the gravest first; nothing where there are none. */
void toll_verdicts_append(const TollEvents *events, const TollEvent *event, guint width,
                          gboolean colour, GString *out);

G_END_DECLS
