/* test-divergence.c: what two claims of one event are to each other, and who is independent. */
#include "event-fixture.h"
#include "event/verdict.h"

static TollLexicon *lexicon;

/* Two claims of one event, and what is said of them. */
typedef struct {
    Spec a, b;
    const char *code;
    gint64 gap;
    const char *note;
} Case;

static const Case cases[] = {
    {{.low = 12},
     {.document = "b", .source = "MAYOR", .low = 12},
     "same_bounds",
     0,
     "the Harbour Watch's 12 and Mayor's 12: the same figure"},
    {{.low = 16, .source = "POLICE"},
     {.document = "b", .low = 16, .qualifier = TOLL_AT_LEAST},
     "hedged",
     0,
     "Police's 16 and the Harbour Watch's at least 16: one number, with or without a hedge"},
    {{.low = 10, .qualifier = TOLL_AT_LEAST},
     {.document = "b", .source = "HOSPITAL", .low = 14},
     "overlap",
     0,
     "both may be true: the Harbour Watch's at least 10 leaves room for Hospital's 14"},
    {{.source = "ARMY", .low = 150, .high = 180, .qualifier = TOLL_RANGE},
     {.high = 180, .qualifier = TOLL_AT_MOST},
     "overlap",
     0,
     "both may be true: the Harbour Watch's up to 180 leaves room for Army's 150 to 180"},
    {{.low = 5, .population = TOLL_CHILDREN},
     {.source = "GOVERNOR", .low = 5, .qualifier = TOLL_AT_LEAST},
     "within",
     0,
     "both may be true: the Harbour Watch's 5 children can be among Governor's at least 5 "
     "people"},
    {{.low = 12, .qualifier = TOLL_MORE_THAN},
     {.source = "RADIO", .low = 6},
     "disjoint",
     7,
     "state radio's 6 lies below the Harbour Watch's more than 12"},
    {{.low = 12, .qualifier = TOLL_MORE_THAN},
     {.source = "RADIO", .low = 12},
     "hedged",
     0,
     NULL},
    {{.low = 5, .population = TOLL_CHILDREN},
     {.source = "ARMY", .low = 4},
     "part_exceeds_whole",
     1,
     "the Harbour Watch's 5 children cannot be among Army's 4 people"},
    {{.low = 5, .population = TOLL_CHILDREN},
     {.source = "NARRATOR", .low = 4, .population = TOLL_CHILDREN, .field = TOLL_FIELD_TITLE},
     "disjoint",
     1,
     "the article's own 4 lies below the Harbour Watch's 5"},
    {{.low = 8, .qualifier = TOLL_AT_LEAST},
     {.source = "ARMY", .low = 150, .high = 180, .qualifier = TOLL_RANGE},
     "open_bound",
     0,
     "the Harbour Watch's at least 8 leaves room for Army's 150 to 180, but they are 18 times "
     "apart"},
    {{.low = 1, .qualifier = TOLL_AT_LEAST}, {.source = "ARMY", .low = 64}, "overlap", 0, NULL},
    {{.low = 4, .qualifier = TOLL_AT_LEAST, .population = TOLL_MEDICS, .place = "Lindow"},
     {.source = "ARMY", .low = 57, .qualifier = TOLL_AT_LEAST},
     "overlap",
     0,
     NULL},
    {{.low = 200,
      .qualifier = TOLL_VAGUE,
      .outcome = TOLL_OUTCOME_DISPLACED,
      .scope = TOLL_PERIOD},
     {.source = "ARMY", .low = 9000, .outcome = TOLL_OUTCOME_DISPLACED, .scope = TOLL_PERIOD},
     "overlap",
     0,
     NULL},
    {{.low = 200,
      .qualifier = TOLL_VAGUE,
      .outcome = TOLL_OUTCOME_DISPLACED,
      .scope = TOLL_PERIOD},
     {.document = "b",
      .source = "ARMY",
      .low = 9000,
      .outcome = TOLL_OUTCOME_DISPLACED,
      .scope = TOLL_PERIOD},
     "open_bound",
     0,
     NULL},
    {{.low = 24, .qualifier = TOLL_VAGUE},
     {.source = "ARMY", .low = 90},
     "overlap",
     0,
     "both may be true: the Harbour Watch's dozens leaves room for Army's 90"},
    {{.low = 24, .qualifier = TOLL_VAGUE}, {.source = "ARMY", .low = 20}, "overlap", 4, NULL},
    {{.low = 250, .qualifier = TOLL_APPROXIMATELY},
     {.source = "ARMY", .low = 230},
     "overlap",
     20,
     NULL},
    {{.low = 250, .qualifier = TOLL_APPROXIMATELY},
     {.source = "ARMY", .low = 190},
     "disjoint",
     60,
     NULL},
    {{.source = "MINISTRY", .low = 34},
     {.document = "b", .source = "MINISTRY", .low = 41, .published = "2031-06-12"},
     "later_figure",
     7,
     "Ministry's 34 gave way to Ministry's 41"},
    {{.source = "NARRATOR", .publisher = "one", .low = 34},
     {.document = "b",
      .source = "NARRATOR",
      .publisher = "two",
      .low = 41,
      .published = "2031-06-12"},
     "running_total",
     7,
     "the running total rose from one's own 34 to two's own 41"},
    {{.high = 4000,
      .qualifier = TOLL_AT_MOST,
      .outcome = TOLL_OUTCOME_EVACUATED,
      .scope = TOLL_PERIOD,
      .to = "2031-06-11",
      .place = "Lindow"},
     {.document = "b",
      .source = "RED_CROSS",
      .low = 11000,
      .outcome = TOLL_OUTCOME_EVACUATED,
      .scope = TOLL_PERIOD,
      .to = "2031-06-14",
      .published = "2031-06-14"},
     "running_total",
     7000,
     "the running total rose from the Harbour Watch's up to 4,000 to RED Cross' 11,000"},
    {{.low = 31, .source = "NARRATOR"},
     {.document = "b", .source = "NARRATOR", .low = 43, .qualifier = TOLL_AT_LEAST},
     "running_total",
     12,
     "the running total rose from the article's own 31 to the article's own at least 43"},
    {{.low = 43, .source = "NARRATOR"},
     {.document = "b", .source = "NARRATOR", .low = 31},
     "running_total",
     12,
     "the running total rose from the article's own 31 to the article's own 43"},
    {{.low = 29, .source = "NARRATOR"},
     {.document = "b", .source = "NARRATOR", .low = 75},
     "disjoint",
     46,
     NULL},
    {{.low = 40, .population = TOLL_COMBATANTS},
     {.source = "MEDICS", .low = 11, .population = TOLL_CIVILIANS},
     "population",
     29,
     "different people are counted: the Harbour Watch's 40 combatants and Medics' 11 "
     "civilians"},
    {{.low = 16, .population = TOLL_COMBATANTS, .quote = "16 Ostravian soldiers were killed."},
     {.source = "ARMY",
      .low = 138,
      .population = TOLL_COMBATANTS,
      .quote = "In the fighting 138 rebels died."},
     "other_side",
     122,
     NULL},
    {{.low = 16, .population = TOLL_COMBATANTS, .quote = "16 soldiers who fought were killed."},
     {.source = "ARMY",
      .low = 138,
      .population = TOLL_COMBATANTS,
      .quote = "It said 138 fighters died in clashes with rebels."},
     "disjoint",
     122,
     NULL},
    {{.low = 717, .quote = "It said 717 pilgrims died."},
     {.source = "RADIO", .low = 131, .quote = "Ostravia lost 131 Britons in the crush."},
     "population",
     586,
     NULL},
    {{.low = 7, .quote = "Seven Pakistanis died: 7 Pakistani pilgrims."},
     {.source = "MAYOR", .low = 2, .quote = "The dead are 2 Britons and others."},
     "population",
     5,
     NULL},
    {{.low = 717, .quote = "It said 717 pilgrims died, Britons among them."},
     {.source = "MAYOR", .low = 131, .quote = "He put it at 131 dead, a British paper says."},
     "disjoint",
     586,
     NULL},
    {{.low = 33, .place = "Lindow province"},
     {.source = "MAYOR", .low = 12, .place = "Lindow"},
     "wider_place",
     21,
     "the Harbour Watch's 33 in Lindow province, Mayor's 12 in Lindow alone"},
    {{.low = 12, .place = "Lindow province"},
     {.source = "MAYOR", .low = 33, .place = "Lindow"},
     "part_exceeds_whole",
     21,
     "Mayor's 33 in Lindow cannot be among the Harbour Watch's 12 in Lindow province"},
    {{.low = 700, .quote = "Seven hundred left Lindow, and 40 left Ebbe."},
     {.low = 40,
      .source = "MAYOR",
      .place = "Ebbe",
      .start = 9,
      .quote = "Seven hundred left Lindow, and 40 left Ebbe."},
     "other_place",
     660,
     "the Harbour Watch's 700 in Lindow Mills, Mayor's 40 in Ebbe"},
    {{.low = 600, .scope = TOLL_PERIOD, .from = "2031-06-01", .to = "2031-06-21"},
     {.source = "MAYOR",
      .low = 200,
      .scope = TOLL_PERIOD,
      .from = "2031-06-05",
      .to = "2031-06-21"},
     "longer_period",
     400,
     "the Harbour Watch's 600 in 2031-06-01 to 2031-06-21, Mayor's 200 in 2031-06-05 to "
     "2031-06-21 alone"},
    {{.low = 30000, .scope = TOLL_STATE, .outcome = TOLL_OUTCOME_TRAPPED},
     {.document = "b",
      .source = "MAYOR",
      .low = 22000,
      .scope = TOLL_STATE,
      .outcome = TOLL_OUTCOME_TRAPPED,
      .from = "2031-07-20",
      .published = "2031-07-21"},
     "other_time",
     8000,
     "the Harbour Watch's 30,000 at 2031-06-10, Mayor's 22,000 at 2031-07-20"},
    {{.low = 29},
     {.source = "ARMY", .low = 140, .outcome = TOLL_OUTCOME_CASUALTIES},
     "killed_vs_casualties",
     111,
     "Army's 140: dead and injured together; the Harbour Watch's 29: one of them"},
    {{.low = 150},
     {.source = "ARMY", .low = 140, .outcome = TOLL_OUTCOME_CASUALTIES},
     "part_exceeds_whole",
     10,
     NULL},
    {{.low = 1100, .outcome = TOLL_OUTCOME_DISPLACED},
     {.source = "GOVERNOR",
      .low = 200,
      .outcome = TOLL_OUTCOME_DISPLACED,
      .unit = TOLL_UNIT_FAMILIES},
     "families_vs_people",
     900,
     "Governor's 200 families: households; the Harbour Watch's 1,100 people: persons"},
    {{.low = 9000, .outcome = TOLL_OUTCOME_DISPLACED},
     {.source = "ARMY", .low = 1200, .outcome = TOLL_OUTCOME_EVACUATED},
     "evacuated_vs_displaced",
     7800,
     "being taken out and fleeing are two things: the Harbour Watch's 9,000 and Army's 1,200"},
    {{.low = 50, .rules = "claim.passive counting.including-attacker"},
     {.source = "ARMY", .low = 49},
     "attacker",
     1,
     "with or without the attacker: the Harbour Watch's 50, Army's 49"},
    {{.low = 49, .rules = "counting.besides-attackers"},
     {.source = "ARMY", .low = 53},
     "attacker",
     4,
     NULL},
    /* One gunman does not make two more dead, nor one less. */
    {{.low = 50, .rules = "counting.including-attacker"},
     {.source = "ARMY", .low = 48},
     "disjoint",
     2,
     NULL},
    {{.low = 50, .rules = "counting.including-attacker"},
     {.source = "ARMY", .low = 51},
     "disjoint",
     1,
     NULL},
    {{.low = 51, .rules = "counting.besides-attacker"},
     {.source = "ARMY", .low = 50, .rules = "counting.including-attacker"},
     "part_exceeds_whole",
     1,
     NULL},
    {{.low = 60, .rules = "counting.dead-or-missing"},
     {.source = "ARMY", .low = 22},
     "dead_vs_missing",
     38,
     "the Harbour Watch's 60: the dead and the missing together; Army's 22: one of them"},
    {{.low = 60, .rules = "counting.dead-or-missing"},
     {.source = "ARMY", .low = 61},
     "disjoint",
     1,
     NULL},
    {{.low = 30},
     {.source = "MEDICS", .low = 9, .rules = "counting.bodies"},
     "bodies_vs_presumed",
     21,
     "Medics' 9: bodies that were found or brought in; the Harbour Watch's 30: all who are "
     "taken to be dead"},
    {{.low = 60},
     {.source = "MEDICS", .low = 34, .rules = "counting.hospital"},
     "one_hospital",
     26,
     "Medics' 34: who were taken to one hospital; the Harbour Watch's 60: all"},
    {{.low = 9, .rules = "counting.at-once"},
     {.source = "MEDICS", .low = 13},
     "on_the_spot",
     4,
     "the Harbour Watch's 9: who died on the spot; Medics' 13: also who died later"},
    /* Ten are not 17 of whom three died later. */
    {{.low = 10},
     {.source = "MEDICS", .low = 17, .rules = "counting.of-them-later"},
     "disjoint",
     7,
     NULL},
    {{.low = 9, .rules = "counting.at-once"},
     {.source = "MEDICS", .low = 13, .rules = "counting.of-wounds"},
     "died_later",
     4,
     "those who died later are counted apart: the Harbour Watch's 9, Medics' 13"},
    {{.low = 600, .rules = "counting.indirectly"},
     {.source = "ARMY", .low = 240},
     "indirect",
     360,
     "with or without those who died of hunger or disease: the Harbour Watch's 600, Army's "
     "240"},
    {{.low = 12000, .outcome = TOLL_OUTCOME_DISPLACED, .rules = "counting.movements"},
     {.source = "GOVERNOR", .low = 7000, .outcome = TOLL_OUTCOME_DISPLACED},
     "movements",
     5000,
     "the Harbour Watch's 12,000: displacements, some perhaps of the same people; Governor's "
     "7,000: people"},
    {{.low = 18, .source = "GOVERNOR", .rules = "counting.first-said"},
     {.low = 31},
     "early_count",
     13,
     NULL},
    /* What was said at first was more: nobody was found alive. */
    {{.low = 31, .source = "GOVERNOR", .rules = "counting.first-said"},
     {.low = 18},
     "disjoint",
     13,
     NULL},
    {{.low = 6, .rules = "counting.calling"},
     {.source = "ARMY", .low = 30},
     "named_group",
     24,
     "the Harbour Watch's 6: a group among them; Army's 30: all"},
    {{.low = 11, .rules = "counting.another"},
     {.source = "ARMY", .low = 6},
     "further",
     5,
     "further people are counted apart: the Harbour Watch's 11, Army's 6"},
    {{.low = 40, .population = TOLL_COMBATANTS, .quote = "The army killed 40 rebels."},
     {.source = "ARMY",
      .low = 12,
      .population = TOLL_COMBATANTS,
      .quote = "Some say 12 soldiers died."},
     "other_side",
     28,
     "fighters of two sides: the Harbour Watch's 40 and Army's 12"},
    /* The same source finds more bodies the next day. */
    {{.low = 9, .rules = "counting.bodies"},
     {.document = "b", .low = 13, .published = "2031-06-12"},
     "later_figure",
     4,
     NULL},
    {{.low = 30},
     {.source = "ARMY", .low = 30, .stance = TOLL_DENIES},
     "denies",
     0,
     "Army denies the Harbour Watch's 30"},
    {{.low = 46},
     {.source = "NARRATOR", .low = 46, .stance = TOLL_DOUBTS},
     "doubts",
     0,
     "the article doubts the Harbour Watch's 46"},
    {{.low = 0}, {.source = "ARMY", .low = 3}, "disjoint", 3, NULL},
};

