/* test-gazetteer.c: places of the user's own, and how places lie in each other. */
#include <glib/gstdio.h>
#include <string.h>

#include <tollcheck/tollcheck.h>

#include "lexicon/lexicon.h"

typedef struct {
    TollLexicon *lexicon;
    char *folder, *path;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    fixture->lexicon = toll_lexicon_new(NULL, NULL);
    g_assert_nonnull(fixture->lexicon);
    fixture->folder = g_dir_make_tmp("toll-XXXXXX", NULL);
    fixture->path = g_build_filename(fixture->folder, "own", NULL);
}

static void
tear_down(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_unlink(fixture->path);
    g_rmdir(fixture->folder);
    g_free(fixture->path);
    g_free(fixture->folder);
    toll_lexicon_free(fixture->lexicon);
}

static void
load(Fixture *fixture, const char *text)
{
    g_autoptr(GError) error = NULL;

    g_assert_true(g_file_set_contents(fixture->path, text, -1, NULL));
    toll_lexicon_add_gazetteer(fixture->lexicon, fixture->path, &error);
    g_assert_no_error(error);
}

/* Loads a file that is wrong; the message begins with its path. */
static void
refuse(Fixture *fixture, const char *text, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *whole = g_strconcat(fixture->path, ":", message, NULL);

    g_assert_true(g_file_set_contents(fixture->path, text, -1, NULL));
    g_assert_false(toll_lexicon_add_gazetteer(fixture->lexicon, fixture->path, &error));
    g_assert_error(error, TOLL_ERROR, TOLL_ERROR_LEXICON);
    g_assert_cmpstr(error->message, ==, whole);
}

static const char *
canonical(const Fixture *fixture, const char *name)
{
    return toll_lexicon_get_canonical(fixture->lexicon, name);
}

static gboolean
within(const Fixture *fixture, const char *inner, const char *outer)
{
    return toll_lexicon_place_within(fixture->lexicon, inner, outer);
}

/* The place of the one claim in a sentence. */
static char *
place_in(Fixture *fixture, const char *text)
{
    g_autoptr(TollArticle) article = toll_article_new("a", text, strlen(text));
    g_autoptr(TollExtractor) extractor = toll_extractor_new(fixture->lexicon);
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);

    toll_extractor_run(extractor, article, claims);
    g_assert_cmpuint(claims->len, ==, 1);
    return g_strdup(((const TollClaim *)g_ptr_array_index(claims, 0))->place);
}

static void
test_csv(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autofree char *place = NULL, *two_words = NULL, *known = NULL;

    load(fixture, "id,name,names,type,parent,lat,lon\n"
                  "Q1,Tarkwani,Tarquani|Old Mill,neighbourhood,Q2,36.1,37.2\n"
                  "Q2,Darwisha,,town,Latakia,,\n"
                  "Q3,Halab,Aleppo,city,Aleppo,36.2,37.15\n");
    g_assert_cmpstr(canonical(fixture, "Tarquani"), ==, "Tarkwani");
    g_assert_true(within(fixture, "Tarkwani", "Darwisha"));
    g_assert_true(within(fixture, "Tarkwani", "Syria"));
    /* Its own name goes before ours, and it lies where ours does. */
    g_assert_cmpstr(canonical(fixture, "Aleppo"), ==, "Halab");
    g_assert_true(within(fixture, "Halab", "Syria"));
    place = place_in(fixture, "On Monday fire killed nine people. They lived off Tarquani.");
    g_assert_cmpstr(place, ==, "Tarkwani");
    two_words = place_in(fixture, "Fire killed nine people in Old Mill.");
    g_assert_cmpstr(two_words, ==, "Tarkwani");
    known = place_in(fixture, "Fire killed nine people in Aleppo.");
    g_assert_cmpstr(known, ==, "Halab");
}

/* Tables of others call their columns by other names, have more of them, and tags. */
static void
test_other_headers(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    load(fixture, "pcode,name_en,name_ar,area_en,adm4_en,lat,lon\r\n"
                  "#adm5+code,#adm5+name,,,,#geo+lat,#geo+lon\r\n"
                  "N1,Tarkwani,\"\",,Deir-ez-Zor,35.3,40.1\r\n");
    g_assert_true(within(fixture, "Tarkwani", "Deir Ezzor"));
}

