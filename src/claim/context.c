/* context.c: what the words around a claim say of its cause and of who did it. */
#include "claim/context.h"

gboolean
toll_row_has(const TollReading *reading, const TollRow *row, const char *kind)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is(reading, toll_row_term(row, i), kind))
            return TRUE;
    return FALSE;
}

/* The cause named nearest the claim, in its sentence or in the lead. */
static void
fill_cause(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    guint where[] = {sentence, 0};

    for (guint k = 0; k < G_N_ELEMENTS(where) && claim->cause[0] == '\0'; k++) {
        const TollRow *row =
            ((TollAnalysis *)g_ptr_array_index(cascade->analyses, where[k]))->row;
        int least = G_MAXINT;

        for (guint i = 0; i < row->terms->len; i++) {
            const char *cause = toll_term_lexical(reading, toll_row_term(row, i), "cause");
            int distance = ABS((int)i - (int)draft->term);

            if (cause != NULL && distance < least) {
                least = distance;
                toll_claim_set(&claim->cause, cause);
            }
        }
    }
}

/* Who did it, in plain words: what stands behind "by" after the outcome. */
static void
fill_actor(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    static const char *const kinds[] = {"det",    "word",     "name",  "demonym",  "people",
                                        "source", "person",   "place", "personal", "body",
                                        "caps",   "compound", "cause", "anonymous"};
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    guint i = MAX(draft->outcome_term, draft->term) + 1;
    guint start;

    while (i < row->terms->len && !toll_term_is(reading, toll_row_term(row, i), "by"))
        i++;
    start = ++i;
    for (gboolean goes_on = TRUE; goes_on && i < row->terms->len; i += goes_on ? 1 : 0) {
        goes_on = FALSE;
        for (guint k = 0; k < G_N_ELEMENTS(kinds); k++)
            goes_on |= toll_term_is(reading, toll_row_term(row, i), kinds[k]);
    }
    if (start < i && start < row->terms->len) {
        const char *text = reading->text + toll_row_term(row, start)->start;
        g_autofree char *actor =
            g_strndup(text, toll_row_term(row, i - 1)->end - toll_row_term(row, start)->start);

        toll_claim_set(&claim->actor, actor);
    }
}

void
toll_context_fill(TollCascade *cascade, guint sentence, const TollDraft *draft,
                  TollClaim *claim)
{
    toll_when_fill(cascade, sentence, draft, claim);
    toll_scene_fill(cascade, sentence, draft, claim);
    fill_cause(cascade, sentence, draft, claim);
    fill_actor(cascade, sentence, draft, claim);
}
