/* lexicon.c: tollcheck lexicon, which lists the words and rules in force and tests them. */
#include <csv.h>
#include <string.h>

#include "tool/output.h"
#include "tool/work.h"

static void
append_cell(GString *out, const char *text, char end)
{
    gsize at = out->len, room = 2 * strlen(text) + 2;

    g_string_set_size(out, at + room);
    g_string_truncate(out, at + csv_write(out->str + at, room, text, strlen(text)));
    g_string_append_c(out, end);
}

static void
on_row(const TollLexiconRow *row, gpointer data)
{
    GString *out = data;
    g_autofree char *origin = g_strdup_printf("%s:%u", row->origin, row->line);

    append_cell(out, row->table, ',');
    append_cell(out, origin, ',');
    for (guint i = 0; row->cells[i] != NULL; i++)
        append_cell(out, row->cells[i], row->cells[i + 1] != NULL ? ',' : '\n');
}

static void
on_failure(const char *where, const char *message, gpointer data)
{
    (void)data;
    toll_say("%s: %s", where, message);
}

static int
check(const TollLexicon *lexicon, const TollOptions *options)
{
    guint n_failures = toll_lexicon_check(lexicon, on_failure, NULL);

    if (n_failures > 0) {
        toll_say(n_failures == 1 ? "%u rule fails its own test"
                                 : "%u rules fail their own tests",
                 n_failures);
        return TOLL_EXIT_USAGE;
    }
    if (!options->is_quiet)
        toll_say("every rule of the lexicon passes its own test");
    return TOLL_EXIT_DONE;
}

static int
run_lexicon(const TollCommand *command, int argc, char **argv)
{
    gboolean checks = FALSE;
    const GOptionEntry own[] = {
        {"check", 0, 0, G_OPTION_ARG_NONE, &checks, "Test every rule against its own examples",
         NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_auto(TollOptions) options = {0};
    g_autoptr(TollLexicon) lexicon = NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    int status;

    if (!toll_options_parse(&options, command, own, argc, argv, &status))
        return status;
    if (*options.inputs != NULL)
        return toll_usage_error(command, "expected no argument, found \"%s\"", *options.inputs);
    lexicon = toll_options_load_lexicon(&options);
    if (lexicon == NULL)
        return TOLL_EXIT_USAGE;
    if (checks)
        return check(lexicon, &options);
    toll_lexicon_each_row(lexicon, on_row, out);
    return toll_print(out->str);
}

const TollCommand toll_command_lexicon = {
    "lexicon",
    "List the words and rules in force, or test them",
    "[--lexicon DIR] [--check]",
    "Prints a CSV row for every row of every table: the table, the file and line that it\n"
    "comes from, then its cells.\n"
    "\n"
    "Examples:\n"
    "  tollcheck lexicon | grep outcomes.csv\n"
    "  tollcheck lexicon --lexicon my-tables --check",
    run_lexicon,
};
