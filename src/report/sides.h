/* sides.h: what each party to a conflict says of an event, on a screen. */
#pragma once

#include <tollcheck/event.h>

/* Appends a row for every party that speaks or is said to have done it; nothing where there is
 * none. */
void toll_screen_sides(const TollEvent *event, const TollLexicon *lexicon, guint width,
                       gboolean colour, GString *out);
