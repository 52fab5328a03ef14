/* test-claim.c: the record of a claim, and its way into CSV and JSON and back. */
#include <glib/gstdio.h>
#include <string.h>

#include <tollcheck/leftover.h>
#include <tollcheck/report.h>

static TollClaim *
make_claim(void)
{
    TollClaim *claim = toll_claim_new();

    toll_claim_set(&claim->document, "letters/one.txt");
    toll_claim_set(&claim->figure, "more than 1,200");
    toll_claim_set(&claim->quote, "\"They left,\" he said,\nmore than 1,200 of them.");
    toll_claim_set(&claim->place, "Żagań");
    toll_claim_set(&claim->source, "MAYOR");
    toll_claim_set(&claim->title, " a title with a space before it");
    claim->start = 17;
    claim->end = 32;
    claim->low = 1200;
    claim->qualifier = TOLL_MORE_THAN;
    claim->outcome = TOLL_OUTCOME_EVACUATED;
    claim->population = TOLL_WOMEN | TOLL_CHILDREN;
    claim->scope = TOLL_PERIOD;
    claim->stance = TOLL_DOUBTS;
    claim->unit = TOLL_UNIT_HOUSEHOLDS;
    claim->field = TOLL_FIELD_TITLE;
    claim->date_from = toll_day_from_ymd(2021, 3, 4);
    claim->published = toll_day_from_ymd(2021, 3, 9);
    toll_claim_set_id(claim);
    return claim;
}

static void
test_new(void)
{
    g_autoptr(TollClaim) claim = toll_claim_new();

    g_assert_cmpstr(claim->document, ==, "");
    g_assert_cmpstr(claim->event_id, ==, "");
    g_assert_cmpint(claim->low, ==, TOLL_OPEN);
    g_assert_cmpint(claim->high, ==, TOLL_OPEN);
    g_assert_cmpuint(claim->date_to, ==, TOLL_NO_DAY);
    toll_claim_set(&claim->place, "Lower Town");
    toll_claim_set(&claim->place, claim->place + 6);
    g_assert_cmpstr(claim->place, ==, "Town");
    toll_claim_set(&claim->place, NULL);
    g_assert_cmpstr(claim->place, ==, "");
    toll_claim_free(NULL);
}

/* The id rests on where the claim stands and what it is about, and on nothing that a rule
 * reads. */
static void
test_id(void)
{
    g_autoptr(TollClaim) claim = make_claim();
    g_autofree char *id = g_strdup(claim->claim_id);

    g_assert_cmpuint(strlen(id), ==, 12);
    claim->low = 7;
    toll_claim_set(&claim->source, "SOMEBODY_ELSE");
    toll_claim_set_id(claim);
    g_assert_cmpstr(claim->claim_id, ==, id);
    claim->start++;
    toll_claim_set_id(claim);
    g_assert_cmpstr(claim->claim_id, !=, id);
    claim->start--;
    claim->field = TOLL_FIELD_TEXT;
    toll_claim_set_id(claim);
    g_assert_cmpstr(claim->claim_id, !=, id);
    claim->field = TOLL_FIELD_TITLE;
    claim->outcome = TOLL_OUTCOME_DISPLACED;
    toll_claim_set_id(claim);
    g_assert_cmpstr(claim->claim_id, !=, id);
}

static void
test_names(void)
{
    for (guint i = 0; i < TOLL_N_OUTCOMES; i++)
        g_assert_cmpint(toll_outcome_parse(toll_outcome_name(i)), ==, (int)i);
    for (guint i = 0; i < TOLL_N_QUALIFIERS; i++)
        g_assert_cmpint(toll_qualifier_parse(toll_qualifier_name(i)), ==, (int)i);
    for (guint i = 0; i < TOLL_N_UNITS; i++)
        g_assert_cmpint(toll_unit_parse(toll_unit_name(i)), ==, (int)i);
    for (guint i = 0; i < TOLL_N_STANCES; i++)
        g_assert_cmpint(toll_stance_parse(toll_stance_name(i)), ==, (int)i);
    for (guint i = 0; i < TOLL_N_SCOPES; i++)
        g_assert_cmpint(toll_scope_parse(toll_scope_name(i)), ==, (int)i);
    for (guint i = 0; i < TOLL_POLICE << 1; i++) {
        g_autofree char *name = toll_population_name(i);
        g_assert_cmpint(toll_population_parse(name), ==, (int)i);
    }
    g_assert_cmpint(toll_outcome_parse("Killed"), ==, -1);
    g_assert_cmpint(toll_population_parse("women+"), ==, -1);
    g_assert_cmpint(toll_population_parse(""), ==, -1);
    g_assert_cmpint(toll_population_parse("women+children"), ==, TOLL_WOMEN | TOLL_CHILDREN);
}

