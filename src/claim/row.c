/* row.c: makes a sentence's row of terms and folds it by rules. */
#include "claim/row.h"

#include <string.h>

#include "article/token.h"

/* Deeper than any chain of rules; keeps rules that feed each other from running on. */
enum { MAX_PASSES = 4 };

TollValue *
toll_value_new(TollReading *reading)
{
    TollValue *value = g_new0(TollValue, 1);

    value->outcome = -1;
    g_ptr_array_add(reading->values, value);
    return value;
}

TollValue *
toll_value_new_name(TollReading *reading, const TollRow *row, const TollMatch *match,
                    const char *id)
{
    TollValue *name = toll_value_new(reading);

    name->start = toll_row_term(row, match->start)->start;
    name->end = toll_row_term(row, match->end - 1)->end;
    name->id = id;
    return name;
}

const char *
toll_reading_text(TollReading *reading, guint start, guint end)
{
    return g_string_chunk_insert_len(reading->strings, reading->text + start, end - start);
}

void
toll_value_add_rule(TollValue *value, guint rule_index)
{
    for (guint i = 0; i < value->n_rules; i++)
        if (value->rules[i] == rule_index)
            return;
    if (value->n_rules < TOLL_MAX_RULES_A_VALUE)
        value->rules[value->n_rules++] = (guint16)rule_index;
}

void
toll_value_add_rules(TollValue *value, const TollValue *from)
{
    for (guint i = 0; from != NULL && i < from->n_rules; i++)
        toll_value_add_rule(value, from->rules[i]);
}

static TollSetId
plain_set(const TollPlainSets *plain, const char *text, const TollToken *token)
{
    guint len = token->end - token->start;

    switch (token->type) {
    case TOLL_TOKEN_WORD:
        if (token->shape == TOLL_SHAPE_LOWER && len > 4 &&
            memcmp(text + token->end - 2, "ly", 2) == 0)
            return plain->adverb;
        if (token->shape == TOLL_SHAPE_LOWER && toll_word_has_article(text + token->start, len))
            return plain->articled;
        return plain->word[token->shape];
    case TOLL_TOKEN_NUMBER:
        if (len == 2 && text[token->start] >= '4' && text[token->start] <= '9')
            return plain->short_year;
        if (len == 4 && (text[token->start] == '1' || text[token->start] == '2'))
            return plain->year;
        return len == 3 ? plain->three : plain->digits;
    case TOLL_TOKEN_DECIMAL:
        return plain->decimal;
    case TOLL_TOKEN_ORDINAL:
        return plain->ordinal;
    case TOLL_TOKEN_CLOCK:
        return plain->clock;
    case TOLL_TOKEN_COMPOUND:
        return plain->compound;
    case TOLL_TOKEN_MARK:
    default:
        return plain->punct;
    }
}

/* The word of a token, also where a possessive has lost its apostrophe: "Syrias" is "Syria". */
static guint
word_id(const TollReading *reading, const TollToken *token, gboolean *is_possessive)
{
    char folded[TOLL_TOKEN_FOLD];
    gsize len;
    guint id;

    toll_token_fold(reading->text, token, folded);
    id = toll_words_id(reading->words, folded);
    len = strlen(folded);
    *is_possessive = FALSE;
    if (id != 0 || token->shape != TOLL_SHAPE_CAP || len < 5 || folded[len - 1] != 's')
        return id;
    folded[len - 1] = '\0';
    *is_possessive = TRUE;
    return toll_words_id(reading->words, folded);
}

/* The longest phrase that begins at token @i: how many tokens it takes, 0 where there is none.
 */
