/* phrase-sets.c: which kinds a phrase has in each of its shapes, and a word that none holds. */
#include "lexicon/phrase-sets.h"

#include "lexicon/sets.h"

/* The kinds that come with the shape alone. */
static guint
shape_kinds(TollShape shape, TollKind *kinds)
{
    guint n = 0;

    if (shape != TOLL_SHAPE_LOWER)
        kinds[n++] = TOLL_KIND_CAP;
    if (shape == TOLL_SHAPE_CAPS)
        kinds[n++] = TOLL_KIND_CAPS;
    return n;
}

static TollSetId
phrase_set(TollWords *words, const TollPhrase *phrase, TollShape shape)
{
    TollKind kinds[TOLL_MAX_KINDS];
    guint n = shape_kinds(shape, kinds);
    gboolean is_word = FALSE;

    for (guint i = 0; i < phrase->entries->len; i++) {
        const TollEntry *entry = &g_array_index(phrase->entries, TollEntry, i);

        if (entry->least <= shape && n < TOLL_MAX_KINDS - 1) {
            kinds[n++] = entry->kind;
            is_word |= toll_words_kind_name(words, entry->kind)[0] != '=';
        }
    }
    /* A word that only rules mention is an unknown word all the same. */
    if (!is_word && phrase->is_wordy)
        kinds[n++] = shape == TOLL_SHAPE_LOWER ? TOLL_KIND_WORD : TOLL_KIND_NAME;
    return toll_words_set(words, kinds, n);
}

/* Most phrases have one reading, and those of a kind share their sets. */
void
toll_phrase_sets_fill(TollWords *words, const GPtrArray *phrases)
{
    TollSetId(*of_kind)[TOLL_N_SHAPES][TOLL_N_SHAPES] =
        g_malloc0(TOLL_MAX_KINDS * sizeof(*of_kind));

    for (guint i = 0; i < phrases->len; i++) {
        TollPhrase *phrase = g_ptr_array_index(phrases, i);
        TollSetId *shared = NULL;

        if (phrase == NULL)
            continue;
        if (phrase->entries->len == 1 && phrase->is_wordy) {
            const TollEntry *only = &g_array_index(phrase->entries, TollEntry, 0);

            shared = of_kind[only->kind][only->least];
        }
        for (guint shape = 0; shape < TOLL_N_SHAPES; shape++) {
            phrase->sets[shape] = shared != NULL && shared[shape] != 0
                                      ? shared[shape]
                                      : phrase_set(words, phrase, shape);
            if (shared != NULL)
                shared[shape] = phrase->sets[shape];
        }
    }
    g_free(of_kind);
}

void
toll_plain_sets_fill(TollWords *words, TollPlainSets *plain)
{
    TollKind kinds[4];

    for (guint shape = 0; shape < TOLL_N_SHAPES; shape++) {
        guint n = shape_kinds(shape, kinds);

        kinds[n++] = shape == TOLL_SHAPE_LOWER ? TOLL_KIND_WORD : TOLL_KIND_NAME;
        plain->word[shape] = toll_words_set(words, kinds, n);
    }
    plain->adverb = toll_words_set(words, (TollKind[]){TOLL_KIND_ADVERB}, 1);
    plain->articled =
        toll_words_set(words, (TollKind[]){TOLL_KIND_WORD, TOLL_KIND_ARTICLED}, 2);
    plain->digits = toll_words_set(words, (TollKind[]){TOLL_KIND_DIGITS}, 1);
    plain->year = toll_words_set(words, (TollKind[]){TOLL_KIND_DIGITS, TOLL_KIND_YEAR}, 2);
    plain->short_year =
        toll_words_set(words, (TollKind[]){TOLL_KIND_DIGITS, TOLL_KIND_SHORTYEAR}, 2);
    plain->three = toll_words_set(words, (TollKind[]){TOLL_KIND_DIGITS, TOLL_KIND_THREE}, 2);
    plain->decimal = toll_words_set(words, (TollKind[]){TOLL_KIND_DECIMAL}, 1);
    plain->ordinal = toll_words_set(words, (TollKind[]){TOLL_KIND_ORDINAL}, 1);
    plain->clock = toll_words_set(words, (TollKind[]){TOLL_KIND_CLOCK}, 1);
    plain->compound = toll_words_set(words, (TollKind[]){TOLL_KIND_COMPOUND}, 1);
    plain->punct = toll_words_set(words, (TollKind[]){TOLL_KIND_PUNCT}, 1);
}
