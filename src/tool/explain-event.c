/* explain-event.c: why claims are together in one event. */
#include "tool/explain-event.h"

#include "tool/output.h"

static const TollEvent *
find_event(const TollWork *work, const char *id)
{
    GPtrArray *events = toll_events_get_events(work->events);

    for (guint i = 0; i < events->len; i++)
        if (g_str_equal(((const TollEvent *)events->pdata[i])->id, id))
            return events->pdata[i];
    return NULL;
}

static void
append_member(GString *out, const TollClaim *claim, const char *reason)
{
    g_autofree char *population = toll_population_name(claim->population);
    g_autofree char *line = g_strdup_printf(
        "%s  %s: %s %s, %s in %s\n", claim->claim_id, toll_outcome_name(claim->outcome),
        claim->figure,
        claim->unit == TOLL_UNIT_PEOPLE ? population : toll_unit_name(claim->unit),
        claim->source, claim->document);

    toll_append_safe(out, line);
    g_string_append(out, "              ");
    toll_append_safe(out, reason);
    g_string_append_c(out, '\n');
}

gboolean
toll_explain_event(const TollWork *work, const char *id, GString *out)
{
    const TollEvent *event = find_event(work, id);

    if (event == NULL)
        return FALSE;
    for (guint i = 0; i < event->claims->len; i++)
        append_member(out, event->claims->pdata[i], event->reasons->pdata[i]);
    return TRUE;
}
