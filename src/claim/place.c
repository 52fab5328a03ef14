/* place.c: names of places, also those that no table holds. */
#include "claim/row.h"

#include <string.h>

#include "article/token.h"

/* Tokens that a name of the gazetteer has at most. */
enum { MAX_NAME = 5 };

/* Letters of a name in capitals, as datelines have them; shorter ones are acronyms. */
enum { LEAST_CAPS = 4 };

const char *
toll_term_place(const TollReading *reading, const TollTerm *term)
{
    if (term->value != NULL && term->value->id != NULL && toll_term_is(reading, term, "place"))
        return term->value->id;
    return toll_term_lexical(reading, term, "place");
}

/* Returns: (nullable): what the lexicon knows a word as, alone, also where a possessive has
 * lost its apostrophe: "Syrias". */
static const TollPhrase *
word_phrase(const TollReading *reading, const TollToken *token)
{
    char folded[TOLL_TOKEN_FOLD];
    gsize len;
    guint id;

    toll_token_fold(reading->text, token, folded);
    id = toll_words_id(reading->words, folded);
    len = strlen(folded);
    if (id == 0 && token->shape == TOLL_SHAPE_CAP && len > 4 && folded[len - 1] == 's') {
        folded[len - 1] = '\0';
        id = toll_words_id(reading->words, folded);
    }
    return id != 0 ? toll_words_phrase(reading->words, toll_words_step(reading->words, 0, id))
                   : NULL;
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
           (token->shape != TOLL_SHAPE_LOWER ||
            has_article(reading->text + token->start, token->end - token->start));
}

static gboolean
has_kind(const TollReading *reading, const TollPhrase *phrase, const char *kind)
{
    TollKind index;

    return phrase != NULL && toll_words_find_kind(reading->words, kind, &index) &&
           toll_words_set_has(reading->words, phrase->sets[TOLL_SHAPE_CAP], index);
}

/* Whether the tokens are words apart by a space, the first one with a capital. */
static gboolean
is_row_of_words(const TollReading *reading, const GArray *tokens, guint start, guint end)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);

    if (!begins_name(reading, &all[start]))
        return FALSE;
    for (guint i = start; i < end; i++)
        if (all[i].type != TOLL_TOKEN_WORD || (i > start && all[i].start != all[i - 1].end + 1))
            return FALSE;
    return TRUE;
}

static const TollPhrase *
find(const TollReading *reading, const GArray *tokens, guint start, guint end,
     TollPlaceTable table)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);

    return toll_lexicon_find_place(reading->lexicon, reading->text + all[start].start,
                                   all[end - 1].end - all[start].start, table);
}

/* Whether a place of the tables begins at a token. */
static gboolean
begins_place(const TollReading *reading, const GArray *tokens, guint i)
{
    for (guint n = 1; n <= MIN(3, tokens->len - i); n++)
        if (is_row_of_words(reading, tokens, i, i + n) &&
            find(reading, tokens, i, i + n, TOLL_PLACES_LISTED) != NULL)
            return TRUE;
    return FALSE;
}

/* An unknown word with a capital behind a name makes it a part of a longer one: "El Pital". */
static gboolean
is_before_name(const TollReading *reading, const GArray *tokens, guint end)
{
    const TollToken *after = end < tokens->len ? &g_array_index(tokens, TollToken, end) : NULL;

    return after != NULL && after->type == TOLL_TOKEN_WORD && after->shape == TOLL_SHAPE_CAP &&
           (word_phrase(reading, after) == NULL ||
            has_kind(reading, word_phrase(reading, after), "given")) &&
           !begins_place(reading, tokens, end);
}

/* So does a word with a capital before it, for a name that no table of ours has: "Faraj Hamad",
 * "Officer Hamad". */
static gboolean
is_behind_capital(const TollReading *reading, const GArray *tokens, guint start)
{
    const TollToken *before = start > 0 ? &g_array_index(tokens, TollToken, start - 1) : NULL;

    return before != NULL && before->type == TOLL_TOKEN_WORD &&
           before->shape != TOLL_SHAPE_LOWER &&
           !has_kind(reading, word_phrase(reading, before), "prep");
}

/* Whether most words have a capital, as in headlines, where it tells nothing. */
static gboolean
is_title(const GArray *tokens)
{
    int balance = 0;

    for (guint i = 0; i < tokens->len; i++) {
        const TollToken *token = &g_array_index(tokens, TollToken, i);

        if (token->type == TOLL_TOKEN_WORD && token->end - token->start > 3)
            balance += token->shape == TOLL_SHAPE_LOWER ? -1 : 1;
    }
    return balance > (int)tokens->len / 3;
}

/* A name that our table has is a person's only behind a rank or a word that is none, and that
 * does not begin the sentence: "Sami Homs", not "Besieged Homs" and "Rebel-held Homs". */
