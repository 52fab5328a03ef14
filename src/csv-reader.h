/* csv-reader.h: reads CSV strictly, and knows the line of every row. */
#pragma once

#include <tollcheck/error.h>

/* Excel and LibreOffice take a cell that begins so for a formula, even a quoted one; "'" is the
 * guard itself. */
#define TOLL_CSV_GUARDED "=+-@\t\r'"

/**
 * TollCsvRow:
 * @cells: (element-type utf8): may be stolen with g_ptr_array_steal()
 * @line: on which the row begins, from 1
 *
 * Returns: FALSE, with a message, to stop.
 */
typedef gboolean (*TollCsvRow)(GPtrArray *cells, guint line, gpointer data, char **message);

/**
 * toll_csv_parse:
 * @origin: how errors call the file
 * @code: of the errors
 * @row: called for every row, the header first; all have as many cells as the header
 *
 * Quotes as RFC 4180 has them. A byte order mark is passed over; it tells that the file was
 * written for a spreadsheet, so the guard before a cell that begins with one of
 * %TOLL_CSV_GUARDED, "'", is taken off.
 *
 * Returns: FALSE with "ORIGIN:LINE: what is wrong".
 */
gboolean toll_csv_parse(const char *origin, const char *data, gsize len, TollError code,
                        TollCsvRow row, gpointer user, GError **error);

/* Reads a whole file of UTF-8. Returns: FALSE with %TOLL_ERROR_INPUT. */
gboolean toll_csv_read(const char *path, TollCsvRow row, gpointer user, GError **error);
