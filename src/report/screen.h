/* screen.h: text for a terminal: clean, measured in columns, and tables of it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How text stands out; what it says never hangs on it. */
typedef enum {
    TOLL_PLAIN,
    TOLL_BOLD,
    TOLL_DIM,
    TOLL_RED,
    TOLL_GREEN,
    TOLL_YELLOW,
    TOLL_MAGENTA,
} TollStyle;

/* Appends @text between the codes of @style, or alone where there is no colour. */
void toll_screen_style(GString *out, const char *text, TollStyle style, gboolean colour);

/**
 * toll_screen_clean:
 *
 * Returns: (transfer full): @text with white space as single spaces and a replacement character
 *   for all that would steer a terminal or turn its text around.
 */
char *toll_screen_clean(const char *text);

/* Returns: the columns that clean text takes up. */
guint toll_screen_width(const char *text);
/* Returns: (transfer full): clean text in at most @width columns, cut at its end with "…". */
char *toll_screen_cut(const char *text, guint width);
/* Returns: (transfer full) (element-type utf8): lines of at most @width columns, broken at
 * spaces where that can be, and where @text has a newline. */
GPtrArray *toll_screen_wrap(const char *text, guint width);

/**
 * TollScreenTable:
 *
 * Rows of cells that wrap inside their column: nothing is cut off. Opaque.
 */
typedef struct _TollScreenTable TollScreenTable;

/* @widths: columns of each of the @n cells of a row; a gap of two stands between them. */
TollScreenTable *toll_screen_table_new(const guint *widths, guint n);
void toll_screen_table_free(TollScreenTable *table);
/* Sets the next cell of the row: clean text, or lines of it with a newline between them. */
void toll_screen_table_add(TollScreenTable *table, const char *text, TollStyle style);
/* Appends the row of cells that were added since the last one; missing ones are empty. */
void toll_screen_table_end_row(TollScreenTable *table, gboolean colour, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollScreenTable, toll_screen_table_free)

G_END_DECLS
