/* stretch.c: dates of more than one day: running counts, weeks and years, from one to another.
 */
#include "claim/date.h"

#include "article/token.h"

/* The values of the kind "span": its hours. */
enum { DAY = 24, WEEK = 168, MONTH = 730 };

/* The number before a span; one where it is missing. */
static gint64
span_count(const TollReading *reading, const TollRow *row, const TollMatch *match, guint number)
{
    const TollTerm *term = toll_match_term(row, match, number);
    gint64 n = term == NULL ? 1 : toll_date_int(reading, term, TOLL_KIND_UNIT);

    if (term != NULL && toll_term_lexical(term, TOLL_KIND_TEN) != NULL)
        n = toll_date_int(reading, term, TOLL_KIND_TEN);
    return MAX(n, 1);
}

static TollDay
span_back(const TollReading *reading, gint64 n, gint64 hours)
{
    return toll_days_back(reading, (n * hours + DAY - 1) / DAY);
}

gint64
toll_span_days(const TollReading *reading, const TollRow *row, const TollMatch *match,
               guint number, guint span)
{
    gint64 hours = toll_date_int(reading, toll_match_term(row, match, span), TOLL_KIND_SPAN);

    return span_count(reading, row, match, number) * hours / DAY;
}

TollDay
toll_span_back(const TollReading *reading, const TollRow *row, const TollMatch *match,
               guint number, guint span)
{
    return span_back(reading, span_count(reading, row, match, number),
                     toll_date_int(reading, toll_match_term(row, match, span), TOLL_KIND_SPAN));
}

static TollValue *
running_back(TollReading *reading, const TollRow *row, const TollMatch *match, gint64 n,
             gint64 hours)
{
    TollValue *date =
        toll_date_new(reading, row, match, span_back(reading, n, hours), reading->published);

    date->is_running = TRUE;
    return date;
}

/* past N SPAN: "over the past 24 hours", "in six days of fighting": up to the article's day */
TollValue *
toll_fold_past(TollReading *reading, TollRow *row, const TollMatch *match)
{
    return running_back(reading, row, match, span_count(reading, row, match, 0),
                        toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_SPAN));
}

/* Returns: what a word of the lexicon is worth as @kind, or 0. */
static int
worth(const TollReading *reading, const char *word, TollKind kind)
{
    TollTerm term = {.phrase = toll_words_find(reading->words, word),
                     .shape = TOLL_SHAPE_LOWER};

    return term.phrase != NULL && toll_term_entry(&term, kind) != NULL
               ? toll_date_int(reading, &term, kind)
               : 0;
}

/* lasting WORD: "the two-week offensive", "a month-long siege", "the six-day-old battle" */
TollValue *
toll_fold_lasting(TollReading *reading, TollRow *row, const TollMatch *match)
{
    char folded[TOLL_TOKEN_FOLD];
    g_auto(GStrv) parts = NULL;
    gint64 n = 1;
    int hours;

    /* A war has a day on which it began. */
    if (match->end < row->terms->len &&
        toll_term_is(reading, toll_row_term(row, match->end), TOLL_KIND_LONG))
        return NULL;
    toll_term_fold(reading, toll_match_term(row, match, 0), folded);
    parts = g_strsplit(folded, "-", 3);
    if (parts[0] == NULL || parts[1] == NULL)
        return NULL;
    hours = worth(reading, parts[0], TOLL_KIND_SPAN);
    if (hours == 0) {
        hours = worth(reading, parts[1], TOLL_KIND_SPAN);
        n = g_ascii_strtoll(parts[0], NULL, 10);
        n = n > 0 ? n
                  : MAX(worth(reading, parts[0], TOLL_KIND_UNIT),
                        worth(reading, parts[0], TOLL_KIND_TEN));
    }
    return hours >= DAY && n > 0 ? running_back(reading, row, match, n, hours) : NULL;
}

/* same-stretch: "in the same period": as long as the count told before */
TollValue *
toll_fold_same_stretch(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_fold_recent(reading, row, match);

    date->is_same = TRUE;
    return date;
}

/* past-few SPAN: "in the last few days": three of them; a few hours are of the same day */
TollValue *
toll_fold_past_few(TollReading *reading, TollRow *row, const TollMatch *match)
{
    enum { A_FEW = 3 };
    int hours = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_SPAN);
    TollValue *date = running_back(reading, row, match, A_FEW, hours);

    date->is_running = hours >= DAY;
    return date;
}

/* next N SPAN: "over the next month": from the date told before */
TollValue *
toll_fold_next(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_fold_recent(reading, row, match);

    date->is_next = TRUE;
    date->offset = (int)MAX(toll_span_days(reading, row, match, 0, 1), 1);
    return date;
}

/* until-then: "prior to that": up to the date told before */
TollValue *
toll_fold_until_then(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_fold_recent(reading, row, match);

    date->is_next = TRUE;
    return date;
}

/* recent: "in recent weeks": from no known day up to the article's */
TollValue *
toll_fold_recent(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_date_new(reading, row, match, TOLL_NO_DAY, reading->published);

    date->is_running = TRUE;
    return date;
}

/* since-clause: "since the truce collapsed": the clause tells from when, see when.c */
TollValue *
toll_fold_since_clause(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_fold_recent(reading, row, match);

    date->is_clause = TRUE;
    return date;
}

/* The week (168 hours), month or year that lies @n before the article's, no further than its
 * day.
 */
