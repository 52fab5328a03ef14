/* output.h: all that the program prints: results on standard output, the rest on standard
 * error. */
#pragma once

#include "tool/command.h"

G_BEGIN_DECLS

/* Makes sure that writing to a closed stream fails instead of landing in another file. */
void toll_output_init(void);

/* Prints all of @text. Returns: %TOLL_EXIT_DONE, or %TOLL_EXIT_OUTPUT after saying why. */
int toll_print(const char *text);
/* Says one thing on standard error: "tollcheck: ..." with a newline. */
void toll_say(const char *format, ...) G_GNUC_PRINTF(1, 2);
/* Shows on a terminal what is being done, once it takes more than a second; what is said or
 * printed next takes its place. A step is one of many, of which some are shown. */
void toll_progress(const char *format, ...) G_GNUC_PRINTF(1, 2);
void toll_progress_step(const char *format, ...) G_GNUC_PRINTF(1, 2);
void toll_progress_end(void);
/* Appends @text as it may go to a terminal: nothing in it steers one. */
void toll_append_safe(GString *out, const char *text);

/* Returns: columns of the terminal, 80 where there is none. */
guint toll_terminal_width(void);
/* @when: (nullable): "auto", "always" or "never". Returns: whether to colour. */
gboolean toll_terminal_has_colour(const char *when);

G_END_DECLS
