/* place.c: names of places, also those that no table holds. */
#include "claim/row.h"

#include <string.h>

const char *
toll_term_place(const TollReading *reading, const TollTerm *term)
{
    if (term->value != NULL && term->value->id != NULL && toll_term_is(reading, term, "place"))
        return term->value->id;
    return toll_term_lexical(reading, term, "place");
}

/* "an IS-held area", "a Kurdish-populated district" describe a place without naming it. */
static gboolean
is_description(const TollReading *reading, const TollTerm *first, const TollTerm *last)
{
    static const char *const ends[] = {"-held", "-controlled", "-populated",
                                       "-led",  "-backed",     "-based",
                                       "-run",  "-dominated",  "-majority"};

    for (guint i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_strstr_len(reading->text + first->start, last->end - first->start, ends[i]) !=
            NULL)
            return TRUE;
    return FALSE;
}

/* place NAME: a name that no table holds, told to be a place by the words around it */
static TollValue *
fold_place(TollReading *reading, TollRow *row, const TollMatch *match)
{
    guint start, end;
    TollValue *place;
    const char *known;

    toll_match_range(match, 0, &start, &end);
    if (start == end ||
        is_description(reading, toll_row_term(row, start), toll_row_term(row, end - 1)))
        return NULL;
    known = end == start + 1 ? toll_term_place(reading, toll_row_term(row, start)) : NULL;
    place = toll_value_new_name(
        reading, row, match,
        known != NULL ? known
                      : toll_reading_text(reading, toll_row_term(row, start)->start,
                                          toll_row_term(row, end - 1)->end));
    place->start = toll_row_term(row, start)->start;
    place->end = toll_row_term(row, end - 1)->end;
    return place;
}

/* place-phrase FIRST: the same for all terms from the element to the end of the match */
static TollValue *
fold_place_phrase(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollMatch whole = *match;
    guint element = (guint)g_ascii_strtoull(match->rule->arguments[0], NULL, 10);

    whole.element[element].end = match->end;
    return fold_place(reading, row, &whole);
}

/* directed PLACE: "northern Syria" is a place of its own; "the northern town of Atareb" is
 * Atareb */
static TollValue *
fold_directed(TollReading *reading, TollRow *row, const TollMatch *match)
{
    static const char *const wide[] = {"country", "region", "province", "world", NULL};
    const TollTerm *term = toll_match_term(row, match, 0);
    const char *name = toll_term_place(reading, term);
    const char *kind =
        name != NULL ? toll_lexicon_get_place_kind(reading->lexicon, name) : NULL;
    TollMatch whole = *match;
    g_autofree char *half = NULL;
    const char *side;

    if (name == NULL)
        return NULL;
    side = toll_term_lexical(reading, toll_row_term(row, match->start), "direction");
    half = g_strdup_printf("%s %s", side != NULL ? side : "", name);
    if (toll_lexicon_get_place(reading->lexicon, half) != NULL)
        return toll_value_new_name(reading, row, match,
                                   g_string_chunk_insert(reading->strings, half));
    if (kind == NULL || !g_strv_contains(wide, kind))
        return toll_value_new_name(reading, row, match, name);
    whole.element[2].start = match->start;
    return fold_place(reading, row, &whole);
}

const TollFunction toll_place_functions[] = {{"directed", fold_directed},
                                             {"place", fold_place},
                                             {"place-phrase", fold_place_phrase},
                                             {NULL, NULL}};
