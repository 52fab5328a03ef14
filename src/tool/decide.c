/* decide.c: tollcheck decide, which adds a person's decision to the file that is replayed. */
#include "tool/output.h"
#include "tool/work.h"

typedef struct {
    char *claims;
    char *who;
    char *why;
    char *decided;
} Options;

static void
options_clear(Options *options)
{
    g_free(options->claims);
    g_free(options->who);
    g_free(options->why);
    g_free(options->decided);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* What stands behind each action. */
static const char *const arguments[] = {
    [TOLL_ACCEPT] = "CLAIM",      [TOLL_REJECT] = "CLAIM", [TOLL_CORRECT] = "CLAIM FIELD VALUE",
    [TOLL_MERGE] = "CLAIM OTHER", [TOLL_SPLIT] = "CLAIM",  [TOLL_PIN] = "CLAIM OTHER",
};

static guint
count_words(const char *text)
{
    guint n = 1;

    for (; *text != '\0'; text++)
        n += *text == ' ';
    return n;
}

/* Reads ACTION and what follows it. Returns: (nullable): after saying what is wrong. */
static TollDecision *
read_decision(const TollCommand *command, char **words)
{
    guint n = g_strv_length(words);
    int action = n > 0 ? toll_action_parse(words[0]) : -1;
    TollDecision *decision;

    if (action < 0) {
        toll_usage_error(command,
                         "expected accept, reject, correct, merge, split or pin, found \"%s\"",
                         n > 0 ? words[0] : "");
        return NULL;
    }
    if (n != 1 + count_words(arguments[action])) {
        toll_usage_error(command, "expected %s %s", words[0], arguments[action]);
        return NULL;
    }
    decision = toll_decision_new((TollAction)action);
    toll_claim_set(&decision->claim, words[1]);
    if (action == TOLL_CORRECT) {
        toll_claim_set(&decision->field, words[2]);
        toll_claim_set(&decision->value, words[3]);
    } else if (n > 2) {
        toll_claim_set(&decision->other, words[2]);
    }
    return decision;
}

static void
sign(TollDecision *decision, const Options *own)
{
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autofree char *time = g_date_time_format(now, "%Y-%m-%dT%H:%M:%SZ");

    toll_claim_set(&decision->decided, own->decided != NULL ? own->decided : time);
    toll_claim_set(&decision->who, own->who != NULL ? own->who : g_get_user_name());
    toll_claim_set(&decision->why, own->why);
}

static gboolean
is_text(const TollDecision *decision)
{
    const char *const texts[] = {decision->decided, decision->who,   decision->claim,
                                 decision->other,   decision->field, decision->value,
                                 decision->why};

    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        if (!g_utf8_validate(texts[i], -1, NULL))
            return FALSE;
    return TRUE;
}

static int
append(const char *file, TollDecision *decision, GPtrArray *claims)
{
    g_autoptr(GError) error = NULL;

    if (toll_decisions_append(file, decision, claims, &error)) {
        toll_say("%s: added: %s %s", file, toll_action_name(decision->action), decision->claim);
        return TOLL_EXIT_DONE;
    }
    toll_say("%s", error->message);
    return g_error_matches(error, TOLL_ERROR, TOLL_ERROR_OUTPUT) ? TOLL_EXIT_OUTPUT
                                                                 : TOLL_EXIT_USAGE;
}

static int
decide(const TollCommand *command, const TollOptions *options, const Options *own)
{
    g_autoptr(TollDecision) decision = read_decision(command, options->inputs);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) claims = NULL;

    if (decision == NULL)
        return TOLL_EXIT_USAGE;
    sign(decision, own);
    if (!is_text(decision))
        return toll_usage_error(command, "expected UTF-8, found other bytes");
    claims = toll_claims_read_csv(own->claims, &error);
    if (claims == NULL) {
        toll_say("%s", error->message);
        return TOLL_EXIT_USAGE;
    }
    return append(options->decisions != NULL ? options->decisions : "decisions.csv", decision,
                  claims);
}

static int
run_decide(const TollCommand *command, int argc, char **argv)
{
    g_auto(TollOptions) options = {0};
    g_auto(Options) own = {0};
    const GOptionEntry entries[] = {
        {"claims", 'c', 0, G_OPTION_ARG_FILENAME, &own.claims,
         "The claims.csv of the report that it is about", "FILE"},
        {"who", 0, 0, G_OPTION_ARG_FILENAME, &own.who,
         "Who decides; the name of the user by default", "NAME"},
        {"why", 0, 0, G_OPTION_ARG_FILENAME, &own.why, "Why, for those who read it later",
         "TEXT"},
        {"decided", 0, 0, G_OPTION_ARG_FILENAME, &own.decided, "When; now by default", "DATE"},
        G_OPTION_ENTRY_NULL,
    };
    int status;

    if (!toll_options_parse(&options, command, entries, argc, argv, &status))
        return status;
    if (own.claims == NULL)
        return toll_usage_error(command, "say which report it is about: -c DIR/claims.csv");
    return decide(command, &options, &own);
}

const TollCommand toll_command_decide = {
    "decide",
    "Add a decision of yours about a claim or an event to decisions.csv",
    "ACTION CLAIM... -c DIR/claims.csv",
    "ACTION is one of these; CLAIM and OTHER are claim_ids of claims.csv:\n"
    "  accept CLAIM                 it was checked and is right\n"
    "  reject CLAIM                 it is wrong and belongs to no event\n"
    "  correct CLAIM FIELD VALUE    a column of claims.csv has another value\n"
    "  merge CLAIM OTHER            the events of the two are one\n"
    "  split CLAIM                  it is an event of its own\n"
    "  pin CLAIM OTHER              it is of the event of OTHER\n"
    "The row is added to --decisions FILE, decisions.csv by default, once it is known to\n"
    "apply; no row is ever changed. The same option makes report, reconcile and compare\n"
    "follow the file, from its first row to the last.\n"
    "\n"
    "Examples:\n"
    "  tollcheck decide reject 0432fe73b687 -c report/claims.csv --why \"a school trip\"\n"
    "  tollcheck decide correct 0432fe73b687 low 14 -c report/claims.csv\n"
    "  tollcheck report articles/ -o report --decisions decisions.csv",
    run_decide,
};
