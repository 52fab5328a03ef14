/* column.c: the fields of a claim as texts, under the names that they have in claims.csv. */
#include "claim/column.h"

typedef enum {
    AS_TEXT,
    AS_BOUND,
    AS_OFFSET,
    AS_DAY,
    AS_FIELD,
    AS_OUTCOME,
    AS_POPULATION,
    AS_QUALIFIER,
    AS_UNIT,
    AS_STANCE,
    AS_SCOPE,
} Form;

struct _TollColumn {
    const char *name;
    Form form;
    gsize offset;
};

#define COLUMN(name, form)                                                                     \
    {                                                                                          \
#name, form, G_STRUCT_OFFSET(TollClaim, name)                                          \
    }

/* The contract of claims.csv, in its order. */
static const TollColumn columns[] = {
    COLUMN(event_id, AS_TEXT),
    COLUMN(published, AS_DAY),
    COLUMN(place, AS_TEXT),
    COLUMN(outcome, AS_OUTCOME),
    COLUMN(population, AS_POPULATION),
    COLUMN(source, AS_TEXT),
    COLUMN(figure, AS_TEXT),
    COLUMN(low, AS_BOUND),
    COLUMN(high, AS_BOUND),
    COLUMN(qualifier, AS_QUALIFIER),
    COLUMN(unit, AS_UNIT),
    COLUMN(quote, AS_TEXT),
    COLUMN(stance, AS_STANCE),
    COLUMN(scope, AS_SCOPE),
    COLUMN(date_from, AS_DAY),
    COLUMN(date_to, AS_DAY),
    COLUMN(actor, AS_TEXT),
    COLUMN(cause, AS_TEXT),
    COLUMN(relayed_by, AS_TEXT),
    COLUMN(source_mention, AS_TEXT),
    COLUMN(place_mention, AS_TEXT),
    COLUMN(date_mention, AS_TEXT),
    COLUMN(part_of, AS_TEXT),
    COLUMN(document, AS_TEXT),
    COLUMN(field, AS_FIELD),
    COLUMN(start, AS_OFFSET),
    COLUMN(end, AS_OFFSET),
    COLUMN(title, AS_TEXT),
    COLUMN(publisher, AS_TEXT),
    COLUMN(url, AS_TEXT),
    COLUMN(rules, AS_TEXT),
    COLUMN(claim_id, AS_TEXT),
};

#define MEMBER(type, claim, column) G_STRUCT_MEMBER(type, claim, (column)->offset)

const char *
toll_column_text(const TollColumn *column, const TollClaim *claim, char *buffer)
{
    buffer[0] = '\0';
    switch (column->form) {
    case AS_TEXT:
        return MEMBER(char *, claim, column);
    case AS_BOUND:
        if (MEMBER(gint64, claim, column) != TOLL_OPEN)
            g_snprintf(buffer, TOLL_CELL_SIZE, "%" G_GINT64_FORMAT,
                       MEMBER(gint64, claim, column));
        return buffer;
    case AS_OFFSET:
        g_snprintf(buffer, TOLL_CELL_SIZE, "%" G_GSIZE_FORMAT, MEMBER(gsize, claim, column));
        return buffer;
    case AS_DAY:
        return toll_day_format(MEMBER(TollDay, claim, column), buffer);
    case AS_FIELD:
        return claim->field == TOLL_FIELD_TITLE ? "title" : "text";
    case AS_OUTCOME:
        return toll_outcome_name(claim->outcome);
    case AS_POPULATION: {
        g_autofree char *name = toll_population_name(claim->population);
        g_strlcpy(buffer, name, TOLL_CELL_SIZE);
        return buffer;
    }
    case AS_QUALIFIER:
        return toll_qualifier_name(claim->qualifier);
    case AS_UNIT:
        return toll_unit_name(claim->unit);
    case AS_STANCE:
        return toll_stance_name(claim->stance);
    case AS_SCOPE:
        return toll_scope_name(claim->scope);
    }
    g_assert_not_reached();
}

static gboolean
read_number(const char *text, gint64 empty, gint64 *value)
{
    if (text[0] == '\0') {
        *value = empty;
        return TRUE;
    }
    return g_ascii_string_to_signed(text, 10, 0, G_MAXINT64, value, NULL);
}

/* Columns that may be missing or empty keep what a new claim has. */
static gboolean
read_name(const char *text, int value, int *into)
{
    if (text[0] == '\0')
        return TRUE;
    *into = value;
    return value >= 0;
}

gboolean
toll_column_set(const TollColumn *column, TollClaim *claim, const char *text)
{
    gint64 number;
    int value = 0;
    gboolean is_right = TRUE;

    switch (column->form) {
    case AS_TEXT:
        toll_claim_set(&MEMBER(char *, claim, column), text);
        break;
    case AS_BOUND:
        is_right = read_number(text, TOLL_OPEN, &MEMBER(gint64, claim, column));
        break;
    case AS_OFFSET:
        is_right = read_number(text, 0, &number);
        MEMBER(gsize, claim, column) = is_right ? (gsize)number : 0;
        break;
    case AS_DAY:
        MEMBER(TollDay, claim, column) = toll_day_parse(text);
        is_right = text[0] == '\0' || MEMBER(TollDay, claim, column) != TOLL_NO_DAY;
        break;
    case AS_FIELD:
        claim->field = g_str_equal(text, "title") ? TOLL_FIELD_TITLE : TOLL_FIELD_TEXT;
        is_right =
            claim->field == TOLL_FIELD_TITLE || text[0] == '\0' || g_str_equal(text, "text");
        break;
    case AS_OUTCOME:
        value = toll_outcome_parse(text);
        is_right = value >= 0;
        claim->outcome = is_right ? (TollOutcome)value : TOLL_OUTCOME_KILLED;
        break;
    case AS_POPULATION:
        is_right = read_name(text, toll_population_parse(text), &value);
        claim->population = is_right ? (guint)value : TOLL_PEOPLE;
        break;
    case AS_QUALIFIER:
        is_right = read_name(text, toll_qualifier_parse(text), &value);
        claim->qualifier = is_right ? (TollQualifier)value : TOLL_EXACT;
        break;
    case AS_UNIT:
        is_right = read_name(text, toll_unit_parse(text), &value);
        claim->unit = is_right ? (TollUnit)value : TOLL_UNIT_PEOPLE;
        break;
    case AS_STANCE:
        is_right = read_name(text, toll_stance_parse(text), &value);
        claim->stance = is_right ? (TollStance)value : TOLL_ASSERTS;
        break;
    case AS_SCOPE:
        is_right = read_name(text, toll_scope_parse(text), &value);
        claim->scope = is_right ? (TollScope)value : TOLL_INCIDENT;
        break;
    }
    return is_right;
}

const TollColumn *
toll_column_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
        if (g_str_equal(columns[i].name, name))
            return &columns[i];
    return NULL;
}

const TollColumn *
toll_column_get(guint i)
{
    return i < G_N_ELEMENTS(columns) ? &columns[i] : NULL;
}

const char *
toll_column_name(const TollColumn *column)
{
    return column->name;
}

gint64
toll_column_number(const TollColumn *column, const TollClaim *claim)
{
    if (column->form == AS_OFFSET)
        return (gint64)MEMBER(gsize, claim, column);
    return column->form == AS_BOUND ? MEMBER(gint64, claim, column) : TOLL_OPEN;
}

gboolean
toll_column_may_be_empty(const TollColumn *column)
{
    return column->form == AS_BOUND || column->form == AS_DAY;
}
