/* setting.c: where an article as a whole plays, as its title, its dateline and its sentences
 * say. */
#include <string.h>

#include "claim/context.h"

/* Sentences that tell what an article is about; later ones give the background. */
enum { MAIN_SENTENCES = 12 };

/* Sentences that may be a lead. */
enum { LEAD = 3 };

/* What a place gains where it is named. */
enum {
    VOTE_TITLE = 6,
    VOTE_LEAD = 4,
    VOTE_DATELINE = 4,
    VOTE_LATER = 2,
    ENOUGH = 3, /* named in passing once, it is not what the article is about */
};

/* What the place of a sentence gains: half where it is not told to be one, and less where no
 * table holds it. */
static guint
votes_of(const TollSite *site, guint sentence)
{
    guint votes = sentence < LEAD ? VOTE_LEAD : VOTE_LATER;

    if (site->cost >= TOLL_SITE_TOLD && site->lead == 0)
        votes /= 2;
    return votes - (site->is_guess ? 1 : 0);
}

gboolean
toll_setting_is_wide(const TollReading *reading, const char *place)
{
    const char *kind = toll_lexicon_get_place_kind(reading->lexicon, place);

    return kind != NULL && (g_str_equal(kind, "country") || g_str_equal(kind, "region"));
}

gboolean
toll_setting_names(const TollReading *reading, const TollTerm *term, const char *country)
{
    gsize len = country != NULL ? strlen(country) : 0;

    return country != NULL &&
           (g_strcmp0(toll_term_place(reading, term), country) == 0 ||
            (g_strcmp0(toll_term_lexical(term, TOLL_KIND_DEMONYM), country) == 0 &&
             strncmp(reading->text + term->start, country, len) == 0 &&
             strchr("s'", reading->text[term->end - 1]) != NULL));
}

/* A place in the country that the article speaks of, and not all of it. */
gboolean
toll_setting_is_local(const TollReading *reading, const char *place)
{
    return !toll_setting_is_wide(reading, place) &&
           (reading->country == NULL ||
            toll_lexicon_get_place(reading->lexicon, place) == NULL ||
            toll_lexicon_place_within(reading->lexicon, place, reading->country));
}

/* Headlines name the city that readers know, and the report then the village near it: that
 * village. */
static TollSite
site_near(TollCascade *cascade, const char *landmark)
{
    const TollReading *reading = cascade->reading;

    for (guint i = 0; i < MIN(cascade->analyses->len, MAIN_SENTENCES); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, i))->row;
        TollSite site = toll_site_find(cascade, i, NULL, FALSE);

        if (site.place == NULL || !toll_setting_is_local(reading, site.place) ||
            g_str_equal(site.place, landmark))
            continue;
        for (guint k = 0; k < row->terms->len; k++) {
            const char *place = toll_term_place(reading, toll_row_term(row, k));

            if (place != NULL && g_str_equal(place, landmark) &&
                toll_site_is_landmark(reading, row, k))
                return site;
        }
    }
    return (TollSite){0};
}

static TollSite
written_at(const TollCascade *cascade)
{
    for (guint i = 0; i < MIN(cascade->analyses->len, LEAD); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, i))->row;

        for (guint k = 0; k < MIN(row->terms->len, 2); k++) {
            const TollTerm *term = toll_row_term(row, k);

            if (toll_term_is(cascade->reading, term, TOLL_KIND_DATELINE))
                return toll_site_of_term(cascade->reading, term);
        }
    }
    return (TollSite){0};
}

gboolean
toll_setting_is_seat(const TollCascade *cascade, const char *place)
{
    const char *country = cascade->reading->country;
    const char *seat = written_at(cascade).place;

    return country != NULL && g_strcmp0(seat, place) == 0 &&
           g_strcmp0(seat, toll_lexicon_get_capital(cascade->reading->lexicon, country)) == 0;
}

/* A place with what was said for it. */
typedef struct {
    TollSite site;
    guint votes;
} Candidate;

static void
vote(const TollReading *reading, GArray *candidates, TollSite site, guint votes)
{
    Candidate *candidate = NULL;

    if (site.place == NULL || !toll_setting_is_local(reading, site.place))
        return;
    for (guint i = 0; i < candidates->len && candidate == NULL; i++)
        if (g_str_equal(g_array_index(candidates, Candidate, i).site.place, site.place))
            candidate = &g_array_index(candidates, Candidate, i);
    if (candidate == NULL) {
        Candidate added = {site, 0};

        g_array_append_val(candidates, added);
        candidate = &g_array_index(candidates, Candidate, candidates->len - 1);
    }
    candidate->votes += votes;
}

/* The place that the name of a body begins with: "Vancouver police". */
static TollSite
site_of_body(const TollReading *reading, const TollTerm *term)
{
    g_autofree char *name = g_strndup(reading->text + term->start, term->end - term->start);

    for (char *space = strrchr(name, ' '); space != NULL; space = strrchr(name, ' ')) {
        *space = '\0';
        if (toll_lexicon_get_place(reading->lexicon, name) != NULL)
            return (TollSite){.place = toll_lexicon_get_canonical(reading->lexicon, name),
                              .start = term->start,
                              .end = term->start + (guint)strlen(name),
                              .reason = TOLL_PLACE_ARTICLE};
    }
    return (TollSite){0};
}

