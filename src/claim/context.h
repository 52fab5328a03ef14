/* context.h: the parts of a claim that come from the words around it. */
#pragma once

#include "claim/cascade.h"

/* A figure that goes with a war as a whole is not a village's. */
enum { TOLL_WAR_TOLL = 500 };

/* Whether any term of the row is of the kind. */
gboolean toll_row_has(const TollReading *reading, const TollRow *row, TollKind kind);

/* Fills place and place_mention; the scope must be known. */
void toll_scene_fill(TollCascade *cascade, guint sentence, const TollDraft *draft,
                     TollClaim *claim);
/* Fills the days, date_mention and scope. */
void toll_when_fill(TollCascade *cascade, guint sentence, const TollDraft *draft,
                    TollClaim *claim);

/* Where a sentence says that something happened. */
typedef struct {
    const char *place; /* (nullable): where the sentence says nothing */
    guint start, end;  /* the words that say so; equal where they stand in the title */
    guint lead;        /* bytes before them that tell how: "north of ", "hospital in " */
    int cost;          /* how little they say it, see site.c */
    gboolean is_guess; /* a name that no table holds */
    gboolean is_ward;  /* that of a hospital: "the hospital in Abs received nine bodies" */
    TollPlaceReason reason;
} TollSite;

/* What costs less is told to be the scene, "in Aleppo"; or the sentence is about it, "Aleppo
 * is".
 */
enum { TOLL_SITE_TOLD = 10, TOLL_SITE_TOPIC = 20 };

/* The place that a sentence gives a draft, or itself where @draft is NULL. For those who move
 * it is the place that they left. */
TollSite toll_site_find(TollCascade *cascade, guint sentence, const TollDraft *draft,
                        gboolean is_move);
/* Whether the sentence names a place only to find another: "north of Homs". */
gboolean toll_site_is_landmark(const TollReading *reading, const TollRow *row, guint term);
/* Returns: where the word begins that makes the place at @term that of a hospital, "a clinic in
 * Homs", or 0. */
guint toll_site_hospital(const TollReading *reading, const TollRow *row, guint term);
/* Returns: the first term of the words that make the place at @term a landmark, or -1. */
int toll_site_landmark(const TollReading *reading, const TollRow *row, guint term);

/* The place that a term names, be it one of an event or of a dateline. */
TollSite toll_site_of_term(const TollReading *reading, const TollTerm *term);
/* The place that a noun means: "in the town", "the capital". */
TollSite toll_place_meant(TollCascade *cascade, guint sentence, guint term);

/* The place where most of the article plays, or the first that it names. */
TollSite toll_setting_find(TollCascade *cascade);
/* Whether a place is a country or larger, or lies in the one that the article speaks of. */
gboolean toll_setting_is_wide(const TollReading *reading, const char *place);
gboolean toll_setting_is_local(const TollReading *reading, const char *place);
/* Whether a term names a country: "Kenya", "Kenya's"; not "Kenyan", which tells whose it is. */
gboolean toll_setting_names(const TollReading *reading, const TollTerm *term,
                            const char *country);
/* Whether a place is the capital of the country, and the article was only written there. */
gboolean toll_setting_is_seat(const TollCascade *cascade, const char *place);
