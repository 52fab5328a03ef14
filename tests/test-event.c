/* test-event.c: which claims make one event, and what two of them are to each other. */
#include <glib/gstdio.h>
#include <string.h>

#include <tollcheck/event.h>

#include "event/verdict.h"

/* A country of our own: its places lie in each other as the tests need it. */
static const char places[] = "name,kind,parent,aliases,prefix\n"
                             "Ostravia,country,World,,OST\n"
                             "upper Ostravia,region,Ostravia,,\n"
                             "Lindow province,province,Ostravia,,\n"
                             "Lindow,city,Lindow province,,\n"
                             "Lindow Harbour,district,Lindow,,\n"
                             "Lindow Mills,district,Lindow,,\n"
                             "Kessel,village,Lindow province,,\n"
                             "Marby province,province,Ostravia,,\n"
                             "Marby,city,Marby province,,\n";
static const char sources[] = "id,name,kind,country,side,aliases\n"
                              "WATCH,the Harbour Watch,monitor,Ostravia,,\n"
                              "RADIO,state radio,media,Ostravia,,\n";

static TollLexicon *lexicon;

/* What a test says of a claim; the rest is as in most of them. */
typedef struct {
    const char *document, *source, *place, *from, *to, *day_words, *published, *quote, *part_of,
        *cause, *relayed_by, *publisher;
    gint64 low, high;
    guint start, population;
    TollOutcome outcome;
    TollQualifier qualifier;
    TollScope scope;
    TollStance stance;
    TollUnit unit;
    TollField field;
} Spec;

static const char *
or_else(const char *value, const char *usual)
{
    return value != NULL ? value : usual;
}

static void
set_bounds(TollClaim *claim, const Spec *spec)
{
    claim->low = spec->low;
    claim->high = spec->high;
    if (spec->qualifier == TOLL_AT_LEAST || spec->qualifier == TOLL_MORE_THAN ||
        spec->qualifier == TOLL_VAGUE)
        claim->high = TOLL_OPEN;
    else if (spec->qualifier == TOLL_AT_MOST || spec->qualifier == TOLL_LESS_THAN)
        claim->low = TOLL_OPEN;
    else if (spec->qualifier != TOLL_RANGE)
        claim->high = spec->low;
}

static TollClaim *
make_claim(const Spec *spec)
{
    TollClaim *claim = toll_claim_new();
    g_autofree char *figure = NULL;

    set_bounds(claim, spec);
    figure = g_strdup_printf("%" G_GINT64_FORMAT, MAX(claim->low, claim->high));
    toll_claim_set(&claim->figure, spec->qualifier == TOLL_VAGUE ? "Dozens" : figure);
    toll_claim_set(&claim->document, or_else(spec->document, "a"));
    toll_claim_set(&claim->source, or_else(spec->source, "WATCH"));
    toll_claim_set(&claim->place, or_else(spec->place, "Lindow Mills"));
    toll_claim_set(&claim->quote, spec->quote);
    toll_claim_set(&claim->part_of, spec->part_of);
    toll_claim_set(&claim->cause, spec->cause);
    toll_claim_set(&claim->relayed_by, spec->relayed_by);
    toll_claim_set(&claim->publisher, spec->publisher);
    toll_claim_set(&claim->date_mention, or_else(spec->day_words, "that day"));
    claim->date_from = toll_day_parse(or_else(spec->from, "2031-06-10"));
    claim->date_to = toll_day_parse(or_else(spec->to, or_else(spec->from, "2031-06-10")));
    claim->published = toll_day_parse(or_else(spec->published, "2031-06-11"));
    claim->start = spec->start;
    claim->end = claim->start + strlen(claim->figure);
    claim->population = spec->population;
    claim->outcome = spec->outcome;
    claim->qualifier = spec->qualifier;
    claim->scope = spec->scope;
    claim->stance = spec->stance;
    claim->unit = spec->unit;
    claim->field = spec->field;
    toll_claim_set_id(claim);
    return claim;
}

static GPtrArray *
make_claims(const Spec *specs, guint n)
{
    GPtrArray *claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);

    for (guint i = 0; i < n; i++)
        g_ptr_array_add(claims, make_claim(&specs[i]));
    return claims;
}

static const char *
event_of(const GPtrArray *claims, guint i)
{
    return ((TollClaim *)claims->pdata[i])->event_id;
}

