/* check.c: whether the rules of a lexicon name functions that exist, and whether they do what
 * their examples say. */
#include <string.h>

#include "claim/counting.h"

/* Examples are read as if published on this day, so that relative dates have a meaning. */
#define EXAMPLE_DAY "2016-09-10"

gboolean
toll_stage_has_function(TollStage stage, const char *name)
{
    if (stage == TOLL_STAGE_CLAIMS)
        return toll_link_has_function(name);
    if (stage == TOLL_STAGE_ATTRIBUTION)
        return toll_speech_has_function(name);
    if (stage == TOLL_STAGE_ACTORS)
        return toll_actor_has_function(name);
    if (stage == TOLL_STAGE_COUNTING)
        return toll_counting_has_function(name);
    return toll_row_has_function(name);
}

typedef struct {
    const char *id;
    gboolean has_fired;
} Watch;

static void
watch(const char *stage, const char *row, const char *rules, gpointer data)
{
    Watch *watched = data;
    g_auto(GStrv) ids = g_strsplit(rules, " ", -1);

    (void)stage;
    (void)row;
    watched->has_fired |= g_strv_contains((const char *const *)ids, watched->id);
}

static gboolean
fires(TollExtractor *extractor, const char *id, const char *sentence)
{
    g_autoptr(TollArticle) article = toll_article_new("example", sentence, strlen(sentence));
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    Watch watched = {id, FALSE};

    toll_article_set_published(article, toll_day_parse(EXAMPLE_DAY));
    toll_extractor_set_trace(extractor, watch, &watched);
    toll_extractor_run(extractor, article, claims);
    return watched.has_fired;
}

guint
toll_lexicon_check(const TollLexicon *lexicon, TollLexiconFailure failed, gpointer data)
{
    g_autoptr(TollExtractor) extractor = toll_extractor_new(lexicon);
    guint n_failures = 0;

    for (guint i = 0; i < toll_lexicon_n_rules(lexicon); i++) {
        const TollRule *rule = toll_lexicon_get_rule(lexicon, i);
        const char *like = rule->row->cells[3];
        const char *unlike = rule->row->cells[4];
        g_autofree char *where =
            g_strdup_printf("%s:%u", rule->row->origin, rule->row->row.line);
        g_autofree char *message = NULL;

        if (like[0] != '\0' && !fires(extractor, rule->id, like))
            message = g_strdup_printf("expected the rule %s to fire on \"%s\"", rule->id, like);
        else if (unlike[0] != '\0' && fires(extractor, rule->id, unlike))
            message =
                g_strdup_printf("expected the rule %s not to fire on \"%s\"", rule->id, unlike);
        else if (like[0] == '\0' && unlike[0] == '\0')
            message = g_strdup_printf("expected an example of the rule %s", rule->id);
        if (message == NULL)
            continue;
        failed(where, message, data);
        n_failures++;
    }
    return n_failures;
}
