/* scene.c: where a claim's people met their fate: the scene that its words name, else that of
 * its paragraph, its lead or its article. */
#include "claim/context.h"

#include <string.h>

/* How many sentences back a scene holds on. */
enum { LOOK_BACK = 3 };

/* Sentences that may be a lead. */
enum { LEAD = 3 };

/* A figure of a war that is not a village's even where its sentence does not speak of war. */
enum { COUNTRY_TOLL = 20000 };

/* Days over which nobody counts the dead of a village. */
enum { LONG_PERIOD = 25 };

/* A word of a name, and not one that describes: "Tukhar", "al-Bab", not "the", "TUKHAR". */
static gboolean
is_spelt_as_name(const char *word)
{
    const char *hyphen = strchr(word, '-');
    const char *own = hyphen != NULL && hyphen - word <= 3 ? hyphen + 1 : word;

    return g_ascii_isupper(own[0]) && g_ascii_islower(own[1]);
}

/* Cities and what is larger have a name in English; villages and quarters have none, and are
 * spelt as the article spells them. A name that a user's own table gives is used. */
static char *
name_as_said(const TollReading *reading, const char *place, const char *mention)
{
    static const char *const small[] = {"town", "village", "district", NULL};
    const char *kind = toll_lexicon_get_place_kind(reading->lexicon, place);
    g_auto(GStrv) words = g_strsplit(mention, " ", -1);

    if (kind == NULL || !g_strv_contains(small, kind) || words[0] == NULL ||
        g_str_has_prefix(mention, place) ||
        toll_lexicon_find_place(reading->lexicon, place, strlen(place), TOLL_PLACES_OWN) !=
            NULL ||
        !g_str_equal(toll_lexicon_get_canonical(reading->lexicon, mention), place))
        return g_strdup(place);
    for (guint i = 0; words[i] != NULL; i++)
        if (!is_spelt_as_name(words[i]))
            return g_strdup(place);
    return g_strdup(mention);
}

static void
set_place(const TollCascade *cascade, TollSite site, TollPlaceReason reason, TollClaim *claim)
{
    const char *text = cascade->reading->text + site.start;
    g_autofree char *spelt = g_strndup(text, site.end - site.start);
    g_autofree char *name = name_as_said(cascade->reading, site.place, spelt);
    g_autofree char *mention = g_strndup(text - site.lead, site.end - site.start + site.lead);

    toll_claim_set(&claim->place, name);
    toll_claim_set(&claim->place_mention, mention);
    claim->place_reason = reason;
}

static void
set_country(const TollCascade *cascade, TollClaim *claim)
{
    toll_claim_set(&claim->place, cascade->reading->country);
    claim->place_reason = TOLL_PLACE_COUNTRY;
}

/* Whether a place says less than the one that the article is about: "Syria" in a report on
 * Jayrud says nothing; but a report on Jayrud may end with the whole war. */
static gboolean
is_wider(const TollReading *reading, const char *place, const char *lead)
{
    return !g_str_equal(place, lead) &&
           toll_lexicon_place_within(reading->lexicon, lead, place);
}

/* Leads often name the country, and one of the next sentences the town. */
static TollSite
narrower_ahead(TollCascade *cascade, guint sentence, const char *wide)
{
    const TollReading *reading = cascade->reading;
    const char *country = reading->country;

    for (guint i = sentence + 1; country != NULL && sentence < LEAD &&
                                 i < MIN(cascade->analyses->len, sentence + LOOK_BACK);
         i++) {
        TollSite site = toll_site_find(cascade, i, NULL, FALSE);

        if (site.cost < TOLL_SITE_TOLD && !toll_setting_is_wide(reading, site.place) &&
            !toll_setting_is_seat(cascade, site.place) &&
            toll_lexicon_place_within(reading->lexicon, site.place, country) &&
            g_str_has_suffix(wide, country))
            return site;
    }
    return (TollSite){0};
}

/* "The town on the border was a way for smugglers": what a place is, and nothing that happened
 * there. */
static gboolean
is_description(const TollReading *reading, const TollRow *row, TollSite site)
{
    static const TollKind deeds[] = {TOLL_KIND_CAUSE, TOLL_KIND_SUFFERED, TOLL_KIND_PARTICIPLE};
    static const TollKind generics[] = {TOLL_KIND_PLACEREF, TOLL_KIND_GENERIC, TOLL_KINDS_END};

    for (guint i = 0; i < G_N_ELEMENTS(deeds); i++)
        if (toll_row_has(reading, row, deeds[i]))
            return FALSE;
    return row->terms->len > 1 && site.start <= toll_row_term(row, 1)->start &&
           toll_term_is_any(reading, toll_row_term(row, 1), generics);
}

/* The scene before a sentence in its paragraph. */
static TollSite
paragraph_site(TollCascade *cascade, guint sentence)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);

    for (guint i = sentence; i > 0 && i + LOOK_BACK > sentence; i--) {
        const TollAnalysis *there = g_ptr_array_index(cascade->analyses, i - 1);
        TollSite site;

        if (there->sentence.paragraph != here->sentence.paragraph)
            break;
        site = toll_site_find(cascade, i - 1, NULL, FALSE);
        if (site.place != NULL && site.cost < TOLL_SITE_TOPIC && !site.is_ward &&
            !is_description(cascade->reading, there->row, site) &&
            toll_setting_is_local(cascade->reading, site.place))
            return site;
    }
    return (TollSite){0};
}