static void
assert_id(const char *id, const Spec *spec)
{
    g_autoptr(GPtrArray) claims = make_claims(spec, 1);
    g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 1);
    g_assert_cmpstr(event_of(claims, 0), ==, id);
}

static void
test_ids(void)
{
    assert_id("2031-06-10-lindow-mills-killed", &(Spec){.low = 3});
    assert_id("2031-06-10-lindow-mills-shelling", &(Spec){.low = 3, .cause = "shelling"});
    assert_id("2031-06-10-somewhere-injured",
              &(Spec){.low = 3, .place = "", .outcome = TOLL_OUTCOME_INJURED});
    assert_id(
        "undated-kessel-detained",
        &(Spec){.low = 3, .place = "Kessel", .from = "", .outcome = TOLL_OUTCOME_DETAINED});
}

/* Pairs of claims, and whether they are about one happening. */
static void
test_links(void)
{
    static const struct {
        const char *what;
        Spec a, b;
        gboolean is_one;
    } pairs[] = {
        {"one place and day, two articles", {.low = 3}, {.document = "b", .low = 40}, TRUE},
        {"a district and its city",
         {.low = 30},
         {.document = "b", .place = "Lindow", .low = 44},
         TRUE},
        {"two districts",
         {.low = 30},
         {.document = "b", .place = "Lindow Harbour", .low = 30},
         FALSE},
        {"two provinces", {.low = 30}, {.document = "b", .place = "Marby", .low = 30}, FALSE},
        {"one number twice in an article, a place misread",
         {.low = 30},
         {.place = "Marby", .low = 30, .start = 9},
         TRUE},
        {"one number twice in an article, a day misread",
         {.low = 30},
         {.from = "2031-06-04", .low = 30, .start = 9},
         TRUE},
        {"both misread: a number that is there by chance",
         {.low = 30},
         {.place = "Marby", .from = "2031-06-04", .low = 30, .start = 9},
         FALSE},
        {"a small number twice in an article",
         {.low = 2},
         {.place = "Marby", .low = 2, .start = 9},
         FALSE},
        {"the whole country, another number",
         {.low = 30},
         {.document = "b", .place = "Ostravia", .low = 55},
         FALSE},
        {"the whole country, the same number",
         {.low = 30},
         {.document = "b", .place = "Ostravia", .low = 30},
         TRUE},
        {"a region of it, the same number",
         {.low = 30},
         {.document = "b", .place = "upper Ostravia", .low = 30},
         TRUE},
        {"a village and the city that its province is called after",
         {.place = "Kessel", .low = 30},
         {.place = "Lindow", .low = 30, .start = 9},
         TRUE},
        {"two days", {.low = 30}, {.document = "b", .low = 30, .from = "2031-06-13"}, FALSE},
        {"the night to the next day, one number",
         {.low = 30},
         {.document = "b", .low = 30, .from = "2031-06-11"},
         TRUE},
        {"Monday and Tuesday in one article",
         {.low = 30},
         {.low = 21, .start = 9, .from = "2031-06-11"},
         FALSE},
        {"Monday, and no word of a day in Tuesday's article",
         {.low = 30},
         {.low = 21, .start = 9, .from = "2031-06-11", .day_words = ""},
         TRUE},
        {"no day, but the article's own",
         {.low = 30},
         {.document = "b", .low = 31, .from = "", .published = "2031-06-12"},
         TRUE},
        {"no day, in an article of the next month",
         {.low = 30},
         {.document = "b", .low = 31, .from = "", .published = "2031-07-12"},
         FALSE},
        {"no place and no day, next to it",
         {.low = 30},
         {.low = 12, .start = 9, .place = "", .from = ""},
         TRUE},
        {"no place and no day, in another article",
         {.low = 30},
         {.document = "b", .low = 12, .place = "", .from = ""},
         FALSE},
        {"no place, one sentence",
         {.low = 30, .quote = "Thirty died, 50 were hurt."},
         {.low = 50,
          .start = 9,
          .place = "",
          .quote = "Thirty died, 50 were hurt.",
          .outcome = TOLL_OUTCOME_INJURED},
         TRUE},
        {"killed and injured", {.low = 3}, {.low = 5, .outcome = TOLL_OUTCOME_INJURED}, TRUE},
        {"killed and detained",
         {.low = 3},
         {.low = 3, .outcome = TOLL_OUTCOME_DETAINED},
         FALSE},
        {"displaced and evacuated",
         {.low = 300, .outcome = TOLL_OUTCOME_DISPLACED},
         {.low = 90, .outcome = TOLL_OUTCOME_EVACUATED},
         TRUE},
        {"an incident and a period of one day",
         {.low = 30},
         {.low = 30, .scope = TOLL_PERIOD},
         FALSE},
        {"a period that went on",
         {.low = 30, .scope = TOLL_PERIOD, .to = "2031-06-14"},
         {.document = "b", .low = 70, .scope = TOLL_PERIOD, .to = "2031-06-25"},
         TRUE},
        {"a period in a longer one",
         {.low = 30, .scope = TOLL_PERIOD, .to = "2031-06-14"},
         {.document = "b",
          .low = 70,
          .scope = TOLL_PERIOD,
          .from = "2031-05-01",
          .to = "2031-06-25"},
         FALSE},
        {"a war, counted a year later",
         {.place = "Ostravia",
          .low = 80000,
          .scope = TOLL_PERIOD,
          .from = "2027-01-01",
          .to = "2030-06-10"},
         {.document = "b",
          .place = "Ostravia",
          .low = 95000,
          .scope = TOLL_PERIOD,
          .from = "2027-03-15",
          .to = "2031-06-20",
          .published = "2031-06-20"},
         TRUE},
        {"a war and a year of it",
         {.place = "Ostravia",
          .low = 80000,
          .scope = TOLL_PERIOD,
          .from = "2027-01-01",
          .to = "2031-06-10"},
         {.place = "Ostravia",
          .low = 6000,
          .scope = TOLL_PERIOD,
          .from = "2030-06-11",
          .to = "2031-06-10"},
         FALSE},
        {"a siege, counted two months later",
         {.low = 9000, .scope = TOLL_STATE, .outcome = TOLL_OUTCOME_TRAPPED},
         {.document = "b",
          .low = 7000,
          .scope = TOLL_STATE,
          .outcome = TOLL_OUTCOME_TRAPPED,
          .from = "2031-08-10",
          .published = "2031-08-12"},
         TRUE},
    };

    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
        const Spec both[] = {pairs[i].a, pairs[i].b};
        g_autoptr(GPtrArray) claims = make_claims(both, 2);
        g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);

        if ((toll_events_get_events(events)->len == 1) != pairs[i].is_one)
            g_error("%s: %s and %s", pairs[i].what, event_of(claims, 0), event_of(claims, 1));
    }
}

