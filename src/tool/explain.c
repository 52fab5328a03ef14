/* explain.c: tollcheck explain, which shows how a sentence is read, stage by stage. */
#include <string.h>

#include "report/screen.h"
#include "tool/explain-event.h"
#include "tool/output.h"
#include "tool/work.h"

typedef struct {
    GString *out;
    char *row; /* as the stage before left it */
    gboolean colour;
} Trace;

static void
on_stage(const char *stage, const char *row, const char *rules, gpointer data)
{
    Trace *trace = data;

    g_string_append_printf(trace->out, "%-12s", stage);
    if (g_strcmp0(row, trace->row) == 0)
        toll_screen_style(trace->out, "(unchanged)", TOLL_DIM, trace->colour);
    else
        toll_append_safe(trace->out, row);
    g_string_append_c(trace->out, '\n');
    if (*rules != '\0') {
        g_string_append_printf(trace->out, "%-12srules: ", "");
        toll_append_safe(trace->out, rules);
        g_string_append_c(trace->out, '\n');
    }
    g_free(trace->row);
    trace->row = g_strdup(row);
}

static void
append_field(GString *out, const char *name, const char *value)
{
    if (*value == '\0')
        return;
    g_string_append_printf(out, "  %-12s", name);
    toll_append_safe(out, value);
    g_string_append_c(out, '\n');
}

static void
append_bounds(GString *out, const TollClaim *claim)
{
    g_autoptr(GString) bounds = g_string_new(NULL);

    if (claim->low != TOLL_OPEN)
        g_string_append_printf(bounds, "%" G_GINT64_FORMAT, claim->low);
    if (claim->low != claim->high)
        g_string_append(bounds, "..");
    if (claim->high != TOLL_OPEN && claim->low != claim->high)
        g_string_append_printf(bounds, "%" G_GINT64_FORMAT, claim->high);
    g_string_append_printf(bounds, " (%s)", toll_qualifier_name(claim->qualifier));
    append_field(out, "bounds", bounds->str);
}

static void
append_dates(GString *out, const TollClaim *claim)
{
    char from[TOLL_DAY_SIZE], to[TOLL_DAY_SIZE];
    g_autofree char *dates = NULL, *field = NULL;

    toll_day_format(claim->date_from, from);
    toll_day_format(claim->date_to, to);
    dates = g_str_equal(from, to) ? g_strdup(from) : g_strdup_printf("%s to %s", from, to);
    field = g_strdup_printf("%s (%s)", dates, toll_date_reason_name(claim->date_reason));
    if (dates[0] != '\0')
        append_field(out, "date", field);
}

static void
append_source(GString *out, const TollClaim *claim)
{
    g_autofree char *source = g_strdup_printf("%s (%s)", claim->source,
                                              toll_source_reason_name(claim->source_reason));

    append_field(out, "source", source);
}

static void
append_place(GString *out, const TollClaim *claim)
{
    g_autofree char *place =
        g_strdup_printf("%s (%s)", claim->place, toll_place_reason_name(claim->place_reason));

    if (claim->place[0] != '\0')
        append_field(out, "place", place);
}

static void
append_actor(GString *out, const TollClaim *claim)
{
    g_autofree char *actor =
        g_strdup_printf("%s (%s)", claim->actor, toll_actor_reason_name(claim->actor_reason));

    if (claim->actor[0] != '\0')
        append_field(out, "actor", actor);
}

static void
append_cause(GString *out, const TollClaim *claim)
{
    g_autofree char *mention = claim->cause_mention[0] != '\0'
                                   ? g_strdup_printf("\"%s\"", claim->cause_mention)
                                   : g_strdup("the one of the article");
    g_autofree char *cause = g_strdup_printf("%s (%s)", claim->cause, mention);

    if (claim->cause[0] != '\0')
        append_field(out, "cause", cause);
}

static void
append_claim(GString *out, const TollClaim *claim, gboolean colour)
{
    g_autofree char *population = toll_population_name(claim->population);
    g_autoptr(GString) heading = g_string_new(NULL);

    g_string_append_printf(heading, "%s: ", toll_outcome_name(claim->outcome));
    toll_append_safe(heading, claim->figure);
    g_string_append_printf(heading, " %s",
                           claim->unit == TOLL_UNIT_PEOPLE ? population
                                                           : toll_unit_name(claim->unit));
    toll_screen_style(out, heading->str, TOLL_BOLD, colour);
    g_string_append_c(out, '\n');
    append_bounds(out, claim);
    append_source(out, claim);
    append_field(out, "named as", claim->source_mention);
    append_field(out, "relayed by", claim->relayed_by);
    append_field(out, "stance", toll_stance_name(claim->stance));
    append_place(out, claim);
    append_dates(out, claim);
    append_field(out, "scope", toll_scope_name(claim->scope));
    append_actor(out, claim);
    append_cause(out, claim);
    append_field(out, "part of", claim->part_of);
    append_field(out, "claim", claim->claim_id);
    append_field(out, "rules", claim->rules);
}

