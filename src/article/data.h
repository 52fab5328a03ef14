/* data.h: the tables of the readers. */
#pragma once

#include "csv-reader.h"

/* Calls @row on every row of a built-in table, the header first. */
void toll_article_data_each(const char *name, TollCsvRow row, gpointer user);
