/* mail.c: reads one mail: its text, or the text of its HTML where it has no other. */
#include <string.h>

#include "article/encoding.h"
#include "article/entry.h"
#include "article/format.h"
#include "article/headers.h"
#include "article/markup.h"

enum { MOST_NESTED = 8 };

typedef struct {
    const char *bytes; /* of the headers */
    gsize len;
    GString *text, *html;
} Mail;

static int
hex_pair(const char *at)
{
    int high = g_ascii_xdigit_value(at[0]), low = high >= 0 ? g_ascii_xdigit_value(at[1]) : -1;

    return low >= 0 ? high * 16 + low : -1;
}

/* "=C3=A9", and "=" before a line end that is none. In headers "_" is a space. */
static char *
decode_quoted(const char *text, gsize len, gboolean is_header, gsize *n)
{
    g_autofree char *input = g_strndup(text, len);
    GString *out = g_string_new(NULL);

    for (const char *at = input; *at != '\0'; at++) {
        int value = *at == '=' ? hex_pair(at + 1) : -1;

        if (value >= 0) {
            g_string_append_c(out, (char)value);
            at += 2;
        } else if (*at == '=' && (at[1] == '\n' || (at[1] == '\r' && at[2] == '\n'))) {
            at += at[1] == '\n' ? 1 : 2;
        } else {
            g_string_append_c(out, is_header && *at == '_' ? ' ' : *at);
        }
    }
    *n = out->len;
    return g_string_free(out, FALSE);
}

static char *
decode_base64(const char *text, gsize len, gsize *n)
{
    g_autofree char *input = g_strndup(text, len);

    return (char *)g_base64_decode(input, n);
}

static void
append_decoded(GString *out, const char *bytes, gsize len, const char *charset)
{
    g_auto(TollDecoded) decoded = {0};

    toll_decode(bytes, len, charset, TRUE, &decoded);
    g_string_append_len(out, decoded.text, (gssize)decoded.len);
}

/* "=?utf-8?B?...?=" in a header; two of them touch where only white space is between. */
static char *
decode_words(const char *value)
{
    GString *out = g_string_new(NULL);
    gboolean after_word = FALSE;

    while (*value != '\0') {
        g_auto(GStrv) parts =
            g_str_has_prefix(value, "=?") ? g_strsplit(value + 2, "?", 4) : NULL;
        gsize space = strspn(value, " "), len = 0;
        g_autofree char *bytes = NULL;

        if (after_word && space > 0 && g_str_has_prefix(value + space, "=?")) {
            value += space;
            continue;
        }
        if (parts != NULL && g_strv_length(parts) == 4 && *parts[3] == '=')
            bytes = g_ascii_tolower(*parts[1]) == 'b'
                        ? decode_base64(parts[2], strlen(parts[2]), &len)
                        : decode_quoted(parts[2], strlen(parts[2]), TRUE, &len);
        after_word = bytes != NULL;
        if (bytes == NULL) {
            g_string_append_c(out, *value++);
            continue;
        }
        append_decoded(out, bytes, len, parts[0]);
        value += strlen(parts[0]) + strlen(parts[1]) + strlen(parts[2]) + 6;
    }
    return g_string_free(out, FALSE);
}

static void
add_text(Mail *mail, const char *type, const char *encoding, const char *bytes, gsize len)
{
    g_autofree char *charset = toll_header_parameter(type, "charset");
    g_autofree char *decoded = NULL;
    GString *out = toll_header_is(type, "text/html") ? mail->html : mail->text;

    if (toll_header_is(encoding, "base64"))
        decoded = decode_base64(bytes, len, &len);
    else if (toll_header_is(encoding, "quoted-printable"))
        decoded = decode_quoted(bytes, len, FALSE, &len);
    if (out->len > 0)
        g_string_append(out, "\n\n");
    append_decoded(out, decoded != NULL ? decoded : bytes, len, charset);
}

/* The next line that is "--" and @boundary, from @at on; @end where there is none. */
static const char *
find_boundary(const char *at, const char *end, const char *boundary)
{
    gsize n = strlen(boundary);

    while (at < end) {
        const char *newline = memchr(at, '\n', (gsize)(end - at));

        if ((gsize)(end - at) >= n + 2 && at[0] == '-' && at[1] == '-' &&
            memcmp(at + 2, boundary, n) == 0)
            return at;
        at = newline != NULL ? newline + 1 : end;
    }
    return end;
}

