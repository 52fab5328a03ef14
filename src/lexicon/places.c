/* places.c: how the places of the lexicon lie in each other. */
#include "lexicon/lexicon.h"

#include <string.h>

/* Deeper than any table; keeps a loop in a user's table from running on. */
enum { MAX_DEPTH = 12 };

static const char *
cell(const TollLexicon *lexicon, const char *place, guint column)
{
    const TollTableRow *row = toll_lexicon_get_place(lexicon, place);

    return row != NULL && row->cells[column][0] != '\0' ? row->cells[column] : NULL;
}

const char *
toll_lexicon_get_parent(const TollLexicon *lexicon, const char *place)
{
    return cell(lexicon, place, 2);
}

const char *
toll_lexicon_get_place_kind(const TollLexicon *lexicon, const char *place)
{
    return cell(lexicon, place, 1);
}

const char *
toll_lexicon_get_canonical(const TollLexicon *lexicon, const char *place)
{
    const TollTableRow *row = toll_lexicon_get_place(lexicon, place);

    return row != NULL ? row->cells[0] : place;
}

gboolean
toll_lexicon_place_within(const TollLexicon *lexicon, const char *inner, const char *outer)
{
    outer = toll_lexicon_get_canonical(lexicon, outer);
    for (guint i = 0; inner != NULL && i < MAX_DEPTH; i++) {
        inner = toll_lexicon_get_canonical(lexicon, inner);
        if (g_str_equal(inner, outer))
            return TRUE;
        inner = toll_lexicon_get_parent(lexicon, inner);
    }
    return FALSE;
}

const char *
toll_lexicon_get_country(const TollLexicon *lexicon, const char *place)
{
    for (guint i = 0; place != NULL && i < MAX_DEPTH; i++) {
        const char *kind = toll_lexicon_get_place_kind(lexicon, place);

        if (kind != NULL && g_str_equal(kind, "country"))
            return toll_lexicon_get_canonical(lexicon, place);
        place = toll_lexicon_get_parent(lexicon, place);
    }
    return NULL;
}

const char *
toll_lexicon_get_prefix(const TollLexicon *lexicon, const char *place)
{
    const char *country = toll_lexicon_get_country(lexicon, place);

    return country != NULL ? cell(lexicon, country, 4) : NULL;
}
