/* recorded.c: rows of a recorder's own table as claims, to set beside what the articles say. */
#include <tollcheck/report.h>

#include <string.h>

#include "csv-reader.h"
#include "report/words.h"

/* A number of one kind of people, from the least to the most; one column may serve as both. */
typedef struct {
    TollOutcome outcome;
    guint population;
    const char *low, *high;
} Figure;

/* How a recorder calls its columns, alternatives joined with "|". Letters count without case,
 * and whatever is neither letter nor digit as "_". */
typedef struct {
    const char *source;
    const char *id, *place, *from, *to, *text;
    Figure figures[6];
} Shape;

static const Shape shapes[] = {
    {"UCDP",
     "id",
     "where_coordinates|where_description|adm_2|adm_1|country",
     "date_start",
     "date_end",
     "source_headline|source_article",
     {{TOLL_OUTCOME_KILLED, TOLL_PEOPLE, "low", "high"},
      {TOLL_OUTCOME_KILLED, TOLL_CIVILIANS, "deaths_civilians", "deaths_civilians"}}},
    {"ACLED",
     "event_id_cnty|event_id|data_id",
     "location|admin3|admin2|admin1|country",
     "event_date",
     "event_date",
     "notes",
     {{TOLL_OUTCOME_KILLED, TOLL_PEOPLE, "fatalities", "fatalities"}}},
    {"AIRWARS",
     "unique_reference_code|incident_code|code|airwars_code",
     "location_name|location|town|location_city_town",
     "incident_date|date",
     "incident_date|date",
     "summary|incident_summary",
     {{TOLL_OUTCOME_KILLED, TOLL_CIVILIANS,
       "civilian_deaths_min|civilians_killed_min|civilians_min|civilian_deaths_minimum",
       "civilian_deaths_max|civilians_killed_max|civilians_max|civilian_deaths_maximum"},
      {TOLL_OUTCOME_INJURED, TOLL_CIVILIANS,
       "civilian_injuries_min|civilians_injured_min|injuries_min",
       "civilian_injuries_max|civilians_injured_max|injuries_max"},
      {TOLL_OUTCOME_KILLED, TOLL_CHILDREN, "children_killed_min|children_min",
       "children_killed_max|children_max"},
      {TOLL_OUTCOME_KILLED, TOLL_WOMEN, "women_killed_min|women_min",
       "women_killed_max|women_max"},
      {TOLL_OUTCOME_KILLED, TOLL_COMBATANTS, "belligerents_killed_min|belligerents_min",
       "belligerents_killed_max|belligerents_max"}}},
};

typedef struct {
    const char *path;
    const Shape *shape;
    GPtrArray *header; /* NULL before the first row */
    GPtrArray *claims;
} Reader;

static char *
fold(const char *name)
{
    char *folded = g_ascii_strdown(name, -1);

    for (char *at = folded; *at != '\0'; at++)
        if (!g_ascii_isalnum(*at))
            *at = '_';
    return folded;
}

/* Returns: the number of the first of these columns that the header has, or -1. */
static int
find_column(GPtrArray *header, const char *names)
{
    g_auto(GStrv) each = g_strsplit(names != NULL ? names : "", "|", -1);

    for (guint i = 0; each[i] != NULL; i++)
        for (guint j = 0; j < header->len; j++)
            if (g_str_equal(header->pdata[j], each[i]))
                return (int)j;
    return -1;
}

/* The first of these columns in which the row has something. */
static const char *
cell(const Reader *reader, GPtrArray *cells, const char *names)
{
    g_auto(GStrv) each = g_strsplit(names != NULL ? names : "", "|", -1);

    for (guint i = 0; each[i] != NULL; i++) {
        int at = find_column(reader->header, each[i]);

        if (at >= 0 && ((char *)cells->pdata[at])[0] != '\0')
            return cells->pdata[at];
    }
    return "";
}

static gboolean
read_header(Reader *reader, GPtrArray *cells, char **message)
{
    reader->header = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < cells->len; i++)
        g_ptr_array_add(reader->header, fold(cells->pdata[i]));
    for (guint i = 0; i < G_N_ELEMENTS(shapes) && reader->shape == NULL; i++)
        if (find_column(reader->header, shapes[i].from) >= 0 &&
            find_column(reader->header, shapes[i].figures[0].low) >= 0)
            reader->shape = &shapes[i];
    if (reader->shape == NULL)
        *message =
            g_strdup("columns as those of UCDP (date_start, low, high), ACLED (event_date, "
                     "fatalities) or Airwars (incident_date, civilian_deaths_min) were "
                     "expected, none of them was found");
    return reader->shape != NULL;
}