static char *
write_file(const char *text, gssize len)
{
    char *path = NULL;
    int fd = g_file_open_tmp("toll-XXXXXX.csv", &path, NULL);

    g_assert_cmpint(fd, >=, 0);
    g_close(fd, NULL);
    g_assert_true(g_file_set_contents(path, text, len, NULL));
    return path;
}

static void
test_round_trip(void)
{
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    g_autoptr(GPtrArray) back = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) first = g_string_new("\xef\xbb\xbf"), second = g_string_new(NULL);
    g_autofree char *path = NULL;

    g_ptr_array_add(claims, make_claim());
    g_ptr_array_add(claims, toll_claim_new());
    toll_claims_to_csv(claims, first);
    g_assert_true(g_str_has_prefix(
        first->str + 3, "event_id,published,place,outcome,population,source,figure,"));
    path = write_file(first->str, (gssize)first->len);
    back = toll_claims_read_csv(path, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(back->len, ==, 2);
    /* A claim without an id is given one when it is read. */
    toll_claim_set(&((TollClaim *)back->pdata[1])->claim_id, "");
    toll_claims_to_csv(back, second);
    g_assert_cmpstr(second->str, ==, first->str + 3);
    g_unlink(path);
}

static void
test_jsonl(void)
{
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    g_autoptr(GString) out = g_string_new(NULL);

    g_ptr_array_add(claims, make_claim());
    toll_claims_to_jsonl(claims, out);
    g_assert_nonnull(
        strstr(out->str, "\"low\":1200,\"high\":null,\"qualifier\":\"more_than\""));
    g_assert_nonnull(strstr(out->str, "\"published\":\"2021-03-09\",\"place\":\"Żagań\""));
    g_assert_nonnull(strstr(out->str, "\"date_to\":null"));
    g_assert_nonnull(strstr(out->str, "he said,\\nmore than"));
    g_assert_nonnull(strstr(out->str, "\"field\":\"title\",\"start\":17,\"end\":32"));
    g_assert_cmpstr(strchr(out->str, '\n'), ==, "\n");
}

static void
test_other_columns(void)
{
    g_autofree char *path = write_file("outcome,note,figure,start,document\r\n"
                                       "injured,\"any\nthing\",nine,4,a.txt\r\n",
                                       -1);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) claims = toll_claims_read_csv(path, &error);
    const TollClaim *claim;

    g_assert_no_error(error);
    g_assert_cmpuint(claims->len, ==, 1);
    claim = claims->pdata[0];
    g_assert_cmpint(claim->outcome, ==, TOLL_OUTCOME_INJURED);
    g_assert_cmpstr(claim->figure, ==, "nine");
    g_assert_cmpuint(claim->start, ==, 4);
    g_assert_cmpint(claim->low, ==, TOLL_OPEN);
    g_assert_cmpuint(strlen(claim->claim_id), ==, 12);
    g_unlink(path);
}