static void
test_reasons(void)
{
    const Spec specs[] = {
        {.low = 30},
        {.document = "b", .low = 31},
        {.document = "c", .low = 30, .place = "Lindow"},
        {.document = "d", .low = 31, .from = "", .published = "2031-06-12"},
        {.document = "d",
         .low = 9,
         .start = 50,
         .place = "",
         .from = "",
         .published = "2031-06-12"},
    };
    static const char *const reasons[] = {
        "says most narrowly where and when",
        "same place (Lindow Mills), same day (2031-06-10); with \"30\" of WATCH in a",
        "Lindow holds Lindow Mills, same day (2031-06-10), same figure; with \"30\" of WATCH "
        "in a",
        "same place (Lindow Mills), perhaps the same days (2031-06-10), same figure; with "
        "\"30\" of WATCH in a",
        "no place said, perhaps the same days (2031-06-10), same article; with \"30\" of WATCH "
        "in a",
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);
    const TollEvent *event = toll_events_get_events(events)->pdata[0];

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 1);
    for (guint i = 0; i < G_N_ELEMENTS(reasons); i++) {
        g_assert_true(event->claims->pdata[i] == claims->pdata[i]);
        g_assert_cmpstr(event->reasons->pdata[i], ==, reasons[i]);
    }
    g_assert_cmpstr(event->place, ==, "Lindow Mills");
    g_assert_cmpuint(event->date_from, ==, toll_day_from_ymd(2031, 6, 10));
}

/* A part goes where its whole goes, unless it is a happening of its own, or of another scope.
 */
