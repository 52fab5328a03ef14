/* copies.h: what is kept of a text to find others that are nearly the same. */
#pragma once

#include <glib.h>

enum { TOLL_SKETCH = 32 };

/* @sketch: %TOLL_SKETCH numbers. Returns: %FALSE for a text too short to be told from others.
 */
gboolean toll_sketch_make(const char *text, gsize len, guint32 *sketch);
