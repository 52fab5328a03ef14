/* encoding.c: bytes of any encoding as UTF-8. */
#include "article/encoding.h"

#include <string.h>

/* What Windows-1252 has where Latin-1 has control characters; 0 where it has nothing. */
static const gunichar windows[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* Pages that say these mean Windows-1252, which has all their letters and more. */
static const char *const latin[] = {"iso-8859-1", "iso8859-1", "latin1", "latin-1",
                                    "us-ascii",   "ascii",     "cp1252", "windows-1252"};

void
toll_decoded_clear(TollDecoded *decoded)
{
    g_free(decoded->owned);
    g_free(decoded->encoding);
    g_free(decoded->bad);
}

gsize
toll_blank_prefix(const char *text, gsize len)
{
    gsize i = len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    while (i < len && g_ascii_isspace(text[i]))
        i++;
    return i;
}

char *
toll_find_bad_byte(const char *text, gsize len)
{
    const char *bad = NULL;

    if (g_utf8_validate_len(text, len, &bad))
        return NULL;
    return g_strdup_printf(*bad == '\0' ? "a NUL at byte %" G_GSIZE_FORMAT
                                        : "not UTF-8 at byte %" G_GSIZE_FORMAT,
                           (gsize)(bad - text));
}

const char *
toll_utf16_at(const char *bytes, gsize len)
{
    gsize n_even = 0, n_odd = 0;

    if (len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0))
        return "UTF-16";
    /* Without a mark: half of the bytes of English are zero, all on the same side. */
    for (gsize i = 0; i + 1 < len; i += 2) {
        n_even += bytes[i] == '\0';
        n_odd += bytes[i + 1] == '\0';
    }
    if (len < 16 || MIN(n_even, n_odd) > 0 || MAX(n_even, n_odd) * 4 < len)
        return NULL;
    return n_odd > 0 ? "UTF-16LE" : "UTF-16BE";
}

static gboolean
is_latin(const char *charset)
{
    for (guint i = 0; i < G_N_ELEMENTS(latin); i++)
        if (g_ascii_strcasecmp(charset, latin[i]) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_windows_text(const char *bytes, gsize len)
{
    for (gsize i = 0; i < len; i++) {
        guchar c = (guchar)bytes[i];

        if ((c < 0x20 && !g_ascii_isspace((char)c)) || c == 0x7F ||
            (c >= 0x80 && c < 0xA0 && windows[c - 0x80] == 0))
            return FALSE;
    }
    return TRUE;
}

/* Whether the bytes are UTF-8 that was damaged or cut: letters of Windows-1252 hardly ever
 * stand so that they look like it. */
static gboolean
is_broken_utf8(const char *bytes, gsize len)
{
    gsize n_right = 0, n_wrong = 0;

    for (gsize i = 0; i < len;) {
        gunichar c = (guchar)bytes[i] < 0x80
                         ? (guchar)bytes[i]
                         : g_utf8_get_char_validated(bytes + i, (gssize)MIN(len - i, 6));
        gboolean is_cut = c == (gunichar)-2 && len - i < 4;

        if (is_cut && n_wrong == 0)
            return TRUE;
        if (c == (gunichar)-1 || c == (gunichar)-2) {
            n_wrong++;
            i++;
        } else {
            n_right += c >= 0x80;
            i += (gsize)g_unichar_to_utf8(c, NULL);
        }
    }
    return n_right >= n_wrong;
}

static void
decode_windows(const char *bytes, gsize len, TollDecoded *decoded)
{
    GString *text = g_string_sized_new(len + len / 8);

    for (gsize i = 0; i < len; i++) {
        guchar c = (guchar)bytes[i];

        if (c >= 0x80 && c < 0xA0)
            g_string_append_unichar(text, windows[c - 0x80]);
        else if (c >= 0xA0)
            g_string_append_unichar(text, c);
        else
            g_string_append_c(text, (char)c);
    }
    decoded->len = text->len;
    decoded->text = decoded->owned = g_string_free(text, FALSE);
    decoded->encoding = g_strdup("Windows-1252");
}

static gboolean
decode_declared(const char *bytes, gsize len, const char *declared, TollDecoded *decoded)
{
    if (declared == NULL || g_ascii_strncasecmp(declared, "utf", 3) == 0)
        return FALSE;
    if (is_latin(declared)) {
        if (is_windows_text(bytes, len))
            decode_windows(bytes, len, decoded);
        return decoded->text != NULL;
    }

    g_autofree char *text =
        g_convert(bytes, (gssize)len, "UTF-8", declared, NULL, &decoded->len, NULL);

    if (text == NULL || !g_utf8_validate_len(text, decoded->len, NULL))
        return FALSE;
    decoded->text = decoded->owned = g_steal_pointer(&text);
    decoded->encoding = g_ascii_strup(declared, -1);
    return TRUE;
}

/* Each byte that is no UTF-8, and each NUL, becomes one U+FFFD. */
static void
repair(const char *bytes, gsize len, TollDecoded *decoded)
{
    GString *text = g_string_sized_new(len + 16);
    const char *end = bytes + len;

    for (const char *bad = NULL; bytes < end; bytes = bad + 1) {
        gboolean is_valid = g_utf8_validate_len(bytes, (gsize)(end - bytes), &bad);

        g_string_append_len(text, bytes, bad - bytes);
        if (is_valid)
            break;
        g_string_append(text, "\uFFFD");
        decoded->n_bad++;
    }
    decoded->len = text->len;
    decoded->text = decoded->owned = g_string_free(text, FALSE);
    decoded->encoding = g_strdup("UTF-8");
}

void
toll_decode(const char *bytes, gsize len, const char *declared, gboolean is_lenient,
            TollDecoded *decoded)
{
    *decoded = (TollDecoded){0};
    decoded->bad = toll_find_bad_byte(bytes, len);
    if (decoded->bad == NULL) {
        decoded->text = bytes;
        decoded->len = len;
        decoded->encoding = g_strdup("UTF-8");
        return;
    }
    if (!decode_declared(bytes, len, declared, decoded)) {
        if (is_windows_text(bytes, len) && !is_broken_utf8(bytes, len))
            decode_windows(bytes, len, decoded);
        else if (is_lenient)
            repair(bytes, len, decoded);
    }
    if (decoded->text != NULL)
        g_clear_pointer(&decoded->bad, g_free);
}
