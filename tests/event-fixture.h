/* event-fixture.h: claims for the tests of events, in a country of our own. */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include <tollcheck/event.h>

/* Its places lie in each other as the tests need it. */
static const char test_places[] = "name,kind,parent,aliases,prefix\n"
                                  "Ostravia,country,World,,OST\n"
                                  "upper Ostravia,region,Ostravia,,\n"
                                  "Lindow province,province,Ostravia,,\n"
                                  "Lindow,city,Lindow province,,\n"
                                  "Lindow Harbour,district,Lindow,,\n"
                                  "Lindow Mills,district,Lindow,,\n"
                                  "Kessel,village,Lindow province,,\n"
                                  "Marby province,province,Ostravia,,\n"
                                  "Marby,city,Marby province,,\n";
static const char test_sources[] = "id,name,kind,country,side,aliases\n"
                                   "WATCH,the Harbour Watch,monitor,Ostravia,,\n"
                                   "RADIO,state radio,media,Ostravia,,\n";

/* What a test says of a claim; the rest is as in most of them. */
typedef struct {
    const char *document, *source, *place, *from, *to, *day_words, *published, *quote, *part_of,
        *cause, *relayed_by, *publisher, *rules;
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
    toll_claim_set(&claim->rules, spec->rules);
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

/* Fails where a page of the manual has not these words. */
static inline void
assert_in_manual(const char *page, const char *words)
{
    g_autofree char *path = g_test_build_filename(G_TEST_DIST, "..", "docs", page, NULL);
    g_autofree char *manual = NULL;

    g_assert_true(g_file_get_contents(path, &manual, NULL, NULL));
    if (strstr(manual, words) == NULL)
        g_error("docs/%s lacks\n%s", page, words);
}

static TollLexicon *
make_lexicon(void)
{
    g_autofree char *folder = g_dir_make_tmp("toll-XXXXXX", NULL);
    g_autofree char *places_path = g_build_filename(folder, "places.csv", NULL);
    g_autofree char *sources_path = g_build_filename(folder, "sources.csv", NULL);
    g_autoptr(GError) error = NULL;
    TollLexicon *made;

    g_assert_true(g_file_set_contents(places_path, test_places, -1, NULL));
    g_assert_true(g_file_set_contents(sources_path, test_sources, -1, NULL));
    made = toll_lexicon_new(folder, &error);
    g_assert_no_error(error);
    g_unlink(places_path);
    g_unlink(sources_path);
    g_rmdir(folder);
    return made;
}
