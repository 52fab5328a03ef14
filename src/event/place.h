/* place.h: how the places of two claims lie to each other. */
#pragma once

#include <tollcheck/claim.h>

/* From what rules a link out to what speaks for it most. */
typedef enum {
    TOLL_PLACE_APART,
    TOLL_PLACE_AROUND, /* a village and the city that its province is called after */
    TOLL_PLACE_UNSURE, /* a name that no table knows, or a region without borders */
    TOLL_PLACE_NEAR, /* a name that no table knows, from articles about the other's province;
                        "north of" a city, and that city or a village of its province */
    TOLL_PLACE_UNKNOWN,  /* one claim names no place */
    TOLL_PLACE_WIDE,     /* one is the whole country of the other */
    TOLL_PLACE_FOLLOWED, /* apart, but the article puts other claims of the group there too */
    TOLL_PLACE_NESTED,
    TOLL_PLACE_SAME,
} TollPlaceRelation;

/**
 * TollPlace:
 * @said: as the claim has it
 * @name: as the tables call it, "Syria" for "northern Syria"
 * @chain: keys of the place and of all that it lies in, the narrowest first
 * @is_known: some table has it
 * @is_learned: none has it, but the articles that name it are about the province in its chain
 * @is_wide: a country or more
 * @is_vague: "northern Syria": somewhere in it
 * @is_hospital: "a hospital in Afrin", which takes in people from its province
 * @province: (nullable): key of the province, of a hospital
 * @is_outside: "north of Aleppo": around the city, in the villages of its province
 */
typedef struct {
    char *said;
    char *name;
    GPtrArray *chain;
    gboolean is_known;
    gboolean is_learned;
    gboolean is_wide;
    gboolean is_vague;
    gboolean is_outside;
    gboolean is_hospital;
    char *province;
} TollPlace;

typedef struct _TollPlaces TollPlaces;

TollPlaces *toll_places_new(const TollLexicon *lexicon);
void toll_places_free(TollPlaces *places);

/**
 * toll_places_learn:
 * @claims: (element-type TollClaim): those of an article stand together
 *
 * Puts names that no table knows into the province that the claims of their articles are about,
 * as most of them have it.
 */
void toll_places_learn(TollPlaces *places, GPtrArray *claims);

/* Returns: (transfer none) (nullable): NULL for "". */
const TollPlace *toll_places_get(TollPlaces *places, const char *name);
/* The claim's place; where its words are "north of" a city that its province is called after, the
 * country around that city, and where they are "hospital in", wherever in the province those were
 * hurt who were taken there. */
const TollPlace *toll_places_of_claim(TollPlaces *places, const TollClaim *claim);

TollPlaceRelation toll_place_relate(const TollPlace *a, const TollPlace *b);
/* Whether @inner lies in @outer and is not the same. */
gboolean toll_place_is_inside(const TollPlace *inner, const TollPlace *outer);
/* Whether the province is called after the city, so that its name says less than it seems. */
gboolean toll_place_is_namesake(const TollPlace *place);
const char *toll_place_key(const TollPlace *place);

/* Returns: (transfer none) (nullable): the known place in the name of one that no table has:
 * "near Aleppo", "outskirts of Homs". */
const char *toll_place_known_tail(const TollLexicon *lexicon, const char *name);

/* Appends lower-case letters and digits, and one "-" for whatever stands between them. */
void toll_place_slug(const char *name, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollPlaces, toll_places_free)
