/* utf8.h: white space, quotation marks and brackets in UTF-8 text. Positions are bytes; nothing
 * is read at or after the end given. */
#pragma once

#include <glib.h>

/* Bytes of the mark at @at, 0 where it is none. White space includes the byte order mark. */
gsize toll_space_at(const char *text, gsize at, gsize end);
gsize toll_closer_at(const char *text, gsize at, gsize end);
/* Dashes and bullets too: what can stand before the first word of a sentence. */
gsize toll_opener_at(const char *text, gsize at, gsize end);

/* Bytes of the white space that ends at @at. */
gsize toll_space_before(const char *text, gsize start, gsize at);

/* Moves over white space, forward and back. */
gsize toll_skip_space(const char *text, gsize at, gsize end);
gsize toll_trim_space(const char *text, gsize start, gsize at);

/* The character at @at, 0 at the end and for broken UTF-8. */
gunichar toll_char_at(const char *text, gsize at, gsize end);

/* The value of the digit at @at, of any script: "5", "٥", "５"; -1 where it is none. @bytes receives
 * the length of the character. */
int toll_digit_at(const char *text, gsize at, gsize end, guint *bytes);
