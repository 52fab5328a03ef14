/* stream.h: the bytes of an input, unpacked where they are compressed, as far as a reader wants
 * to see them. */
#pragma once

#include <glib.h>

typedef struct _TollStream TollStream;

/* More is no article and no line, and what unpacks to more is meant to fill the memory. */
#define TOLL_LARGEST_DOCUMENT ((gsize)256 << 20)

/**
 * toll_stream_open:
 * @path: a file, or "-" for standard input; what gzip wrote is unpacked, all members of it
 *
 * UTF-16 is turned into UTF-8.
 *
 * Returns: (transfer full) (nullable): %NULL with errno.
 */
TollStream *toll_stream_open(const char *path);
/* @bytes are lent. */
TollStream *toll_stream_new(const char *bytes, gsize len);
void toll_stream_free(TollStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollStream, toll_stream_free)

/* The next bytes, @want of them or, where there are fewer, all that are left. They stay. */
const char *toll_stream_peek(TollStream *stream, gsize want, gsize *len);
/* Leaves @n bytes behind, or as many as there are; returns how many. */
gsize toll_stream_skip(TollStream *stream, gsize n);
/* The next line with its end; valid until the next call. Returns: %FALSE after the last one. */
gboolean toll_stream_read_line(TollStream *stream, const char **line, gsize *len);
/* All that is left. Returns: (nullable): %NULL where toll_stream_get_error() says why. */
const char *toll_stream_read_all(TollStream *stream, gsize *len);

/* Returns: (nullable): why the stream ended before its time. */
const char *toll_stream_get_error(const TollStream *stream);
/* "UTF-16" where it was that, else %NULL. */
const char *toll_stream_get_encoding(const TollStream *stream);