static guint
longest_phrase(const TollReading *reading, const GArray *tokens, guint i,
               const TollPhrase **phrase)
{
    guint node = 0, taken = 0;

    for (guint k = i; k < tokens->len; k++) {
        const TollPhrase *found;
        gboolean is_possessive;
        guint id = word_id(reading, &g_array_index(tokens, TollToken, k), &is_possessive);

        node = id != 0 ? toll_words_step(reading->words, node, id) : 0;
        if (node == 0)
            break;
        found = toll_words_phrase(reading->words, node);
        if (found != NULL && found->entries->len > 0) {
            TollShape shape = g_array_index(tokens, TollToken, i).shape;
            gboolean is_allowed = FALSE;

            for (guint e = 0; e < found->entries->len; e++)
                is_allowed |= g_array_index(found->entries, TollEntry, e).least <= shape;
            if (is_allowed) {
                *phrase = found;
                taken = k + 1 - i;
            }
        }
        if (is_possessive)
            break;
    }
    return taken;
}

TollRow *
toll_row_new(TollReading *reading, gsize start, gsize end)
{
    g_autoptr(GArray) tokens = toll_tokenize(reading->text, start, end, reading->words);
    const TollPlainSets *plain = toll_words_plain_sets(reading->words);
    TollRow *row = g_new0(TollRow, 1);

    row->terms = g_array_new(FALSE, TRUE, sizeof(TollTerm));
    row->gloss = g_array_new(FALSE, FALSE, sizeof(guint16));
    for (guint i = 0; i < tokens->len;) {
        const TollToken *token = &g_array_index(tokens, TollToken, i);
        TollTerm term = {token->start, token->end, 0, NULL, token->shape, NULL};
        guint taken = longest_phrase(reading, tokens, i, &term.phrase);

        if (toll_place_at(reading, tokens, i, &taken, &term.phrase))
            term.shape = MAX(term.shape, TOLL_SHAPE_CAP); /* "al-Bab" */
        if (taken > 0) {
            term.end = g_array_index(tokens, TollToken, i + taken - 1).end;
            term.set = term.phrase->sets[term.shape];
        } else {
            term.set = plain_set(plain, reading->text, token);
        }
        g_array_append_val(row->terms, term);
        i += MAX(taken, 1);
    }
    return row;
}

void
toll_row_free(TollRow *row)
{
    g_array_unref(row->terms);
    g_array_unref(row->gloss);
    g_free(row);
}

gboolean
toll_term_is(const TollReading *reading, const TollTerm *term, TollKind kind)
{
    return toll_words_set_has(reading->words, term->set, kind);
}

gboolean
toll_word_is(const TollReading *reading, const char *word, TollKind kind)
{
    const TollPhrase *phrase = toll_words_find(reading->words, word);

    return phrase != NULL &&
           toll_words_set_has(reading->words, phrase->sets[TOLL_SHAPE_LOWER], kind);
}

gboolean
toll_term_is_any(const TollReading *reading, const TollTerm *term, const TollKind *kinds)
{
    return toll_words_set_has_any(reading->words, term->set, kinds);
}

const TollEntry *
toll_term_entry(const TollTerm *term, TollKind kind)
{
    if (term->phrase == NULL)
        return NULL;
    for (guint i = 0; i < term->phrase->entries->len; i++) {
        const TollEntry *entry = &g_array_index(term->phrase->entries, TollEntry, i);

        if (entry->kind == kind && entry->least <= term->shape)
            return entry;
    }
    return NULL;
}

const char *
toll_term_lexical(const TollTerm *term, TollKind kind)
{
    const TollEntry *entry = toll_term_entry(term, kind);

    return entry != NULL ? entry->value : NULL;
}

void
toll_term_fold(const TollReading *reading, const TollTerm *term, char *folded)
{
    TollToken token = {term->start, term->end, TOLL_TOKEN_MARK, term->shape};

    toll_token_fold(reading->text, &token, folded);
}

const char *
toll_term_fold_last(const TollReading *reading, const TollTerm *term, char *folded)
{
    const char *space;

    toll_term_fold(reading, term, folded);
    space = strrchr(folded, ' ');
    return space != NULL ? space + 1 : folded;
}

void
toll_match_range(const TollMatch *match, guint argument, guint *start, guint *end)
{
    const char *text = match->rule->arguments[argument];
    guint64 element = text != NULL ? g_ascii_strtoull(text, NULL, 10) : 0;

    *start = *end = 0;
    if (element >= 1 && element <= TOLL_MAX_ELEMENTS) {
        *start = match->element[element].start;
        *end = match->element[element].end;
    }
}

