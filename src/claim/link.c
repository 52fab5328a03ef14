/* link.c: the claims stage: joins quantities to the outcomes that people met. */
#include "claim/cascade.h"

typedef struct {
    TollCascade *cascade;
    guint sentence;
    TollReading *reading;
    TollAnalysis *analysis;
    gboolean has_claimed_start; /* whether the match took the term that it began with */
    GArray *pending;            /* of Pending: parts whose whole gets its outcome later */
} Link;

typedef struct {
    guint part, whole; /* terms */
    guint16 rule;
} Pending;

/* A number such as 2016 that nobody says to be people is a year. */
static gboolean
looks_like_year(const TollReading *reading, const TollValue *quantity)
{
    return !quantity->is_named && quantity->low >= 1900 && quantity->low <= 2050 &&
           quantity->qualifier == TOLL_EXACT && quantity->end - quantity->start == 4 &&
           g_ascii_isdigit(reading->text[quantity->start]);
}

static TollDraft *
draft_of(const TollAnalysis *analysis, const TollValue *quantity)
{
    for (guint i = analysis->drafts->len; i > 0; i--) {
        TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i - 1);

        if (draft->quantity == quantity)
            return draft;
    }
    return NULL;
}

static gboolean
add_draft(Link *link, guint term, int outcome, guint outcome_term, const TollMatch *match)
{
    TollValue *quantity = toll_row_term(link->analysis->row, term)->value;
    const TollValue *named = toll_row_term(link->analysis->row, outcome_term)->value;
    TollDraft draft = {
        quantity, term, outcome, outcome_term, -1, FALSE, (guint16)match->rule->index};

    if (quantity == NULL || outcome < 0 || looks_like_year(link->reading, quantity))
        return FALSE;
    /* "The number of soldiers killed has risen to 90": the toll says who they are. */
    if (!quantity->is_named && named != NULL && named != quantity && named->is_named &&
        named->outcome >= 0) {
        quantity->population = named->population;
        quantity->is_named = TRUE;
    }
    g_array_append_val(link->analysis->drafts, draft);
    return TRUE;
}

/* claim QUANTITY OUTCOME, claim-part QUANTITY OUTCOME. "No one was killed or injured" says two
 * things: none of either. */
static gboolean
emit_claim(Link *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;
    const TollValue *quantity;
    guint term, outcome_term, end;
    int outcome;

    toll_match_range(match, 0, &term, &end);
    toll_match_range(match, 1, &outcome_term, &end);
    quantity = toll_row_term(row, term)->value;
    if (outcome_term == end || quantity == NULL)
        return FALSE;
    outcome = toll_term_outcome(link->reading, toll_row_term(row, outcome_term));
    /* "Ten bodies were burned": the dead are not hurt. */
    if (outcome == TOLL_OUTCOME_INJURED && quantity->outcome == TOLL_OUTCOME_KILLED)
        outcome = TOLL_OUTCOME_KILLED;
    if (outcome == TOLL_OUTCOME_CASUALTIES && quantity->high == 0)
        return add_draft(link, term, TOLL_OUTCOME_KILLED, outcome_term, match) &&
               add_draft(link, term, TOLL_OUTCOME_INJURED, outcome_term, match);
    return add_draft(link, term, outcome, outcome_term, match);
}

static gboolean
emit_part(Link *link, const TollMatch *match)
{
    gboolean is_emitted = emit_claim(link, match);

    if (is_emitted)
        g_array_index(link->analysis->drafts, TollDraft, link->analysis->drafts->len - 1)
            .is_of_the_fated = TRUE;
    return is_emitted;
}

/* claim-own QUANTITY: its noun names the outcome */
static gboolean
emit_own(Link *link, const TollMatch *match)
{
    const TollValue *quantity = toll_row_term(link->analysis->row, match->start)->value;

    return quantity != NULL &&
           add_draft(link, match->start, quantity->outcome, match->start, match);
}

/* claim-own-part QUANTITY: the same for "two of the wounded", a part of what was said before */
static gboolean
emit_own_part(Link *link, const TollMatch *match)
{
    if (!emit_own(link, match))
        return FALSE;
    g_array_index(link->analysis->drafts, TollDraft, link->analysis->drafts->len - 1)
        .is_of_the_fated = TRUE;
    return TRUE;
}

