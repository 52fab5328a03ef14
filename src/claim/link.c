/* link.c: the claims stage: joins quantities to the outcomes that people met. */
#include "claim/link.h"

static const guint on_duty = TOLL_COMBATANTS | TOLL_MEDICS | TOLL_JOURNALISTS |
                             TOLL_AID_WORKERS | TOLL_OFFICIALS | TOLL_POLICE;

/* A number such as 2016 that nobody says to be people is a year. */
static gboolean
looks_like_year(const TollReading *reading, const TollValue *quantity)
{
    return !quantity->is_named && quantity->low >= 1900 && quantity->low <= 2050 &&
           quantity->qualifier == TOLL_EXACT && quantity->end - quantity->start == 4 &&
           g_ascii_isdigit(reading->text[quantity->start]);
}

TollDraft *
toll_link_draft_of(const TollAnalysis *analysis, const TollValue *quantity)
{
    for (guint i = analysis->drafts->len; i > 0; i--) {
        TollDraft *draft = &g_array_index(analysis->drafts, TollDraft, i - 1);

        if (draft->quantity == quantity)
            return draft;
    }
    return NULL;
}

gboolean
toll_link_add(TollLink *link, guint term, int outcome, guint outcome_term,
              const TollMatch *match)
{
    TollValue *quantity = toll_row_term(link->analysis->row, term)->value;
    const TollValue *named = toll_row_term(link->analysis->row, outcome_term)->value;
    TollDraft draft = {quantity, term,  outcome, outcome_term,
                       -1,       FALSE, outcome, (guint16)match->rule->index};

    if (quantity == NULL || outcome < 0 || looks_like_year(link->reading, quantity))
        return FALSE;
    /* "The number of soldiers killed has risen to 90": the toll says who they are. */
    if (!quantity->is_named && named != NULL && named != quantity && named->is_named &&
        named->outcome >= 0) {
        quantity->population = named->population;
        quantity->unit = named->unit;
        quantity->is_named = TRUE;
    }
    g_array_append_val(link->analysis->drafts, draft);
    if (quantity->twin != NULL) {
        draft.quantity = quantity->twin;
        g_array_append_val(link->analysis->drafts, draft);
    }
    return TRUE;
}

gboolean
toll_link_of_the_fated(TollLink *link, gboolean is_added)
{
    GArray *drafts = link->analysis->drafts;

    if (is_added) {
        TollDraft *draft = &g_array_index(drafts, TollDraft, drafts->len - 1);

        draft->is_of_the_fated = TRUE;
        /* "Two of the wounded died": of those who were wounded. */
        if (draft->quantity->outcome >= 0)
            draft->fated = draft->quantity->outcome;
    }
    return is_added;
}

/* claim QUANTITY OUTCOME. "No one was killed or injured" says two things: none of either. */
gboolean
toll_link_claim(TollLink *link, const TollMatch *match)
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
    outcome = toll_term_outcome(toll_row_term(row, outcome_term));
    /* "Ten bodies were burned", "three bodies remain trapped": the dead are not hurt any more.
     */
    if (outcome >= 0 && quantity->outcome == TOLL_OUTCOME_KILLED)
        outcome = TOLL_OUTCOME_KILLED;
    /* "The toll: nine dead, 12 missing": nobody who is missing is in a toll of the dead. */
    if (quantity->outcome >= 0 && quantity->outcome != TOLL_OUTCOME_CASUALTIES &&
        toll_term_is(link->reading, toll_row_term(row, outcome_term), TOLL_KIND_TOLL))
        outcome = quantity->outcome;
    if (outcome == TOLL_OUTCOME_CASUALTIES && quantity->high == 0)
        return toll_link_add(link, term, TOLL_OUTCOME_KILLED, outcome_term, match) &&
               toll_link_add(link, term, TOLL_OUTCOME_INJURED, outcome_term, match);
    return toll_link_add(link, term, outcome, outcome_term, match);
}

