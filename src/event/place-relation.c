/* place-relation.c: how the places of two claims lie to each other. */
#include "event/place.h"

const char *
toll_place_key(const TollPlace *place)
{
    return place->chain->pdata[0];
}

gboolean
toll_place_is_inside(const TollPlace *inner, const TollPlace *outer)
{
    for (guint i = 1; inner != NULL && outer != NULL && i < inner->chain->len; i++)
        if (g_str_equal(inner->chain->pdata[i], toll_place_key(outer)))
            return TRUE;
    return FALSE;
}

gboolean
toll_place_is_namesake(const TollPlace *place)
{
    return place->chain->len > 1 &&
           g_str_has_prefix(place->chain->pdata[1], toll_place_key(place));
}

/* "Aleppo" is said of the city and of the villages around it. */
static gboolean
is_around(const TollPlace *village, const TollPlace *city)
{
    for (guint i = 1; toll_place_is_namesake(city) && i < village->chain->len; i++)
        if (g_str_equal(village->chain->pdata[i], city->chain->pdata[1]))
            return TRUE;
    return FALSE;
}

/* Whether @place may be meant by "north of" a city of its province, or by a hospital there. */
static gboolean
surrounds(const TollPlace *around, const TollPlace *place)
{
    if (around->is_outside)
        return is_around(place, around);
    for (guint i = 0; around->province != NULL && i < place->chain->len; i++)
        if (g_str_equal(place->chain->pdata[i], around->province))
            return TRUE;
    return FALSE;
}

/* Of a learned place and one that the tables have. */
static gboolean
share_province(const TollPlace *a, const TollPlace *b)
{
    const TollPlace *learned = a->is_learned ? a : b, *known = a->is_learned ? b : a;

    for (guint i = 0; i < known->chain->len; i++)
        if (g_str_equal(known->chain->pdata[i], learned->chain->pdata[1]))
            return TRUE;
    return FALSE;
}

TollPlaceRelation
toll_place_relate(const TollPlace *a, const TollPlace *b)
{
    if (a == NULL || b == NULL)
        return TOLL_PLACE_UNKNOWN;
    if (g_str_equal(a->said, b->said))
        return TOLL_PLACE_SAME;
    if (a->is_outside != b->is_outside && g_str_equal(toll_place_key(a), toll_place_key(b)))
        return TOLL_PLACE_NEAR;
    if (g_str_equal(toll_place_key(a), toll_place_key(b)))
        return !a->is_vague && !b->is_vague ? TOLL_PLACE_SAME
               : a->is_wide                 ? TOLL_PLACE_WIDE
                                            : TOLL_PLACE_NESTED;
    if (toll_place_is_inside(a, b))
        return b->is_wide ? TOLL_PLACE_WIDE : TOLL_PLACE_NESTED;
    if (toll_place_is_inside(b, a))
        return a->is_wide ? TOLL_PLACE_WIDE : TOLL_PLACE_NESTED;
    if (surrounds(a, b) || surrounds(b, a))
        return TOLL_PLACE_NEAR;
    if (a->is_known == b->is_known)
        return is_around(a, b) || is_around(b, a) ? TOLL_PLACE_AROUND : TOLL_PLACE_APART;
    if (a->is_learned || b->is_learned)
        return share_province(a, b) ? TOLL_PLACE_NEAR : TOLL_PLACE_APART;
    /* A name that no table has may lie anywhere, so in that country too. */
    return a->is_wide || b->is_wide ? TOLL_PLACE_WIDE : TOLL_PLACE_UNSURE;
}
