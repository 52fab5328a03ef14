/* csv.h: writes CSV rows into a string, field by field. */
#pragma once

#include <tollcheck/day.h>

G_BEGIN_DECLS

/* Appends one field, quoted only where it must be. The text itself is never touched. */
void toll_csv_field(GString *out, const char *value);
/* Appends a number; empty where it is negative, which is what TOLL_OPEN means. */
void toll_csv_number(GString *out, gint64 value);
/* Appends a day as 2016-10-20; empty for TOLL_NO_DAY. */
void toll_csv_day(GString *out, TollDay day);
/* Ends the row that the fields since the last call make up. */
void toll_csv_end_row(GString *out);

/**
 * toll_csv_header:
 * @names: (array zero-terminated=1): the columns
 */
void toll_csv_header(GString *out, const char *const *names);

G_END_DECLS