static void
test_parts(void)
{
    g_autoptr(TollClaim) whole = make_claim(&(Spec){.low = 25, .place = "Lindow"});
    const Spec specs[] = {
        {.low = 25, .place = "Lindow"},
        {.low = 8,
         .start = 10,
         .place = "Lindow",
         .population = TOLL_WOMEN,
         .part_of = whole->claim_id},
        {.low = 8, .start = 20, .place = "", .from = "", .part_of = whole->claim_id},
        {.low = 11, .start = 30, .place = "Kessel", .part_of = whole->claim_id},
        {.low = 14,
         .start = 40,
         .place = "Lindow",
         .scope = TOLL_PERIOD,
         .part_of = whole->claim_id},
        {.low = 5, .start = 50, .place = "Lindow", .part_of = "no such claim"},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);

    g_assert_cmpstr(event_of(claims, 1), ==, event_of(claims, 0));
    g_assert_cmpstr(event_of(claims, 2), ==, event_of(claims, 0));
    g_assert_cmpstr(event_of(claims, 3), ==, "2031-06-10-kessel-killed");
    g_assert_cmpstr(event_of(claims, 4), ==, "2031-06-10-lindow-killed-2");
    g_assert_cmpstr(event_of(claims, 5), ==, event_of(claims, 0));
}

/* Claims that are parts of each other come from a broken file, and must not hang anything. */
static void
test_circle(void)
{
    const Spec specs[] = {{.low = 4}, {.low = 5, .start = 10}};
    g_autoptr(GPtrArray) claims = make_claims(specs, 2);
    TollClaim *a = claims->pdata[0], *b = claims->pdata[1];
    g_autoptr(TollEvents) events = NULL;

    toll_claim_set(&a->part_of, b->claim_id);
    toll_claim_set(&b->part_of, a->claim_id);
    events = toll_events_new(claims, lexicon);
    g_assert_cmpstr(a->event_id, ==, b->event_id);
}

/* No chain of neighbours: each day's report overlaps the next, and the first is not the last.
 */
static void
test_no_chain(void)
{
    GPtrArray *claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    TollEvents *events;

    for (guint i = 0; i < 20; i++) {
        g_autofree char *document = g_strdup_printf("%02u", i);
        g_autofree char *from = g_strdup_printf("2031-06-%02u", i + 1);
        g_autofree char *to = g_strdup_printf("2031-06-%02u", i + 2);

        g_ptr_array_add(
            claims,
            make_claim(&(Spec){.document = document, .from = from, .to = to, .low = 20 + i}));
    }
    events = toll_events_new(claims, lexicon);
    g_assert_cmpuint(toll_events_get_events(events)->len, >=, 7);
    g_assert_cmpstr(event_of(claims, 0), !=, event_of(claims, 4));
    toll_events_free(events);
    g_ptr_array_unref(claims);
}

static void
shuffle(GPtrArray *array, GRand *rand)
{
    for (guint i = array->len; i > 1; i--) {
        guint j = (guint)g_rand_int_range(rand, 0, (gint32)i);
        gpointer swapped = array->pdata[i - 1];

        array->pdata[i - 1] = array->pdata[j];
        array->pdata[j] = swapped;
    }
}

/* Everything that is said of the events, in the order in which it is said. */
static char *
describe(const TollEvents *events)
{
    GPtrArray *all = toll_events_get_events(events);
    GPtrArray *divergences = toll_events_get_divergences(events);
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < all->len; i++) {
        const TollEvent *event = all->pdata[i];

        g_string_append_printf(out, "%s %u\n", event->id,
                               toll_events_count_independent(events, event));
        for (guint j = 0; j < event->claims->len; j++)
            g_string_append_printf(out, "  %s %s\n",
                                   ((TollClaim *)event->claims->pdata[j])->claim_id,
                                   (char *)event->reasons->pdata[j]);
    }
    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *divergence = divergences->pdata[i];

        g_string_append_printf(out, "%s %s %s %s\n", divergence->event->id,
                               toll_verdict_name(divergence->verdict), divergence->code,
                               divergence->note);
    }
    return g_string_free(out, FALSE);
}

