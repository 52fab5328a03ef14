/* day.h: a calendar day as one number, so that days can be compared, stored and left open. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TollDay:
 *
 * A proleptic Gregorian day as a Julian day number of GLib (1 is 0001-01-01); %TOLL_NO_DAY where
 * the day is open or unknown. Nothing here looks at the clock, the locale or the time zone.
 */
typedef guint32 TollDay;

#define TOLL_NO_DAY ((TollDay)0)

/* Room for "YYYY-MM-DD" and the final NUL. */
#define TOLL_DAY_SIZE 11

/**
 * toll_day_from_ymd:
 *
 * Returns: the day, or %TOLL_NO_DAY where there is no such day.
 */
TollDay toll_day_from_ymd(int year, int month, int day);

/**
 * toll_day_parse:
 * @text: a date as metadata write it: "2016-10-20", "2016-10-20T11:00:00Z", "2016-10-20 11:00:00",
 *   "20161020", "20161020T110000Z", "Thu, 20 Oct 2016 11:00:00 GMT", "October 20, 2016",
 *   "1476961200" seconds since 1970. Only the day is read.
 *
 * Returns: the day, or %TOLL_NO_DAY where @text does not begin with a date.
 */
TollDay toll_day_parse(const char *text);

/**
 * toll_day_format:
 * @buffer: %TOLL_DAY_SIZE bytes; receives "2016-10-20", or "" for %TOLL_NO_DAY.
 *
 * Returns: @buffer.
 */
const char *toll_day_format(TollDay day, char *buffer);

G_END_DECLS
