/* earlier.c: what a claim takes from the claims before it: whose people it counts, of which
 * whole it is a part, and the days of a count that goes on. */
#include "claim/earlier.h"

#include "claim/again.h"
#include "claim/context.h"

/* Whether somebody else begins to speak between two drafts. */
static gboolean
speaks_between(const TollReading *reading, const TollAnalysis *analysis, const TollDraft *draft,
               const TollDraft *other)
{
    for (guint i = other->term; i < draft->term; i++)
        if (toll_term_is(reading, toll_row_term(analysis->row, i), TOLL_KIND_SAYS))
            return TRUE;
    return FALSE;
}

/* The claim whose people a number without a noun counts on: its whole, the one before it in the
 * sentence, or for "two others" the one before the sentence. */
static const TollClaim *
antecedent(const TollCascade *cascade, const TollAnalysis *analysis, guint i, GPtrArray *claims,
           guint first)
{
    const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);
    int from = draft->whole >= 0 ? draft->whole : (int)i - 1;

    /* "12 policemen, three of them women, and hurt nine": the nine are policemen. */
    while (draft->whole < 0 && from >= 0 &&
           g_array_index(analysis->drafts, TollDraft, from).whole >= 0)
        from = g_array_index(analysis->drafts, TollDraft, from).whole;
    /* "One civilian was among the dead, and ten were hurt": any ten. */
    if (from >= 0 && draft->whole < 0 &&
        g_array_index(analysis->drafts, TollDraft, from).is_of_the_fated)
        return NULL;
    if (from >= 0)
        return speaks_between(cascade->reading, analysis, draft,
                              &g_array_index(analysis->drafts, TollDraft, from))
                   ? NULL
                   : g_ptr_array_index(claims, first + (guint)from);
    return draft->quantity->goes_on && first > 0 ? g_ptr_array_index(claims, first - 1) : NULL;
}

static gboolean
is_of_the_moved(const TollClaim *claim)
{
    return claim->outcome == TOLL_OUTCOME_DISPLACED || claim->outcome == TOLL_OUTCOME_EVACUATED;
}

/* "More than a dozen civilians were killed and 90 wounded": the ninety are civilians too. A
 * bare number after women or children is not more of them. Families move as families: "300
 * families fled and 40 were evacuated". */
static void
inherit_population(const TollCascade *cascade, const TollAnalysis *analysis, GPtrArray *claims,
                   guint first)
{
    const guint children_and_women = TOLL_CHILDREN | TOLL_WOMEN | TOLL_MEN;

    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);
        TollClaim *claim = g_ptr_array_index(claims, first + i);
        const TollClaim *other = antecedent(cascade, analysis, i, claims, first);

        if (!draft->quantity->is_named && other != NULL &&
            g_str_equal(other->document, claim->document) &&
            (other->population & children_and_women) == 0) {
            claim->population = other->population;
            if (is_of_the_moved(claim) && is_of_the_moved(other))
                claim->unit = other->unit;
        }
    }
}

/* Whether a claim can be the whole of a part that was said later, of those who met what @fated
 * says; -1 for anything. */
static gboolean
is_whole_of(const TollClaim *total, const TollClaim *part, int fated)
{
    return total->part_of[0] == '\0' && total->low >= part->low &&
           (fated < 0 || (int)total->outcome == fated || fated == TOLL_OUTCOME_CASUALTIES);
}

/* The total that "among the dead were five children" is a part of: the last one of the same
 * outcome before it. "Eight of the victims" are of the dead, where there are any. */
static const TollClaim *
earlier_total(const GPtrArray *claims, guint of, int fated)
{
    const TollClaim *part = g_ptr_array_index(claims, of);
    const TollClaim *last = NULL;

    for (guint i = of; i > 0; i--) {
        const TollClaim *total = g_ptr_array_index(claims, i - 1);

        if (!g_str_equal(total->document, part->document))
            break;
        if (!is_whole_of(total, part, fated))
            continue;
        if (fated != TOLL_OUTCOME_CASUALTIES || total->outcome == TOLL_OUTCOME_KILLED ||
            (int)total->outcome == fated)
            return total;
        if (last == NULL)
            last = total;
    }
    return last;
}

