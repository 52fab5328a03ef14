/* pairs.c: sets each two voices of an event side by side. */
#include "event/pairs.h"

#include "claim/counting.h"
#include "event/account.h"
#include "event/interval.h"
#include "event/voices.h"

/* A whole and its part. */
static gboolean
are_of_one_count(const TollClaim *a, const TollClaim *b)
{
    return g_str_equal(a->document, b->document) &&
           (g_str_equal(a->part_of, b->claim_id) || g_str_equal(b->part_of, a->claim_id));
}

/* "70 dead, 30 of them rebels and 39 soldiers": two parts of one whole are not the same people.
 */
static gboolean
are_parts_of_one(const TollClaim *a, const TollClaim *b)
{
    return g_str_equal(a->document, b->document) && a->part_of[0] != '\0' &&
           g_str_equal(a->part_of, b->part_of);
}

/* Whether the verdict on two voices tells a reader anything. */
static gboolean
is_worth_saying(const TollCandidate *a, const TollCandidate *b, TollCode code)
{
    const TollClaim *x = a->voice.claim, *y = b->voice.claim;
    gboolean is_one_article = g_str_equal(x->document, y->document);
    TollVerdict verdict = toll_code_get_info(code)->verdict;
    gboolean is_contradiction = verdict == TOLL_CONTRADICTS;

    if (are_parts_of_one(x, y))
        return FALSE;
    if (are_of_one_count(x, y))
        return code == TOLL_CODE_PART_EXCEEDS_WHOLE;
    /* Five of the 21 were children: no news to whoever says 21. */
    if (verdict == TOLL_DIFFERENT_SCOPE && x->population != y->population &&
        (x->part_of[0] != '\0' || y->part_of[0] != '\0'))
        return FALSE;
    /* A headline says again what the text says on somebody's word. */
    if (is_one_article && verdict == TOLL_AGREES &&
        (g_str_equal(x->source, "NARRATOR") || g_str_equal(y->source, "NARRATOR")))
        return FALSE;
    if (!toll_claims_have_one_voice(x, y))
        return TRUE;
    /* A source that gives two numbers in one text counts two things, there and elsewhere; and
     * so does a headline. */
    if (toll_candidates_share_text(a, b) || (is_one_article && x->field == y->field))
        return verdict == TOLL_COMPATIBLE && x->population == y->population;
    return is_contradiction ||
           (x->population == y->population && x->unit == y->unit && x->outcome == y->outcome &&
            !a->voice.is_partial && !b->voice.is_partial);
}

void
toll_divergence_free(TollDivergence *divergence)
{
    g_free(divergence->note);
    g_free(divergence);
}

/* Whether they are counts of the same people on one source's word, as far as is known. */
static gboolean
is_count_again(const TollCandidate *a, const TollCandidate *b)
{
    const TollClaim *x = a->voice.claim, *y = b->voice.claim;
    TollPlaceRelation place = toll_place_relate(a->voice.place, b->voice.place);

    return x->population == y->population && x->unit == y->unit && x->stance == y->stance &&
           !a->voice.is_partial && !b->voice.is_partial &&
           a->voice.counting == b->voice.counting &&
           (place == TOLL_PLACE_SAME || place == TOLL_PLACE_UNKNOWN) &&
           toll_claims_have_one_voice(x, y);
}

/* Whether the source of @a had given a higher figure of the same people when @b was published:
 * what it says no more stands against nobody. @voices: of the outcome of @a */
static gboolean
is_replaced(const GArray *voices, const TollCandidate *a, const TollClaim *b)
{
    const TollClaim *old = a->voice.claim;

    if (old->published == TOLL_NO_DAY || b->published == TOLL_NO_DAY)
        return FALSE;
    for (guint i = 0; i < voices->len; i++) {
        const TollCandidate *other = &g_array_index(voices, TollCandidate, i);
        const TollClaim *claim = other->voice.claim;

        if (claim->published != TOLL_NO_DAY && claim->published > old->published &&
            claim->published <= b->published &&
            toll_claim_number(claim) > toll_claim_number(old) && is_count_again(a, other))
            return TRUE;
    }
    return FALSE;
}

/* @voices: those of the outcome of @a */
static void
set_side_by_side(const TollEvent *event, const GArray *voices, const TollCandidate *a,
                 const TollCandidate *b, const TollLexicon *lexicon, GPtrArray *divergences)
{
    TollVoice first = a->voice;
    const TollClaim *x = a->voice.claim, *y = b->voice.claim;
    TollJudgement judgement;
    TollDivergence *divergence;
    const TollCodeInfo *info;

    if (is_replaced(voices, a, y))
        first.counting |= TOLL_COUNTS_EARLY;
    if (!toll_outcomes_are_comparable(x->outcome, y->outcome) ||
        !toll_judge(&first, &b->voice, &judgement))
        return;
    info = toll_code_get_info(judgement.code);
    if (!is_worth_saying(a, b, judgement.code))
        return;
    divergence = g_new0(TollDivergence, 1);
    divergence->event = event;
    divergence->a = x;
    divergence->b = y;
    divergence->verdict = info->verdict;
    divergence->code = info->name;
    divergence->gap = judgement.gap;
    divergence->note = toll_judgement_note(&judgement, x, y, lexicon);
    g_ptr_array_add(divergences, divergence);
}

static void
compare_voices(const TollEvent *event, const GArray *left, const GArray *right,
               const TollLexicon *lexicon, GPtrArray *divergences)
{
    for (guint i = 0; i < left->len; i++)
        for (guint j = left == right ? i + 1 : 0; j < right->len; j++) {
            const TollCandidate *a = &g_array_index(left, TollCandidate, i);
            const TollCandidate *b = &g_array_index(right, TollCandidate, j);

            if (toll_claim_compare(a->voice.claim, b->voice.claim) <= 0)
                set_side_by_side(event, left, a, b, lexicon, divergences);
            else
                set_side_by_side(event, right, b, a, lexicon, divergences);
        }
}

void
toll_event_diverge(const TollEvent *event, TollPlaces *places, const TollLexicon *lexicon,
                   GPtrArray *divergences)
{
    GArray *voices[TOLL_N_OUTCOMES];

    toll_voices_pick(event, places, lexicon, voices);
    for (guint i = 0; i < TOLL_N_OUTCOMES; i++)
        for (guint j = i; j < TOLL_N_OUTCOMES; j++)
            if (toll_outcomes_are_comparable(i, j))
                compare_voices(event, voices[i], voices[j], lexicon, divergences);
    for (guint i = 0; i < TOLL_N_OUTCOMES; i++)
        g_array_unref(voices[i]);
}