/* What is wrong, and the line on which it is said to be. */
static void
test_bad_files(void)
{
    static const struct {
        const char *text;
        const char *message;
    } bad[] = {
        {"", ":1: expected a header"},
        {"figure,outcome,start\nx,killed,1\n", ":1: a column \"document\" was expected"},
        {"document,start,figure,outcome\na,1,x,killed\na,1,x\n", ":3: expected the 4 columns of the header, found 3"},
        {"document,start,figure,outcome\n\"a\nb\",1,x,slain\n", ":2: \"slain\" was found"},
        {"document,start,figure,outcome\na,-1,x,killed\n", ":2: \"-1\" was found"},
        {"document,start,figure,outcome,low\na,1,x,killed,many\n", ":2: \"many\" was found"},
        {"document,start,figure,outcome,date_to\na,1,x,killed,2020-02-30\n",
         ":2: \"2020-02-30\""},
        {"document,start,figure,outcome,population\na,1,x,killed,birds\n", ":2: \"birds\""},
        {"document,start,figure,outcome\na,1,x \"y\" z,killed\n", ":2: "},
        {"document,start,figure,outcome\na,1,\"x,killed\n", ":2: "},
        {"document,start,figure,outcome\na,1,\xff,killed\n", ":1: UTF-8 was expected"},
    };

    for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autofree char *path = write_file(bad[i].text, -1);
        g_autofree char *expected = g_strconcat(path, bad[i].message, NULL);
        g_autoptr(GError) error = NULL;

        g_assert_null(toll_claims_read_csv(path, &error));
        g_assert_error(error, TOLL_ERROR, TOLL_ERROR_INPUT);
        if (!g_str_has_prefix(error->message, expected))
            g_error("expected %s, found %s", expected, error->message);
        g_unlink(path);
    }
}

static void
test_no_file(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(toll_claims_read_csv("/no/such/file.csv", &error));
    g_assert_error(error, TOLL_ERROR, TOLL_ERROR_INPUT);
}

static void
append_leftover(const TollLeftover *leftover, gpointer data)
{
    g_string_append_printf(data, "%u-%u %s %d %s\n", leftover->start, leftover->end,
                           leftover->figure, leftover->reason, leftover->word);
}

static char *
leftovers_of(const TollLexicon *lexicon, const char *text)
{
    g_autoptr(TollExtractor) extractor = toll_extractor_new(lexicon);
    g_autoptr(TollArticle) article = toll_article_new("one", text, strlen(text));
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    GString *out = g_string_new(NULL);

    toll_extractor_set_leftovers(extractor, append_leftover, out);
    toll_extractor_run(extractor, article, claims);
    return g_string_free(out, FALSE);
}

/* Why a number made no claim; the numbers of the reasons are those of the header. */
static void
test_leftovers(void)
{
    static const char *const cases[][2] = {
        {"On 3 March a raid killed ten people.", "3-10 3 March 1 \n"},
        {"Forty shells killed ten people.", "0-12 Forty shells 0 \n"},
        {"The army did not kill 20 people.", "22-31 20 people 2 did not kill\n"},
        {"The dam could kill 300 if it breaks.", "19-22 300 3 could kill\n"},
        {"Gunmen threatened to shoot 50 hostages.", "27-38 50 hostages 3 \n"},
        {"The singer met 12 teachers.", "15-26 12 teachers 4 \n"},
        {"The singer died while 12 aunts sang.", "22-30 12 aunts 5 died\n"},
        {"A raid killed ten people.", ""},
    };
    g_autoptr(GError) error = NULL;
    g_autoptr(TollLexicon) lexicon = toll_lexicon_new(NULL, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *left = leftovers_of(lexicon, cases[i][0]);

        g_assert_cmpstr(left, ==, cases[i][1]);
    }
    for (guint i = 0; i < TOLL_N_LEFT_REASONS; i++)
        g_assert_cmpstr(toll_left_reason_name((TollLeftReason)i), !=, "");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/claim/new", test_new);
    g_test_add_func("/claim/id", test_id);
    g_test_add_func("/claim/names", test_names);
    g_test_add_func("/claims/round-trip", test_round_trip);
    g_test_add_func("/claims/jsonl", test_jsonl);
    g_test_add_func("/claims/other-columns", test_other_columns);
    g_test_add_func("/claims/bad-files", test_bad_files);
    g_test_add_func("/claims/no-file", test_no_file);
    g_test_add_func("/claims/leftovers", test_leftovers);
    return g_test_run();
}
