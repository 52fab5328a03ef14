/* options.c: the options that commands have in common, and the reading of a command line. */
#include "tool/options.h"

#include <string.h>

#include "tool/config.h"
#include "tool/nearest.h"
#include "tool/output.h"

void
toll_options_clear(TollOptions *options)
{
    g_strfreev(options->inputs);
    g_free(options->lexicon);
    g_free(options->decisions);
    g_strfreev(options->gazetteers);
    g_free(options->published_text);
    g_free(options->publisher);
    g_free(options->map_text);
    g_free(options->household_text);
    g_free(options->colour);
    toll_field_map_free(options->map);
}

int
toll_usage_error(const TollCommand *command, const char *format, ...)
{
    g_autofree char *message = NULL;
    const char *origin;
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    origin = toll_config_origin(message);
    if (origin != NULL)
        toll_say("%s: %s", origin, message + strlen("--"));
    else
        toll_say("%s: %s\nTry 'tollcheck help %s'.", command->name, message, command->name);
    return TOLL_EXIT_USAGE;
}

/* Adds to an error on an option that there is none which one may be meant. */
static void
suggest(const GOptionEntry *own, const GOptionEntry *common, char **argv, GError **error)
{
    const GOptionEntry *const tables[] = {own, common};
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    const char *meant = NULL;

    if (!g_error_matches(*error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
        return;
    for (guint i = 0; i < G_N_ELEMENTS(tables); i++)
        for (const GOptionEntry *entry = tables[i]; entry != NULL && entry->long_name != NULL;
             entry++)
            g_ptr_array_add(names, (gpointer)entry->long_name);
    g_ptr_array_add(names, NULL);
    for (guint i = 1; argv[i] != NULL && meant == NULL; i++)
        if (g_str_has_prefix(argv[i], "--") && g_str_has_suffix((*error)->message, argv[i]))
            meant = toll_nearest(argv[i] + 2, (const char *const *)names->pdata);
    if (meant != NULL) {
        g_autofree char *message =
            g_strdup_printf("%s; perhaps you mean --%s", (*error)->message, meant);

        g_free((*error)->message);
        (*error)->message = g_steal_pointer(&message);
    }
}

/* Only a command knows its own options, and says them when it is run. So to list them it is
 * run, and stopped at the door. */
static struct {
    TollOptionFunc each;
    gpointer data;
} listing;

void
toll_options_each(const TollCommand *command, TollOptionFunc each, gpointer data)
{
    g_autofree char *name = g_strdup(command->name);
    char *words[] = {name, NULL};

    listing.each = each;
    listing.data = data;
    (void)command->run(command, 1, words);
    listing.each = NULL;
}

static void
list_options(const GOptionEntry *entries)
{
    for (; entries != NULL && entries->long_name != NULL; entries++)
        if (*entries->long_name != '\0' && !(entries->flags & G_OPTION_FLAG_HIDDEN))
            listing.each(entries, listing.data);
}

/* What was set once and for all stands before what is asked for now, which so wins. A command
 * that is not for people takes no settings. */
static char **
collect_words(const TollCommand *command, const GOptionEntry *own, const GOptionEntry *common,
              int argc, char **argv, GError **error)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);

    g_ptr_array_add(words, g_strdup_printf("tollcheck %s", command->name));
    if (command->summary != NULL) {
        GPtrArray *set = toll_config_words(command, own, common, error);

        if (set == NULL)
            return NULL;
        g_ptr_array_extend_and_steal(words, set);
    }
    for (int i = 1; i < argc; i++)
        g_ptr_array_add(words, g_strdup(argv[i]));
    g_ptr_array_add(words, NULL);
    return (char **)g_ptr_array_steal(words, NULL);
}

/* "--no-quiet" takes back what was set. @names: holds its name while the context needs it. */
static void
add_opposites(GOptionContext *context, const GOptionEntry *entries, GPtrArray *names)
{
    for (; entries != NULL && entries->long_name != NULL; entries++) {
        GOptionEntry opposite[] = {*entries, G_OPTION_ENTRY_NULL};

        if (entries->arg != G_OPTION_ARG_NONE || g_str_equal(entries->long_name, "help"))
            continue;
        g_ptr_array_add(names, g_strdup_printf("no-%s", entries->long_name));
        opposite->long_name = names->pdata[names->len - 1];
        opposite->short_name = '\0';
        opposite->flags = G_OPTION_FLAG_HIDDEN | G_OPTION_FLAG_REVERSE;
        g_option_context_add_main_entries(context, opposite, NULL);
    }
}

