/* json.h: values of nested objects. */
#pragma once

#include <glib.h>
#include <jansson.h>

/**
 * toll_json_get:
 * @name: "date", or "publisher.name" of an object in @object; of a list, its first
 *
 * Returns: (transfer full) (nullable): a text or an integer, "" for null; %NULL for what is
 * none of these.
 */
char *toll_json_get(const json_t *object, const char *name);
