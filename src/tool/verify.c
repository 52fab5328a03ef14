/* verify.c: tollcheck verify, which proves a report on its own articles. */
#include <tollcheck/verify.h>

#include "tool/output.h"
#include "tool/work.h"

/* On a screen the first faults are enough. */
enum { N_SHOWN = 10 };

static void
on_article(TollArticle *given, TollDocument *read, gpointer data)
{
    g_autoptr(TollArticle) article = given;
    g_autoptr(TollDocument) document = read;

    toll_verifier_add_article(data, article, document);
}

static int
say_result(TollVerifier *verifier, const TollOptions *options, const char *folder)
{
    GPtrArray *faults = toll_verifier_finish(verifier);
    g_autofree char *what = toll_verifier_describe(verifier);

    for (guint i = 0; i < faults->len && (i < N_SHOWN || options->is_verbose); i++)
        toll_say("%s: %s", folder, (const char *)faults->pdata[i]);
    if (faults->len > N_SHOWN && !options->is_verbose)
        toll_say("%s: %u more, which --verbose shows", folder, faults->len - N_SHOWN);
    if (faults->len > 0)
        return TOLL_EXIT_DIVERGES;
    if (!options->is_quiet)
        toll_say("%s: %s: every hash, count and %s holds", folder, what,
                 toll_verifier_is_from_claims(verifier) ? "claim" : "span");
    return TOLL_EXIT_DONE;
}

static gboolean
read_inputs(TollVerifier *verifier, const TollOptions *options, const char *const *inputs)
{
    g_autoptr(GPtrArray) claims =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);

    if (!toll_verifier_is_from_claims(verifier)) {
        toll_options_read_articles(options, inputs, on_article, verifier);
        return TRUE;
    }
    for (; *inputs != NULL; inputs++) {
        g_autoptr(GError) error = NULL;
        GPtrArray *read = toll_claims_read_csv(*inputs, &error);

        if (read == NULL) {
            toll_say("%s", error->message);
            return FALSE;
        }
        g_ptr_array_extend_and_steal(claims, read);
    }
    toll_verifier_compare_claims(verifier, claims);
    return TRUE;
}

static int
run_verify(const TollCommand *command, int argc, char **argv)
{
    g_auto(TollOptions) options = {0};
    g_autoptr(TollVerifier) verifier = NULL;
    g_autoptr(GError) error = NULL;
    const char *const *inputs;
    int status;

    if (!toll_options_parse(&options, command, NULL, argc, argv, &status))
        return status;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "name the folder of a report");
    verifier = toll_verifier_new(options.inputs[0], &error);
    if (verifier == NULL) {
        toll_say("%s", error->message);
        return TOLL_EXIT_USAGE;
    }
    inputs = options.inputs[1] != NULL ? (const char *const *)options.inputs + 1
                                       : toll_verifier_get_inputs(verifier);
    if (options.inputs[1] == NULL && g_strv_contains(inputs, "-"))
        return toll_usage_error(command,
                                "the report was made from standard input: name the articles "
                                "behind its folder");
    if (!read_inputs(verifier, &options, inputs))
        return TOLL_EXIT_USAGE;
    return say_result(verifier, &options, options.inputs[0]);
}

const TollCommand toll_command_verify = {
    "verify",
    "Prove the spans, hashes and counts of a report on its articles",
    "DIR [INPUT...]",
    "Reads a report back, and its articles again: those that the report names, from the\n"
    "folder that it was made in, or the INPUTs. Says which row does not hold, and exits\n"
    "with 1 then.\n"
    "\n"
    "Examples:\n"
    "  tollcheck verify report\n"
    "  tollcheck verify report moved/articles/",
    run_verify,
};
