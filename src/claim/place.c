/* place.c: folds places: those that are named, those that only the words around tell, and
 * sides. */
#include "claim/row.h"

#include <string.h>

#include "article/token.h"

const char *
toll_term_place(const TollReading *reading, const TollTerm *term)
{
    if (term->value != NULL && term->value->id != NULL &&
        toll_term_is(reading, term, TOLL_KIND_PLACE))
        return term->value->id;
    return toll_term_lexical(term, TOLL_KIND_PLACE);
}

/* "an IS-held area", "a Kurdish-populated district" describe a place without naming it. */
static gboolean
is_description(const TollReading *reading, const TollTerm *first, const TollTerm *last)
{
    static const char *const ends[] = {"-held",     "-controlled", "-populated", "-led",
                                       "-backed",   "-based",      "-run",       "-dominated",
                                       "-majority", "-bastion",    "-besieged",  "-occupied",
                                       "-ruled",    "-inhabited",  "-stronghold"};

    for (guint i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_strstr_len(reading->text + first->start, last->end - first->start, ends[i]) !=
            NULL)
            return TRUE;
    return FALSE;
}

/* Whether a word is written as an acronym or begins with one: "RAF", "ISs", "IS-bastion". */
static gboolean
is_acronymic(const char *word)
{
    return g_ascii_isupper(word[0]) && g_ascii_isupper(word[1]);
}

/* Whether a firm or a building is called by the name: "Sotero del Rio Hospital". */
static gboolean
names_venue(const TollReading *reading, const TollRow *row, guint end)
{
    static const TollKind links[] = {TOLL_KIND_NAME, TOLL_KIND_WORD, TOLL_KIND_PLACE,
                                     TOLL_KIND_GIVEN, TOLL_KINDS_END};
    static const TollKind what[] = {TOLL_KIND_VENUE, TOLL_KIND_FIRM, TOLL_KINDS_END};

    for (guint i = end; i < MIN(row->terms->len, end + 4); i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is_any(reading, term, what))
            return TRUE;
        if (!toll_term_is_any(reading, term, links) ||
            (toll_term_is(reading, term, TOLL_KIND_WORD) && term->end - term->start > 3))
            return FALSE;
    }
    return FALSE;
}

/* Whether the article has the name behind another name or a rank, or lets it speak: "Andrey
 * Karlov", "Mr Karlov", "Karlov said". */
static gboolean
is_person_elsewhere(const TollReading *reading, const char *name)
{
    gsize len = strlen(name);

    for (const char *at = strstr(reading->text, name); at != NULL;
         at = strstr(at + len, name)) {
        const char *start = at > reading->text ? at - 1 : at, *end = at + len;
        g_autofree char *before = NULL, *after = NULL;
        const TollPhrase *phrase;

        if (*start != ' ' || g_ascii_isalpha(*end))
            continue;
        while (start > reading->text && !g_ascii_isspace(start[-1]))
            start--;
        before = g_strndup(start, (gsize)(at - 1 - start));
        phrase = toll_words_find(reading->words, before);
        if (toll_phrase_has(reading, phrase, TOLL_KIND_RANK) ||
            toll_phrase_has(reading, phrase, TOLL_KIND_GIVEN))
            return TRUE;
        if (*end != ' ')
            continue;
        after = g_strndup(end + 1, strcspn(end + 1, " .,;\n"));
        if (toll_phrase_has(reading, toll_words_find(reading->words, after), TOLL_KIND_SAYS))
            return TRUE;
    }
    return FALSE;
}

/* Whether words that are told to be a place by nothing but what leads to them are none. */
static gboolean
is_no_place(const TollReading *reading, const TollRow *row, guint start, guint end)
{
    const TollTerm *first = toll_row_term(row, start), *last = toll_row_term(row, end - 1);
    g_autofree char *name = g_strndup(reading->text + first->start, last->end - first->start);
    gsize len = first->end - first->start;

    return (end > start + 1 && toll_term_is(reading, first, TOLL_KIND_GIVEN)) ||
           strlen(name) < 3 || is_acronymic(name) ||
           (len > 5 && memcmp(name + len - 3, "ing", 3) == 0) ||
           names_venue(reading, row, end) ||
           (end == start + 1 && is_person_elsewhere(reading, name));
}

