/* address.c: places that stand together: "Darwisha in northern Latakia", "Homs, Hama and
 * Idlib". */
#include "claim/site.h"

/* Links between the places of one address: "Darwisha, in the north of Latakia". */
enum { MAX_LINK = 5 };

/* Places that make a list. */
enum { LIST = 3 };

static const char *
place_at(const TollReading *reading, const TollRow *row, guint i)
{
    return toll_term_place(reading, toll_row_term(row, i));
}

/* Whether two places stand in one address, with nothing but words that join them between:
 * "Darwisha in northern Latakia", "Rastan, 20 kilometres north of Homs". */
static gboolean
is_one_address(const TollReading *reading, const TollRow *row, guint first, guint second)
{
    static const TollKind links[] = {
        TOLL_KIND_PLACE_PREP, TOLL_KIND_LANDMARK, TOLL_KIND_DET,
        TOLL_KIND_DIRECTION,  TOLL_KIND_MEASURED, TOLL_KIND_PLACENOUN,
        TOLL_KIND_OPEN,       TOLL_KIND_SIEGE,    TOLL_KINDS_END};

    if (second - first > MAX_LINK + 1)
        return FALSE;
    for (guint i = first + 1; i < second; i++)
        if (!toll_term_is_any(reading, toll_row_term(row, i), links) &&
            !toll_term_reads(reading, toll_row_term(row, i), "of") &&
            !toll_term_reads(reading, toll_row_term(row, i), ","))
            return FALSE;
    return TRUE;
}

/* "The town of Rastan, in Homs province": nothing leads to the inner place, but it lies there.
 */
static gboolean
is_placed_by(const TollReading *reading, const TollRow *row, guint inner, guint outer)
{
    const char *place = place_at(reading, row, inner), *around = place_at(reading, row, outer);

    return around != NULL && !g_str_equal(place, around) &&
           (toll_term_is(reading, toll_row_term(row, inner), TOLL_KIND_GUESS) ||
            toll_lexicon_place_within(reading->lexicon, place, around));
}

guint
toll_address_start(const TollReading *reading, const TollRow *row, guint term)
{
    guint start = term;

    for (guint i = term; i > 0 && term - i <= 3 * MAX_LINK; i--)
        if (place_at(reading, row, i - 1) != NULL &&
            is_one_address(reading, row, i - 1, start) &&
            (toll_role_is_told(reading, row, i - 1) ||
             is_placed_by(reading, row, i - 1, start)))
            start = i - 1;
    return start;
}

/* "The Persian Gulf island of Qeshm": a wide place before another only describes it. */
static gboolean
describes(const TollReading *reading, const TollRow *row, guint term)
{
    const char *place = place_at(reading, row, term);
    const char *kind = toll_lexicon_get_place_kind(reading->lexicon, place);

    return kind != NULL && g_str_equal(kind, "region") && term + 1 < row->terms->len &&
           place_at(reading, row, term + 1) != NULL &&
           !toll_lexicon_place_within(reading->lexicon, place,
                                      place_at(reading, row, term + 1));
}

guint
toll_address_head(const TollReading *reading, const TollRow *row, guint start)
{
    guint head = describes(reading, row, start) ? start + 1 : start, last = head;

    for (guint i = head + 1; i < row->terms->len; i++) {
        const char *place = place_at(reading, row, i);

        if (place == NULL)
            continue;
        if (!is_one_address(reading, row, last, i))
            break;
        last = i;
        if (!g_str_equal(place, place_at(reading, row, head)) &&
            !toll_site_is_landmark(reading, row, i) &&
            toll_lexicon_place_within(reading->lexicon, place, place_at(reading, row, head)))
            head = i;
    }
    return head;
}

/* The next place of a list: only commas and "and" stand between; @step is 1 or -1. Returns:
 * @term where there is none. */
static guint
next_of_list(const TollReading *reading, const TollRow *row, guint term, int step)
{
    static const TollKind links[] = {TOLL_KIND_AND, TOLL_KIND_DET, TOLL_KINDS_END};

    for (int i = (int)term + step;
         i >= 0 && i < (int)row->terms->len && ABS(i - (int)term) <= LIST; i += step) {
        const TollTerm *at = toll_row_term(row, (guint)i);

        if (place_at(reading, row, (guint)i) != NULL)
            return (guint)i;
        if (!toll_term_is_any(reading, at, links) && !toll_term_reads(reading, at, ","))
            break;
    }
    return term;
}

/* The places of the list that a term stands in. Returns: %NULL where they are few, or are in no
 * table, or one lies in the other: that is an address. */
static GPtrArray *
list_of(const TollReading *reading, const TollRow *row, guint term)
{
    g_autoptr(GPtrArray) places = g_ptr_array_new();

    while (next_of_list(reading, row, term, -1) != term)
        term = next_of_list(reading, row, term, -1);
    for (guint last = G_MAXUINT; term != last;
         last = term, term = next_of_list(reading, row, term, 1)) {
        const char *place = place_at(reading, row, term);
        const char *before = places->len > 0 ? places->pdata[places->len - 1] : NULL;

        if (toll_lexicon_get_place(reading->lexicon, place) == NULL ||
            (before != NULL && (toll_lexicon_place_within(reading->lexicon, place, before) ||
                                toll_lexicon_place_within(reading->lexicon, before, place))))
            return NULL;
        g_ptr_array_add(places, (gpointer)place);
    }
    return places->len >= LIST ? g_steal_pointer(&places) : NULL;
}

const char *
toll_address_holder(const TollReading *reading, const TollRow *row, guint term)
{
    g_autoptr(GPtrArray) places = list_of(reading, row, term);
    const char *holder = places != NULL ? places->pdata[0] : NULL;

    for (guint i = 0; holder != NULL && i < places->len; i++)
        while (holder != NULL &&
               !toll_lexicon_place_within(reading->lexicon, places->pdata[i], holder))
            holder = toll_lexicon_get_parent(reading->lexicon, holder);
    return holder != NULL && toll_lexicon_get_country(reading->lexicon, holder) != NULL ? holder
                                                                                        : NULL;
}
