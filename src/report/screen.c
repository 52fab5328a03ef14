/* screen.c: text for a terminal: clean, and measured in columns. */
#include "report/screen.h"

#include <string.h>

void
toll_screen_style(GString *out, const char *text, TollStyle style, gboolean colour)
{
    static const char *const codes[] = {
        [TOLL_BOLD] = "\033[1m",   [TOLL_DIM] = "\033[2m",     [TOLL_RED] = "\033[1;31m",
        [TOLL_GREEN] = "\033[32m", [TOLL_YELLOW] = "\033[33m", [TOLL_MAGENTA] = "\033[35m",
    };

    if (!colour || style == TOLL_PLAIN || *text == '\0')
        g_string_append(out, text);
    else
        g_string_append_printf(out, "%s%s\033[0m", codes[style], text);
}

/* Marks that change the direction of what follows: a name could make a figure read backwards.
 */
static gboolean
turns_text(gunichar c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

char *
toll_screen_clean(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *clean = g_string_new(NULL);

    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        if (g_unichar_isspace(c)) {
            if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
                g_string_append_c(clean, ' ');
        } else if (g_unichar_iscntrl(c) || turns_text(c)) {
            g_string_append(clean, "\xEF\xBF\xBD");
        } else {
            g_string_append_unichar(clean, c);
        }
    }
    if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
        g_string_truncate(clean, clean->len - 1);
    return g_string_free(clean, FALSE);
}

static guint
char_width(gunichar c)
{
    if (g_unichar_iszerowidth(c))
        return 0;
    return g_unichar_iswide(c) ? 2 : 1;
}

guint
toll_screen_width(const char *text)
{
    guint width = 0;

    for (; *text != '\0'; text = g_utf8_next_char(text))
        width += char_width(g_utf8_get_char(text));
    return width;
}

/* The first bytes of @text that fit into @width columns; at least one character. */
static gsize
fitting(const char *text, guint width)
{
    const char *at = text;
    guint used = 0;

    while (*at != '\0') {
        used += char_width(g_utf8_get_char(at));
        if (used > width && at != text)
            break;
        at = g_utf8_next_char(at);
    }
    return (gsize)(at - text);
}

char *
toll_screen_cut(const char *text, guint width)
{
    GString *cut;

    if (toll_screen_width(text) <= width)
        return g_strdup(text);
    cut = g_string_new_len(text, (gssize)fitting(text, MAX(width, 2) - 1));
    while (cut->len > 0 && cut->str[cut->len - 1] == ' ')
        g_string_truncate(cut, cut->len - 1);
    g_string_append(cut, "…");
    return g_string_free(cut, FALSE);
}

/* The bytes of the line that @text begins with: up to the last space where one is in reach. */
static gsize
line_len(const char *text, guint width)
{
    gsize end = fitting(text, width);
    gsize space = end;

    if (text[end] == '\0' || text[end] == ' ')
        return end;
    while (space > 0 && text[space - 1] != ' ')
        space--;
    while (space > 0 && text[space - 1] == ' ')
        space--;
    return space > 0 ? space : end;
}

GPtrArray *
toll_screen_wrap(const char *text, guint width)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) parts = g_strsplit(text, "\n", -1);

    for (guint i = 0; parts[i] != NULL; i++) {
        const char *rest = parts[i];

        do {
            gsize len = line_len(rest, width);

            g_ptr_array_add(lines, g_strndup(rest, len));
            rest += len;
            rest += strspn(rest, " ");
        } while (*rest != '\0');
    }
    return lines;
}