/* place NAME: a name that no table holds, told to be a place by the words around it */
static TollValue *
fold_place(TollReading *reading, TollRow *row, const TollMatch *match)
{
    guint start, end;
    TollValue *place;
    const char *known;

    toll_match_range(match, 0, &start, &end);
    if (start == end || toll_term_is(reading, toll_row_term(row, start), TOLL_KIND_TOPIC) ||
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

/* place-guess NAME: the same where only "in" or "near" tells it */
static TollValue *
fold_place_guess(TollReading *reading, TollRow *row, const TollMatch *match)
{
    guint start, end;

    toll_match_range(match, 0, &start, &end);
    return start < match->end && !is_no_place(reading, row, start, match->end)
               ? fold_place_phrase(reading, row, match)
               : NULL;
}

/* The half of a town that the table knows by name, "East Aleppo"; else the town itself; NULL
 * for what is larger, whose sides are places of their own. */
static const char *
half_of(TollReading *reading, const char *name, const TollTerm *side)
{
    static const char *const wide[] = {"country", "region", "province", "world", NULL};
    const char *kind = toll_lexicon_get_place_kind(reading->lexicon, name);
    const char *half = toll_term_lexical(side, TOLL_KIND_DIRECTION);
    g_autofree char *called = g_strdup_printf("%s %s", half != NULL ? half : "", name);

    if (toll_lexicon_get_place(reading->lexicon, called) != NULL)
        return g_string_chunk_insert(reading->strings,
                                     toll_lexicon_get_canonical(reading->lexicon, called));
    if (toll_term_is(reading, side, TOLL_KIND_OUTSIDE))
        return NULL; /* "suburban Detroit" is not Detroit */
    return kind == NULL || !g_strv_contains(wide, kind) ? name : NULL;
}

/* directed PLACE: "northern Syria" is a place of its own; "the northern town of Atareb" is
 * Atareb */
static TollValue *
fold_directed(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const char *name = toll_term_place(reading, toll_match_term(row, match, 0));
    const char *half =
        name != NULL ? half_of(reading, name, toll_row_term(row, match->start)) : NULL;
    TollMatch whole = *match;

    if (name == NULL)
        return NULL;
    if (half != NULL)
        return toll_value_new_name(reading, row, match, half);
    whole.element[2].start = match->start;
    return fold_place(reading, row, &whole);
}

/* side PLACE SIDE: "the north of Syria" and "Syria's north" are northern Syria, and so is "the
 * north of the country" in an article on Syria */
static TollValue *
fold_side(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    const TollTerm *side = toll_match_term(row, match, 1);
    const char *name = toll_term_place(reading, term);
    char folded[TOLL_TOKEN_FOLD];
    g_autofree char *called = NULL;
    const char *half;

    if (name == NULL)
        name = toll_term_lexical(term, TOLL_KIND_DEMONYM);
    if (name == NULL && toll_term_is(reading, term, TOLL_KIND_PLACEREF))
        name = reading->country;
    half = name != NULL ? half_of(reading, name, side) : NULL;
    if (name == NULL || half != NULL)
        return half != NULL ? toll_value_new_name(reading, row, match, half) : NULL;
    toll_term_fold(reading, side, folded);
    folded[strcspn(folded, " ")] = '\0'; /* "north of" */
    called = g_strdup_printf("%sern %s", folded, name);
    half = toll_lexicon_get_place(reading->lexicon, called) != NULL
               ? toll_lexicon_get_canonical(reading->lexicon, called)
               : called;
    return toll_value_new_name(reading, row, match,
                               g_string_chunk_insert(reading->strings, half));
}

/* capital COUNTRY: "the Kenyan capital" */
static TollValue *
fold_capital(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    const char *place = toll_term_lexical(term, TOLL_KIND_DEMONYM);
    const char *capital;

    if (place == NULL)
        place = toll_term_place(reading, term);
    capital = place != NULL ? toll_lexicon_get_capital(reading->lexicon, place) : NULL;
    return capital != NULL ? toll_value_new_name(reading, row, match, capital) : NULL;
}

/* dateline-caps PLACE: the place in capitals that a text begins with, "LAHORE: ", which is
 * where its paper has it from; later ones are headings */
static TollValue *
fold_dateline_caps(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    guint blank = (guint)strspn(reading->text, " \n\t");

    return term->start == blank && term->shape == TOLL_SHAPE_CAPS &&
                   !toll_term_is(reading, term, TOLL_KIND_COUNTRY)
               ? fold_place(reading, row, match)
               : NULL;
}

const TollFunction toll_place_functions[] = {
    {"capital", fold_capital},           {"dateline-caps", fold_dateline_caps},
    {"directed", fold_directed},         {"place", fold_place},
    {"place-guess", fold_place_guess},   {"side", fold_side},
    {"place-phrase", fold_place_phrase}, {NULL, NULL}};
