/* claim.c: the plain record of one claim, its id, and the names of its values in reports. */
#include <tollcheck/claim.h>

#include <string.h>

/* Hex digits of a claim's id: 48 bits, enough to tell the claims of any one report apart. */
enum { ID_LEN = 12 };

/* Every string of the record, so that none is forgotten when it is made or freed. */
static const gsize strings[] = {
    G_STRUCT_OFFSET(TollClaim, document),       G_STRUCT_OFFSET(TollClaim, figure),
    G_STRUCT_OFFSET(TollClaim, quote),          G_STRUCT_OFFSET(TollClaim, source),
    G_STRUCT_OFFSET(TollClaim, source_mention), G_STRUCT_OFFSET(TollClaim, relayed_by),
    G_STRUCT_OFFSET(TollClaim, place),          G_STRUCT_OFFSET(TollClaim, place_mention),
    G_STRUCT_OFFSET(TollClaim, date_mention),   G_STRUCT_OFFSET(TollClaim, actor),
    G_STRUCT_OFFSET(TollClaim, cause),          G_STRUCT_OFFSET(TollClaim, title),
    G_STRUCT_OFFSET(TollClaim, publisher),      G_STRUCT_OFFSET(TollClaim, url),
    G_STRUCT_OFFSET(TollClaim, rules),          G_STRUCT_OFFSET(TollClaim, part_of),
    G_STRUCT_OFFSET(TollClaim, claim_id),       G_STRUCT_OFFSET(TollClaim, event_id),
    G_STRUCT_OFFSET(TollClaim, cause_mention),
};

static char **
string_at(TollClaim *claim, guint i)
{
    return &G_STRUCT_MEMBER(char *, claim, strings[i]);
}

TollClaim *
toll_claim_new(void)
{
    TollClaim *claim = g_new0(TollClaim, 1);

    for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
        *string_at(claim, i) = g_strdup("");
    claim->low = TOLL_OPEN;
    claim->high = TOLL_OPEN;
    claim->quote_start = TOLL_NOWHERE;
    claim->position = TOLL_NOWHERE;
    return claim;
}

void
toll_claim_free(TollClaim *claim)
{
    if (claim == NULL)
        return;
    for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
        g_free(*string_at(claim, i));
    g_free(claim);
}

/* Whether no longer number or word goes on there: "12" does not stand in "112". */
static gboolean
stands_alone(const char *quote, const char *at, gsize len)
{
    return (at == quote || !g_ascii_isalnum(at[-1])) && !g_ascii_isalnum(at[len]);
}

gsize
toll_claim_find_figure(const TollClaim *claim)
{
    gsize len = strlen(claim->figure);
    const char *at = claim->quote;

    if (claim->quote_start != TOLL_NOWHERE)
        return claim->start - claim->quote_start;
    while (len > 0 && (at = strstr(at, claim->figure)) != NULL) {
        if (stands_alone(claim->quote, at, len))
            return (gsize)(at - claim->quote);
        at++;
    }
    return TOLL_NOWHERE;
}

void
toll_claim_set(char **field, const char *value)
{
    g_return_if_fail(field != NULL);

    /* The value may be the field itself or a part of it. */
    char *copy = g_strdup(value != NULL ? value : "");

    g_free(*field);
    *field = copy;
}

void
toll_claim_set_id(TollClaim *claim)
{
    g_return_if_fail(claim != NULL);

    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    g_autofree char *start = g_strdup_printf("%" G_GSIZE_FORMAT, claim->start);
    const char *parts[] = {claim->document, claim->field == TOLL_FIELD_TITLE ? "title" : "text",
                           start, toll_outcome_name(claim->outcome)};
    g_autofree char *id = NULL;

    /* The NUL between the parts keeps "a" "bc" apart from "ab" "c". */
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        g_checksum_update(sum, (const guchar *)parts[i],
                          (gssize)strlen(parts[i]) + (i + 1 < G_N_ELEMENTS(parts)));
    id = g_strndup(g_checksum_get_string(sum), ID_LEN);
    toll_claim_set(&claim->claim_id, id);
}

static const char *const outcomes[] = {
    [TOLL_OUTCOME_KILLED] = "killed",         [TOLL_OUTCOME_INJURED] = "injured",
    [TOLL_OUTCOME_CASUALTIES] = "casualties", [TOLL_OUTCOME_MISSING] = "missing",
    [TOLL_OUTCOME_DETAINED] = "detained",     [TOLL_OUTCOME_DISPLACED] = "displaced",
    [TOLL_OUTCOME_EVACUATED] = "evacuated",   [TOLL_OUTCOME_TRAPPED] = "trapped",
};

