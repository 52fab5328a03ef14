/* placename.c: which words of a sentence are the name of a place, by the tables and the
 * gazetteer. */
#include "claim/row.h"

#include <string.h>

#include "article/token.h"

/* Tokens that a name of the gazetteer has at most. */
enum { MAX_NAME = 5 };

/* Letters of a name in capitals, as datelines have them; shorter ones are acronyms. */
enum { LEAST_CAPS = 4 };

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

gboolean
toll_word_has_article(const char *word, guint len)
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
            toll_word_has_article(reading->text + token->start, token->end - token->start));
}

gboolean
toll_phrase_has(const TollReading *reading, const TollPhrase *phrase, TollKind kind)
{
    return phrase != NULL &&
           toll_words_set_has(reading->words, phrase->sets[TOLL_SHAPE_CAP], kind);
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
            toll_phrase_has(reading, word_phrase(reading, after), TOLL_KIND_GIVEN)) &&
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
           !toll_phrase_has(reading, word_phrase(reading, before), TOLL_KIND_PREP);
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
        return toll_phrase_has(reading, phrase, TOLL_KIND_RANK) ||
               toll_phrase_has(reading, phrase, TOLL_KIND_GIVEN);
    return start > 1 && !is_title(tokens) && !begins_place(reading, tokens, start - 1) &&
           memchr(reading->text + before->start, '-', before->end - before->start) == NULL;
}

static gboolean
is_acronym(const TollToken *token)
{
    return token->shape == TOLL_SHAPE_CAPS && token->end - token->start < LEAST_CAPS;
}

/* "Spanish town" is some town of Spain, and "Spanish Town" one of Jamaica. */
static gboolean
is_town_of_people(const TollReading *reading, const GArray *tokens, guint start, guint end)
{
    return end > start + 1 &&
           g_array_index(tokens, TollToken, end - 1).shape == TOLL_SHAPE_LOWER &&
           toll_phrase_has(reading,
                           word_phrase(reading, &g_array_index(tokens, TollToken, start)),
                           TOLL_KIND_DEMONYM);
}

/* A name of the tables needs no word that is unknown: it may be two that are known. */
static const TollPhrase *
listed_place(const TollReading *reading, const GArray *tokens, guint start, guint end,
             TollPlaceTable table)
{
    const TollToken *first = &g_array_index(tokens, TollToken, start);

    if (!is_row_of_words(reading, tokens, start, end) ||
        (end == start + 1 && (word_phrase(reading, first) != NULL || is_acronym(first))) ||
        is_town_of_people(reading, tokens, start, end) ||
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
    gboolean is_known = toll_phrase_has(reading, *phrase, TOLL_KIND_PLACE);

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
