/* day.c: days as Julian numbers, read from and written as ISO dates. */
#include <tollcheck/day.h>

/* 9999-12-31: a later day would not fit into "YYYY-MM-DD". */
#define LAST_DAY ((TollDay)3652059)

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

TollDay
toll_day_parse(const char *text)
{
    if (text == NULL)
        return TOLL_NO_DAY;
    while (g_ascii_isspace(*text))
        text++;

    int year = read_digits(&text, 4);

    if (year < 0)
        return TOLL_NO_DAY;

    gboolean is_dashed = *text == '-';

    text += is_dashed;

    int month = read_digits(&text, 2);

    if (month < 0 || (is_dashed && *text++ != '-'))
        return TOLL_NO_DAY;

    int day = read_digits(&text, 2);

    /* Only a time may touch the date: "2016-10-20T11:00", "2016-10-20Z". */
    if (day < 0 || (g_ascii_isalnum(*text) && g_ascii_strncasecmp(text, "T", 1) != 0 &&
                    g_ascii_strncasecmp(text, "Z", 1) != 0))
        return TOLL_NO_DAY;
    return toll_day_from_ymd(year, month, day);
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
