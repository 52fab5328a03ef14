/* referent.c: whom "it", "the ministry", "the source" and a surname mean. */
#include "claim/voucher.h"

#include <string.h>

/* How far back a body may stand that a description means. */
enum { FAR_BACK = 40 };

/* Terms around "the report" in which its author stands. */
enum { BY_ITS_AUTHOR = 5 };

static const TollAnalysis *
analysed(TollCascade *cascade, guint sentence)
{
    toll_cascade_analyse(cascade, sentence);
    return g_ptr_array_index(cascade->analyses, sentence);
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

/* "Provincial spokesman Karim Sadat said ...": whom he spoke for there. */
static const char *
introduced(TollCascade *cascade, guint sentence, const TollAnalysis *analysis,
           const TollSpeech *until, const char *person)
{
    for (guint k = analysis->speeches->len; k > 0; k--) {
        const TollSpeech *other = &g_array_index(analysis->speeches, TollSpeech, k - 1);
        TollVoucher voucher = {0};

        if ((until != NULL && other >= until) || other->source.value == NULL ||
            !ends_in_name(cascade->reading, &other->source, person))
            continue;
        if (toll_voucher_speak(cascade, sentence, other, &voucher))
            return voucher.id;
    }
    return NULL;
}

const char *
toll_referent_of_name(TollCascade *cascade, guint sentence, const TollSpeech *speech,
                      const char *person)
{
    const TollReading *reading = cascade->reading;

    for (guint i = sentence + 1; i > 0; i--) {
        const TollAnalysis *analysis = analysed(cascade, i - 1);
        const char *id;

        for (guint k = 0; k < analysis->row->terms->len; k++) {
            const TollTerm *term = toll_row_term(analysis->row, k);

            if (toll_term_source(reading, term) != NULL && ends_in_name(reading, term, person))
                return toll_term_source(reading, term);
        }
        id = introduced(cascade, i - 1, analysis, i - 1 == sentence ? speech : NULL, person);
        if (id != NULL)
            return id;
    }
    return NULL;
}

/* The last word of a description: "relief group" is a "group". */
static char *
head_word(const TollReading *reading, const TollTerm *term)
{
    g_autofree char *text = g_strndup(reading->text + term->start, term->end - term->start);
    const char *space = strrchr(text, ' ');

    return g_ascii_strdown(space != NULL ? space + 1 : text, -1);
}

static gboolean
holds_word(const char *text, const char *word)
{
    g_autofree char *folded = g_ascii_strdown(text, -1);
    gsize len = strlen(word);

    for (const char *at = strstr(folded, word); at != NULL; at = strstr(at + 1, word))
        if ((at == folded || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[len]))
            return TRUE;
    return FALSE;
}

/* Whether a source is of a kind that the word describes: "the watchdog" is a monitor. */
static gboolean
is_described(const TollReading *reading, const TollTerm *description, const char *id)
{
    const char *kinds = toll_term_lexical(description, TOLL_KIND_DESCRIBES);
    const TollSourceInfo *info = toll_lexicon_get_source(reading->lexicon, id);
    g_auto(GStrv) list = kinds != NULL ? g_strsplit(kinds, " ", -1) : NULL;

    return list != NULL && info != NULL &&
           g_strv_contains((const char *const *)list, info->kind);
}

/* Whether "the ministry" can be this source: it is called so, or is of that kind. */
static gboolean
can_mean(const TollReading *reading, const TollTerm *description, const char *head,
         const TollTerm *term)
{
    const char *id = toll_term_source(reading, term);
    const TollSourceInfo *info =
        id != NULL ? toll_lexicon_get_source(reading->lexicon, id) : NULL;
    g_autofree char *text = g_strndup(reading->text + term->start, term->end - term->start);

    if (id == NULL)
        return FALSE;
    return (strlen(text) > strlen(head) && holds_word(text, head)) ||
           (info != NULL && holds_word(info->name, head)) ||
           is_described(reading, description, id);
}

gboolean
toll_referent_of_description(TollCascade *cascade, guint sentence, const TollSpeech *speech,
                             TollVoucher *voucher)
{
    const TollReading *reading = cascade->reading;
    g_autofree char *head = head_word(reading, &speech->source);

    for (guint i = sentence + 1; i > 0 && i + FAR_BACK > sentence; i--) {
        const TollAnalysis *analysis = analysed(cascade, i - 1);
        guint n_terms = i - 1 == sentence ? MIN(speech->start, analysis->row->terms->len)
                                          : analysis->row->terms->len;

        for (guint k = n_terms; k > 0; k--) {
            const TollTerm *term = toll_row_term(analysis->row, k - 1);

            if (can_mean(reading, &speech->source, head, term)) {
                toll_voucher_take(cascade, term, voucher);
                voucher->rule = speech->rule;
                return TRUE;
            }
        }
    }
    return FALSE;
}

/* The body that a sentence begins with, in its first terms before @until; not the agency in the
 * brackets of a dateline. */
static gboolean
take_subject(TollCascade *cascade, const TollAnalysis *analysis, guint until,
             TollVoucher *voucher)
{
    TollReading *reading = cascade->reading;
    const TollRow *row = analysis->row;

    if (until > 0 && row->terms->len > 1 && toll_place_speaks(reading, toll_row_term(row, 0)) &&
        g_ascii_isalpha(reading->text[toll_row_term(row, 1)->start])) {
        toll_voucher_take(cascade, toll_row_term(row, 0), voucher);
        voucher->id =
            toll_government_id(reading, toll_term_place(reading, toll_row_term(row, 0)));
        return TRUE;
    }
    for (guint i = 0; i < MIN(MIN(row->terms->len, until), 3); i++)
        if (toll_term_source(reading, toll_row_term(row, i)) != NULL &&
            !(i + 1 < row->terms->len &&
              toll_term_is(reading, toll_row_term(row, i + 1), TOLL_KIND_CLOSE))) {
            toll_voucher_take(cascade, toll_row_term(row, i), voucher);
            return TRUE;
        }
    return FALSE;
}

/* The body that comes first in this sentence or in the one before, though nobody spoke there:
 * "The Observatory was more cautious: it counted four." */
static gboolean
take_silent(TollCascade *cascade, guint sentence, const TollSpeech *speech,
            TollVoucher *voucher)
{
    const TollAnalysis *here = analysed(cascade, sentence);
    const TollAnalysis *before = sentence > 0 ? analysed(cascade, sentence - 1) : NULL;

    return (speech == &g_array_index(here->speeches, TollSpeech, 0) &&
            take_subject(cascade, here, speech->start, voucher)) ||
           (before != NULL && before->speeches->len == 0 &&
            take_subject(cascade, before, 3, voucher));
}

/* "It" and a spokesman are of a body, not of residents. */
static gboolean
is_crowd(const TollVoucher *voucher)
{
    static const char *const crowds[] = {"UNNAMED", "RESIDENTS", "ACTIVISTS", NULL};

    return g_strv_contains(crowds, voucher->id);
}

/* The speech nearest before, of a body if @of_body. */
static gboolean
take_last(TollCascade *cascade, guint sentence, const TollSpeech *speech, gboolean of_body,
          TollVoucher *voucher)
{
    for (guint i = sentence + 1; i > 0 && i + TOLL_LOOK_BACK > sentence; i--) {
        const TollAnalysis *analysis = analysed(cascade, i - 1);

        for (guint k = analysis->speeches->len; k > 0; k--) {
            const TollSpeech *other = &g_array_index(analysis->speeches, TollSpeech, k - 1);
            TollVoucher found = *voucher;

            if (toll_speech_is_pronoun(other) || other->kind == TOLL_SPEECH_NONE ||
                (i - 1 == sentence && other >= speech))
                continue;
            if (!toll_voucher_speak(cascade, i - 1, other, &found) ||
                (of_body && is_crowd(&found)))
                continue;
            /* "SANA quoted a source ... It said": that is SANA again. */
            if (found.relay != NULL && other->relay == NULL) {
                found.id = found.relay;
                found.relay = NULL;
            }
            *voucher = found;
            return TRUE;
        }
    }
    return FALSE;
}

gboolean
toll_referent_of_pronoun(TollCascade *cascade, guint sentence, const TollSpeech *speech,
                         TollVoucher *voucher)
{
    gboolean is_found = take_silent(cascade, sentence, speech, voucher) ||
                        take_last(cascade, sentence, speech, TRUE, voucher) ||
                        take_last(cascade, sentence, speech, FALSE, voucher);

    voucher->rule = speech->rule;
    voucher->stance = TOLL_ASSERTS;
    return is_found;
}