TollTerm *
toll_match_term(const TollRow *row, const TollMatch *match, guint argument)
{
    guint start, end;

    toll_match_range(match, argument, &start, &end);
    return start < end ? toll_row_term(row, start) : NULL;
}

void
toll_row_begin(TollRow *row, const TollRules *rules)
{
    row->rules = rules;
    g_array_set_size(row->gloss, row->terms->len);
    for (guint i = 0; i < row->terms->len; i++)
        g_array_index(row->gloss, guint16, i) =
            toll_rules_unit(rules, toll_row_term(row, i)->set);
}

gboolean
toll_row_match(const TollReading *reading, const TollRow *row, guint from, TollAccept accept,
               gpointer data, TollMatch *match)
{
    return from < row->terms->len &&
           toll_rules_match(row->rules, (const guint16 *)(gpointer)row->gloss->data,
                            row->gloss->len, from, reading->matcher, accept, data, match);
}

void
toll_row_retype(TollRow *row, guint i, TollSetId set)
{
    toll_row_term(row, i)->set = set;
    g_array_index(row->gloss, guint16, i) = toll_rules_unit(row->rules, set);
}

void
toll_row_fold(TollRow *row, guint start, guint end, TollSetId set, TollValue *value)
{
    TollTerm *first = toll_row_term(row, start);

    first->end = toll_row_term(row, end - 1)->end;
    first->value = value;
    first->phrase = end == start + 1 ? first->phrase : NULL;
    toll_row_retype(row, start, set);
    if (end > start + 1) {
        g_array_remove_range(row->terms, start + 1, end - start - 1);
        g_array_remove_range(row->gloss, start + 1, end - start - 1);
    }
}

char *
toll_row_print(const TollReading *reading, const TollRow *row)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        g_string_append_printf(out, "%s[%.*s|", i > 0 ? " " : "",
                               (int)(term->end - term->start), reading->text + term->start);
        toll_words_print_set(reading->words, term->set, out);
        g_string_append_c(out, ']');
    }
    return g_string_free(out, FALSE);
}

static TollFold
find_function(const char *name)
{
    static const TollFunction *const tables[] = {
        toll_date_functions,   toll_figure_functions, toll_place_functions,
        toll_people_functions, toll_source_functions, toll_outcome_functions,
    };

    for (guint i = 0; i < G_N_ELEMENTS(tables); i++)
        for (const TollFunction *function = tables[i]; function->name != NULL; function++)
            if (g_str_equal(function->name, name))
                return function->fold;
    return NULL;
}

gboolean
toll_row_has_function(const char *name)
{
    return find_function(name) != NULL;
}

typedef struct {
    TollReading *reading;
    TollRow *row;
    TollValue *value; /* what the match that was accepted means */
} Folding;

static gboolean
accept_fold(const TollMatch *match, gpointer data)
{
    Folding *folding = data;
    TollFold fold = find_function(match->rule->function);

    folding->value = fold != NULL ? fold(folding->reading, folding->row, match) : NULL;
    return folding->value != NULL;
}

static gboolean
run_once(TollReading *reading, TollRow *row)
{
    Folding folding = {reading, row, NULL};
    TollMatch match;
    guint from = 0;

    while (toll_row_match(reading, row, from, accept_fold, &folding, &match)) {
        toll_value_add_rule(folding.value, match.rule->index);
        toll_row_fold(row, match.start, match.end, match.rule->set, folding.value);
        /* A fold of several terms may be the beginning of a longer one: "X, Y and Z". */
        from = match.end > match.start + 1 ? match.start : match.start + 1;
    }
    return from > 0;
}

void
toll_row_run(TollReading *reading, TollRow *row, TollStage stage)
{
    toll_row_begin(row, toll_lexicon_get_rules(reading->lexicon, stage));
    /* A rule may begin with what only a later fold makes: "since 2 September". */
    for (guint pass = 0; pass < MAX_PASSES && run_once(reading, row); pass++)
        continue;
}