static GOptionContext *
make_context(const TollCommand *command)
{
    GOptionContext *context = g_option_context_new(command->arguments);

    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_summary(context, command->summary);
    g_option_context_set_description(context, command->help);
    return context;
}

/* Help is printed by us and not by GLib, which does not notice a full disk. */
static gboolean
parse(TollOptions *options, const TollCommand *command, const GOptionEntry *own, int argc,
      char **argv, char **help, GError **error)
{
    gboolean wants_help = FALSE;
    const GOptionEntry common[] = {
        {"lexicon", 0, 0, G_OPTION_ARG_FILENAME, &options->lexicon,
         "Lay your own tables in DIR over the built-in ones", "DIR"},
        {"gazetteer", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->gazetteers,
         "Know the places of FILE too: CSV or GeoNames", "FILE"},
        {"decisions", 0, 0, G_OPTION_ARG_FILENAME, &options->decisions,
         "Follow what was decided in FILE, see 'tollcheck help decide'", "FILE"},
        {"published", 0, 0, G_OPTION_ARG_FILENAME, &options->published_text,
         "Date of articles that have none: YYYY-MM-DD", "DATE"},
        {"publisher", 0, 0, G_OPTION_ARG_FILENAME, &options->publisher,
         "Publisher of articles that name none", "NAME"},
        {"map", 0, 0, G_OPTION_ARG_FILENAME, &options->map_text,
         "Names of fields in your files: text=story,date=printed", "PAIRS"},
        {"household-size", 0, 0, G_OPTION_ARG_FILENAME, &options->household_text,
         "People whom a family has, to set families beside people", "N"},
        {"color", 0, 0, G_OPTION_ARG_FILENAME, &options->colour,
         "When to colour; auto honours NO_COLOR", "auto|always|never"},
        {"colour", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &options->colour, NULL,
         NULL},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options->is_quiet, "Say nothing but errors",
         NULL},
        {"verbose", 'v', 0, G_OPTION_ARG_NONE, &options->is_verbose, "Say more on the way",
         NULL},
        {"help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, "Show this help", NULL},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GOptionContext) context = NULL;
    g_auto(GStrv) words = NULL;

    if (listing.each != NULL) {
        list_options(own);
        list_options(common);
        return TRUE;
    }
    words = collect_words(command, own, common, argc, argv, error);
    if (words == NULL)
        return FALSE;
    g_set_prgname(words[0]);
    context = make_context(command);
    if (own != NULL)
        g_option_context_add_main_entries(context, own, NULL);
    g_option_context_add_main_entries(context, common, NULL);
    add_opposites(context, own, names);
    add_opposites(context, common, names);
    if (!g_option_context_parse_strv(context, &words, error)) {
        suggest(own, common, argv, error);
        return FALSE;
    }
    if (command->summary != NULL)
        toll_config_settle();
    if (wants_help)
        *help = g_option_context_get_help(context, TRUE, NULL);
    return TRUE;
}

/* No family is larger. */
#define MAX_HOUSEHOLD 50

static gboolean
read_household_size(TollOptions *options, const TollCommand *command)
{
    const char *text = options->household_text;
    char *end = NULL;

    if (text == NULL)
        return TRUE;
    options->household_size = g_ascii_strtod(text, &end);
    if (end != text && *end == '\0' && options->household_size >= 1 &&
        options->household_size <= MAX_HOUSEHOLD)
        return TRUE;
    toll_usage_error(command, "--household-size: expected a number from 1 to %d, found \"%s\"",
                     MAX_HOUSEHOLD, text);
    return FALSE;
}

static gboolean
check_colour(TollOptions *options, const TollCommand *command)
{
    const char *const times[] = {"auto", "always", "never", NULL};

    if (options->colour == NULL || g_strv_contains(times, options->colour))
        return TRUE;
    toll_usage_error(command, "--color: expected auto, always or never, found \"%s\"",
                     options->colour);
    return FALSE;
}

/* Names end up in reports, which are UTF-8 whatever the terminal is. */
static gboolean
check_values(TollOptions *options, const TollCommand *command)
{
    g_autoptr(GError) error = NULL;

    options->map = toll_field_map_new(options->map_text, &error);
    if (options->map == NULL) {
        toll_usage_error(command, "--map: %s", error->message);
        return FALSE;
    }
    if (options->publisher != NULL && !g_utf8_validate(options->publisher, -1, NULL)) {
        toll_usage_error(command, "--publisher: the name is not valid UTF-8");
        return FALSE;
    }
    if (!read_household_size(options, command) || !check_colour(options, command))
        return FALSE;
    if (options->published_text == NULL)
        return TRUE;
    options->published = toll_day_parse(options->published_text);
    if (options->published == TOLL_NO_DAY)
        toll_usage_error(command, "--published: expected a date as 2016-10-28, found \"%s\"",
                         options->published_text);
    return options->published != TOLL_NO_DAY;
}

gboolean
toll_options_parse(TollOptions *options, const TollCommand *command, const GOptionEntry *own,
                   int argc, char **argv, int *status)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *help = NULL;

    *status = TOLL_EXIT_USAGE;
    if (!parse(options, command, own, argc, argv, &help, &error)) {
        if (error->domain == G_OPTION_ERROR)
            toll_usage_error(command, "%s", error->message);
        else
            toll_say("%s", error->message);
        return FALSE;
    }
    if (listing.each != NULL)
        return FALSE;
    if (help != NULL) {
        *status = toll_print(help);
        return FALSE;
    }
    if (options->inputs == NULL)
        options->inputs = g_new0(char *, 1);
    return check_values(options, command);
}

