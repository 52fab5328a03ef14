/* sentences.c: the sentences of a field, and which of them may hold a claim. */
#include "claim/cascade.h"

static void
analysis_free(gpointer data)
{
    TollAnalysis *analysis = data;

    toll_row_free(analysis->row);
    g_array_unref(analysis->drafts);
    g_array_unref(analysis->speeches);
    g_array_unref(analysis->handlers);
    g_array_unref(analysis->actors);
    g_array_unref(analysis->counted);
    g_array_unref(analysis->fired);
    g_free(analysis);
}

static gboolean
has_any(const TollReading *reading, const TollRow *row, const TollKind *kinds)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is_any(reading, toll_row_term(row, i), kinds))
            return TRUE;
    return FALSE;
}

static gboolean
has_outcome(const TollRow *row)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_outcome(toll_row_term(row, i)) >= 0)
            return TRUE;
    return FALSE;
}

/* Only a sentence with a number and an outcome can hold a claim, or one that goes on with the
 * people of the sentence before: "Of these, ten were children". */
static gboolean
is_candidate(const TollReading *reading, const TollRow *row, gboolean goes_on)
{
    static const TollKind numbers[] = {
        TOLL_KIND_DIGITS,     TOLL_KIND_UNIT,  TOLL_KIND_TEN,  TOLL_KIND_SCALE,
        TOLL_KIND_COLLECTIVE, TOLL_KIND_VAGUE, TOLL_KIND_NONE, TOLL_KIND_NOBODY,
        TOLL_KIND_DECIMAL,    TOLL_KINDS_END};
    static const TollKind fates[] = {
        TOLL_KIND_LEAVE,    TOLL_KIND_FORCE,  TOLL_KIND_LIVE,        TOLL_KIND_HOMETO,
        TOLL_KIND_FATE,     TOLL_KIND_TRACE,  TOLL_KIND_REFUGE,      TOLL_KIND_STAY,
        TOLL_KIND_HOSTS,    TOLL_KIND_ARRIVE, TOLL_KIND_RETURN,      TOLL_KIND_TOSAFETY,
        TOLL_KIND_PULLS,    TOLL_KIND_KEEPS,  TOLL_KIND_CARRIED,     TOLL_KIND_QUIT,
        TOLL_KIND_QUITTING, TOLL_KIND_ORDERS, TOLL_KIND_WRECK,       TOLL_KIND_CROSS,
        TOLL_KIND_SAVES,    TOLL_KIND_SEEKS,  TOLL_KIND_STILLSOUGHT, TOLL_KIND_BURIES,
        TOLL_KINDS_END};
    static const TollKind more[] = {
        TOLL_KIND_SAYS,      TOLL_KIND_SAYING,       TOLL_KIND_OF_WHOM, TOLL_KIND_OF_THESE,
        TOLL_KIND_INCLUDING, TOLL_KIND_GRAVITY,      TOLL_KIND_AMONG,   TOLL_KIND_PUTS,
        TOLL_KIND_REVISES,   TOLL_KIND_THEIR_NUMBER, TOLL_KIND_COLON,   TOLL_KIND_NUMBERNOUN,
        TOLL_KIND_MOVES,     TOLL_KIND_PRON,         TOLL_KIND_BE,      TOLL_KINDS_END};

    return has_any(reading, row, numbers) &&
           (has_outcome(row) || has_any(reading, row, fates) ||
            (goes_on && has_any(reading, row, more)));
}

/* How many sentences later one may go on with people said before. */
enum { GOES_ON = 2 };

GPtrArray *
toll_cascade_sentences(TollReading *reading, gsize len)
{
    g_autoptr(GArray) sentences = toll_segment(reading->text, len);
    GPtrArray *analyses = g_ptr_array_new_with_free_func(analysis_free);
    guint since = GOES_ON + 1; /* sentences since the last candidate */

    for (guint i = 0; i < sentences->len; i++) {
        TollAnalysis *analysis = g_new0(TollAnalysis, 1);

        analysis->sentence = g_array_index(sentences, TollSentence, i);
        analysis->row = toll_row_new(reading, analysis->sentence.start, analysis->sentence.end);
        analysis->is_candidate = analysis->sentence.kind != TOLL_ASIDE &&
                                 is_candidate(reading, analysis->row, since <= GOES_ON);
        since = analysis->is_candidate ? 0 : since + 1;
        analysis->drafts = g_array_new(FALSE, TRUE, sizeof(TollDraft));
        analysis->speeches = g_array_new(FALSE, TRUE, sizeof(TollSpeech));
        analysis->handlers = g_array_new(FALSE, TRUE, sizeof(TollSpeech));
        analysis->actors = g_array_new(FALSE, TRUE, sizeof(TollActor));
        analysis->counted = g_array_new(FALSE, TRUE, sizeof(TollCounted));
        analysis->fired = g_array_new(FALSE, FALSE, sizeof(guint16));
        g_ptr_array_add(analyses, analysis);
    }
    return analyses;
}
