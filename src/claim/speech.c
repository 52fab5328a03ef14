/* speech.c: the attribution stage: who says what, and which speeches bear on a claim. */
#include "claim/cascade.h"

#include <string.h>

/* Terms between a speech and a figure that another speech may come nearer than. */
enum { FAR = 14 };

/* Terms before a speech in which a word would join it to what stands before. */
enum { NEAR = 5 };

static const struct {
    const char *name;
    TollSpeechKind kind;
} functions[] = {
    {"says", TOLL_SPEECH_SAYS},
    {"told", TOLL_SPEECH_SAYS},
    {"speaker", TOLL_SPEECH_SPEAKER},
    {"after", TOLL_SPEECH_AFTER},
    {"after-dash", TOLL_SPEECH_AFTER},
    {"according", TOLL_SPEECH_ACCORDING},
    {"according-speaker", TOLL_SPEECH_ACCORDING_SPEAKER},
    {"quoting", TOLL_SPEECH_QUOTING},
    {"denies", TOLL_SPEECH_DENIES},
    {"speaker-denies", TOLL_SPEECH_SPEAKER_DENIES},
    {"doubts", TOLL_SPEECH_DOUBTS},
    {"handles", TOLL_SPEECH_HANDLES},
    {"none", TOLL_SPEECH_NONE},
};

gboolean
toll_speech_has_function(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, name))
            return TRUE;
    return FALSE;
}

typedef struct {
    const TollReading *reading;
    TollAnalysis *analysis;
} Hearing;

static gboolean
hear(const TollMatch *match, gpointer data)
{
    const Hearing *hearing = data;
    TollSpeech speech = {.start = match->start, .end = match->end, .kind = TOLL_SPEECH_NONE};
    const TollTerm *source = toll_match_term(hearing->analysis->row, match, 0);
    const TollTerm *relay = match->rule->arguments[1] != NULL
                                ? toll_match_term(hearing->analysis->row, match, 1)
                                : NULL;

    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, match->rule->function))
            speech.kind = functions[i].kind;
    if (source == NULL)
        return FALSE;
    /* "Ten dead in raid - Daily News": who published it. */
    if (g_str_equal(match->rule->function, "after-dash") &&
        toll_term_source(hearing->reading, source) != NULL &&
        toll_source_is_outlet(hearing->reading, toll_term_source(hearing->reading, source)) &&
        !toll_term_is(hearing->reading, source, TOLL_KIND_GENERIC))
        return FALSE;
    /* "put at ten by the army": its words begin behind the figure. */
    if (speech.kind == TOLL_SPEECH_AFTER)
        toll_match_range(match, 0, &speech.start, &(guint){0});
    speech.source = *source;
    speech.relay = relay != NULL ? toll_term_source(hearing->reading, relay) : NULL;
    speech.rule = (guint16)match->rule->index;
    if (speech.kind == TOLL_SPEECH_HANDLES)
        g_array_append_val(hearing->analysis->handlers, speech);
    else
        g_array_append_val(hearing->analysis->speeches, speech);
    return TRUE;
}

void
toll_speech_run(TollReading *reading, TollAnalysis *analysis)
{
    Hearing hearing = {reading, analysis};
    TollMatch match;
    guint from = 0;

    toll_row_begin(analysis->row,
                   toll_lexicon_get_rules(reading->lexicon, TOLL_STAGE_ATTRIBUTION));
    while (toll_row_match(reading, analysis->row, from, hear, &hearing, &match))
        from = match.end;
}

/* Whether what comes right behind a "SOURCE said" shows that its words came before: the
 * sentence ends, or only a date, a place or another speech verb follows. */
static gboolean
closes_clause(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind kinds[] = {TOLL_KIND_STOP,   TOLL_KIND_QUOTE, TOLL_KIND_DATE,
                                     TOLL_KIND_SAYING, TOLL_KIND_CLOSE, TOLL_KIND_PREP};
    const TollTerm *next;

    if (term >= row->terms->len)
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (toll_term_is(reading, toll_row_term(row, term), kinds[i]))
            return TRUE;
    next = toll_row_term(row, term);
    /* "..., the monitor said blaming the army" */
    return reading->text[next->start] == ',' ||
           (next->end - next->start > 4 &&
            memcmp(reading->text + next->end - 3, "ing", 3) == 0);
}

