/* test-timeline.c: how an event's figures went over time, and which of them are flagged. */
#include "event-fixture.h"

#include <tollcheck/timeline.h>

static TollLexicon *lexicon;

/* Claims, and the flags of all their steps, in order. */
static const struct {
    const char *what;
    Spec specs[3];
    guint n;
    const char *flags;
} cases[] = {
    {"a toll rises",
     {{.low = 31}, {.document = "b", .low = 43, .published = "2031-06-12"}},
     2,
     ""},
    {"a toll falls",
     {{.low = 43}, {.document = "b", .low = 31, .published = "2031-06-12"}},
     2,
     "fall"},
    {"an open bound leaves room",
     {{.low = 43, .qualifier = TOLL_AT_LEAST},
      {.document = "b", .low = 30, .published = "2031-06-12", .qualifier = TOLL_AT_LEAST}},
     2,
     ""},
    {"two counts of one day", {{.low = 43}, {.low = 31, .start = 9}}, 2, ""},
    {"two sources",
     {{.low = 43}, {.document = "b", .source = "RADIO", .low = 31, .published = "2031-06-12"}},
     2,
     ""},
    {"ten times more",
     {{.low = 4}, {.document = "b", .low = 47, .published = "2031-06-12"}},
     2,
     "jump"},
    {"an old figure again",
     {{.low = 31},
      {.document = "b", .low = 44, .published = "2031-06-12"},
      {.document = "c", .low = 31, .published = "2031-06-13"}},
     3,
     "stale"},
    {"the same figure again",
     {{.low = 31}, {.document = "b", .low = 31, .published = "2031-06-12"}},
     2,
     ""},
    {"digits in another order",
     {{.low = 54}, {.document = "b", .source = "RADIO", .low = 45}},
     2,
     "digits"},
    {"a headline of its own",
     {{.source = "NARRATOR", .low = 65, .field = TOLL_FIELD_TITLE}, {.low = 72, .start = 9}},
     2,
     "headline"},
    {"a headline that the text has room for",
     {{.source = "NARRATOR", .low = 65, .field = TOLL_FIELD_TITLE},
      {.low = 60, .start = 9, .qualifier = TOLL_AT_LEAST}},
     2,
     ""},
    {"one number of dead and of injured",
     {{.low = 4460},
      {.document = "b", .source = "RADIO", .low = 4460, .outcome = TOLL_OUTCOME_INJURED}},
     2,
     "unit"},
    {"a total said of a day",
     {{.low = 403, .scope = TOLL_PERIOD, .from = "2031-06-01", .to = "2031-06-30"},
      {.document = "b", .source = "RADIO", .low = 403}},
     2,
     "total"},
};

static void
append_flags(GString *out, const TollEvents *events)
{
    for (guint i = 0; i < toll_events_get_events(events)->len; i++) {
        const TollEvent *event = toll_events_get_events(events)->pdata[i];
        g_autoptr(GArray) steps = toll_timeline_new(events, event);

        for (guint j = 0; j < steps->len; j++)
            for (guint flag = 0; flag < TOLL_N_FLAGS; flag++)
                if (g_array_index(steps, TollStep, j).flags & (1u << flag))
                    g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "",
                                           toll_flag_name(flag));
    }
}

static void
test_flags(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) claims = make_claims(cases[i].specs, cases[i].n);
        g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
        g_autoptr(GString) flags = g_string_new(NULL);

        append_flags(flags, events);
        if (!g_str_equal(flags->str, cases[i].flags))
            g_error("%s: expected \"%s\", found \"%s\"", cases[i].what, cases[i].flags,
                    flags->str);
    }
}

static void
test_steps(void)
{
    const Spec specs[] = {{.low = 31},
                          {.document = "b", .low = 31, .published = "2031-06-12"},
                          {.document = "c", .low = 43, .published = "2031-06-13"}};
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    g_autoptr(GArray) steps =
        toll_timeline_new(events, toll_events_get_events(events)->pdata[0]);

    g_assert_cmpuint(steps->len, ==, 2);
    g_assert_true(g_array_index(steps, TollStep, 0).before == NULL);
    g_assert_true(g_array_index(steps, TollStep, 1).before == claims->pdata[0]);
    g_assert_true(g_array_index(steps, TollStep, 1).claim == claims->pdata[2]);
}

/* The manual has a row for every flag. */
static void
test_manual(void)
{
    for (guint flag = 0; flag < TOLL_N_FLAGS; flag++) {
        g_autofree char *row =
            g_strdup_printf("| `%s` | %s |", toll_flag_name(flag), toll_flag_meaning(flag));

        assert_in_manual("divergences.md", row);
    }
}

int
main(int argc, char **argv)
{
    int status;

    g_test_init(&argc, &argv, NULL);
    lexicon = make_lexicon();
    g_test_add_func("/timeline/flags", test_flags);
    g_test_add_func("/timeline/steps", test_steps);
    g_test_add_func("/timeline/manual", test_manual);
    status = g_test_run();
    toll_lexicon_free(lexicon);
    return status;
}
