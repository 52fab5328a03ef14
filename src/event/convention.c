/* convention.c: the table of conventions, and what their records are made with. */
#include "event/place.h"
#include "event/recorder.h"
#include "event/verdict.h"
#include "lexicon/lexicon.h"

/* Rules and recorders: docs/conventions.md. */
static const struct {
    TollConvention about;
    void (*fill)(TollRecorder *recorder);
} conventions[] = {
    {{"ecc-range", "Every Casualty Counts, Standards for Casualty Recording (2016)",
      "the range from the lowest to the highest figure, for each outcome and kind of people",
      toll_ecc_range_fields},
     toll_recorder_ecc_range},
    {{"ucdp", "Uppsala Conflict Data Program, Georeferenced Event Dataset",
      "deaths only; of figures that are equally reliable the lower one, with a low and a high",
      toll_ucdp_fields},
     toll_recorder_ucdp},
    {{"acled", "Armed Conflict Location & Event Data Project",
      "one number of fatalities, the most conservative that is credible", toll_acled_fields},
     toll_recorder_acled},
    {{"airwars", "Airwars",
      "civilians by minimum and maximum, and how well the case is confirmed",
      toll_airwars_fields},
     toll_recorder_airwars},
    {{"ibc", "Iraq Body Count",
      "civilian deaths and injuries by minimum and maximum, from two independent sources at "
      "least",
      toll_ibc_fields},
     toll_recorder_ibc},
    {{"gtd", "Global Terrorism Database",
      "the most recent source; of equally recent ones the figure of most, else the lowest",
      toll_gtd_fields},
     toll_recorder_gtd},
    {{"helix", "Internal Displacement Monitoring Centre",
      "one recommended figure of displacement, the others beside it; stock and flow apart",
      toll_helix_fields},
     toll_recorder_helix},
};

const TollConvention *
toll_convention_get(guint i)
{
    return i < G_N_ELEMENTS(conventions) ? &conventions[i].about : NULL;
}

const TollConvention *
toll_convention_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(conventions); i++)
        if (g_str_equal(conventions[i].about.name, name))
            return &conventions[i].about;
    return NULL;
}

TollRecord *
toll_record_new(const TollConvention *convention, const TollEvents *events,
                const TollEvent *event, const TollLexicon *lexicon)
{
    guint n = g_strv_length((char **)convention->fields);
    TollRecord *record = g_new0(TollRecord, 1);
    TollRecorder recorder = {record, events, event, lexicon};

    record->convention = convention;
    record->values = g_new0(char *, n + 1);
    record->trace = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < n; i++)
        record->values[i] = g_strdup("");
    for (guint i = 0; i < G_N_ELEMENTS(conventions); i++)
        if (&conventions[i].about == convention)
            conventions[i].fill(&recorder);
    return record;
}

void
toll_record_free(TollRecord *record)
{
    g_strfreev(record->values);
    g_ptr_array_unref(record->trace);
    g_free(record);
}

void
toll_recorder_set(TollRecorder *recorder, const char *field, const char *value)
{
    const char *const *fields = recorder->record->convention->fields;

    for (guint i = 0; fields[i] != NULL; i++)
        if (g_str_equal(fields[i], field)) {
            g_free(recorder->record->values[i]);
            recorder->record->values[i] = g_strdup(value);
            return;
        }
    g_assert_not_reached();
}

void
toll_recorder_set_number(TollRecorder *recorder, const char *field, gint64 value)
{
    g_autofree char *text =
        value != TOLL_OPEN ? g_strdup_printf("%" G_GINT64_FORMAT, value) : g_strdup("");

    toll_recorder_set(recorder, field, text);
}

void
toll_recorder_say(TollRecorder *recorder, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    g_ptr_array_add(recorder->record->trace, g_strdup_vprintf(format, args));
    va_end(args);
}

static void
say_claim(TollRecorder *recorder, const char *what, const TollClaim *claim, const char *why)
{
    g_autoptr(GString) said = g_string_new(NULL);
    char day[TOLL_DAY_SIZE];

    toll_note_append_claim(said, claim, recorder->lexicon);
    if (claim->published != TOLL_NO_DAY)
        g_string_append_printf(said, " of %s", toll_day_format(claim->published, day));
    if (why != NULL)
        toll_recorder_say(recorder, "%s: %s is left out: %s", what, said->str, why);
    else
        toll_recorder_say(recorder, "%s: %s counts", what, said->str);
}

TollTally *
toll_recorder_tally(TollRecorder *recorder, TollOutcome outcome, guint population,
                    const char *what)
{
    static const char *const reasons[] = {
        [TOLL_OMITTED_STANCE] = "it is denied or doubted, not asserted",
        [TOLL_OMITTED_UNIT] = "it counts families",
        [TOLL_OMITTED_PART] = "it is a named part of another figure",
        [TOLL_OMITTED_SUPERSEDED] = "the same source has given another since",
        [TOLL_OMITTED_EARLIER] = "the running total has gone on since",
    };
    TollTally *tally = toll_tally_new(recorder->event, outcome, population);

    for (guint i = 0; i < tally->counted->len; i++)
        say_claim(recorder, what, tally->counted->pdata[i], NULL);
    for (guint i = 0; i < tally->omitted->len; i++) {
        const TollOmission *omission = &g_array_index(tally->omitted, TollOmission, i);

        say_claim(recorder, what, omission->claim, reasons[omission->reason]);
    }
    return tally;
}

TollTally *
toll_recorder_tally_widest(TollRecorder *recorder, TollOutcome outcome)
{
    static const guint kinds[] = {TOLL_PEOPLE, TOLL_CIVILIANS, TOLL_COMBATANTS, TOLL_POLICE};
    TollTally *tally = NULL;

    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        g_autofree char *people = toll_population_name(kinds[i]);
        g_autofree char *what = g_strdup_printf("%s %s", people, toll_outcome_name(outcome));

        g_clear_pointer(&tally, toll_tally_free);
        tally = toll_recorder_tally(recorder, outcome, kinds[i], what);
        if (tally->counted->len > 0)
            break;
    }
    return tally;
}

guint
toll_event_day_precision(const TollEvent *event)
{
    guint days;

    if (event->date_from == TOLL_NO_DAY || event->date_to == TOLL_NO_DAY)
        return 0;
    days = event->date_to - event->date_from + 1;
    return days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= 31 ? 4 : 5;
}

guint
toll_event_place_precision(const TollEvent *event, const TollLexicon *lexicon)
{
    static const struct {
        const char *kind;
        guint precision;
    } kinds[] = {{"country", 6}, {"world", 6}, {"region", 5}, {"province", 4}, {"county", 3}};
    const char *kind = toll_lexicon_get_place_kind(lexicon, event->place);

    if (event->place[0] == '\0')
        return 0;
    /* "near Manbij": around a place that the tables have. */
    if (kind == NULL)
        return toll_place_known_tail(lexicon, event->place) != NULL ? 2 : 1;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_str_equal(kinds[i].kind, kind))
            return kinds[i].precision;
    return 1;
}
