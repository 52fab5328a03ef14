/* voucher.c: the source that vouches for a claim: who "it", "the ministry" and a surname are.
 */
#include "claim/cascade.h"

#include <string.h>

/* The article's own voice. */
#define NARRATOR "NARRATOR"

/* How far back "it said" and a speaker's last name look. */
enum { LOOK_BACK = 6 };

/* How far back a body may stand that a description means. */
enum { FAR_BACK = 40 };

/* "it said", "the group said", "according to the group" */
static gboolean
is_pronoun(const TollSpeech *speech)
{
    return speech->kind == TOLL_SPEECH_SPEAKER ||
           speech->kind == TOLL_SPEECH_ACCORDING_SPEAKER ||
           speech->kind == TOLL_SPEECH_SPEAKER_DENIES;
}

/* "UN aid chief Stephen O'Brien" and the alias "Rami Abdel Rahman" both end in a surname. */
static gboolean
ends_in_name(const TollReading *reading, const TollTerm *term, const char *name)
{
    gsize len = strlen(name);

    if (term->value != NULL)
        return term->value->person != NULL && g_str_equal(term->value->person, name);
    return term->end - term->start > len && reading->text[term->end - len - 1] == ' ' &&
           strncmp(reading->text + term->end - len, name, len) == 0;
}

/* Returns: (nullable): the source whose speaker bears the name, in the nearest sentence before.
 */
static const char *
named_person(TollCascade *cascade, guint sentence, const char *person)
{
    for (guint i = sentence + 1; i > 0; i--) {
        const TollAnalysis *analysis;

        toll_cascade_analyse(cascade, i - 1);
        analysis = g_ptr_array_index(cascade->analyses, i - 1);
        for (guint k = 0; k < analysis->row->terms->len; k++) {
            const TollTerm *term = toll_row_term(analysis->row, k);

            if (toll_term_source(cascade->reading, term) != NULL &&
                ends_in_name(cascade->reading, term, person))
                return toll_term_source(cascade->reading, term);
        }
    }
    return NULL;
}

static void
vouch(TollCascade *cascade, guint sentence, const TollSpeech *speech, TollVoucher *voucher)
{
    const TollReading *reading = cascade->reading;
    const TollTerm *term = &speech->source;
    const char *named = NULL;
    const char *person = NULL;

    voucher->value = term->value;
    voucher->rule = speech->rule;
    voucher->id = toll_term_source(reading, term);
    voucher->start = term->value != NULL ? term->value->start : term->start;
    voucher->end = term->value != NULL ? term->value->end : term->end;
    voucher->relay = term->value != NULL ? term->value->relay : NULL;
    if (voucher->id == NULL && toll_term_is(reading, term, "name"))
        person = g_string_chunk_insert_len(reading->strings, reading->text + term->start,
                                           term->end - term->start);
    else if (voucher->id == NULL && term->value != NULL)
        person = term->value->person;
    if (person != NULL)
        named = named_person(cascade, sentence, person);
    if (named != NULL)
        voucher->id = named;
    else if (voucher->id == NULL && term->value != NULL)
        voucher->id = term->value->id;
    else if (voucher->id == NULL && person != NULL)
        voucher->id = toll_source_id(cascade->reading, person);
    else if (voucher->id == NULL && toll_term_place(reading, term) != NULL)
        voucher->id = toll_government_id(cascade->reading, toll_term_place(reading, term));
    else if (voucher->id == NULL && toll_term_is(reading, term, "people"))
        voucher->id = "UNNAMED";
    if (speech->relay != NULL)
        voucher->relay = speech->relay;
    if (speech->kind == TOLL_SPEECH_DENIES || speech->kind == TOLL_SPEECH_DOUBTS)
        voucher->stance = speech->kind == TOLL_SPEECH_DENIES ? TOLL_DENIES : TOLL_DOUBTS;
}

static void
vouch_term(TollCascade *cascade, const TollTerm *term, TollVoucher *voucher)
{
    voucher->id = toll_term_source(cascade->reading, term);
    voucher->start = term->value != NULL ? term->value->start : term->start;
    voucher->end = term->value != NULL ? term->value->end : term->end;
    voucher->value = term->value;
}

/* The last word of a description, which the body's name has as well: "ministry". */
static char *
head_word(const TollReading *reading, const TollTerm *term)
{
    g_autofree char *text = g_strndup(reading->text + term->start, term->end - term->start);
    const char *space = strrchr(text, ' ');

    return g_ascii_strdown(space != NULL ? space + 1 : text, -1);
}

