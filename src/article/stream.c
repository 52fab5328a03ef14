/* stream.c: a window that moves over the bytes of a file, or of a part of one.
 *
 * zlib reads what is not compressed as it is, so that there is one way for all. */
#include "article/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "article/encoding.h"

enum { BLOCK = 1 << 16 };

struct _TollStream {
    gzFile file; /* NULL for bytes in memory */
    char *owned; /* the window; NULL where it is lent */
    const char *window;
    gsize room;       /* of the window */
    gsize start, end; /* of what was read and not yet left behind */
    gboolean is_done; /* nothing more to come into the window */
    char *error;
    const char *encoding;
};

TollStream *
toll_stream_new(const char *bytes, gsize len)
{
    TollStream *stream = g_new0(TollStream, 1);

    stream->window = bytes;
    stream->end = len;
    stream->is_done = TRUE;
    return stream;
}

void
toll_stream_free(TollStream *stream)
{
    if (stream->file != NULL)
        (void)gzclose_r(stream->file);
    g_free(stream->owned);
    g_free(stream->error);
    g_free(stream);
}

/* Room for @want bytes from the start of what is left. */
static void
make_room(TollStream *stream, gsize want)
{
    gsize left = stream->end - stream->start;

    if (stream->start > 0 && left > 0)
        memmove(stream->owned, stream->owned + stream->start, left);
    stream->start = 0;
    stream->end = left;
    if (want > stream->room) {
        stream->room = MAX(want, MIN(2 * stream->room, TOLL_LARGEST_DOCUMENT + 1));
        stream->owned = g_realloc(stream->owned, stream->room);
    }
    stream->window = stream->owned;
}

static void
note_error(TollStream *stream)
{
    int code = Z_OK;
    const char *words = gzerror(stream->file, &code);

    stream->is_done = TRUE;
    if (code == Z_ERRNO)
        stream->error = g_strdup(g_strerror(errno != 0 ? errno : EIO));
    else if (code == Z_BUF_ERROR)
        stream->error = g_strdup("the compressed data end too early");
    else if (code != Z_OK && code != Z_STREAM_END)
        stream->error = g_strdup_printf("the compressed data are damaged: %s", words);
}

static void
fill(TollStream *stream, gsize want)
{
    while (!stream->is_done && stream->end - stream->start < want) {
        gsize left = stream->end - stream->start;

        if (stream->room - stream->end < BLOCK)
            make_room(stream, left + BLOCK);

        gsize free_room = MIN(stream->room - stream->end, G_MAXINT);

        errno = 0;

        int n = gzread(stream->file, stream->owned + stream->end, (unsigned)free_room);

        if (n <= 0)
            note_error(stream);
        else
            stream->end += (gsize)n;
    }
}

const char *
toll_stream_peek(TollStream *stream, gsize want, gsize *len)
{
    fill(stream, want);
    *len = MIN(want, stream->end - stream->start);
    return stream->window != NULL ? stream->window + stream->start : "";
}

gsize
toll_stream_skip(TollStream *stream, gsize n)
{
    gsize skipped = 0;

    while (skipped < n) {
        gsize step;

        (void)toll_stream_peek(stream, MIN(n - skipped, BLOCK), &step);
        if (step == 0)
            break;
        stream->start += step;
        skipped += step;
    }
    return skipped;
}

gboolean
toll_stream_read_line(TollStream *stream, const char **line, gsize *len)
{
    const char *newline = NULL;
    gsize seen = 0, want = BLOCK;
    const char *at;

    for (;; want = MIN(2 * want, TOLL_LARGEST_DOCUMENT)) {
        at = toll_stream_peek(stream, want, len);
        newline = *len > seen ? memchr(at + seen, '\n', *len - seen) : NULL;
        if (newline != NULL || *len < want || want == TOLL_LARGEST_DOCUMENT)
            break;
        seen = *len;
    }
    if (newline != NULL)
        *len = (gsize)(newline - at) + 1;
    else if (*len == TOLL_LARGEST_DOCUMENT && stream->error == NULL) {
        stream->error = g_strdup("a line is longer than 256 MiB");
        stream->is_done = TRUE;
        stream->start = stream->end;
        return FALSE;
    }
    *line = at;
    stream->start += *len;
    return *len > 0;
}

const char *
toll_stream_read_all(TollStream *stream, gsize *len)
{
    const char *all = toll_stream_peek(stream, TOLL_LARGEST_DOCUMENT + 1, len);

    if (*len > TOLL_LARGEST_DOCUMENT && stream->error == NULL)
        stream->error = g_strdup("it is larger than 256 MiB");
    stream->start += *len;
    return stream->error == NULL ? all : NULL;
}

const char *
toll_stream_get_error(const TollStream *stream)
{
    return stream->error;
}

const char *
toll_stream_get_encoding(const TollStream *stream)
{
    return stream->encoding;
}

/* UTF-16 is no superset of ASCII as everything else that is read here, so it goes at the door.
 */
static void
recode(TollStream *stream)
{
    gsize len, n;
    const char *head = toll_stream_peek(stream, 1024, &len);
    const char *charset = toll_utf16_at(head, len);

    if (charset == NULL)
        return;

    const char *all = toll_stream_read_all(stream, &n);
    g_autofree char *text =
        all != NULL ? g_convert(all, (gssize)n, "UTF-8", charset, NULL, &len, NULL) : NULL;

    stream->is_done = TRUE;
    stream->encoding = "UTF-16";
    if (text == NULL) {
        if (stream->error == NULL)
            stream->error = g_strdup("not valid UTF-16");
        stream->start = stream->end = 0;
        return;
    }
    g_free(stream->owned);
    stream->window = stream->owned = g_steal_pointer(&text);
    stream->start = 0;
    stream->end = stream->room = len;
}

TollStream *
toll_stream_open(const char *path)
{
    int fd = strcmp(path, "-") == 0 ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);

    if (fd < 0)
        return NULL;

    TollStream *stream = g_new0(TollStream, 1);

    stream->file = gzdopen(fd, "rb");
    if (stream->file == NULL) {
        (void)close(fd);
        g_free(stream);
        errno = ENOMEM;
        return NULL;
    }
    (void)gzbuffer(stream->file, BLOCK);
    recode(stream);
    return stream;
}
