/* context.c: where and when a claim's people met their fate, from the words around it and, where
 * its own sentence says nothing, from the paragraph, the lead, the headline and the dateline. */
#include "claim/cascade.h"

#include <string.h>

/* How many sentences back a place or a date holds on. */
enum { LOOK_BACK = 3 };

/* Sentences that tell what an article is about; later ones give the background. */
enum { MAIN_PLACE_SENTENCES = 12 };

/* Days that news look back for what they report. */
enum { RECENT = 45 };

/* Sentences that may be a lead. */
enum { LEAD = 3 };

/* A figure that goes with a war as a whole is not a village's; the larger one not even where the
 * sentence does not speak of war. */
enum { WAR_TOLL = 500, COUNTRY_TOLL = 20000 };

static gboolean
row_has(const TollReading *reading, const TollRow *row, const char *kind)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is(reading, toll_row_term(row, i), kind))
            return TRUE;
    return FALSE;
}

/* The term that leads to a place: "in" before "a northern district of Manbij". */
static const TollTerm *
leading(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const kinds[] = {"det", "word", "compound", "personal", "direction",
                                        "placenoun", "more", "siege", "demonym", "body",
                                        "anonymous", NULL};

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

/* A place that no preposition leads to is somebody's or something's: "Syria's war", "US raids". */
enum { NOT_A_SCENE = 30 };

/* Whether a country's name only says whose the next word is: "in US raids". */
static gboolean
qualifies_next(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const kinds[] = {"thing", "cause", "people", "body", "source", "long", "war"};
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
place_distance(const TollReading *reading, const TollRow *row, const TollDraft *draft, guint term,
               gboolean is_move)
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
    if (is_move && (follows_word(reading, row, term, "to") || follows_word(reading, row, term, "into")))
        distance += 20;
    if (follows_word(reading, row, term, "by") || follows_word(reading, row, term, "with") ||
        follows_word(reading, row, term, "against") || follows_word(reading, row, term, "between"))
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
best_place(const TollReading *reading, const TollRow *row, const TollDraft *draft, gboolean is_move)
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

/* Whether a place says less than the one that the article is about: "Syria" in a report on Jayrud
 * says nothing; but a report on Jayrud may end with the whole war. */
static gboolean
is_wider(const TollReading *reading, const char *place, const char *lead)
{
    return !g_str_equal(place, lead) && toll_lexicon_place_within(reading->lexicon, lead, place);
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
            return (const TollTerm *)toll_row_term(row, (guint)innermost(cascade->reading, row, (int)i));
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

/* The scene that most sentences of the article have, the first ones counting more. */
static const TollTerm *
main_place(TollCascade *cascade)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    const TollTerm *best = NULL;
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
    return best;
}

/* Where a sentence that names no scene plays: the scene before it in its paragraph, else that of the
 * article, else whatever place it begins with. */
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
        if (place != NULL && is_local(cascade->reading, toll_term_place(cascade->reading, place)))
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

    return claim->scope == TOLL_PERIOD && toll >= WAR_TOLL &&
           (toll >= COUNTRY_TOLL || row_has(reading, row, "long"));
}

static void
fill_place(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
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

/* "Two people died in the city, divided since 2012": a stretch of years is no date of a few dead. */
static gboolean
is_background(const TollReading *reading, const TollValue *date, const TollDraft *draft)
{
    return date != NULL && date->is_running && date->from != TOLL_NO_DAY &&
           date->from + 400 < reading->published &&
           MAX(draft->quantity->low, draft->quantity->high) < WAR_TOLL;
}

/* The date term nearest the claim; what follows its outcome is likelier than what stands before. */
static int
best_date(const TollReading *reading, const TollRow *row, const TollDraft *draft)
{
    int best = -1, least = G_MAXINT;

    for (guint i = 0; i < row->terms->len; i++) {
        int distance = (int)i - (int)draft->term;

        if (!toll_term_is(reading, toll_row_term(row, i), "date") ||
            is_background(reading, toll_row_term(row, i)->value, draft))
            continue;
        distance = distance < 0 ? -distance + 2 : distance;
        /* "by 2 September", "the attack of Monday" are as good as any; "since" rules the clause. */
        if (toll_row_term(row, i)->value != NULL && toll_row_term(row, i)->value->is_running)
            distance -= 3;
        if (distance < least) {
            least = distance;
            best = (int)i;
        }
    }
    return best;
}

static void
set_date(const TollCascade *cascade, const TollValue *date, TollClaim *claim)
{
    g_autofree char *mention = NULL;

    claim->date_from = date->from;
    claim->date_to = date->to;
    if (date->end > date->start)
        mention = g_strndup(cascade->reading->text + date->start, date->end - date->start);
    if (mention != NULL)
        toll_claim_set(&claim->date_mention, mention);
}

/* A day that the news may be about; what an article tells of earlier years does not carry over. */
static gboolean
is_recent_day(const TollReading *reading, const TollValue *date)
{
    return !date->is_running && date->from != TOLL_NO_DAY && date->to < date->from + 8 &&
           (reading->published == TOLL_NO_DAY || date->from + RECENT > reading->published);
}

static const TollValue *
sentence_date(TollCascade *cascade, guint sentence)
{
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);

        if (toll_term_is(cascade->reading, term, "date") && term->value != NULL &&
            is_recent_day(cascade->reading, term->value))
            return term->value;
    }
    return NULL;
}

