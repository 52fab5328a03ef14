/* package.h: datapackage.json, which describes the files of a report. */
#pragma once

#include "report/files.h"

/**
 * toll_package_make:
 * @made: (element-type TollMadeFile): all other files of the report
 *
 * Appends a Frictionless data package: every file with its size and hash, every table with the
 * types, constraints and keys of its columns, and what the report was made from and with.
 */
void toll_package_make(const TollReport *report, const GArray *made, GString *out);
