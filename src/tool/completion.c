/* completion.c: tollcheck completion, which prints what a shell needs to complete command
 * lines.
 *
 * All of it is made of the tables that the commands are read with, so it cannot fall behind
 * them: the list of commands, their options, and the names that an option's value can be. */
#include <gio/gio.h>
#include <string.h>

#include "tool/options.h"
#include "tool/output.h"

/* What the value of an option, or an argument, can be. */
typedef enum {
    NOTHING, /* that a shell could know */
    FILES,
    FOLDERS,
    WORDS, /* one of a few */
    LIST,  /* several of them with commas */
} Kind;

static const char *const kind_names[] = {"nothing", "files", "folders", "words", "list"};

static void
append_word(GString *words, const char *word)
{
    g_string_append_printf(words, "%s%s", words->len > 0 ? " " : "", word);
}

static void
append_name(GString *words, const TollCommand *command)
{
    append_word(words, command->name);
}

/* The name of a value in the help, such as DIR, tells what it is. */
static Kind
value_kind(const GOptionEntry *entry, GString *words)
{
    const char *name = entry->arg_description;

    if (g_str_equal(name, "FILE"))
        return FILES;
    if (g_str_equal(name, "DIR"))
        return FOLDERS;
    if (g_str_equal(name, "OUTCOME")) {
        for (int i = 0; i < TOLL_N_OUTCOMES; i++)
            append_word(words, toll_outcome_name((TollOutcome)i));
        return WORDS;
    }
    if (g_str_equal(name, "NAMES")) {
        for (guint i = 0; toll_convention_get(i) != NULL; i++)
            append_word(words, toll_convention_get(i)->name);
        append_word(words, "all");
        return LIST;
    }
    if (strchr(name, '|') == NULL)
        return NOTHING;
    g_string_append(words, name);
    g_string_replace(words, "|", " ", 0);
    return WORDS;
}

static Kind
argument_kind(const TollCommand *command, GString *words)
{
    const char *const files[] = {"INPUT", "CLAIMS", "DIR"};

    for (guint i = 0; i < G_N_ELEMENTS(files); i++)
        if (g_str_has_prefix(command->arguments, files[i]))
            return FILES;
    if (!g_str_has_prefix(command->arguments, "ACTION"))
        return NOTHING;
    for (int i = 0; i < TOLL_N_ACTIONS; i++)
        append_word(words, toll_action_name((TollAction)i));
    return WORDS;
}

static gboolean
takes_value(const GOptionEntry *entry)
{
    return entry->arg != G_OPTION_ARG_NONE;
}

/* bash: a branch of "case" for every command, and for every option with a value. */

typedef struct {
    const TollCommand *command;
    GString *cases, *names;
} BashCommand;

static void
append_bash_values(GString *cases, Kind kind, const char *values)
{
    g_string_append_printf(cases, "kind=%s values='%s' ;;\n", kind_names[kind], values);
}

static void
add_bash_option(const GOptionEntry *entry, gpointer data)
{
    BashCommand *bash = data;
    const char *command = bash->command->name;
    g_autoptr(GString) values = g_string_new(NULL);
    g_autofree char *name = g_strdup_printf("--%s", entry->long_name);

    append_word(bash->names, name);
    if (!takes_value(entry))
        return;
    g_string_append_printf(bash->cases, "    '%s %s'", command, name);
    if (entry->short_name != '\0')
        g_string_append_printf(bash->cases, " | '%s -%c'", command, entry->short_name);
    g_string_append(bash->cases, ") ");
    append_bash_values(bash->cases, value_kind(entry, values), values->str);
}

static void
append_bash_command(GString *cases, const TollCommand *command)
{
    g_autoptr(GString) names = g_string_new(NULL);
    g_autoptr(GString) values = g_string_new(NULL);
    BashCommand bash = {command, cases, names};

    toll_options_each(command, add_bash_option, &bash);
    g_string_append_printf(cases, "    %s) options='%s' ", command->name, names->str);
    append_bash_values(cases, argument_kind(command, values), values->str);
}

/* zsh: a specification of _arguments for every option. */

static void
append_zsh_text(GString *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'')
            g_string_append(out, "'\\'");
        else if (strchr(":[]\\", *text) != NULL)
            g_string_append_c(out, '\\');
        g_string_append_c(out, *text);
    }
}

