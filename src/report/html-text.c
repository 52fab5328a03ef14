/* html-text.c: text as HTML. */
#include "report/html.h"

static const char *
entity(gunichar character)
{
    switch (character) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void
toll_html_text(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        const char *name = entity(character);

        if (name != NULL)
            g_string_append(out, name);
        else if (g_unichar_iscntrl(character) && character != '\n' && character != '\t')
            g_string_append_unichar(out, 0xFFFD);
        else
            g_string_append_unichar(out, character);
    }
}

void
toll_html_element(GString *out, const char *name, const char *classes, const char *text)
{
    if (classes != NULL)
        g_string_append_printf(out, "<%s class=\"%s\">", name, classes);
    else
        g_string_append_printf(out, "<%s>", name);
    toll_html_text(out, text);
    g_string_append_printf(out, "</%s>", name);
}