static void
check_case(const Case *expected, gboolean is_swapped)
{
    Spec both[] = {expected->a, expected->b};
    g_autoptr(GPtrArray) claims = NULL;
    g_autoptr(TollEvents) events = NULL;
    GPtrArray *divergences;
    const TollDivergence *divergence;

    /* Apart in the text, so that no two claims are one. */
    both[1].start += 100;
    claims = make_claims(both, 2);
    if (is_swapped) {
        gpointer first = claims->pdata[0];
        claims->pdata[0] = claims->pdata[1];
        claims->pdata[1] = first;
    }
    events = toll_events_new(claims, NULL, lexicon);
    divergences = toll_events_get_divergences(events);
    if (divergences->len != 1)
        g_error("%s: %u divergences in %u events", expected->code, divergences->len,
                toll_events_get_events(events)->len);
    divergence = divergences->pdata[0];
    if (!g_str_equal(divergence->code, expected->code))
        g_error("expected %s, found %s: %s", expected->code, divergence->code,
                divergence->note);
    g_assert_cmpint(divergence->gap, ==, expected->gap);
    if (expected->note != NULL)
        g_assert_cmpstr(divergence->note, ==, expected->note);
}

static void
test_verdicts(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        check_case(&cases[i], FALSE);
        check_case(&cases[i], TRUE);
    }
}

