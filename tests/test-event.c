/* test-event.c: which claims make one event, under which name, and why. */
#include "event-fixture.h"

static TollLexicon *lexicon;

static const char *
event_of(const GPtrArray *claims, guint i)
{
    return ((TollClaim *)claims->pdata[i])->event_id;
}

static void
assert_id(const char *id, const Spec *spec)
{
    g_autoptr(GPtrArray) claims = make_claims(spec, 1);
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

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
    {"one report, a day misread",
     {.low = 30, .cause = "shelling"},
     {.document = "b", .low = 30, .from = "2031-06-12", .cause = "shelling"},
     TRUE},
    {"one number by chance, of two monitors",
     {.low = 30, .cause = "shelling"},
     {.document = "b", .source = "RADIO", .low = 30, .from = "2031-06-12", .cause = "shelling"},
     FALSE},
    {"one number by chance, of another cause",
     {.low = 30, .cause = "shelling"},
     {.document = "b", .low = 30, .from = "2031-06-12", .cause = "flood"},
     FALSE},
    {"a small number by chance",
     {.low = 3, .cause = "shelling"},
     {.document = "b", .low = 3, .from = "2031-06-12", .cause = "shelling"},
     FALSE},
    {"the night to the next day, one number",
     {.low = 30},
     {.document = "b", .low = 30, .from = "2031-06-11"},
     TRUE},
    {"Monday and Tuesday in one article",
     {.low = 30},
     {.low = 21, .start = 9, .from = "2031-06-11"},
     FALSE},
    {"Monday and Tuesday, and a small number by chance",
     {.low = 3},
     {.low = 3, .start = 9, .from = "2031-06-11"},
     FALSE},
    {"Monday, and no word of a day in Tuesday's article",
     {.low = 30},
     {.low = 21, .start = 9, .from = "2031-06-11", .day_words = ""},
     TRUE},
    {"Monday, and Tuesday's date over the text",
     {.low = 30},
     {.low = 21, .start = 9, .from = "2031-06-11", .day_words = "Wed 11 June 2031"},
     TRUE},
    {"Monday, and no word of a day in an article that counts far more",
     {.low = 21, .cause = "shelling"},
     {.document = "b", .low = 100, .from = "", .published = "2031-06-12", .cause = "shelling"},
     FALSE},
    {"Monday, and nobody on Tuesday",
     {.low = 21, .cause = "shelling"},
     {.document = "b", .low = 0, .from = "2031-06-11", .cause = "shelling"},
     TRUE},
    {"a village's dead, and those of its war",
     {.low = 48},
     {.low = 2000, .start = 9, .qualifier = TOLL_VAGUE},
     FALSE},
    {"a first vague word, and the toll",
     {.low = 640},
     {.low = 24, .start = 9, .qualifier = TOLL_VAGUE},
     TRUE},
    {"a sum over the country, and one town of it",
     {.low = 5},
     {.low = 6, .start = 9, .place = "Ostravia"},
     FALSE},
    {"a sum over the city, and one district of it",
     {.low = 15},
     {.low = 21, .start = 9, .place = "Lindow"},
     FALSE},
    {"two counts of two sources, in the city and in its district",
     {.low = 15},
     {.source = "RADIO", .low = 21, .start = 9, .place = "Lindow"},
     TRUE},
    {"a quake in the country, and in one town of it",
     {.low = 15, .cause = "earthquake"},
     {.low = 210, .start = 9, .place = "Ostravia", .cause = "earthquake"},
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
    {"killed and detained, and no cause is named",
     {.low = 3},
     {.low = 3, .start = 9, .outcome = TOLL_OUTCOME_DETAINED},
     TRUE},
    {"killed and detained, in a place and in its city",
     {.low = 3},
     {.low = 3, .start = 9, .place = "Lindow", .outcome = TOLL_OUTCOME_DETAINED},
     FALSE},
    {"killed and detained, of two causes",
     {.low = 3, .cause = "shelling"},
     {.low = 3, .start = 9, .cause = "raid", .outcome = TOLL_OUTCOME_DETAINED},
     FALSE},
    {"killed and detained, in two articles",
     {.low = 3},
     {.document = "b", .low = 3, .outcome = TOLL_OUTCOME_DETAINED},
     FALSE},
    {"the shelled and those who are let out",
     {.low = 3, .cause = "shelling"},
     {.low = 900, .start = 9, .cause = "shelling", .outcome = TOLL_OUTCOME_EVACUATED},
     FALSE},
    {"a quake here and there",
     {.low = 66, .cause = "earthquake"},
     {.low = 20, .start = 9, .place = "Marby", .cause = "earthquake"},
     TRUE},
    {"shelling here and there",
     {.low = 66, .cause = "shelling"},
     {.low = 20, .start = 9, .place = "Marby", .cause = "shelling"},
     FALSE},
    {"a flood here and a flood there, in two articles",
     {.low = 66, .cause = "flood"},
     {.document = "b", .low = 20, .place = "Marby", .cause = "flood"},
     FALSE},
    {"displaced and evacuated",
     {.low = 300, .outcome = TOLL_OUTCOME_DISPLACED},
     {.low = 90, .outcome = TOLL_OUTCOME_EVACUATED},
     TRUE},
    {"killed and detained in one sentence",
     {.low = 3, .quote = "Three were killed and two kidnapped."},
     {.low = 2,
      .start = 24,
      .quote = "Three were killed and two kidnapped.",
      .outcome = TOLL_OUTCOME_DETAINED},
     TRUE},
    {"killed and detained in one sentence, of which one has no day",
     {.low = 3, .quote = "Three were killed on Monday and two kidnapped."},
     {.low = 2,
      .start = 34,
      .from = "",
      .published = "",
      .quote = "Three were killed on Monday and two kidnapped.",
      .outcome = TOLL_OUTCOME_DETAINED},
     TRUE},
    {"killed and detained in two sentences, of which one has no day",
     {.low = 3},
     {.low = 2, .start = 34, .from = "", .published = "", .outcome = TOLL_OUTCOME_DETAINED},
     FALSE},
    {"killed and detained in one sentence, on two days",
     {.low = 3, .quote = "Three were killed on Monday and two kidnapped on Thursday."},
     {.low = 2,
      .start = 34,
      .from = "2031-06-13",
      .quote = "Three were killed on Monday and two kidnapped on Thursday.",
      .outcome = TOLL_OUTCOME_DETAINED},
     FALSE},
    {"the dead and the evacuated of one flood, in one article",
     {.low = 3, .cause = "flood"},
     {.low = 900, .start = 24, .cause = "flood", .outcome = TOLL_OUTCOME_EVACUATED},
     TRUE},
    {"the dead and the evacuated, in two articles",
     {.low = 3, .cause = "flood"},
     {.document = "b", .low = 900, .cause = "flood", .outcome = TOLL_OUTCOME_EVACUATED},
     FALSE},
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

static void
test_links(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
        const Spec both[] = {pairs[i].a, pairs[i].b};
        g_autoptr(GPtrArray) claims = make_claims(both, 2);
        g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

        if ((toll_events_get_events(events)->len == 1) != pairs[i].is_one)
            g_error("%s: %s and %s", pairs[i].what, event_of(claims, 0), event_of(claims, 1));
    }
}

/* The dead of an article are of the event that another article dates a day before; so are its
 * injured of the same day. */
static void
test_following(void)
{
    const Spec specs[] = {
        {.low = 12},
        {.document = "b", .low = 12, .from = "2031-06-11"},
        {.document = "b",
         .low = 20,
         .start = 9,
         .from = "2031-06-11",
         .outcome = TOLL_OUTCOME_INJURED},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 1);
}

/* Two articles found groups of their own, and one report that both have makes them one; what
 * another monitor says of two places stays apart. */
static void
test_merging(void)
{
    const Spec specs[] = {
        {.low = 31, .place = "Lindow", .cause = "clashes"},
        {.document = "b",
         .low = 175,
         .place = "Lindow Harbour",
         .from = "2031-06-08",
         .cause = "shooting",
         .source = "NARRATOR",
         .outcome = TOLL_OUTCOME_CASUALTIES},
        {.document = "b",
         .low = 31,
         .start = 9,
         .place = "Lindow",
         .from = "2031-06-08",
         .cause = "clashes"},
        {.document = "c", .low = 31, .place = "Marby", .cause = "clashes"},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 2);
    g_assert_cmpstr(event_of(claims, 0), ==, event_of(claims, 1));
    g_assert_cmpstr(event_of(claims, 0), ==, event_of(claims, 2));
    g_assert_cmpstr(event_of(claims, 0), !=, event_of(claims, 3));
}

/* A name that no table has lies where its articles play: near what is of that province, and
 * apart from what is not. */
static void
test_learning(void)
{
    const Spec specs[] = {
        {.low = 12, .place = "Ebbe", .cause = "shelling"},
        {.low = 2, .start = 9, .place = "Kessel", .from = "2031-06-02"},
        {.document = "b", .source = "RADIO", .low = 14, .place = "Lindow", .cause = "shelling"},
        {.document = "c", .source = "RADIO", .low = 14, .place = "Marby", .cause = "shelling"},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

    g_assert_nonnull(events);
    g_assert_cmpstr(event_of(claims, 0), ==, event_of(claims, 2));
    g_assert_cmpstr(event_of(claims, 0), !=, event_of(claims, 1));
    g_assert_cmpstr(event_of(claims, 0), !=, event_of(claims, 3));
}

/* A raid is a part of its fortnight's total, and that of its province's; not of another
 * place's, nor of the war's. */
static void
test_nesting(void)
{
    const Spec specs[] = {
        {.low = 12},
        {.document = "b",
         .low = 300,
         .place = "Lindow",
         .scope = TOLL_PERIOD,
         .from = "2031-06-01",
         .to = "2031-06-14"},
        {.document = "c",
         .low = 900,
         .place = "Lindow province",
         .scope = TOLL_PERIOD,
         .from = "2031-05-01",
         .to = "2031-06-20"},
        {.document = "d",
         .low = 80,
         .place = "Marby",
         .scope = TOLL_PERIOD,
         .from = "2031-06-01",
         .to = "2031-06-20"},
        {.document = "e",
         .low = 80000,
         .place = "Ostravia",
         .scope = TOLL_PERIOD,
         .from = "2027-01-01",
         .to = "2031-06-20"},
    };
    static const char *const part_of[] = {"2031-06-01-lindow-killed",
                                          "2031-05-01-lindow-province-killed", "", "", ""};
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    GPtrArray *all = toll_events_get_events(events);

    g_assert_cmpuint(all->len, ==, G_N_ELEMENTS(specs));
    for (guint i = 0; i < all->len; i++) {
        const TollEvent *event = all->pdata[i];
        guint at;

        g_assert_true(g_ptr_array_find(claims, event->claims->pdata[0], &at));
        g_assert_cmpstr(event->part_of, ==, part_of[at]);
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
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
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
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

    g_assert_nonnull(events);
    g_assert_cmpstr(event_of(claims, 1), ==, event_of(claims, 0));
    g_assert_cmpstr(event_of(claims, 2), ==, event_of(claims, 0));
    g_assert_cmpstr(event_of(claims, 3), ==, "2031-06-10-kessel-killed");
    g_assert_cmpstr(event_of(claims, 4), ==, "2031-06-10-lindow-killed-2");
    g_assert_cmpstr(event_of(claims, 5), ==, event_of(claims, 0));
}

/* Parts at one place that are all of the whole, or nearly, put the whole there. */
static void
test_whole_of_parts(void)
{
    const Spec all = {.low = 70, .place = "Lindow province"};
    g_autoptr(TollClaim) whole = make_claim(&all);
    const Spec specs[] = {
        all,
        {.low = 30, .start = 10, .place = "Kessel", .part_of = whole->claim_id},
        {.low = 39, .start = 20, .place = "Kessel", .part_of = whole->claim_id},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 1);
    g_assert_cmpstr(event_of(claims, 0), ==, "2031-06-10-kessel-killed");
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
    events = toll_events_new(claims, NULL, lexicon);
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
    events = toll_events_new(claims, NULL, lexicon);
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
        g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
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
    events = toll_events_new(claims, NULL, lexicon);
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
    events = toll_events_new(claims, NULL, lexicon);
    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 1);
    g_assert_cmpuint(toll_events_get_divergences(events)->len, <=, 40 * 39 / 2);
    g_assert_cmpint(g_get_monotonic_time() - started, <, 20 * G_USEC_PER_SEC);
}

static void
test_nothing(void)
{
    g_autoptr(GPtrArray) claims = g_ptr_array_new();
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);

    g_assert_cmpuint(toll_events_get_events(events)->len, ==, 0);
    g_assert_cmpuint(toll_events_get_divergences(events)->len, ==, 0);
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
    g_test_add_func("/event/following", test_following);
    g_test_add_func("/event/merging", test_merging);
    g_test_add_func("/event/learning", test_learning);
    g_test_add_func("/event/nesting", test_nesting);
    g_test_add_func("/event/reasons", test_reasons);
    g_test_add_func("/event/parts", test_parts);
    g_test_add_func("/event/whole-of-parts", test_whole_of_parts);
    g_test_add_func("/event/circle", test_circle);
    g_test_add_func("/event/no-chain", test_no_chain);
    g_test_add_func("/event/any-order", test_any_order);
    g_test_add_func("/event/invariants", test_invariants);
    g_test_add_func("/event/many-claims", test_many_claims);
    failed = g_test_run();
    toll_lexicon_free(lexicon);
    return failed;
}
