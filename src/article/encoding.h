/* encoding.h: bytes of any encoding as UTF-8. */
#pragma once

#include <glib.h>

/**
 * TollDecoded:
 * @text: valid UTF-8 without NUL, or %NULL where @bad says why not; @owned or the bytes given
 * @encoding: as documents.csv names it
 * @n_bad: bytes that were no text and became U+FFFD
 */
typedef struct {
    const char *text;
    gsize len;
    char *owned;
    char *encoding;
    guint n_bad;
    char *bad;
} TollDecoded;

void toll_decoded_clear(TollDecoded *decoded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TollDecoded, toll_decoded_clear)

/**
 * toll_decode:
 * @declared: (nullable): what the text says of itself; a wrong word is passed over
 * @is_lenient: replace what is broken instead of refusing the whole: for pages, where one bad
 *   byte in a footer is common
 *
 * UTF-8 where it is valid as that, else as declared, else Windows-1252 where the bytes make
 * sense as nothing else.
 */
void toll_decode(const char *bytes, gsize len, const char *declared, gboolean is_lenient,
                 TollDecoded *decoded);

/* The name of the kind of UTF-16 that the bytes are, %NULL where they are none. */
const char *toll_utf16_at(const char *bytes, gsize len);

/* Bytes of white space and of a byte order mark that @text starts with. */
gsize toll_blank_prefix(const char *text, gsize len);

/**
 * toll_find_bad_byte:
 *
 * Returns: (transfer full) (nullable): what is wrong with @text as UTF-8 without NUL, in words,
 * or %NULL where nothing is.
 */
char *toll_find_bad_byte(const char *text, gsize len);
