/* place.c: names of places, also those that no table holds. */
#include "claim/row.h"

#include <string.h>

#include "article/token.h"

/* Tokens that a name of the gazetteer has at most. */
enum { MAX_NAME = 5 };

const char *
toll_term_place(const TollReading *reading, const TollTerm *term)
{
    if (term->value != NULL && term->value->id != NULL && toll_term_is(reading, term, "place"))
        return term->value->id;
    return toll_term_lexical(reading, term, "place");
}

/* Returns: (nullable): what the lexicon knows a word as, alone. */
static const TollPhrase *
word_phrase(const TollReading *reading, const TollToken *token)
{
    char folded[TOLL_TOKEN_FOLD];
    guint id, node;

    toll_token_fold(reading->text, token, folded);
    id = toll_words_id(reading->words, folded);
    node = id != 0 ? toll_words_step(reading->words, 0, id) : 0;
    return toll_words_phrase(reading->words, node);
}

/* "al-Bab", "ash-Shaddadi": a name behind its article. */
static gboolean
has_article(const char *word, guint len)
{
    const char *hyphen = memchr(word, '-', MIN(len, 4));

    return (word[0] == 'a' || word[0] == 'e' || word[0] == 'u') && hyphen != NULL &&
           hyphen - word >= 2 && len > 4 && !g_ascii_islower(hyphen[1]);
}

/* "Jabal", "al-Bab": a word that can begin or end a name. */
static gboolean
begins_name(const TollReading *reading, const TollToken *token)
{
    return token->type == TOLL_TOKEN_WORD &&
           (token->shape == TOLL_SHAPE_CAP ||
            has_article(reading->text + token->start, token->end - token->start));
}

static gboolean
is_prep(const TollReading *reading, const TollToken *token)
{
    const TollPhrase *phrase = word_phrase(reading, token);
    TollKind prep;

    return phrase != NULL && toll_words_find_kind(reading->words, "prep", &prep) &&
           toll_words_set_has(reading->words, phrase->sets[TOLL_SHAPE_CAP], prep);
}

/* A word with a capital before a name, or an unknown one behind it, makes it a part of a longer
 * one: "Faraj Hamad", "Officer Hamad", "El Pital". */
static gboolean
is_beside_name(const TollReading *reading, const GArray *tokens, guint start, guint end)
{
    const TollToken *before = start > 0 ? &g_array_index(tokens, TollToken, start - 1) : NULL;
    const TollToken *after =
        end < tokens->len ? &g_array_index(tokens, TollToken, end) : NULL;

    return (before != NULL && before->type == TOLL_TOKEN_WORD &&
            before->shape != TOLL_SHAPE_LOWER && !is_prep(reading, before)) ||
           (after != NULL && after->type == TOLL_TOKEN_WORD &&
            after->shape == TOLL_SHAPE_CAP && word_phrase(reading, after) == NULL);
}

/* Whether the tokens are words apart by a space, with capitals at both ends. */
static gboolean
is_spelt_as_name(const TollReading *reading, const GArray *tokens, guint start, guint end)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);

    if (!begins_name(reading, &all[end - 1]))
        return FALSE;
    for (guint i = start; i < end; i++)
        if (all[i].type != TOLL_TOKEN_WORD ||
            (i > start && all[i].start != all[i - 1].end + 1))
            return FALSE;
    return TRUE;
}

/* Whether the tokens can be a name: one of them is no word of the lexicon. */
static gboolean
is_name(const TollReading *reading, const GArray *tokens, guint start, guint end)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);
    gboolean has_unknown = FALSE;

    if (!is_spelt_as_name(reading, tokens, start, end))
        return FALSE;
    for (guint i = start; i < end; i++)
        has_unknown |= word_phrase(reading, &all[i]) == NULL;
    return has_unknown && !is_beside_name(reading, tokens, start, end);
}

/* A user's name needs no word that is unknown: it may be two that are known, or a place of the
 * lexicon, which the user's file calls as it likes. */
static const TollPhrase *
own_place(const TollReading *reading, const GArray *tokens, guint start, guint end,
          gboolean is_known_place)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);

    if (!is_known_place && (!is_spelt_as_name(reading, tokens, start, end) ||
                            is_beside_name(reading, tokens, start, end) ||
                            (end == start + 1 && word_phrase(reading, &all[start]) != NULL)))
        return NULL;
    return toll_lexicon_find_own_place(reading->lexicon, reading->text + all[start].start,
                                       all[end - 1].end - all[start].start);
}

static gboolean
is_place_phrase(const TollReading *reading, const TollPhrase *phrase)
{
    TollKind place;

    return phrase != NULL && toll_words_find_kind(reading->words, "place", &place) &&
           toll_words_set_has(reading->words, phrase->sets[TOLL_SHAPE_CAP], place);
}

gboolean
toll_place_at(const TollReading *reading, const GArray *tokens, guint i, guint *taken,
              const TollPhrase **phrase)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);
    gboolean is_known = is_place_phrase(reading, *phrase);

    if (!begins_name(reading, &all[i]))
        return FALSE;
    for (guint n = MIN(MAX_NAME, tokens->len - i); n > 0 && n >= *taken; n--) {
        const TollPhrase *found = NULL;

        if (n > *taken || is_known)
            found = own_place(reading, tokens, i, i + n, n == *taken);
        if (found == NULL && n > *taken && is_name(reading, tokens, i, i + n))
            found = toll_lexicon_find_place(reading->lexicon, reading->text + all[i].start,
                                            all[i + n - 1].end - all[i].start);
        if (found != NULL) {
            *phrase = found;
            *taken = n;
            return TRUE;
        }
    }
    return FALSE;
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

/* capital COUNTRY: "the Kenyan capital" */
static TollValue *
fold_capital(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *term = toll_match_term(row, match, 0);
    const char *place = toll_term_lexical(reading, term, "demonym");
    const char *capital;

    if (place == NULL)
        place = toll_term_place(reading, term);
    capital = place != NULL ? toll_lexicon_get_capital(reading->lexicon, place) : NULL;
    return capital != NULL ? toll_value_new_name(reading, row, match, capital) : NULL;
}

const TollFunction toll_place_functions[] = {{"capital", fold_capital},
                                             {"directed", fold_directed},
                                             {"place", fold_place},
                                             {"place-phrase", fold_place_phrase},
                                             {NULL, NULL}};
