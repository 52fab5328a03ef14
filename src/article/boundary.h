/* boundary.h: whether a full stop, an exclamation mark or a question mark ends its sentence. */
#pragma once

#include <glib.h>

/* Bytes of the ".", "!", "?" or "…" at @at, 0 where there is none. */
gsize toll_terminal_at(const char *text, gsize at, gsize end);

/* Whether text[start:end] ends in a terminal, with or without quotes and brackets after it. */
gboolean toll_ends_in_terminal(const char *text, gsize start, gsize end);

/**
 * toll_is_boundary:
 * @start: of the sentence
 * @at: of its terminal
 * @after: (out): behind the terminal with the quotes and brackets that close there
 */
gboolean toll_is_boundary(const char *text, gsize start, gsize at, gsize end, gsize *after);

/* Whether text[start:end] ends in a word such as "Gen." that a name always follows. */
gboolean toll_ends_in_title(const char *text, gsize start, gsize end);

/* Whether a sentence can begin at @at: no small letter, but "al-Nusra" can. */
gboolean toll_can_begin(const char *text, gsize at, gsize end);