static gboolean
is_behind_person(const TollReading *reading, const GArray *tokens, guint start)
{
    const TollToken *before = start > 0 ? &g_array_index(tokens, TollToken, start - 1) : NULL;
    const TollPhrase *phrase;

    if (before == NULL || before->type != TOLL_TOKEN_WORD || before->shape != TOLL_SHAPE_CAP)
        return FALSE;
    phrase = word_phrase(reading, before);
    if (phrase != NULL)
        return has_kind(reading, phrase, "rank") || has_kind(reading, phrase, "given");
    return start > 1 && !is_title(tokens) && !begins_place(reading, tokens, start - 1) &&
           memchr(reading->text + before->start, '-', before->end - before->start) == NULL;
}

static gboolean
is_acronym(const TollToken *token)
{
    return token->shape == TOLL_SHAPE_CAPS && token->end - token->start < LEAST_CAPS;
}

/* A name of the tables needs no word that is unknown: it may be two that are known. */
static const TollPhrase *
listed_place(const TollReading *reading, const GArray *tokens, guint start, guint end,
             TollPlaceTable table)
{
    const TollToken *first = &g_array_index(tokens, TollToken, start);

    if (!is_row_of_words(reading, tokens, start, end) ||
        (end == start + 1 && (word_phrase(reading, first) != NULL || is_acronym(first))) ||
        is_before_name(reading, tokens, end) || is_behind_person(reading, tokens, start))
        return NULL;
    return find(reading, tokens, start, end, table);
}

/* Others need one, and must stand alone. */
static const TollPhrase *
other_place(const TollReading *reading, const GArray *tokens, guint start, guint end)
{
    const TollToken *all = &g_array_index(tokens, TollToken, 0);
    gboolean has_unknown = FALSE;

    if (!is_row_of_words(reading, tokens, start, end) || !begins_name(reading, &all[end - 1]) ||
        all[start].shape == TOLL_SHAPE_CAPS)
        return NULL;
    for (guint i = start; i < end; i++)
        has_unknown |= word_phrase(reading, &all[i]) == NULL;
    if (!has_unknown || is_before_name(reading, tokens, end) ||
        is_behind_capital(reading, tokens, start))
        return NULL;
    return find(reading, tokens, start, end, TOLL_PLACES_OTHER);
}

gboolean
toll_place_at(const TollReading *reading, const GArray *tokens, guint i, guint *taken,
              const TollPhrase **phrase)
{
    gboolean is_known = has_kind(reading, *phrase, "place");

    if (!begins_name(reading, &g_array_index(tokens, TollToken, i)))
        return FALSE;
    for (guint n = MIN(MAX_NAME, tokens->len - i); n > 0 && n >= *taken; n--) {
        const TollPhrase *found = NULL;

        if (n == *taken && is_known) /* which the user's file may call otherwise */
            found = find(reading, tokens, i, i + n, TOLL_PLACES_OWN);
        else if (n > *taken)
            found = listed_place(reading, tokens, i, i + n, TOLL_PLACES_OWN);
        if (found == NULL && n > *taken)
            found = listed_place(reading, tokens, i, i + n, TOLL_PLACES_LISTED);
        if (found == NULL && n > *taken)
            found = other_place(reading, tokens, i, i + n);
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
    static const char *const links[] = {"name", "word", "place", "given", NULL};
    static const char *const what[] = {"venue", "firm", NULL};

    for (guint i = end; i < MIN(row->terms->len, end + 4); i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is_any(reading, term, what))
            return TRUE;
        if (!toll_term_is_any(reading, term, links) ||
            (toll_term_is(reading, term, "word") && term->end - term->start > 3))
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
        if (has_kind(reading, phrase, "rank") || has_kind(reading, phrase, "given"))
            return TRUE;
        if (*end != ' ')
            continue;
        after = g_strndup(end + 1, strcspn(end + 1, " .,;\n"));
        if (has_kind(reading, toll_words_find(reading->words, after), "says"))
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

    return (end > start + 1 && toll_term_is(reading, first, "given")) || strlen(name) < 3 ||
           is_acronymic(name) || (len > 5 && memcmp(name + len - 3, "ing", 3) == 0) ||
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
    if (start == end || toll_term_is(reading, toll_row_term(row, start), "topic") ||
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
    const char *half = toll_term_lexical(reading, side, "direction");
    g_autofree char *called = g_strdup_printf("%s %s", half != NULL ? half : "", name);

    if (toll_lexicon_get_place(reading->lexicon, called) != NULL)
        return g_string_chunk_insert(reading->strings, called);
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

/* side PLACE SIDE: "the north of Syria" and "Syria's north" are northern Syria */
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
        name = toll_term_lexical(reading, term, "demonym");
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
                                             {"place-guess", fold_place_guess},
                                             {"side", fold_side},
                                             {"place-phrase", fold_place_phrase},
                                             {NULL, NULL}};