static void
test_spellings(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autofree char *place = NULL;

    load(fixture, "name,parent\nTall Marzouq,Homs\n");
    place = place_in(fixture, "Fire killed nine people in Tel al-Marzuq.");
    g_assert_cmpstr(place, ==, "Tall Marzouq");
}

#define GEONAMES(id, name, names, class, code, country, division, population)                  \
    id "\t" name "\t" name "\t" names                                                          \
       "\t36\t37\t" class "\t" code "\t" country "\t\t" division "\t\t\t\t" population         \
                          "\t\t100\tAsia/Damascus\t2020-01-01\n"

static void
test_geonames(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    load(fixture, GEONAMES("1", "Tarkwani", "TKW,Tarquani", "P", "PPL", "SY", "09", "900")
                      GEONAMES("2", "Darwisha", "", "A", "ADM1", "SY", "09", "0")
                          GEONAMES("3", "Darwisha", "", "P", "PPLA", "SY", "09", "70000"));
    g_assert_cmpstr(canonical(fixture, "Tarquani"), ==, "Tarkwani");
    g_assert_cmpstr(canonical(fixture, "TKW"), ==, "TKW");
    g_assert_true(within(fixture, "Tarkwani", "Darwisha"));
    g_assert_true(within(fixture, "Darwisha", "Syria"));
}

static void
test_errors(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    refuse(fixture, "pcode,lat,lon\n",
           "1: expected a header with the column name, as id,name,names,type,parent,lat,lon");
    refuse(fixture, "", "1: expected a header");
    refuse(fixture, "id,name\n1,Tarkwani\n2, \n", "3: expected a name, found nothing");
    refuse(fixture, "id,name\n1,Tarkwani,Homs\n",
           "2: expected the 2 columns of the header, found 3");
    refuse(fixture, "id,name\n1,Tarkwani\n1,Darwisha\n",
           "3: expected an id of its own, found \"1\" again");
    refuse(fixture, "name,type\nTarkwani,starship\n",
           "2: expected a type such as city, village, neighbourhood, district, governorate or "
           "country, found \"starship\"");
    refuse(fixture, "name,lat,lon\nTarkwani,99,37\n",
           "2: expected degrees of latitude and longitude, found 99, 37");
    refuse(fixture, "name\nTarkw\xFFni\n", "2: expected UTF-8");
    refuse(fixture,
           GEONAMES("1", "Tarkwani", "", "P", "PPL", "SY", "09", "900") "2\tDarwisha\n",
           "2: expected the 19 columns of GeoNames, found 2");
    g_assert_cmpstr(canonical(fixture, "Tarkwani"), ==, "Tarkwani");
    g_assert_false(within(fixture, "Tarkwani", "Homs"));
}

/* One name of two places lies in what either of them lies in. */
static void
test_namesakes(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_assert_true(within(fixture, "Tripoli", "Libya"));
    g_assert_false(within(fixture, "Tripoli", "Syria"));
    g_assert_true(within(fixture, "Nowhere", "Nowhere"));
    g_assert_true(within(fixture, "Tripoli", "Lebanon"));
}

/* A kind that the code asks for and no table has would be a mistake that nobody sees. */
static void
test_named_kinds(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TollLexicon) lexicon = toll_lexicon_new(NULL, &error);
    const TollWords *words = toll_lexicon_get_words(lexicon);

    g_assert_no_error(error);
    for (TollKind kind = 0; kind < TOLL_N_NAMED_KINDS; kind++) {
        gboolean is_used = FALSE;

        for (guint set = 0; set < toll_words_n_sets(words); set++)
            is_used |= toll_words_set_has(words, (TollSetId)set, kind);
        if (!is_used)
            g_test_message("no word is of the kind %s", toll_words_kind_name(words, kind));
        g_assert_true(is_used);
    }
}

int
main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(Fixture *, gconstpointer);
    } tests[] = {{"/gazetteer/csv", test_csv},
                 {"/gazetteer/other-headers", test_other_headers},
                 {"/gazetteer/spellings", test_spellings},
                 {"/gazetteer/geonames", test_geonames},
                 {"/gazetteer/errors", test_errors},
                 {"/gazetteer/namesakes", test_namesakes}};

    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(tests); i++)
        g_test_add(tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
    g_test_add_func("/lexicon/named-kinds", test_named_kinds);
    return g_test_run();
}
