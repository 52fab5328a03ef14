/* files.h: which files a report has. */
#pragma once

#include <tollcheck/report.h>

/* A file as it goes onto the disk. */
typedef struct {
    const char *name;
    GString *content;
} TollMadeFile;

/* Returns: (transfer full) (nullable): the table's name, "claims"; NULL where it is none. */
char *toll_made_file_table(const TollMadeFile *file);

/* Returns: (transfer full) (element-type TollMadeFile): all files of the report, in the order
 * in which they are to take their names. */
GArray *toll_report_files_make(const TollReport *report);
