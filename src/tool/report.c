/* report.c: tollcheck report and tollcheck reconcile, which write a folder of tables. */
#include "tool/work.h"

#include "tool/output.h"

/* What the options ask for. */
typedef struct {
    char *folder;
    char *names; /* of conventions */
    const TollConvention **conventions;
    gboolean shows_divergence;
    gboolean exports[TOLL_N_EXPORTS];
} Wishes;

static void
wishes_clear(Wishes *wishes)
{
    g_free(wishes->folder);
    g_free(wishes->names);
    g_free(wishes->conventions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Wishes, wishes_clear)

static int
write_report(TollWork *work, const TollOptions *options, const Wishes *wishes,
             gboolean is_from_claims)
{
    g_autoptr(GError) error = NULL;
    TollReport report;

    toll_work_group(work, options);
    report = (TollReport){.lexicon = work->lexicon,
                          .claims = work->claims,
                          .events = work->events,
                          .documents = work->documents,
                          .decisions = work->decisions,
                          .conventions = wishes->conventions,
                          .inputs = (const char *const *)options->inputs};
    report.is_from_claims = is_from_claims;
    for (guint i = 0; i < TOLL_N_EXPORTS; i++)
        report.exports |= wishes->exports[i] ? 1u << i : 0;
    if (!toll_report_write(wishes->folder, &report, &error)) {
        toll_say("%s", error->message);
        return TOLL_EXIT_OUTPUT;
    }
    toll_work_say_summary(work, options, wishes->folder);
    return toll_work_get_status(work, wishes->shows_divergence);
}

static void
read_claims(TollWork *work, const TollOptions *options)
{
    toll_work_read_claims(work, options, (const char *const *)options->inputs);
}

/* The two commands differ in what they read and in nothing else. */
static int
run(const TollCommand *command, int argc, char **argv, const char *missing,
    void (*read)(TollWork *work, const TollOptions *options))
{
    g_auto(Wishes) wishes = {0};
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.folder, "Write the report into DIR",
         "DIR"},
        {"convention", 0, 0, G_OPTION_ARG_FILENAME, &wishes.names,
         "Add to events.csv what these recorders would publish: ucdp,acled ...", "NAMES"},
        {"excel", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_EXCEL],
         "Write the tables for spreadsheets, guarded against formulas", NULL},
        {"hxl", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_HXL],
         "Add a row of HXL tags to every table", NULL},
        {"sqlite", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_SQLITE],
         "Add report.sqlite, the tables as a database", NULL},
        {"ucdp", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_UCDP],
         "Add ucdp.csv, events in the columns of UCDP's", NULL},
        {"geojson", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_GEOJSON],
         "Add events.geojson, the events on a map", NULL},
        {"annotations", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_ANNOTATIONS],
         "Add annotations.jsonl, Web Annotations of the figures", NULL},
        {"claims-jsonld", 0, 0, G_OPTION_ARG_NONE, &wishes.exports[TOLL_EXPORT_CLAIMS_JSONLD],
         "Add claims.jsonld, Claims of schema.org", NULL},
        {"exit-code", 0, 0, G_OPTION_ARG_NONE, &wishes.shows_divergence,
         "Exit with 1 where sources diverge", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_auto(TollOptions) options = {0};
    g_auto(TollWork) work = {0};
    int status;

    if (!toll_options_parse(&options, command, own, argc, argv, &status))
        return status;
    if (!toll_options_find_conventions(command, wishes.names, &wishes.conventions))
        return TOLL_EXIT_USAGE;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "%s", missing);
    if (wishes.folder == NULL)
        return toll_usage_error(command, "say where the report goes: -o DIR");
    if (!toll_work_init(&work, &options))
        return TOLL_EXIT_USAGE;
    read(&work, &options);
    return write_report(&work, &options, &wishes, read == read_claims);
}

static int
run_report(const TollCommand *command, int argc, char **argv)
{
    return run(command, argc, argv, "name an article, a folder, or - for standard input",
               toll_work_read_articles);
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
    "An INPUT is a text file, a web page, a mail, JSON, JSONL, CSV, a feed, a web archive,\n"
    "a folder of these, or - for standard input. DIR receives claims.csv, events.csv,\n"
    "divergences.csv, comparison.csv, timeline.csv, sources.csv, decided.csv and documents.csv,\n"
    "report.html, which shows all of it in a browser, and datapackage.json, which describes\n"
    "the columns: all of them or none.\n"
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
