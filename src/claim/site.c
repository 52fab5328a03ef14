/* site.c: of the places that a sentence names, the one where its people met their fate. */
#include "claim/site.h"

#include <string.h>

/* Costs in terms of distance: what stands that far away is as likely. See also role.c. */
enum {
    COST_BEFORE = 4,       /* before the figure; most places stand behind the outcome */
    COST_GUESS = 3,        /* a name that no table holds */
    COST_STREET = 2,       /* one of a street or park: its town is told better */
    COST_REFERRED = 2,     /* "the town": what is named comes first */
    COST_WIDE = 15,        /* a country or region, where a place in it is named */
    COST_CLAUSE = 15,      /* in another clause than the figure */
    COST_NEXT_CLAUSE = 44, /* in one that has yet to come */
    COST_OTHERS = 12,      /* it leads to another figure: "in Rafah nine" */
    MAX_SITE = 44,         /* what costs more is no scene */
};

/* Whether a clause ends between two terms. */
static gboolean
is_divided(const TollReading *reading, const TollRow *row, guint from, guint to)
{
    for (guint i = from; i < to; i++)
        if (toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_DIVIDES))
            return TRUE;
    return FALSE;
}

/* "Rafah, where 12 people died": the relative clause is about the place. */
static gboolean
is_where(const TollReading *reading, const TollRow *row, guint term)
{
    guint next = term + 1;

    if (next < row->terms->len && toll_term_reads(reading, toll_row_term(row, next), ","))
        next++;
    return next < row->terms->len &&
           toll_term_reads(reading, toll_row_term(row, next), "where");
}

/* "Saraqeb:" is the scene of what follows and not of what stands before it in a list. */
static gboolean
is_heading_of_next(const TollReading *reading, const TollRow *row, guint term,
                   const TollDraft *draft)
{
    return draft != NULL && term > draft->term &&
           toll_term_is(reading, toll_row_term(row, term), TOLL_KIND_HEADING);
}

/* How far a place stands from the figure and its outcome. */
static int
distance_cost(const TollReading *reading, const TollRow *row, const TollDraft *draft,
              guint term)
{
    guint first = MIN(draft->term, draft->outcome_term);
    guint last = MAX(draft->term, draft->outcome_term);
    int cost = is_divided(reading, row, MIN(first, term), MAX(last, term)) ? COST_CLAUSE : 0;

    if (cost > 0 && term > last)
        cost = COST_NEXT_CLAUSE;

    if (toll_role_is_of_others(reading, row, term, draft->term))
        return MAX_SITE;
    if (term + 1 < row->terms->len && term + 1 != draft->term &&
        toll_term_is(reading, toll_row_term(row, term + 1), TOLL_KIND_QUANTITY))
        cost += COST_OTHERS;
    if (term > last)
        return cost + (int)(term - last);
    if (term > draft->term || term + 1 == first ||
        (term < first && is_where(reading, row, term)))
        return cost + 1;
    return cost + (int)(draft->term - term) + COST_BEFORE;
}

/* Of two places in one sentence of which one lies in the other, the inner one is the scene. */
static guint
innermost(const TollReading *reading, const TollRow *row, guint best, const char *outer)
{
    for (guint i = 0; i < row->terms->len; i++) {
        const char *inner = toll_term_place(reading, toll_row_term(row, i));

        if (inner != NULL && !g_str_equal(inner, outer) && ABS((int)i - (int)best) < 20 &&
            toll_lexicon_place_within(reading->lexicon, inner, outer) &&
            !toll_site_is_landmark(reading, row, i) && !toll_role_is_spoken(reading, row, i) &&
            !toll_role_is_from(reading, row, i))
            return i;
    }
    return best;
}

