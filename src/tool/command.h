/* command.h: what every subcommand is made of, and the exit statuses. */
#pragma once

#include <tollcheck/tollcheck.h>

G_BEGIN_DECLS

/* One status for each thing that a script must tell apart. */
enum {
    TOLL_EXIT_DONE = 0,
    TOLL_EXIT_DIVERGES = 1, /* with --exit-code; or a report does not hold */
    TOLL_EXIT_USAGE = 2,    /* or a bad lexicon */
    TOLL_EXIT_SKIPPED = 3,  /* done, but inputs were left out */
    TOLL_EXIT_OUTPUT = 4,   /* output could not be written */
};

typedef struct _TollCommand TollCommand;

/**
 * TollCommand:
 * @summary: (nullable): one line for the list of commands; without it the command is not in it
 * @arguments: what follows the name: "INPUT... -o DIR"
 * @help: what it does and examples, below the options
 */
struct _TollCommand {
    const char *name;
    const char *summary;
    const char *arguments;
    const char *help;
    int (*run)(const TollCommand *command, int argc, char **argv);
};

extern const TollCommand toll_command_report;
extern const TollCommand toll_command_compare;
extern const TollCommand toll_command_extract;
extern const TollCommand toll_command_reconcile;
extern const TollCommand toll_command_verify;
extern const TollCommand toll_command_inputs;
extern const TollCommand toll_command_decide;
extern const TollCommand toll_command_explain;
extern const TollCommand toll_command_lexicon;
extern const TollCommand toll_command_completion;

/* Returns: (nullable): the command at @i of all, in the order of the help. */
const TollCommand *toll_command_get(guint i);

G_END_DECLS