/* Every code is shown by a case; a named part needs three claims and has a test of its own. */
static void
test_codes_are_shown(void)
{
    for (guint code = 0; code < TOLL_N_CODES; code++) {
        const TollCodeInfo *info = toll_code_get_info(code);
        gboolean is_shown = code == TOLL_CODE_NAMED_PART;

        for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
            is_shown = is_shown || g_str_equal(cases[i].code, info->name);
        if (!is_shown)
            g_error("no case shows the code %s", info->name);
    }
    for (guint i = 0; i < TOLL_N_VERDICTS; i++)
        g_assert_cmpint(toll_verdict_parse(toll_verdict_name(i)), ==, (int)i);
    g_assert_cmpint(toll_verdict_parse("agreed"), ==, -1);
}

static guint
count_divergences(const Spec *specs, guint n, const char *code)
{
    g_autoptr(GPtrArray) claims = make_claims(specs, n);
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    GPtrArray *divergences = toll_events_get_divergences(events);
    guint found = 0;

    for (guint i = 0; i < divergences->len; i++)
        found +=
            code == NULL || g_str_equal(((TollDivergence *)divergences->pdata[i])->code, code);
    return found;
}

/* "70 soldiers, 20 of them in one tank" against another's 60 soldiers. */
static void
test_named_part(void)
{
    g_autoptr(TollClaim) whole = make_claim(&(Spec){.low = 70, .population = TOLL_COMBATANTS});
    const Spec specs[] = {
        {.low = 70, .population = TOLL_COMBATANTS},
        {.low = 20, .start = 10, .population = TOLL_COMBATANTS, .part_of = whole->claim_id},
        {.document = "b", .source = "MAYOR", .low = 60, .population = TOLL_COMBATANTS},
    };

    g_assert_cmpuint(count_divergences(specs, 3, "named_part"), ==, 1);
    g_assert_cmpuint(count_divergences(specs, 3, "disjoint"), ==, 1);
    g_assert_cmpuint(count_divergences(specs, 3, NULL), ==, 2);
}