TollSite
toll_site_of_term(const TollReading *reading, const TollTerm *term)
{
    const TollValue *value = term->value;
    gboolean is_dateline = toll_term_is(reading, term, TOLL_KIND_DATELINE);

    return (TollSite){.place = is_dateline ? value->id : toll_term_place(reading, term),
                      .start = value != NULL ? value->start : term->start,
                      .end = value != NULL ? value->end : term->end,
                      .is_guess = toll_term_is(reading, term, TOLL_KIND_GUESS),
                      .reason = is_dateline ? TOLL_PLACE_DATELINE : TOLL_PLACE_NAMED};
}

/* A country, or "eastern Kenya". */
static gboolean
is_broad(const TollReading *reading, const char *place)
{
    const char *country = toll_lexicon_get_country(reading->lexicon, place);

    if (country == NULL)
        country = reading->country;
    return country != NULL && g_str_has_suffix(place, country);
}

/* "Hakaba Street". */
static gboolean
is_street(const TollReading *reading, const TollSite *site)
{
    g_autofree char *text = g_strndup(reading->text + site->start, site->end - site->start);
    const char *space = strrchr(text, ' ');

    return space != NULL && toll_phrase_has(reading, toll_words_find(reading->words, space + 1),
                                            TOLL_KIND_STREETNOUN);
}

/* The address that a place belongs to, as a candidate for the site. */
static TollSite
site_at(const TollReading *reading, const TollRow *row, guint term, gboolean is_move,
        guint *head)
{
    guint start = toll_address_start(reading, row, term);
    TollSite site;
    int landmark;

    *head = toll_address_head(reading, row, start);
    landmark = toll_site_landmark(reading, row, *head);
    site = toll_site_of_term(reading, toll_row_term(row, *head));
    site.is_ward = toll_site_hospital(reading, row, *head) > 0;
    if (landmark >= 0 && site.start < site.end)
        site.lead = site.start - toll_row_term(row, (guint)landmark)->start;
    else if (toll_site_hospital(reading, row, *head) > 0 && site.start < site.end)
        site.lead = site.start - toll_site_hospital(reading, row, *head);
    site.cost = MIN(toll_role_cost(reading, row, start, is_move),
                    toll_role_cost(reading, row, term, is_move)) +
                (site.is_guess ? COST_GUESS : 0) +
                (site.is_guess && is_street(reading, &site) ? COST_STREET : 0) +
                (is_broad(reading, site.place) ? COST_WIDE : 0);
    return site;
}

TollSite
toll_site_find(TollCascade *cascade, guint sentence, const TollDraft *draft, gboolean is_move)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    TollSite best = {.cost = MAX_SITE};
    const char *holder;
    guint best_term = 0;

    toll_cascade_analyse(cascade, sentence);
    for (guint i = 0; i < row->terms->len; i++) {
        guint head = i;
        TollSite site = toll_place_meant(cascade, sentence, i);

        if (is_heading_of_next(reading, row, i, draft))
            continue;
        if (toll_term_place(reading, toll_row_term(row, i)) != NULL)
            site = site_at(reading, row, i, is_move, &head);
        else if (site.place != NULL && toll_address_start(reading, row, i) == i)
            site.cost = toll_role_cost(reading, row, i, is_move) + COST_REFERRED +
                        (is_broad(reading, site.place) ? COST_WIDE : 0);
        else
            continue;
        site.cost += draft != NULL ? distance_cost(reading, row, draft, i) : 0;
        if (site.cost < best.cost) {
            best = site;
            best_term = head;
        }
    }
    holder = draft != NULL && !is_move && best.reason == TOLL_PLACE_NAMED
                 ? toll_address_holder(reading, row, best_term)
                 : NULL;
    if (holder != NULL) {
        best.place = holder;
        best.reason = TOLL_PLACE_SHARED;
    } else if (best.place != NULL && !is_move) {
        guint inner = innermost(reading, row, best_term, best.place);
        int cost = best.cost;

        if (inner != best_term)
            best = toll_site_of_term(reading, toll_row_term(row, inner));
        best.cost = cost;
    }
    return best;
}
