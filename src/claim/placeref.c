/* placeref.c: which place "the town", "the capital" and "the country" mean. */
#include "article/token.h"
#include "claim/context.h"

/* How many sentences back the place may stand. */
enum { FAR_BACK = 8 };

/* Terms between "the" and its noun: "the besieged northern town". */
enum { MAX_ADJECTIVES = 3 };

static gboolean
begins_with_the(const TollReading *reading, const TollRow *row, guint term, gboolean is_bare)
{
    static const TollKind between[] = {TOLL_KIND_WORD,     TOLL_KIND_DIRECTION, TOLL_KIND_SIEGE,
                                       TOLL_KIND_PERSONAL, TOLL_KIND_COMPOUND,  TOLL_KIND_MORE,
                                       TOLL_KINDS_END};
    static const char *const definite[] = {"the", "this", "that", "same", NULL};

    for (guint i = term; i > 0 && i + MAX_ADJECTIVES + 1 > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);
        char folded[TOLL_TOKEN_FOLD];

        toll_term_fold(reading, before, folded);
        if (g_strv_contains(definite, folded))
            return TRUE;
        if (is_bare || !toll_term_is_any(reading, before, between))
            return FALSE;
    }
    return FALSE;
}

/* "the city council", "the town of", "the district Karada" mean something else. */
static gboolean
goes_on(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind more[] = {TOLL_KIND_BODY,   TOLL_KIND_ROLE,  TOLL_KIND_PEOPLE,
                                    TOLL_KIND_SOURCE, TOLL_KIND_PLACE, TOLL_KIND_ANONYMOUS,
                                    TOLL_KIND_NAME,   TOLL_KINDS_END};
    char folded[TOLL_TOKEN_FOLD];

    if (term + 1 >= row->terms->len)
        return FALSE;
    toll_term_fold(reading, toll_row_term(row, term + 1), folded);
    return g_str_equal(folded, "of") ||
           toll_term_is_any(reading, toll_row_term(row, term + 1), more);
}

static gboolean
means(const TollPhrase *phrase, const char *kinds)
{
    for (guint i = 0; i < phrase->entries->len; i++) {
        const TollEntry *entry = &g_array_index(phrase->entries, TollEntry, i);

        if (entry->kind == TOLL_KIND_PLACEREF && g_str_equal(entry->value, kinds))
            return TRUE;
    }
    return FALSE;
}

/* Whether a name that no table holds says that it is something else: "Siouf square" is no
 * suburb. */
static gboolean
has_other_noun(const TollReading *reading, const TollTerm *term, const char *kinds)
{
    g_autofree char *text = g_strndup(reading->text + term->start, term->end - term->start);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);

    for (guint i = 0; words[i] != NULL; i++) {
        const TollPhrase *phrase = toll_words_find(reading->words, words[i]);

        if (toll_phrase_has(reading, phrase, TOLL_KIND_PLACENOUN))
            return !means(phrase, kinds);
    }
    return FALSE;
}

/* Whether the place of a term can be called so: "town village" are kinds of places.csv, and a
 * name that no table holds may be of any but the largest. */
static gboolean
is_called(const TollReading *reading, const TollTerm *term, const char *place,
          const char *kinds)
{
    const GSList *rows = toll_lexicon_get_places(reading->lexicon, place);
    g_auto(GStrv) list = g_strsplit(kinds, " ", -1);

    if (rows == NULL)
        return toll_term_is_any(
                   reading, term,
                   (TollKind[]){TOLL_KIND_GUESS, TOLL_KIND_DATELINE, TOLL_KINDS_END}) &&
               !g_str_equal(kinds, "province") && !has_other_noun(reading, term, kinds);
    for (; rows != NULL; rows = rows->next)
        if (g_strv_contains((const char *const *)list, ((TollTableRow *)rows->data)->cells[1]))
            return TRUE;
    return FALSE;
}

/* The place of these kinds that a sentence names last before a term. */
static TollSite
last_named(const TollCascade *cascade, guint sentence, guint until, const char *kinds)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;

    for (guint i = MIN(until, row->terms->len); i > 0; i--) {
        const TollTerm *term = toll_row_term(row, i - 1);
        TollSite site = toll_site_of_term(reading, term);

        if (site.place != NULL && is_called(reading, term, site.place, kinds) &&
            !toll_site_is_landmark(reading, row, i - 1)) {
            site.reason = TOLL_PLACE_REFERRED;
            return site;
        }
    }
    return (TollSite){0};
}

TollSite
toll_place_meant(TollCascade *cascade, guint sentence, guint term)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    const char *kinds = toll_term_lexical(toll_row_term(row, term), TOLL_KIND_PLACEREF);
    TollSite site = {0};

    if (g_strcmp0(kinds, "nationwide") == 0)
        return (TollSite){.place = reading->country, .reason = TOLL_PLACE_COUNTRY};
    if (kinds == NULL || goes_on(reading, row, term) ||
        !begins_with_the(reading, row, term, g_str_equal(kinds, "capital")))
        return site;
    if (g_str_equal(kinds, "country"))
        return (TollSite){.place = reading->country, .reason = TOLL_PLACE_COUNTRY};
    if (g_str_equal(kinds, "capital") && reading->country != NULL)
        return (TollSite){.place = toll_lexicon_get_capital(reading->lexicon, reading->country),
                          .reason = TOLL_PLACE_REFERRED};
    for (guint i = sentence + 1; site.place == NULL && i > 0 && i + FAR_BACK > sentence; i--) {
        toll_cascade_analyse(cascade, i - 1);
        site = last_named(cascade, i - 1, i - 1 == sentence ? term : G_MAXUINT, kinds);
    }
    return site;
}
