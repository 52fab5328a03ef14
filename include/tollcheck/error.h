/* error.h: the one error domain of the library. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TOLL_ERROR:
 *
 * Errors of the world outside: bad tables, unreadable inputs, outputs that cannot be written.
 * Messages read "FILE:LINE: what was expected, what was found" where a file is at fault.
 */
#define TOLL_ERROR (toll_error_quark())

/**
 * TollError:
 * @TOLL_ERROR_LEXICON: a table or a rule of the lexicon is wrong
 * @TOLL_ERROR_INPUT: an input cannot be read
 * @TOLL_ERROR_OUTPUT: an output cannot be written
 */
typedef enum {
    TOLL_ERROR_LEXICON,
    TOLL_ERROR_INPUT,
    TOLL_ERROR_OUTPUT,
} TollError;

GQuark toll_error_quark(void);

G_END_DECLS
