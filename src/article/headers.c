/* headers.c: the lines "Name: value" that mail, HTTP and WARC begin with. */
#include "article/headers.h"

#include <string.h>

static const char *
next_line(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (gsize)(end - at));

    return newline != NULL ? newline + 1 : end;
}

gsize
toll_headers_end(const char *bytes, gsize len)
{
    const char *end = bytes + len;

    for (const char *at = bytes, *next; at < end; at = next) {
        next = next_line(at, end);
        if (*at == '\n' || (next - at == 2 && *at == '\r'))
            return (gsize)(next - bytes);
    }
    return len;
}

/* White space of any length, line ends too, as one space each. */
static char *
squeeze_spaces(const char *text, gsize len)
{
    GString *out = g_string_new(NULL);

    for (gsize i = 0; i < len; i++) {
        if (!g_ascii_isspace(text[i]))
            g_string_append_c(out, text[i]);
        else if (out->len > 0 && out->str[out->len - 1] != ' ')
            g_string_append_c(out, ' ');
    }
    return g_strchomp(g_string_free(out, FALSE));
}

char *
toll_headers_get(const char *bytes, gsize len, const char *name)
{
    const char *end = bytes + len;
    gsize n = strlen(name);

    for (const char *at = bytes, *next; at < end; at = next) {
        next = next_line(at, end);
        if ((gsize)(next - at) <= n || at[n] != ':' || g_ascii_strncasecmp(at, name, n) != 0)
            continue;
        while (next < end && (*next == ' ' || *next == '\t'))
            next = next_line(next, end);
        return squeeze_spaces(at + n + 1, (gsize)(next - at) - n - 1);
    }
    return NULL;
}

char *
toll_header_parameter(const char *value, const char *name)
{
    g_autofree char *lower = value != NULL ? g_ascii_strdown(value, -1) : NULL;
    g_autofree char *sought = g_strconcat(name, "=", NULL);
    const char *found = lower != NULL ? strstr(lower, sought) : NULL;

    if (found == NULL)
        return NULL;
    found = value + (found - lower) + strlen(sought);
    if (*found == '"')
        return g_strndup(found + 1, strcspn(found + 1, "\""));
    return g_strndup(found, strcspn(found, "; \t"));
}

gboolean
toll_header_is(const char *value, const char *word)
{
    return value != NULL && g_ascii_strncasecmp(value, word, strlen(word)) == 0;
}