/* claim-like QUANTITY CLAIMED: "two soldiers and five civilians" meet the same; "44 bodies and
 * 140 injured people" do not */
static gboolean
emit_like(Link *link, const TollMatch *match)
{
    guint term, other, end;
    const TollValue *quantity;
    const TollDraft *draft;

    toll_match_range(match, 0, &term, &end);
    toll_match_range(match, 1, &other, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    draft = draft_of(link->analysis, toll_row_term(link->analysis->row, other)->value);
    if (quantity == NULL)
        return FALSE;
    if (quantity->outcome >= 0)
        return add_draft(link, term, quantity->outcome, term, match);
    /* "12 bodies and seven survivors": what a noun says of some it does not say of others. */
    if (draft != NULL && draft->outcome_term == draft->term && quantity->is_named)
        return FALSE;
    return draft != NULL && add_draft(link, term, draft->outcome, draft->outcome_term, match);
}

/* claims QUANTITY OUTCOME QUANTITY OUTCOME: "five killed four injured" */
static gboolean
emit_two(Link *link, const TollMatch *match)
{
    TollRow *row = link->analysis->row;
    guint term, outcome_term, end;

    toll_match_range(match, 2, &term, &end);
    toll_match_range(match, 3, &outcome_term, &end);
    if (!emit_claim(link, match) ||
        !add_draft(link, term,
                   toll_term_outcome(link->reading, toll_row_term(row, outcome_term)),
                   outcome_term, match))
        return FALSE;
    toll_row_retype(row, term, match->rule->set);
    return TRUE;
}

/* claim-and-own QUANTITY OUTCOME FATED: "five killed, 12 injured", where "12 injured" is a noun
 */
static gboolean
emit_and_own(Link *link, const TollMatch *match)
{
    TollRow *row = link->analysis->row;
    const TollValue *fated;
    guint term, end;

    toll_match_range(match, 2, &term, &end);
    fated = toll_row_term(row, term)->value;
    if (fated == NULL || fated->outcome < 0 || !emit_claim(link, match) ||
        !add_draft(link, term, fated->outcome, term, match))
        return FALSE;
    toll_row_retype(row, term, match->rule->set);
    return TRUE;
}

/* claim-combatants QUANTITY OUTCOME: words that mean death only of fighters: "lost 15 fighters"
 */
static gboolean
emit_combatants(Link *link, const TollMatch *match)
{
    guint term, end;
    const TollValue *quantity;

    toll_match_range(match, 0, &term, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    return quantity != NULL && quantity->population == TOLL_COMBATANTS &&
           emit_claim(link, match);
}

/* The population of those who fight for a body, or of the people that a term names; 0 where it
 * names none: what a ministry suffers are not ministers. */
static guint
fighters_of(const TollReading *reading, const TollTerm *term)
{
    const char *people = toll_term_lexical(reading, term, "people");
    guint population = people != NULL ? (guint)MAX(toll_population_parse(people), 0)
                                      : toll_members_population(reading, term);

    return population == TOLL_COMBATANTS || population == TOLL_POLICE ? population : 0;
}

/* claim-losses QUANTITY OUTCOME BODY: "the army suffered 12 dead", "12 casualties": whose losses
 * they are says who met them. Without an outcome that of the quantity's noun. */
static gboolean
emit_losses(Link *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;
    TollValue *quantity = toll_match_term(row, match, 0)->value;
    guint population = fighters_of(link->reading, toll_match_term(row, match, 2));
    guint term, end;

    if (quantity == NULL || population == 0)
        return FALSE;
    if (!quantity->is_named || quantity->population == 0) {
        quantity->population = population;
        quantity->is_named = TRUE;
    }
    toll_match_range(match, 0, &term, &end);
    return emit_claim(link, match) || add_draft(link, term, quantity->outcome, term, match);
}

/* claim-besieged QUANTITY: people who live in a place are trapped where it is under siege */
static gboolean
emit_besieged(Link *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;
    guint term, end;

    toll_match_range(match, 0, &term, &end);
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is(link->reading, toll_row_term(row, i), "siege"))
            return add_draft(link, term, TOLL_OUTCOME_TRAPPED, term, match);
    return FALSE;
}

/* claim-fixed QUANTITY OUTCOME-NAME TERM: the rule itself names the outcome */
static gboolean
emit_fixed(Link *link, const TollMatch *match)
{
    guint term, outcome_term, end;

    toll_match_range(match, 0, &term, &end);
    toll_match_range(match, 2, &outcome_term, &end);
    return add_draft(link, term, toll_outcome_parse(match->rule->arguments[1]), outcome_term,
                     match);
}

/* claim-last QUANTITY: goes on with the last claim of the sentence: "up from 83" */
static gboolean
emit_last(Link *link, const TollMatch *match)
{
    const TollDraft *last;
    guint term, end;

    if (link->analysis->drafts->len == 0)
        return FALSE;
    last = &g_array_index(link->analysis->drafts, TollDraft, link->analysis->drafts->len - 1);
    toll_match_range(match, 0, &term, &end);
    toll_row_term(link->analysis->row, term)->value->population = last->quantity->population;
    return add_draft(link, term, last->outcome, last->outcome_term, match);
}

/* How many sentences back people said before may stand. */
enum { LOOK_BACK = 4 };

/* The last draft of a sentence that is a total and not a part; where deaths come first, those:
 * "seven dead and 20 hurt" is a toll of seven. */
static const TollDraft *
total_of(const TollAnalysis *analysis, gboolean prefers_deaths)
{
    const TollDraft *total = NULL;

    for (guint i = analysis->drafts->len; i > 0; i--) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i - 1);

        if (draft->whole < 0 && !draft->is_of_the_fated &&
            (total == NULL || (prefers_deaths && draft->outcome == TOLL_OUTCOME_KILLED)))
            total = draft;
    }
    return total;
}