static const char *const qualifiers[] = {
    [TOLL_EXACT] = "exact",         [TOLL_AT_LEAST] = "at_least",
    [TOLL_AT_MOST] = "at_most",     [TOLL_MORE_THAN] = "more_than",
    [TOLL_LESS_THAN] = "less_than", [TOLL_APPROXIMATELY] = "approximately",
    [TOLL_RANGE] = "range",         [TOLL_VAGUE] = "vague",
};

static const char *const units[] = {
    [TOLL_UNIT_PEOPLE] = "people",
    [TOLL_UNIT_FAMILIES] = "families",
    [TOLL_UNIT_HOUSEHOLDS] = "households",
};

static const char *const stances[] = {
    [TOLL_ASSERTS] = "asserts",
    [TOLL_DENIES] = "denies",
    [TOLL_DOUBTS] = "doubts",
};

static const char *const scopes[] = {
    [TOLL_INCIDENT] = "incident",
    [TOLL_PERIOD] = "period",
    [TOLL_STATE] = "state",
};

static const char *const source_reasons[] = {
    [TOLL_SOURCE_NOBODY] = "nobody is named: the article's own voice",
    [TOLL_SOURCE_BEFORE] = "speaks before the figure",
    [TOLL_SOURCE_BEHIND] = "speaks behind the figure",
    [TOLL_SOURCE_QUOTED] = "quoted by another",
    [TOLL_SOURCE_PRONOUN] = "the source that spoke last",
    [TOLL_SOURCE_DESCRIBED] = "the source named before that is described here",
    [TOLL_SOURCE_QUOTATION] = "the speaker of the quotation",
    [TOLL_SOURCE_GOES_ON] = "goes on with what the sentence beside it says",
    [TOLL_SOURCE_HANDLED] = "had to do with the people, and nobody else speaks",
    [TOLL_SOURCE_STATEMENT] =
        "part of a recording, a communique, a list or the figures of theirs",
};

static const char *const date_reasons[] = {
    [TOLL_DATE_UNKNOWN] = "",
    [TOLL_DATE_NAMED] = "told in the sentence",
    [TOLL_DATE_SINCE] = "since a day that the sentence tells",
    [TOLL_DATE_PARAGRAPH] = "the day told before it in the paragraph",
    [TOLL_DATE_EVENT] = "the day of the event that the article reports",
    [TOLL_DATE_LEAD] = "the day told in the lead",
    [TOLL_DATE_REPORTED] = "the day on which it was said",
    [TOLL_DATE_WAR] = "since the war began",
    [TOLL_DATE_PUBLISHED] = "the day of the article",
    [TOLL_DATE_AGAIN] = "told where the same figure is said again",
};

static const char *const actor_reasons[] = {
    [TOLL_ACTOR_UNKNOWN] = "",
    [TOLL_ACTOR_DOER] = "who did it",
    [TOLL_ACTOR_BY] = "by whom or against whom it was",
    [TOLL_ACTOR_DEED] = "whose deed it was",
    [TOLL_ACTOR_BLAMED] = "who is blamed",
    [TOLL_ACTOR_BEFORE] = "told by a sentence before it",
};

static const char *const place_reasons[] = {
    [TOLL_PLACE_NOWHERE] = "",
    [TOLL_PLACE_NAMED] = "named in the sentence",
    [TOLL_PLACE_SHARED] = "where the places of the sentence lie",
    [TOLL_PLACE_REFERRED] = "the place named before, to which the sentence refers",
    [TOLL_PLACE_NARROWED] = "the scene within the wider place of the sentence",
    [TOLL_PLACE_PARAGRAPH] = "the scene before it in the paragraph",
    [TOLL_PLACE_ARTICLE] = "the scene of the article",
    [TOLL_PLACE_DATELINE] = "the dateline",
    [TOLL_PLACE_COUNTRY] = "the country of the article",
};

/* In the order of the bits. */
static const char *const populations[] = {
    "civilians", "children",    "women",       "men",       "combatants",
    "medics",    "journalists", "aid_workers", "officials", "police",
};