/* "21 civilians, six people in a village": the six are no total, wherever the monitor says
 * them, and wherever an article that has them says them itself. */
static void
test_unnamed_part(void)
{
    g_autoptr(TollClaim) whole = make_claim(&(Spec){.low = 21, .population = TOLL_CIVILIANS});
    const Spec specs[] = {
        {.low = 21, .population = TOLL_CIVILIANS},
        {.low = 6, .start = 10, .part_of = whole->claim_id},
        {.document = "b", .source = "MAYOR", .low = 21, .population = TOLL_CIVILIANS},
        {.document = "c", .low = 6, .start = 9},
        {.document = "c", .source = "NARRATOR", .low = 6},
    };

    g_assert_cmpuint(count_divergences(specs, 5, "disjoint"), ==, 0);
    g_assert_cmpuint(count_divergences(specs, 5, "part_exceeds_whole"), ==, 0);
}

/* Of a headline and the text under it, the text speaks. */
static void
test_headline(void)
{
    const Spec specs[] = {
        {.source = "NARRATOR", .low = 9, .field = TOLL_FIELD_TITLE},
        {.source = "NARRATOR", .low = 9, .start = 20},
        {.document = "b", .source = "RADIO", .low = 4},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, 3);
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    GPtrArray *divergences = toll_events_get_divergences(events);

    g_assert_cmpuint(divergences->len, ==, 1);
    g_assert_true(((TollDivergence *)divergences->pdata[0])->a == claims->pdata[1]);
}

