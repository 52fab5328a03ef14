/* force.c: whose people a claim counts: of which side the fighters are, of which country the
 * others.
 *
 * A population is a kind of people, and those of both sides of a battle are combatants. The
 * words behind the figure tell them apart. */
#include "event/force.h"

#include <string.h>

#include "article/token.h"
#include "lexicon/lexicon.h"

/* Words of a noun behind its figure. */
enum { REACH = 7 };

static gboolean
reads(const char *text, const TollToken *token, const char *word)
{
    return token->end - token->start == strlen(word) &&
           g_ascii_strncasecmp(text + token->start, word, strlen(word)) == 0;
}

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

static gboolean
has_any(const TollWords *words, const TollPhrase *phrase, const TollKind *kinds)
{
    return phrase != NULL &&
           toll_words_set_has_any(words, phrase->sets[TOLL_SHAPE_CAPS], kinds);
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
    for (guint i = 0; phrase != NULL && i < phrase->entries->len; i++) {
        const TollEntry *entry = &g_array_index(phrase->entries, TollEntry, i);
        /* "who" is not the WHO. */
        if (entry->least > shape)
            continue;
        if (force->camp == NULL && entry->kind == TOLL_KIND_CAMP)
            force->camp = entry->value;
        if (force->side == NULL && entry->kind == TOLL_KIND_SOURCE)
            force->side = side_of(lexicon, entry->value);
        if (force->country == NULL &&
            (entry->kind == TOLL_KIND_DEMONYM || entry->kind == TOLL_KIND_NATIONALS))
            force->country = entry->value;
    }
}

/* Reads the noun behind the figure: up to its head, and on where "of" goes on. */
static void
read_noun(TollForce *force, const TollLexicon *lexicon, const TollClaim *claim,
          const GArray *tokens)
{
    static const TollKind ends[] = {TOLL_KIND_BE,   TOLL_KIND_PARTICIPLE, TOLL_KIND_PAST,
                                    TOLL_KIND_QUIT, TOLL_KIND_AND,        TOLL_KIND_PLACE_PREP,
                                    TOLL_KIND_BY,   TOLL_KINDS_END};
    static const TollKind heads[] = {TOLL_KIND_PEOPLE, TOLL_KINDS_END};
    static const TollKind own[] = {TOLL_KIND_COMPATRIOT, TOLL_KINDS_END};
    const TollWords *words = toll_lexicon_get_words(lexicon);
    const TollSourceInfo *source = toll_lexicon_get_source(lexicon, claim->source);
    gboolean is_own = FALSE, has_head = FALSE;

    for (guint i = 0, n; i < MIN(tokens->len, REACH); i += n) {
        const TollToken *token = &g_array_index(tokens, TollToken, i);
        const TollPhrase *phrase = phrase_at(words, claim->quote, tokens, i, &n);
        gboolean is_of = reads(claim->quote, token, "of");

        if (token->type == TOLL_TOKEN_MARK || has_any(words, phrase, ends) ||
            (has_head && !is_of))
            break;
        note(force, lexicon, phrase, token->shape);
        /* "131 of its nationals" */
        if (is_own && source != NULL && has_any(words, phrase, own))
            force->country = source->country;
        is_own = reads(claim->quote, token, "its");
        has_head = !is_of && has_any(words, phrase, heads);
    }
}

TollForce
toll_force_of(const TollClaim *claim, const TollLexicon *lexicon)
{
    const char *figure = strstr(claim->quote, claim->figure);
    TollForce force = {0};
    g_autoptr(GArray) tokens = NULL;

    if (figure == NULL || claim->figure[0] == '\0')
        return force;
    tokens = toll_tokenize(claim->quote, (gsize)(figure - claim->quote) + strlen(claim->figure),
                           strlen(claim->quote), toll_lexicon_get_words(lexicon));
    read_noun(&force, lexicon, claim, tokens);
    if (claim->population != TOLL_COMBATANTS)
        force.camp = force.side = NULL;
    /* "Syrian rebels" in Syria may be anybody's. */
    if (force.country != NULL &&
        (force.country[0] == '\0' ||
         g_strcmp0(force.country, toll_lexicon_get_country(lexicon, claim->place)) == 0))
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
