/* files.c: the files of a report, a row each: what it is called and who makes it. */
#include "report/files.h"

#include <string.h>

#include "report/dress.h"
#include "report/geojson.h"
#include "report/html.h"
#include "report/package.h"
#include "report/sqlite.h"
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
    gboolean is_always;
    TollExport export; /* with which it comes otherwise */
    /* Appends the whole content of the file. */
    void (*make)(const TollReport *report, GString *out);
} files[] = {
    {"claims.csv", TRUE, 0, make_claims},
    {"events.csv", TRUE, 0, make_events},
    {"divergences.csv", TRUE, 0, make_divergences},
    {"comparison.csv", TRUE, 0, make_comparison},
    {"timeline.csv", TRUE, 0, make_timeline},
    {"sources.csv", TRUE, 0, make_sources},
    {"decided.csv", TRUE, 0, make_decided},
    {"documents.csv", TRUE, 0, make_documents},
    {"ucdp.csv", FALSE, TOLL_EXPORT_UCDP, toll_ucdp_to_csv},
    {"annotations.jsonl", FALSE, TOLL_EXPORT_ANNOTATIONS, toll_claims_to_annotations},
    {"claims.jsonld", FALSE, TOLL_EXPORT_CLAIMS_JSONLD, toll_claims_to_jsonld},
};

static void
made_file_clear(gpointer data)
{
    g_string_free(((TollMadeFile *)data)->content, TRUE);
}

char *
toll_made_file_table(const TollMadeFile *file)
{
    gsize len = strlen(file->name);

    return g_str_has_suffix(file->name, ".csv") ? g_strndup(file->name, len - strlen(".csv"))
                                                : NULL;
}

/* @content: taken */
static void
add_file(GArray *made, const char *name, GString *content)
{
    TollMadeFile file = {name, content};

    g_array_append_val(made, file);
}

static void
add_tables(const TollReport *report, GArray *made)
{
    for (guint i = 0; i < G_N_ELEMENTS(files); i++) {
        GString *content;

        if (!files[i].is_always && !toll_report_wants(report->exports, files[i].export))
            continue;
        content = g_string_new(NULL);
        files[i].make(report, content);
        add_file(made, files[i].name, content);
    }
}

static void
dress_tables(const TollReport *report, const GArray *made)
{
    for (guint i = 0; i < made->len; i++) {
        const TollMadeFile *file = &g_array_index(made, TollMadeFile, i);
        g_autofree char *table = toll_made_file_table(file);

        if (table != NULL)
            toll_dress_table(table, file->content, report->exports);
    }
}

/* Other files are made of the tables as they are, so these are dressed last; and the package is
 * the report's last word: where it stands, all that it describes does. */
GArray *
toll_report_files_make(const TollReport *report)
{
    GArray *made = g_array_new(FALSE, FALSE, sizeof(TollMadeFile));
    GString *page, *package;

    g_array_set_clear_func(made, made_file_clear);
    add_tables(report, made);
    page = g_string_new(NULL);
    toll_html_make(report, made, page);
    if (toll_report_wants(report->exports, TOLL_EXPORT_SQLITE)) {
        GString *database = g_string_new(NULL);

        toll_sqlite_make(made, database);
        add_file(made, "report.sqlite", database);
    }
    if (toll_report_wants(report->exports, TOLL_EXPORT_GEOJSON)) {
        GString *map = g_string_new(NULL);

        toll_geojson_make(report, made, map);
        add_file(made, "events.geojson", map);
    }
    dress_tables(report, made);
    add_file(made, "report.html", page);
    package = g_string_new(NULL);
    toll_package_make(report, made, package);
    add_file(made, "datapackage.json", package);
    return made;
}
