/* inputs.c: tollcheck inputs, which shows what is recognised of inputs before they are read for
 * claims. */
#include <jansson.h>
#include <string.h>

#include "tool/options.h"
#include "tool/output.h"

enum { REASONS_SHOWN = 10 };

/* Why documents of a file were skipped, and where the first of them stands. */
typedef struct {
    char *reason;
    char *first;
    guint n;
} Reason;

/* What is told of one file. */
typedef struct {
    GString *out;   /* of all files, as text */
    GString *lines; /* of all articles, as JSON; NULL where they are not asked for */
    char *path;     /* of the file at hand; NULL before the first */
    char *format, *encoding;
    GTree *fields; /* "date=pubDate" -> NULL */
    GTree *notes;  /* note -> how many */
    GPtrArray *reasons;
    GPtrArray *documents; /* all that were seen */
    guint n_read, n_skipped, n_undated;
    guint n_all_skipped;
    TollDay first, last;
} Survey;

static void
reason_free(gpointer data)
{
    Reason *reason = data;

    g_free(reason->reason);
    g_free(reason->first);
    g_free(reason);
}

static int
compare_texts(gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
    return strcmp(a, b);
}

/* "2 skipped: news.csv:7: no text": where it stands is no part of a reason. */
static void
add_reason(Survey *survey, const TollDocument *document)
{
    const char *words = document->reason;
    gsize len = strlen(document->path);
    Reason *reason = NULL;

    if (strncmp(words, document->path, len) == 0 && (words[len] == ':' || words[len] == '#')) {
        const char *colon = strstr(words + len, ": ");

        words = colon != NULL ? colon + 2 : words;
    }
    for (guint i = 0; i < survey->reasons->len && reason == NULL; i++) {
        Reason *known = survey->reasons->pdata[i];

        reason = g_str_equal(known->reason, words) ? known : NULL;
    }
    if (reason == NULL) {
        reason = g_new0(Reason, 1);
        reason->reason = g_strdup(words);
        reason->first = words > document->reason
                            ? g_strndup(document->reason, (gsize)(words - document->reason) - 2)
                            : g_strdup("");
        g_ptr_array_add(survey->reasons, reason);
    }
    reason->n++;
}

static void
start_file(Survey *survey, const TollDocument *document)
{
    survey->path = g_strdup(document->path);
    survey->format = g_strdup(document->format);
    survey->encoding = g_strdup(document->encoding);
    survey->fields = g_tree_new_full(compare_texts, NULL, g_free, NULL);
    survey->notes = g_tree_new_full(compare_texts, NULL, g_free, NULL);
    survey->reasons = g_ptr_array_new_with_free_func(reason_free);
    survey->n_read = survey->n_skipped = survey->n_undated = 0;
    survey->first = survey->last = TOLL_NO_DAY;
}

static gboolean
append_key(gpointer key, gpointer value, gpointer data)
{
    g_string_append_printf(data, " %s", (const char *)key);
    (void)value;
    return FALSE;
}

static gboolean
append_note(gpointer key, gpointer value, gpointer data)
{
    g_string_append_printf(data, "  note      %s", (const char *)key);
    if (GPOINTER_TO_UINT(value) > 1)
        g_string_append_printf(data, " (%u times)", GPOINTER_TO_UINT(value));
    g_string_append_c(data, '\n');
    return FALSE;
}

static void
append_reasons(const Survey *survey, GString *out)
{
    for (guint i = 0; i < survey->reasons->len && i < REASONS_SHOWN; i++) {
        const Reason *reason = survey->reasons->pdata[i];

        g_string_append_printf(out, "  skipped   %u: %s", reason->n, reason->reason);
        if (*reason->first != '\0')
            g_string_append_printf(out, " (first %s)", reason->first);
        g_string_append_c(out, '\n');
    }
    if (survey->reasons->len > REASONS_SHOWN)
        g_string_append_printf(out, "  skipped   for %u more reasons\n",
                               survey->reasons->len - REASONS_SHOWN);
}

static void
append_dates(const Survey *survey, GString *out)
{
    char first[TOLL_DAY_SIZE], last[TOLL_DAY_SIZE];

    if (survey->n_read == 0)
        return;
    g_string_append(out, "  dates     ");
    if (survey->first != TOLL_NO_DAY)
        g_string_append_printf(out, "%s to %s", toll_day_format(survey->first, first),
                               toll_day_format(survey->last, last));
    if (survey->n_undated > 0)
        g_string_append_printf(out, "%s%u without", survey->first != TOLL_NO_DAY ? ", " : "",
                               survey->n_undated);
    g_string_append_c(out, '\n');
}

static void
end_file(Survey *survey)
{
    GString *out = survey->out;

    if (survey->path == NULL)
        return;
    g_string_append_printf(out, "%s%s\n  format    %s%s%s\n", out->len > 0 ? "\n" : "",
                           survey->path, *survey->format != '\0' ? survey->format : "unknown",
                           *survey->encoding != '\0' ? ", " : "", survey->encoding);
    g_string_append_printf(out, "  articles  %u read, %u skipped\n", survey->n_read,
                           survey->n_skipped);
    if (g_tree_nnodes(survey->fields) > 0) {
        g_string_append(out, "  fields   ");
        g_tree_foreach(survey->fields, append_key, out);
        g_string_append_c(out, '\n');
    }
    append_dates(survey, out);
    g_tree_foreach(survey->notes, append_note, out);
    append_reasons(survey, out);
    g_clear_pointer(&survey->path, g_free);
    g_clear_pointer(&survey->format, g_free);
    g_clear_pointer(&survey->encoding, g_free);
    g_clear_pointer(&survey->fields, g_tree_unref);
    g_clear_pointer(&survey->notes, g_tree_unref);
    g_clear_pointer(&survey->reasons, g_ptr_array_unref);
}

