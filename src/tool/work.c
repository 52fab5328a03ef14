/* work.c: from inputs to claims and events, with what became of every input. */
#include "tool/work.h"

#include <glib/gstdio.h>

#include "tool/output.h"

enum { N_SKIPPED_SHOWN = 5 };

gboolean
toll_work_init(TollWork *work, const TollOptions *options)
{
    g_autoptr(GError) error = NULL;

    work->lexicon = toll_options_load_lexicon(options);
    work->claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    work->documents = g_ptr_array_new_with_free_func((GDestroyNotify)toll_document_free);
    if (work->lexicon == NULL)
        return FALSE;
    if (options->decisions == NULL)
        return TRUE;
    work->decisions = toll_decisions_read(options->decisions, &error);
    if (work->decisions == NULL)
        toll_say("%s", error->message);
    return work->decisions != NULL;
}

void
toll_work_clear(TollWork *work)
{
    g_clear_pointer(&work->events, toll_events_free);
    g_clear_pointer(&work->decisions, g_ptr_array_unref);
    g_clear_pointer(&work->documents, g_ptr_array_unref);
    g_clear_pointer(&work->claims, g_ptr_array_unref);
    g_clear_pointer(&work->lexicon, toll_lexicon_free);
}

static void
append_count(GString *out, guint n, const char *noun)
{
    g_string_append_printf(out, "%u %s%s", n, noun, n == 1 ? "" : "s");
}

/* What lies in a folder beside the articles, such as its README, is nothing to be told of. */
static gboolean
is_passed_over(const TollOptions *options, const TollDocument *document)
{
    return g_str_equal(document->reason, TOLL_REASON_UNKNOWN_TYPE) &&
           !g_strv_contains((const char *const *)options->inputs, document->path);
}

/* With many inputs the first few are enough on a screen: documents.csv has them all. */
static void
add_document(TollWork *work, const TollOptions *options, TollDocument *document)
{
    g_ptr_array_add(work->documents, document);
    if (document->skipped) {
        work->n_skipped++;
        if (is_passed_over(options, document))
            work->n_passed_over++;
        else
            work->n_failed++;
        if (options->is_verbose || (!options->is_quiet && work->n_failed <= N_SKIPPED_SHOWN &&
                                    !is_passed_over(options, document)))
            toll_say("%s: skipped: %s", document->path, document->reason);
    } else if (options->is_verbose) {
        g_autoptr(GString) line = g_string_new(NULL);

        append_count(line, document->n_claims, "claim");
        toll_say("%s: %s", document->id, line->str);
    }
}

typedef struct {
    TollWork *work;
    const TollOptions *options;
    TollExtractor *extractor;
} Reading;

static void
on_article(TollArticle *given, TollDocument *document, gpointer data)
{
    Reading *reading = data;
    g_autoptr(TollArticle) article = given;
    guint before = reading->work->claims->len;

    if (article != NULL)
        toll_extractor_run(reading->extractor, article, reading->work->claims);
    document->n_claims = reading->work->claims->len - before;
    add_document(reading->work, reading->options, document);
    if (!reading->options->is_quiet)
        toll_progress_step("%u documents, %u claims so far", reading->work->documents->len,
                           reading->work->claims->len);
}

void
toll_work_read_articles(TollWork *work, const TollOptions *options)
{
    g_autoptr(TollExtractor) extractor = toll_extractor_new(work->lexicon);
    Reading reading = {work, options, extractor};

    toll_options_read_articles(options, (const char *const *)options->inputs, on_article,
                               &reading);
    toll_documents_find_copies(work->documents);
}

static gsize
file_size(const char *path)
{
    GStatBuf status;

    return g_stat(path, &status) == 0 ? (gsize)status.st_size : 0;
}

void
toll_work_read_claims(TollWork *work, const TollOptions *options, const char *const *paths)
{
    for (const char *const *path = paths; *path != NULL; path++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) claims = toll_claims_read_csv(*path, &error);
        g_autofree char *name = g_utf8_make_valid(*path, -1);
        TollDocument *document = toll_document_new(name, name, file_size(*path),
                                                   error != NULL ? error->message : NULL);

        if (claims != NULL) {
            document->n_claims = claims->len;
            g_ptr_array_extend_and_steal(work->claims, g_steal_pointer(&claims));
        }
        add_document(work, options, document);
    }
}

/* A decision whose claim is gone would otherwise be dropped in silence. */
static void
say_failures(const TollWork *work, const TollOptions *options)
{
    for (guint i = 0; i < work->decisions->len; i++) {
        const TollDecision *decision = work->decisions->pdata[i];

        if (decision->failure[0] != '\0')
            toll_say("%s:%u: not applied: %s", options->decisions, decision->line,
                     decision->failure);
    }
}

void
toll_work_group(TollWork *work, const TollOptions *options)
{
    if (work->decisions != NULL) {
        toll_decisions_apply(work->decisions, work->claims);
        say_failures(work, options);
    }
    if (!options->is_quiet)
        toll_progress("comparing %u claims", work->claims->len);
    work->events = toll_events_new(work->claims, work->decisions, work->lexicon);
    if (options->household_size > 0)
        toll_events_set_household_size(work->events, options->household_size, work->lexicon);
}

static guint
count_verdicts(const TollWork *work, TollVerdict verdict)
{
    GPtrArray *divergences = toll_events_get_divergences(work->events);
    guint n = 0;

    for (guint i = 0; i < divergences->len; i++)
        n += ((const TollDivergence *)divergences->pdata[i])->verdict == verdict;
    return n;
}

guint
toll_work_count_divergences(const TollWork *work)
{
    return count_verdicts(work, TOLL_CONTRADICTS) + count_verdicts(work, TOLL_FAR_APART) +
           count_verdicts(work, TOLL_DENIED);
}

void
toll_work_say_summary(const TollWork *work, const TollOptions *options, const char *folder)
{
    g_autoptr(GString) line = g_string_new(NULL);

    if (options->is_quiet)
        return;
    if (!options->is_verbose && work->n_failed > N_SKIPPED_SHOWN)
        toll_say("%u more skipped", work->n_failed - N_SKIPPED_SHOWN);
    append_count(line, work->documents->len - work->n_skipped, "document");
    g_string_append_printf(line, " read, %u skipped", work->n_failed);
    if (work->n_passed_over > 0) {
        g_string_append(line, ", ");
        append_count(line, work->n_passed_over, "file");
        g_string_append(line, " of other types passed over");
    }
    g_string_append(line, "; ");
    append_count(line, work->claims->len, "claim");
    if (work->events != NULL) {
        g_string_append(line, ", ");
        append_count(line, toll_events_get_events(work->events)->len, "event");
        g_string_append(line, ", ");
        append_count(line, count_verdicts(work, TOLL_CONTRADICTS), "contradiction");
    }
    g_string_append_c(line, '.');
    if (folder != NULL)
        g_string_append_printf(line, " Report in %s%s", folder,
                               g_str_has_suffix(folder, "/") ? "" : "/");
    toll_say("%s", line->str);
}

/* What was left out cannot take a divergence back, but it can hide one: so a divergence that
 * was found is told before inputs that were skipped. */
int
toll_work_get_status(const TollWork *work, gboolean shows_divergence)
{
    if (shows_divergence && toll_work_count_divergences(work) > 0)
        return TOLL_EXIT_DIVERGES;
    return work->n_skipped > 0 ? TOLL_EXIT_SKIPPED : TOLL_EXIT_DONE;
}