/* "the ministry": the body named before whose name holds the word. */
static gboolean
vouch_described(TollCascade *cascade, guint sentence, const TollSpeech *speech,
                TollVoucher *voucher)
{
    const TollReading *reading = cascade->reading;
    g_autofree char *head = head_word(reading, &speech->source);

    for (guint i = sentence + 1; i > 0 && i + FAR_BACK > sentence; i--) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i - 1);

        toll_cascade_analyse(cascade, i - 1);
        for (guint k = analysis->row->terms->len; k > 0; k--) {
            const TollTerm *term = toll_row_term(analysis->row, k - 1);
            g_autofree char *text = NULL;

            if (toll_term_source(reading, term) == NULL ||
                (i - 1 == sentence && k - 1 >= speech->start))
                continue;
            text = g_ascii_strdown(reading->text + term->start, term->end - term->start);
            if (strlen(text) > strlen(head) && strstr(text, head) != NULL) {
                vouch_term(cascade, term, voucher);
                voucher->rule = speech->rule;
                return TRUE;
            }
        }
    }
    return FALSE;
}

/* The body that the sentence before begins with though nobody speaks there: "The Observatory
 * was more cautious. ... , it said." */
static gboolean
vouch_subject(TollCascade *cascade, guint sentence, const TollSpeech *speech,
              TollVoucher *voucher)
{
    const TollAnalysis *before;

    if (sentence == 0)
        return FALSE;
    toll_cascade_analyse(cascade, sentence - 1);
    before = g_ptr_array_index(cascade->analyses, sentence - 1);
    for (guint i = 0; before->speeches->len == 0 && i < MIN(before->row->terms->len, 3); i++)
        if (toll_term_source(cascade->reading, toll_row_term(before->row, i)) != NULL) {
            vouch_term(cascade, toll_row_term(before->row, i), voucher);
            voucher->rule = speech->rule;
            return TRUE;
        }
    return FALSE;
}

/* The source that spoke last, in this sentence before the speech or in one before it. */
static gboolean
vouch_last(TollCascade *cascade, guint sentence, const TollSpeech *speech, TollVoucher *voucher)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);

    for (guint i = sentence + 1; i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *analysis;

        toll_cascade_analyse(cascade, i - 1);
        analysis = g_ptr_array_index(cascade->analyses, i - 1);
        for (guint k = analysis->speeches->len; k > 0; k--) {
            const TollSpeech *other = &g_array_index(analysis->speeches, TollSpeech, k - 1);

            if (is_pronoun(other) || other->kind == TOLL_SPEECH_NONE ||
                (analysis == here && other >= speech))
                continue;
            vouch(cascade, i - 1, other, voucher);
            if (voucher->id == NULL)
                continue;
            voucher->rule = speech->rule;
            /* "SANA quoted a source ... It said": that is SANA again. */
            if (voucher->relay != NULL && other->relay == NULL) {
                voucher->id = voucher->relay;
                voucher->relay = NULL;
            }
            return TRUE;
        }
    }
    return FALSE;
}

/* "It said", "the ministry said": who that is. */
static gboolean
vouch_running(TollCascade *cascade, guint sentence, const TollSpeech *speech,
              TollVoucher *voucher)
{
    /* "the group" may be any; "the ministry", "the army" say more. */
    gboolean is_found = (toll_term_is(cascade->reading, &speech->source, "org") ||
                         toll_term_is(cascade->reading, &speech->source, "body")) &&
                        vouch_described(cascade, sentence, speech, voucher);

    if (!is_found)
        is_found = vouch_subject(cascade, sentence, speech, voucher) ||
                   vouch_last(cascade, sentence, speech, voucher);
    if (is_found && speech->kind == TOLL_SPEECH_SPEAKER_DENIES)
        voucher->stance = TOLL_DENIES;
    if (is_found && speech->relay != NULL)
        voucher->relay = speech->relay;
    return is_found;
}

/* Whether the sentence begins inside a quotation that its paragraph opened before. */
static gboolean
is_in_quotation(const TollCascade *cascade, guint sentence)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    guint n_quotes = 0;

    for (guint i = sentence; i > 0; i--) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i - 1);

        if (analysis->sentence.paragraph != here->sentence.paragraph ||
            i + LOOK_BACK < sentence)
            break;
        for (gsize at = analysis->sentence.start; at + 2 < here->sentence.start; at++) {
            const char *text = cascade->reading->text + at;

            if (at >= analysis->sentence.end)
                break;
            n_quotes += *text == '"' || memcmp(text, "\xE2\x80\x9C", 3) == 0 ||
                        memcmp(text, "\xE2\x80\x9D", 3) == 0;
        }
    }
    return n_quotes % 2 == 1;
}

