/* extractor.c: an article goes in, its claims come out. */
#include <string.h>

#include "claim/again.h"
#include "claim/context.h"
#include "claim/counting.h"
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

/* Whether somebody else begins to speak between two drafts. */
static gboolean
speaks_between(const TollReading *reading, const TollAnalysis *analysis, const TollDraft *draft,
               const TollDraft *other)
{
    for (guint i = other->term; i < draft->term; i++)
        if (toll_term_is(reading, toll_row_term(analysis->row, i), TOLL_KIND_SAYS))
            return TRUE;
    return FALSE;
}

/* The claim whose people a number without a noun counts on: its whole, the one before it in the
 * sentence, or for "two others" the one before the sentence. */
static const TollClaim *
antecedent(const TollCascade *cascade, const TollAnalysis *analysis, guint i, GPtrArray *claims,
           guint first)
{
    const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);
    int from = draft->whole >= 0 ? draft->whole : (int)i - 1;

    /* "12 policemen, three of them women, and hurt nine": the nine are policemen. */
    while (draft->whole < 0 && from >= 0 &&
           g_array_index(analysis->drafts, TollDraft, from).whole >= 0)
        from = g_array_index(analysis->drafts, TollDraft, from).whole;
    /* "One civilian was among the dead, and ten were hurt": any ten. */
    if (from >= 0 && draft->whole < 0 &&
        g_array_index(analysis->drafts, TollDraft, from).is_of_the_fated)
        return NULL;
    if (from >= 0)
        return speaks_between(cascade->reading, analysis, draft,
                              &g_array_index(analysis->drafts, TollDraft, from))
                   ? NULL
                   : g_ptr_array_index(claims, first + (guint)from);
    return draft->quantity->goes_on && first > 0 ? g_ptr_array_index(claims, first - 1) : NULL;
}

static gboolean
is_of_the_moved(const TollClaim *claim)
{
    return claim->outcome == TOLL_OUTCOME_DISPLACED || claim->outcome == TOLL_OUTCOME_EVACUATED;
}

/* "More than a dozen civilians were killed and 90 wounded": the ninety are civilians too. A
 * bare number after women or children is not more of them. Families move as families: "300
 * families fled and 40 were evacuated". */
static void
inherit_population(const TollCascade *cascade, const TollAnalysis *analysis, GPtrArray *claims,
                   guint first)
{
    const guint children_and_women = TOLL_CHILDREN | TOLL_WOMEN | TOLL_MEN;

    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);
        TollClaim *claim = g_ptr_array_index(claims, first + i);
        const TollClaim *other = antecedent(cascade, analysis, i, claims, first);

        if (!draft->quantity->is_named && other != NULL &&
            g_str_equal(other->document, claim->document) &&
            (other->population & children_and_women) == 0) {
            claim->population = other->population;
            if (is_of_the_moved(claim) && is_of_the_moved(other))
                claim->unit = other->unit;
        }
    }
}

/* Whether a claim can be the whole of a part that was said later, of those who met what @fated
 * says; -1 for anything. */
static gboolean
is_whole_of(const TollClaim *total, const TollClaim *part, int fated)
{
    return total->part_of[0] == '\0' && total->low >= part->low &&
           (fated < 0 || (int)total->outcome == fated || fated == TOLL_OUTCOME_CASUALTIES);
}

/* The total that "among the dead were five children" is a part of: the last one of the same
 * outcome before it. "Eight of the victims" are of the dead, where there are any. */
static const TollClaim *
earlier_total(const GPtrArray *claims, guint of, int fated)
{
    const TollClaim *part = g_ptr_array_index(claims, of);
    const TollClaim *last = NULL;

    for (guint i = of; i > 0; i--) {
        const TollClaim *total = g_ptr_array_index(claims, i - 1);

        if (!g_str_equal(total->document, part->document))
            break;
        if (!is_whole_of(total, part, fated))
            continue;
        if (fated != TOLL_OUTCOME_CASUALTIES || total->outcome == TOLL_OUTCOME_KILLED ||
            (int)total->outcome == fated)
            return total;
        if (last == NULL)
            last = total;
    }
    return last;
}