/* Those whom "of these", "among them" and a bare number speak of: the last total of the sentence
 * or of those before it. */
static const TollDraft *
said_before(const Link *link, gboolean prefers_deaths)
{
    const TollDraft *draft = total_of(link->analysis, prefers_deaths);

    for (guint i = link->sentence; draft == NULL && i > 0 && i + LOOK_BACK > link->sentence; i--) {
        TollAnalysis *there = g_ptr_array_index(link->cascade->analyses, i - 1);

        toll_cascade_analyse(link->cascade, i - 1);
        draft = total_of(there, prefers_deaths);
    }
    return draft;
}

/* Gives a quantity the outcome of people said before, and their population where it has none. */
static gboolean
emit_said(Link *link, const TollMatch *match, const TollDraft *said)
{
    guint term, end;
    TollValue *quantity;

    toll_match_range(match, 0, &term, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    if (said == NULL || quantity == NULL || quantity->outcome >= 0)
        return FALSE;
    if (!quantity->is_named)
        quantity->population = said->quantity->population;
    return add_draft(link, term, said->outcome, term, match);
}

/* claim-again QUANTITY: a bare number counts once more what was counted before: "the army said
 * 12" */
static gboolean
emit_again(Link *link, const TollMatch *match)
{
    return emit_said(link, match, said_before(link, TRUE));
}

/* claim-of-said QUANTITY: the same of some of them: "of these, ten were children" */
static gboolean
emit_of_said(Link *link, const TollMatch *match)
{
    if (!emit_said(link, match, said_before(link, FALSE)))
        return FALSE;
    g_array_index(link->analysis->drafts, TollDraft, link->analysis->drafts->len - 1)
        .is_of_the_fated = TRUE;
    return TRUE;
}

/* skip QUANTITY: it is spoken for, and not as a claim: "threatened to shoot 50 hostages" */
static gboolean
emit_nothing(Link *link, const TollMatch *match)
{
    (void)link;
    (void)match;
    return TRUE;
}

/* part QUANTITY WHOLE: "two medics were among 31 people killed" */
static gboolean
emit_pending(Link *link, const TollMatch *match)
{
    Pending pending = {0, 0, (guint16)match->rule->index};
    guint end;

    toll_match_range(match, 0, &pending.part, &end);
    toll_match_range(match, 1, &pending.whole, &end);
    g_array_append_val(link->pending, pending);
    return TRUE;
}

static const struct {
    const char *name;
    gboolean (*emit)(Link *link, const TollMatch *match);
} functions[] = {
    {"claim", emit_claim},
    {"claim-part", emit_part},
    {"claim-own", emit_own},
    {"claim-like", emit_like},
    {"claim-last", emit_last},
    {"claim-again", emit_again},
    {"claim-of-said", emit_of_said},
    {"skip", emit_nothing},
    {"part", emit_pending},
    {"claim-own-part", emit_own_part},
    {"claims", emit_two},
    {"claim-and-own", emit_and_own},
    {"claim-combatants", emit_combatants},
    {"claim-losses", emit_losses},
    {"claim-besieged", emit_besieged},
    {"claim-fixed", emit_fixed},
};

gboolean
toll_link_has_function(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, name))
            return TRUE;
    return FALSE;
}

