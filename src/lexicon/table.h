/* table.h: one CSV table of the lexicon as rows of cells, each with its line. */
#pragma once

#include <tollcheck/lexicon.h>

/* The tables in the order of the data's path. */
typedef enum {
    TOLL_TABLE_WORDS,   /* phrase,kind,value,note */
    TOLL_TABLE_SOURCES, /* id,name,kind,country,side,aliases */
    TOLL_TABLE_PLACES,  /* name,kind,parent,aliases,prefix */
    TOLL_TABLE_RULES,   /* id,pattern,meaning,like,unlike,note */
} TollTableShape;

typedef struct {
    const char *name; /* below the language's folder: "outcomes.csv", "rules/figures.csv" */
    TollTableShape shape;
} TollTable;

/* Ended by an entry without a name. */
extern const TollTable toll_tables[];

/* Column names of a shape, NULL-terminated. */
const char *const *toll_table_columns(TollTableShape shape);

/* A row with its own copy of the cells. */
typedef struct {
    TollLexiconRow row;
    char *origin;
    char **cells;
    guint n_uses; /* phrases and rules that rest on it; 0 once it is replaced */
    gboolean is_replaced;
} TollTableRow;

/* @table is lent, @cells taken. */
TollTableRow *toll_table_row_new(const char *table, const char *origin, guint line,
                                 char **cells);
void toll_table_row_free(TollTableRow *row);

/* Whether a row takes an older one away: its kind is "-", which stands in the third column of
 * sources and in the second of all others. */
gboolean toll_table_is_removal(const TollTableRow *row, TollTableShape shape);
/* Calls @each on the spellings of a row: phrase or name, and aliases. */
void toll_table_each_spelling(const TollTableRow *row, TollTableShape shape,
                              void (*each)(const char *spelling, gpointer data),
                              gpointer data);
/* Returns: %FALSE with an error where a column that every row needs is empty. */
gboolean toll_table_check_row(const TollTableRow *row, TollTableShape shape, GError **error);

/**
 * toll_table_parse:
 * @origin: how messages and listings call the file
 * @rows: (element-type TollTableRow): the table's rows are appended
 *
 * Returns: FALSE with TOLL_ERROR_LEXICON, "ORIGIN:LINE: what was expected".
 */
gboolean toll_table_parse(const TollTable *table, const char *origin, const char *data,
                          gsize len, GPtrArray *rows, GError **error);

/* The same for a file of any header, which is the first of @rows. */
gboolean toll_table_parse_any(const char *table, const char *origin, const char *data,
                              gsize len, GPtrArray *rows, GError **error);

/* Parses the built-in table, or with a folder its file there; a file that is missing has no
 * rows. */
gboolean toll_table_load(const TollTable *table, const char *folder, GPtrArray *rows,
                         GError **error);
/* Returns: (transfer full): a built-in table as it lies. */
GBytes *toll_table_bytes(const char *name);
/* A misspelt name of a table would otherwise be passed over in silence. */
gboolean toll_table_check_folder(const char *folder, GError **error);

/* "ORIGIN:LINE: message" as a TOLL_ERROR_LEXICON. */
void toll_table_error(GError **error, const TollTableRow *row, const char *format, ...)
    G_GNUC_PRINTF(3, 4);