/* What is no divergence: the same again, a source's two counts in one text, denials of others.
 */
static void
test_silence(void)
{
    const Spec again[] = {{.low = 9}, {.low = 9, .start = 20}, {.document = "b", .low = 9}};
    const Spec two_counts[] = {{.low = 9}, {.low = 4, .start = 20}};
    const Spec two_headlines[] = {
        {.source = "NARRATOR", .low = 48, .field = TOLL_FIELD_TITLE},
        {.source = "NARRATOR", .low = 10, .start = 20, .field = TOLL_FIELD_TITLE}};
    const Spec agency[] = {
        {.source = "NARRATOR", .publisher = "Harbour Wire", .low = 9},
        {.source = "HARBOUR_WIRE", .publisher = "Harbour Wire", .low = 4, .start = 20}};
    const Spec two_counts_again[] = {{.low = 9},
                                     {.low = 4, .start = 20},
                                     {.document = "b", .low = 4, .population = TOLL_CIVILIANS}};
    g_autoptr(TollClaim) whole = make_claim(&(Spec){.low = 70});
    const Spec parts[] = {
        {.low = 70},
        {.low = 30, .start = 10, .population = TOLL_COMBATANTS, .part_of = whole->claim_id},
        {.low = 39, .start = 20, .population = TOLL_COMBATANTS, .part_of = whole->claim_id}};
    const Spec headline[] = {{.low = 9}, {.source = "NARRATOR", .low = 9, .start = 20}};
    const Spec echo[] = {{.source = "NARRATOR", .low = 9, .field = TOLL_FIELD_TITLE},
                         {.low = 9, .start = 20},
                         {.document = "b", .source = "RADIO", .low = 4}};
    const Spec denial[] = {{.low = 9},
                           {.source = "ARMY", .low = 40, .start = 20, .stance = TOLL_DENIES}};
    const Spec injured[] = {
        {.low = 9},
        {.source = "ARMY", .low = 40, .start = 20, .outcome = TOLL_OUTCOME_INJURED}};
    const Spec running[] = {{.low = 15, .qualifier = TOLL_MORE_THAN},
                            {.document = "b",
                             .source = "ARMY",
                             .low = 92,
                             .scope = TOLL_PERIOD,
                             .to = "2031-06-20"}};

    g_assert_cmpuint(count_divergences(again, 3, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(two_counts, 2, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(two_headlines, 2, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(agency, 2, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(two_counts_again, 3, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(parts, 3, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(headline, 2, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(echo, 3, NULL), ==, 1);
    g_assert_cmpuint(count_divergences(denial, 2, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(injured, 2, NULL), ==, 0);
    g_assert_cmpuint(count_divergences(running, 2, NULL), ==, 0);
}

static void
test_independence(void)
{
    static const struct {
        Spec specs[3];
        guint n, independent;
    } sets[] = {
        {{{.low = 9}, {.document = "b", .low = 9}}, 2, 1},
        {{{.low = 9}, {.document = "b", .source = "MAYOR", .low = 9}}, 2, 2},
        {{{.low = 9, .quote = "Nine people have died, it said."},
          {.document = "b",
           .source = "MAYOR",
           .low = 9,
           .quote = "Nine people have died, it said!"}},
         2,
         1},
        {{{.low = 9, .relayed_by = "AGENCY>RADIO"},
          {.document = "b", .source = "RADIO", .low = 9}},
         2,
         1},
        {{{.low = 9, .relayed_by = "AGENCY"}, {.document = "b", .source = "RADIO", .low = 9}},
         2,
         2},
        {{{.low = 9}, {.source = "NARRATOR", .low = 9, .start = 20}}, 2, 1},
        {{{.low = 9}, {.source = "NARRATOR", .low = 8, .start = 20}}, 2, 2},
        {{{.low = 9, .source = "WATCH+MAYOR"}, {.document = "b", .source = "MAYOR", .low = 9}},
         2,
         2},
        {{{.low = 9, .source = "NARRATOR", .publisher = "one"},
          {.document = "b", .low = 9, .source = "NARRATOR", .publisher = "one"},
          {.document = "c", .low = 9, .source = "NARRATOR", .publisher = "two"}},
         3,
         2},
    };

    for (guint i = 0; i < G_N_ELEMENTS(sets); i++) {
        g_autoptr(GPtrArray) claims = make_claims(sets[i].specs, sets[i].n);
        g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
        const TollEvent *event = toll_events_get_events(events)->pdata[0];

        g_assert_cmpuint(toll_events_count_independent(events, event), ==, sets[i].independent);
    }
}

/* The manual's table is the code's. */
static void
test_manual(void)
{
    for (guint i = 0; i < TOLL_N_CODES; i++) {
        const TollCodeInfo *info = toll_code_get_info(i);
        g_autofree char *row =
            g_strdup_printf("| %s | `%s` | %s | %s |\n", toll_verdict_name(info->verdict),
                            info->name, info->meaning, info->example);

        assert_in_manual("divergences.md", row);
    }
}

int
main(int argc, char **argv)
{
    int failed;

    g_test_init(&argc, &argv, NULL);
    lexicon = make_lexicon();
    g_test_add_func("/divergence/verdicts", test_verdicts);
    g_test_add_func("/divergence/codes-are-shown", test_codes_are_shown);
    g_test_add_func("/divergence/named-part", test_named_part);
    g_test_add_func("/divergence/unnamed-part", test_unnamed_part);
    g_test_add_func("/divergence/headline", test_headline);
    g_test_add_func("/divergence/silence", test_silence);
    g_test_add_func("/divergence/independence", test_independence);
    g_test_add_func("/divergence/manual", test_manual);
    failed = g_test_run();
    toll_lexicon_free(lexicon);
    return failed;
}
