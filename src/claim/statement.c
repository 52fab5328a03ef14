/* statement.c: whose words a stretch of the article is, where no sentence of it says so: a
 * recording, a communique, the points of a list, a report of figures. */
#include "claim/voucher.h"

#include <string.h>

/* Sentences that a recording or a communique may go on for. */
enum { LONG = 60 };

/* Sentences in which an article says whose figures it reports. */
enum { LEAD = 2 };

/* Sentences before a list in which its author speaks. */
enum { LEADS_TO_LIST = 2 };

static const TollAnalysis *
analysis_at(const TollCascade *cascade, guint sentence)
{
    return g_ptr_array_index(cascade->analyses, sentence);
}

/* The bracket that closes at term @close: its first term, or 0 where it opens in no term of the
 * row. */
static guint
bracket_of(const TollReading *reading, const TollRow *row, guint close)
{
    for (guint i = close; i > 0; i--)
        if (toll_term_is(reading, toll_row_term(row, i - 1), TOLL_KIND_OPEN))
            return i;
    return 0;
}

/* "[Guzman Aguilar]", "[DAS official, name indistinct]": who speaks behind the bracket. */
static gboolean
take_bracketed(TollCascade *cascade, guint sentence, guint from, guint to, TollVoucher *voucher)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = analysis_at(cascade, sentence)->row;

    for (guint i = from; i < to; i++)
        if (toll_term_source(reading, toll_row_term(row, i)) != NULL) {
            toll_voucher_take(cascade, toll_row_term(row, i), voucher);
            return TRUE;
        }
    for (guint i = to; i > from; i--) {
        const TollTerm *term = toll_row_term(row, i - 1);
        const char *text = toll_reading_text(cascade->reading, term->start, term->end);
        const char *space = strrchr(text, ' ');

        voucher->id =
            toll_referent_of_name(cascade, sentence, NULL, space != NULL ? space + 1 : text);
        voucher->start = term->start;
        voucher->end = term->end;
        if (voucher->id != NULL)
            return TRUE;
    }
    return FALSE;
}

/* "[Begin recording] [Guzman Aguilar] ... [end recording]": the speaker of the recording that
 * the term stands in. */
static gboolean
take_recorded(TollCascade *cascade, guint sentence, guint term, TollVoucher *voucher)
{
    const TollReading *reading = cascade->reading;
    TollVoucher speaker = *voucher;
    gboolean is_found = FALSE;

    for (guint i = sentence + 1; i > 0 && i + LONG > sentence; i--) {
        const TollRow *row = analysis_at(cascade, i - 1)->row;
        guint n_terms = i - 1 == sentence ? MIN(term, row->terms->len) : row->terms->len;

        for (guint k = n_terms; k > 0; k--) {
            const TollTerm *mark = toll_row_term(row, k - 1);
            guint from;

            if (toll_term_is(reading, mark, TOLL_KIND_RECORDING_OFF))
                return FALSE;
            if (toll_term_is(reading, mark, TOLL_KIND_RECORDING_ON)) {
                *voucher = is_found ? speaker : *voucher;
                return is_found;
            }
            if (is_found || !toll_term_is(reading, mark, TOLL_KIND_CLOSE))
                continue;
            from = bracket_of(reading, row, k - 1);
            is_found = from > 0 && take_bracketed(cascade, i - 1, from, k - 1, &speaker);
        }
    }
    return FALSE;
}

/* "[Communique issued by the army, read by announcer]": of whom the bracket says that all
 * behind it is a statement. */
static gboolean
take_author(TollCascade *cascade, guint sentence, TollVoucher *voucher)
{
    const TollReading *reading = cascade->reading;

    for (guint i = 0; i < MIN(sentence, 3); i++) {
        const TollRow *row = analysis_at(cascade, i)->row;
        gboolean is_open = FALSE, is_statement = FALSE;

        toll_cascade_analyse(cascade, i);
        for (guint k = 0; k < row->terms->len; k++) {
            const TollTerm *term = toll_row_term(row, k);

            if (toll_term_is(reading, term, TOLL_KIND_OPEN) ||
                toll_term_is(reading, term, TOLL_KIND_CLOSE))
                is_open = toll_term_is(reading, term, TOLL_KIND_OPEN);
            is_statement =
                is_open && (is_statement || toll_term_is(reading, term, TOLL_KIND_STATEMENT));
            if (is_statement && toll_term_source(reading, term) != NULL) {
                toll_voucher_take(cascade, term, voucher);
                return TRUE;
            }
        }
    }
    return FALSE;
}