static gboolean
has_break(const TollReading *reading, const TollRow *row, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is(reading, term, TOLL_KIND_CONJ) || reading->text[term->start] == ';')
            return TRUE;
    }
    return FALSE;
}

/* "said the director, adding that", "said the director, and nine": what follows is his as well.
 */
static gboolean
goes_on(const TollReading *reading, const TollRow *row, guint from, guint to)
{
    guint next = reading->text[toll_row_term(row, from)->start] == ',' ? from + 1 : from;

    if (next < to && toll_term_is(reading, toll_row_term(row, next), TOLL_KIND_AND))
        return TRUE;
    for (guint i = from; i < to; i++)
        if (toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_SAYING))
            return TRUE;
    return FALSE;
}

/* Whether a "SOURCE said" stands in a clause of its own: behind "and", "which" or "but" it says
 * something else, and in "the house that the army said was a base" it only names. */
static gboolean
begins_clause(const TollReading *reading, const TollRow *row, const TollSpeech *speech)
{
    static const TollKind others[] = {TOLL_KIND_AND, TOLL_KIND_CONJ, TOLL_KIND_REL,
                                      TOLL_KINDS_END};
    static const TollKind verbs[] = {TOLL_KIND_BE,   TOLL_KIND_HAVE,     TOLL_KIND_MODAL,
                                     TOLL_KIND_PAST, TOLL_KIND_SUFFERED, TOLL_KINDS_END};

    if (speech->end < row->terms->len &&
        toll_term_is_any(reading, toll_row_term(row, speech->end), verbs))
        return FALSE;
    for (guint i = speech->start; i > 0 && i + NEAR > speech->start; i--) {
        const TollTerm *term = toll_row_term(row, i - 1);

        if (reading->text[term->start] == ',')
            return TRUE;
        if (toll_term_is_any(reading, term, others))
            return FALSE;
    }
    return TRUE;
}

/* "..., the minister said beside the ravine": nothing is counted behind it before the next
 * speech, so that its words are those before it, back to the term. */
static gboolean
ends_clause(const TollReading *reading, const TollAnalysis *analysis, const TollSpeech *speech,
            guint term)
{
    const TollSpeech *next = speech + 1;
    const TollSpeech *end =
        &g_array_index(analysis->speeches, TollSpeech, 0) + analysis->speeches->len;
    guint until = next < end ? next->start : analysis->row->terms->len;

    if (speech->kind != TOLL_SPEECH_SAYS)
        return FALSE;
    for (guint i = 0; i < analysis->drafts->len; i++) {
        guint counted = g_array_index(analysis->drafts, TollDraft, i).term;

        if (counted >= speech->end && counted < until)
            return FALSE;
    }
    for (guint i = term; i < speech->start; i++)
        if (reading->text[toll_row_term(analysis->row, i)->start] == ';')
            return FALSE;
    return begins_clause(reading, analysis->row, speech);
}

/* Whether a speech can vouch for the term before it. */
static gboolean
looks_back(const TollReading *reading, const TollAnalysis *analysis, const TollSpeech *speech,
           guint term)
{
    return speech->kind == TOLL_SPEECH_AFTER || speech->kind == TOLL_SPEECH_ACCORDING ||
           speech->kind == TOLL_SPEECH_ACCORDING_SPEAKER ||
           closes_clause(reading, analysis->row, speech->end) ||
           ends_clause(reading, analysis, speech, term);
}

static gboolean
is_comma(const TollReading *reading, const TollRow *row, guint i)
{
    return i < row->terms->len && reading->text[toll_row_term(row, i)->start] == ',';
}

/* "The army, which says it is not to blame, killed ten": what is said ends with the clause. */
static gboolean
is_behind_clause(const TollReading *reading, const TollRow *row, const TollSpeech *speech,
                 guint term)
{
    gboolean is_in_clause = FALSE;

    for (guint i = speech->start; i + 1 < speech->end; i++)
        if (is_comma(reading, row, i))
            is_in_clause = toll_term_is(reading, toll_row_term(row, i + 1), TOLL_KIND_REL);
    for (guint i = speech->end; is_in_clause && i < term; i++)
        if (is_comma(reading, row, i))
            return TRUE;
    return FALSE;
}

