/* place-file.h: a user's gazetteer: CSV with a header, or the tab-separated table of GeoNames. */
#pragma once

#include "lexicon/lexicon.h"

/**
 * toll_place_file_read:
 * @rows: (element-type TollTableRow): the places are appended, in the shape of places.csv, the
 *   ones that a name means first of all first
 *
 * Returns: %FALSE with %TOLL_ERROR_LEXICON, "PATH:LINE: what was expected".
 */
gboolean toll_place_file_read(const char *path, const TollLexicon *lexicon, GPtrArray *rows,
                              GError **error);
