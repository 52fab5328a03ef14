/* language.h: whether a text is English. */
#pragma once

#include <glib.h>

/**
 * toll_language_fault:
 * @label: (nullable): what is said of its language, "en-GB" or "English"
 *
 * Returns: (nullable): (transfer none): why it is not taken for English.
 */
const char *toll_language_fault(const char *text, gsize len, const char *label);