static TollValue *
calendar(TollReading *reading, const TollRow *row, const TollMatch *match, const char *span,
         int n)
{
    TollDay published = reading->published, from, to;
    int year, month, day;
    TollValue *date;

    if (published == TOLL_NO_DAY)
        return toll_date_new(reading, row, match, TOLL_NO_DAY, TOLL_NO_DAY);
    toll_day_to_ymd(published, &year, &month, &day);
    if (g_str_equal(span, "week")) {
        from = published - (published - 1) % 7 - (guint)n * 7;
        to = from + 6;
    } else if (g_str_equal(span, "weekend")) {
        from = published - ((published - 1) % 7 + 2) % 7;
        to = from + 1;
    } else if (g_str_equal(span, "month")) {
        year -= month - n < 1 ? 1 : 0;
        month = month - n < 1 ? month - n + 12 : month - n;
        from = toll_day_from_ymd(year, month, 1);
        to = toll_month_end(year, month);
    } else {
        from = toll_day_from_ymd(year - n, 1, 1);
        to = toll_day_from_ymd(year - n, 12, 31);
    }
    date = toll_date_new(reading, row, match, from, MIN(to, published));
    date->is_vague = TRUE;
    return date;
}

/* calendar SPAN N: the week, month or year that lies N before the article's */
TollValue *
toll_fold_calendar(TollReading *reading, TollRow *row, const TollMatch *match)
{
    return calendar(reading, row, match, match->rule->arguments[0],
                    (int)g_ascii_strtoll(match->rule->arguments[1], NULL, 10));
}

/* earlier-in SPAN: "earlier this week": of it, what lies before the article's day */
TollValue *
toll_fold_earlier_in(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = calendar(reading, row, match, match->rule->arguments[0], 0);

    if (date->from < date->to && date->to == reading->published)
        date->to--;
    return date;
}

/* months PART [YEAR]: "in the first half of 2016", "last winter": the value of PART is its
 * first and its last month */
TollValue *
toll_fold_months(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    const char *half = toll_term_lexical(term, TOLL_KIND_YEARPART);
    const char *part = half != NULL ? half : toll_term_lexical(term, TOLL_KIND_SEASON);
    int code = part != NULL ? (int)g_ascii_strtoll(part, NULL, 10) : 0;
    int first = code / 100, last = code % 100;
    int year = toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_YEAR);
    int month = 0, day = 0, ends = 0;
    TollDay from = TOLL_NO_DAY, to = TOLL_NO_DAY;
    TollValue *date;

    /* "During the winter offensive". */
    if (match->end < row->terms->len &&
        toll_term_is(reading, toll_row_term(row, match->end), TOLL_KIND_LENGTHY))
        return NULL;
    if (year == 0 && reading->published != TOLL_NO_DAY) {
        toll_day_to_ymd(reading->published, &year, &month, &day);
        year -= first > month ? 1 : 0;
    }
    ends = last < first ? year + 1 : year;
    if (year > 0 && first > 0) {
        from = toll_day_from_ymd(year, first, 1);
        to = toll_month_end(ends, last);
    }
    date = toll_date_new(reading, row, match, from,
                         reading->published != TOLL_NO_DAY ? MIN(to, reading->published) : to);
    return date;
}

/* first-months N [YEAR]: "in the first nine months of the year" */
TollValue *
toll_fold_first_months(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int n = (int)span_count(reading, row, match, 0);
    int year = toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_YEAR);
    int month, day;
    TollValue *date;

    if (n > 12)
        return NULL;
    if (year == 0 && reading->published != TOLL_NO_DAY)
        toll_day_to_ymd(reading->published, &year, &month, &day);
    date = toll_date_new(reading, row, match,
                         year > 0 ? toll_day_from_ymd(year, 1, 1) : TOLL_NO_DAY,
                         year > 0 ? toll_month_end(year, n) : TOLL_NO_DAY);
    date->is_running = TRUE;
    return date;
}

/* so-far SPAN: "so far this year": a running count from its beginning */
TollValue *
toll_fold_so_far(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int hours = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_SPAN);
    const char *span = hours == WEEK ? "week" : hours == MONTH ? "month" : "year";
    TollValue *date;

    if (hours < WEEK)
        return NULL;
    date = calendar(reading, row, match, span, 0);
    date->is_running = TRUE;
    return date;
}

/* running-days FROM TO: "since dawn": a running count */
TollValue *
toll_fold_running_days(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_fold_days(reading, row, match);

    date->is_running = TRUE;
    return date;
}

/* since DATE: from there up to the article's day */
TollValue *
toll_fold_since(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *since = toll_match_term(row, match, 0);
    TollValue *date;

    if (since == NULL || since->value == NULL)
        return NULL;
    date = toll_date_new(reading, row, match, since->value->from, reading->published);
    date->is_running = TRUE;
    toll_value_add_rules(date, since->value);
    return date;
}

/* span DATE DATE: "between 28 October and 12 November" */
TollValue *
toll_fold_span(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *a = toll_match_term(row, match, 0);
    const TollTerm *b = toll_match_term(row, match, 1);
    TollValue *date;

    if (a->value == NULL || b->value == NULL || a->value->from > b->value->to)
        return NULL;
    date = toll_date_new(reading, row, match, a->value->from, b->value->to);
    date->is_running = date->is_span = TRUE;
    toll_value_add_rules(date, a->value);
    toll_value_add_rules(date, b->value);
    return date;
}
