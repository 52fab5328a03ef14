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

/* The term that leads to a place: "in" before "a northern district of Manbij". */
static const TollTerm *
leading(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const kinds[] = {"det",       "word",      "compound",  "personal",
                                        "direction", "placenoun", "more",      "siege",
                                        "demonym",   "body",      "anonymous", NULL};

    for (guint i = term; i > 0 && i + 5 > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);
        gboolean is_part = FALSE;

        if (toll_term_is(reading, before, "prep"))
            return before;
        for (guint k = 0; kinds[k] != NULL; k++)
            is_part |= toll_term_is(reading, before, kinds[k]);
        if (!is_part)
            return before;
    }
    return NULL;
}

static gboolean
follows(const TollReading *reading, const TollRow *row, guint term, const char *kind)
{
    const TollTerm *before = leading(reading, row, term);

    return before != NULL && toll_term_is(reading, before, kind);
}

static gboolean
follows_word(const TollReading *reading, const TollRow *row, guint term, const char *word)
{
    const TollTerm *before = leading(reading, row, term);
    gsize len = strlen(word);

    return before != NULL && before->end - before->start == len &&
           g_ascii_strncasecmp(reading->text + before->start, word, len) == 0;
}

/* A place that no preposition leads to is somebody's or something's: "Syria's war", "US raids".
 */
enum { NOT_A_SCENE = 30 };

/* Whether a country's name only says whose the next word is: "in US raids". */
static gboolean
qualifies_next(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const kinds[] = {"thing",  "cause", "people", "body",
                                        "source", "long",  "war"};
    const char *place = toll_term_place(reading, toll_row_term(row, term));
    const char *kind = toll_lexicon_get_place_kind(reading->lexicon, place);

    if (kind == NULL || !g_str_equal(kind, "country") || term + 1 >= row->terms->len)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (toll_term_is(reading, toll_row_term(row, term + 1), kinds[i]))
            return TRUE;
    return FALSE;
}

/* How far a place stands from being the scene of a claim. */
static int
place_distance(const TollReading *reading, const TollRow *row, const TollDraft *draft,
               guint term, gboolean is_move)
{
    int distance = (int)term - (int)MAX(draft->term, draft->outcome_term);

    if (qualifies_next(reading, row, term))
        return 2 * NOT_A_SCENE;
    if (term < draft->term)
        distance = (int)draft->term - (int)term + 4;
    else if (distance < 0)
        distance = 1;
    if (!follows(reading, row, term, "prep") && !follows(reading, row, term, "direction") &&
        !toll_term_is(reading, toll_row_term(row, term), "guess") &&
        !(term > 0 && toll_term_place(reading, toll_row_term(row, term - 1)) != NULL))
        distance += NOT_A_SCENE;
    else if (!follows(reading, row, term, "place-prep"))
        distance += 4;
    if (is_move && follows_word(reading, row, term, "from"))
        distance -= 16;
    if (is_move &&
        (follows_word(reading, row, term, "to") || follows_word(reading, row, term, "into")))
        distance += 20;
    if (follows_word(reading, row, term, "by") || follows_word(reading, row, term, "with") ||
        follows_word(reading, row, term, "against") ||
        follows_word(reading, row, term, "between"))
        distance += NOT_A_SCENE;
    if (!is_move && follows_word(reading, row, term, "to"))
        distance += 12;
    return distance + (toll_term_is(reading, toll_row_term(row, term), "guess") ? 3 : 0);
}

/* Of two places in one sentence of which one lies in the other, the inner one is the scene. */
static int
innermost(const TollReading *reading, const TollRow *row, int best)
{
    const char *outer = toll_term_place(reading, toll_row_term(row, (guint)best));

    for (guint i = 0; i < row->terms->len; i++) {
        const char *inner = toll_term_place(reading, toll_row_term(row, i));

        if (inner != NULL && !g_str_equal(inner, outer) && ABS((int)i - best) < 12 &&
            toll_lexicon_place_within(reading->lexicon, inner, outer) &&
            !follows_word(reading, row, i, "near") && !follows_word(reading, row, i, "from"))
            return (int)i;
    }
    return best;
}

static int
best_place(const TollReading *reading, const TollRow *row, const TollDraft *draft,
           gboolean is_move)
{
    int best = -1, least = NOT_A_SCENE;

    for (guint i = 0; i < row->terms->len; i++) {
        int distance;

        if (toll_term_place(reading, toll_row_term(row, i)) == NULL)
            continue;
        distance = place_distance(reading, row, draft, i, is_move);
        if (distance < least) {
            least = distance;
            best = (int)i;
        }
    }
    return best >= 0 && !is_move ? innermost(reading, row, best) : best;
}

