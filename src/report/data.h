/* data.h: the texts that reports are made with. */
#pragma once

#include <glib.h>

/* Returns: (transfer full): a text by its name below src/report: "columns.csv". */
char *toll_report_text(const char *name);
