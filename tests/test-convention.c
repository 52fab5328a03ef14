/* test-convention.c: what recorders would publish of one event. */
#include "event-fixture.h"

#include <tollcheck/convention.h>

static TollLexicon *lexicon;

static const char *
value_of(const TollRecord *record, const char *field)
{
    for (guint i = 0; record->values[i] != NULL; i++)
        if (g_str_equal(record->convention->fields[i], field))
            return record->values[i];
    g_error("%s has no field %s", record->convention->name, field);
}

/* Some fields of one event, as one recorder would enter it. */
static void
check(const char *what, const Spec *specs, guint n, const char *convention,
      const char *expected)
{
    g_autoptr(GPtrArray) claims = make_claims(specs, n);
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    g_autoptr(TollRecord) record =
        toll_record_new(toll_convention_find(convention), events,
                        toll_events_get_events(events)->pdata[0], lexicon);
    g_auto(GStrv) fields = g_strsplit(expected, " ", -1);

    for (guint i = 0; fields[i] != NULL; i++) {
        char *value = strchr(fields[i], '=');

        *value++ = '\0';
        if (!g_str_equal(value_of(record, fields[i]), value))
            g_error("%s, %s: expected %s=%s, found \"%s\"\n%s", what, convention, fields[i],
                    value, value_of(record, fields[i]),
                    record->trace->len > 0 ? (char *)record->trace->pdata[0] : "");
    }
}

/* The same words under each rule: the table of docs/conventions.md. */
static const struct {
    const char *words;
    Spec claim;
    const char *ucdp, *acled, *airwars;
} words[] = {
    {"at least 9",
     {.low = 9, .qualifier = TOLL_AT_LEAST},
     "best=9 low=9 high=9",
     "fatalities=9",
     "civilians_min=9 civilians_max=9"},
    {"more than 80",
     {.low = 80, .qualifier = TOLL_MORE_THAN},
     "best=80",
     "fatalities=80",
     "civilians_min=80 civilians_max=81"},
    {"up to 200",
     {.high = 200, .qualifier = TOLL_AT_MOST},
     "high=200",
     "fatalities=200",
     "civilians_min= civilians_max=200"},
    {"160 to 200",
     {.low = 160, .high = 200, .qualifier = TOLL_RANGE},
     "low=160 high=200",
     "fatalities=160",
     "civilians_min=160 civilians_max=200"},
    {"about 100",
     {.low = 100, .qualifier = TOLL_APPROXIMATELY},
     "best=100",
     "fatalities=100",
     NULL},
    {"dozens",
     {.low = 24, .qualifier = TOLL_VAGUE},
     "best=",
     "fatalities=12",
     "civilians_min=12 civilians_max=24"},
    {"hundreds",
     {.low = 200, .qualifier = TOLL_VAGUE},
     "best=",
     "fatalities=100",
     "civilians_min=100 civilians_max=200"},
    {"no casualties", {.low = 0}, "best=", "fatalities=0", "civilians_min=0 civilians_max=0"},
};

static void
test_words(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        check(words[i].words, &words[i].claim, 1, "ucdp", words[i].ucdp);
        check(words[i].words, &words[i].claim, 1, "acled", words[i].acled);
        if (words[i].airwars != NULL)
            check(words[i].words, &words[i].claim, 1, "airwars", words[i].airwars);
    }
}