/* The first sentence of the paragraph. */
static guint
paragraph_start(const TollCascade *cascade, guint sentence)
{
    guint paragraph = analysis_at(cascade, sentence)->sentence.paragraph;

    while (sentence > 0 && analysis_at(cascade, sentence - 1)->sentence.paragraph == paragraph)
        sentence--;
    return sentence;
}

/* "3. On our side we mourn 78." */
static gboolean
is_point(const TollCascade *cascade, guint sentence)
{
    const char *text = cascade->reading->text + analysis_at(cascade, sentence)->sentence.start;
    gsize n_digits = strspn(text, "0123456789");

    return n_digits > 0 && n_digits <= 2 && (text[n_digits] == '.' || text[n_digits] == ')') &&
           text[n_digits + 1] == ' ';
}

/* "The army announces:" and numbered points behind it. */
static gboolean
take_announcer(TollCascade *cascade, guint sentence, TollVoucher *voucher)
{
    guint point = paragraph_start(cascade, sentence), lead;

    if (!is_point(cascade, point))
        return FALSE;
    while (point > 0 && is_point(cascade, point))
        point = paragraph_start(cascade, point - 1);
    for (lead = point; analysis_at(cascade, lead + 1)->sentence.paragraph ==
                       analysis_at(cascade, point)->sentence.paragraph;)
        lead++;
    if (cascade->reading->text[analysis_at(cascade, lead)->sentence.end - 1] != ':')
        return FALSE;
    for (guint i = lead + 1; i > 0 && i + LEADS_TO_LIST > lead; i--) {
        GArray *speeches;

        toll_cascade_analyse(cascade, i - 1);
        speeches = analysis_at(cascade, i - 1)->speeches;
        if (speeches->len > 0)
            return toll_voucher_speak(cascade, i - 1,
                                      &g_array_index(speeches, TollSpeech, speeches->len - 1),
                                      voucher);
    }
    return FALSE;
}

/* The speech of the lead that tells whose figures the article reports, if it does. */
static const TollSpeech *
statistics_of(TollCascade *cascade, guint sentence)
{
    const TollAnalysis *analysis = analysis_at(cascade, sentence);

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < analysis->speeches->len; i++) {
        const TollSpeech *speech = &g_array_index(analysis->speeches, TollSpeech, i);

        if (toll_term_is(cascade->reading, toll_row_term(analysis->row, speech->start),
                         TOLL_KIND_STATISTICS))
            return speech;
    }
    return NULL;
}

/* Whether nobody speaks in the sentence's paragraph, and it counts several things at once. */
static gboolean
is_tabular(TollCascade *cascade, guint sentence)
{
    guint first = paragraph_start(cascade, sentence);
    guint paragraph = analysis_at(cascade, sentence)->sentence.paragraph;

    for (guint i = first;
         i < cascade->analyses->len && analysis_at(cascade, i)->sentence.paragraph == paragraph;
         i++) {
        toll_cascade_analyse(cascade, i);
        if (analysis_at(cascade, i)->speeches->len > 0)
            return FALSE;
    }
    return analysis_at(cascade, sentence)->drafts->len > 1;
}

/* "..., according to figures released by the UN", and behind it the figures by kind and place.
 */
static gboolean
take_statistics(TollCascade *cascade, guint sentence, TollVoucher *voucher)
{
    if (!is_tabular(cascade, sentence))
        return FALSE;
    for (guint i = 0; i < MIN(sentence, LEAD); i++) {
        const TollSpeech *speech = statistics_of(cascade, i);

        if (speech != NULL)
            return toll_voucher_speak(cascade, i, speech, voucher);
    }
    return FALSE;
}

gboolean
toll_statement_speaker(TollCascade *cascade, guint sentence, guint term, TollVoucher *voucher)
{
    return take_recorded(cascade, sentence, term, voucher) ||
           take_author(cascade, sentence, voucher) ||
           take_announcer(cascade, sentence, voucher) ||
           take_statistics(cascade, sentence, voucher);
}
