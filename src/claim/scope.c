/* scope.c: whether a claim counts over a stretch of time although no word says "since". */
#include "claim/when.h"

#include "article/token.h"

/* So many dead are seldom those of one of several raids. */
enum { MANY_RAIDS = 200 };

/* So many do not leave in one day. */
enum { MANY_FLED = 100000 };

/* So many are not brought out at once. */
enum { MANY_BUSES = 5000 };

/* Fewer may be those of one event in a month. */
enum { SUM = 10 };

static gint64
number_of(const TollDraft *draft)
{
    return MAX(draft->quantity->low, draft->quantity->high);
}

static gboolean
is_plural(const TollReading *reading, const TollTerm *term)
{
    return term->end > term->start + 2 && reading->text[term->end - 1] == 's' &&
           reading->text[term->end - 2] != 's';
}

static gboolean
is_happening(const TollReading *reading, const TollTerm *term)
{
    static const TollKind kinds[] = {TOLL_KIND_CAUSE, TOLL_KIND_CLAIMABLE, TOLL_KINDS_END};

    return toll_term_is_any(reading, term, kinds) &&
           !toll_term_is(reading, term, TOLL_KIND_CAMPAIGN);
}

/* "A raid", "the second chemical attack": one event killed them. */
static gboolean
tells_one_event(const TollReading *reading, const TollRow *row)
{
    static const TollKind openers[] = {TOLL_KIND_DET, TOLL_KIND_ORDINAL, TOLL_KINDS_END};

    for (guint i = 1; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (!is_happening(reading, term) || is_plural(reading, term))
            continue;
        for (guint k = i; k > 0 && k + 3 > i; k--)
            if (toll_term_is_any(reading, toll_row_term(row, k - 1), openers) ||
                toll_term_is_possessive(reading, toll_row_term(row, k - 1)))
                return TRUE;
    }
    return FALSE;
}

/* "Air strikes", "the offensive": more than one event. */
static gboolean
tells_many_events(const TollReading *reading, const TollRow *row)
{
    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is(reading, term, TOLL_KIND_CAMPAIGN) ||
            (is_happening(reading, term) && is_plural(reading, term)))
            return TRUE;
    }
    return FALSE;
}

/* "Has forced 300 people", "has uprooted": the verb behind "has". */
static gboolean
is_behind_have(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    for (guint i = 1; i < row->terms->len; i++)
        if (((i == draft->outcome_term && i != draft->term) ||
             toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_FORCE)) &&
            toll_term_is(reading, toll_row_term(row, i - 1), TOLL_KIND_HAVE) &&
            g_ascii_tolower(reading->text[toll_row_term(row, i - 1)->start + 2]) != 'd')
            return TRUE;
    return FALSE;
}

/* "Have been killed": up to now. */
gboolean
toll_draft_is_perfect(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    const char *words = reading->text + toll_row_term(row, draft->outcome_term)->start;

    return g_str_has_prefix(words, "have ") || g_str_has_prefix(words, "has ") ||
           is_behind_have(reading, row, draft);
}

/* "Had killed": up to then. */
static gboolean
is_past_perfect(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    return g_str_has_prefix(reading->text + toll_row_term(row, draft->outcome_term)->start,
                            "had ");
}

/* "In November", "this year": the month or the year that news sum up has just ended, or has not
 * yet; one of long ago dates a single disaster. */
static gboolean
is_summed_up(const TollReading *reading, const TollRow *row, const TollValue *date,
             const TollDraft *draft)
{
    gboolean is_recent = date->to + TOLL_RECENT > reading->published;

    if (tells_one_event(reading, row))
        return FALSE;
    if (toll_draft_is_perfect(reading, row, draft) || tells_many_events(reading, row) ||
        toll_row_has(reading, row, TOLL_KIND_SOFAR))
        return TRUE;
    return is_recent && number_of(draft) >= SUM;
}

/* "The group documented 53 deaths on Monday": what a day sums up to. */
static gboolean
is_daily_sum(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    if (draft->term == 0 || draft->quantity->outcome < 0 ||
        !toll_term_is(reading, toll_row_term(row, draft->term - 1), TOLL_KIND_RECORDS) ||
        tells_one_event(reading, row))
        return FALSE;
    for (guint i = draft->term + 1; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is(reading, term, TOLL_KIND_DATE))
            return term->value->from == term->value->to;
    }
    return FALSE;
}

/* Whether a word of an outcome tells where people are and none what has become of them: "are
 * staying with relatives", "in shelters", but not "brought into shelters". */