static void
on_leftover(const TollLeftover *leftover, gpointer data)
{
    GString *out = data;

    toll_append_safe(out, leftover->figure);
    g_string_append_printf(out, ": no claim, since it %s",
                           toll_left_reason_name(leftover->reason));
    if (leftover->word[0] != '\0') {
        g_string_append(out, ": ");
        toll_append_safe(out, leftover->word);
    }
    g_string_append_c(out, '\n');
}

static void
explain(const TollWork *work, const TollOptions *options, const char *text, GString *out)
{
    g_autoptr(TollExtractor) extractor = toll_extractor_new(work->lexicon);
    g_autoptr(TollArticle) article = toll_article_new("sentence", text, strlen(text));
    g_autoptr(GString) leftovers = g_string_new(NULL);
    gboolean colour = toll_terminal_has_colour(options->colour);
    Trace trace = {out, NULL, colour};

    if (options->published != TOLL_NO_DAY)
        toll_article_set_published(article, options->published);
    if (options->publisher != NULL)
        toll_article_set_publisher(article, options->publisher);
    toll_extractor_set_trace(extractor, on_stage, &trace);
    toll_extractor_set_leftovers(extractor, on_leftover, leftovers);
    toll_extractor_run(extractor, article, work->claims);
    g_free(trace.row);
    for (guint i = 0; i < work->claims->len; i++) {
        g_string_append_c(out, '\n');
        append_claim(out, work->claims->pdata[i], colour);
    }
    if (work->claims->len == 0)
        g_string_append_printf(out,
                               "%sNo claim: a claim needs a number of people and what "
                               "happened to them.\n",
                               out->len > 0 ? "\n" : "");
    if (leftovers->len > 0)
        g_string_append_printf(out, "\n%s", leftovers->str);
}

/* Events are those of the claims that a report has. */
static int
explain_event(const TollCommand *command, TollWork *work, TollOptions *options,
              const char *claims, const char *id)
{
    g_autoptr(GString) out = g_string_new(NULL);
    const char *inputs[] = {claims, NULL};

    toll_work_read_claims(work, options, inputs);
    if (work->n_skipped > 0)
        return TOLL_EXIT_USAGE;
    toll_work_group(work, options);
    if (!toll_explain_event(work, id, out))
        return toll_usage_error(command, "no event \"%s\" in %s", id, claims);
    return toll_print(out->str);
}

static int
run_explain(const TollCommand *command, int argc, char **argv)
{
    g_auto(TollOptions) options = {0};
    g_auto(TollWork) work = {0};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *text = NULL, *claims = NULL;
    const GOptionEntry own[] = {
        {"claims", 'c', 0, G_OPTION_ARG_FILENAME, &claims,
         "Explain an event of the report with this claims.csv", "FILE"},
        G_OPTION_ENTRY_NULL,
    };
    int status;

    if (!toll_options_parse(&options, command, own, argc, argv, &status))
        return status;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "give a sentence in quotes");
    text = g_strjoinv(" ", options.inputs);
    if (!g_utf8_validate(text, -1, NULL))
        return toll_usage_error(command, "the sentence is not valid UTF-8");
    if (!toll_work_init(&work, &options))
        return TOLL_EXIT_USAGE;
    if (claims != NULL)
        return explain_event(command, &work, &options, claims, text);
    explain(&work, &options, text, out);
    return toll_print(out->str);
}

const TollCommand toll_command_explain = {
    "explain",
    "Show how a sentence is read, rule by rule",
    "\"SENTENCE\" | EVENT_ID -c DIR/claims.csv",
    "Prints the sentence after every stage, the rules that fired in it, and the claims;\n"
    "or the claims of an event with the reason why each is in it.\n"
    "\n"
    "Examples:\n"
    "  tollcheck explain \"At least nine people were killed, the ministry said.\"\n"
    "  tollcheck explain --published 2016-10-28 \"Shelling on Friday killed 12.\"\n"
    "  tollcheck explain 2016-10-28-west-aleppo-shelling -c report/claims.csv",
    run_explain,
};
