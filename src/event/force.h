/* force.h: whose people a claim counts. */
#pragma once

#include <tollcheck/claim.h>
#include <tollcheck/lexicon.h>

/**
 * TollForce:
 * @camp: (nullable): "regular" for soldiers, "irregular" for rebels
 * @side: (nullable): that of the force that is named, as the table of sources has it
 * @country: (nullable): theirs, where it is not that of the place: "two Britons"
 */
typedef struct {
    const char *camp;
    const char *side;
    const char *country;
} TollForce;

/* What the words behind the claim's figure tell; a camp and a side only of fighters. */
TollForce toll_force_of(const TollClaim *claim, const TollLexicon *lexicon);

/* Whether they cannot be the same people: "16 Turkish soldiers", "138 Daesh terrorists". */
gboolean toll_forces_differ(const TollForce *a, const TollForce *b);