void
toll_options_read_articles(const TollOptions *options, const char *const *inputs,
                           TollArticleFunc each, gpointer data)
{
    TollReadOptions read = {options->published, options->publisher, options->map};

    toll_read_inputs(inputs, &read, each, data);
}

static char *
list_conventions(void)
{
    GString *names = g_string_new(NULL);

    for (guint i = 0; toll_convention_get(i) != NULL; i++)
        g_string_append_printf(names, "%s, ", toll_convention_get(i)->name);
    g_string_append(names, "or all");
    return g_string_free(names, FALSE);
}

gboolean
toll_options_find_conventions(const TollCommand *command, const char *names,
                              const TollConvention ***conventions)
{
    g_auto(GStrv) words = names != NULL ? g_strsplit(names, ",", -1) : NULL;
    g_autoptr(GPtrArray) found = g_ptr_array_new();

    *conventions = NULL;
    for (guint i = 0; words != NULL && words[i] != NULL; i++) {
        const TollConvention *convention = toll_convention_find(words[i]);

        if (g_str_equal(words[i], "all")) {
            for (guint j = 0; toll_convention_get(j) != NULL; j++)
                g_ptr_array_add(found, (gpointer)toll_convention_get(j));
        } else if (convention != NULL) {
            g_ptr_array_add(found, (gpointer)convention);
        } else {
            g_autofree char *all = list_conventions();

            toll_usage_error(command, "--convention: expected %s, found \"%s\"", all, words[i]);
            return FALSE;
        }
    }
    if (names == NULL)
        return TRUE;
    g_ptr_array_add(found, NULL);
    *conventions = (const TollConvention **)g_ptr_array_steal(found, NULL);
    return TRUE;
}

TollLexicon *
toll_options_load_lexicon(const TollOptions *options)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TollLexicon) lexicon = toll_lexicon_new(options->lexicon, &error);
    gboolean is_loaded = lexicon != NULL;

    for (char **path = options->gazetteers; is_loaded && path != NULL && *path != NULL; path++)
        is_loaded = toll_lexicon_add_gazetteer(lexicon, *path, &error);
    if (is_loaded)
        return g_steal_pointer(&lexicon);
    toll_say("%s", error->message);
    return NULL;
}
