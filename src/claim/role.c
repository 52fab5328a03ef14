/* role.c: what the words before a place tell of it: whether something happened there. */
#include "article/token.h"
#include "claim/site.h"
#include "claim/voucher.h"

#include <string.h>

/* Costs in terms of distance: what stands that far away is as likely. */
enum {
    COST_BARE = 30,     /* no preposition leads to it: somebody's or something's */
    COST_TOPIC = 12,    /* the same at the beginning of a sentence */
    COST_OWNER = 60,    /* "in US raids" */
    COST_OF_CAUSE = 15, /* "Kenya floods" */
    COST_PASSING = 30,  /* by, with, against: no scene of anything */
    COST_SPOKEN = 45,   /* "told reporters in Geneva": where the words were said */
    COST_OTHER_PREP = 4,
    COST_GOAL = 45,    /* where those who move went */
    COST_TO = 35,      /* "to" where nobody moves */
    COST_FROM = 10,    /* "from" where nobody moves */
    COST_LANDMARK = 8, /* "north of Homs" where another place is named */
    GAIN_ORIGIN = 16,  /* where those who move came from */
};

/* Terms between a preposition and its place. */
enum { MAX_LEAD = 5 };

/* The first terms of a sentence, which name what it is about. */
enum { TOPIC = 2 };

gboolean
toll_term_reads(const TollReading *reading, const TollTerm *term, const char *text)
{
    gsize len = strlen(text);

    return term->end - term->start == len &&
           g_ascii_strncasecmp(reading->text + term->start, text, len) == 0;
}

static gboolean
ends_with(const TollReading *reading, const TollTerm *term, const char *word)
{
    gsize len = strlen(word);

    return term->end - term->start >= len &&
           (term->end - term->start == len || reading->text[term->end - len - 1] == ' ') &&
           g_ascii_strncasecmp(reading->text + term->end - len, word, len) == 0;
}

/* "the enclaves of Manbij", "parts of Manbij": what leads to them leads to the place. */
static gboolean
is_of_part(const TollReading *reading, const TollRow *row, guint of)
{
    static const TollKind parts[] = {TOLL_KIND_PLACENOUN, TOLL_KIND_DIRECTION, TOLL_KIND_SIEGE,
                                     TOLL_KIND_PARTNOUN, TOLL_KINDS_END};

    return of > 0 && toll_term_reads(reading, toll_row_term(row, of), "of") &&
           toll_term_is_any(reading, toll_row_term(row, of - 1), parts);
}

/* The term that leads to a place: "in" before "a northern district of Manbij"; -1 where there
 * is none. */
static int
leading(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind kinds[] = {
        TOLL_KIND_DET,       TOLL_KIND_WORD,      TOLL_KIND_COMPOUND,  TOLL_KIND_PERSONAL,
        TOLL_KIND_DIRECTION, TOLL_KIND_PLACENOUN, TOLL_KIND_MORE,      TOLL_KIND_SIEGE,
        TOLL_KIND_DEMONYM,   TOLL_KIND_BODY,      TOLL_KIND_ANONYMOUS, TOLL_KIND_ADVERB,
        TOLL_KIND_PARTNOUN,  TOLL_KIND_GENERIC,   TOLL_KIND_SEVERAL,   TOLL_KINDS_END};
    static const TollKind leads[] = {TOLL_KIND_PREP, TOLL_KIND_PLACE_PREP, TOLL_KIND_STRIKES,
                                     TOLL_KINDS_END};
    guint reach = MAX_LEAD;

    for (guint i = term; i > 0 && i + reach > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);

        if (is_of_part(reading, row, i - 1))
            reach += 2;
        else if (toll_term_is_any(reading, before, leads) ||
                 !toll_term_is_any(reading, before, kinds))
            return (int)i - 1;
    }
    return -1;
}

static gboolean
is_led_by(const TollReading *reading, const TollRow *row, guint term, TollKind kind)
{
    int lead = leading(reading, row, term);

    return lead >= 0 && toll_term_is(reading, toll_row_term(row, (guint)lead), kind);
}

