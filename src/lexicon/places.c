/* places.c: how the places of the lexicon lie in each other. */
#include "lexicon/lexicon.h"

#include <string.h>

#include "lexicon/gazetteer.h"
#include "lexicon/spelling.h"

/* Deeper than any table; keeps a loop in a user's table from running on. */
enum { MAX_DEPTH = 12 };

const GSList *
toll_lexicon_get_places(const TollLexicon *lexicon, const char *name)
{
    return toll_gazetteer_get_rows(toll_lexicon_get_gazetteer(lexicon), name);
}

const TollTableRow *
toll_lexicon_get_place(const TollLexicon *lexicon, const char *place)
{
    const GSList *rows = toll_lexicon_get_places(lexicon, place);

    return rows != NULL ? rows->data : NULL;
}

static const TollPhrase *
find_by_key(const TollLexicon *lexicon, const char *key, TollPlaceTable table)
{
    TollGazetteer *gazetteer = toll_lexicon_get_gazetteer(lexicon);
    const TollPhrase *phrase;

    if (table == TOLL_PLACES_OWN)
        return toll_gazetteer_find_own(gazetteer, key);
    if (table == TOLL_PLACES_LISTED)
        return toll_gazetteer_find_listed(gazetteer, key);
    phrase = toll_gazetteer_find_world(gazetteer, key);
    if (phrase != NULL)
        return phrase;
    toll_lexicon_need_sounds(lexicon);
    return toll_gazetteer_find_sounds(gazetteer, key);
}

const TollPhrase *
toll_lexicon_find_place(const TollLexicon *lexicon, const char *text, gsize len,
                        TollPlaceTable table)
{
    const TollPhrase *phrase;
    char key[TOLL_PLACE_KEY];
    gsize end;

    toll_place_key_of(text, len, key);
    phrase = find_by_key(lexicon, key, table);
    end = strlen(key);
    if (phrase != NULL || table == TOLL_PLACES_OTHER || end < 5 || key[end - 1] != 's')
        return phrase;
    key[end - 1] = '\0'; /* "Aleppos", where an apostrophe was lost */
    return find_by_key(lexicon, key, table);
}

static const char *
cell(const TollLexicon *lexicon, const char *place, guint column)
{
    const TollTableRow *row = toll_lexicon_get_place(lexicon, place);

    return row != NULL && row->cells[column][0] != '\0' ? row->cells[column] : NULL;
}

const GSList *
toll_lexicon_get_parents(const TollLexicon *lexicon, const TollTableRow *row)
{
    return toll_gazetteer_get_parents(toll_lexicon_get_gazetteer(lexicon), row);
}

/* Returns: (nullable): the row that a row lies in, the best of them. */
static const TollTableRow *
parent_of(const TollLexicon *lexicon, const TollTableRow *row)
{
    const GSList *parents = toll_lexicon_get_parents(lexicon, row);

    return parents != NULL ? parents->data : NULL;
}

const char *
toll_lexicon_get_parent(const TollLexicon *lexicon, const char *place)
{
    const TollTableRow *row = toll_lexicon_get_place(lexicon, place);
    const TollTableRow *parent = row != NULL ? parent_of(lexicon, row) : NULL;

    if (parent != NULL)
        return parent->cells[0];
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
    const TollPhrase *phrase;

    if (row != NULL)
        return row->cells[0];
    phrase = toll_lexicon_find_place(lexicon, place, strlen(place), TOLL_PLACES_LISTED);
    if (phrase == NULL)
        phrase = toll_lexicon_find_place(lexicon, place, strlen(place), TOLL_PLACES_OTHER);
    return phrase != NULL ? g_array_index(phrase->entries, TollEntry, 0).value : place;
}

/* Whether one of @rows is the place @outer or lies in it. */
static gboolean
are_within(const TollLexicon *lexicon, const GSList *rows, const char *outer, guint depth)
{
    for (; rows != NULL && depth > 0; rows = rows->next) {
        const TollTableRow *row = rows->data;

        if (g_str_equal(row->cells[0], outer) ||
            are_within(lexicon, toll_lexicon_get_parents(lexicon, row), outer, depth - 1))
            return TRUE;
    }
    return FALSE;
}

gboolean
toll_lexicon_place_within(const TollLexicon *lexicon, const char *inner, const char *outer)
{
    const GSList *rows = toll_lexicon_get_places(lexicon, inner);

    return g_str_equal(inner, outer) ||
           are_within(lexicon, rows, toll_lexicon_get_canonical(lexicon, outer), MAX_DEPTH);
}

/* Returns: (nullable): the country that a row lies in. */
static const char *
country_of(const TollLexicon *lexicon, const TollTableRow *row)
{
    for (guint i = 0; row != NULL && i < MAX_DEPTH; i++) {
        if (g_str_equal(row->cells[1], "country"))
            return row->cells[0];
        row = parent_of(lexicon, row);
    }
    return NULL;
}

const char *
toll_lexicon_get_country(const TollLexicon *lexicon, const char *place)
{
    return country_of(lexicon, toll_lexicon_get_place(lexicon, place));
}

void
toll_lexicon_get_countries(const TollLexicon *lexicon, const char *place, GPtrArray *countries)
{
    for (const GSList *rows = toll_lexicon_get_places(lexicon, place); rows != NULL;
         rows = rows->next) {
        const char *country = country_of(lexicon, rows->data);

        if (country != NULL &&
            !g_ptr_array_find_with_equal_func(countries, country, g_str_equal, NULL))
            g_ptr_array_add(countries, (gpointer)country);
    }
}

const char *
toll_lexicon_get_prefix(const TollLexicon *lexicon, const char *place)
{
    const char *country = toll_lexicon_get_country(lexicon, place);

    return country != NULL ? cell(lexicon, country, 4) : NULL;
}

gboolean
toll_lexicon_is_arabic(const TollLexicon *lexicon, const char *place)
{
    const TollWords *words = toll_lexicon_get_words(lexicon);
    const char *country = toll_lexicon_get_country(lexicon, place);
    const TollPhrase *phrase = country != NULL ? toll_words_find(words, country) : NULL;

    return phrase != NULL &&
           toll_words_set_has(words, phrase->sets[TOLL_SHAPE_CAPS], TOLL_KIND_ARABIC);
}
