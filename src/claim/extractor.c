/* extractor.c: an article goes in, its claims come out. */
#include "claim/again.h"
#include "claim/context.h"
#include "claim/counting.h"
#include "claim/earlier.h"
#include "claim/sums.h"

struct _TollExtractor {
    const TollLexicon *lexicon;
    TollMatcher *matcher;
    TollTrace trace;
    gpointer trace_data;
    TollLeftoverFunc leftover;
    gpointer leftover_data;
};

TollExtractor *
toll_extractor_new(const TollLexicon *lexicon)
{
    TollExtractor *extractor = g_new0(TollExtractor, 1);

    extractor->lexicon = lexicon;
    extractor->matcher = toll_matcher_new();
    return extractor;
}

void
toll_extractor_free(TollExtractor *extractor)
{
    toll_matcher_free(extractor->matcher);
    g_free(extractor);
}

void
toll_extractor_set_trace(TollExtractor *extractor, TollTrace trace, gpointer data)
{
    extractor->trace = trace;
    extractor->trace_data = data;
}

void
toll_extractor_set_leftovers(TollExtractor *extractor, TollLeftoverFunc func, gpointer data)
{
    extractor->leftover = func;
    extractor->leftover_data = data;
}

static void
append_rule(GString *rules, GHashTable *seen, const TollReading *reading, guint index)
{
    const char *id = toll_lexicon_get_rule(reading->lexicon, index)->id;

    if (g_hash_table_add(seen, (gpointer)id))
        g_string_append_printf(rules, "%s%s", rules->len > 0 ? " " : "", id);
}

static void
fill_rules(const TollReading *reading, const TollAnalysis *analysis, const TollDraft *draft,
           const TollVoucher *voucher, TollClaim *claim)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GString) rules = g_string_new(NULL);

    for (guint i = 0; i < draft->quantity->n_rules; i++)
        append_rule(rules, seen, reading, draft->quantity->rules[i]);
    append_rule(rules, seen, reading, draft->rule);
    for (guint i = 0; voucher->value != NULL && i < voucher->value->n_rules; i++)
        append_rule(rules, seen, reading, voucher->value->rules[i]);
    if (voucher->rule >= 0)
        append_rule(rules, seen, reading, (guint)voucher->rule);
    for (guint i = 0; i < analysis->counted->len; i++) {
        const TollCounted *counted = &g_array_index(analysis->counted, TollCounted, i);

        if (toll_counting_is_of(reading, analysis, counted, draft))
            append_rule(rules, seen, reading, counted->rule);
    }
    toll_claim_set(&claim->rules, rules->str);
}

static void
fill_voucher(const TollReading *reading, const TollVoucher *voucher, TollClaim *claim)
{
    g_autofree char *mention =
        g_strndup(reading->text + voucher->start, voucher->end - voucher->start);

    toll_claim_set(&claim->source, voucher->id);
    toll_claim_set(&claim->source_mention, mention);
    toll_claim_set(&claim->relayed_by, voucher->relay != NULL ? voucher->relay : "");
    claim->stance = voucher->stance;
    claim->source_reason = voucher->reason;
}

static TollClaim *
make_claim(TollCascade *cascade, const TollArticle *article, TollField field, guint sentence,
           const TollDraft *draft)
{
    const TollReading *reading = cascade->reading;
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *quantity = draft->quantity;
    TollVoucher voucher = toll_voucher_find(cascade, sentence, draft);
    TollClaim *claim = toll_claim_new();

    toll_claim_set(&claim->document, toll_article_get_id(article));
    toll_claim_set(&claim->title, toll_article_get_title(article));
    toll_claim_set(&claim->publisher, toll_article_get_publisher(article));
    toll_claim_set(&claim->url, toll_article_get_url(article));
    claim->published = toll_article_get_published(article);
    claim->field = field;
    claim->start = quantity->start;
    claim->end = quantity->end;
    g_free(claim->figure);
    claim->figure = g_strndup(reading->text + claim->start, claim->end - claim->start);
    g_free(claim->quote);
    claim->quote = g_strndup(reading->text + analysis->sentence.start,
                             analysis->sentence.end - analysis->sentence.start);
    claim->quote_start = analysis->sentence.start;
    claim->low = quantity->low;
    claim->high = quantity->high;
    claim->qualifier = quantity->qualifier;
    claim->unit = quantity->unit;
    claim->population = quantity->population;
    claim->outcome = (TollOutcome)draft->outcome;
    fill_voucher(reading, &voucher, claim);
    toll_context_fill(cascade, sentence, draft, claim);
    fill_rules(reading, analysis, draft, &voucher, claim);
    toll_claim_set_id(claim);
    return claim;
}