/* Whether one of the words leads to a place, alone or as the last of a verb: "moved from". */
static gboolean
is_led_by_word(const TollReading *reading, const TollRow *row, guint term,
               const char *const *words)
{
    int lead = leading(reading, row, term);
    const TollTerm *before = lead >= 0 ? toll_row_term(row, (guint)lead) : NULL;

    for (guint i = 0; before != NULL && words[i] != NULL; i++)
        if (ends_with(reading, before, words[i]))
            return TRUE;
    return FALSE;
}

/* Whether people left a place: "from Homs", "fled Homs". */
static gboolean
is_left(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const from[] = {"from", "out of", NULL};
    static const char *const reaching[] = {"in", "at", "to", "into", "inside", "near", NULL};
    static const TollKind leaving[] = {TOLL_KIND_LEAVE,   TOLL_KIND_PAST,     TOLL_KIND_DYING,
                                       TOLL_KIND_PRESENT, TOLL_KIND_SUFFERED, TOLL_KINDS_END};
    int lead = leading(reading, row, term);

    return lead >= 0 && (is_led_by_word(reading, row, term, from) ||
                         (!is_led_by_word(reading, row, term, reaching) &&
                          toll_term_is_any(reading, toll_row_term(row, (guint)lead), leaving)));
}

/* Whether a country's name only says whose the next words are: "in US raids". */
static gboolean
is_owner(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind kinds[] = {TOLL_KIND_THING, TOLL_KIND_CAUSE,  TOLL_KIND_PEOPLE,
                                     TOLL_KIND_BODY,  TOLL_KIND_SOURCE, TOLL_KIND_LONG,
                                     TOLL_KINDS_END};
    const char *place = toll_term_place(reading, toll_row_term(row, term));
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
    static const TollKind what[] = {TOLL_KIND_CAUSE, TOLL_KIND_LONG, TOLL_KINDS_END};

    return !toll_term_is(reading, toll_row_term(row, term), TOLL_KIND_DEMONYM) &&
           toll_term_is_any(reading, toll_row_term(row, term + 1), what);
}

/* Whether the words before a place say only how to find another: "a village near Aleppo", "two
 * miles north of Aleppo", but not "northern Aleppo". */
int
toll_site_landmark(const TollReading *reading, const TollRow *row, guint term)
{
    for (guint i = term; i > 0 && i + 4 > term; i--) {
        const TollTerm *before = toll_row_term(row, i - 1);

        if (toll_term_is(reading, before, TOLL_KIND_LANDMARK) ||
            (toll_term_is(reading, before, TOLL_KIND_DIRECTION) && i < term &&
             toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_PREP)))
            return (int)i - 1;
        if (toll_term_is(reading, before, TOLL_KIND_DIRECTION))
            return -1;
    }
    return -1;
}

gboolean
toll_site_is_landmark(const TollReading *reading, const TollRow *row, guint term)
{
    return toll_site_landmark(reading, row, term) >= 0;
}

guint
toll_site_hospital(const TollReading *reading, const TollRow *row, guint term)
{
    const TollTerm *before = term >= 2 ? toll_row_term(row, term - 2) : NULL;
    char folded[TOLL_TOKEN_FOLD];
    const char *last;

    if (before == NULL ||
        !toll_term_is(reading, toll_row_term(row, term - 1), TOLL_KIND_PLACE_PREP))
        return 0;
    last = toll_term_fold_last(reading, before, folded);
    return toll_word_is(reading, last, TOLL_KIND_HOSPITAL) ? before->end - (guint)strlen(last)
                                                           : 0;
}

gboolean
toll_role_is_told(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind told[] = {TOLL_KIND_GUESS, TOLL_KIND_HEADING, TOLL_KIND_ADVERB,
                                    TOLL_KINDS_END};

    static const TollKind leads[] = {TOLL_KIND_PREP, TOLL_KIND_PLACE_PREP, TOLL_KIND_STRIKES,
                                     TOLL_KIND_DIRECTION, TOLL_KINDS_END};
    int lead = leading(reading, row, term);

    return (lead >= 0 && toll_term_is_any(reading, toll_row_term(row, (guint)lead), leads)) ||
           toll_term_is_any(reading, toll_row_term(row, term), told);
}

