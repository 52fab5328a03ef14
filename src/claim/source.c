/* source.c: names of sources, also those that no table holds, and who speaks for them. */
#include "claim/body.h"

#include <string.h>

#include "article/token.h"

#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* anonymous WORD: sources that have no name; monitors are the Observatory where the article is
 * about Syria, as the table notes */
static TollValue *
fold_anonymous(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const char *id = toll_body_anonymous(reading, toll_match_term(row, match, 0));

    return id != NULL ? toll_value_new_name(reading, row, match, id) : NULL;
}

/* body BODY [PLACE] */
static TollValue *
fold_body(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const char *id = toll_body_of_term(reading, toll_match_term(row, match, 0),
                                       toll_match_term(row, match, 1));

    return id != NULL ? toll_value_new_name(reading, row, match, id) : NULL;
}

/* Steps on through the words of a term, but for the first @n_skipped. */
static guint
step_term(const TollReading *reading, guint node, const TollTerm *term, guint n_skipped)
{
    g_autoptr(GArray) tokens =
        toll_tokenize(reading->text, term->start, term->end, reading->words);

    for (guint i = n_skipped; i < tokens->len; i++) {
        char folded[TOLL_TOKEN_FOLD];

        toll_token_fold(reading->text, &g_array_index(tokens, TollToken, i), folded);
        node = toll_words_step(reading->words, node, toll_words_id(reading->words, folded));
        if (node == 0)
            return 0;
    }
    return node;
}

/* The source that the table has for words that stand apart: "Russian [and Syrian] state media".
 */
static const char *
known_body(const TollReading *reading, const TollTerm *adjective, const TollTerm *body,
           guint n_skipped)
{
    guint node = step_term(reading, 0, adjective, 0);
    const TollPhrase *phrase;

    node = node != 0 ? step_term(reading, node, body, n_skipped) : 0;
    phrase = node != 0 ? toll_words_phrase(reading->words, node) : NULL;
    return phrase != NULL && phrase->entries->len > 0
               ? g_array_index(phrase->entries, TollEntry, 0).value
               : NULL;
}

static const char *
body_of_demonym(TollReading *reading, const TollTerm *demonym, const TollTerm *body)
{
    const char *known = known_body(reading, demonym, body, 0);

    return known != NULL
               ? known
               : toll_body_of_place(reading, toll_term_lexical(demonym, TOLL_KIND_DEMONYM),
                                    toll_term_lexical(body, TOLL_KIND_BODY));
}

/* both-bodies DEMONYM DEMONYM BODY: "Russian and Syrian state media" */
static TollValue *
fold_both_bodies(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *body = toll_match_term(row, match, 2);
    g_autofree char *joined =
        g_strdup_printf("%s+%s", body_of_demonym(reading, toll_match_term(row, match, 0), body),
                        body_of_demonym(reading, toll_match_term(row, match, 1), body));

    return toll_value_new_name(reading, row, match,
                               g_string_chunk_insert(reading->strings, joined));
}

/* both-demonyms DEMONYM SOURCE: "Russian and Syrian state media" where the table knows the
 * latter */
static TollValue *
fold_both_demonyms(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *demonym = toll_match_term(row, match, 0);
    const TollTerm *source = toll_match_term(row, match, 1);
    const char *first = known_body(reading, demonym, source, 1);
    const char *second = toll_term_source(reading, source);
    g_autofree char *joined = NULL;

    if (first == NULL || second == NULL)
        return NULL;
    joined = g_strdup_printf("%s+%s", first, second);
    return toll_value_new_name(reading, row, match,
                               g_string_chunk_insert(reading->strings, joined));
}

const char *
toll_term_source(const TollReading *reading, const TollTerm *term)
{
    if (term->value != NULL && term->value->id != NULL &&
        toll_term_is(reading, term, TOLL_KIND_SOURCE))
        return term->value->id;
    return toll_term_lexical(term, TOLL_KIND_SOURCE);
}

/* "Nabulsi", of a term that is a name or ends in one. */
static const char *
surname(TollReading *reading, const TollTerm *name)
{
    guint start = name->end;

    while (start > name->start && reading->text[start - 1] != ' ')
        start--;
    return toll_reading_text(reading, start, name->end);
}

gboolean
toll_source_is_outlet(const TollReading *reading, const char *id)
{
    const TollSourceInfo *info = toll_lexicon_get_source(reading->lexicon, id);

    return info != NULL ? g_str_equal(info->kind, "media") || g_str_equal(info->kind, "agency")
                        : g_str_has_suffix(id, "_MEDIA") || g_str_has_suffix(id, "_TV");
}

/* The surname of who speaks: the second argument, or the person that the match begins with. */
static const char *
speaker_of(TollReading *reading, TollRow *row, const TollMatch *match)
{
    guint start, end;

    toll_match_range(match, 1, &start, &end);
    if (start < end)
        return surname(reading, toll_row_term(row, end - 1));
    return toll_term_is(reading, toll_row_term(row, match->start), TOLL_KIND_PERSON)
               ? surname(reading, toll_row_term(row, match->start))
               : NULL;
}