/* Where a sentence that names no scene plays. */
static void
inherit_place(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    TollSite site = paragraph_site(cascade, sentence);

    if (site.place != NULL) {
        set_place(cascade, site, TOLL_PLACE_PARAGRAPH, claim);
        return;
    }
    site = toll_setting_find(cascade);
    if (site.place != NULL)
        set_place(cascade, site, site.reason, claim);
    else if (cascade->reading->country != NULL)
        set_country(cascade, claim);
}

/* "A bomb in Somalia killed 16" in an article on Mogadishu: the scene within the wider place.
 */
static void
narrow_place(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    TollSite site = paragraph_site(cascade, sentence);

    if (site.place == NULL)
        site = toll_setting_find(cascade);
    if (site.place != NULL && is_wider(reading, claim->place, site.place) &&
        !toll_setting_is_seat(cascade, site.place))
        set_place(cascade, site, TOLL_PLACE_NARROWED, claim);
    if (!toll_setting_is_wide(reading, claim->place))
        return;
    site = narrower_ahead(cascade, sentence, claim->place);
    if (site.place != NULL)
        set_place(cascade, site, TOLL_PLACE_NARROWED, claim);
}

/* "The hospital in Abs received nine bodies" from wherever the article plays. */
static void
leave_ward(TollCascade *cascade, guint sentence, TollClaim *claim)
{
    TollSite site = paragraph_site(cascade, sentence);
    TollPlaceReason reason = TOLL_PLACE_PARAGRAPH;

    if (site.place == NULL) {
        site = toll_setting_find(cascade);
        reason = site.reason;
    }
    if (site.place != NULL && toll_setting_is_local(cascade->reading, site.place))
        set_place(cascade, site, reason, claim);
}

/* Whether the sentence itself counts over weeks. */
static gboolean
runs_long(const TollClaim *claim)
{
    return (claim->date_reason == TOLL_DATE_NAMED || claim->date_reason == TOLL_DATE_SINCE) &&
           claim->date_from != TOLL_NO_DAY && claim->date_to != TOLL_NO_DAY &&
           claim->date_to - claim->date_from >= LONG_PERIOD;
}

/* "In the whole campaign": that is where the article plays. */
static gboolean
speaks_of_battle(const TollReading *reading, const TollRow *row)
{
    for (guint i = 0; i < row->terms->len; i++)
        if (toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_CAMPAIGN) &&
            !toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_SIEGE))
            return TRUE;
    return FALSE;
}

/* A toll of a whole war, or one that runs over months, belongs to the country, wherever the
 * rest of the article happens. */
static gboolean
is_of_country(const TollReading *reading, const TollRow *row, const TollClaim *claim)
{
    gint64 toll = MAX(claim->low, claim->high);
    return claim->scope == TOLL_PERIOD &&
           (toll >= COUNTRY_TOLL ||
            (toll >= TOLL_WAR_TOLL && toll_row_has(reading, row, TOLL_KIND_LONG)) ||
            (runs_long(claim) && !speaks_of_battle(reading, row)));
}

/* "The Observatory documented 53 deaths on Monday": those that a monitor of the country put on
 * its list that day. */
static gboolean
is_listed(const TollReading *reading, const TollRow *row, const TollClaim *claim)
{
    static const char *const lists[] = {"monitor", "activists", NULL};

    if (claim->scope != TOLL_PERIOD || !toll_row_has(reading, row, TOLL_KIND_DATE) ||
        !toll_row_has(reading, row, TOLL_KIND_RECORDS) ||
        toll_row_has(reading, row, TOLL_KIND_CAUSE))
        return FALSE;
    for (guint i = 0; i < row->terms->len; i++) {
        const char *id = toll_term_source(reading, toll_row_term(row, i));
        const TollSourceInfo *info =
            id != NULL ? toll_lexicon_get_source(reading->lexicon, id) : NULL;

        if (info != NULL && g_strv_contains(lists, info->kind) &&
            g_strcmp0(info->country, reading->country) == 0)
            return TRUE;
    }
    return FALSE;
}

void
toll_scene_fill(TollCascade *cascade, guint sentence, const TollDraft *draft, TollClaim *claim)
{
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    gboolean is_move =
        claim->outcome == TOLL_OUTCOME_DISPLACED || claim->outcome == TOLL_OUTCOME_EVACUATED;
    TollSite site = toll_site_find(cascade, sentence, draft, is_move);

    if (site.place != NULL) {
        set_place(cascade, site, site.reason, claim);
        if (!is_move && claim->scope == TOLL_INCIDENT && site.reason == TOLL_PLACE_NAMED &&
            toll_setting_is_wide(reading, claim->place))
            narrow_place(cascade, sentence, claim);
        if (site.is_ward)
            leave_ward(cascade, sentence, claim);
    } else if (reading->country != NULL &&
               (is_of_country(reading, row, claim) || is_listed(reading, row, claim))) {
        set_country(cascade, claim);
    } else {
        inherit_place(cascade, sentence, claim);
    }
}