static void read_part(Mail *mail, const char *bytes, gsize len, guint depth);

static void
read_parts(Mail *mail, const char *boundary, const char *bytes, gsize len, guint depth)
{
    const char *end = bytes + len, *at = find_boundary(bytes, end, boundary);

    while (at < end) {
        const char *newline = memchr(at, '\n', (gsize)(end - at)), *next;

        if (newline == NULL || g_str_has_prefix(at + 2 + strlen(boundary), "--"))
            return;
        at = newline + 1;
        next = find_boundary(at, end, boundary);
        read_part(mail, at, (gsize)(next - at), depth + 1);
        at = next;
    }
}

static void
read_part(Mail *mail, const char *bytes, gsize len, guint depth)
{
    gsize head = toll_headers_end(bytes, len);
    g_autofree char *type = toll_headers_get(bytes, head, "Content-Type");
    g_autofree char *encoding = toll_headers_get(bytes, head, "Content-Transfer-Encoding");
    g_autofree char *use = toll_headers_get(bytes, head, "Content-Disposition");
    g_autofree char *boundary = toll_header_parameter(type, "boundary");

    if (toll_header_is(use, "attachment"))
        return;
    if (toll_header_is(type, "multipart/") && boundary != NULL && *boundary != '\0') {
        if (depth < MOST_NESTED)
            read_parts(mail, boundary, bytes + head, len - head, depth);
    } else if (type == NULL || toll_header_is(type, "text/plain") ||
               toll_header_is(type, "text/html")) {
        add_text(mail, type, encoding, bytes + head, len - head);
    }
}

/* "Delta Post" of ""Delta Post" <news@delta-post.example>". */
static char *
name_of(char *sender)
{
    char *address = strchr(sender, '<');

    if (address != NULL && address > sender)
        *address = '\0';
    return g_strstrip(g_strdelimit(sender, "\"<>", ' '));
}

static char *
get_value(gconstpointer source, const char *name)
{
    const Mail *mail = source;
    g_autofree char *value = NULL;

    if (strcmp(name, "text") == 0) {
        if (toll_blank_prefix(mail->text->str, mail->text->len) < mail->text->len)
            return g_strdup(mail->text->str);
        return toll_html_to_text(mail->html->str);
    }
    value = toll_headers_get(mail->bytes, mail->len, name);
    if (value == NULL)
        return NULL;

    char *decoded = decode_words(value);

    return g_str_equal(name, "from") || g_str_equal(name, "message-id") ? name_of(decoded)
                                                                        : decoded;
}

void
toll_read_mail(TollReading *reading, const TollPlaceInFile *file, TollStream *stream)
{
    TollPlaceInFile at = *file;
    const char *bytes = toll_reading_get_all(reading, &at, stream);
    g_auto(TollEntry) entry = {0};
    Mail mail;

    if (bytes == NULL)
        return;
    if (at.bytes > TOLL_LARGEST_PAGE) {
        toll_reading_skip(reading, &at, NULL, "a mail larger than 32 MiB");
        return;
    }
    mail = (Mail){bytes, toll_headers_end(bytes, at.bytes), g_string_new(NULL),
                  g_string_new(NULL)};
    read_part(&mail, bytes, at.bytes, 0);
    toll_entry_fill(&entry, reading->map, "mail", get_value, &mail);
    toll_reading_give_entry(reading, &at, &entry);
    g_string_free(mail.text, TRUE);
    g_string_free(mail.html, TRUE);
}

/* Nothing but headers up to an empty line, three of which mails have. */
gboolean
toll_is_mail(const TollReading *reading G_GNUC_UNUSED, const char *head, gsize len)
{
    static const char *const names[] = {"From",     "Date",         "Subject", "Message-ID",
                                        "Received", "MIME-Version", "To",      "Return-Path"};
    gsize end = toll_headers_end(head, len);
    guint n = 0;

    for (gsize at = 0; at < end && head[at] != '\n' && head[at] != '\r';) {
        const char *newline = memchr(head + at, '\n', end - at);
        gsize i = at;

        while (i < end && (g_ascii_isalnum(head[i]) || head[i] == '-'))
            i++;
        if (head[at] != ' ' && head[at] != '\t' && (i == at || i == end || head[i] != ':'))
            return FALSE;
        at = newline != NULL ? (gsize)(newline - head) + 1 : end;
    }
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *value = toll_headers_get(head, end, names[i]);

        n += value != NULL ? 1 : 0;
    }
    return n >= 3;
}
