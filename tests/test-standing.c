/* test-standing.c: how a source's figures lie among those of others, and what a party is. */
#include "event-fixture.h"

#include "event/party.h"
#include "event/standing.h"

static TollLexicon *lexicon;

static void
assert_standing(GHashTable *standings, const char *source, guint compared, guint lowest,
                guint highest, double ratio)
{
    const TollStanding *standing = g_hash_table_lookup(standings, source);

    g_assert_nonnull(standing);
    g_assert_cmpuint(standing->n_compared, ==, compared);
    g_assert_cmpuint(standing->n_lowest, ==, lowest);
    g_assert_cmpuint(standing->n_highest, ==, highest);
    g_assert_cmpfloat_with_epsilon(toll_standing_get_ratio(standing), ratio, 0.001);
}

static void
test_standings(void)
{
    const Spec specs[] = {
        {.low = 10},
        {.document = "b", .source = "RADIO", .low = 5},
        {.document = "c", .source = "MAYOR", .low = 20},
        /* Another event, where only two speak and one of them corrects itself. */
        {.document = "d", .low = 9, .place = "Marby"},
        {.document = "e", .low = 12, .place = "Marby", .published = "2031-06-12"},
        {.document = "f", .source = "RADIO", .low = 12, .place = "Marby"},
        /* Nobody beside it. */
        {.document = "g",
         .source = "POLICE",
         .low = 3,
         .place = "Kessel",
         .from = "2031-02-01"},
    };
    g_autoptr(GPtrArray) claims = make_claims(specs, G_N_ELEMENTS(specs));
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    g_autoptr(GHashTable) standings = toll_standings_new(events);

    assert_standing(standings, "WATCH", 2, 1, 1, 1.0);
    assert_standing(standings, "RADIO", 2, 2, 1, 0.75);
    assert_standing(standings, "MAYOR", 1, 0, 1, 2.0);
    g_assert_null(g_hash_table_lookup(standings, "POLICE"));
}

static void
test_parties(void)
{
    g_assert_true(
        toll_names_are_of_one_party(lexicon, "Russian warplanes", "Russian Defence Ministry"));
    g_assert_false(
        toll_names_are_of_one_party(lexicon, "Turkish air strikes", "Russian air force"));
    g_assert_false(toll_names_are_of_one_party(lexicon, "the army", "the military"));
    g_assert_false(toll_names_are_of_one_party(lexicon, "Turkish Defence Ministry",
                                               "Russian Defence Ministry"));
}

int
main(int argc, char **argv)
{
    int status;

    g_test_init(&argc, &argv, NULL);
    lexicon = make_lexicon();
    g_test_add_func("/standing/standings", test_standings);
    g_test_add_func("/standing/parties", test_parties);
    status = g_test_run();
    toll_lexicon_free(lexicon);
    return status;
}