/* "28 October 2016", as one of the recorders writes it. */
static TollDay
day_of_words(const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    g_autofree char *iso = NULL;

    if (g_strv_length(words) < 3 || toll_words_parse_month(words[1]) == 0)
        return TOLL_NO_DAY;
    iso = g_strdup_printf("%.4s-%02u-%02u", words[2], toll_words_parse_month(words[1]),
                          (guint)g_ascii_strtoull(words[0], NULL, 10));
    return toll_day_parse(iso);
}

/* A day, with or without a time behind it. */
static TollDay
read_day(const char *text)
{
    g_autofree char *day = g_strndup(text, strlen("2016-10-28"));
    TollDay found = toll_day_parse(day);

    return found != TOLL_NO_DAY ? found : day_of_words(text);
}

static gboolean
read_number(const char *text, gint64 *number)
{
    g_autofree char *digits = g_strndup(text, strcspn(text, "."));

    *number = TOLL_OPEN;
    return text[0] == '\0' || g_ascii_string_to_signed(digits, 10, 0, G_MAXINT64, number, NULL);
}

static void
set_figure(TollClaim *claim, const Figure *figure, gint64 low, gint64 high)
{
    g_autofree char *text =
        low == high ? g_strdup_printf("%" G_GINT64_FORMAT, low)
                    : g_strdup_printf("%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, low, high);

    claim->outcome = figure->outcome;
    claim->population = figure->population;
    claim->low = low;
    claim->high = high;
    claim->qualifier = low == high ? TOLL_EXACT : TOLL_RANGE;
    toll_claim_set(&claim->figure, text);
}

static TollClaim *
claim_of_row(const Reader *reader, GPtrArray *cells, guint line)
{
    const Shape *shape = reader->shape;
    TollClaim *claim = toll_claim_new();
    const char *id = cell(reader, cells, shape->id), *text = cell(reader, cells, shape->text);
    g_autofree char *document = id[0] != '\0' ? g_strdup_printf("%s#%s", shape->source, id)
                                              : g_strdup_printf("%s:%u", reader->path, line);

    toll_claim_set(&claim->document, document);
    toll_claim_set(&claim->source, shape->source);
    toll_claim_set(&claim->source_mention, shape->source);
    toll_claim_set(&claim->publisher, shape->source);
    toll_claim_set(&claim->place, cell(reader, cells, shape->place));
    toll_claim_set(&claim->place_mention, claim->place);
    toll_claim_set(&claim->quote, text);
    claim->date_from = read_day(cell(reader, cells, shape->from));
    claim->date_to = read_day(cell(reader, cells, shape->to));
    toll_claim_set(&claim->date_mention, cell(reader, cells, shape->from));
    /* When it was entered is not in the row; after the event, in any case. */
    claim->published = claim->date_to;
    return claim;
}

static gboolean
add_figure(Reader *reader, GPtrArray *cells, guint line, const Figure *figure, char **message)
{
    const char *low_text = cell(reader, cells, figure->low);
    const char *high_text = cell(reader, cells, figure->high);
    gint64 low, high;
    TollClaim *claim;

    if (!read_number(low_text, &low) || !read_number(high_text, &high)) {
        *message = g_strdup_printf("a number of people was expected, \"%s\" was found",
                                   low == TOLL_OPEN ? low_text : high_text);
        return FALSE;
    }
    if (low == TOLL_OPEN && high == TOLL_OPEN)
        return TRUE;
    low = low != TOLL_OPEN ? low : high;
    claim = claim_of_row(reader, cells, line);
    set_figure(claim, figure, low, MAX(low, high));
    claim->start = line;
    claim->end = line;
    toll_claim_set_id(claim);
    if (figure != &reader->shape->figures[0] && claim->high == 0)
        toll_claim_free(claim); /* nobody of a kind: an empty cell, written as a number */
    else
        g_ptr_array_add(reader->claims, claim);
    return TRUE;
}

static gboolean
read_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Reader *reader = data;

    if (reader->header == NULL)
        return read_header(reader, cells, message);
    for (guint i = 0; i < G_N_ELEMENTS(reader->shape->figures); i++)
        if (reader->shape->figures[i].low != NULL &&
            !add_figure(reader, cells, line, &reader->shape->figures[i], message))
            return FALSE;
    return TRUE;
}

GPtrArray *
toll_recorded_read(const char *path, GError **error)
{
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    Reader reader = {path, NULL, NULL, claims};
    gboolean is_read;

    g_return_val_if_fail(path != NULL, NULL);

    is_read = toll_csv_read(path, read_row, &reader, error);
    g_clear_pointer(&reader.header, g_ptr_array_unref);
    return is_read ? g_steal_pointer(&claims) : NULL;
}