/* claim-part QUANTITY OUTCOME: the same of some of those said before */
static gboolean
emit_part(TollLink *link, const TollMatch *match)
{
    return toll_link_of_the_fated(link, toll_link_claim(link, match));
}

/* claim-own QUANTITY: its noun names the outcome */
static gboolean
emit_own(TollLink *link, const TollMatch *match)
{
    const TollValue *quantity = toll_row_term(link->analysis->row, match->start)->value;

    return quantity != NULL &&
           toll_link_add(link, match->start, quantity->outcome, match->start, match);
}

/* claim-own-part QUANTITY: the same for "two of the wounded", a part of what was said before */
static gboolean
emit_own_part(TollLink *link, const TollMatch *match)
{
    return toll_link_of_the_fated(link, emit_own(link, match));
}

/* claim-like QUANTITY CLAIMED: "two soldiers and five civilians" meet the same, and what
 * follows a part is one too; "44 bodies and 140 injured people" do not */
static gboolean
emit_like(TollLink *link, const TollMatch *match)
{
    guint term, other, end;
    const TollValue *quantity;
    const TollDraft *draft;
    gboolean is_part;

    toll_match_range(match, 0, &term, &end);
    toll_match_range(match, 1, &other, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    draft =
        toll_link_draft_of(link->analysis, toll_row_term(link->analysis->row, other)->value);
    if (quantity == NULL)
        return FALSE;
    if (quantity->outcome >= 0)
        return toll_link_add(link, term, quantity->outcome, term, match);
    /* "12 bodies and seven survivors": what a noun says of some it does not say of others. */
    if (draft != NULL && draft->outcome_term == draft->term && quantity->is_named)
        return FALSE;
    if (draft == NULL)
        return FALSE;
    is_part = draft->is_of_the_fated;
    return toll_link_add(link, term, draft->outcome, draft->outcome_term, match) &&
           (!is_part || toll_link_of_the_fated(link, TRUE));
}

/* claim-twin QUANTITY CLAIMED: "1,600 people were displaced (310 families)": the same counted
 * twice */
static gboolean
emit_twin(TollLink *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;

    return toll_may_be_twins(toll_match_term(row, match, 0)->value,
                             toll_match_term(row, match, 1)->value) &&
           emit_like(link, match);
}

/* claims QUANTITY OUTCOME QUANTITY OUTCOME: "five killed four injured" */
static gboolean
emit_two(TollLink *link, const TollMatch *match)
{
    TollRow *row = link->analysis->row;
    guint term, outcome_term, end;

    toll_match_range(match, 2, &term, &end);
    toll_match_range(match, 3, &outcome_term, &end);
    if (!toll_link_claim(link, match) ||
        !toll_link_add(link, term, toll_term_outcome(toll_row_term(row, outcome_term)),
                       outcome_term, match))
        return FALSE;
    toll_row_retype(row, term, match->rule->set);
    return TRUE;
}

/* claim-and-own QUANTITY OUTCOME FATED: "five killed, 12 injured", where "12 injured" is a noun
 */
static gboolean
emit_and_own(TollLink *link, const TollMatch *match)
{
    TollRow *row = link->analysis->row;
    const TollValue *fated;
    guint term, end;

    toll_match_range(match, 2, &term, &end);
    fated = toll_row_term(row, term)->value;
    if (fated == NULL || fated->outcome < 0 || !toll_link_claim(link, match) ||
        !toll_link_add(link, term, fated->outcome, term, match))
        return FALSE;
    toll_row_retype(row, term, match->rule->set);
    return TRUE;
}

/* claim-besieged QUANTITY: people who live in a place are trapped where it is under siege */
static gboolean
emit_besieged(TollLink *link, const TollMatch *match)
{
    const TollRow *row = link->analysis->row;
    guint term, end;

    toll_match_range(match, 0, &term, &end);
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is(link->reading, toll_row_term(row, i), TOLL_KIND_SIEGE))
            return toll_link_add(link, term, TOLL_OUTCOME_TRAPPED, term, match);
    return FALSE;
}

