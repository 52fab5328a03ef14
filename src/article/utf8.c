/* utf8.c: white space, quotation marks and brackets in UTF-8 text. */
#include <string.h>

#include "article/utf8.h"

static const char *const spaces[] = {
    "\u00A0", "\u2002", "\u2003", "\u2009", "\u200A", "\u200B",
    "\u2028", "\u2029", "\u202F", "\u3000", "\uFEFF", NULL,
};
static const char *const closers[] = {"\"", "'", ")", "]", "’", "”", "»", NULL};
static const char *const openers[] = {"\"", "'", "`", "(", "[", "“", "‘", "«",
                                      "„",  "-", "–", "—", "•", "*", NULL};

static gsize
find_mark(const char *const *marks, const char *text, gsize room)
{
    for (; *marks != NULL; marks++) {
        gsize len = strlen(*marks);

        if (text[0] == **marks && len <= room && memcmp(text, *marks, len) == 0)
            return len;
    }
    return 0;
}

gsize
toll_space_at(const char *text, gsize at, gsize end)
{
    if (at >= end)
        return 0;
    if ((guchar)text[at] < 0x80)
        return g_ascii_isspace(text[at]) ? 1 : 0;
    return find_mark(spaces, text + at, end - at);
}

gsize
toll_closer_at(const char *text, gsize at, gsize end)
{
    return at < end ? find_mark(closers, text + at, end - at) : 0;
}

gsize
toll_opener_at(const char *text, gsize at, gsize end)
{
    return at < end ? find_mark(openers, text + at, end - at) : 0;
}

gsize
toll_space_before(const char *text, gsize start, gsize at)
{
    for (gsize n = 1; n <= 3 && n <= at - start; n++)
        if (toll_space_at(text, at - n, at) == n)
            return n;
    return 0;
}

gsize
toll_skip_space(const char *text, gsize at, gsize end)
{
    gsize n;

    while ((n = toll_space_at(text, at, end)) > 0)
        at += n;
    return at;
}

gsize
toll_trim_space(const char *text, gsize start, gsize at)
{
    gsize n;

    while ((n = toll_space_before(text, start, at)) > 0)
        at -= n;
    return at;
}

gunichar
toll_char_at(const char *text, gsize at, gsize end)
{
    if (at >= end)
        return 0;

    gunichar c = g_utf8_get_char_validated(text + at, (gssize)MIN(end - at, 6));

    return c == (gunichar)-1 || c == (gunichar)-2 ? 0 : c;
}

int
toll_digit_at(const char *text, gsize at, gsize end, guint *bytes)
{
    gunichar wide;

    *bytes = 1;
    if (at >= end || (guchar)text[at] < 0x80)
        return at < end ? g_ascii_digit_value(text[at]) : -1;
    wide = toll_char_at(text, at, end);
    *bytes = wide != 0 ? (guint)g_unichar_to_utf8(wide, NULL) : 1;
    return wide != 0 ? g_unichar_digit_value(wide) : -1;
}
