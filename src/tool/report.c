/* report.c: tollcheck report and tollcheck reconcile, which write a folder of tables. */
#include "tool/work.h"

#include "tool/output.h"

static int
write_report(TollWork *work, const TollOptions *options, const char *folder,
             const TollConvention *const *conventions, gboolean shows_divergence)
{
    g_autoptr(GError) error = NULL;
    TollReport report;

    toll_work_group(work, options);
    report = (TollReport){.lexicon = work->lexicon,
                          .claims = work->claims,
                          .events = work->events,
                          .documents = work->documents,
                          .decisions = work->decisions,
                          .conventions = conventions,
                          .inputs = (const char *const *)options->inputs};
    if (!toll_report_write(folder, &report, &error)) {
        toll_say("%s", error->message);
        return TOLL_EXIT_OUTPUT;
    }
    toll_work_say_summary(work, options, folder);
    return toll_work_get_status(work, shows_divergence);
}

/* The two commands differ in what they read and in nothing else. */
static int
run(const TollCommand *command, int argc, char **argv, const char *missing,
    void (*read)(TollWork *work, const TollOptions *options))
{
    g_autofree char *folder = NULL, *names = NULL;
    g_autofree const TollConvention **conventions = NULL;
    gboolean shows_divergence = FALSE;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "Write the report into DIR", "DIR"},
        {"convention", 0, 0, G_OPTION_ARG_FILENAME, &names,
         "Add to events.csv what these recorders would publish: ucdp,acled ...", "NAMES"},
        {"exit-code", 0, 0, G_OPTION_ARG_NONE, &shows_divergence,
         "Exit with 1 where sources diverge", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_auto(TollOptions) options = {0};
    g_auto(TollWork) work = {0};
    int status;

    if (!toll_options_parse(&options, command, own, argc, argv, &status))
        return status;
    if (!toll_options_find_conventions(command, names, &conventions))
        return TOLL_EXIT_USAGE;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "%s", missing);
    if (folder == NULL)
        return toll_usage_error(command, "say where the report goes: -o DIR");
    if (!toll_work_init(&work, &options))
        return TOLL_EXIT_USAGE;
    read(&work, &options);
    return write_report(&work, &options, folder, conventions, shows_divergence);
}

static int
run_report(const TollCommand *command, int argc, char **argv)
{
    return run(command, argc, argv, "name an article, a folder, or - for standard input",
               toll_work_read_articles);
}

static void
read_claims(TollWork *work, const TollOptions *options)
{
    toll_work_read_claims(work, options, (const char *const *)options->inputs);
}

static int
run_reconcile(const TollCommand *command, int argc, char **argv)
{
    return run(command, argc, argv, "name a file with the columns of claims.csv", read_claims);
}

const TollCommand toll_command_report = {
    "report",
    "Read articles and write claims, events and divergences as CSV",
    "INPUT... -o DIR",
    "An INPUT is a text file, a JSONL file with an article a line, a folder of these,\n"
    "or - for standard input. DIR receives claims.csv, events.csv, divergences.csv,\n"
    "comparison.csv, timeline.csv, sources.csv, decided.csv and documents.csv, and\n"
    "datapackage.json, which describes their columns: all of them or none.\n"
    "\n"
    "Examples:\n"
    "  tollcheck report articles/ -o report\n"
    "  tollcheck report story.txt --published 2016-10-28 --publisher Reuters -o report\n"
    "  tollcheck report news.jsonl -o report --exit-code || echo \"see divergences.csv\"",
    run_report,
};

const TollCommand toll_command_reconcile = {
    "reconcile",
    "Group and compare claims that were collected elsewhere",
    "CLAIMS.csv... -o DIR",
    "Reads files with the columns of claims.csv, in any order, in place of articles:\n"
    "claims that were corrected by hand, or those of several reports.\n"
    "\n"
    "Examples:\n"
    "  tollcheck reconcile corrected.csv -o report\n"
    "  tollcheck reconcile monday/claims.csv tuesday/claims.csv -o week",
    run_reconcile,
};
