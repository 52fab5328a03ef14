/* verdicts.h: the verdicts on an event's claims as lines of a screen. */
#pragma once

#include <tollcheck/event.h>

G_BEGIN_DECLS

/* Appends a heading and the verdicts, the gravest first; nothing where there are none. */
void toll_verdicts_append(const TollEvents *events, const TollEvent *event, guint width,
                          gboolean colour, GString *out);

G_END_DECLS
