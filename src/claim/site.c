/* site.c: of the places that a sentence names, the one where its people met their fate. */
#include "claim/context.h"

#include <string.h>

/* Costs in terms of distance: what stands that far away is as likely. */
enum {
    COST_BARE = 30,     /* no preposition leads to it: somebody's or something's */
    COST_OWNER = 60,    /* "in US raids" */
    COST_OF_CAUSE = 15, /* "Kenya floods" */
    COST_PASSING = 30,  /* by, with, against: no scene of anything */
    COST_SPOKEN = 45,   /* "told reporters in Geneva": where the words were said */
    COST_OTHER_PREP = 4,
    COST_BEFORE = 4,   /* before the figure; most places stand behind the outcome */
    COST_GUESS = 3,    /* a name that no table holds */
    COST_REFERRED = 2, /* "the town": what is named comes first */
    COST_GOAL = 20,    /* where those who move went */
    COST_TO = 12,      /* "to" where nobody moves */
    GAIN_ORIGIN = 16,  /* where those who move came from */
    MAX_SITE = 44,     /* what costs more is no scene */
};

/* Links between the places of one address: "Darwisha, in the north of Latakia". */
enum { MAX_LINK = 5 };

static const char *
place_at(const TollReading *reading, const TollRow *row, guint i)
{
    return toll_term_place(reading, toll_row_term(row, i));
}

static gboolean
has_text(const TollReading *reading, const TollTerm *term, const char *text)
{
    gsize len = strlen(text);

    return term->end - term->start == len &&
           g_ascii_strncasecmp(reading->text + term->start, text, len) == 0;
}

/* The term that leads to a place: "in" before "a northern district of Manbij"; -1 where there
 * is none. */
static int
leading(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const kinds[] = {"det",       "word",      "compound",  "personal",
                                        "direction", "placenoun", "more",      "siege",
                                        "demonym",   "body",      "anonymous", NULL};

    for (guint i = term; i > 0 && i + 5 > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);

        if (toll_term_is(reading, before, "prep") || !toll_term_is_any(reading, before, kinds))
            return (int)i - 1;
    }
    return -1;
}

static gboolean
is_led_by(const TollReading *reading, const TollRow *row, guint term, const char *kind)
{
    int lead = leading(reading, row, term);

    return lead >= 0 && toll_term_is(reading, toll_row_term(row, (guint)lead), kind);
}

static gboolean
is_led_by_word(const TollReading *reading, const TollRow *row, guint term,
               const char *const *words)
{
    int lead = leading(reading, row, term);

    for (guint i = 0; lead >= 0 && words[i] != NULL; i++)
        if (has_text(reading, toll_row_term(row, (guint)lead), words[i]))
            return TRUE;
    return FALSE;
}

/* Whether a country's name only says whose the next word is: "in US raids". */
static gboolean
is_owner(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const kinds[] = {"thing",  "cause", "people", "body",
                                        "source", "long",  "war",    NULL};
    const char *place = place_at(reading, row, term);
    const char *kind =
        place != NULL ? toll_lexicon_get_place_kind(reading->lexicon, place) : NULL;

    return kind != NULL && g_str_equal(kind, "country") && term + 1 < row->terms->len &&
           toll_term_is_any(reading, toll_row_term(row, term + 1), kinds);
}

/* "Kenya floods": a noun before what happened there, unlike "US" and "Kenyan", which may tell
 * who did it. */
static gboolean
is_place_of_cause(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const what[] = {"cause", "long", "war", NULL};

    return !toll_term_is(reading, toll_row_term(row, term), "demonym") &&
           toll_term_is_any(reading, toll_row_term(row, term + 1), what);
}

/* Whether the words before a place say only how to find another: "a village near Aleppo", "two
 * miles north of Aleppo", but not "northern Aleppo". */
gboolean
toll_site_is_landmark(const TollReading *reading, const TollRow *row, guint term)
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

