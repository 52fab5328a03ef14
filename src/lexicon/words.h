/* words.h: every phrase that the lexicon knows, and the sets of kinds that a term can have.
 *
 * A kind is a name that rules use ("people") or a word that stands in a rule ("=between"). A
 * set of kinds is interned as one number, which is the term's code unit in the gloss that rules
 * match. */
#pragma once

#include "lexicon/kinds.h"
#include "lexicon/table.h"

typedef guint16 TollKind; /* one of TollNamedKind, or of what tables and rules name */

/* 0 is no set; ids are dense, so that a pattern can list them. */
typedef guint16 TollSetId;

/* How a word is written in the text. */
typedef enum {
    TOLL_SHAPE_LOWER,
    TOLL_SHAPE_CAP,  /* Aleppo, al-Bab counts as lower */
    TOLL_SHAPE_CAPS, /* SANA, U.N. */
    TOLL_N_SHAPES
} TollShape;

/* One reading of a phrase. */
typedef struct {
    TollKind kind;
    TollShape least; /* the shape that the text must have at least */
    const TollTableRow *row;
    const char *value; /* lent from the row; the source's id, the place's name */
} TollEntry;

typedef struct {
    GArray *entries;               /* of TollEntry */
    gboolean is_wordy;             /* begins with a letter or digit */
    gboolean is_by_sound;          /* a place that is spelt otherwise in the tables */
    TollSetId sets[TOLL_N_SHAPES]; /* of the entries that each shape allows */
} TollPhrase;

typedef struct _TollWords TollWords;

TollWords *toll_words_new(void);
void toll_words_free(TollWords *words);

/* A class is a short name in rules for several kinds: its kinds, joined with "|". */
void toll_words_add_class(TollWords *words, const char *name, const char *kinds);
/* Returns: (nullable): the kinds of a class. */
const char *toll_words_class(const TollWords *words, const char *name);

/* Interns a kind; there is room for a thousand. */
TollKind toll_words_kind(TollWords *words, const char *name);
/* Returns: whether there is such a kind. */
gboolean toll_words_find_kind(const TollWords *words, const char *name, TollKind *kind);
const char *toll_words_kind_name(const TollWords *words, TollKind kind);

/* Adds a reading; one of the same phrase and kind is replaced. The phrase is cut into words as
 * a text is, see article/token.h. */
void toll_words_add(TollWords *words, const char *phrase, TollKind kind, TollTableRow *row,
                    const char *value);
/* Takes every reading of the phrase away that came from a table of the same name. */
void toll_words_remove(TollWords *words, const char *phrase, const char *table);

/* Returns: (nullable): the phrase that is spelt so. */
const TollPhrase *toll_words_find(const TollWords *words, const char *phrase);

/* Whether a word is a phrase of its own. */
gboolean toll_words_has_word(const TollWords *words, const char *word);

/* After the last phrase and rule: gives every phrase its sets. */
void toll_words_freeze(TollWords *words);

/* The id of a word in any phrase, or 0. @folded is as toll_token_fold() makes it. */
guint toll_words_id(const TollWords *words, const char *folded);
/* The node after @node and the word; 0 where no phrase goes on so. Start with node 0. */
guint toll_words_step(const TollWords *words, guint node, guint word_id);
/* Returns: (nullable): the phrase that ends at @node. */
const TollPhrase *toll_words_phrase(const TollWords *words, guint node);

/* Interns the set of @n kinds. */
TollSetId toll_words_set(TollWords *words, const TollKind *kinds, guint n);
gboolean toll_words_set_has(const TollWords *words, TollSetId set, TollKind kind);
/* The same for any of @kinds, which end with TOLL_KINDS_END. */
gboolean toll_words_set_has_any(const TollWords *words, TollSetId set, const TollKind *kinds);
/* Goes through the kinds of a set, from @kind on. Returns: FALSE where there are no more. */
gboolean toll_words_set_next(const TollWords *words, TollSetId set, guint *kind);
guint toll_words_n_sets(const TollWords *words);
/* Appends the kinds of a set, words of rules left out: "figure quantity". */
void toll_words_print_set(const TollWords *words, TollSetId set, GString *out);

/* The sets of what no phrase holds: words by shape ("-ly" is an adverb), numbers, punctuation.
 */
typedef struct {
    TollSetId word[TOLL_N_SHAPES];
    TollSetId adverb, articled, digits, year, short_year, three, decimal, ordinal, clock, compound, punct;
} TollPlainSets;
const TollPlainSets *toll_words_plain_sets(const TollWords *words);
