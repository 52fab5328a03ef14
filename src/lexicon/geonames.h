/* geonames.h: the tab-separated table of GeoNames (https://www.geonames.org), such as SY.txt. */
#pragma once

#include "lexicon/table.h"

enum { TOLL_GEONAMES_COLUMNS = 19 };

/**
 * toll_geonames_read:
 * @data: the file's text
 * @rows: (element-type TollTableRow): its places are appended, in the shape of places.csv: towns
 *   before divisions of the same name, and the larger first
 *
 * Returns: %FALSE with %TOLL_ERROR_LEXICON, "PATH:LINE: what was expected".
 */
gboolean toll_geonames_read(const char *path, const char *data, GPtrArray *rows,
                            GError **error);