static gboolean
emit(const TollMatch *match, gpointer data)
{
    guint16 rule = (guint16)match->rule->index;
    Link *link = data;

    for (guint i = 0; i < G_N_ELEMENTS(functions); i++)
        if (g_str_equal(functions[i].name, match->rule->function)) {
            guint term, end;

            if (!functions[i].emit(link, match))
                return FALSE;
            toll_match_range(match, 0, &term, &end); /* the figure is spoken for */
            toll_row_retype(link->analysis->row, term, match->rule->set);
            link->has_claimed_start = term == match->start;
            g_array_append_val(link->analysis->fired, rule);
            return TRUE;
        }
    return FALSE;
}

/* Without a whole in the sentence a part that opens it is one of those said before. */
static void
add_part_draft(Link *link, TollValue *quantity, guint term, int whole, guint16 rule)
{
    const TollDraft *total = whole >= 0
                                 ? &g_array_index(link->analysis->drafts, TollDraft, whole)
                             : term == 0 ? said_before(link, FALSE)
                                              : NULL;
    TollDraft draft = {quantity, term, 0, term, whole, whole < 0, rule};

    if (total == NULL)
        return;
    draft.outcome = total->outcome;
    draft.outcome_term = whole >= 0 ? total->outcome_term : term;
    g_array_append_val(link->analysis->drafts, draft);
}

/* The draft nearest before the term, else the first after it: what a list of parts belongs to.
 */
static int
whole_of_list(const TollAnalysis *analysis, guint term)
{
    int before = -1, after = -1;

    for (guint i = 0; i < analysis->drafts->len; i++) {
        const TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i);

        if (draft->whole >= 0)
            continue;
        if (draft->term < term &&
            (before < 0 ||
             draft->term > g_array_index(analysis->drafts, TollDraft, before).term))
            before = (int)i;
        if (draft->term > term && after < 0)
            after = (int)i;
    }
    return before >= 0 ? before : after;
}

static void
link_parts(Link *link)
{
    TollAnalysis *analysis = link->analysis;
    TollRow *row = analysis->row;

    for (guint i = 0; i < row->terms->len; i++) {
        const TollTerm *term = toll_row_term(row, i);
        int whole = -1;

        if (term->value == NULL || term->value->n_parts == 0)
            continue;
        whole = whole_of_list(analysis, i);
        for (guint k = 0; k < term->value->n_parts; k++)
            add_part_draft(link, term->value->parts[k], i, whole,
                           term->value->rules[term->value->n_rules - 1]);
    }
    for (guint i = 0; i < link->pending->len; i++) {
        const Pending *pending = &g_array_index(link->pending, Pending, i);
        TollDraft *total = draft_of(analysis, toll_row_term(row, pending->whole)->value);

        if (total != NULL)
            add_part_draft(link, toll_row_term(row, pending->part)->value, pending->part,
                           (int)(total - (TollDraft *)(gpointer)analysis->drafts->data),
                           pending->rule);
    }
}

void
toll_link_run(TollCascade *cascade, guint sentence)
{
    g_autoptr(GArray) pending = g_array_new(FALSE, FALSE, sizeof(Pending));
    TollReading *reading = cascade->reading;
    TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    Link link = {cascade, sentence, reading, analysis, FALSE, pending};
    TollRow *row = analysis->row;
    TollMatch match;
    guint from = 0;

    toll_row_begin(row, toll_lexicon_get_rules(reading->lexicon, TOLL_STAGE_CLAIMS));
    while (toll_row_match(reading, row, from, emit, &link, &match)) {
        /* The outcome may have more quantities: "five women, three children and two men died";
         * and the one just taken may begin a list: "20 dead and then 30". */
        from = match.start + (link.has_claimed_start ? 0 : 1);
    }
    link_parts(&link);
}
