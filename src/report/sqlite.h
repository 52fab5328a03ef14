/* sqlite.h: a report as a database. */
#pragma once

#include "report/files.h"

/**
 * toll_sqlite_make:
 * @made: (element-type TollMadeFile): the tables of the report
 *
 * Appends a SQLite database with a table for each of them, its keys, a full-text index over the
 * quotes ("quotes") and a view of what cannot be true at once ("diverging").
 */
void toll_sqlite_make(const GArray *made, GString *out);