static gboolean
has_situation(const TollReading *reading, const TollTerm *outcome)
{
    static const TollKind kinds[] = {TOLL_KIND_HOSTS, TOLL_KIND_REFUGE, TOLL_KIND_KEEPS,
                                     TOLL_KINDS_END};
    gboolean has = toll_term_is_any(reading, outcome, kinds) &&
                   !toll_term_is(reading, outcome, TOLL_KIND_RECORDS);
    char folded[TOLL_TOKEN_FOLD];
    g_auto(GStrv) words = NULL;

    toll_term_fold(reading, outcome, folded);
    words = g_strsplit_set(folded, " -", -1);
    for (guint i = 0; words[i] != NULL; i++) {
        if (toll_word_is(reading, words[i], TOLL_KIND_CARRIED) &&
            g_strcmp0(words[i + 1], "refuge") != 0)
            return FALSE;
        has |= toll_word_is(reading, words[i], TOLL_KIND_SITUATION);
    }
    return has;
}

/* "30,000 refugees" and "30,000 refugees registered", and not "30,000 refugees arrived". */
static gboolean
moves_on(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind moves[] = {TOLL_KIND_ARRIVE, TOLL_KIND_PAST,   TOLL_KIND_SUFFERED,
                                     TOLL_KIND_LEAVE,  TOLL_KIND_RETURN, TOLL_KIND_HAVE,
                                     TOLL_KINDS_END};

    for (guint i = term + 1; i < row->terms->len && i < term + 4; i++)
        if (toll_term_is_any(reading, toll_row_term(row, i), moves))
            return !toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_REPORTED);
    return FALSE;
}

/* "12,000 displacements" happened; it is not how many are away from home. */
static gboolean
counts_moves(const TollReading *reading, const TollTerm *count)
{
    char folded[TOLL_TOKEN_FOLD];

    return toll_word_is(reading, toll_term_fold_last(reading, count, folded),
                        TOLL_KIND_MOVE_COUNT);
}

/* "Fourteen dead, 36,600 out of their homes", but not "drove 36,600 out of their homes". */
static gboolean
is_bare(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind openers[] = {TOLL_KIND_AND, TOLL_KIND_STOP, TOLL_KIND_COLON,
                                       TOLL_KIND_DASH, TOLL_KINDS_END};

    return term == 0 || reading->text[toll_row_term(row, term - 1)->start] == ',' ||
           toll_term_is_any(reading, toll_row_term(row, term - 1), openers);
}

/* "Puts the displaced at 30,000": those who are. */
static gboolean
is_of_the(const TollReading *reading, const TollRow *row, guint term)
{
    return term > 0 && toll_term_is(reading, toll_row_term(row, term), TOLL_KIND_PARTICIPLE) &&
           toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_DET);
}

gboolean
toll_scope_is_state(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    const TollTerm *outcome = toll_row_term(row, draft->outcome_term);

    if (draft->outcome == TOLL_OUTCOME_TRAPPED)
        return TRUE;
    if (draft->outcome != TOLL_OUTCOME_DISPLACED || draft->quantity->high == 0)
        return FALSE;
    if (draft->outcome_term == draft->term)
        return !moves_on(reading, row, draft->term) && !counts_moves(reading, outcome);
    return has_situation(reading, outcome) || is_of_the(reading, row, draft->outcome_term) ||
           (toll_term_is(reading, outcome, TOLL_KIND_FROMHOME) &&
            is_bare(reading, row, draft->term));
}

gboolean
toll_scope_is_open(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    return draft->quantity->low >= MANY_RAIDS && tells_many_events(reading, row) &&
           !tells_one_event(reading, row) &&
           (draft->quantity->qualifier == TOLL_VAGUE ||
            toll_draft_is_perfect(reading, row, draft) || is_past_perfect(reading, row, draft));
}

/* "The fighting has forced thousands to flee", "742,000 have left home", "270,000 fled in that
 * offensive": day after day. */
static gboolean
is_flight(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    gboolean is_of_war = toll_row_has(reading, row, TOLL_KIND_CAMPAIGN) ||
                         toll_row_has(reading, row, TOLL_KIND_LONG);
    gboolean is_perfect = toll_draft_is_perfect(reading, row, draft);

    return !tells_one_event(reading, row) &&
           is_of_war + is_perfect + (number_of(draft) >= MANY_FLED) >= 2;
}

gboolean
toll_scope_is_sum(const TollReading *reading, const TollRow *row, const TollValue *date,
                  const TollDraft *draft)
{
    if (toll_row_has(reading, row, TOLL_KIND_EVERYDAY))
        return TRUE;
    if (draft->outcome == TOLL_OUTCOME_DISPLACED && is_flight(reading, row, draft))
        return TRUE;
    if (draft->outcome == TOLL_OUTCOME_EVACUATED && number_of(draft) >= MANY_BUSES &&
        (toll_draft_is_perfect(reading, row, draft) || is_past_perfect(reading, row, draft) ||
         (date != NULL && date->to > date->from + 1)))
        return TRUE;
    if (date == NULL || date->from == date->to)
        return is_daily_sum(reading, row, draft);
    if (date->to >= date->from + 27)
        return is_summed_up(reading, row, date, draft);
    return date->is_vague && date->to > date->from + 1 &&
           (toll_draft_is_perfect(reading, row, draft) ||
            (date->to == reading->published && tells_many_events(reading, row)));
}
