/* actor.c: the actors stage: whose deed it was, in the article's words. */
#include <string.h>

#include "claim/context.h"

static const struct {
    const char *name;
    TollActorReason kind;
} functions[] = {
    {"doer", TOLL_ACTOR_DOER},     {"by", TOLL_ACTOR_BY},          {"deed", TOLL_ACTOR_DEED},
    {"blamed", TOLL_ACTOR_BLAMED}, {"nobody", TOLL_ACTOR_UNKNOWN},
};

gboolean
toll_actor_has_function(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, name))
            return TRUE;
    return FALSE;
}

/* Sources that can do such deeds; the others only tell of them. */
static gboolean
can_act(const TollReading *reading, const TollTerm *term)
{
    static const char *const kinds[] = {"armed_group", "military", "police", "government",
                                        NULL};
    const char *id = toll_term_source(reading, term);
    const TollSourceInfo *info =
        id != NULL ? toll_lexicon_get_source(reading->lexicon, id) : NULL;

    return info == NULL || g_strv_contains(kinds, info->kind);
}

/* "An Afghan car bombing" tells where, "a Turkish air strike" who. */
static gboolean
tells_whose(const TollReading *reading, const TollTerm *last, const TollTerm *deed)
{
    static const char *const deeds[] = {"air_strike", "barrel_bomb", "shelling",
                                        "raid",       "siege",       NULL};
    const char *cause = toll_term_lexical(reading, deed, "cause");

    return !toll_term_is(reading, last, "demonym") ||
           (cause != NULL && g_strv_contains(deeds, cause));
}

/* Causes that nobody does, or of which the word before says nothing. */
static gboolean
is_deed(const TollReading *reading, const TollTerm *term)
{
    static const char *const deeds[] = {
        "air_strike", "barrel_bomb", "shelling",      "bombing",    "chemical", "shooting",
        "execution",  "massacre",    "assassination", "torture",    "stabbing", "ramming",
        "clashes",    "raid",        "siege",         "kidnapping", NULL};
    const char *cause = toll_term_lexical(reading, term, "cause");

    return cause == NULL || g_strv_contains(deeds, cause);
}

/* A deed is told by who fights, shoots or governs, not by any person: "twin blasts". */
static gboolean
is_party(const TollReading *reading, const TollTerm *term)
{
    const char *people = toll_term_lexical(reading, term, "people");

    return people == NULL || g_str_equal(people, "combatants") ||
           g_str_equal(people, "police") || toll_term_is(reading, term, "culprit") ||
           toll_term_source(reading, term) != NULL;
}

/* "Intense Syrian shelling": the adjective is the deed's; that of "unknown gunmen" is theirs.
 */
static void
trim(const TollReading *reading, const TollRow *row, TollActor *actor)
{
    static const char *const proper[] = {"demonym", "source", "place", "led", "personal", NULL};

    if (actor->start + 1 < actor->end &&
        toll_term_is(reading, toll_row_term(row, actor->start), "word") &&
        (actor->kind == TOLL_ACTOR_DEED ||
         toll_term_is_any(reading, toll_row_term(row, actor->start + 1), proper)))
        actor->start++;
}

/* "The war in Syria has killed 300 people": a place behind a preposition does nothing. */
static gboolean
is_scene(const TollReading *reading, const TollRow *row, const TollActor *actor)
{
    return actor->start > 0 &&
           toll_term_is(reading, toll_row_term(row, actor->end - 1), "place") &&
           toll_term_is(reading, toll_row_term(row, actor->start - 1), "prep") &&
           !toll_term_is(reading, toll_row_term(row, actor->start - 1), "by");
}

typedef struct {
    const TollReading *reading;
    TollAnalysis *analysis;
} Search;

/* From the first to the last element of the name, of which any but one may be missing. */
static void
name_range(const TollMatch *match, guint *start, guint *end)
{
    guint64 first = g_ascii_strtoull(match->rule->arguments[0], NULL, 10);
    guint64 last = g_ascii_strtoull(match->rule->arguments[1], NULL, 10);

    *start = match->end;
    *end = match->start;
    for (guint64 i = first; i <= last && i <= TOLL_MAX_ELEMENTS; i++)
        if (match->element[i].start < match->element[i].end) {
            *start = MIN(*start, match->element[i].start);
            *end = match->element[i].end;
        }
}

/* A rule's first two arguments are the first and the last element of the name; the third, where
 * there is one, the deed. */
