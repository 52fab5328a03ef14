/* day.c: days as Julian numbers, read from and written as ISO dates. */
#include <string.h>

#include <tollcheck/day.h>

/* 9999-12-31: a later day would not fit into "YYYY-MM-DD". */
#define LAST_DAY ((TollDay)3652059)
/* 1970-01-01 */
#define EPOCH ((TollDay)719163)

TollDay
toll_day_from_ymd(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return TOLL_NO_DAY;
    if (!g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return TOLL_NO_DAY;

    GDate date;

    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
    return g_date_get_julian(&date);
}

/* Reads exactly @n digits and moves on; -1 where there are fewer. */
static int
read_digits(const char **text, int n)
{
    int value = 0;

    for (; n > 0; n--, (*text)++) {
        if (!g_ascii_isdigit(**text))
            return -1;
        value = value * 10 + (**text - '0');
    }
    return value;
}

/* "2016-10-20", "2016/10/20", "20161020", and a time behind it. */
static TollDay
parse_numbers(const char *text)
{
    int year = read_digits(&text, 4);
    char mark = year >= 0 && (*text == '-' || *text == '/') ? *text : '\0';

    text += mark != '\0';

    int month = year >= 0 ? read_digits(&text, 2) : -1;

    if (month < 0 || (mark != '\0' && *text++ != mark))
        return TOLL_NO_DAY;

    int day = read_digits(&text, 2);

    /* Only a time may touch the date: "2016-10-20T11:00", "2016-10-20Z". */
    if (day < 0 || (g_ascii_isalnum(*text) && g_ascii_strncasecmp(text, "T", 1) != 0 &&
                    g_ascii_strncasecmp(text, "Z", 1) != 0))
        return TOLL_NO_DAY;
    return toll_day_from_ymd(year, month, day);
}

/* Moves over a word and what separates it from the next. */
static void
skip_word(const char **text)
{
    while (g_ascii_isalpha(**text))
        (*text)++;
    while (**text == ' ' || **text == ',' || **text == '.' || **text == '-' || **text == '\t')
        (*text)++;
}

/* Returns: 1 to 12, or 0 where there is no name of a month. */
static int
read_month(const char **text)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
    gsize len = 0;

    while (g_ascii_isalpha((*text)[len]))
        len++;
    for (guint i = 0; len >= 3 && i < G_N_ELEMENTS(names); i++)
        if (g_ascii_strncasecmp(*text, names[i], len) == 0 ||
            (i == 8 && len == 4 && g_ascii_strncasecmp(*text, "sept", len) == 0)) {
            skip_word(text);
            return (int)i + 1;
        }
    return 0;
}

/* "20", "20th", and what separates it from the next word; -1 where there is none. */
static int
read_day(const char **text)
{
    int day = read_digits(text, 1);

    if (day >= 0 && g_ascii_isdigit(**text))
        day = day * 10 + read_digits(text, 1);
    skip_word(text);
    return day;
}

/* "Thu, 20 Oct 2016 11:00:00 GMT", "20 October 2016", "October 20, 2016". */
static TollDay
parse_words(const char *text)
{
    const char *start = text;
    int month = read_month(&text), day;

    if (month == 0 && g_ascii_isalpha(*text)) {
        skip_word(&text); /* a weekday */
        start = text;
        month = read_month(&text);
    }
    day = read_day(&text);
    if (month == 0)
        month = read_month(&text);
    if (text == start || month == 0 || day < 0)
        return TOLL_NO_DAY;

    int year = read_digits(&text, 4);

    return year < 0 || g_ascii_isalnum(*text) ? TOLL_NO_DAY
                                              : toll_day_from_ymd(year, month, day);
}

/* Seconds since 1970 as programs count them, ten digits or, with milliseconds, thirteen. */
static TollDay
parse_seconds(const char *text)
{
    gsize len = strspn(text, "0123456789");
    gint64 seconds = 0;

    if ((len != 10 && len != 13) || text[len] != '\0')
        return TOLL_NO_DAY;
    for (gsize i = 0; i < 10; i++)
        seconds = seconds * 10 + (text[i] - '0');
    return EPOCH + (TollDay)(seconds / 86400);
}

TollDay
toll_day_parse(const char *text)
{
    TollDay day;

    if (text == NULL)
        return TOLL_NO_DAY;
    while (g_ascii_isspace(*text))
        text++;
    day = parse_numbers(text);
    if (day == TOLL_NO_DAY)
        day = parse_seconds(text);
    return day != TOLL_NO_DAY ? day : parse_words(text);
}

const char *
toll_day_format(TollDay day, char *buffer)
{
    buffer[0] = '\0';
    if (day == TOLL_NO_DAY || day > LAST_DAY)
        return buffer;

    GDate date;

    g_date_clear(&date, 1);
    g_date_set_julian(&date, day);
    g_snprintf(buffer, TOLL_DAY_SIZE, "%04u-%02u-%02u", (guint)g_date_get_year(&date),
               (guint)g_date_get_month(&date), (guint)g_date_get_day(&date));
    return buffer;
}