/* claim-fixed QUANTITY OUTCOME-NAME TERM: the rule itself names the outcome */
static gboolean
emit_fixed(TollLink *link, const TollMatch *match)
{
    guint term, outcome_term, end;

    toll_match_range(match, 0, &term, &end);
    toll_match_range(match, 2, &outcome_term, &end);
    return toll_link_add(link, term, toll_outcome_parse(match->rule->arguments[1]),
                         outcome_term, match);
}

/* claim-moved QUANTITY OUTCOME-NAME TERM: the same of those who have homes to move from:
 * soldiers who arrive, return or cross are on duty */
static gboolean
emit_moved(TollLink *link, const TollMatch *match)
{
    guint term, end;
    const TollValue *quantity;

    toll_match_range(match, 0, &term, &end);
    quantity = toll_row_term(link->analysis->row, term)->value;
    return quantity != NULL && (quantity->population & on_duty) == 0 && emit_fixed(link, match);
}

/* claim-homes HOMES OUTCOME: "the police evacuated 300 homes": households, where it is not the
 * buildings that something happened to */
static gboolean
emit_homes(TollLink *link, const TollMatch *match)
{
    const TollTerm *outcome = toll_match_term(link->analysis->row, match, 1);
    TollValue *homes = toll_match_term(link->analysis->row, match, 0)->value;

    if (homes == NULL || toll_term_outcome(outcome) != TOLL_OUTCOME_EVACUATED)
        return FALSE;
    homes->unit = TOLL_UNIT_HOUSEHOLDS;
    homes->population = TOLL_PEOPLE;
    homes->is_named = TRUE;
    return toll_link_claim(link, match);
}

/* skip QUANTITY: it is spoken for, and not as a claim: "threatened to shoot 50 hostages" */
static gboolean
emit_nothing(TollLink *link, const TollMatch *match)
{
    (void)link;
    (void)match;
    return TRUE;
}

static const struct {
    const char *name;
    gboolean (*emit)(TollLink *link, const TollMatch *match);
} functions[] = {
    {"claim", toll_link_claim},
    {"claim-part", emit_part},
    {"claim-own", emit_own},
    {"claim-like", emit_like},
    {"claim-twin", emit_twin},
    {"claim-own-part", emit_own_part},
    {"claims", emit_two},
    {"claim-and-own", emit_and_own},
    {"claim-combatants", toll_losses_of_fighters},
    {"claim-losses", toll_losses_of_body},
    {"claim-treated", toll_losses_treated},
    {"claim-besieged", emit_besieged},
    {"claim-fixed", emit_fixed},
    {"claim-moved", emit_moved},
    {"claim-homes", emit_homes},
    {"claim-last", toll_said_last},
    {"claim-again", toll_said_again},
    {"claim-of-said", toll_said_some},
    {"claim-of-living", toll_said_living},
    {"claim-of-them", toll_said_them},
    {"part", toll_parts_add},
    {"skip", emit_nothing},
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
    TollLink *link = data;

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

void
toll_link_run(TollCascade *cascade, guint sentence)
{
    g_autoptr(GArray) pending = g_array_new(FALSE, FALSE, sizeof(TollPending));
    TollReading *reading = cascade->reading;
    TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    TollLink link = {cascade, sentence, reading, analysis, FALSE, pending};
    TollRow *row = analysis->row;
    TollMatch match;
    guint from = 0;

    toll_row_begin(row, toll_lexicon_get_rules(reading->lexicon, TOLL_STAGE_CLAIMS));
    while (toll_row_match(reading, row, from, emit, &link, &match)) {
        /* The outcome may have more quantities: "five women, three children and two men died";
         * and the one just taken may begin a list: "20 dead and then 30". */
        from = match.start + (link.has_claimed_start ? 0 : 1);
    }
    toll_parts_link(&link);
}