/* "..., police said, as the toll rose to 31": what follows is told by nobody. */
static gboolean
is_over(const TollReading *reading, const TollRow *row, const TollSpeech *speech, guint term)
{
    const TollTerm *as;

    if (speech->kind != TOLL_SPEECH_SAYS)
        return FALSE;
    if (is_behind_clause(reading, row, speech, term))
        return TRUE;
    if (!is_comma(reading, row, speech->end) || speech->end + 1 >= row->terms->len)
        return FALSE;
    as = toll_row_term(row, speech->end + 1);
    return as->end - as->start == 2 && memcmp(reading->text + as->start, "as", 2) == 0;
}

/* "In Homs, wrote the ministry, ten were killed": set in commas before anything is counted, so
 * that its words go around it. */
static gboolean
is_set_in(const TollReading *reading, const TollAnalysis *analysis, const TollSpeech *speech)
{
    if (speech->kind != TOLL_SPEECH_AFTER || speech->end >= analysis->row->terms->len ||
        reading->text[toll_row_term(analysis->row, speech->end)->start] != ',')
        return FALSE;
    for (guint i = 0; i < analysis->drafts->len; i++)
        if (g_array_index(analysis->drafts, TollDraft, i).term < speech->start)
            return FALSE;
    return TRUE;
}

static TollGovernors
find_governors(const TollReading *reading, const TollAnalysis *analysis, guint term)
{
    TollGovernors governors = {NULL, NULL, NULL, NULL};

    for (guint i = 0; i < analysis->speeches->len; i++) {
        const TollSpeech *speech = &g_array_index(analysis->speeches, TollSpeech, i);

        if (speech->kind == TOLL_SPEECH_NONE)
            continue;
        if (speech->kind == TOLL_SPEECH_QUOTING)
            governors.quoting = speech;
        else if (speech->start > term && governors.after == NULL &&
                 looks_back(reading, analysis, speech, term))
            governors.after = speech;
        else if (is_over(reading, analysis->row, speech, term))
            continue;
        else if (speech->end <= term &&
                 (speech->kind != TOLL_SPEECH_AFTER || is_set_in(reading, analysis, speech) ||
                  goes_on(reading, analysis->row, speech->end, term)))
            governors.before = speech;
    }
    return governors;
}

/* "Seven dead according to MSF, 12 according to the mayor": what stands before the first of two
 * such speeches is its figure, and the next figure is that of the second. */
static gboolean
has_its_figure(const TollReading *reading, const TollAnalysis *analysis,
               const TollSpeech *before, const TollSpeech *after)
{
    if (before->kind != TOLL_SPEECH_ACCORDING || after->kind != TOLL_SPEECH_ACCORDING)
        return FALSE;
    for (guint i = 0; i < analysis->drafts->len; i++) {
        guint counted = g_array_index(analysis->drafts, TollDraft, i).term;

        if (counted < before->start && !is_comma(reading, analysis->row, before->start - 1))
            return TRUE;
    }
    return FALSE;
}

/* Of a speech before the term and one behind it, the one before governs, unless a new clause
 * began or the other is much nearer, as where a headline has run into the text. */
static const TollSpeech *
governing(const TollReading *reading, const TollAnalysis *analysis, guint term,
          const TollGovernors *governors)
{
    const TollSpeech *before = governors->before, *after = governors->after;

    if (before == NULL || after == NULL)
        return before != NULL ? before : after;
    if (has_break(reading, analysis->row, before->end, term) ||
        has_its_figure(reading, analysis, before, after))
        return after;
    return term - before->end > FAR && after->start - term < term - before->end ? after
                                                                                : before;
}

TollGovernors
toll_speech_govern(const TollReading *reading, const TollAnalysis *analysis, guint term)
{
    TollGovernors governors = find_governors(reading, analysis, term);

    governors.nearest = governing(reading, analysis, term, &governors);
    return governors;
}
