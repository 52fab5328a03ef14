/* extract.c: tollcheck extract, which prints the claims of articles. */
#include "tool/output.h"
#include "tool/work.h"

static int
run_extract(const TollCommand *command, int argc, char **argv)
{
    g_autofree char *format = NULL;
    const GOptionEntry own[] = {
        {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, "CSV by default", "csv|jsonl"},
        G_OPTION_ENTRY_NULL,
    };
    g_auto(TollOptions) options = {0};
    g_auto(TollWork) work = {0};
    g_autoptr(GString) out = g_string_new(NULL);
    int status;

    if (!toll_options_parse(&options, command, own, argc, argv, &status))
        return status;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "name an article, a folder, or - for standard input");
    if (format != NULL && !g_str_equal(format, "csv") && !g_str_equal(format, "jsonl"))
        return toll_usage_error(command, "--format: expected csv or jsonl, found \"%s\"",
                                format);
    if (!toll_work_init(&work, &options))
        return TOLL_EXIT_USAGE;
    toll_work_read_articles(&work, &options);
    if (g_strcmp0(format, "jsonl") == 0)
        toll_claims_to_jsonl(work.claims, out);
    else
        toll_claims_to_csv(work.claims, out);
    status = toll_print(out->str);
    if (status != TOLL_EXIT_DONE)
        return status;
    toll_work_say_summary(&work, &options, NULL);
    return toll_work_get_status(&work, FALSE);
}

const TollCommand toll_command_extract = {
    "extract",
    "Print the claims of articles, ungrouped",
    "INPUT...",
    "Prints one row a claim, with the words of the article that it rests on.\n"
    "\n"
    "Examples:\n"
    "  tollcheck extract story.txt --published 2016-10-28\n"
    "  tollcheck extract --format jsonl news.jsonl | jq -r '.source + \" \" + .figure'",
    run_extract,
};
