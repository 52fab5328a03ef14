/* compare-json.c: one event as JSON, for tools that take what compare shows. */
#include <tollcheck/report.h>
#include <tollcheck/timeline.h>

#include "report/json.h"

#include "report/words.h"

static json_t *
day(TollDay value)
{
    char text[TOLL_DAY_SIZE];

    return value != TOLL_NO_DAY ? json_string(toll_day_format(value, text)) : json_null();
}

static json_t *
divergences_of(const TollEvents *events, const TollEvent *event)
{
    json_t *list = json_array();
    GPtrArray *all = toll_events_get_divergences(events);

    for (guint i = 0; i < all->len; i++) {
        const TollDivergence *divergence = all->pdata[i];

        if (divergence->event == event)
            json_array_append_new(
                list, json_pack("{s:s, s:s, s:s, s:s, s:s, s:I}", "verdict",
                                toll_verdict_name(divergence->verdict), "code",
                                divergence->code, "claim_a", divergence->a->claim_id, "claim_b",
                                divergence->b->claim_id, "note", divergence->note, "gap",
                                (json_int_t)divergence->gap));
    }
    return list;
}

static json_t *
flags_of(guint flags)
{
    json_t *list = json_array();

    for (guint i = 0; i < TOLL_N_FLAGS; i++)
        if (flags & (1u << i))
            json_array_append_new(list, json_string(toll_flag_name(i)));
    return list;
}

static json_t *
timeline_of(const TollEvents *events, const TollEvent *event)
{
    json_t *list = json_array();
    g_autoptr(GArray) steps = toll_timeline_new(events, event);

    for (guint i = 0; i < steps->len; i++) {
        const TollStep *step = &g_array_index(steps, TollStep, i);

        json_array_append_new(
            list, json_pack("{s:s, s:s*, s:o}", "claim", step->claim->claim_id, "before",
                            step->before != NULL ? step->before->claim_id : NULL, "flags",
                            flags_of(step->flags)));
    }
    return list;
}

static json_t *
record_of(const TollRecord *record)
{
    json_t *fields = json_object(), *trace = json_array();

    for (guint i = 0; record->values[i] != NULL; i++)
        json_object_set_new(fields, record->convention->fields[i],
                            json_string(record->values[i]));
    for (guint i = 0; i < record->trace->len; i++)
        json_array_append_new(trace, json_string(record->trace->pdata[i]));
    return json_pack("{s:s, s:o, s:o}", "convention", record->convention->name, "fields",
                     fields, "trace", trace);
}

static json_t *
records_of(const TollEvents *events, const TollEvent *event, const TollLexicon *lexicon,
           const TollConvention *const *conventions)
{
    json_t *list = json_array();

    for (guint i = 0; conventions != NULL && conventions[i] != NULL; i++) {
        g_autoptr(TollRecord) record = toll_record_new(conventions[i], events, event, lexicon);

        json_array_append_new(list, record_of(record));
    }
    return list;
}

static json_t *
claims_of(const TollEvent *event)
{
    json_t *list = json_array();

    for (guint i = 0; i < event->claims->len; i++) {
        json_t *claim = toll_claim_to_json(event->claims->pdata[i]);

        json_object_set_new(claim, "reason", json_string(event->reasons->pdata[i]));
        json_array_append_new(list, claim);
    }
    return list;
}

void
toll_compare_event_json(const TollEvents *events, const TollEvent *event,
                        const TollLexicon *lexicon, const TollCompareOptions *options,
                        GString *out)
{
    g_autoptr(GString) title = g_string_new(NULL);
    json_t *object;
    char *line;

    toll_words_title(title, event);
    object = json_pack("{s:s, s:s, s:s, s:o, s:o, s:s, s:s, s:s, s:I, s:o, s:o, s:o, s:o}",
                       "event_id", event->id, "title", title->str, "place", event->place,
                       "date_from", day(event->date_from), "date_to", day(event->date_to),
                       "scope", toll_scope_name(event->scope), "cause", event->cause, "part_of",
                       event->part_of, "n_independent",
                       (json_int_t)toll_events_count_independent(events, event), "claims",
                       claims_of(event), "divergences", divergences_of(events, event),
                       "timeline", timeline_of(events, event), "records",
                       records_of(events, event, lexicon, options->conventions));
    g_assert(object != NULL);
    line = json_dumps(object, JSON_COMPACT);
    g_assert(line != NULL);
    g_string_append_printf(out, "%s\n", line);
    free(line);
    json_decref(object);
}