static gboolean
begins_with_quote(const TollCascade *cascade, const TollAnalysis *analysis)
{
    return analysis->row->terms->len > 0 &&
           toll_term_is(cascade->reading, toll_row_term(analysis->row, 0), "quote");
}

/* The nearest speech of the neighbouring sentence in the paragraph. */
static gboolean
vouch_neighbour(TollCascade *cascade, guint sentence, int step, TollVoucher *voucher)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollAnalysis *there;
    guint other = (guint)((int)sentence + step);
    const TollSpeech *speech;

    if ((step < 0 && sentence == 0) || other >= cascade->analyses->len)
        return FALSE;
    toll_cascade_analyse(cascade, other);
    there = g_ptr_array_index(cascade->analyses, other);
    if (there->sentence.paragraph != here->sentence.paragraph || there->speeches->len == 0)
        return FALSE;
    speech =
        &g_array_index(there->speeches, TollSpeech, step < 0 ? there->speeches->len - 1 : 0);
    if (is_pronoun(speech))
        return vouch_running(cascade, other, speech, voucher);
    vouch(cascade, other, speech, voucher);
    return voucher->id != NULL;
}

/* An agency or a broadcaster: it passes on what others count. */
static gboolean
is_outlet(const TollReading *reading, const char *id)
{
    const TollSourceInfo *info = toll_lexicon_get_source(reading->lexicon, id);

    return info != NULL ? g_str_equal(info->kind, "media") || g_str_equal(info->kind, "agency")
                        : g_str_has_suffix(id, "_MEDIA") || g_str_has_suffix(id, "_TV");
}

/* "The army killed 20, it said, according to state media": the other speech names the relay. */
static void
add_relay(TollCascade *cascade, guint sentence, const TollSpeech *other, TollVoucher *voucher)
{
    TollVoucher relay = {NULL, NULL, 0, 0, TOLL_ASSERTS, NULL, -1};

    if (other == NULL || is_pronoun(other) || voucher->relay != NULL)
        return;
    vouch(cascade, sentence, other, &relay);
    if (relay.id != NULL && is_outlet(cascade->reading, relay.id) &&
        !g_str_equal(relay.id, voucher->id))
        voucher->relay = relay.id;
}

static void
vouch_sentence(TollCascade *cascade, guint sentence, const TollGovernors *governors,
               TollVoucher *voucher)
{
    const TollSpeech *speech = governors->nearest;

    if (governors->quoting != NULL) {
        vouch(cascade, sentence, governors->quoting, voucher);
        if (voucher->id != NULL)
            add_relay(cascade, sentence, speech, voucher);
        return;
    }
    if (speech == NULL)
        return;
    /* "spokesman Karim Nabulsi" speaks for the body that was named before. */
    if (is_pronoun(speech) || toll_term_is(cascade->reading, &speech->source, "spokesperson") ||
        toll_term_is(cascade->reading, &speech->source, "speaker"))
        if (vouch_running(cascade, sentence, speech, voucher) || is_pronoun(speech))
            return;
    vouch(cascade, sentence, speech, voucher);
    if (voucher->id != NULL && speech == governors->before)
        add_relay(cascade, sentence, governors->after, voucher);
}

/* "Three of the dead were children." "More than 80 were wounded.": goes on with what the
 * sentence before it said, on the same word. */
static gboolean
is_elliptical(const TollAnalysis *analysis, const TollDraft *draft)
{
    return draft->is_of_the_fated ||
           (!draft->quantity->is_named && draft->term < 3 && draft->whole < 0 &&
            analysis->sentence.kind == TOLL_PROSE);
}

TollVoucher
toll_voucher_find(TollCascade *cascade, guint sentence, const TollDraft *draft)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    TollGovernors governors = toll_speech_govern(cascade->reading, analysis, draft->term);
    TollVoucher voucher = {NARRATOR, NULL, 0, 0, TOLL_ASSERTS, NULL, -1};

    if (governors.nearest != NULL || governors.quoting != NULL)
        vouch_sentence(cascade, sentence, &governors, &voucher);
    else if ((is_in_quotation(cascade, sentence) || begins_with_quote(cascade, analysis)) &&
             !vouch_neighbour(cascade, sentence, -1, &voucher))
        vouch_neighbour(cascade, sentence, 1, &voucher);
    else if (voucher.value == NULL && is_elliptical(analysis, draft))
        vouch_neighbour(cascade, sentence, -1, &voucher);
    if (voucher.id == NULL)
        voucher = (TollVoucher){NARRATOR, NULL, 0, 0, TOLL_ASSERTS, NULL, -1};
    return voucher;
}
