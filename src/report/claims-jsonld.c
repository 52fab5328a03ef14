/* claims-jsonld.c: claims as drafts of schema.org's Claim. Whether a claim is true is a
 * person's verdict, so there is no rating. */
#include <jansson.h>

#include "report/tables.h"
#include "report/words.h"

static void
set_text(json_t *object, const char *name, const char *value)
{
    if (value[0] != '\0')
        json_object_set_new(object, name, json_string(value));
}

static json_t *
appearance_new(const TollClaim *claim)
{
    json_t *article = json_pack("{s:s}", "@type", "NewsArticle");
    char day[TOLL_DAY_SIZE];

    set_text(article, "url", claim->url);
    set_text(article, "identifier", claim->document);
    set_text(article, "headline", claim->title);
    set_text(article, "datePublished", toll_day_format(claim->published, day));
    if (claim->publisher[0] != '\0')
        json_object_set_new(
            article, "publisher",
            json_pack("{s:s, s:s}", "@type", "Organization", "name", claim->publisher));
    return article;
}

static json_t *
claim_new(const TollClaim *claim, const TollLexicon *lexicon)
{
    g_autofree char *id = g_strconcat("urn:tollcheck:claim:", claim->claim_id, NULL);
    g_autofree char *name = toll_lexicon_source_name(lexicon, claim->source);
    json_t *object = json_pack("{s:s, s:s, s:s}", "@context", "https://schema.org", "@type",
                               "Claim", "@id", id);
    char day[TOLL_DAY_SIZE];

    set_text(object, "text", claim->quote);
    if (!g_str_equal(claim->source, "NARRATOR"))
        json_object_set_new(object, "author",
                            json_pack("{s:s, s:s}", "@type", "Organization", "name", name));
    set_text(object, "datePublished", toll_day_format(claim->published, day));
    json_object_set_new(object, "appearance", appearance_new(claim));
    return object;
}

void
toll_claims_to_jsonld(const TollReport *report, GString *out)
{
    for (guint i = 0; i < report->claims->len; i++) {
        json_t *object = claim_new(report->claims->pdata[i], report->lexicon);
        char *line = json_dumps(object, JSON_COMPACT);

        g_assert(line != NULL);
        g_string_append_printf(out, "%s\n", line);
        free(line);
        json_decref(object);
    }
}
