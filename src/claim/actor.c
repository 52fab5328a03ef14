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
    const char *cause = toll_term_lexical(deed, TOLL_KIND_CAUSE);

    return !toll_term_is(reading, last, TOLL_KIND_DEMONYM) ||
           (cause != NULL && g_strv_contains(deeds, cause));
}

/* Causes that nobody does, or of which the word before says nothing. */
static gboolean
is_deed(const TollTerm *term)
{
    static const char *const deeds[] = {
        "air_strike", "barrel_bomb", "shelling",      "bombing",    "chemical", "shooting",
        "execution",  "massacre",    "assassination", "torture",    "stabbing", "ramming",
        "clashes",    "raid",        "siege",         "kidnapping", NULL};
    const char *cause = toll_term_lexical(term, TOLL_KIND_CAUSE);

    return cause == NULL || g_strv_contains(deeds, cause);
}

/* A deed is told by who fights, shoots or governs, not by any person: "twin blasts". */
static gboolean
is_party(const TollReading *reading, const TollTerm *term)
{
    const char *people = toll_term_lexical(term, TOLL_KIND_PEOPLE);

    return people == NULL || g_str_equal(people, "combatants") ||
           g_str_equal(people, "police") || toll_term_is(reading, term, TOLL_KIND_CULPRIT) ||
           toll_term_source(reading, term) != NULL;
}

/* "'s": of a day in "Saturday's coalition strike". */
static gboolean
is_possessive(const TollReading *reading, const TollRow *row, guint i)
{
    const char *text = reading->text + toll_row_term(row, i)->start;

    return text[0] == '\'' || g_str_has_prefix(text, "\xe2\x80\x99");
}

/* "Intense Syrian shelling": the adjective is the deed's; that of "unknown gunmen" is theirs.
 */
static void
trim(const TollReading *reading, const TollRow *row, TollActor *actor)
{
    static const TollKind proper[] = {TOLL_KIND_DEMONYM, TOLL_KIND_SOURCE,   TOLL_KIND_PLACE,
                                      TOLL_KIND_LED,     TOLL_KIND_PERSONAL, TOLL_KINDS_END};

    while (actor->start + 1 < actor->end && is_possessive(reading, row, actor->start))
        actor->start++;
    if (actor->start + 1 < actor->end &&
        toll_term_is(reading, toll_row_term(row, actor->start), TOLL_KIND_WORD) &&
        (actor->kind == TOLL_ACTOR_DEED ||
         toll_term_is_any(reading, toll_row_term(row, actor->start + 1), proper)))
        actor->start++;
}

/* "The war in Syria has killed 300 people": a place behind a preposition does nothing. */
static gboolean
is_scene(const TollReading *reading, const TollRow *row, const TollActor *actor)
{
    return actor->start > 0 &&
           toll_term_is(reading, toll_row_term(row, actor->end - 1), TOLL_KIND_PLACE) &&
           toll_term_is(reading, toll_row_term(row, actor->start - 1), TOLL_KIND_PREP) &&
           !toll_term_is(reading, toll_row_term(row, actor->start - 1), TOLL_KIND_BY);
}

typedef struct {
    TollReading *reading;
    TollAnalysis *analysis;
    const TollRow *row; /* that is searched */
    int within;         /* the term of the sentence that it is a part of, or -1 */
    guint last_end;     /* behind the name found last */
} Search;

/* From the first to the last element of the name, of which any but one may be missing. Returns:
 * whether there is one. */
static gboolean
name_range(const TollMatch *match, guint *start, guint *end)
{
    char *const *arguments = match->rule->arguments;
    guint64 first = arguments[0] != NULL ? g_ascii_strtoull(arguments[0], NULL, 10) : 0;
    guint64 last =
        first != 0 && arguments[1] != NULL ? g_ascii_strtoull(arguments[1], NULL, 10) : first;

    *start = match->end;
    *end = match->start;
    for (guint64 i = MAX(first, 1); i <= last && i <= TOLL_MAX_ELEMENTS; i++)
        if (match->element[i].start < match->element[i].end) {
            *start = MIN(*start, match->element[i].start);
            *end = match->element[i].end;
        }
    return *start < *end;
}

/* A rule's first two arguments are the first and the last element of the name; the third, where
 * there is one, the deed. */
static gboolean
note_actor(const TollMatch *match, gpointer data)
{
    Search *search = data;
    const TollReading *reading = search->reading;
    const TollRow *row = search->row;
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
        if (!name_range(match, &actor.start, &actor.end) || is_scene(reading, row, &actor))
            return FALSE;
        for (guint i = actor.start; i < actor.end; i++)
            if (!can_act(reading, toll_row_term(row, i)))
                return FALSE;
        trim(reading, row, &actor);
        if (deed != NULL &&
            (!is_deed(deed) || !is_party(reading, toll_row_term(row, actor.end - 1)) ||
             !tells_whose(reading, toll_row_term(row, actor.end - 1), deed)))
            return FALSE;
    }
    search->last_end = actor.end;
    actor.from = toll_row_term(row, actor.start)->start;
    actor.to = toll_row_term(row, actor.end - 1)->end;
    if (search->within >= 0) {
        actor.start = (guint)search->within;
        actor.end = actor.start + 1;
    }
    g_array_append_val(search->analysis->actors, actor);
    return TRUE;
}

static void
search_row(Search *search, TollRow *row, const TollRules *rules)
{
    TollMatch match;
    guint from = 0;

    search->row = row;
    toll_row_begin(row, rules);
    while (toll_row_match(search->reading, row, from, note_actor, search, &match))
        from = MAX(search->last_end, match.start + 1);
}

void
toll_actor_run(TollReading *reading, TollAnalysis *analysis)
{
    const TollRules *rules = toll_lexicon_get_rules(reading->lexicon, TOLL_STAGE_ACTORS);
    Search search = {.reading = reading, .analysis = analysis, .within = -1};

    search_row(&search, analysis->row, rules);
    /* "Three Russian air strikes" are one term. */
    for (guint i = 0; i < analysis->row->terms->len; i++) {
        const TollTerm *term = toll_row_term(analysis->row, i);
        TollRow *part;

        if (!toll_term_is(reading, term, TOLL_KIND_MEASURED))
            continue;
        part = toll_row_new(reading, term->start, term->end);
        search.within = (int)i;
        search_row(&search, part, rules);
        toll_row_free(part);
    }
}

/* Whether an actor is told by words that the counted people are told by too: "ISIS lost 15 ISIS
 * fighters". */
static gboolean
is_victim(const TollReading *reading, const TollTerm *counted, const TollActor *actor)
{
    g_autofree char *people = g_ascii_strdown(reading->text + counted->start,
                                              (gssize)(counted->end - counted->start));
    g_autofree char *name =
        g_ascii_strdown(reading->text + actor->from, (gssize)(actor->to - actor->from));
    g_auto(GStrv) words = g_strsplit(name, " ", -1);

    for (guint i = 0; words[i] != NULL; i++)
        if (words[i][0] != '\0' && words[i][1] != '\0' && strstr(people, words[i]) != NULL)
            return TRUE;
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

        cost += toll_term_is(reading, term, TOLL_KIND_CONJ) ||
                        toll_term_is(reading, term, TOLL_KIND_SAYS) ||
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
            !is_victim(reading, counted, actor)) {
            best = actor;
            least = cost;
        }
    }
    return best;
}
