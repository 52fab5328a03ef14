/* claims.c: claims as CSV and as JSON, and CSV back into claims, all from one table of columns.
 */
#include <tollcheck/report.h>

#include <csv.h>
#include <jansson.h>
#include <string.h>

#include "report/csv.h"

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

typedef struct {
    const char *name;
    Form form;
    gsize offset;
} Column;

#define COLUMN(name, form)                                                                     \
    {                                                                                          \
#name, form, G_STRUCT_OFFSET(TollClaim, name)                                          \
    }

/* The contract of claims.csv, in its order. */
static const Column columns[] = {
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

/* Room for a population of every kind, and for any number or day. */
enum { CELL_SIZE = 128 };

#define MEMBER(type, claim, column) G_STRUCT_MEMBER(type, claim, (column)->offset)

/* The cell's text; @buffer is used where it is not a string of the claim. */
static const char *
cell_text(const TollClaim *claim, const Column *column, char *buffer)
{
    buffer[0] = '\0';
    switch (column->form) {
    case AS_TEXT:
        return MEMBER(char *, claim, column);
    case AS_BOUND:
        if (MEMBER(gint64, claim, column) != TOLL_OPEN)
            g_snprintf(buffer, CELL_SIZE, "%" G_GINT64_FORMAT, MEMBER(gint64, claim, column));
        return buffer;
    case AS_OFFSET:
        g_snprintf(buffer, CELL_SIZE, "%" G_GSIZE_FORMAT, MEMBER(gsize, claim, column));
        return buffer;
    case AS_DAY:
        return toll_day_format(MEMBER(TollDay, claim, column), buffer);
    case AS_FIELD:
        return claim->field == TOLL_FIELD_TITLE ? "title" : "text";
    case AS_OUTCOME:
        return toll_outcome_name(claim->outcome);
    case AS_POPULATION: {
        g_autofree char *name = toll_population_name(claim->population);
        g_strlcpy(buffer, name, CELL_SIZE);
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

void
toll_claims_to_csv(GPtrArray *claims, GString *out)
{
    char buffer[CELL_SIZE];

    g_return_if_fail(claims != NULL && out != NULL);

    for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
        toll_csv_field(out, columns[i].name);
    toll_csv_end_row(out);
    for (guint i = 0; i < claims->len; i++) {
        for (guint j = 0; j < G_N_ELEMENTS(columns); j++)
            toll_csv_field(out, cell_text(claims->pdata[i], &columns[j], buffer));
        toll_csv_end_row(out);
    }
}

/* Numbers are numbers; an open bound and an unknown day are null. */
static json_t *
cell_json(const TollClaim *claim, const Column *column)
{
    char buffer[CELL_SIZE];
    const char *text;

    if (column->form == AS_OFFSET)
        return json_integer((json_int_t)MEMBER(gsize, claim, column));
    if (column->form == AS_BOUND && MEMBER(gint64, claim, column) != TOLL_OPEN)
        return json_integer(MEMBER(gint64, claim, column));
    text = cell_text(claim, column, buffer);
    if (text[0] == '\0' && (column->form == AS_BOUND || column->form == AS_DAY))
        return json_null();
    return json_string(text);
}

void
toll_claims_to_jsonl(GPtrArray *claims, GString *out)
{
    g_return_if_fail(claims != NULL && out != NULL);

    for (guint i = 0; i < claims->len; i++) {
        json_t *object = json_object();
        char *line;

        for (guint j = 0; j < G_N_ELEMENTS(columns); j++)
            json_object_set_new(object, columns[j].name,
                                cell_json(claims->pdata[i], &columns[j]));
        line = json_dumps(object, JSON_COMPACT);
        g_assert(line != NULL);
        g_string_append_printf(out, "%s\n", line);
        free(line);
        json_decref(object);
    }
}

typedef struct {
    const char *path;
    guint line;
    GPtrArray *header; /* of Column, NULL for one that is not ours; NULL before the first row */
    GPtrArray *cells;  /* of the row so far */
    GPtrArray *claims;
    GError *error;
} Reader;

static void G_GNUC_PRINTF(2, 3) fail(Reader *reader, const char *format, ...)
{
    va_list args;
    g_autofree char *message = NULL;

    if (reader->error != NULL)
        return;
    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    reader->error = g_error_new(TOLL_ERROR, TOLL_ERROR_INPUT, "%s:%u: %s", reader->path,
                                reader->line, message);
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

static gboolean
read_cell(TollClaim *claim, const Column *column, const char *text)
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

static const Column *
find_column(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
        if (g_str_equal(columns[i].name, name))
            return &columns[i];
    return NULL;
}

static void
read_header(Reader *reader)
{
    static const char *const needed[] = {"document", "start", "figure", "outcome"};

    reader->header = g_ptr_array_new();
    for (guint i = 0; i < reader->cells->len; i++)
        g_ptr_array_add(reader->header, (gpointer)find_column(reader->cells->pdata[i]));
    for (guint i = 0; i < G_N_ELEMENTS(needed); i++)
        if (!g_ptr_array_find(reader->header, find_column(needed[i]), NULL))
            fail(reader, "a column \"%s\" was expected in the header, none was found",
                 needed[i]);
}

static void
read_row(Reader *reader)
{
    g_autoptr(TollClaim) claim = toll_claim_new();

    if (reader->cells->len != reader->header->len) {
        fail(reader, "%u cells were expected, as in the header, %u were found",
             reader->header->len, reader->cells->len);
        return;
    }
    for (guint i = 0; i < reader->cells->len; i++) {
        const Column *column = reader->header->pdata[i];

        if (column != NULL && !read_cell(claim, column, reader->cells->pdata[i]))
            fail(reader, "\"%s\" was found, which is no value of the column \"%s\"",
                 (const char *)reader->cells->pdata[i], column->name);
    }
    if (claim->claim_id[0] == '\0')
        toll_claim_set_id(claim);
    g_ptr_array_add(reader->claims, g_steal_pointer(&claim));
}

static void
on_cell(void *data, size_t len, void *user)
{
    Reader *reader = user;

    g_ptr_array_add(reader->cells, g_strndup(data != NULL ? data : "", len));
}

static void
on_row(int terminator, void *user)
{
    Reader *reader = user;

    (void)terminator;
    if (reader->error == NULL) {
        if (reader->header == NULL)
            read_header(reader);
        else
            read_row(reader);
    }
    g_ptr_array_set_size(reader->cells, 0);
}

/* Line by line, so that every row knows where it began. */
static void
read_lines(Reader *reader, const char *data, gsize len)
{
    struct csv_parser parser;

    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    for (guint line = 1; len > 0 && reader->error == NULL; line++) {
        const char *newline = memchr(data, '\n', len);
        gsize n = newline != NULL ? (gsize)(newline - data) + 1 : len;

        /* A row that began on an earlier line may still be inside its first, quoted cell. */
        if (reader->cells->len == 0 && parser.pstate < 2)
            reader->line = line;
        if (csv_parse(&parser, data, n, on_cell, on_row, reader) != n)
            fail(reader, "%s", csv_strerror(csv_error(&parser)));
        data += n;
        len -= n;
    }
    if (csv_fini(&parser, on_cell, on_row, reader) != 0)
        fail(reader, "%s", csv_strerror(csv_error(&parser)));
    csv_free(&parser);
}

GPtrArray *
toll_claims_read_csv(const char *path, GError **error)
{
    g_autofree char *data = NULL;
    gsize len, bom;
    GError *failure = NULL;
    Reader reader = {.path = path, .line = 1};

    g_return_val_if_fail(path != NULL, NULL);

    if (!g_file_get_contents(path, &data, &len, &failure)) {
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT, "%s", failure->message);
        g_error_free(failure);
        return NULL;
    }
    reader.cells = g_ptr_array_new_with_free_func(g_free);
    reader.claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    bom = len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    if (!g_utf8_validate(data, (gssize)len, NULL))
        fail(&reader, "UTF-8 was expected, other bytes were found");
    else
        read_lines(&reader, data + bom, len - bom);
    if (reader.header == NULL)
        fail(&reader, "a header was expected, nothing was found");
    else
        g_ptr_array_unref(reader.header);
    g_ptr_array_unref(reader.cells);
    if (reader.error == NULL)
        return reader.claims;
    g_propagate_error(error, reader.error);
    g_ptr_array_unref(reader.claims);
    return NULL;
}