static TollClaim *
make_random_claim(GRand *rand, guint i)
{
    static const char *const where[] = {"Lindow",         "Lindow Mills", "Kessel",
                                        "Marby",          "Ostravia",     "",
                                        "upper Ostravia", "Nowhere"};
    static const char *const who[] = {"WATCH", "RADIO", "NARRATOR", "MAYOR"};
    static const char *const days[] = {"2031-06-09", "2031-06-10", "2031-06-11", ""};
    g_autofree char *document = g_strdup_printf("%d", g_rand_int_range(rand, 0, 40));

    return make_claim(&(Spec){
        .document = document,
        .start = 10 * i,
        .source = who[g_rand_int_range(rand, 0, G_N_ELEMENTS(who))],
        .place = where[g_rand_int_range(rand, 0, G_N_ELEMENTS(where))],
        .from = days[g_rand_int_range(rand, 0, G_N_ELEMENTS(days))],
        .low = g_rand_int_range(rand, 0, 40),
        .high = 60,
        .outcome = (TollOutcome)g_rand_int_range(rand, 0, TOLL_N_OUTCOMES),
        .qualifier = (TollQualifier)g_rand_int_range(rand, 0, TOLL_N_QUALIFIERS),
        .scope = (TollScope)g_rand_int_range(rand, 0, TOLL_N_SCOPES),
        .stance = g_rand_int_range(rand, 0, 9) == 0 ? TOLL_DENIES : TOLL_ASSERTS,
        .population = (guint)g_rand_int_range(rand, 0, 8),
    });
}

static void
test_any_order(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(20310610);
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    g_autofree char *first = NULL;

    for (guint i = 0; i < 400; i++)
        g_ptr_array_add(claims, make_random_claim(rand, i));
    for (guint i = 0; i < 20; i++) {
        g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);
        g_autofree char *said = describe(events);

        if (first == NULL)
            first = g_steal_pointer(&said);
        else
            g_assert_cmpstr(said, ==, first);
        shuffle(claims, rand);
    }
}

