/* schema.h: what the columns of a report's tables mean, as columns.csv says. */
#pragma once

#include <tollcheck/report.h>

/* One column of a table, or several: "*_low" of events are those of every outcome. */
typedef struct {
    const char *table;
    const char *name;
    const char *type;    /* text, integer, number, date, or whose names it holds: outcome ... */
    const char *rule;    /* "", "key", "required", and "TABLE.COLUMN" that has the value too */
    const char *hxl;     /* the HXL tag of the column; "*" is what the name has for it */
    const char *meaning; /* in a reader's words */
} TollSchemaColumn;

/* Returns: (nullable): what a table's column means. */
const TollSchemaColumn *toll_schema_find(const char *table, const char *column);

/* Returns: (transfer full): the HXL tag of a column of that name; "" where it has none. */
char *toll_schema_hxl(const TollSchemaColumn *column, const char *name);

/* The values that a column of the type can have, one a call. Returns: (nullable): NULL after
 * the last, and for a type that has no list. */
const char *toll_schema_value(const TollSchemaColumn *column, guint i);