/* Whether two places stand in one address, with nothing but words that join them between:
 * "Darwisha in northern Latakia", "Rastan, 20 kilometres north of Homs". */
static gboolean
is_one_address(const TollReading *reading, const TollRow *row, guint first, guint second)
{
    static const char *const links[] = {"place-prep", "landmark",  "of",       "det",
                                        "'s",         "direction", "measured", "placenoun",
                                        ",",          "open",      "siege",    NULL};

    if (second - first > MAX_LINK + 1)
        return FALSE;
    for (guint i = first + 1; i < second; i++)
        if (!toll_term_is_any(reading, toll_row_term(row, i), links) &&
            !has_text(reading, toll_row_term(row, i), "of") &&
            !has_text(reading, toll_row_term(row, i), ","))
            return FALSE;
    return TRUE;
}

/* Whether a preposition or an attack leads to a place, it stands before a colon, or is
 * "nationwide". */
static gboolean
is_site(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const told[] = {"guess", "heading", "adverb", NULL};

    return is_led_by(reading, row, term, "prep") || is_led_by(reading, row, term, "strikes") ||
           is_led_by(reading, row, term, "direction") ||
           toll_term_is_any(reading, toll_row_term(row, term), told);
}

/* Where the address that a place belongs to begins. */
static guint
address_start(const TollReading *reading, const TollRow *row, guint term)
{
    guint start = term;

    for (guint i = term; i > 0 && term - i <= 3 * MAX_LINK; i--)
        if (place_at(reading, row, i - 1) != NULL &&
            is_one_address(reading, row, i - 1, start) && is_site(reading, row, i - 1))
            start = i - 1;
    return start;
}

/* The innermost place of an address: its first, unless a later one lies in that. */
static guint
address_head(const TollReading *reading, const TollRow *row, guint start)
{
    guint head = start, last = start;

    for (guint i = start + 1; i < row->terms->len; i++) {
        const char *place = place_at(reading, row, i);

        if (place == NULL)
            continue;
        if (!is_one_address(reading, row, last, i))
            break;
        last = i;
        if (!g_str_equal(place, place_at(reading, row, head)) &&
            !toll_site_is_landmark(reading, row, i) &&
            toll_lexicon_place_within(reading->lexicon, place, place_at(reading, row, head)))
            head = i;
    }
    return head;
}

/* Whether a place tells where somebody spoke: "told reporters in Geneva", "said in Kabul". */
static gboolean
is_spoken_in(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const speaking[] = {"says", "tells", "saying", "seat", NULL};
    int lead = leading(reading, row, term);

    if (lead > 0 && toll_term_is(reading, toll_row_term(row, (guint)lead), "prep"))
        lead--;
    else if (lead < 0)
        return FALSE;
    return toll_term_is_any(reading, toll_row_term(row, (guint)lead), speaking) ||
           (lead > 0 && toll_term_is(reading, toll_row_term(row, (guint)lead), "source") &&
            toll_term_is_any(reading, toll_row_term(row, (guint)lead - 1), speaking));
}

/* What the words before a place cost it. */
static int
role_cost(const TollReading *reading, const TollRow *row, guint term, gboolean is_move)
{
    static const char *const from[] = {"from", "out of", NULL};
    static const char *const to[] = {"to", "into", "toward", "towards", NULL};
    static const char *const passing[] = {"by", "with", "against", "between", "via", NULL};
    int cost = 0;

    if (is_owner(reading, row, term))
        return is_place_of_cause(reading, row, term) ? COST_OF_CAUSE : COST_OWNER;
    if (is_spoken_in(reading, row, term))
        return COST_SPOKEN;
    if (!is_site(reading, row, term))
        cost += COST_BARE;
    else if (!is_led_by(reading, row, term, "place-prep") &&
             !is_led_by(reading, row, term, "strikes"))
        cost += COST_OTHER_PREP;
    if (is_led_by_word(reading, row, term, from) && is_move)
        cost -= GAIN_ORIGIN;
    else if (is_led_by_word(reading, row, term, to))
        cost += is_move ? COST_GOAL : COST_TO;
    else if (is_led_by_word(reading, row, term, passing))
        cost += COST_PASSING;
    return cost;
}