/* What must be true of any set of claims. */
static void
test_invariants(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    g_autoptr(TollEvents) events = NULL;
    GPtrArray *all, *divergences;
    guint n = 0;

    for (guint i = 0; i < 2000; i++)
        g_ptr_array_add(claims, make_random_claim(rand, i));
    events = toll_events_new(claims, lexicon);
    all = toll_events_get_events(events);
    divergences = toll_events_get_divergences(events);
    for (guint i = 0; i < all->len; i++) {
        const TollEvent *event = all->pdata[i];

        g_assert_cmpuint(event->claims->len, ==, event->reasons->len);
        if (i > 0)
            g_assert_cmpstr(((TollEvent *)all->pdata[i - 1])->id, <, event->id);
        for (guint j = 0; j < event->claims->len; j++) {
            const TollClaim *claim = event->claims->pdata[j];

            g_assert_cmpstr(claim->event_id, ==, event->id);
            g_assert_cmpint(claim->scope, ==, event->scope);
        }
        g_assert_cmpuint(toll_events_count_independent(events, event), >=, 1);
        n += event->claims->len;
    }
    g_assert_cmpuint(n, ==, claims->len);
    for (guint i = 0; i < divergences->len; i++) {
        const TollDivergence *divergence = divergences->pdata[i];

        g_assert_true(divergence->a != divergence->b);
        g_assert_cmpuint(divergence->a->published, <=, divergence->b->published);
        g_assert_cmpstr(divergence->a->event_id, ==, divergence->event->id);
        g_assert_cmpstr(divergence->b->event_id, ==, divergence->event->id);
        g_assert_null(strpbrk(divergence->note, "{}"));
        if (divergence->verdict == TOLL_COMPATIBLE &&
            divergence->a->qualifier < TOLL_APPROXIMATELY &&
            divergence->b->qualifier < TOLL_APPROXIMATELY &&
            g_str_equal(divergence->code, "overlap"))
            g_assert_cmpint(divergence->gap, ==, 0);
    }
}

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
     "the Harbour Watch's 12 and MAYOR's 12: the same figure"},
    {{.low = 16, .source = "POLICE"},
     {.document = "b", .low = 16, .qualifier = TOLL_AT_LEAST},
     "hedged",
     0,
     "POLICE's 16 and the Harbour Watch's at least 16: one number, with or without a hedge"},
    {{.low = 10, .qualifier = TOLL_AT_LEAST},
     {.document = "b", .source = "HOSPITAL", .low = 14},
     "overlap",
     0,
     "both may be true: the Harbour Watch's at least 10 leaves room for HOSPITAL's 14"},
    {{.source = "ARMY", .low = 150, .high = 180, .qualifier = TOLL_RANGE},
     {.high = 180, .qualifier = TOLL_AT_MOST},
     "overlap",
     0,
     "both may be true: the Harbour Watch's up to 180 leaves room for ARMY's 150 to 180"},
    {{.low = 5, .population = TOLL_CHILDREN},
     {.source = "GOVERNOR", .low = 5, .qualifier = TOLL_AT_LEAST},
     "within",
     0,
     "both may be true: the Harbour Watch's 5 children can be among GOVERNOR's at least 5 "
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
     "the Harbour Watch's 5 children cannot be among ARMY's 4 people"},
    {{.low = 5, .population = TOLL_CHILDREN},
     {.source = "NARRATOR", .low = 4, .population = TOLL_CHILDREN, .field = TOLL_FIELD_TITLE},
     "disjoint",
     1,
     "the article's own 4 lies below the Harbour Watch's 5"},
    {{.low = 8, .qualifier = TOLL_AT_LEAST},
     {.source = "ARMY", .low = 150, .high = 180, .qualifier = TOLL_RANGE},
     "open_bound",
     0,
     "the Harbour Watch's at least 8 leaves room for ARMY's 150 to 180, but they are 18 times "
     "apart"},
    {{.low = 24, .qualifier = TOLL_VAGUE},
     {.source = "ARMY", .low = 90},
     "overlap",
     0,
     "both may be true: the Harbour Watch's dozens leaves room for ARMY's 90"},
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
     "MINISTRY's 34 gave way to MINISTRY's 41"},
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
     "the running total rose from the Harbour Watch's up to 4,000 to RED_CROSS's 11,000"},
    {{.low = 40, .population = TOLL_COMBATANTS},
     {.source = "MEDICS", .low = 11, .population = TOLL_CIVILIANS},
     "population",
     29,
     "different people are counted: the Harbour Watch's 40 combatants and MEDICS's 11 "
     "civilians"},
    {{.low = 33, .place = "Lindow province"},
     {.source = "MAYOR", .low = 12, .place = "Lindow"},
     "wider_place",
     21,
     "the Harbour Watch's 33 in Lindow province, MAYOR's 12 in Lindow alone"},
    {{.low = 12, .place = "Lindow province"},
     {.source = "MAYOR", .low = 33, .place = "Lindow"},
     "part_exceeds_whole",
     21,
     "MAYOR's 33 in Lindow cannot be among the Harbour Watch's 12 in Lindow province"},
    {{.low = 700, .quote = "Seven hundred left Lindow, and 40 left Ebbe."},
     {.low = 40,
      .source = "MAYOR",
      .place = "Ebbe",
      .start = 9,
      .quote = "Seven hundred left Lindow, and 40 left Ebbe."},
     "other_place",
     660,
     "the Harbour Watch's 700 in Lindow Mills, MAYOR's 40 in Ebbe"},
    {{.low = 600, .scope = TOLL_PERIOD, .from = "2031-06-01", .to = "2031-06-21"},
     {.source = "MAYOR",
      .low = 200,
      .scope = TOLL_PERIOD,
      .from = "2031-06-05",
      .to = "2031-06-21"},
     "longer_period",
     400,
     "the Harbour Watch's 600 in 2031-06-01 to 2031-06-21, MAYOR's 200 in 2031-06-05 to "
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
     "the Harbour Watch's 30,000 at 2031-06-10, MAYOR's 22,000 at 2031-07-20"},
    {{.low = 29},
     {.source = "ARMY", .low = 140, .outcome = TOLL_OUTCOME_CASUALTIES},
     "killed_vs_casualties",
     111,
     "ARMY's 140: dead and injured together; the Harbour Watch's 29: one of them"},
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
     "GOVERNOR's 200 families: households; the Harbour Watch's 1,100 people: persons"},
    {{.low = 9000, .outcome = TOLL_OUTCOME_DISPLACED},
     {.source = "ARMY", .low = 1200, .outcome = TOLL_OUTCOME_EVACUATED},
     "evacuated_vs_displaced",
     7800,
     "being taken out and fleeing are two things: the Harbour Watch's 9,000 and ARMY's 1,200"},
    {{.low = 30},
     {.source = "ARMY", .low = 30, .stance = TOLL_DENIES},
     "denies",
     0,
     "ARMY denies the Harbour Watch's 30"},
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
    events = toll_events_new(claims, lexicon);
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
    g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);
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

/* What is no divergence: the same again, a source's two counts in one text, denials of others.
 */