static void
add_claims(TollCascade *cascade, const TollArticle *article, TollField field, guint sentence,
           GPtrArray *claims)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    guint first = claims->len;

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < analysis->drafts->len; i++)
        g_ptr_array_add(claims, make_claim(cascade, article, field, sentence,
                                           &g_array_index(analysis->drafts, TollDraft, i)));
    toll_earlier_fill(cascade, sentence, claims, first);
}

static void
add_sentence(const TollExtractor *extractor, TollCascade *cascade, const TollArticle *article,
             TollField field, guint sentence, GPtrArray *claims)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);

    if (analysis->is_candidate)
        add_claims(cascade, article, field, sentence, claims);
    else if (extractor->trace != NULL || extractor->leftover != NULL)
        toll_cascade_analyse(cascade, sentence);
    if (extractor->leftover != NULL)
        toll_leftovers_report(cascade->reading, analysis, field, extractor->leftover,
                              extractor->leftover_data);
}

/* What the title and the text of an article tell each other: the place where the title plays,
 * or "", and the country of the field that was read last. */
typedef struct {
    char *title_place;
    const char *country; /* (nullable) */
} Setting;

static void
run_field(TollExtractor *extractor, const TollArticle *article, TollField field,
          Setting *setting, GPtrArray *claims)
{
    gsize len;
    const char *text = toll_article_get_field(article, field, &len);
    g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GHashTable) recent = g_hash_table_new(g_str_hash, g_str_equal);
    GStringChunk *strings = g_string_chunk_new(1024);
    TollReading reading = {.lexicon = extractor->lexicon,
                           .words = toll_lexicon_get_words(extractor->lexicon),
                           .text = text,
                           .published = toll_article_get_published(article),
                           .country = field == TOLL_FIELD_TITLE ? setting->country : NULL,
                           .title_place = setting->title_place,
                           .recent = recent,
                           .values = values,
                           .strings = strings,
                           .matcher = extractor->matcher};
    g_autoptr(GPtrArray) analyses = toll_cascade_sentences(&reading, len);
    TollCascade cascade = {&reading, analyses, extractor->trace, extractor->trace_data};

    toll_cascade_overview(&cascade);
    for (guint i = 0; i < analyses->len; i++)
        add_sentence(extractor, &cascade, article, field, i, claims);
    if (field == TOLL_FIELD_TITLE)
        setting->title_place = g_strdup(toll_setting_find(&cascade).place);
    setting->country = reading.country;
    g_string_chunk_free(strings);
}

/* "Army: Turkish raids kill 150" names no place: it plays in the country of its text, whose
 * army speaks, and is read again where it was taken for another's. */
static void
reread_title(TollExtractor *extractor, const TollArticle *article, Setting *setting,
             GPtrArray *claims, guint first, guint n)
{
    g_autoptr(GPtrArray) again =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    TollTrace trace = extractor->trace;
    TollLeftoverFunc leftover = extractor->leftover;

    extractor->trace = NULL;
    extractor->leftover = NULL;
    run_field(extractor, article, TOLL_FIELD_TITLE, setting, again);
    extractor->trace = trace;
    extractor->leftover = leftover;
    for (guint i = 0; i < MIN(n, again->len); i++) {
        TollClaim *claim = claims->pdata[first + i];

        claims->pdata[first + i] = again->pdata[i];
        again->pdata[i] = claim;
    }
}

/* Counts the code points before each figure, from one to the next. */
static void
count_positions(const TollArticle *article, GPtrArray *claims, guint first)
{
    TollField field = TOLL_FIELD_TITLE;
    gsize at = 0, position = 0;

    for (guint i = first; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];
        gsize len;
        const char *text = toll_article_get_field(article, claim->field, &len);

        if (claim->field != field || claim->start < at)
            at = position = 0;
        position += (gsize)g_utf8_strlen(text + at, (gssize)(claim->start - at));
        at = claim->start;
        field = claim->field;
        claim->position = position;
    }
}

void
toll_extractor_run(TollExtractor *extractor, const TollArticle *article, GPtrArray *claims)
{
    guint first = claims->len, n_title;
    Setting setting = {NULL, NULL};
    const char *country;

    run_field(extractor, article, TOLL_FIELD_TITLE, &setting, claims);
    n_title = claims->len - first;
    country = setting.country;
    run_field(extractor, article, TOLL_FIELD_TEXT, &setting, claims);
    if (n_title > 0 && setting.title_place == NULL && setting.country != NULL &&
        g_strcmp0(country, setting.country) != 0)
        reread_title(extractor, article, &setting, claims, first, n_title);
    g_free(setting.title_place);
    count_positions(article, claims, first);
    toll_claims_add_up(claims, first);
    toll_claims_share_days(claims, first);
}
