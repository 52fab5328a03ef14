/* events.c: the events of a set of claims, their names and their divergences. */
#include <tollcheck/event.h>

#include <string.h>

#include "event/account.h"
#include "event/group.h"
#include "event/households.h"
#include "event/independence.h"
#include "event/nesting.h"
#include "event/pairs.h"
#include "event/regroup.h"
#include "event/totals.h"

struct _TollEvents {
    TollPlaces *places;
    GPtrArray *events;
    GPtrArray *divergences;
    GHashTable *totals;
    double household_size;
};

static void
event_free(TollEvent *event)
{
    g_free(event->id);
    g_ptr_array_unref(event->claims);
    g_ptr_array_unref(event->reasons);
    g_free(event->place);
    g_free(event->cause);
    g_free(event->part_of);
    g_free(event);
}

/* "2016-10-28-west-aleppo-shelling": for a person who looks for it in a file. */
static char *
name_event(const TollEvent *event)
{
    GString *name = g_string_new(NULL);
    TollDay day = event->date_from != TOLL_NO_DAY ? event->date_from : event->date_to;
    char buffer[TOLL_DAY_SIZE];
    TollOutcome least = TOLL_N_OUTCOMES;

    for (guint i = 0; i < event->claims->len; i++)
        least = MIN(least, ((TollClaim *)event->claims->pdata[i])->outcome);
    g_string_append(name, day != TOLL_NO_DAY ? toll_day_format(day, buffer) : "undated");
    g_string_append_c(name, '-');
    toll_place_slug(event->place[0] != '\0' ? event->place : "somewhere", name);
    g_string_append_c(name, '-');
    toll_place_slug(event->cause[0] != '\0' ? event->cause : toll_outcome_name(least), name);
    return g_string_free(name, FALSE);
}

typedef struct {
    TollClaim *claim;
    const char *reason;
} Member;

static int
compare_members(gconstpointer left, gconstpointer right)
{
    return toll_claim_compare(((const Member *)left)->claim, ((const Member *)right)->claim);
}

static void
take_members(TollEvent *event, const TollGroup *group)
{
    g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(Member));

    for (guint i = 0; i < group->members->len; i++) {
        Member member = {group->members->pdata[i], group->reasons->pdata[i]};
        g_array_append_val(members, member);
    }
    g_array_sort(members, compare_members);
    for (guint i = 0; i < members->len; i++) {
        const Member *member = &g_array_index(members, Member, i);

        g_ptr_array_add(event->claims, member->claim);
        g_ptr_array_add(event->reasons, g_strdup(member->reason));
    }
}

static TollEvent *
event_new(const TollGroup *group)
{
    TollEvent *event = g_new0(TollEvent, 1);

    event->claims = g_ptr_array_new();
    event->reasons = g_ptr_array_new_with_free_func(g_free);
    take_members(event, group);
    if (group->place != NULL)
        event->place =
            g_strdup(group->place->is_vague ? group->place->said : group->place->name);
    else
        event->place = g_strdup("");
    event->date_from = group->when.from;
    event->date_to = group->when.to;
    if (group->when.is_open)
        event->date_from = TOLL_NO_DAY;
    if (group->when.is_soft) {
        event->date_from = group->root->date_from;
        event->date_to = group->root->date_to;
    }
    event->scope = group->root->scope;
    event->cause = g_strdup(group->cause);
    event->id = name_event(event);
    return event;
}

static int
compare_events(gconstpointer left, gconstpointer right)
{
    const TollEvent *a = *(TollEvent *const *)left, *b = *(TollEvent *const *)right;
    int order = strcmp(a->id, b->id);

    return order != 0 ? order : toll_claim_compare(a->claims->pdata[0], b->claims->pdata[0]);
}

