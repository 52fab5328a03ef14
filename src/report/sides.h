/* sides.h: what each party to a conflict says of an event, on a screen. */
#pragma once

#include <tollcheck/event.h>

/**
 * toll_sides_find:
 * @names: (out) (transfer full) (element-type utf8): the parties that speak or are said to have
 * done it
 * @texts: (out) (transfer full) (element-type GString): what each of them says
 */
void toll_sides_find(const TollEvent *event, const TollLexicon *lexicon, GPtrArray **names,
                     GPtrArray **texts);

/* Appends a row for every party that speaks or is said to have done it; nothing where there is
 * none. */
void toll_screen_sides(const TollEvent *event, const TollLexicon *lexicon, guint width,
                       gboolean colour, GString *out);
