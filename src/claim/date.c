/* date.c: what the words of a date mean, counted from the day of the article. */
#include "claim/date.h"
#include "claim/when.h"

#include <stdlib.h>
#include <string.h>

#include "article/token.h"

TollValue *
toll_date_new(TollReading *reading, const TollRow *row, const TollMatch *match, TollDay from,
              TollDay to)
{
    TollValue *date = toll_value_new(reading);

    date->start = toll_row_term(row, match->start)->start;
    date->end = toll_row_term(row, match->end - 1)->end;
    date->from = from;
    date->to = to;
    return date;
}

/* Days of other dates count from the article's; without one they stay open. */
TollDay
toll_days_back(const TollReading *reading, gint64 days)
{
    return reading->published != TOLL_NO_DAY && days < reading->published
               ? (TollDay)(reading->published - days)
               : TOLL_NO_DAY;
}

int
toll_date_int(const TollReading *reading, const TollTerm *term, TollKind kind)
{
    const char *word = term != NULL ? toll_term_lexical(term, kind) : NULL;
    char folded[TOLL_TOKEN_FOLD];

    if (term == NULL)
        return 0;
    if (word != NULL)
        return (int)g_ascii_strtoll(word, NULL, 10);
    toll_term_fold(reading, term, folded);
    return (int)MIN(g_ascii_strtoull(folded, NULL, 10), 99999999);
}

void
toll_day_to_ymd(TollDay day, int *year, int *month, int *day_of_month)
{
    GDate date;

    g_date_clear(&date, 1);
    g_date_set_julian(&date, MAX(day, 1));
    *year = g_date_get_year(&date);
    *month = (int)g_date_get_month(&date);
    *day_of_month = g_date_get_day(&date);
}

/* The last such day of the year at or before the article's: news look back. A date a few days
 * ahead is one that is announced, not a year ago. */
static int
year_of(const TollReading *reading, int month, int day)
{
    int year, this_month, this_day;

    if (reading->published == TOLL_NO_DAY)
        return reading->year;
    toll_day_to_ymd(reading->published, &year, &this_month, &this_day);
    if (month > this_month + 1 || (month == this_month && day > this_day + 20))
        return year - 1;
    return year;
}

static int
full_year(int year)
{
    return year > 31 && year < 100 ? 1900 + year : year;
}

TollDay
toll_month_end(int year, int month)
{
    return month == 12 ? toll_day_from_ymd(year + 1, 1, 1) - 1
                       : toll_day_from_ymd(year, month + 1, 1) - 1;
}

/* Whether the words before a term were a number of people and not a year. */
static gboolean
counts_people(const TollReading *reading, const TollRow *row, guint term)
{
    return term < row->terms->len &&
           toll_term_is(reading, toll_row_term(row, term), TOLL_KIND_PEOPLE);
}

/* day MONTH DAY [YEAR] */
static TollValue *
fold_day(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int month = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_MONTH);
    int day = toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_UNIT);
    int year =
        full_year(toll_date_int(reading, toll_match_term(row, match, 2), TOLL_KIND_YEAR));
    TollDay date;

    /* "On 9 September 40 people died". */
    if (match->end > match->start &&
        toll_term_is(reading, toll_row_term(row, match->end - 1), TOLL_KIND_SHORTYEAR) &&
        counts_people(reading, row, match->end))
        return NULL;
    /* "In September 12 people died", but "on September 12 people died". */
    if (match->end == match->start + 2 && match->start > 0 &&
        toll_term_is(reading, toll_row_term(row, match->start), TOLL_KIND_MONTH) &&
        toll_term_is(reading, toll_row_term(row, match->start - 1), TOLL_KIND_WITHIN) &&
        counts_people(reading, row, match->end))
        return NULL;
    /* "July 262016": copies without their commas run the day into the year. */
    if (year == 0 && day > 9999) {
        year = day % 10000;
        day /= 10000;
    }
    if (day < 1 || day > 31 || year > 2100)
        return NULL;
    if (year == 0)
        year = year_of(reading, month, day);
    date = year > 0 ? toll_day_from_ymd(year, month, day) : TOLL_NO_DAY;
    if (year > 0 && date == TOLL_NO_DAY)
        return NULL;
    return toll_date_new(reading, row, match, date, date);
}

/* A date of numbers alone: the day comes first, unless the second number can be no month. */
static TollValue *
numeric_date(TollReading *reading, const TollRow *row, const TollMatch *match, int a, int b,
             int year)
{
    TollDay date;

    if (year < 100)
        year += year > 50 ? 1900 : 2000;
    date = b > 12 ? toll_day_from_ymd(year, a, b) : toll_day_from_ymd(year, b, a);
    return date != TOLL_NO_DAY ? toll_date_new(reading, row, match, date, date) : NULL;
}