/* "Saraqeb:" is the scene of what follows and not of what stands before it in a list. */
static gboolean
is_heading_of_next(const TollReading *reading, const TollRow *row, guint term,
                   const TollDraft *draft)
{
    return draft != NULL && term > draft->term &&
           toll_term_is(reading, toll_row_term(row, term), "heading");
}

/* How far a place stands from the figure and its outcome. */
static int
distance_cost(const TollDraft *draft, guint term)
{
    if (term > MAX(draft->term, draft->outcome_term))
        return (int)(term - MAX(draft->term, draft->outcome_term));
    if (term > draft->term)
        return 1;
    return (int)(draft->term - term) + COST_BEFORE;
}

/* Of two places in one sentence of which one lies in the other, the inner one is the scene. */
static guint
innermost(const TollReading *reading, const TollRow *row, guint best, const char *outer)
{
    static const char *const from[] = {"from", NULL};

    for (guint i = 0; i < row->terms->len; i++) {
        const char *inner = place_at(reading, row, i);

        if (inner != NULL && !g_str_equal(inner, outer) && ABS((int)i - (int)best) < 12 &&
            toll_lexicon_place_within(reading->lexicon, inner, outer) &&
            !toll_site_is_landmark(reading, row, i) && !is_spoken_in(reading, row, i) &&
            !is_led_by_word(reading, row, i, from))
            return i;
    }
    return best;
}

TollSite
toll_site_of_term(const TollReading *reading, const TollTerm *term)
{
    const TollValue *value = term->value;
    gboolean is_dateline = toll_term_is(reading, term, "dateline");

    return (TollSite){.place = is_dateline ? value->id : toll_term_place(reading, term),
                      .start = value != NULL ? value->start : term->start,
                      .end = value != NULL ? value->end : term->end,
                      .is_guess = toll_term_is(reading, term, "guess"),
                      .reason = is_dateline ? TOLL_PLACE_DATELINE : TOLL_PLACE_NAMED};
}

/* The address that a place belongs to, as a candidate for the site. */
static TollSite
site_at(const TollReading *reading, const TollRow *row, guint term, gboolean is_move,
        guint *head)
{
    guint start = address_start(reading, row, term);
    TollSite site;

    *head = address_head(reading, row, start);
    site = toll_site_of_term(reading, toll_row_term(row, *head));
    site.cost = role_cost(reading, row, start, is_move) + (site.is_guess ? COST_GUESS : 0);
    return site;
}

TollSite
toll_site_find(TollCascade *cascade, guint sentence, const TollDraft *draft, gboolean is_move)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    TollSite best = {.cost = MAX_SITE};
    guint best_term = 0;

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < row->terms->len; i++) {
        guint head = i;
        TollSite site = toll_place_meant(cascade, sentence, i);

        if (is_heading_of_next(reading, row, i, draft))
            continue;
        if (place_at(reading, row, i) != NULL)
            site = site_at(reading, row, i, is_move, &head);
        else if (site.place != NULL && address_start(reading, row, i) == i)
            site.cost = role_cost(reading, row, i, is_move) + COST_REFERRED;
        else
            continue;
        site.cost += draft != NULL ? distance_cost(draft, i) : 0;
        if (site.cost < best.cost) {
            best = site;
            best_term = head;
        }
    }
    if (best.place != NULL && !is_move) {
        guint inner = innermost(reading, row, best_term, best.place);
        int cost = best.cost;

        if (inner != best_term)
            best = toll_site_of_term(reading, toll_row_term(row, inner));
        best.cost = cost;
    }
    return best;
}