static void
link_to_earlier(GPtrArray *claims, guint of, const TollDraft *draft)
{
    TollClaim *part = g_ptr_array_index(claims, of);
    const TollClaim *total = earlier_total(claims, of, draft->fated);

    if (total == NULL)
        return;
    if (part->outcome == TOLL_OUTCOME_CASUALTIES)
        part->outcome = total->outcome;
    if (!draft->quantity->is_named)
        part->population = total->population;
    toll_claim_set_id(part);
    toll_claim_set(&part->part_of, total->claim_id);
    if (!toll_claim_tells_day(part))
        toll_claim_take_days(part, total);
}

/* Days that a running count goes on in the next sentence. */
enum { GOES_ON_DAYS = 60 };

/* The count that a sentence may go on with: "55 have been killed over the past 24 hours. Dozens
 * were also wounded." */
static const TollClaim *
running_before(const TollCascade *cascade, guint sentence, const GPtrArray *claims, guint first)
{
    const TollClaim *last = first > 0 ? g_ptr_array_index(claims, first - 1) : NULL;
    const TollAnalysis *there =
        sentence > 0 ? g_ptr_array_index(cascade->analyses, sentence - 1) : NULL;

    /* A sentence between them may say how it came about. */
    if (there != NULL && there->drafts->len == 0 && sentence > 1)
        there = g_ptr_array_index(cascade->analyses, sentence - 2);

    return there != NULL && there->drafts->len > 0 && last != NULL &&
                   last->scope == TOLL_PERIOD && toll_claim_tells_day(last) &&
                   last->date_from != TOLL_NO_DAY &&
                   last->date_to <= last->date_from + GOES_ON_DAYS
               ? last
               : NULL;
}

/* Whether a sentence goes on with the count before it, and tells of no other event. */
static gboolean
goes_on(const TollReading *reading, const TollAnalysis *analysis, const TollDraft *draft)
{
    const TollTerm *term = toll_row_term(analysis->row, draft->outcome_term);
    const char *outcome = reading->text + term->start;
    gboolean is_journey =
        draft->outcome == TOLL_OUTCOME_EVACUATED || draft->outcome == TOLL_OUTCOME_DISPLACED;

    return !toll_row_has(reading, analysis->row, TOLL_KIND_WHEN) &&
           (draft->quantity->goes_on || toll_row_has(reading, analysis->row, TOLL_KIND_ALSO) ||
            g_strstr_len(outcome, term->end - term->start, " also ") != NULL ||
            g_str_has_prefix(outcome, "have ") || g_str_has_prefix(outcome, "has ") ||
            (is_journey && g_str_has_prefix(outcome, "had ")));
}

/* A part of a count of the whole country is no more of one scene than that. */
static void
take_place(TollClaim *part, const TollClaim *whole)
{
    if (whole->place_reason != TOLL_PLACE_COUNTRY || part->place_reason == TOLL_PLACE_NAMED)
        return;
    toll_claim_set(&part->place, whole->place);
    toll_claim_set(&part->place_mention, whole->place_mention);
    part->place_reason = whole->place_reason;
}

void
toll_earlier_fill(const TollCascade *cascade, guint sentence, GPtrArray *claims, guint first)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollClaim *running = running_before(cascade, sentence, claims, first);

    inherit_population(cascade, analysis, claims, first);
    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);
        TollClaim *claim = g_ptr_array_index(claims, first + i);

        if (running != NULL && claim->scope != TOLL_STATE && !toll_claim_tells_day(claim) &&
            goes_on(cascade->reading, analysis, draft))
            toll_claim_take_days(claim, running);
        if (draft->whole >= 0) {
            const TollClaim *whole = g_ptr_array_index(claims, first + (guint)draft->whole);

            toll_claim_set(&claim->part_of, whole->claim_id);
            toll_claim_take_days(claim, whole);
            take_place(claim, whole);
        } else if (draft->is_of_the_fated) {
            link_to_earlier(claims, first + i, draft);
        }
    }
}
