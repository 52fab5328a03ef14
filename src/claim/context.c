/* context.c: what the words around a claim say of its cause and of who did it. */
#include "claim/context.h"

gboolean
toll_row_has(const TollReading *reading, const TollRow *row, TollKind kind)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is(reading, toll_row_term(row, i), kind))
            return TRUE;
    return FALSE;
}

/* Returns: (nullable): the cause that a sentence names, the nearest to a term; "siege" and
 * "bomb" only where it names no other. */
static const char *
cause_near(const TollReading *reading, const TollRow *row, guint of, const TollTerm **named)
{
    enum { WEAK = 1000 };
    const char *nearest = NULL;
    int least = G_MAXINT;

    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);
        const char *cause = toll_term_lexical(term, TOLL_KIND_CAUSE);
        int distance =
            ABS((int)i - (int)of) + (toll_term_is(reading, term, TOLL_KIND_WEAK) ? WEAK : 0);

        if (cause != NULL && distance < least) {
            least = distance;
            nearest = cause;
            *named = term;
        }
    }
    return nearest;
}

/* Sentences before one in its paragraph, and those that begin an article, which may tell what
 * it leaves out. */
enum { LOOK_BACK = 3, LEAD = 2 };

/* Returns: the next sentence to ask behind @step others, or -1. */
static int
sentence_before(const TollCascade *cascade, guint sentence, guint step)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);

    if (step >= LOOK_BACK) {
        guint lead = step - LOOK_BACK;

        return lead < LEAD && lead < sentence ? (int)lead : -1;
    }
    if (step + 1 <= sentence) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, sentence - step - 1);

        if (there->sentence.paragraph == here->sentence.paragraph)
            return (int)(sentence - step - 1);
    }
    return -1;
}

static const TollRow *
row_of(TollCascade *cascade, guint sentence)
{
    toll_cascade_analyse(cascade, sentence);
    return ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
}

/* The cause named nearest the claim in its sentence, else the one that was told before. */
static void
fill_cause(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollTerm *named = NULL;
    const char *cause = cause_near(reading, row_of(cascade, sentence), draft->term, &named);

    for (guint step = 0; cause == NULL && step < LOOK_BACK + LEAD; step++) {
        int before = sentence_before(cascade, sentence, step);

        if (before >= 0)
            cause = cause_near(reading, row_of(cascade, (guint)before), 0, &named);
    }
    if (cause == NULL && reading->cause != NULL)
        toll_claim_set(&claim->cause, reading->cause);
    if (cause != NULL) {
        g_autofree char *mention =
            g_strndup(reading->text + named->start, named->end - named->start);

        toll_claim_set(&claim->cause, cause);
        toll_claim_set(&claim->cause_mention, mention);
    }
}

/* Who did what a sentence leaves to those before it: where both tell of one cause. */
static const TollActor *
actor_before(TollCascade *cascade, guint sentence, const TollTerm *counted, const char *cause,
             guint *where)
{
    const TollActor *actor = NULL;

    for (guint step = 0; actor == NULL && step < LOOK_BACK + LEAD; step++) {
        int before = sentence_before(cascade, sentence, step);
        const TollTerm *named = NULL;
        const char *there;

        if (before < 0)
            continue;
        *where = (guint)before;
        toll_cascade_analyse(cascade, *where);
        actor = toll_actor_find(cascade, *where, NULL, counted);
        there = actor != NULL ? cause_near(cascade->reading, row_of(cascade, *where),
                                           actor->start, &named)
                              : NULL;
        if (g_strcmp0(there, cause) != 0)
            actor = NULL;
    }
    return actor;
}

/* The words of the article, without the article. */
static char *
name_of(const TollReading *reading, const TollActor *actor)
{
    const char *words = reading->text + actor->from;
    gsize len = actor->to - actor->from;
    gsize skip = len > 4 && g_ascii_strncasecmp(words, "the ", 4) == 0 ? 4 : 0;

    return g_strndup(words + skip, len - skip);
}

/* Who did it, in plain words. */
static void
fill_actor(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollRow *row = row_of(cascade, sentence);
    const TollTerm *counted = toll_row_term(row, draft->term);
    const TollActor *actor = toll_actor_find(cascade, sentence, draft, counted);
    g_autofree char *words = NULL;
    guint where = sentence;

    if (actor == NULL && claim->outcome <= TOLL_OUTCOME_CASUALTIES &&
        claim->scope == TOLL_INCIDENT && claim->cause[0] != '\0')
        actor = actor_before(cascade, sentence, counted, claim->cause, &where);
    if (actor == NULL)
        return;
    words = name_of(cascade->reading, actor);
    toll_claim_set(&claim->actor, words);
    claim->actor_reason = where == sentence ? actor->kind : TOLL_ACTOR_BEFORE;
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