static void
link_to_earlier(GPtrArray *claims, guint of, const TollDraft *draft)
{
    TollClaim *part = g_ptr_array_index(claims, of);
    const TollClaim *total = earlier_total(claims, of, draft->fated);

    if (total == NULL)
        return;
    if (part->outcome == TOLL_OUTCOME_CASUALTIES)
        part->outcome = total->outcome;
    if (!draft->quantity->is_named)
        part->population = total->population;
    toll_claim_set_id(part);
    toll_claim_set(&part->part_of, total->claim_id);
    if (!toll_claim_tells_day(part))
        toll_claim_take_days(part, total);
}

/* Days that a running count goes on in the next sentence. */
enum { GOES_ON_DAYS = 60 };

/* The count that a sentence may go on with: "55 have been killed over the past 24 hours. Dozens
 * were also wounded." */
static const TollClaim *
running_before(const TollCascade *cascade, guint sentence, GPtrArray *claims)
{
    const TollClaim *last = claims->len > 0 ? g_ptr_array_index(claims, claims->len - 1) : NULL;
    const TollAnalysis *there =
        sentence > 0 ? g_ptr_array_index(cascade->analyses, sentence - 1) : NULL;

    /* A sentence between them may say how it came about. */
    if (there != NULL && there->drafts->len == 0 && sentence > 1)
        there = g_ptr_array_index(cascade->analyses, sentence - 2);

    return there != NULL && there->drafts->len > 0 && last != NULL &&
                   last->scope == TOLL_PERIOD && toll_claim_tells_day(last) &&
                   last->date_from != TOLL_NO_DAY &&
                   last->date_to <= last->date_from + GOES_ON_DAYS
               ? last
               : NULL;
}

/* Whether a sentence goes on with the count before it, and tells of no other event. */
static gboolean
goes_on(const TollReading *reading, const TollAnalysis *analysis, const TollDraft *draft)
{
    const TollTerm *term = toll_row_term(analysis->row, draft->outcome_term);
    const char *outcome = reading->text + term->start;
    gboolean is_journey =
        draft->outcome == TOLL_OUTCOME_EVACUATED || draft->outcome == TOLL_OUTCOME_DISPLACED;

    return !toll_row_has(reading, analysis->row, TOLL_KIND_WHEN) &&
           (draft->quantity->goes_on || toll_row_has(reading, analysis->row, TOLL_KIND_ALSO) ||
            g_strstr_len(outcome, term->end - term->start, " also ") != NULL ||
            g_str_has_prefix(outcome, "have ") || g_str_has_prefix(outcome, "has ") ||
            (is_journey && g_str_has_prefix(outcome, "had ")));
}

/* A part of a count of the whole country is no more of one scene than that. */
static void
take_place(TollClaim *part, const TollClaim *whole)
{
    if (whole->place_reason != TOLL_PLACE_COUNTRY || part->place_reason == TOLL_PLACE_NAMED)
        return;
    toll_claim_set(&part->place, whole->place);
    toll_claim_set(&part->place_mention, whole->place_mention);
    part->place_reason = whole->place_reason;
}

static void
add_claims(TollCascade *cascade, const TollArticle *article, TollField field, guint sentence,
           GPtrArray *claims)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollClaim *running = running_before(cascade, sentence, claims);
    guint first = claims->len;

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < analysis->drafts->len; i++)
        g_ptr_array_add(claims, make_claim(cascade, article, field, sentence,
                                           &g_array_index(analysis->drafts, TollDraft, i)));
    inherit_population(cascade, analysis, claims, first);
    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);
        TollClaim *claim = g_ptr_array_index(claims, first + i);

        if (running != NULL && claim->scope != TOLL_STATE && !toll_claim_tells_day(claim) &&
            goes_on(cascade->reading, analysis, draft))
            toll_claim_take_days(claim, running);
        if (draft->whole >= 0) {
            const TollClaim *whole = g_ptr_array_index(claims, first + (guint)draft->whole);
            toll_claim_set(&claim->part_of, whole->claim_id);
            toll_claim_take_days(claim, whole);
            take_place(claim, whole);
        } else if (draft->is_of_the_fated) {
            link_to_earlier(claims, first + i, draft);
        }
    }
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
