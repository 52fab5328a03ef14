/* ucdp.c: events in the columns of UCDP's georeferenced events (GED 24.1), as far as claims say
 * anything of them. */
#include "lexicon/lexicon.h"
#include "report/csv.h"
#include "report/summary.h"
#include "report/tables.h"

/* The columns that stand before the numbers of the record and behind them. */
static const char *const before[] = {"id",
                                     "year",
                                     "type_of_violence",
                                     "number_of_sources",
                                     "source_article",
                                     "source_date",
                                     "source_headline",
                                     "where_prec",
                                     "where_coordinates",
                                     "country",
                                     "event_clarity",
                                     "date_prec",
                                     "date_start",
                                     "date_end",
                                     NULL};
static const char *const numbers[] = {
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", NULL};

static const char *
value_of(const TollRecord *record, const char *field)
{
    for (guint i = 0; record->convention->fields[i] != NULL; i++)
        if (g_str_equal(record->convention->fields[i], field))
            return record->values[i];
    return "";
}

static void
append_year(GString *out, TollDay day)
{
    char buffer[TOLL_DAY_SIZE];

    g_string_append_printf(out, "%.4s,", toll_day_format(day, buffer));
}

static const char *
country_of(const TollLexicon *lexicon, const char *place)
{
    const char *country = toll_lexicon_get_country(lexicon, place);

    return country != NULL ? country : "";
}

static void
append_event(const TollReport *report, const TollEvent *event, GString *out)
{
    g_autoptr(TollRecord) record =
        toll_record_new(toll_convention_find("ucdp"), report->events, event, report->lexicon);
    const TollClaim *first = event->claims->pdata[0];

    if (value_of(record, "best")[0] == '\0')
        return; /* no event: the trace of --convention ucdp says why */
    toll_csv_field(out, event->id);
    append_year(out, event->date_from);
    toll_csv_field(out, ""); /* of which kind the violence is, a person says */
    toll_csv_field(out, value_of(record, "number_of_sources"));
    toll_csv_field(out, first->url[0] != '\0' ? first->url : first->document);
    toll_csv_day(out, first->published);
    toll_csv_field(out, first->title);
    toll_csv_field(out, value_of(record, "where_prec"));
    toll_csv_field(out, event->place);
    toll_csv_field(out, country_of(report->lexicon, event->place));
    toll_csv_field(out, value_of(record, "event_clarity"));
    toll_csv_field(out, value_of(record, "date_prec"));
    toll_csv_day(out, event->date_from);
    toll_csv_day(out, event->date_to);
    for (guint i = 0; numbers[i] != NULL; i++)
        toll_csv_field(out, value_of(record, numbers[i]));
    toll_csv_end_row(out);
}

void
toll_ucdp_to_csv(const TollReport *report, GString *out)
{
    GPtrArray *events = toll_events_get_events(report->events);

    for (guint i = 0; before[i] != NULL; i++)
        toll_csv_field(out, before[i]);
    toll_csv_header(out, numbers);
    for (guint i = 0; i < events->len; i++)
        append_event(report, events->pdata[i], out);
}