static gboolean
note_actor(const TollMatch *match, gpointer data)
{
    const Search *search = data;
    const TollReading *reading = search->reading;
    const TollRow *row = search->analysis->row;
    TollActor actor = {.rule = (guint16)match->rule->index};
    const TollTerm *deed = match->rule->arguments[0] != NULL &&
                                   match->rule->arguments[1] != NULL &&
                                   match->rule->arguments[2] != NULL
                               ? toll_match_term(row, match, 2)
                               : NULL;

    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, match->rule->function))
            actor.kind = functions[i].kind;
    actor.start = match->start;
    actor.end = match->end;
    if (actor.kind != TOLL_ACTOR_UNKNOWN) {
        name_range(match, &actor.start, &actor.end);
        if (is_scene(reading, row, &actor))
            return FALSE;
        for (guint i = actor.start; i < actor.end; i++)
            if (!can_act(reading, toll_row_term(row, i)))
                return FALSE;
        trim(reading, row, &actor);
        if (deed != NULL &&
            (!is_deed(reading, deed) || !is_party(reading, toll_row_term(row, actor.end - 1)) ||
             !tells_whose(reading, toll_row_term(row, actor.end - 1), deed)))
            return FALSE;
    }
    g_array_append_val(search->analysis->actors, actor);
    return TRUE;
}

void
toll_actor_run(TollReading *reading, TollAnalysis *analysis)
{
    Search search = {reading, analysis};
    TollMatch match;
    guint from = 0;

    toll_row_begin(analysis->row, toll_lexicon_get_rules(reading->lexicon, TOLL_STAGE_ACTORS));
    while (toll_row_match(reading, analysis->row, from, note_actor, &search, &match)) {
        const TollActor *last =
            &g_array_index(analysis->actors, TollActor, analysis->actors->len - 1);

        from = MAX(last->end, match.start + 1);
    }
}

/* Whether an actor is told by words that the counted people are told by too: "ISIS lost 15 ISIS
 * fighters". */
static gboolean
is_victim(const TollReading *reading, const TollTerm *counted, const TollRow *row,
          const TollActor *actor)
{
    g_autofree char *people =
        g_ascii_strdown(reading->text + counted->start, counted->end - counted->start);

    for (guint i = actor->start; i < actor->end; i++) {
        const TollTerm *term = toll_row_term(row, i);
        g_autofree char *word =
            g_ascii_strdown(reading->text + term->start, term->end - term->start);

        if (term->end - term->start > 1 && strstr(people, word) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* What speaks against an actor: the terms between it and the claim, and how little the words
 * say that it was the deed. */
static int
cost_of(const TollReading *reading, const TollRow *row, const TollActor *actor,
        const TollDraft *draft)
{
    enum { CLAUSE = 12, BLAMED = 6 };
    guint first = MIN(draft->term, draft->outcome_term);
    guint last = MAX(draft->term, draft->outcome_term);
    guint from = actor->start > last ? last + 1 : actor->end;
    guint to = actor->start > last ? actor->start : first;
    int cost = actor->kind == TOLL_ACTOR_BLAMED ? BLAMED : 0;

    for (guint i = from; i < to; i++) {
        const TollTerm *term = toll_row_term(row, i);

        cost += toll_term_is(reading, term, "conj") || toll_term_is(reading, term, "says") ||
                        reading->text[term->start] == ';'
                    ? CLAUSE
                    : 1;
    }
    return cost;
}

/* What costs more is another story; that of a whole war hardly has one actor. */
enum { FAR = 40, NEAR = 4 };

const TollActor *
toll_actor_find(TollCascade *cascade, guint sentence, const TollDraft *draft,
                const TollTerm *counted)
{
    const TollReading *reading = cascade->reading;
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollActor *best = NULL;
    int least = draft != NULL && draft->quantity->low >= TOLL_WAR_TOLL ? NEAR + 1 : FAR + 1;

    for (guint i = 0; i < analysis->actors->len; i++) {
        const TollActor *actor = &g_array_index(analysis->actors, TollActor, i);
        int cost = draft != NULL ? cost_of(reading, analysis->row, actor, draft) : (int)i;

        if (actor->kind != TOLL_ACTOR_UNKNOWN && cost < least &&
            !is_victim(reading, counted, analysis->row, actor)) {
            best = actor;
            least = cost;
        }
    }
    return best;
}
