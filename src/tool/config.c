/* config.c: options that a user has set once and for all, in a file or in the environment. */
#include "tool/config.h"

#include <string.h>

#include "tool/nearest.h"

/* What is known of an option's value: the message on a wrong one names its origin. */
typedef struct {
    GOptionEntry entry; /* the table is gone when values are judged */
    char *value;
    char *origin; /* FILE:LINE, or the name of a variable */
} Setting;

typedef struct {
    const TollCommand *command;
    const GOptionEntry *own, *common;
    GPtrArray *words;
} Reading;

static GPtrArray *settings; /* of the command that runs */

static void
setting_free(gpointer data)
{
    Setting *setting = data;

    g_free(setting->value);
    g_free(setting->origin);
    g_free(setting);
}

static gboolean fail(GError **error, const char *origin, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static gboolean
fail(GError **error, const char *origin, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    g_set_error(error, TOLL_ERROR, TOLL_ERROR_INPUT, "%s: %s", origin, message);
    return FALSE;
}

/* What only makes sense once, on a command line, cannot be set. */
static gboolean
can_be_set(const GOptionEntry *entry)
{
    return *entry->long_name != '\0' && !(entry->flags & G_OPTION_FLAG_HIDDEN) &&
           !g_str_equal(entry->long_name, "help");
}

static const GOptionEntry *
find_entry(const GOptionEntry *entries, const char *name, GPtrArray *names)
{
    for (; entries != NULL && entries->long_name != NULL; entries++) {
        if (!can_be_set(entries))
            continue;
        if (g_str_equal(entries->long_name, name))
            return entries;
        g_ptr_array_add(names, (gpointer)entries->long_name);
    }
    return NULL;
}

static gboolean
parse_switch(const char *value, gboolean *is_on)
{
    const char *const words[] = {"yes", "no", "true", "false", "on", "off", "1", "0"};

    for (guint i = 0; i < G_N_ELEMENTS(words); i++)
        if (g_ascii_strcasecmp(value, words[i]) == 0) {
            *is_on = i % 2 == 0;
            return TRUE;
        }
    return FALSE;
}

static gboolean
add_setting(const Reading *reading, const GOptionEntry *entry, const char *value,
            const char *origin, GError **error)
{
    const char *name = entry->long_name;
    Setting *setting;
    gboolean is_on;

    if (entry->arg == G_OPTION_ARG_NONE) {
        if (!parse_switch(value, &is_on))
            return fail(error, origin, "%s: expected yes or no, found \"%s\"", name, value);
        g_ptr_array_add(reading->words, g_strdup_printf(is_on ? "--%s" : "--no-%s", name));
        return TRUE;
    }
    if (entry->arg == G_OPTION_ARG_INT &&
        !g_ascii_string_to_signed(value, 10, G_MININT, G_MAXINT, NULL, NULL))
        return fail(error, origin, "%s: expected a number, found \"%s\"", name, value);
    setting = g_new0(Setting, 1);
    setting->entry = *entry;
    /* on a command line the shell knows where home is */
    setting->value = g_str_has_prefix(value, "~/")
                         ? g_build_filename(g_get_home_dir(), value + 2, NULL)
                         : g_strdup(value);
    setting->origin = g_strdup(origin);
    g_ptr_array_add(settings, setting);
    g_ptr_array_add(reading->words, g_strdup_printf("--%s=%s", name, setting->value));
    return TRUE;
}

/* NO_COLOR speaks of the place where the program runs, the file of all places. */
static gboolean
is_overruled(const GOptionEntry *entry)
{
    const char *no_colour = g_getenv("NO_COLOR");

    return g_str_equal(entry->long_name, "color") && no_colour != NULL && *no_colour != '\0';
}

/* @section: (nullable): the command whose section the line stands in */
static gboolean
read_setting(const Reading *reading, const char *section, const char *line, const char *origin,
             GError **error)
{
    g_auto(GStrv) sides = g_strsplit(line, "=", 2);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    const GOptionEntry *entry = NULL;
    const char *meant;

    if (g_strv_length(sides) != 2 || *g_strstrip(sides[0]) == '\0' ||
        *g_strstrip(sides[1]) == '\0')
        return fail(error, origin, "expected OPTION = VALUE, found \"%s\"", line);
    if (section != NULL)
        entry = find_entry(reading->own, sides[0], names);
    if (entry == NULL)
        entry = find_entry(reading->common, sides[0], names);
    if (entry != NULL)
        return is_overruled(entry) || add_setting(reading, entry, sides[1], origin, error);
    g_ptr_array_add(names, NULL);
    meant = toll_nearest(sides[0], (const char *const *)names->pdata);
    return fail(error, origin, "expected an option of %s, found \"%s\"%s%s",
                section != NULL ? section : "every command", sides[0],
                meant != NULL ? "; perhaps you mean " : "", meant != NULL ? meant : "");
}

/* Returns: (nullable): the command that "[compare]" begins the section of. */
static const char *
read_section(const char *line, const char *origin, GError **error)
{
    for (guint i = 0; toll_command_get(i) != NULL; i++) {
        const TollCommand *command = toll_command_get(i);
        g_autofree char *header = g_strdup_printf("[%s]", command->name);

        if (command->summary != NULL && g_str_equal(line, header))
            return command->name;
    }
    fail(error, origin, "expected the name of a command in brackets, found \"%s\"", line);
    return NULL;
}

/* What stands before the first section is for every command. */
static gboolean
read_file(const Reading *reading, const char *path, const char *text, GError **error)
{
    const char *mark = "\xEF\xBB\xBF";
    gsize skipped = g_str_has_prefix(text, mark) ? strlen(mark) : 0;
    g_auto(GStrv) lines = g_strsplit(text + skipped, "\n", -1);
    const char *section = NULL;

    for (guint i = 0; lines[i] != NULL; i++) {
        const char *line = g_strstrip(lines[i]);
        g_autofree char *origin = g_strdup_printf("%s:%u", path, i + 1);

        if (*line == '\0' || *line == '#')
            continue;
        if (!g_utf8_validate(line, -1, NULL))
            return fail(error, origin, "expected UTF-8, found other bytes");
        if (*line == '[') {
            section = read_section(line, origin, error);
            if (section == NULL)
                return FALSE;
        } else if ((section == NULL || g_str_equal(section, reading->command->name)) &&
                   !read_setting(reading, section, line, origin, error)) {
            return FALSE;
        }
    }
    return TRUE;
}

/* A file that is named must be there; the usual one need not. */
static gboolean
find_file(const Reading *reading, GError **error)
{
    const char *named = g_getenv("TOLLCHECK_CONFIG");
    g_autofree char *usual =
        g_build_filename(g_get_user_config_dir(), "tollcheck", "config", NULL);
    const char *path = named != NULL ? named : usual;
    g_autofree char *text = NULL;

    if (*path == '\0' || (named == NULL && !g_file_test(usual, G_FILE_TEST_EXISTS)))
        return TRUE;
    return g_file_get_contents(path, &text, NULL, error) &&
           read_file(reading, path, text, error);
}

static gboolean
read_environment(const Reading *reading, const GOptionEntry *entries, GError **error)
{
    for (; entries != NULL && entries->long_name != NULL; entries++) {
        g_autofree char *name = g_strdup_printf("TOLLCHECK_%s", entries->long_name);
        const char *value;

        if (!can_be_set(entries))
            continue;
        for (char *c = name; *c != '\0'; c++)
            *c = *c == '-' ? '_' : g_ascii_toupper(*c);
        value = g_getenv(name);
        if (value != NULL && *value != '\0' &&
            !add_setting(reading, entries, value, name, error))
            return FALSE;
    }
    return TRUE;
}

GPtrArray *
toll_config_words(const TollCommand *command, const GOptionEntry *own,
                  const GOptionEntry *common, GError **error)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    const Reading reading = {command, own, common, words};

    g_clear_pointer(&settings, g_ptr_array_unref);
    settings = g_ptr_array_new_with_free_func(setting_free);
    if (!find_file(&reading, error) || !read_environment(&reading, common, error) ||
        !read_environment(&reading, own, error))
        return NULL;
    return g_steal_pointer(&words);
}

static gboolean
is_in_force(const Setting *setting)
{
    if (setting->entry.arg == G_OPTION_ARG_INT)
        return *(int *)setting->entry.arg_data ==
               (int)g_ascii_strtoll(setting->value, NULL, 10);
    return setting->entry.arg == G_OPTION_ARG_FILENAME &&
           g_strcmp0(*(char **)setting->entry.arg_data, setting->value) == 0;
}

void
toll_config_settle(void)
{
    for (guint i = settings->len; i-- > 0;)
        if (!is_in_force(settings->pdata[i]))
            g_ptr_array_remove_index(settings, i);
}

const char *
toll_config_origin(const char *message)
{
    for (guint i = settings != NULL ? settings->len : 0; i-- > 0;) {
        const Setting *setting = settings->pdata[i];
        g_autofree char *begin = g_strdup_printf("--%s: ", setting->entry.long_name);

        if (g_str_has_prefix(message, begin))
            return setting->origin;
    }
    return NULL;
}
