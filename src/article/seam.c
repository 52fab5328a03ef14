/* seam.c: one word that is two: hyphens that join, and spaces that were lost. */
#include "article/seam.h"

#include <string.h>

#include "article/token.h"

typedef struct {
    const TollWords *words;
    const char *text;
    gsize limit;
} Seam;

/* Kinds of words that stand beside those who are counted and what they met; NULL ends. */
static const TollKind deeds[] = {TOLL_KIND_PEOPLE,    TOLL_KIND_PARTICIPLE, TOLL_KIND_PAST,
                                 TOLL_KIND_PRESENT,   TOLL_KIND_DYING,      TOLL_KIND_GERUND,
                                 TOLL_KIND_ADJECTIVE, TOLL_KIND_VICTIM,     TOLL_KIND_DEATHS,
                                 TOLL_KIND_FORCE,     TOLL_KINDS_END};
static const TollKind before[] = {TOLL_KIND_BE,  TOLL_KIND_HAVE, TOLL_KIND_ADVERB,
                                  TOLL_KIND_NEG, TOLL_KIND_MORE, TOLL_KINDS_END};
static const TollKind behind[] = {TOLL_KIND_BE,   TOLL_KIND_HAVE, TOLL_KIND_MODAL,
                                  TOLL_KIND_PREP, TOLL_KIND_DET,  TOLL_KIND_AND,
                                  TOLL_KIND_CONJ, TOLL_KIND_REL,  TOLL_KINDS_END};

/* The bytes as a phrase of one word, or NULL; @id receives whether any phrase has the word. */
static const TollPhrase *
phrase_of(const Seam *seam, gsize start, gsize end, guint *id)
{
    TollToken token = {(guint)start, (guint)end, TOLL_TOKEN_WORD, TOLL_SHAPE_LOWER};
    char folded[TOLL_TOKEN_FOLD];

    toll_token_fold(seam->text, &token, folded);
    *id = toll_words_id(seam->words, folded);
    return *id != 0 ? toll_words_phrase(seam->words, toll_words_step(seam->words, 0, *id))
                    : NULL;
}

static gboolean
is_known(const Seam *seam, gsize start, gsize end)
{
    guint id;

    phrase_of(seam, start, end, &id);
    return id != 0;
}

static gboolean
is_any(const Seam *seam, gsize start, gsize end, const TollKind *kinds)
{
    guint id;
    const TollPhrase *phrase = phrase_of(seam, start, end, &id);

    return phrase != NULL &&
           toll_words_set_has_any(seam->words, phrase->sets[TOLL_SHAPE_CAPS], kinds);
}

/* "mid-November" and "twenty-six" are two words; "rebel-held" and "two-week" are one. */
static gsize
at_hyphen(const Seam *seam, gsize start, gsize end)
{
    static const TollKind joiner[] = {TOLL_KIND_JOINER, TOLL_KINDS_END};
    static const TollKind ten[] = {TOLL_KIND_TEN, TOLL_KINDS_END};
    static const TollKind unit[] = {TOLL_KIND_UNIT, TOLL_KINDS_END};
    const char *hyphen = memchr(seam->text + start, '-', end - start);
    gsize cut = hyphen != NULL ? (gsize)(hyphen - seam->text) : end;

    if (cut < end && (is_any(seam, start, cut, joiner) ||
                      (is_any(seam, start, cut, ten) && is_any(seam, cut + 1, end, unit))))
        return cut;
    return end;
}

/* "least140" and "around1.6" but not "km2" or "F16": more than a digit behind small letters. */
static gsize
at_digits(const Seam *seam, gsize start, gsize end)
{
    const char *text = seam->text;
    gsize cut = start + 1;

    while (cut < end && g_ascii_islower(text[cut]))
        cut++;
    if (cut >= start + 2 && cut < end && g_ascii_isdigit(text[cut]) && cut + 1 < seam->limit &&
        (g_ascii_isdigit(text[cut + 1]) ||
         (strchr(".,", text[cut + 1]) != NULL && cut + 2 < seam->limit &&
          g_ascii_isdigit(text[cut + 2]))) &&
        is_known(seam, start, cut))
        return cut;
    return end;
}

/* "fledSaraqeb" but not "iPhone" or "McCain" */
static gsize
at_capital(const Seam *seam, gsize start, gsize end)
{
    gsize cut = start;

    while (cut < end && g_ascii_islower(seam->text[cut]))
        cut++;
    if (cut >= start + 2 && cut + 2 < end && g_ascii_isupper(seam->text[cut]) &&
        is_known(seam, start, cut))
        return cut;
    return end;
}

/* "seekrefuge" where the lexicon has "seek refuge" */
static gsize
at_phrase(const Seam *seam, gsize start, gsize end)
{
    for (gsize cut = start + 4; cut + 4 <= end; cut++) {
        guint first, second, node;

        phrase_of(seam, start, cut, &first);
        node = first != 0 ? toll_words_step(seam->words, 0, first) : 0;
        if (node == 0)
            continue;
        phrase_of(seam, cut, end, &second);
        node = second != 0 ? toll_words_step(seam->words, node, second) : 0;
        if (node != 0 && toll_words_phrase(seam->words, node) != NULL)
            return cut;
    }
    return end;
}

/* "peoplehave", "weredisplaced", "displacedby": two words of the kinds that stand side by side
 * in a claim. Of all pairs of words that would be too many: "withheld" is one. */
static gsize
at_deed(const Seam *seam, gsize start, gsize end)
{
    for (gsize cut = start + 3; cut + 2 <= end; cut++) {
        gboolean is_deed = cut >= start + 4 && is_any(seam, start, cut, deeds);
        gboolean before_deed = cut + 4 <= end && is_any(seam, cut, end, deeds);

        if ((is_deed && (before_deed || is_any(seam, cut, end, behind))) ||
            (before_deed && is_any(seam, start, cut, before)))
            return cut;
    }
    return end;
}

gsize
toll_seam(const TollWords *words, const char *text, gsize start, gsize end, gsize limit)
{
    static gsize (*const cuts[])(const Seam *seam, gsize start, gsize end) = {
        at_hyphen, at_digits, at_capital, at_phrase, at_deed};
    Seam seam = {words, text, limit};

    if (is_known(&seam, start, end))
        return end;
    for (guint i = 0; i < G_N_ELEMENTS(cuts); i++) {
        gsize cut = cuts[i](&seam, start, end);

        if (cut < end)
            return cut;
    }
    return end;
}
