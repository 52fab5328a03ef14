/* fragment.c: links to the very words of a page. */
#include "report/fragment.h"

#include <string.h>

/* Words of the sentence beside the figure: enough to tell it from the others of a page. */
enum { BESIDE = 4 };

/* A comma, a dash and an ampersand part the fragment, so they are escaped too. */
static void
append_escaped(GString *out, const char *text, gsize len)
{
    for (gsize i = 0; i < len; i++) {
        guchar byte = (guchar)text[i];

        if (g_ascii_isalnum(byte) || byte == '.' || byte == '_' || byte == '~')
            g_string_append_c(out, (char)byte);
        else
            g_string_append_printf(out, "%%%02X", byte);
    }
}

/* Where the last few words before @end begin. */
static const char *
words_before(const char *text, const char *end)
{
    const char *at = end;

    for (guint n = 0; n < BESIDE; n++) {
        while (at > text && g_ascii_isspace(at[-1]))
            at--;
        while (at > text && !g_ascii_isspace(at[-1]))
            at--;
    }
    return at;
}

static const char *
words_behind(const char *text)
{
    const char *end = text;

    for (guint n = 0; n < BESIDE; n++) {
        while (g_ascii_isspace(*end))
            end++;
        while (*end != '\0' && !g_ascii_isspace(*end))
            end++;
    }
    return end;
}

/* A fragment must begin and end with whole words. */
static void
append_words(GString *out, const char *start, const char *end)
{
    while (start < end && g_ascii_isspace(*start))
        start++;
    while (end > start && g_ascii_isspace(end[-1]))
        end--;
    append_escaped(out, start, (gsize)(end - start));
}

static void
append_fragment(GString *out, const TollClaim *claim, gsize at)
{
    const char *figure = claim->quote + at;
    const char *behind = figure + strlen(claim->figure);
    const char *start = words_before(claim->quote, figure), *end = words_behind(behind);

    g_string_append(out, strchr(claim->url, '#') != NULL ? ":~:text=" : "#:~:text=");
    if (start < figure && g_ascii_isspace(figure[-1])) {
        append_words(out, start, figure);
        g_string_append(out, "-,");
    }
    append_escaped(out, claim->figure, strlen(claim->figure));
    if (g_ascii_isspace(*behind) && end > behind) {
        g_string_append(out, ",-");
        append_words(out, behind, end);
    }
}

void
toll_fragment_link(GString *out, const TollClaim *claim)
{
    gsize at = toll_claim_find_figure(claim);

    if (!g_str_has_prefix(claim->url, "http://") && !g_str_has_prefix(claim->url, "https://"))
        return;
    g_string_append(out, claim->url);
    if (claim->field == TOLL_FIELD_TEXT && at != TOLL_NOWHERE)
        append_fragment(out, claim, at);
}
