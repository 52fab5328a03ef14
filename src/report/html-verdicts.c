/* html-verdicts.c: the verdicts on an event of the page. */
#include "event/verdict.h"
#include "report/html.h"
#include "report/verdicts.h"

/* How many sources gave a figure of the divergences of a verdict. */
static guint
count_voices(GPtrArray *divergences, TollVerdict verdict)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GTree) voices = g_tree_new((GCompareFunc)g_strcmp0);

    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *divergence = divergences->pdata[i];
        const TollClaim *claims[] = {divergence->a, divergence->b};

        for (guint k = 0; divergence->verdict == verdict && k < G_N_ELEMENTS(claims); k++) {
            char *name = toll_claim_voice(claims[k]);

            g_ptr_array_add(names, name);
            g_tree_insert(voices, name, name);
        }
    }
    return (guint)g_tree_nnodes(voices);
}

/* "✗ 7 sources contradict each other": the gravest that there is, else what the sources make of
 * each other. */
void
toll_html_badge(const TollHtmlEvent *event, GString *out)
{
    static const struct {
        TollVerdict verdict;
        const char *words;
    } grave[] = {{TOLL_CONTRADICTS, "contradict each other"},
                 {TOLL_DENIED, "dispute a figure"},
                 {TOLL_FAR_APART, "are far apart"}};
    g_autofree char *status =
        g_strdelimit(g_strdup(toll_summary_get_status(event->summary)), "_", ' ');

    for (guint i = 0; i < G_N_ELEMENTS(grave); i++) {
        guint n = count_voices(event->divergences, grave[i].verdict);

        if (n == 0)
            continue;
        g_string_append_printf(out, "<span class=\"badge %s\">✗ ",
                               toll_verdict_name(grave[i].verdict));
        toll_words_count(out, n, "source");
        g_string_append_printf(out, " %s</span>", grave[i].words);
        return;
    }
    toll_html_element(out, "span", "badge", status);
}

/* More groups of verdicts than this are folded away. */
enum { N_SHOWN = 8 };

static void
append_groups(const TollVerdictLook *look, GPtrArray *groups, guint from, guint to, GString *out)
{
    g_string_append(out, "<ul class=\"verdicts\">\n");
    for (guint i = from; i < to; i++) {
        const TollVerdictGroup *group = groups->pdata[i];
        g_autoptr(GString) text = g_string_new(group->head);

        for (guint k = 0; k < group->items->len; k++)
            g_string_append_printf(text, "%s%s", k > 0 ? "; " : "",
                                   (const char *)group->items->pdata[k]);
        g_string_append_printf(out, "<li><b class=\"%s\">%s %s</b> ",
                               toll_verdict_name(look->verdict), look->sign, look->word);
        toll_html_element(out, "span", NULL, text->str);
        g_string_append(out, "</li>\n");
    }
    g_string_append(out, "</ul>\n");
}

static void
append_verdict(const TollHtmlEvent *event, const TollVerdictLook *look, GString *out)
{
    g_autoptr(GPtrArray) groups = toll_verdict_groups(event->divergences, look->verdict);
    guint n_shown = MIN(groups->len, N_SHOWN);

    if (groups->len == 0)
        return;
    append_groups(look, groups, 0, n_shown, out);
    if (groups->len == n_shown)
        return;
    g_string_append_printf(out, "<details><summary>%u more: %s</summary>\n",
                           groups->len - n_shown, look->word);
    append_groups(look, groups, n_shown, groups->len, out);
    g_string_append(out, "</details>\n");
}

/* "22 compatible, 3 agrees": the verdicts that trouble nobody. */
static void
append_quiet_counts(const TollSummary *summary, GString *out)
{
    const TollVerdictLook *look;

    for (guint i = 0, n = 0; (look = toll_verdict_look(i)) != NULL; i++)
        if (!toll_verdict_is_grave(look->verdict) && summary->n_verdicts[look->verdict] > 0)
            g_string_append_printf(out, "%s%u %s", n++ > 0 ? ", " : "",
                                   summary->n_verdicts[look->verdict], look->word);
}

/* What diverges; all else is folded away where something does. */
void
toll_html_verdicts(const TollHtmlEvent *event, GString *out)
{
    const TollSummary *summary = event->summary;
    guint n_grave = 0;
    const TollVerdictLook *look;
    gboolean is_folded;

    if (event->divergences->len == 0)
        return;
    g_string_append(out, "<h3>Verdicts</h3>\n");
    for (guint i = 0; (look = toll_verdict_look(i)) != NULL; i++) {
        if (!toll_verdict_is_grave(look->verdict))
            continue;
        append_verdict(event, look, out);
        n_grave += summary->n_verdicts[look->verdict];
    }
    is_folded = n_grave > 0 && n_grave < event->divergences->len;
    if (is_folded) {
        g_string_append(out, "<details><summary>");
        append_quiet_counts(summary, out);
        g_string_append(out, "</summary>\n");
    }
    for (guint i = 0; (look = toll_verdict_look(i)) != NULL; i++)
        if (!toll_verdict_is_grave(look->verdict))
            append_verdict(event, look, out);
    if (is_folded)
        g_string_append(out, "</details>\n");
}
