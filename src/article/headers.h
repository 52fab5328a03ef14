/* headers.h: the lines "Name: value" that mail, HTTP and WARC begin with. */
#pragma once

#include <glib.h>

/* Where what follows the empty line begins; @len where there is none. */
gsize toll_headers_end(const char *bytes, gsize len);

/* Returns: (transfer full) (nullable): the value of the first line called @name, in one line.
 */
char *toll_headers_get(const char *bytes, gsize len, const char *name);

/* Returns: (transfer full) (nullable): "utf-8" of "text/html; charset="utf-8"". */
char *toll_header_parameter(const char *value, const char *name);

/* Whether @value, which may be %NULL, begins with @word in any case. */
gboolean toll_header_is(const char *value, const char *word);