/* numeric A B YEAR: "19/07/2016" */
static TollValue *
fold_numeric(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int year = toll_date_int(reading, toll_match_term(row, match, 2), TOLL_KIND_YEAR);
    char mark = reading->text[toll_row_term(row, match->start + 1)->start];

    /* Only a slash makes a date of three short numbers. */
    if (mark != '/' && (mark != '-' || year < 1000))
        return NULL;
    return numeric_date(reading, row, match,
                        toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_UNIT),
                        toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_UNIT),
                        year);
}

/* pointed AB YEAR: "19.07.2016", whose first half is read as one decimal number */
static TollValue *
fold_pointed(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *both = toll_match_term(row, match, 0);
    const char *point = memchr(reading->text + both->start, '.', both->end - both->start);

    if (point == NULL)
        return NULL;
    return numeric_date(reading, row, match, toll_date_int(reading, both, TOLL_KIND_UNIT),
                        atoi(point + 1),
                        toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_YEAR));
}

/* day-range MONTH FIRST LAST [YEAR]: "between 2 and 9 September" */
static TollValue *
fold_day_range(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int month = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_MONTH);
    int first = toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_UNIT);
    int last = toll_date_int(reading, toll_match_term(row, match, 2), TOLL_KIND_UNIT);
    int year = toll_date_int(reading, toll_match_term(row, match, 3), TOLL_KIND_YEAR);
    TollValue *date;

    if (first < 1 || last > 31 || first >= last)
        return NULL;
    if (year == 0)
        year = year_of(reading, month, last);
    date = toll_date_new(reading, row, match,
                         year > 0 ? toll_day_from_ymd(year, month, first) : TOLL_NO_DAY,
                         year > 0 ? toll_day_from_ymd(year, month, last) : TOLL_NO_DAY);
    date->is_running = date->is_span = TRUE;
    return date;
}

/* month MONTH [YEAR] [ERA]: "in August", "mid-November 2016" */
static TollValue *
fold_month(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int month = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_MONTH);
    int year =
        full_year(toll_date_int(reading, toll_match_term(row, match, 1), TOLL_KIND_YEAR));
    int era = toll_date_int(reading, toll_match_term(row, match, 2), TOLL_KIND_ERA);
    TollDay from = TOLL_NO_DAY, to = TOLL_NO_DAY;

    if (year == 0)
        year = year_of(reading, month, 1);
    if (year > 0) {
        from = toll_day_from_ymd(year, month, MAX(era, 1));
        to = era == 1                 ? from + 9
             : era == 11 || era == 15 ? from + 5
                                      : toll_month_end(year, month);
    }
    return toll_date_new(reading, row, match, from, to);
}

/* month-past MONTH: "August last year" */
static TollValue *
fold_month_past(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int month = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_MONTH);
    int year, this_month, this_day;

    if (reading->published == TOLL_NO_DAY)
        return toll_date_new(reading, row, match, TOLL_NO_DAY, TOLL_NO_DAY);
    toll_day_to_ymd(reading->published, &year, &this_month, &this_day);
    return toll_date_new(reading, row, match, toll_day_from_ymd(year - 1, month, 1),
                         toll_month_end(year - 1, month));
}

/* holiday DAY: "on Christmas Eve": the last one before the article's day */
static TollValue *
fold_holiday(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int code = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_HOLIDAY);
    int month = code / 100, day = code % 100, year = year_of(reading, month, day);
    TollDay date = year > 0 ? toll_day_from_ymd(year, month, day) : TOLL_NO_DAY;

    return toll_date_new(reading, row, match, date, date);
}

/* year YEAR */
static TollValue *
fold_year(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int year = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_YEAR);

    if (year < 1800 || year > 2100)
        return NULL;
    return toll_date_new(reading, row, match, toll_day_from_ymd(year, 1, 1),
                         toll_day_from_ymd(year, 12, 31));
}

/* weekday DAY [WEEKS]: the nearest one at or before the article's day, or one before that */
static TollValue *
fold_weekday(TollReading *reading, TollRow *row, const TollMatch *match)
{
    int wanted = toll_date_int(reading, toll_match_term(row, match, 0), TOLL_KIND_WEEKDAY);
    TollDay published = reading->published;
    TollDay day;

    if (published == TOLL_NO_DAY)
        return toll_date_new(reading, row, match, TOLL_NO_DAY, TOLL_NO_DAY);
    /* Day 1 of the count was a Monday. */
    day = published - ((published - 1) % 7 + 7 - (guint)(wanted - 1)) % 7;
    return toll_date_new(reading, row, match, day, day);
}

