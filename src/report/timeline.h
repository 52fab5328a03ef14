/* timeline.h: how an event's figures went over time, on a screen. */
#pragma once

#include <tollcheck/event.h>

/* Appends the figures that a source changed and those that look wrong; nothing where there are
 * none. */
void toll_screen_timeline(const TollEvents *events, const TollEvent *event,
                          const TollLexicon *lexicon, guint width, gboolean colour, GString *out);