static void
set_place(const TollCascade *cascade, const TollTerm *term, TollClaim *claim)
{
    const TollValue *value = term->value;
    guint start = value != NULL ? value->start : term->start;
    guint end = value != NULL ? value->end : term->end;
    g_autofree char *mention = g_strndup(cascade->reading->text + start, end - start);

    toll_claim_set(&claim->place, toll_term_place(cascade->reading, term));
    toll_claim_set(&claim->place_mention, mention);
}

/* Whether a place says less than the one that the article is about: "Syria" in a report on
 * Jayrud says nothing; but a report on Jayrud may end with the whole war. */
static gboolean
is_wider(const TollReading *reading, const char *place, const char *lead)
{
    return !g_str_equal(place, lead) &&
           toll_lexicon_place_within(reading->lexicon, lead, place);
}

/* The first place of a sentence that stands behind "in" or "at", else its first. */
static const TollTerm *
sentence_place(TollCascade *cascade, guint sentence)
{
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    const TollTerm *first = NULL;

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_place(cascade->reading, term) == NULL)
            continue;
        if (follows(cascade->reading, row, i, "place-prep") ||
            follows(cascade->reading, row, i, "direction"))
            return (const TollTerm *)toll_row_term(
                row, (guint)innermost(cascade->reading, row, (int)i));
        if (first == NULL && !qualifies_next(cascade->reading, row, i) &&
            !g_str_equal(toll_term_place(cascade->reading, term), "World"))
            first = term;
    }
    return first;
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
            toll_lexicon_place_within(reading->lexicon, place, reading->country));
}

/* Whether the words before a place say only how to find another: "a village near Aleppo", "two
 * miles north of Aleppo", but not "northern Aleppo". */
static gboolean
is_landmark(const TollReading *reading, const TollRow *row, guint term)
{
    for (guint i = term; i > 0 && i + 4 > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);

        if (toll_term_is(reading, before, "landmark"))
            return TRUE;
        if (toll_term_is(reading, before, "direction"))
            return i < term && toll_term_is(reading, toll_row_term(row, i), "prep");
    }
    return FALSE;
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
                is_landmark(cascade->reading, row, k))
                return term;
        }
    }
    return NULL;
}

/* The scene that most sentences of the article have, the first ones counting more. */
static const TollTerm *
main_place(TollCascade *cascade)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    const TollTerm *best = NULL, *near;
    guint most = 0;

    for (guint i = 0; i < MIN(cascade->analyses->len, MAIN_PLACE_SENTENCES); i++) {
        const TollTerm *term = sentence_place(cascade, i);
        const char *place = term != NULL ? toll_term_place(cascade->reading, term) : NULL;
        guint count;

        if (place == NULL || !is_local(cascade->reading, place))
            continue;
        count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, place)) + (i < LEAD ? 2 : 1);
        g_hash_table_insert(counts, (gpointer)place, GUINT_TO_POINTER(count));
        if (count > most) {
            most = count;
            best = term;
        }
    }
    near = best != NULL ? place_near(cascade, toll_term_place(cascade->reading, best)) : NULL;
    return near != NULL ? near : best;
}

/* Where a sentence that names no scene plays: the scene before it in its paragraph, else that
 * of the article, else whatever place it begins with. */
static const TollTerm *
inherited_place(TollCascade *cascade, guint sentence)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollTerm *place = NULL;

    for (guint i = sentence; i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);

        if (there->sentence.paragraph != here->sentence.paragraph)
            break;
        place = sentence_place(cascade, i - 1);
        if (place != NULL &&
            is_local(cascade->reading, toll_term_place(cascade->reading, place)))
            return place;
    }
    place = main_place(cascade);
    for (guint i = 0; place == NULL && i < MIN(cascade->analyses->len, LOOK_BACK); i++)
        place = sentence_place(cascade, i);
    return place;
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
    int best = best_place(reading, row, draft, is_move);
    const TollTerm *inherited = NULL;

    if (best >= 0)
        set_place(cascade, toll_row_term(row, (guint)best), claim);
    else if (is_war_toll(reading, row, claim) && reading->country != NULL) {
        toll_claim_set(&claim->place, reading->country);
        return;
    }
    if (best < 0 || claim->scope == TOLL_INCIDENT)
        inherited = inherited_place(cascade, sentence);
    if (inherited != NULL &&
        (best < 0 || (is_wide(reading, claim->place) &&
                      is_wider(reading, claim->place, toll_term_place(reading, inherited)))))
        set_place(cascade, inherited, claim);
    if (claim->scope == TOLL_INCIDENT && is_wide(reading, claim->place))
        inherited = narrower_place_ahead(cascade, sentence, claim->place);
    else
        inherited = NULL;
    if (inherited != NULL)
        set_place(cascade, inherited, claim);
}
