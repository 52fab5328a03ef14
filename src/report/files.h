/* files.h: which files a report has. */
#pragma once

#include <tollcheck/report.h>

typedef struct {
    const char *name;
    /* Appends the whole content of the file. */
    void (*make)(const TollReport *report, GString *out);
} TollReportFile;

/* In the order in which they take their names. Returns: (nullable): NULL after the last. */
const TollReportFile *toll_report_file_get(guint i);
