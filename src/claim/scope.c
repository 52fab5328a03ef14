/* scope.c: whether a claim counts over a stretch of time although no word says "since". */
#include "claim/when.h"

/* So many dead are seldom those of one of several raids. */
enum { MANY_RAIDS = 200 };

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
    static const char *const kinds[] = {"cause", "claimable", NULL};

    return toll_term_is_any(reading, term, kinds) && !toll_term_is(reading, term, "campaign");
}

/* "A raid", "the second chemical attack": one event killed them. */
static gboolean
tells_one_event(const TollReading *reading, const TollRow *row)
{
    static const char *const openers[] = {"det", "'s", "ordinal", NULL};

    for (guint i = 1; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (!is_happening(reading, term) || is_plural(reading, term))
            continue;
        for (guint k = i; k > 0 && k + 3 > i; k--)
            if (toll_term_is_any(reading, toll_row_term(row, k - 1), openers))
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

        if (toll_term_is(reading, term, "campaign") ||
            (is_happening(reading, term) && is_plural(reading, term)))
            return TRUE;
    }
    return FALSE;
}

/* "Have been killed": up to now. */
static gboolean
is_perfect(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    const char *words = reading->text + toll_row_term(row, draft->outcome_term)->start;

    return g_str_has_prefix(words, "have ") || g_str_has_prefix(words, "has ");
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
    if (is_perfect(reading, row, draft) || tells_many_events(reading, row))
        return TRUE;
    return is_recent && number_of(draft) >= SUM;
}

/* "The group documented 53 deaths on Monday": what a day sums up to. */
static gboolean
is_daily_sum(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    if (draft->term == 0 || draft->quantity->outcome < 0 ||
        !toll_term_is(reading, toll_row_term(row, draft->term - 1), "records") ||
        tells_one_event(reading, row))
        return FALSE;
    for (guint i = draft->term + 1; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is(reading, term, "date"))
            return term->value->from == term->value->to;
    }
    return FALSE;
}

gboolean
toll_scope_is_open(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    return draft->quantity->low >= MANY_RAIDS && tells_many_events(reading, row) &&
           !tells_one_event(reading, row) &&
           (draft->quantity->qualifier == TOLL_VAGUE || is_perfect(reading, row, draft) ||
            is_past_perfect(reading, row, draft));
}

gboolean
toll_scope_is_sum(const TollReading *reading, const TollRow *row, const TollValue *date,
                  const TollDraft *draft)
{
    if (toll_row_has(reading, row, "everyday"))
        return TRUE;
    if (date == NULL || date->from == date->to)
        return is_daily_sum(reading, row, draft);
    if (date->to >= date->from + 27)
        return is_summed_up(reading, row, date, draft);
    return date->is_vague && date->to > date->from + 1 &&
           (is_perfect(reading, row, draft) ||
            (date->to == reading->published && tells_many_events(reading, row)));
}