/* Of several with one name, the second in the order of their claims becomes "-2". */
static void
number_events(GPtrArray *events)
{
    g_autofree char *base = NULL;
    guint n = 1;

    g_ptr_array_sort(events, compare_events);
    for (guint i = 0; i < events->len; i++) {
        TollEvent *event = events->pdata[i];

        n = base != NULL && g_str_equal(base, event->id) ? n + 1 : 1;
        if (n == 1) {
            g_free(base);
            base = g_strdup(event->id);
        } else {
            g_free(event->id);
            event->id = g_strdup_printf("%s-%u", base, n);
        }
    }
    g_ptr_array_sort(events, compare_events);
}

static int
compare_claims(gconstpointer left, gconstpointer right)
{
    return toll_claim_compare(*(TollClaim *const *)left, *(TollClaim *const *)right);
}

/* In their order; what a person has rejected is of no event. */
static GPtrArray *
sort_claims(GPtrArray *claims)
{
    GPtrArray *sorted = g_ptr_array_sized_new(claims->len);

    for (guint i = 0; i < claims->len; i++) {
        TollClaim *claim = claims->pdata[i];

        if (toll_claim_is_rejected(claim))
            toll_claim_set(&claim->event_id, "");
        else
            g_ptr_array_add(sorted, claim);
    }
    g_ptr_array_sort(sorted, compare_claims);
    return sorted;
}

TollEvents *
toll_events_new(GPtrArray *claims, GPtrArray *decisions, const TollLexicon *lexicon)
{
    g_return_val_if_fail(claims != NULL && lexicon != NULL, NULL);

    TollEvents *events = g_new0(TollEvents, 1);
    g_autoptr(GPtrArray) sorted = sort_claims(claims);
    g_autoptr(GPtrArray) groups = NULL;

    events->places = toll_places_new(lexicon);
    events->events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    events->divergences = g_ptr_array_new_with_free_func((GDestroyNotify)toll_divergence_free);
    toll_places_learn(events->places, sorted);
    groups = toll_claims_group(sorted, events->places);
    events->totals = toll_totals_new(sorted);
    if (decisions != NULL)
        toll_groups_decide(groups, decisions, events->places);
    for (guint i = 0; i < groups->len; i++)
        g_ptr_array_add(events->events, event_new(groups->pdata[i]));
    number_events(events->events);
    toll_events_nest(events->events, events->places);
    for (guint i = 0; i < events->events->len; i++) {
        const TollEvent *event = events->events->pdata[i];

        for (guint j = 0; j < event->claims->len; j++)
            toll_claim_set(&((TollClaim *)event->claims->pdata[j])->event_id, event->id);
        toll_event_diverge(event, events->places, lexicon, events->divergences);
    }
    return events;
}

void
toll_events_free(TollEvents *events)
{
    if (events == NULL)
        return;
    g_ptr_array_unref(events->divergences);
    g_ptr_array_unref(events->events);
    g_hash_table_unref(events->totals);
    toll_places_free(events->places);
    g_free(events);
}

GPtrArray *
toll_events_get_events(const TollEvents *events)
{
    return events->events;
}

GPtrArray *
toll_events_get_divergences(const TollEvents *events)
{
    return events->divergences;
}

guint
toll_events_count_independent(const TollEvents *events, const TollEvent *event)
{
    g_return_val_if_fail(events != NULL && event != NULL, 0);

    return toll_event_count_independent(event);
}

const TollClaim *
toll_events_find_total(const TollEvents *events, const TollClaim *claim)
{
    return toll_totals_find(events->totals, events->places, claim);
}

void
toll_events_set_household_size(TollEvents *events, double size, const TollLexicon *lexicon)
{
    g_return_if_fail(size > 0);

    events->household_size = size;
    for (guint i = 0; i < events->divergences->len; i++) {
        TollDivergence *divergence = events->divergences->pdata[i];

        if ((divergence->a->unit == TOLL_UNIT_PEOPLE) !=
            (divergence->b->unit == TOLL_UNIT_PEOPLE))
            toll_households_judge(divergence, size, events->places, lexicon);
    }
}

double
toll_events_get_household_size(const TollEvents *events)
{
    return events->household_size;
}
