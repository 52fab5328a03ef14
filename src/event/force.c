/* force.c: on whose side the fighters are that a claim counts.
 *
 * A population is a kind of people, and those of both sides of a battle are combatants. The words
 * behind the figure tell them apart. */
#include "event/force.h"

#include <string.h>

#include "article/token.h"
#include "lexicon/lexicon.h"

/* Words of a noun behind its figure. */
enum { REACH = 7 };

/* The longest phrase that begins at a token, and how many tokens it has. */
static const TollPhrase *
phrase_at(const TollWords *words, const char *text, const GArray *tokens, guint at, guint *n)
{
    const TollPhrase *longest = NULL;
    guint node = 0;

    *n = 1;
    for (guint i = at; i < tokens->len; i++) {
        char folded[TOLL_TOKEN_FOLD];

        toll_token_fold(text, &g_array_index(tokens, TollToken, i), folded);
        node = toll_words_step(words, node, toll_words_id(words, folded));
        if (node == 0)
            break;
        if (toll_words_phrase(words, node) != NULL) {
            longest = toll_words_phrase(words, node);
            *n = i - at + 1;
        }
    }
    return longest;
}

/* Whether the noun ends before it: a verb, a preposition other than "of". */
static gboolean
ends_noun(const TollWords *words, const TollPhrase *phrase)
{
    static const char *const ends[] = {"be", "participle", "past", "and", "place-prep", "by"};

    for (guint i = 0; phrase != NULL && i < G_N_ELEMENTS(ends); i++)
        if (toll_words_set_has(words, phrase->sets[TOLL_SHAPE_LOWER], ends[i]))
            return TRUE;
    return FALSE;
}

/* Returns: (nullable): the side of a source. */
static const char *
side_of(const TollLexicon *lexicon, const char *id)
{
    const TollSourceInfo *info = toll_lexicon_get_source(lexicon, id);

    return info != NULL && info->side[0] != '\0' ? info->side : NULL;
}

static void
note(TollForce *force, const TollLexicon *lexicon, const TollPhrase *phrase, TollShape shape)
{
    const TollWords *words = toll_lexicon_get_words(lexicon);

    for (guint i = 0; phrase != NULL && i < phrase->entries->len; i++) {
        const TollEntry *entry = &g_array_index(phrase->entries, TollEntry, i);
        const char *kind = toll_words_kind_name(words, entry->kind);

        /* "who" is not the WHO. */
        if (entry->least > shape)
            continue;
        if (force->camp == NULL && g_str_equal(kind, "camp"))
            force->camp = entry->value;
        if (force->side == NULL && g_str_equal(kind, "source"))
            force->side = side_of(lexicon, entry->value);
        if (force->country == NULL && g_str_equal(kind, "demonym"))
            force->country = entry->value;
    }
}

TollForce
toll_force_of(const TollClaim *claim, const TollLexicon *lexicon)
{
    const TollWords *words = toll_lexicon_get_words(lexicon);
    const char *figure = strstr(claim->quote, claim->figure);
    TollForce force = {0};
    g_autoptr(GArray) tokens = NULL;
    const char *country;

    if (claim->population != TOLL_COMBATANTS || figure == NULL)
        return force;
    tokens = toll_tokenize(claim->quote,
                           (gsize)(figure - claim->quote) + strlen(claim->figure),
                           strlen(claim->quote), words);
    for (guint i = 0, n; i < MIN(tokens->len, REACH); i += n) {
        const TollPhrase *phrase = phrase_at(words, claim->quote, tokens, i, &n);

        const TollToken *token = &g_array_index(tokens, TollToken, i);

        if (token->type == TOLL_TOKEN_MARK || ends_noun(words, phrase))
            break;
        note(&force, lexicon, phrase, token->shape);
    }
    /* "Syrian rebels" in Syria may be anybody's. */
    country = toll_lexicon_get_country(lexicon, claim->place);
    if (g_strcmp0(force.country, country) == 0)
        force.country = NULL;
    return force;
}

static gboolean
are_two(const char *a, const char *b)
{
    return a != NULL && b != NULL && !g_str_equal(a, b);
}

gboolean
toll_forces_differ(const TollForce *a, const TollForce *b)
{
    return are_two(a->camp, b->camp) || are_two(a->side, b->side) ||
           are_two(a->country, b->country);
}
