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
has_any(const TollReading *reading, const TollRow *row, const char *const *kinds)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is_any(reading, toll_row_term(row, i), kinds))
            return TRUE;
    return FALSE;
}

static gboolean
has_outcome(const TollReading *reading, const TollRow *row)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_outcome(reading, toll_row_term(row, i)) >= 0)
            return TRUE;
    return FALSE;
}

/* Only a sentence with a number and an outcome can hold a claim, or one that goes on with the
 * people of the sentence before: "Of these, ten were children". */
static gboolean
is_candidate(const TollReading *reading, const TollRow *row, gboolean goes_on)
{
    static const char *const numbers[] = {"digits", "unit", "ten",    "scale",   "collective",
                                          "vague",  "none", "nobody", "decimal", NULL};
    static const char *const fates[] = {
        "leave",   "force",       "live",     "hometo", "fate",     "trace", "refuge",
        "stay",    "hosts",       "arrive",   "return", "tosafety", "pulls", "keeps",
        "carried", "quit",        "quitting", "orders", "wreck",    "cross", "saves",
        "seeks",   "stillsought", "buries",   NULL};
    static const char *const more[] = {"says",      "saying",       "of-whom", "of-these",
                                       "including", "gravity",      "among",   "puts",
                                       "revises",   "their-number", "colon",   "numbernoun",
                                       "moves",     "pron",         "be",      NULL};

    return has_any(reading, row, numbers) &&
           (has_outcome(reading, row) || has_any(reading, row, fates) ||
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
