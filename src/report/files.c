/* files.c: the files of a report, a row each: what it is called and who makes it. */
#include "report/files.h"

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

/* The list of documents is the report's last word: where it stands, all else does. */
static const TollReportFile files[] = {
    {"claims.csv", make_claims},           {"events.csv", make_events},
    {"divergences.csv", make_divergences}, {"comparison.csv", make_comparison},
    {"timeline.csv", make_timeline},       {"sources.csv", make_sources},
    {"decided.csv", make_decided},         {"documents.csv", make_documents},
};

const TollReportFile *
toll_report_file_get(guint i)
{
    return i < G_N_ELEMENTS(files) ? &files[i] : NULL;
}
