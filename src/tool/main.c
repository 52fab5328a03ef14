/* main.c: the command line: one table of commands, and what stands above them. */
#include <string.h>

#include "tool/nearest.h"
#include "tool/output.h"

static const TollCommand *const commands[] = {
    &toll_command_report,     &toll_command_compare,   &toll_command_extract,
    &toll_command_inputs,     &toll_command_reconcile, &toll_command_verify,
    &toll_command_decide,     &toll_command_explain,   &toll_command_lexicon,
    &toll_command_completion,
};

const TollCommand *
toll_command_get(guint i)
{
    return i < G_N_ELEMENTS(commands) ? commands[i] : NULL;
}

static const TollCommand *
find_command(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        if (g_str_equal(commands[i]->name, name))
            return commands[i];
    return NULL;
}

static int
print_help(void)
{
    g_autoptr(GString) out = g_string_new(
        "Usage: tollcheck COMMAND [OPTION...] ...\n\n"
        "Finds casualty and evacuation figures in news articles, with the source that vouches\n"
        "for each, and shows where sources diverge about the same event.\n\n"
        "Commands:\n");

    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        if (commands[i]->summary != NULL)
            g_string_append_printf(out, "  %-11s%s\n", commands[i]->name, commands[i]->summary);
    g_string_append(out,
                    "  help       Show this, or the help of a command\n\n"
                    "Examples:\n"
                    "  tollcheck report articles/ -o report\n"
                    "  tollcheck compare articles/\n"
                    "  tollcheck help compare\n\n"
                    "Exit status: 0 done; 1 sources diverge (with --exit-code); 2 usage or "
                    "bad lexicon;\n3 done, but inputs were skipped; 4 output could not be "
                    "written.\n");
    return toll_print(out->str);
}

static int
run_command(const char *name, int argc, char **argv)
{
    const TollCommand *command = find_command(name);
    const char *names[G_N_ELEMENTS(commands) + 1] = {NULL};
    const char *meant;
    guint n = 0;

    if (command != NULL)
        return command->run(command, argc, argv);
    for (guint i = 0; i < G_N_ELEMENTS(commands); i++)
        if (commands[i]->summary != NULL)
            names[n++] = commands[i]->name;
    meant = toll_nearest(name, names);
    toll_say("there is no command \"%s\"%s%s\nTry 'tollcheck help'.", name,
             meant != NULL ? "; perhaps you mean " : "", meant != NULL ? meant : "");
    return TOLL_EXIT_USAGE;
}

/* "tollcheck help compare" is "tollcheck compare --help". */
static int
run_help(int argc, char **argv)
{
    char help[] = "--help";
    char *words[] = {argv[0], help, NULL};

    return argc > 1 ? run_command(argv[1], 2, words) : print_help();
}

int
main(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : NULL;

    toll_output_init();
    if (name == NULL) {
        toll_say("name a command\nTry 'tollcheck help'.");
        return TOLL_EXIT_USAGE;
    }
    if (g_str_equal(name, "--version"))
        return toll_print("tollcheck " TOLL_VERSION "\n");
    if (g_str_equal(name, "--help") || g_str_equal(name, "-h"))
        return print_help();
    if (g_str_equal(name, "help"))
        return run_help(argc - 1, argv + 1);
    return run_command(name, argc - 1, argv + 1);
}
