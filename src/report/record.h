/* record.h: what a recorder would enter of an event, on a screen. */
#pragma once

#include <tollcheck/convention.h>

/* Appends the convention with its fields, then its trace. */
void toll_screen_record(const TollRecord *record, guint width, gboolean colour, GString *out);
