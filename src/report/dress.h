/* dress.h: the tables of a report as other tools want them. */
#pragma once

#include <tollcheck/report.h>

/**
 * toll_dress_table:
 * @table: its name, "claims"
 * @csv: what is put into the new clothes
 * @exports: of which %TOLL_EXPORT_HXL adds a row of tags below the header, and
 *   %TOLL_EXPORT_EXCEL a byte order mark, CRLF, and "'" before a text that begins with one of
 *   %TOLL_CSV_GUARDED. toll_csv_parse() takes that off again where a file has the mark.
 */
void toll_dress_table(const char *table, GString *csv, guint exports);