/* "Bodies were found in Homs": unlike "it was announced in Homs". */
static gboolean
is_found(const TollReading *reading, const TollRow *row, guint verb)
{
    return verb > 0 && toll_term_is(reading, toll_row_term(row, verb), TOLL_KIND_FOUND) &&
           toll_term_is(reading, toll_row_term(row, verb - 1), TOLL_KIND_BE);
}

gboolean
toll_role_is_spoken(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind speaking[] = {TOLL_KIND_SAYS,   TOLL_KIND_TELLS, TOLL_KIND_SAYING,
                                        TOLL_KIND_SPEECH, TOLL_KIND_SEAT,  TOLL_KINDS_END};
    int lead = leading(reading, row, term);

    if (lead > 0 && toll_term_is(reading, toll_row_term(row, (guint)lead), TOLL_KIND_PREP))
        lead--;
    else if (lead < 0)
        return FALSE;
    if (is_found(reading, row, (guint)lead))
        return FALSE;
    return toll_term_is_any(reading, toll_row_term(row, (guint)lead), speaking) ||
           (lead > 0 &&
            toll_term_is(reading, toll_row_term(row, (guint)lead), TOLL_KIND_SOURCE) &&
            toll_term_is_any(reading, toll_row_term(row, (guint)lead - 1), speaking));
}

/* "Ankara's first count": words of a government, unlike "Ankara's hospitals". */
static gboolean
owns_words(const TollReading *reading, const TollRow *row, guint next)
{
    static const TollKind words[] = {TOLL_KIND_DATANOUN, TOLL_KIND_NUMBERNOUN,
                                     TOLL_KIND_OFSTATE, TOLL_KINDS_END};
    guint end = MIN(row->terms->len, next + 4);

    if (next >= end || !toll_term_reads(reading, toll_row_term(row, next), "'s"))
        return FALSE;
    for (guint i = next + 1; i < end; i++) {
        if (toll_term_is_any(reading, toll_row_term(row, i), words))
            return TRUE;
        if (!toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_WORD))
            return FALSE;
    }
    return FALSE;
}

/* "Since Riyadh launched": the words before it lead to a clause, not to a place. */
static gboolean
begins_clause(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const words[] = {"since", "after", "before", "until",
                                        "till",  "as",    NULL};

    for (guint i = 0; term > 0 && words[i] != NULL; i++)
        if (toll_term_reads(reading, toll_row_term(row, term - 1), words[i]))
            return TRUE;
    return FALSE;
}

gboolean
toll_role_is_government(const TollReading *reading, const TollRow *row, guint term)
{
    static const TollKind speaking[] = {TOLL_KIND_SAYS, TOLL_KIND_TELLS, TOLL_KIND_DENIES,
                                        TOLL_KIND_DOUBTS, TOLL_KINDS_END};
    static const TollKind acting[] = {TOLL_KIND_POLICY, TOLL_KIND_FUTURE, TOLL_KINDS_END};
    static const TollKind between[] = {TOLL_KIND_HAVE, TOLL_KIND_ADVERB, TOLL_KINDS_END};
    guint next = term + 1;

    if (toll_role_is_told(reading, row, term) && !begins_clause(reading, row, term))
        return FALSE;
    while (next + 1 < row->terms->len &&
           toll_term_is_any(reading, toll_row_term(row, next), between))
        next++;
    if (next >= row->terms->len)
        return FALSE;
    if (toll_term_is_any(reading, toll_row_term(row, next), speaking))
        return TRUE;
    return toll_place_speaks(reading, toll_row_term(row, term)) &&
           (toll_term_is_any(reading, toll_row_term(row, next), acting) ||
            owns_words(reading, row, next));
}

