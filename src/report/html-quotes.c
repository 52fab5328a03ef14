/* html-quotes.c: the sentences of an event, with their figures marked. */
#include <stdlib.h>
#include <string.h>

#include "report/fragment.h"
#include "report/html.h"

/* Claims of one sentence come together, for claims are in order of document and position. */
static gboolean
is_same_sentence(const TollClaim *a, const TollClaim *b)
{
    return a->field == b->field && g_str_equal(a->document, b->document) &&
           g_str_equal(a->quote, b->quote);
}

static gint
by_place(gconstpointer a, gconstpointer b)
{
    const TollClaim *first = *(const TollClaim *const *)a;
    const TollClaim *second = *(const TollClaim *const *)b;
    gsize one = toll_claim_find_figure(first), other = toll_claim_find_figure(second);

    if (one != other)
        return one < other ? -1 : 1;
    return g_strcmp0(first->claim_id, second->claim_id);
}

static void
append_part(GString *out, const char *text, gsize from, gsize to)
{
    g_autofree char *part = g_strndup(text + from, to - from);

    toll_html_text(out, part);
}

/* A figure that tells of two outcomes is marked once and has two names. */
static gsize
append_marks(GString *out, GPtrArray *claims, guint *i, gsize at)
{
    const TollClaim *claim = claims->pdata[*i];
    gsize start = toll_claim_find_figure(claim), end = start + strlen(claim->figure);

    append_part(out, claim->quote, at, start);
    g_string_append(out, "<mark>");
    for (; *i < claims->len && toll_claim_find_figure(claims->pdata[*i]) == start; (*i)++)
        g_string_append_printf(out, "<span id=\"c-%s\"></span>",
                               ((const TollClaim *)claims->pdata[*i])->claim_id);
    append_part(out, claim->quote, start, end);
    g_string_append(out, "</mark>");
    return end;
}

/* A link with this text to the very words in the page. Returns: FALSE where it has no address.
 */
static gboolean
append_link(GString *out, const TollClaim *claim, const char *text)
{
    g_autoptr(GString) link = g_string_new(NULL);

    toll_fragment_link(link, claim);
    if (link->len == 0)
        return FALSE;
    g_string_append(out, "<a class=\"to\" rel=\"noreferrer\" href=\"");
    toll_html_text(out, link->str);
    g_string_append(out, "\">");
    toll_html_text(out, text);
    g_string_append(out, "</a>");
    return TRUE;
}

/* Figures that cannot be found, or lie inside another, stay unmarked; they have their name all
 * the same. */
static void
append_sentence(GString *out, GPtrArray *claims)
{
    const TollClaim *first = claims->pdata[0];
    gsize at = 0;

    g_ptr_array_sort(claims, by_place);
    g_string_append(out, "<blockquote dir=\"auto\">");
    for (guint i = 0; i < claims->len;) {
        const TollClaim *claim = claims->pdata[i];
        gsize start = toll_claim_find_figure(claim);

        if (start != TOLL_NOWHERE && start >= at) {
            at = append_marks(out, claims, &i, at);
        } else {
            g_string_append_printf(out, "<span id=\"c-%s\"></span>", claim->claim_id);
            i++;
        }
    }
    append_part(out, first->quote, at, strlen(first->quote));
    g_string_append(out, "</blockquote>\n");
    if (append_link(out, first, "in the page"))
        g_string_append_c(out, '\n');
}

/* "Levant Wire, 3 May 2016: Title", linked to the words in the page. */
static void
append_source(GString *out, const TollClaim *claim)
{
    const char *title = claim->title[0] != '\0' ? claim->title : claim->document;
    g_autoptr(GString) day = g_string_new(NULL);

    toll_words_days(day, claim->published, claim->published);
    g_string_append(out, "<cite>");
    if (claim->publisher[0] != '\0')
        toll_html_text(out, claim->publisher);
    if (claim->publisher[0] != '\0' && day->len > 0)
        g_string_append(out, ", ");
    toll_html_text(out, day->str);
    if (claim->publisher[0] != '\0' || day->len > 0)
        g_string_append(out, ": ");
    if (!append_link(out, claim, title))
        toll_html_text(out, title);
    g_string_append(out, "</cite>\n");
}

/* All sentences of the event in one document. */
static void
append_document(const TollHtmlEvent *event, const TollClaim *document, GString *out)
{
    GPtrArray *claims = event->summary->event->claims;
    g_autoptr(GPtrArray) sentence = g_ptr_array_new();

    g_string_append(out, "<li>");
    append_source(out, document);
    for (guint i = 0; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];

        if (!g_str_equal(claim->document, document->document))
            continue;
        if (sentence->len > 0 && !is_same_sentence(sentence->pdata[0], claim)) {
            append_sentence(out, sentence);
            g_ptr_array_set_size(sentence, 0);
        }
        g_ptr_array_add(sentence, claim);
    }
    append_sentence(out, sentence);
    g_string_append(out, "</li>\n");
}

void
toll_html_quotes(const TollHtmlEvent *event, GString *out)
{
    g_autoptr(GString) count = g_string_new(NULL);

    toll_words_count(count, event->documents->len, "document");
    g_string_append_printf(
        out, "<details class=\"quotes\"><summary>Quotes from %s</summary>\n<ol>\n", count->str);
    for (guint i = 0; i < event->documents->len; i++)
        append_document(event, event->documents->pdata[i], out);
    g_string_append(out, "</ol></details>\n");
}