static void
test_choices(void)
{
    const Spec two[] = {{.low = 9, .qualifier = TOLL_AT_LEAST},
                        {.document = "b", .source = "RADIO", .low = 14}};
    const Spec kinds[] = {
        {.low = 20},
        {.document = "b", .source = "RADIO", .low = 12, .population = TOLL_CIVILIANS},
        {.document = "c", .source = "MAYOR", .low = 5, .population = TOLL_COMBATANTS}};
    const Spec revised[] = {{.low = 31},
                            {.document = "b", .low = 43, .published = "2031-06-12"}};
    const Spec majority[] = {
        {.low = 9},
        {.document = "b", .source = "RADIO", .low = 12},
        {.document = "c", .source = "MAYOR", .low = 12},
        {.document = "d", .source = "POLICE", .low = 20, .published = "2031-06-10"}};
    const Spec denied[] = {
        {.low = 30}, {.document = "b", .source = "RADIO", .low = 30, .stance = TOLL_DENIES}};
    const Spec near[] = {{.low = 30, .place = "near Marby"}};
    const Spec unlisted[] = {{.low = 30, .place = "Umm Hesna"}};
    const Spec fighters[] = {{.low = 30, .population = TOLL_COMBATANTS}};

    check("two sources", two, 2, "ecc-range", "status=corroborated killed=9..14");
    check("two sources", two, 2, "ucdp", "best=9 low=9 high=14 number_of_sources=2");
    check("two sources", two, 2, "ibc", "status=listed deaths_min=9 deaths_max=14");
    check("two sources", two, 2, "airwars", "grading=fair civilians_min=9 civilians_max=14");
    check("one source", two, 1, "ecc-range", "status=uncorroborated");
    check("one source", two, 1, "ibc", "status=pending");
    check("one source", two, 1, "airwars", "grading=weak");
    check("kinds", kinds, 3, "ucdp",
          "deaths_civilians=12 deaths_unknown=8 best=20 where_prec=1 date_prec=1");
    check("kinds, no total", kinds + 1, 2, "acled", "fatalities=17");
    check("around a known place", near, 1, "ucdp", "where_prec=2");
    check("a place that no table has", unlisted, 1, "ucdp", "where_prec=1");
    check("a later figure", revised, 2, "ecc-range", "killed=43..43");
    check("what most say", majority, 4, "gtd", "nkill=12");
    check("a denial", denied, 2, "ecc-range", "killed=30..30");
    check("fighters", fighters, 1, "airwars", "grading=discounted belligerents_min=30");
}

static void
test_displacement(void)
{
    const Spec moved[] = {
        {.low = 4000, .outcome = TOLL_OUTCOME_DISPLACED, .qualifier = TOLL_MORE_THAN},
        {.document = "b",
         .source = "RADIO",
         .low = 900,
         .unit = TOLL_UNIT_FAMILIES,
         .outcome = TOLL_OUTCOME_DISPLACED},
    };

    check(
        "persons before households", moved, 2, "helix",
        "category=flow term=displaced reported=4000 persons=4000 unit=person triangulation=1");
    check("households", moved + 1, 1, "helix", "unit=household reported=900 persons=");
}

/* Half a person is one: 9 households of 5.5. */
static void
test_household_size(void)
{
    const Spec families = {
        .low = 9, .unit = TOLL_UNIT_HOUSEHOLDS, .outcome = TOLL_OUTCOME_DISPLACED};
    g_autoptr(GPtrArray) claims = make_claims(&families, 1);
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    g_autoptr(TollRecord) record = NULL;

    toll_events_set_household_size(events, 5.5, lexicon);
    record = toll_record_new(toll_convention_find("helix"), events,
                             toll_events_get_events(events)->pdata[0], lexicon);
    g_assert_cmpstr(value_of(record, "persons"), ==, "50");
    g_assert_cmpstr(value_of(record, "reported"), ==, "9");
    g_assert_cmpstr(record->trace->pdata[record->trace->len - 1], ==,
                    "persons: 9 households of 5.5, the size that was given");
    g_assert_cmpint(((TollClaim *)claims->pdata[0])->low, ==, 9);
}

int
main(int argc, char **argv)
{
    int status;

    g_test_init(&argc, &argv, NULL);
    lexicon = make_lexicon();
    g_test_add_func("/convention/household-size", test_household_size);
    g_test_add_func("/convention/words", test_words);
    g_test_add_func("/convention/choices", test_choices);
    g_test_add_func("/convention/displacement", test_displacement);
    status = g_test_run();
    toll_lexicon_free(lexicon);
    return status;
}