/* An article in the fields of our own. */
static void
append_article(GString *lines, const TollArticle *article)
{
    char day[TOLL_DAY_SIZE];
    json_t *object = json_object();
    char *line;

    json_object_set_new(object, "id", json_string(toll_article_get_id(article)));
    json_object_set_new(object, "title", json_string(toll_article_get_title(article)));
    json_object_set_new(object, "date",
                        json_string(toll_day_format(toll_article_get_published(article), day)));
    json_object_set_new(object, "publisher", json_string(toll_article_get_publisher(article)));
    json_object_set_new(object, "url", json_string(toll_article_get_url(article)));
    json_object_set_new(object, "text",
                        json_string(toll_article_get_field(article, TOLL_FIELD_TEXT, NULL)));
    line = json_dumps(object, JSON_COMPACT);
    g_string_append_printf(lines, "%s\n", line);
    free(line);
    json_decref(object);
}

static void
add_read(Survey *survey, const TollDocument *document, const TollArticle *article)
{
    g_auto(GStrv) fields = g_strsplit(document->fields, " ", -1);

    for (guint i = 0; fields[i] != NULL; i++)
        if (*fields[i] != '\0')
            g_tree_replace(survey->fields, g_strdup(fields[i]), NULL);
    if (*document->note != '\0') {
        guint n = GPOINTER_TO_UINT(g_tree_lookup(survey->notes, document->note));

        g_tree_replace(survey->notes, g_strdup(document->note), GUINT_TO_POINTER(n + 1));
    }
    if (article == NULL)
        return;
    survey->n_read++;
    if (document->published == TOLL_NO_DAY) {
        survey->n_undated++;
    } else {
        survey->first = survey->first == TOLL_NO_DAY ? document->published
                                                     : MIN(survey->first, document->published);
        survey->last = MAX(survey->last, document->published);
    }
    if (survey->lines != NULL)
        append_article(survey->lines, article);
}

static void
on_document(TollArticle *given, TollDocument *document, gpointer data)
{
    Survey *survey = data;
    g_autoptr(TollArticle) article = given;

    if (survey->path == NULL || !g_str_equal(survey->path, document->path)) {
        end_file(survey);
        start_file(survey, document);
    }
    if (document->skipped) {
        survey->n_skipped++;
        survey->n_all_skipped++;
        add_reason(survey, document);
    } else {
        add_read(survey, document, article);
    }
    g_ptr_array_add(survey->documents, document);
}

static void
append_copies(const Survey *survey, GString *out)
{
    guint n = 0;

    for (guint i = 0; i < survey->documents->len; i++)
        n += *((const TollDocument *)survey->documents->pdata[i])->copy_of != '\0' ? 1 : 0;
    if (n > 0)
        g_string_append_printf(out, "\n%u of the articles nearly repeat%s another.\n", n,
                               n == 1 ? "s" : "");
}

static int
run_inputs(const TollCommand *command, int argc, char **argv)
{
    g_autofree char *format = NULL;
    const GOptionEntry own[] = {
        {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format,
         "Text by default; jsonl for the articles themselves", "text|jsonl"},
        G_OPTION_ENTRY_NULL,
    };
    g_auto(TollOptions) options = {0};
    g_autoptr(GString) out = g_string_new(NULL), lines = g_string_new(NULL);
    g_autoptr(GPtrArray) documents =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_document_free);
    Survey survey = {.out = out, .documents = documents};
    int status;

    if (!toll_options_parse(&options, command, own, argc, argv, &status))
        return status;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "name an article, a folder, or - for standard input");
    if (format != NULL && !g_str_equal(format, "text") && !g_str_equal(format, "jsonl"))
        return toll_usage_error(command, "--format: expected text or jsonl, found \"%s\"",
                                format);
    survey.lines = g_strcmp0(format, "jsonl") == 0 ? lines : NULL;
    toll_options_read_articles(&options, (const char *const *)options.inputs, on_document,
                               &survey);
    end_file(&survey);
    if (survey.lines == NULL) {
        g_autoptr(GString) safe = g_string_new(NULL);

        toll_documents_find_copies(documents);
        append_copies(&survey, out);
        toll_append_safe(safe, out->str);
        status = toll_print(safe->str);
    } else {
        status = toll_print(lines->str);
    }
    if (status != TOLL_EXIT_DONE)
        return status;
    return survey.n_all_skipped > 0 ? TOLL_EXIT_SKIPPED : TOLL_EXIT_DONE;
}

const TollCommand toll_command_inputs = {
    "inputs",
    "Show what is recognised of inputs, and what will be skipped",
    "INPUT...",
    "For each file: its format and encoding, how many articles are read of it, where their\n"
    "fields were found, and why others are skipped. With --format jsonl it prints the\n"
    "articles as they are read, in which the offsets of claims count.\n"
    "\n"
    "Examples:\n"
    "  tollcheck inputs articles/\n"
    "  tollcheck inputs archive.csv --map text=story,date=printed\n"
    "  tollcheck inputs crawl.warc.gz --format jsonl > articles.jsonl",
    run_inputs,
};
