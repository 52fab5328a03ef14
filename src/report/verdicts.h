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

/* Whether it says that sources diverge. */
gboolean toll_verdict_is_grave(TollVerdict verdict);

/**
 * TollVerdictGroup:
 * @head: how they begin, with the outcome where the event has several: "YPG's up to 10 lies
 *   below ", "injured: DHA's 66 lies below "
 * @items: (element-type utf8): how each goes on, with the gap of a contradiction
 * @gap: the largest
 *
 * Verdicts that begin alike.
 */
typedef struct {
    char *head;
    GPtrArray *items;
    gint64 gap;
} TollVerdictGroup;

/* Returns: (transfer full) (element-type TollVerdictGroup): the divergences of a verdict, the
 * widest contradiction first, each note once: copies of one report give the same over and over. */
GPtrArray *toll_verdict_groups(GPtrArray *divergences, TollVerdict verdict);

/* Appends a heading and the verdicts, the gravest first; nothing where there are none. */
void toll_verdicts_append(const TollEvents *events, const TollEvent *event, guint width,
                          gboolean colour, GString *out);

G_END_DECLS