G_STATIC_ASSERT(G_N_ELEMENTS(outcomes) == TOLL_N_OUTCOMES);
G_STATIC_ASSERT(G_N_ELEMENTS(source_reasons) == TOLL_N_SOURCE_REASONS);
G_STATIC_ASSERT(G_N_ELEMENTS(date_reasons) == TOLL_N_DATE_REASONS);
G_STATIC_ASSERT(G_N_ELEMENTS(place_reasons) == TOLL_N_PLACE_REASONS);
G_STATIC_ASSERT(G_N_ELEMENTS(actor_reasons) == TOLL_N_ACTOR_REASONS);
G_STATIC_ASSERT(G_N_ELEMENTS(qualifiers) == TOLL_N_QUALIFIERS);
G_STATIC_ASSERT(G_N_ELEMENTS(units) == TOLL_N_UNITS);
G_STATIC_ASSERT(G_N_ELEMENTS(stances) == TOLL_N_STANCES);
G_STATIC_ASSERT(G_N_ELEMENTS(scopes) == TOLL_N_SCOPES);

static const char *
name_of(const char *const *names, guint n, guint value)
{
    g_return_val_if_fail(value < n, "");

    return names[value];
}

static int
value_of(const char *const *names, guint n, const char *name)
{
    for (guint i = 0; i < n; i++)
        if (g_str_equal(names[i], name))
            return (int)i;
    return -1;
}

const char *
toll_outcome_name(TollOutcome outcome)
{
    return name_of(outcomes, G_N_ELEMENTS(outcomes), outcome);
}

int
toll_outcome_parse(const char *name)
{
    return value_of(outcomes, G_N_ELEMENTS(outcomes), name);
}

const char *
toll_qualifier_name(TollQualifier qualifier)
{
    return name_of(qualifiers, G_N_ELEMENTS(qualifiers), qualifier);
}

int
toll_qualifier_parse(const char *name)
{
    return value_of(qualifiers, G_N_ELEMENTS(qualifiers), name);
}

const char *
toll_unit_name(TollUnit unit)
{
    return name_of(units, G_N_ELEMENTS(units), unit);
}

int
toll_unit_parse(const char *name)
{
    return value_of(units, G_N_ELEMENTS(units), name);
}

const char *
toll_stance_name(TollStance stance)
{
    return name_of(stances, G_N_ELEMENTS(stances), stance);
}

int
toll_stance_parse(const char *name)
{
    return value_of(stances, G_N_ELEMENTS(stances), name);
}

const char *
toll_scope_name(TollScope scope)
{
    return name_of(scopes, G_N_ELEMENTS(scopes), scope);
}

int
toll_scope_parse(const char *name)
{
    return value_of(scopes, G_N_ELEMENTS(scopes), name);
}

const char *
toll_source_reason_name(TollSourceReason reason)
{
    return name_of(source_reasons, G_N_ELEMENTS(source_reasons), reason);
}

const char *
toll_date_reason_name(TollDateReason reason)
{
    return name_of(date_reasons, G_N_ELEMENTS(date_reasons), reason);
}

const char *
toll_place_reason_name(TollPlaceReason reason)
{
    return name_of(place_reasons, G_N_ELEMENTS(place_reasons), reason);
}

const char *
toll_actor_reason_name(TollActorReason reason)
{
    return name_of(actor_reasons, G_N_ELEMENTS(actor_reasons), reason);
}

char *
toll_population_name(guint population)
{
    GString *name = g_string_new(NULL);

    g_return_val_if_fail(population >> G_N_ELEMENTS(populations) == 0,
                         g_string_free(name, FALSE));

    for (guint i = 0; i < G_N_ELEMENTS(populations); i++)
        if (population & (1u << i))
            g_string_append_printf(name, "%s%s", name->len > 0 ? "+" : "", populations[i]);
    if (name->len == 0)
        g_string_append(name, "people");
    return g_string_free(name, FALSE);
}

int
toll_population_parse(const char *name)
{
    g_auto(GStrv) parts = g_strsplit(name, "+", -1);
    int population = TOLL_PEOPLE;

    if (g_str_equal(name, "people"))
        return TOLL_PEOPLE;
    for (guint i = 0; parts[i] != NULL; i++) {
        int bit = value_of(populations, G_N_ELEMENTS(populations), parts[i]);

        if (bit < 0)
            return -1;
        population |= 1 << bit;
    }
    return parts[0] != NULL ? population : -1;
}