/* Where no sentence names a place, that of the police who speak. */
static TollSite
site_of_bodies(const TollCascade *cascade)
{
    const TollReading *reading = cascade->reading;

    /* A headline alone is too little to tell. */
    for (guint i = 0;
         cascade->analyses->len > 1 && i < MIN(cascade->analyses->len, MAIN_SENTENCES); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, i))->row;

        for (guint k = 0; k < row->terms->len; k++) {
            const TollTerm *term = toll_row_term(row, k);
            TollSite site = toll_term_source(reading, term) != NULL
                                ? site_of_body(reading, term)
                                : (TollSite){0};

            if (site.place != NULL && toll_setting_is_local(reading, site.place))
                return site;
        }
    }
    return (TollSite){0};
}

/* Whether the title or one of the first sentences names the country that the article speaks of,
 * and not only its army or its people. */
static gboolean
opens_with_country(const TollCascade *cascade)
{
    const TollReading *reading = cascade->reading;

    if (reading->country == NULL)
        return FALSE;
    if (g_strcmp0(reading->title_place, reading->country) == 0)
        return TRUE;
    for (guint i = 0; i < MIN(cascade->analyses->len, LEAD); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, i))->row;

        for (guint k = 0; k < row->terms->len; k++)
            if (toll_setting_names(reading, toll_row_term(row, k), reading->country))
                return TRUE;
    }
    return FALSE;
}

/* Whether a name that no table holds says that it is a part of something: "Darwisha district",
 * "Darwisha Street". */
static gboolean
is_part(const TollReading *reading, const TollSite *site)
{
    g_autofree char *text = g_strndup(reading->text + site->start, site->end - site->start);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);

    for (guint i = 0; words[i] != NULL; i++)
        if (toll_phrase_has(reading, toll_words_find(reading->words, words[i]),
                            TOLL_KIND_PLACENOUN))
            return TRUE;
    return FALSE;
}

/* Whether a site makes it unlikely that the article plays where it was written: a place of the
 * tables does; agencies write of the whole country in its capital, and there any name does. */
static gboolean
beats_dateline(const TollReading *reading, const TollSite *site, const char *dateline)
{
    const char *capital = reading->country != NULL
                              ? toll_lexicon_get_capital(reading->lexicon, reading->country)
                              : NULL;

    if (site->place == NULL || site->reason == TOLL_PLACE_DATELINE ||
        !toll_setting_is_local(reading, site->place))
        return FALSE;
    if (site->cost < TOLL_SITE_TOLD && !site->is_guess)
        return TRUE;
    return g_strcmp0(capital, dateline) == 0 && !is_part(reading, site) &&
           (site->cost < TOLL_SITE_TOLD || site->lead > 0);
}

/* The place where the article was written, unless it begins with where it plays. */
static TollSite
dateline_site(TollCascade *cascade)
{
    TollSite dateline = written_at(cascade);

    for (guint i = 0; dateline.place != NULL && i < MIN(cascade->analyses->len, LEAD); i++) {
        TollSite site = toll_site_find(cascade, i, NULL, FALSE);

        if (beats_dateline(cascade->reading, &site, dateline.place))
            return (TollSite){0};
    }
    return dateline;
}

/* The scene that the title and most sentences of the article have, the first ones counting
 * more; the dateline counts as one of the first, and gives way where all else is equal. */
static TollSite
main_site(TollCascade *cascade)
{
    const TollReading *reading = cascade->reading;
    g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
    const Candidate *best = NULL;
    TollSite near;

    for (guint i = 0; i < MIN(cascade->analyses->len, MAIN_SENTENCES); i++) {
        TollSite site = toll_site_find(cascade, i, NULL, FALSE);

        if (site.reason == TOLL_PLACE_REFERRED &&
            toll_lexicon_get_place(reading->lexicon, site.place) == NULL)
            continue; /* a guess at a guess */
        if (site.is_ward)
            continue;
        site.reason = TOLL_PLACE_ARTICLE;
        vote(reading, candidates, site, votes_of(&site, i));
    }
    if (reading->title_place != NULL)
        vote(reading, candidates,
             (TollSite){.place = reading->title_place, .reason = TOLL_PLACE_ARTICLE},
             VOTE_TITLE);
    vote(reading, candidates, dateline_site(cascade), VOTE_DATELINE);
    for (guint i = 0; i < candidates->len; i++)
        if (best == NULL || g_array_index(candidates, Candidate, i).votes > best->votes)
            best = &g_array_index(candidates, Candidate, i);
    if (best == NULL || (best->votes < ENOUGH && opens_with_country(cascade)))
        return best == NULL ? site_of_bodies(cascade) : (TollSite){0};
    near = site_near(cascade, best->site.place);
    near.reason = TOLL_PLACE_ARTICLE;
    return near.place != NULL ? near : best->site;
}

/* Whether a site is in another country than the article speaks of: "India sent three ships". A
 * town that is told to be the scene may be a namesake. */
static gboolean
is_elsewhere(const TollReading *reading, const TollSite *site)
{
    const char *country =
        site->place != NULL ? toll_lexicon_get_country(reading->lexicon, site->place) : NULL;

    return country != NULL && reading->country != NULL &&
           !g_str_equal(country, reading->country) &&
           (site->cost >= TOLL_SITE_TOPIC || toll_setting_is_wide(reading, site->place));
}

TollSite
toll_setting_find(TollCascade *cascade)
{
    TollSite site = main_site(cascade);

    for (guint i = 0; site.place == NULL && i < MIN(cascade->analyses->len, LEAD); i++) {
        site = toll_site_find(cascade, i, NULL, FALSE);
        site.reason = TOLL_PLACE_ARTICLE;
        if (is_elsewhere(cascade->reading, &site))
            site = (TollSite){0};
    }
    return site;
}