static void
inherit_date(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollValue *date = NULL;

    for (guint i = sentence; date == NULL && i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);

        if (there->sentence.paragraph == here->sentence.paragraph)
            date = sentence_date(cascade, i - 1);
    }
    for (guint i = 0; date == NULL && i < MIN(cascade->analyses->len, LOOK_BACK); i++)
        date = sentence_date(cascade, i);
    if (date != NULL)
        set_date(cascade, date, claim);
    else
        claim->date_from = claim->date_to = cascade->reading->published;
}

/* A year or a month behind a war is its beginning, and the count runs up to the article. */
static gboolean
begins_long_ago(const TollReading *reading, const TollValue *date)
{
    return date->to >= date->from + 27 && reading->published > date->to;
}

static void
fill_period(TollCascade *cascade, const TollValue *date, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    TollDay start = reading->country != NULL
                        ? toll_lexicon_get_conflict_start(reading->lexicon, reading->country)
                        : TOLL_NO_DAY;

    claim->scope = TOLL_PERIOD;
    if (date != NULL)
        set_date(cascade, date, claim);
    else if (start < reading->published)
        claim->date_from = start;
    if (date == NULL || begins_long_ago(reading, date))
        claim->date_to = reading->published;
}

static void
fill_date_and_scope(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    int best = best_date(reading, row, draft);
    const TollValue *date = best >= 0 ? toll_row_term(row, (guint)best)->value : NULL;
    gboolean is_long =
        MAX(claim->low, claim->high) >= WAR_TOLL && row_has(reading, row, "long") &&
        (date == NULL || date->from == TOLL_NO_DAY || begins_long_ago(reading, date));

    claim->scope = claim->outcome == TOLL_OUTCOME_TRAPPED ? TOLL_STATE : TOLL_INCIDENT;
    if (claim->scope == TOLL_INCIDENT && ((date != NULL && date->is_running) || is_long))
        fill_period(cascade, date, claim);
    else if (date != NULL)
        set_date(cascade, date, claim);
    else if (claim->scope == TOLL_STATE)
        claim->date_from = claim->date_to = reading->published;
    else
        inherit_date(cascade, sentence, claim);
}

/* The cause named nearest the claim, in its sentence or in the lead. */
static void
fill_cause(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    guint where[] = {sentence, 0};

    for (guint k = 0; k < G_N_ELEMENTS(where) && claim->cause[0] == '\0'; k++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, where[k]))->row;
        int least = G_MAXINT;

        for (guint i = 0; i < row->terms->len; i++) {
            const char *cause = toll_term_lexical(reading, toll_row_term(row, i), "cause");
            int distance = ABS((int)i - (int)draft->term);

            if (cause != NULL && distance < least) {
                least = distance;
                toll_claim_set(&claim->cause, cause);
            }
        }
    }
}

/* Who did it, in plain words: what stands behind "by" after the outcome. */
static void
fill_actor(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    static const char *const kinds[] = {"det",    "word",   "name",     "demonym", "people", "source",
                                        "person", "place",  "personal", "body",    "caps",   "compound",
                                        "cause",  "anonymous"};
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    guint i = MAX(draft->outcome_term, draft->term) + 1;
    guint start;

    while (i < row->terms->len && !toll_term_is(reading, toll_row_term(row, i), "by"))
        i++;
    start = ++i;
    for (gboolean goes_on = TRUE; goes_on && i < row->terms->len; i += goes_on ? 1 : 0) {
        goes_on = FALSE;
        for (guint k = 0; k < G_N_ELEMENTS(kinds); k++)
            goes_on |= toll_term_is(reading, toll_row_term(row, i), kinds[k]);
    }
    if (start < i && start < row->terms->len) {
        const char *text = reading->text + toll_row_term(row, start)->start;
        g_autofree char *actor =
            g_strndup(text, toll_row_term(row, i - 1)->end - toll_row_term(row, start)->start);

        toll_claim_set(&claim->actor, actor);
    }
}

void
toll_context_fill(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    fill_date_and_scope(cascade, sentence, draft, claim);
    fill_place(cascade, sentence, draft, claim);
    fill_cause(cascade, sentence, draft, claim);
    fill_actor(cascade, sentence, draft, claim);
}
