/* test-decision.c: what a person decided, and the events that come of it. */
#include "event-fixture.h"

#include <tollcheck/decision.h>

static TollLexicon *lexicon;

/* Claims in two events: two of one raid, one of another place. */
static GPtrArray *
make_three(void)
{
    const Spec specs[] = {{.low = 9},
                          {.document = "b", .source = "RADIO", .low = 14},
                          {.document = "c", .place = "Marby", .low = 5}};

    return make_claims(specs, G_N_ELEMENTS(specs));
}

static const char *
id_of(GPtrArray *claims, guint i)
{
    return ((const TollClaim *)claims->pdata[i])->claim_id;
}

static TollDecision *
decision(TollAction action, GPtrArray *claims, guint claim, guint other)
{
    TollDecision *made = toll_decision_new(action);

    toll_claim_set(&made->claim, id_of(claims, claim));
    toll_claim_set(&made->other, id_of(claims, other));
    toll_claim_set(&made->who, "Ada");
    return made;
}

/* Applies the decisions and groups. Takes @decisions. */
static TollEvents *
replay(GPtrArray *claims, TollDecision *first, TollDecision *second)
{
    g_autoptr(GPtrArray) decisions =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_decision_free);

    g_ptr_array_add(decisions, first);
    if (second != NULL)
        g_ptr_array_add(decisions, second);
    toll_decisions_apply(decisions, claims);
    for (guint i = 0; i < decisions->len; i++)
        g_assert_cmpstr(((TollDecision *)decisions->pdata[i])->failure, ==, "");
    return toll_events_new(claims, decisions, lexicon);
}

static guint
count_events(const TollEvents *events)
{
    return toll_events_get_events(events)->len;
}

static void
test_marks(void)
{
    g_autoptr(GPtrArray) claims = make_three();
    const TollClaim *claim = claims->pdata[0];
    g_autoptr(TollEvents) events = replay(claims, decision(TOLL_REJECT, claims, 0, 0),
                                          decision(TOLL_ACCEPT, claims, 0, 0));

    g_assert_cmpstr(toll_claim_get_decision(claim), ==, "accepted");
    g_assert_false(toll_claim_is_rejected(claim));
    g_assert_cmpstr(claim->event_id, !=, "");
    g_clear_pointer(&events, toll_events_free);
    events = replay(claims, decision(TOLL_REJECT, claims, 0, 0), NULL);
    g_assert_cmpstr(toll_claim_get_decision(claim), ==, "rejected");
    g_assert_cmpstr(claim->event_id, ==, "");
    g_assert_cmpuint(toll_events_get_divergences(events)->len, ==, 0);
}

static void
test_groups(void)
{
    g_autoptr(GPtrArray) claims = make_three();
    g_autoptr(TollEvents) events = toll_events_new(claims, NULL, lexicon);
    const TollClaim *a = claims->pdata[0], *b = claims->pdata[1], *c = claims->pdata[2];

    g_assert_cmpuint(count_events(events), ==, 2);
    g_assert_cmpstr(a->event_id, ==, b->event_id);

    g_clear_pointer(&events, toll_events_free);
    events = replay(claims, decision(TOLL_MERGE, claims, 2, 0), NULL);
    g_assert_cmpuint(count_events(events), ==, 1);

    g_clear_pointer(&events, toll_events_free);
    events = replay(claims, decision(TOLL_SPLIT, claims, 0, 0), NULL);
    g_assert_cmpuint(count_events(events), ==, 3);

    g_clear_pointer(&events, toll_events_free);
    events = replay(claims, decision(TOLL_PIN, claims, 1, 2), NULL);
    g_assert_cmpuint(count_events(events), ==, 2);
    g_assert_cmpstr(b->event_id, ==, c->event_id);
    g_assert_cmpstr(b->event_id, !=, a->event_id);

    /* The later decision is about what the earlier one left. */
    g_clear_pointer(&events, toll_events_free);
    events =
        replay(claims, decision(TOLL_SPLIT, claims, 1, 1), decision(TOLL_PIN, claims, 1, 0));
    g_assert_cmpuint(count_events(events), ==, 2);
    g_assert_cmpstr(a->event_id, ==, b->event_id);
}

static void
test_reason(void)
{
    g_autoptr(GPtrArray) claims = make_three();
    TollDecision *merge = decision(TOLL_MERGE, claims, 2, 0);
    g_autoptr(TollEvents) events = NULL;
    const TollEvent *event;

    toll_claim_set(&merge->why, "one raid");
    events = replay(claims, merge, NULL);
    event = toll_events_get_events(events)->pdata[0];
    g_assert_cmpstr(event->reasons->pdata[2], ==, "decided by Ada: merge, one raid");
}

static void
test_failures(void)
{
    g_autoptr(GPtrArray) claims = make_three();
    g_autoptr(GPtrArray) decisions =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_decision_free);
    TollDecision *gone = decision(TOLL_MERGE, claims, 0, 1);
    TollDecision *field = decision(TOLL_CORRECT, claims, 0, 0);
    g_autoptr(TollEvents) events = NULL;

    toll_claim_set(&gone->other, "gone");
    toll_claim_set(&field->field, "quote");
    g_ptr_array_add(decisions, gone);
    g_ptr_array_add(decisions, field);
    toll_decisions_apply(decisions, claims);
    g_assert_cmpstr(gone->failure, ==, "no claim has the id \"gone\"");
    g_assert_cmpstr(field->failure, ==, "\"quote\" is no field that can be corrected");
    events = toll_events_new(claims, decisions, lexicon);
    g_assert_cmpuint(count_events(events), ==, 2);
}

int
main(int argc, char **argv)
{
    int status;

    g_test_init(&argc, &argv, NULL);
    lexicon = make_lexicon();
    g_test_add_func("/decision/marks", test_marks);
    g_test_add_func("/decision/groups", test_groups);
    g_test_add_func("/decision/reason", test_reason);
    g_test_add_func("/decision/failures", test_failures);
    status = g_test_run();
    toll_lexicon_free(lexicon);
    return status;
}