static void
append_zsh_value(GString *out, const char *name, Kind kind, const char *words)
{
    g_string_append_printf(out, ":%s:", name);
    if (kind == FILES || kind == FOLDERS)
        g_string_append(out, kind == FILES ? "_files" : "_files -/");
    else if (kind == WORDS)
        g_string_append_printf(out, "(%s)", words);
    else if (kind == LIST)
        g_string_append_printf(out, "_values -s , name %s", words);
    else
        g_string_append_c(out, ' ');
}

static void
append_zsh_spec(GString *out, const GOptionEntry *entry, const char *name, const char *joined)
{
    g_autoptr(GString) words = g_string_new(NULL);
    const char *repeats = entry->arg == G_OPTION_ARG_FILENAME_ARRAY ? "*" : "";

    g_string_append_printf(out, " \\\n            '%s%s%s[", repeats, name,
                           takes_value(entry) ? joined : "");
    append_zsh_text(out, entry->description);
    g_string_append_c(out, ']');
    if (takes_value(entry)) {
        Kind kind = value_kind(entry, words);

        append_zsh_value(out, kind == WORDS ? entry->long_name : entry->arg_description, kind,
                         words->str);
    }
    g_string_append_c(out, '\'');
}

static void
add_zsh_option(const GOptionEntry *entry, gpointer data)
{
    GString *out = data;
    g_autofree char *name = g_strdup_printf("--%s", entry->long_name);
    const char letter[] = {'-', entry->short_name, '\0'};

    append_zsh_spec(out, entry, name, "=");
    if (entry->short_name != '\0')
        append_zsh_spec(out, entry, letter, "+");
}

static void
append_zsh_command(GString *out, const TollCommand *command)
{
    g_autoptr(GString) words = g_string_new(NULL);
    Kind kind = argument_kind(command, words);

    g_string_append_printf(out, "    %s)\n        _arguments -s", command->name);
    toll_options_each(command, add_zsh_option, out);
    if (kind != NOTHING) {
        g_string_append_printf(out, " \\\n            '%s", kind == FILES ? "*" : "1");
        append_zsh_value(out, kind == FILES ? "file" : "action", kind, words->str);
        g_string_append_c(out, '\'');
    }
    g_string_append(out, "\n        ;;\n");
}

static void
append_zsh_summary(GString *out, const TollCommand *command)
{
    g_string_append_printf(out, "        '%s:", command->name);
    append_zsh_text(out, command->summary);
    g_string_append(out, "'\n");
}

/* What stands in place of each name between two "@" in a script. */
static const struct {
    const char *shell, *name;
    void (*append)(GString *out, const TollCommand *command);
    const char *end; /* what was appended too much */
} parts[] = {
    {"bash", "@commands@", append_name, ""},
    {"bash", "@cases@", append_bash_command, "\n"},
    {"zsh", "@commands@", append_name, ""},
    {"zsh", "@summaries@", append_zsh_summary, "\n"},
    {"zsh", "@cases@", append_zsh_command, "\n"},
};

static void
fill(GString *script, const char *shell)
{
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GString) part = g_string_new(NULL);

        if (!g_str_equal(parts[i].shell, shell))
            continue;
        for (guint j = 0; toll_command_get(j) != NULL; j++)
            if (toll_command_get(j)->summary != NULL)
                parts[i].append(part, toll_command_get(j));
        g_string_truncate(part, part->len - strlen(parts[i].end));
        g_string_replace(script, parts[i].name, part->str, 0);
    }
}

static int
run_completion(const TollCommand *command, int argc, char **argv)
{
    g_auto(TollOptions) options = {0};
    g_autoptr(GString) script = NULL;
    g_autofree char *path = NULL;
    g_autoptr(GBytes) bytes = NULL;
    const char *shell;
    int status;

    if (!toll_options_parse(&options, command, NULL, argc, argv, &status))
        return status;
    shell = options.inputs[0] != NULL ? options.inputs[0] : "";
    if (!g_str_equal(shell, "bash") && !g_str_equal(shell, "zsh"))
        return toll_usage_error(command, "expected bash or zsh, found \"%s\"", shell);
    path = g_strdup_printf("/tollcheck/completion/%s", shell);
    bytes = g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    script = g_string_new_len(g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
    fill(script, shell);
    return toll_print(script->str);
}

const TollCommand toll_command_completion = {
    "completion",
    NULL,
    "bash | zsh",
    "Prints the completion of command lines for a shell. It is installed with the program;\n"
    "where it is not, a shell can read it:\n"
    "\n"
    "Examples:\n"
    "  eval \"$(tollcheck completion bash)\"\n"
    "  tollcheck completion zsh > ~/.zfunc/_tollcheck",
    run_completion,
};
