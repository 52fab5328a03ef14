/* error.c: the name of the library's error domain. */
#include <tollcheck/error.h>

G_DEFINE_QUARK(toll - error - quark, toll_error)