/* source SOURCE [NAME]: a body with words around it, or its speaker with his name */
static TollValue *
fold_source(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *source = toll_match_term(row, match, 0);
    const char *id = source != NULL ? toll_term_source(reading, source) : NULL;
    TollValue *value;

    if (id == NULL)
        return NULL;
    value = toll_value_new_name(reading, row, match, id);
    if (source->value != NULL) {
        value->person = source->value->person;
        value->relay = source->value->relay;
        toll_value_add_rules(value, source->value);
    }
    if (match->rule->arguments[1] != NULL)
        value->person = speaker_of(reading, row, match);
    return value;
}

/* body-speaker BODY NAME: "Karim Nabulsi, a spokesman for the army" */
static TollValue *
fold_body_speaker(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const char *id = toll_body_of_term(reading, toll_match_term(row, match, 0), NULL);
    TollValue *value = id != NULL ? toll_value_new_name(reading, row, match, id) : NULL;

    if (value != NULL)
        value->person = speaker_of(reading, row, match);
    return value;
}

/* source-phrase SOURCE: a title and a name: "Mayor Karim Nabulsi" speaks for what he heads */
static TollValue *
fold_source_phrase(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value = fold_source(reading, row, match);

    if (value != NULL)
        value->person = surname(reading, toll_row_term(row, match->end - 1));
    return value;
}

/* organisation FIRST: a body that no table holds, told by the last word of its name */
static TollValue *
fold_organisation(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *first = toll_row_term(row, match->start);
    const TollTerm *last = toll_row_term(row, match->end - 1);
    const char *name = toll_reading_text(reading, first->start, last->end);
    const char *parent = toll_term_source(reading, first);

    /* "the Britain-based organisation" describes one that was named before, "a network of
     * activists" one without a name. */
    if (g_str_has_suffix(toll_reading_text(reading, first->start, first->end), "-based") ||
        strpbrk(name, CAPITALS) == NULL)
        return NULL;
    /* "a United Nations board" is the United Nations. */
    return toll_value_new_name(reading, row, match,
                               parent != NULL ? parent : toll_source_id(reading, name));
}

/* person-phrase FIRST: somebody of whom only the name is known, up to the end of the match */
static TollValue *
fold_person(TollReading *reading, TollRow *row, const TollMatch *match)
{
    guint start, end;
    const char *name;
    TollValue *value;

    toll_match_range(match, 0, &start, &end);
    end = match->end;
    if (start == end)
        return NULL;
    name = toll_reading_text(reading, toll_row_term(row, start)->start,
                             toll_row_term(row, end - 1)->end);
    value = toll_value_new_name(reading, row, match, toll_source_id(reading, name));
    value->person = surname(reading, toll_row_term(row, end - 1));
    return value;
}

/* ranked RANK [NAME]: who has a rank speaks for an army or a police force, where nothing before
 * tells which body it is */
static TollValue *
fold_ranked(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const char *id = toll_body_of_rank(reading, toll_match_term(row, match, 0));
    TollValue *value = id != NULL ? toll_value_new_name(reading, row, match, id) : NULL;

    if (value != NULL && match->rule->arguments[1] != NULL)
        value->person = surname(reading, toll_row_term(row, match->end - 1));
    return value;
}

/* both SOURCE SOURCE: two bodies that vouch together */
static TollValue *
fold_both(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *a = toll_match_term(row, match, 0);
    const TollTerm *b = toll_match_term(row, match, 1);
    const char *first = a != NULL ? toll_term_source(reading, a) : NULL;
    const char *second = b != NULL ? toll_term_source(reading, b) : NULL;
    g_autofree char *joined = NULL;
    TollValue *value;

    if (first == NULL || second == NULL)
        return NULL;
    joined =
        g_str_equal(first, second) ? g_strdup(first) : g_strdup_printf("%s+%s", first, second);
    value = toll_value_new_name(reading, row, match,
                                g_string_chunk_insert(reading->strings, joined));
    toll_value_add_rules(value, a->value);
    toll_value_add_rules(value, b->value);
    return value;
}

/* relayed SOURCE RELAY: "SANA, quoting a military source" */
static TollValue *
fold_relayed(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *source = toll_match_term(row, match, 0);
    const TollTerm *relay = toll_match_term(row, match, 1);
    TollValue *value = fold_source(reading, row, match);

    if (value == NULL || relay == NULL)
        return NULL;
    value->start = source->start;
    value->end = source->end;
    value->person = NULL;
    value->relay = toll_term_source(reading, relay);
    toll_value_add_rules(value, relay->value);
    return value;
}

const TollFunction toll_source_functions[] = {
    {"body", fold_body},
    {"body-speaker", fold_body_speaker},
    {"source", fold_source},
    {"anonymous", fold_anonymous},
    {"person-phrase", fold_person},
    {"ranked", fold_ranked},
    {"both-sources", fold_both},
    {"relayed", fold_relayed},
    {"source-phrase", fold_source_phrase},
    {"organisation", fold_organisation},
    {"both-bodies", fold_both_bodies},
    {"both-demonyms", fold_both_demonyms},
    {NULL, NULL},
};
