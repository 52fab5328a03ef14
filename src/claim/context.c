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

/* Behind the last word that can mean people or a body, of the first name or noun phrase from a
 * term on: "the Syrian army | in the north", "the group | a monitor said". Returns: @start
 * where there is none, as in "by nightfall", "by shells". */
static guint
actor_end(const TollReading *reading, const TollRow *row, guint start)
{
    static const char *const heads[] = {"people",    "body", "source", "person", "place",
                                        "groupnoun", "name", "caps",   NULL};
    static const char *const words[] = {"det",      "word",  "demonym",   "personal",
                                        "compound", "cause", "anonymous", NULL};
    guint end = start;

    for (guint i = start; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is_any(reading, term, heads))
            end = i + 1;
        else if (!toll_term_is_any(reading, term, words) ||
                 (end > start && toll_term_is(reading, term, "det")))
            break;
    }
    return end;
}

/* Who did it, in plain words: what stands behind "by" after the outcome, in its clause. */
static void
fill_actor(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;

    for (guint i = MAX(draft->outcome_term, draft->term) + 1; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);
        guint end;

        if (reading->text[term->start] == ',')
            return;
        if (!toll_term_is(reading, term, "by"))
            continue;
        end = actor_end(reading, row, i + 1);
        if (end > i + 1) {
            gsize start = toll_row_term(row, i + 1)->start;
            g_autofree char *actor =
                g_strndup(reading->text + start, toll_row_term(row, end - 1)->end - start);

            toll_claim_set(&claim->actor, actor);
        }
        return;
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