/* days FROM TO: so many days before the article's: "yesterday" is days 1 1 */
TollValue *
toll_fold_days(TollReading *reading, TollRow *row, const TollMatch *match)
{
    gint64 first = g_ascii_strtoll(match->rule->arguments[0], NULL, 10);
    gint64 last = g_ascii_strtoll(match->rule->arguments[1], NULL, 10);
    TollValue *date = toll_date_new(reading, row, match, toll_days_back(reading, first),
                                    toll_days_back(reading, last));

    date->is_vague = first != last;
    return date;
}

/* ago N SPAN: "three days ago", "a year ago" */
static TollValue *
fold_ago(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollDay day = toll_span_back(reading, row, match, 0, 1);
    TollValue *date = toll_date_new(reading, row, match, day, day);

    date->is_vague = TRUE;
    return date;
}

/* status DATE: "as of 15 May", "by Friday": when it was counted, not when it happened */
static TollValue *
fold_status(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *inner = toll_match_term(row, match, 0);
    TollValue *date;

    if (inner->value == NULL || inner->value->is_running)
        return NULL;
    /* "By Friday's count": said of what follows. */
    if (match->end < row->terms->len &&
        toll_term_is_possessive(reading, toll_row_term(row, match->end)))
        return NULL;
    date = toll_date_new(reading, row, match, inner->value->from, inner->value->to);
    date->is_status = TRUE;
    toll_value_add_rules(date, inner->value);
    return date;
}

/* night DATE DATE: "in the night of 2 to 3 May", "on Friday night into Saturday": no count that
 * runs on */
static TollValue *
fold_night(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *first = toll_match_term(row, match, 0);
    const TollTerm *last = toll_match_term(row, match, 1);
    TollValue *date;

    if (first->value == NULL || last->value == NULL || first->value->is_relative ||
        last->value->is_relative || last->value->to > first->value->from + 2)
        return NULL;
    date = toll_date_new(reading, row, match, first->value->from, last->value->to);
    toll_value_add_rules(date, first->value);
    toll_value_add_rules(date, last->value);
    return date;
}

/* same DATE: a date with words around it that do not change the day: "early on Tuesday" */
static TollValue *
fold_same(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *inner = toll_match_term(row, match, 0);
    TollValue *date;

    if (inner == NULL || inner->value == NULL)
        return NULL;
    date = toll_date_new(reading, row, match, inner->value->from, inner->value->to);
    date->is_running = inner->value->is_running;
    date->is_vague = inner->value->is_vague;
    date->is_relative = inner->value->is_relative;
    date->offset = inner->value->offset;
    toll_value_add_rules(date, inner->value);
    return date;
}

/* when DATE: "since 2005, when": no count from there on, but the day of what "when" tells */
static TollValue *
fold_when(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = fold_same(reading, row, match);

    if (date != NULL)
        date->is_when = TRUE;
    return date;
}

const TollFunction toll_date_functions[] = {
    {"day", fold_day},
    {"numeric", fold_numeric},
    {"pointed", fold_pointed},
    {"day-range", fold_day_range},
    {"month", fold_month},
    {"month-past", fold_month_past},
    {"holiday", fold_holiday},
    {"months", toll_fold_months},
    {"first-months", toll_fold_first_months},
    {"year", fold_year},
    {"weekday", fold_weekday},
    {"days", toll_fold_days},
    {"ago", fold_ago},
    {"past", toll_fold_past},
    {"past-few", toll_fold_past_few},
    {"next", toll_fold_next},
    {"until-then", toll_fold_until_then},
    {"lasting", toll_fold_lasting},
    {"same-stretch", toll_fold_same_stretch},
    {"recent", toll_fold_recent},
    {"since-clause", toll_fold_since_clause},
    {"calendar", toll_fold_calendar},
    {"earlier-in", toll_fold_earlier_in},
    {"so-far", toll_fold_so_far},
    {"running-days", toll_fold_running_days},
    {"since", toll_fold_since},
    {"span", toll_fold_span},
    {"night", fold_night},
    {"status", fold_status},
    {"relative", toll_fold_relative},
    {"earlier", toll_fold_earlier},
    {"later", toll_fold_later},
    {"after", toll_fold_after},
    {"same", fold_same},
    {"when", fold_when},
    {NULL, NULL},
};
