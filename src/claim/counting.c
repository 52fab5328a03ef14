/* counting.c: the counting stage: what a figure takes in or leaves out, as its words say. */
#include "claim/counting.h"

enum {
    DEAD = 1 << TOLL_OUTCOME_KILLED | 1 << TOLL_OUTCOME_CASUALTIES,
    MOVED = 1 << TOLL_OUTCOME_DISPLACED | 1 << TOLL_OUTCOME_EVACUATED,
    ANY = (1 << TOLL_N_OUTCOMES) - 1,
};

/* @outcomes: of the figures that it can be said of */
static const struct {
    const char *name;
    guint counting;
    guint outcomes;
} functions[] = {
    {"with-attacker", TOLL_COUNTS_WITH_ATTACKER, DEAD},
    {"without-attacker", TOLL_COUNTS_WITHOUT_ATTACKER, DEAD},
    {"with-attackers", TOLL_COUNTS_WITH_ATTACKERS, DEAD},
    {"without-attackers", TOLL_COUNTS_WITHOUT_ATTACKERS, DEAD},
    {"with-missing", TOLL_COUNTS_WITH_MISSING, DEAD | 1 << TOLL_OUTCOME_MISSING},
    {"presumed", TOLL_COUNTS_PRESUMED_DEAD, DEAD},
    {"bodies", TOLL_COUNTS_BODIES, DEAD},
    {"at-once", TOLL_COUNTS_AT_ONCE, DEAD},
    {"with-later", TOLL_COUNTS_WITH_LATER, DEAD},
    {"only-later", TOLL_COUNTS_ONLY_LATER, DEAD},
    {"with-indirect", TOLL_COUNTS_WITH_INDIRECT, DEAD},
    {"only-indirect", TOLL_COUNTS_ONLY_INDIRECT, DEAD},
    {"hospital", TOLL_COUNTS_HOSPITAL, DEAD | 1 << TOLL_OUTCOME_INJURED},
    {"movements", TOLL_COUNTS_MOVEMENTS, MOVED},
    {"early", TOLL_COUNTS_EARLY, ANY},
    {"further", TOLL_COUNTS_FURTHER, ANY},
    {"group", TOLL_COUNTS_GROUP, ANY},
};

static int
find_function(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, name))
            return (int)i;
    return -1;
}

gboolean
toll_counting_has_function(const char *name)
{
    return find_function(name) >= 0;
}

static gboolean
accept_all(const TollMatch *match, gpointer data)
{
    (void)match;
    (void)data;
    return TRUE;
}

/* The rules see the words as they stand, before any stage has made one term of a figure and its
 * people: what they look for stands inside those. */
void
toll_counting_run(TollReading *reading, TollAnalysis *analysis)
{
    static const TollKind numerals[] = {TOLL_KIND_UNIT, TOLL_KIND_TEN, TOLL_KIND_DIGITS,
                                        TOLL_KIND_SCALE, TOLL_KINDS_END};
    TollRow *row;
    TollMatch match;
    guint from = 0;

    if (analysis->drafts->len == 0)
        return;
    row = toll_row_new(reading, analysis->sentence.start, analysis->sentence.end);
    toll_row_begin(row, toll_lexicon_get_rules(reading->lexicon, TOLL_STAGE_COUNTING));
    while (toll_row_match(reading, row, from, accept_all, NULL, &match)) {
        const TollTerm *first = toll_row_term(row, match.start);
        TollCounted counted = {first->start, toll_row_term(row, match.end - 1)->end,
                               toll_term_is_any(reading, first, numerals),
                               (guint16)match.rule->index};

        g_array_append_val(analysis->counted, counted);
        from = match.end;
    }
    toll_row_free(row);
}

/* Bytes between a stretch of words and a term; 0 where they touch. */
static guint
distance(const TollCounted *found, const TollTerm *term)
{
    return found->start >= term->end   ? found->start - term->end
           : term->start >= found->end ? term->start - found->end
                                       : 0;
}

/* How far words stand from a draft: from its figure or its outcome. What is said behind a
 * figure is said of it sooner than of the next. "At first" is said of a figure alone, and near by:
 * "first spoke of 18 dead and then of 31". */
static guint
cost_of(const TollAnalysis *analysis, const TollCounted *found, guint counting,
        const TollDraft *draft)
{
    enum { AHEAD = 20, NEAR = 40 };
    const TollTerm *figure = toll_row_term(analysis->row, draft->term);
    const TollTerm *outcome = toll_row_term(analysis->row, draft->outcome_term);
    guint cost = MIN(distance(found, figure), distance(found, outcome));

    if (found->has_number)
        return found->start >= figure->start && found->start < draft->quantity->end ? 0
                                                                                    : G_MAXUINT;
    if (found->end > draft->quantity->start && found->start < draft->quantity->end)
        return 0;
    if (counting & TOLL_COUNTS_EARLY)
        return distance(found, figure) <= NEAR ? distance(found, figure) + 1 : G_MAXUINT;
    return cost + 1 + (figure->start >= found->end && outcome->start >= found->end ? AHEAD : 0);
}

/* "Including two attackers" is said of all, not of the two. */
static gboolean
can_be_of(guint function, const TollDraft *draft)
{
    enum {
        WITH = TOLL_COUNTS_WITH_ATTACKER | TOLL_COUNTS_WITH_ATTACKERS | TOLL_COUNTS_WITH_LATER
    };

    return (functions[function].outcomes & 1u << draft->outcome) != 0 &&
           ((functions[function].counting & WITH) == 0 || draft->whole < 0);
}

gboolean
toll_counting_is_of(const TollReading *reading, const TollAnalysis *analysis,
                    const TollCounted *found, const TollDraft *draft)
{
    const TollRule *rule = toll_lexicon_get_rule(reading->lexicon, found->rule);
    guint function = (guint)find_function(rule->function);
    const TollDraft *best = NULL;
    guint least = G_MAXUINT;

    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *other = &g_array_index(analysis->drafts, TollDraft, i);
        guint cost = can_be_of(function, other)
                         ? cost_of(analysis, found, functions[function].counting, other)
                         : G_MAXUINT;

        if (cost < G_MAXUINT && cost <= least) {
            least = cost;
            best = other;
        }
    }
    return best == draft;
}

guint
toll_counting_of_rules(const TollLexicon *lexicon, const char *rules)
{
    const TollRules *stage = toll_lexicon_get_rules(lexicon, TOLL_STAGE_COUNTING);
    g_auto(GStrv) ids = g_strsplit(rules, " ", -1);
    guint counting = 0;

    for (guint i = 0; i < toll_rules_get_n(stage); i++) {
        const TollRule *rule = toll_rules_get(stage, i);

        if (g_strv_contains((const char *const *)ids, rule->id))
            counting |= functions[find_function(rule->function)].counting;
    }
    return counting;
}
