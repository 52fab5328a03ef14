/* warc.c: reads web archives, where each response of a server is a document. Requests, revisits
 * and what else archives hold are no documents. */
#include <string.h>
#include <zlib.h>

#include "article/encoding.h"
#include "article/format.h"
#include "article/headers.h"
#include "article/html.h"
#include "article/markup.h"

/* A record whose header was read. */
typedef struct {
    char *type, *url, *content_type;
    gsize len;
} Record;

static void
record_clear(Record *record)
{
    g_free(record->type);
    g_free(record->url);
    g_free(record->content_type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Record, record_clear)

/* @names: the first address may stand in <...>. Returns: whether the length is known. */
static gboolean
parse_record(const GString *head, Record *record)
{
    g_autofree char *len = toll_headers_get(head->str, head->len, "Content-Length");
    guint64 value = 0;

    record->type = toll_headers_get(head->str, head->len, "WARC-Type");
    record->url = toll_headers_get(head->str, head->len, "WARC-Target-URI");
    record->content_type = toll_headers_get(head->str, head->len, "Content-Type");
    if (record->url != NULL && g_str_has_suffix(record->url, ">")) {
        record->url[strlen(record->url) - 1] = '\0';
        memmove(record->url, record->url + 1, strlen(record->url));
    }
    if (len == NULL || !g_ascii_string_to_unsigned(len, 10, 0, G_MAXSSIZE, &value, NULL))
        return FALSE;
    record->len = (gsize)value;
    return TRUE;
}

/* Chunks of HTTP: a length in hexadecimal digits, a line end, as many bytes. */
static GString *
join_chunks(const char *bytes, gsize len)
{
    GString *out = g_string_new(NULL);

    while (len > 0) {
        const char *newline = memchr(bytes, '\n', len);
        gsize skip = newline != NULL ? (gsize)(newline - bytes) + 1 : len;
        guint64 n = 0;

        for (gsize i = 0; i < skip && g_ascii_isxdigit(bytes[i]) && n <= len; i++)
            n = n * 16 + (guint64)g_ascii_xdigit_value(bytes[i]);
        bytes += skip;
        len -= skip;
        if (n == 0)
            break;
        g_string_append_len(out, bytes, (gssize)MIN(n, len));
        n = MIN(n, len);
        bytes += n;
        len -= (gsize)n;
        skip = len > 0 && *bytes == '\r' ? MIN(len, 2) : MIN(len, 1);
        bytes += skip;
        len -= skip;
    }
    return out;
}

/* Returns: (nullable): what gzip or deflate packed, if it is no larger than a page may be. */
static GString *
unpack(const char *bytes, gsize len)
{
    z_stream zip = {.next_in = (Bytef *)bytes, .avail_in = (uInt)len};
    GString *out = g_string_new(NULL);
    char block[1 << 14];
    int code = inflateInit2(&zip, 32 + MAX_WBITS);

    while (code == Z_OK && out->len <= TOLL_LARGEST_PAGE) {
        zip.next_out = (Bytef *)block;
        zip.avail_out = sizeof block;
        code = inflate(&zip, Z_NO_FLUSH);
        g_string_append_len(out, block, (gssize)(sizeof block - zip.avail_out));
    }
    (void)inflateEnd(&zip);
    if (code == Z_STREAM_END)
        return out;
    g_string_free(out, TRUE);
    return NULL;
}

static void
read_body(TollReading *reading, const TollPlaceInFile *at, const Record *record,
          const char *type, const char *bytes, gsize len)
{
    g_autofree char *charset = toll_header_parameter(type, "charset");
    g_auto(TollEntry) entry = {0};

    entry.values[TOLL_ENTRY_URL] = g_strdup(record->url);
    if (toll_header_is(type, "text/plain")) {
        g_auto(TollDecoded) decoded = {0};

        toll_decode(bytes, len, charset, TRUE, &decoded);
        entry.values[TOLL_ENTRY_TEXT] = g_strndup(decoded.text, decoded.len);
        toll_reading_give_entry(reading, at, &entry);
    } else if (type == NULL ? toll_is_html(reading, bytes, len)
                            : toll_header_is(type, "text/html") ||
                                  toll_header_is(type, "application/xhtml")) {
        toll_read_page(reading, at, bytes, len, charset, &entry);
    } else {
        toll_reading_skip(reading, at, record->url, "no page but %s",
                          type != NULL ? type : "something else");
    }
}

/* "HTTP/1.1 200 OK", headers, a body that may be packed and in chunks. */
static void
read_response(TollReading *reading, const TollPlaceInFile *at, const Record *record,
              const char *bytes, gsize len)
{
    gsize head = toll_headers_end(bytes, len);
    const char *space = memchr(bytes, ' ', head);
    g_autofree char *status = space != NULL ? g_strndup(space + 1, 3) : g_strdup("");
    g_autofree char *type = toll_headers_get(bytes, head, "Content-Type");
    g_autofree char *transfer = toll_headers_get(bytes, head, "Transfer-Encoding");
    g_autofree char *packing = toll_headers_get(bytes, head, "Content-Encoding");
    gboolean is_packed = toll_header_is(packing, "gzip") || toll_header_is(packing, "x-gzip") ||
                         toll_header_is(packing, "deflate");
    GString *joined, *whole;

    if (!g_str_equal(status, "200")) {
        toll_reading_skip(reading, at, record->url, "the server's status was %s", status);
        return;
    }
    /* Some archives keep these headers but not what they tell of. */
    joined = toll_header_is(transfer, "chunked") && head < len && g_ascii_isxdigit(bytes[head])
                 ? join_chunks(bytes + head, len - head)
                 : g_string_new_len(bytes + head, (gssize)(len - head));
    whole = is_packed ? unpack(joined->str, joined->len) : NULL;
    if (whole == NULL && is_packed && toll_is_html(reading, joined->str, joined->len))
        is_packed = FALSE;
    if (packing != NULL && *packing != '\0' && !toll_header_is(packing, "identity") &&
        whole == NULL && !toll_is_html(reading, joined->str, joined->len))
        toll_reading_skip(reading, at, record->url, "its packing, %s, cannot be undone",
                          packing);
    else
        read_body(reading, at, record, type, whole != NULL ? whole->str : joined->str,
                  whole != NULL ? whole->len : joined->len);
    g_string_free(joined, TRUE);
    if (whole != NULL)
        g_string_free(whole, TRUE);
}

static void
read_record(TollReading *reading, TollPlaceInFile *at, const Record *record, TollStream *stream)
{
    gboolean is_response = toll_header_is(record->type, "response");
    gsize len;
    const char *bytes;

    at->bytes = record->len;
    if (is_response || toll_header_is(record->type, "resource") ||
        toll_header_is(record->type, "conversion")) {
        at->item++;
        if (record->len > TOLL_LARGEST_PAGE) {
            toll_reading_skip(reading, at, record->url, "a record larger than 32 MiB");
        } else {
            bytes = toll_stream_peek(stream, record->len, &len);
            if (len < record->len)
                toll_reading_skip(reading, at, record->url,
                                  "the archive ends within the record");
            else if (is_response && toll_header_is(record->content_type, "application/http"))
                read_response(reading, at, record, bytes, len);
            else
                read_body(reading, at, record, record->content_type, bytes, len);
        }
    }
    (void)toll_stream_skip(stream, record->len);
}

/* Reads the lines up to the empty one. Returns: %FALSE where @line begins no record. */
static gboolean
read_head(TollStream *stream, const char *line, gsize len, GString *head)
{
    if (len < 5 || memcmp(line, "WARC/", 5) != 0)
        return FALSE;
    g_string_truncate(head, 0);
    while (toll_stream_read_line(stream, &line, &len) && len > 0 && *line != '\r' &&
           *line != '\n' && head->len < TOLL_HEAD)
        g_string_append_len(head, line, (gssize)len);
    return TRUE;
}

void
toll_read_warc(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    TollPlaceInFile at = *file;
    g_autoptr(GString) head = g_string_new(NULL);
    gboolean is_lost = FALSE;
    const char *line;
    gsize len;

    while (toll_stream_read_line(stream, &line, &len)) {
        g_auto(Record) record = {0};
        gboolean is_blank = toll_blank_prefix(line, len) == len;
        gboolean is_head = !is_blank && read_head(stream, line, len, head);

        if (is_head && parse_record(head, &record)) {
            read_record(reading, &at, &record, stream);
            is_lost = FALSE;
        } else if (is_head || (!is_blank && !is_lost)) {
            at.item++;
            at.bytes = 0;
            toll_reading_skip(reading, &at, record.url, "%s",
                              is_head ? "the length of the record is missing"
                                      : "no header of a record was found");
            is_lost = TRUE; /* said once, up to the next record */
        }
    }
    if (toll_stream_get_error(stream) != NULL)
        toll_reading_skip(reading, file, NULL, "%s, after record %u",
                          toll_stream_get_error(stream), at.item);
    else if (at.item == 0)
        toll_reading_skip(reading, file, NULL, "an archive without responses");
}

gboolean
toll_is_warc(const TollReading *reading G_GNUC_UNUSED, const char *head, gsize len)
{
    return len >= 7 && memcmp(head, "WARC/1.", 7) == 0;
}