/* Whether the last word of a term but a preposition is of a kind: "were sheltering in". */
static gboolean
last_word_is(const TollReading *reading, const TollTerm *term, TollKind kind)
{
    g_autofree char *text = g_strndup(reading->text + term->start, term->end - term->start);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint n = g_strv_length(words);

    if (n > 1 && toll_word_is(reading, words[n - 1], TOLL_KIND_PREP))
        n--;
    return n > 0 && toll_word_is(reading, words[n - 1], kind);
}

/* "the east of Homs": what is "to the east of Homs" goes nowhere. */
static gboolean
is_side(const TollReading *reading, const TollTerm *term)
{
    g_autofree char *text = g_strndup(reading->text + term->start, term->end - term->start);
    g_auto(GStrv) words = g_strsplit(text, " ", 3);

    return g_strv_length(words) == 3 && g_str_equal(words[0], "the") &&
           toll_word_is(reading, words[1], TOLL_KIND_DIRECTION);
}

/* Whether those who move went to a place: "to Homs", "took refuge in Homs". */
static gboolean
is_goal(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const to[] = {"to", "into", "toward", "towards", "for", "onto", NULL};
    int lead = leading(reading, row, term);

    if (is_led_by_word(reading, row, term, to))
        return TRUE;
    if (lead > 0 && toll_term_is(reading, toll_row_term(row, (guint)lead), TOLL_KIND_PREP))
        lead--;
    return lead >= 0 && last_word_is(reading, toll_row_term(row, (guint)lead), TOLL_KIND_HAVEN);
}

int
toll_role_cost(const TollReading *reading, const TollRow *row, guint term, gboolean is_move)
{
    static const char *const from[] = {"from", NULL};
    static const char *const to[] = {"to", "toward", "towards", "for", NULL};
    static const char *const passing[] = {"by", "with", "against", "via", NULL};
    int cost = 0;

    if (is_owner(reading, row, term))
        return is_place_of_cause(reading, row, term) ? COST_OF_CAUSE : COST_OWNER;
    if (toll_role_is_spoken(reading, row, term) || toll_role_is_government(reading, row, term))
        return COST_SPOKEN;
    if (is_move && is_left(reading, row, term))
        return -GAIN_ORIGIN;
    if (!toll_role_is_told(reading, row, term))
        cost += term <= TOPIC ? COST_TOPIC : COST_BARE;
    else if (!is_led_by(reading, row, term, TOLL_KIND_PLACE_PREP) &&
             !is_led_by(reading, row, term, TOLL_KIND_STRIKES))
        cost += COST_OTHER_PREP;
    if (is_move && is_goal(reading, row, term))
        cost += COST_GOAL;
    else if (is_led_by_word(reading, row, term, to) &&
             !toll_site_is_landmark(reading, row, term) &&
             !is_side(reading, toll_row_term(row, term)))
        cost += COST_TO;
    else if (is_led_by_word(reading, row, term, passing))
        cost += COST_PASSING;
    else if (is_led_by_word(reading, row, term, from))
        cost += COST_FROM;
    if (toll_site_is_landmark(reading, row, term))
        cost += COST_LANDMARK;
    return cost;
}

gboolean
toll_role_is_from(const TollReading *reading, const TollRow *row, guint term)
{
    static const char *const from[] = {"from", NULL};

    return is_led_by_word(reading, row, term, from);
}

gboolean
toll_role_is_of_others(const TollReading *reading, const TollRow *row, guint term,
                       guint quantity)
{
    static const TollKind figures[] = {TOLL_KIND_QUANTITY, TOLL_KIND_CLAIMED, TOLL_KINDS_END};
    int lead = leading(reading, row, term);
    guint before = lead > 0 ? (guint)lead - 1 : 0;

    if (before <= quantity)
        return FALSE;
    return toll_term_is(reading, toll_row_term(row, before), TOLL_KIND_OF_WHOM) ||
           (toll_term_is_any(reading, toll_row_term(row, before), figures) &&
            toll_term_reads(reading, toll_row_term(row, before - 1), ","));
}
