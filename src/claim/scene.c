/* scene.c: where a claim's people met their fate: the scene that its words name, else that of
 * its paragraph, its lead or its article. */
#include "claim/context.h"

#include <string.h>

/* How many sentences back a scene holds on. */
enum { LOOK_BACK = 3 };

/* Sentences that tell what an article is about; later ones give the background. */
enum { MAIN_PLACE_SENTENCES = 12 };

/* Sentences that may be a lead. */
enum { LEAD = 3 };

/* A figure of a war that is not a village's even where its sentence does not speak of war. */
enum { COUNTRY_TOLL = 20000 };

/* The name of a term that tells a place or a dateline. */
static const char *
term_place(const TollReading *reading, const TollTerm *term)
{
    return term->value != NULL && term->value->id != NULL ? term->value->id
                                                          : toll_term_place(reading, term);
}

static void
set_place(const TollCascade *cascade, const TollTerm *term, TollPlaceReason reason,
          TollClaim *claim)
{
    const TollValue *value = term->value;
    guint start = value != NULL ? value->start : term->start;
    guint end = value != NULL ? value->end : term->end;
    g_autofree char *mention = g_strndup(cascade->reading->text + start, end - start);

    toll_claim_set(&claim->place, term_place(cascade->reading, term));
    toll_claim_set(&claim->place_mention, mention);
    claim->place_reason = reason;
}

static void
set_country(const TollCascade *cascade, TollClaim *claim)
{
    toll_claim_set(&claim->place, cascade->reading->country);
    claim->place_reason = TOLL_PLACE_COUNTRY;
}

/* Whether a place says less than the one that the article is about: "Syria" in a report on
 * Jayrud says nothing; but a report on Jayrud may end with the whole war. */
static gboolean
is_wider(const TollReading *reading, const char *place, const char *lead)
{
    return !g_str_equal(place, lead) &&
           toll_lexicon_place_within(reading->lexicon, lead, place);
}

/* The place where a sentence plays, whatever it counts. */
static const TollTerm *
sentence_place(TollCascade *cascade, guint sentence)
{
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    int site;

    toll_cascade_analyse(cascade, sentence);
    site = toll_site_find(cascade->reading, row, NULL, FALSE);
    return site >= 0 ? toll_row_term(row, (guint)site) : NULL;
}

/* A country or larger. */
static gboolean
is_wide(const TollReading *reading, const char *place)
{
    const char *kind = toll_lexicon_get_place_kind(reading->lexicon, place);

    return kind != NULL && (g_str_equal(kind, "country") || g_str_equal(kind, "region"));
}

/* Leads often name the country, and one of the next sentences the town. */
static const TollTerm *
narrower_place_ahead(TollCascade *cascade, guint sentence, const char *wide)
{
    const TollReading *reading = cascade->reading;
    const char *country = reading->country;

    for (guint i = sentence + 1; country != NULL && sentence < LEAD &&
                                 i < MIN(cascade->analyses->len, sentence + LOOK_BACK);
         i++) {
        const TollTerm *term = sentence_place(cascade, i);
        const char *place = term != NULL ? toll_term_place(reading, term) : NULL;

        if (place != NULL && !is_wide(reading, place) &&
            toll_lexicon_place_within(reading->lexicon, place, country) &&
            g_str_has_suffix(wide, country))
            return term;
    }
    return NULL;
}

/* A place in the country that the article speaks of, and not all of it. */
static gboolean
is_local(const TollReading *reading, const char *place)
{
    return !is_wide(reading, place) &&
           (reading->country == NULL ||
            toll_lexicon_get_place(reading->lexicon, place) == NULL ||
            toll_lexicon_place_within(reading->lexicon, place, reading->country));
}

/* Headlines name the city that readers know, and the report then the village near it: that
 * village, or NULL. */
static const TollTerm *
place_near(TollCascade *cascade, const char *landmark)
{
    for (guint i = 0; i < MIN(cascade->analyses->len, MAIN_PLACE_SENTENCES); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, i))->row;
        const TollTerm *term = sentence_place(cascade, i);

        if (term == NULL ||
            !is_local(cascade->reading, toll_term_place(cascade->reading, term)))
            continue;
        for (guint k = 0; k < row->terms->len; k++) {
            const char *place = toll_term_place(cascade->reading, toll_row_term(row, k));

            if (place != NULL && g_str_equal(place, landmark) &&
                !g_str_equal(toll_term_place(cascade->reading, term), landmark) &&
                toll_site_is_landmark(cascade->reading, row, k))
                return term;
        }
    }
    return NULL;
}

