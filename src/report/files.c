/* files.c: the files of a report, a row each: what it is called and who makes it. */
#include "report/files.h"

#include "report/package.h"
#include "report/tables.h"

static void
make_claims(const TollReport *report, GString *out)
{
    toll_claims_to_csv(report->claims, out);
}

static void
make_events(const TollReport *report, GString *out)
{
    toll_events_to_csv(report->events, report->conventions, report->lexicon, out);
}

static void
make_divergences(const TollReport *report, GString *out)
{
    toll_divergences_to_csv(report->events, out);
}

static void
make_comparison(const TollReport *report, GString *out)
{
    toll_comparison_to_csv(toll_events_get_events(report->events), out);
}

static void
make_timeline(const TollReport *report, GString *out)
{
    toll_timeline_to_csv(report->events, out);
}

static void
make_sources(const TollReport *report, GString *out)
{
    toll_sources_to_csv(report->claims, report->events, report->lexicon, out);
}

static void
make_decided(const TollReport *report, GString *out)
{
    toll_decisions_to_csv(report->decisions, out);
}

static void
make_documents(const TollReport *report, GString *out)
{
    toll_documents_to_csv(report->documents, out);
}

static const struct {
    const char *name;
    /* Appends the whole content of the file. */
    void (*make)(const TollReport *report, GString *out);
} files[] = {
    {"claims.csv", make_claims},           {"events.csv", make_events},
    {"divergences.csv", make_divergences}, {"comparison.csv", make_comparison},
    {"timeline.csv", make_timeline},       {"sources.csv", make_sources},
    {"decided.csv", make_decided},         {"documents.csv", make_documents},
};

static void
made_file_clear(gpointer data)
{
    g_string_free(((TollMadeFile *)data)->content, TRUE);
}

/* The package is the report's last word: where it stands, all that it describes does. */
GArray *
toll_report_files_make(const TollReport *report)
{
    GArray *made = g_array_new(FALSE, FALSE, sizeof(TollMadeFile));
    TollMadeFile package = {"datapackage.json", g_string_new(NULL)};

    g_array_set_clear_func(made, made_file_clear);
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        TollMadeFile file = {files[i].name, g_string_new(NULL)};

        files[i].make(report, file.content);
        g_array_append_val(made, file);
    }
    toll_package_make(report, made, package.content);
    g_array_append_val(made, package);
    return made;
}