static void
test_silence(void)
{
    const Spec again[] = {{.low = 9}, {.low = 9, .start = 20}, {.document = "b", .low = 9}};
    const Spec two_counts[] = {{.low = 9}, {.low = 4, .start = 20}};
    const Spec headline[] = {{.low = 9}, {.source = "NARRATOR", .low = 9, .start = 20}};
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
    g_assert_cmpuint(count_divergences(headline, 2, NULL), ==, 0);
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
        g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);
        const TollEvent *event = toll_events_get_events(events)->pdata[0];

        g_assert_cmpuint(toll_events_count_independent(events, event), ==, sets[i].independent);
    }
}

/* The manual's table is the code's. */
static void
test_manual(void)
{
    g_autofree char *path =
        g_test_build_filename(G_TEST_DIST, "..", "docs", "divergences.md", NULL);
    g_autofree char *manual = NULL;

    g_assert_true(g_file_get_contents(path, &manual, NULL, NULL));
    for (guint i = 0; i < TOLL_N_CODES; i++) {
        const TollCodeInfo *info = toll_code_get_info(i);
        g_autofree char *row =
            g_strdup_printf("| %s | `%s` | %s | %s |\n", toll_verdict_name(info->verdict),
                            info->name, info->meaning, info->example);

        if (strstr(manual, row) == NULL)
            g_error("docs/divergences.md lacks the row\n%s", row);
    }
}

/* Twenty thousand claims of one event, each with a number and a source of its own. */
static void
test_many_claims(void)
{
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    g_autoptr(TollEvents) events = NULL;
    gint64 started = g_get_monotonic_time();

    for (guint i = 0; i < 20000; i++) {
        g_autofree char *document = g_strdup_printf("%u", i / 4);
        g_autofree char *source = g_strdup_printf("SOURCE_%u", i);

        g_ptr_array_add(claims,
                        make_claim(&(Spec){
                            .document = document, .start = i % 4, .source = source, .low = i}));
    }
    events = toll_events_new(claims, lexicon);
    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 1);
    g_assert_cmpuint(toll_events_get_divergences(events)->len, <=, 40 * 39 / 2);
    g_assert_cmpint(g_get_monotonic_time() - started, <, 20 * G_USEC_PER_SEC);
}

static void
test_nothing(void)
{
    g_autoptr(GPtrArray) claims = g_ptr_array_new();
    g_autoptr(TollEvents) events = toll_events_new(claims, lexicon);

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 0);
    g_assert_cmpuint(toll_events_get_divergences(events)->len, ==, 0);
}

static TollLexicon *
make_lexicon(void)
{
    g_autofree char *folder = g_dir_make_tmp("toll-XXXXXX", NULL);
    g_autofree char *places_path = g_build_filename(folder, "places.csv", NULL);
    g_autofree char *sources_path = g_build_filename(folder, "sources.csv", NULL);
    g_autoptr(GError) error = NULL;
    TollLexicon *made;

    g_assert_true(g_file_set_contents(places_path, places, -1, NULL));
    g_assert_true(g_file_set_contents(sources_path, sources, -1, NULL));
    made = toll_lexicon_new(folder, &error);
    g_assert_no_error(error);
    g_unlink(places_path);
    g_unlink(sources_path);
    g_rmdir(folder);
    return made;
}

int
main(int argc, char **argv)
{
    int failed;

    g_test_init(&argc, &argv, NULL);
    lexicon = make_lexicon();
    g_test_add_func("/event/nothing", test_nothing);
    g_test_add_func("/event/ids", test_ids);
    g_test_add_func("/event/links", test_links);
    g_test_add_func("/event/reasons", test_reasons);
    g_test_add_func("/event/parts", test_parts);
    g_test_add_func("/event/circle", test_circle);
    g_test_add_func("/event/no-chain", test_no_chain);
    g_test_add_func("/event/any-order", test_any_order);
    g_test_add_func("/event/invariants", test_invariants);
    g_test_add_func("/divergence/verdicts", test_verdicts);
    g_test_add_func("/divergence/codes-are-shown", test_codes_are_shown);
    g_test_add_func("/divergence/named-part", test_named_part);
    g_test_add_func("/divergence/silence", test_silence);
    g_test_add_func("/divergence/independence", test_independence);
    g_test_add_func("/divergence/manual", test_manual);
    g_test_add_func("/event/many-claims", test_many_claims);
    failed = g_test_run();
    toll_lexicon_free(lexicon);
    return failed;
}
