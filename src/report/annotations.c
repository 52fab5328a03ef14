/* annotations.c: claims as W3C Web Annotations, so that tools can mark them in the page:
 * https://www.w3.org/TR/annotation-model/ */
#include <jansson.h>
#include <string.h>

#include "report/tables.h"
#include "report/words.h"

/* Code points of the sentence that stand beside the figure, so that it is found in a page. */
enum { BESIDE = 32 };

static json_t *
body_new(const TollClaim *claim, const TollLexicon *lexicon)
{
    g_autoptr(GString) text = g_string_new(toll_outcome_name(claim->outcome));

    g_string_append(text, ": ");
    toll_words_figure(text, claim, NULL);
    g_string_append(text, ", ");
    toll_words_voice(text, lexicon, claim);
    return json_pack("[{s:s, s:s, s:s, s:s}, {s:s, s:s, s:s}]", "type", "TextualBody",
                     "purpose", "describing", "format", "text/plain", "value", text->str,
                     "type", "TextualBody", "purpose", "tagging", "value",
                     toll_outcome_name(claim->outcome));
}

static json_t *
quote_selector_new(const TollClaim *claim)
{
    gsize at = toll_claim_find_figure(claim);
    json_t *selector =
        json_pack("{s:s, s:s}", "type", "TextQuoteSelector", "exact", claim->figure);
    const char *start, *end, *behind;

    if (at == TOLL_NOWHERE)
        return selector;
    start = end = claim->quote + at;
    behind = end += strlen(claim->figure);
    for (guint i = 0; i < BESIDE && start > claim->quote; i++)
        start = g_utf8_prev_char(start);
    for (guint i = 0; i < BESIDE && *end != '\0'; i++)
        end = g_utf8_next_char(end);
    json_object_set_new(selector, "prefix",
                        json_stringn(start, (size_t)(claim->quote + at - start)));
    json_object_set_new(selector, "suffix", json_stringn(behind, (size_t)(end - behind)));
    return selector;
}

/* Positions are those in the text of the article; a title is no part of it. */
static json_t *
target_new(const TollClaim *claim)
{
    json_t *selectors = json_pack("[o]", quote_selector_new(claim));

    if (claim->position != TOLL_NOWHERE && claim->field == TOLL_FIELD_TEXT) {
        json_int_t start = (json_int_t)claim->position;
        json_int_t end = start + g_utf8_strlen(claim->figure, -1);

        json_array_append_new(selectors,
                              json_pack("{s:s, s:I, s:I}", "type", "TextPositionSelector",
                                        "start", start, "end", end));
    }
    return json_pack("{s:s, s:o}", "source",
                     claim->url[0] != '\0' ? claim->url : claim->document, "selector",
                     selectors);
}

void
toll_claims_to_annotations(const TollReport *report, GString *out)
{
    for (guint i = 0; i < report->claims->len; i++) {
        const TollClaim *claim = report->claims->pdata[i];
        g_autofree char *id = g_strconcat("urn:tollcheck:claim:", claim->claim_id, NULL);
        json_t *annotation = json_pack(
            "{s:s, s:s, s:s, s:s, s:o, s:o}", "@context", "http://www.w3.org/ns/anno.jsonld",
            "id", id, "type", "Annotation", "motivation", "identifying", "body",
            body_new(claim, report->lexicon), "target", target_new(claim));
        char *line = json_dumps(annotation, JSON_COMPACT);

        g_assert(line != NULL);
        g_string_append_printf(out, "%s\n", line);
        free(line);
        json_decref(annotation);
    }
}