/* The place of the dateline, or NULL. */
static const TollTerm *
dateline_place(TollCascade *cascade)
{
    for (guint i = 0; i < MIN(cascade->analyses->len, LEAD); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, i))->row;

        for (guint k = 0; k < MIN(row->terms->len, 2); k++)
            if (toll_term_is(cascade->reading, toll_row_term(row, k), "dateline"))
                return toll_row_term(row, k);
    }
    return NULL;
}

/* The scene that most sentences of the article have, the first ones counting more; the dateline
 * counts as one of the first, and gives way where all else is equal. */
static const TollTerm *
main_place(TollCascade *cascade)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    guint n = MIN(cascade->analyses->len, MAIN_PLACE_SENTENCES);
    const TollTerm *best = NULL, *near;
    guint most = 0;

    for (guint i = 0; i <= n; i++) {
        const TollTerm *term = i < n ? sentence_place(cascade, i) : dateline_place(cascade);
        const char *place = term != NULL ? term_place(cascade->reading, term) : NULL;
        guint count;

        if (place == NULL || !is_local(cascade->reading, place))
            continue;
        count =
            GPOINTER_TO_UINT(g_hash_table_lookup(counts, place)) + (i < LEAD || i == n ? 4 : 2);
        if (toll_term_is(cascade->reading, term, "guess"))
            count--;
        g_hash_table_insert(counts, (gpointer)place, GUINT_TO_POINTER(count));
        if (count > most) {
            most = count;
            best = term;
        }
    }
    near = best != NULL ? place_near(cascade, term_place(cascade->reading, best)) : NULL;
    return near != NULL ? near : best;
}

/* The scene before a sentence in its paragraph, or NULL. */
static const TollTerm *
paragraph_place(TollCascade *cascade, guint sentence)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);

    for (guint i = sentence; i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);
        const TollTerm *place;

        if (there->sentence.paragraph != here->sentence.paragraph)
            break;
        place = sentence_place(cascade, i - 1);
        if (place != NULL && is_local(cascade->reading, term_place(cascade->reading, place)))
            return place;
    }
    return NULL;
}

/* The scene of the article, else whatever place it begins with. */
static const TollTerm *
article_place(TollCascade *cascade)
{
    const TollTerm *place = main_place(cascade);

    for (guint i = 0; place == NULL && i < MIN(cascade->analyses->len, LOOK_BACK); i++)
        place = sentence_place(cascade, i);
    return place;
}

/* Where a sentence that names no scene plays. */
static void
inherit_place(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    const TollTerm *place = paragraph_place(cascade, sentence);

    if (place != NULL) {
        set_place(cascade, place, TOLL_PLACE_PARAGRAPH, claim);
        return;
    }
    place = article_place(cascade);
    if (place != NULL)
        set_place(cascade, place,
                  place == dateline_place(cascade) ? TOLL_PLACE_DATELINE : TOLL_PLACE_ARTICLE,
                  claim);
    else if (cascade->reading->country != NULL)
        set_country(cascade, claim);
}

/* "A bomb in Somalia killed 16" in an article on Mogadishu: the scene within the wider place.
 */
static void
narrow_place(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollTerm *place = paragraph_place(cascade, sentence);

    if (place == NULL)
        place = article_place(cascade);
    if (place != NULL && is_wider(reading, claim->place, term_place(reading, place)))
        set_place(cascade, place, TOLL_PLACE_NARROWED, claim);
    if (!is_wide(reading, claim->place))
        return;
    place = narrower_place_ahead(cascade, sentence, claim->place);
    if (place != NULL)
        set_place(cascade, place, TOLL_PLACE_NARROWED, claim);
}

/* A toll of a whole war belongs to the country, wherever the rest of the article happens. */
static gboolean
is_war_toll(const TollReading *reading, const TollRow *row, const TollClaim *claim)
{
    gint64 toll = MAX(claim->low, claim->high);

    return claim->scope == TOLL_PERIOD && toll >= TOLL_WAR_TOLL &&
           (toll >= COUNTRY_TOLL || toll_row_has(reading, row, "long"));
}

void
toll_scene_fill(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    gboolean is_move =
        claim->outcome == TOLL_OUTCOME_DISPLACED || claim->outcome == TOLL_OUTCOME_EVACUATED;
    int site = toll_site_find(reading, row, draft, is_move);

    if (site >= 0) {
        set_place(cascade, toll_row_term(row, (guint)site), TOLL_PLACE_NAMED, claim);
        if (claim->scope == TOLL_INCIDENT && is_wide(reading, claim->place))
            narrow_place(cascade, sentence, claim);
    } else if (is_war_toll(reading, row, claim) && reading->country != NULL) {
        set_country(cascade, claim);
    } else {
        inherit_place(cascade, sentence, claim);
    }
}
