/* compare.c: tollcheck compare, which shows events with their sources side by side. */
#include "tool/filter.h"
#include "tool/output.h"

typedef struct {
    char *event;
    char *place;
    char *date;
    char *outcome;
    char *format;
    char *against;
    char *convention_names;
    const TollConvention **conventions;
    int width;
    gboolean shows_quotes;
    gboolean shows_divergence;
} Options;

static void
options_clear(Options *options)
{
    g_free(options->event);
    g_free(options->place);
    g_free(options->date);
    g_free(options->outcome);
    g_free(options->format);
    g_free(options->against);
    g_free(options->convention_names);
    g_free(options->conventions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* How events are shown, and what stands between two of them. */
static const struct {
    const char *format;
    void (*append)(const TollEvents *events, const TollEvent *event, const TollLexicon *lexicon,
                   const TollCompareOptions *options, GString *out);
    const char *gap;
} formats[] = {
    {"text", toll_compare_event, "\n\n"},
    {"md", toll_compare_event_md, "\n"},
    {"json", toll_compare_event_json, ""},
};

static void
append_events(const TollWork *work, GPtrArray *events, const char *format,
              const TollCompareOptions *options, GString *out)
{
    if (g_str_equal(format, "csv")) {
        toll_comparison_to_csv(events, out);
        return;
    }
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        for (guint j = 0; g_str_equal(format, formats[i].format) && j < events->len; j++) {
            g_string_append(out, j > 0 ? formats[i].gap : "");
            formats[i].append(work->events, events->pdata[j], work->lexicon, options, out);
        }
}

static gboolean
read_filter(TollFilter *filter, const TollCommand *command, const Options *own)
{
    *filter = (TollFilter){own->event, own->place, TOLL_NO_DAY, -1};
    if (own->date != NULL) {
        filter->day = toll_day_parse(own->date);
        if (filter->day == TOLL_NO_DAY) {
            toll_usage_error(command, "--date: expected a date as 2016-10-28, found \"%s\"",
                             own->date);
            return FALSE;
        }
    }
    if (own->outcome != NULL) {
        filter->outcome = toll_outcome_parse(own->outcome);
        if (filter->outcome < 0) {
            toll_usage_error(command,
                             "--outcome: expected killed, injured, casualties, missing, "
                             "detained, displaced, evacuated or trapped, found \"%s\"",
                             own->outcome);
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
check_screen(const TollCommand *command, const Options *own)
{
    const char *const known[] = {"text", "csv", "json", "md", NULL};

    if (own->format != NULL && !g_strv_contains(known, own->format))
        toll_usage_error(command, "--format: expected text, csv, json or md, found \"%s\"",
                         own->format);
    else if (own->width < 0)
        toll_usage_error(command, "--width: expected a number of columns, found %d",
                         own->width);
    else
        return TRUE;
    return FALSE;
}

static gboolean
add_recorded(TollWork *work, const char *path)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *recorded = toll_recorded_read(path, &error);

    if (recorded == NULL) {
        toll_say("%s", error->message);
        return FALSE;
    }
    g_ptr_array_extend_and_steal(work->claims, recorded);
    return TRUE;
}

static int
show(const TollCommand *command, TollWork *work, const TollOptions *options, const Options *own,
     const TollFilter *filter)
{
    g_autoptr(GString) out = g_string_new(NULL);
    TollCompareOptions screen = {
        own->width > 0 ? (guint)own->width : toll_terminal_width(),
        toll_terminal_has_colour(options->colour),
        own->shows_quotes,
        own->conventions,
    };
    const char *format = own->format != NULL ? own->format : "text";
    g_autoptr(GPtrArray) events = NULL;

    toll_work_group(work, options);
    events = toll_filter_find(filter, work);
    if (events->len == 0 && own->event != NULL)
        return toll_usage_error(
            command, "no event \"%s\"; without --event, compare lists them all", own->event);
    if ((events->len == 0 || toll_filter_finds_only_totals(filter, events)) &&
        !options->is_quiet)
        toll_filter_say_nothing(filter, work);
    if (toll_filter_is_empty(filter) && g_str_equal(format, "text"))
        toll_compare_list(work->events, screen.width, screen.colour, out);
    else
        append_events(work, events, format, &screen, out);
    return toll_print(out->str);
}

static gboolean
parse(TollOptions *options, Options *own, const TollCommand *command, int argc, char **argv,
      int *status)
{
    const GOptionEntry entries[] = {
        {"event", 'e', 0, G_OPTION_ARG_FILENAME, &own->event, "Show the event of this id",
         "ID"},
        {"place", 0, 0, G_OPTION_ARG_FILENAME, &own->place, "Show events in this place",
         "PLACE"},
        {"date", 0, 0, G_OPTION_ARG_FILENAME, &own->date, "Show events of this day", "DATE"},
        {"outcome", 0, 0, G_OPTION_ARG_FILENAME, &own->outcome,
         "Show events with this outcome: killed, injured ...", "OUTCOME"},
        {"against", 0, 0, G_OPTION_ARG_FILENAME, &own->against,
         "Set a recorder's own table beside it: CSV of UCDP, ACLED or Airwars", "FILE"},
        {"quotes", 0, 0, G_OPTION_ARG_NONE, &own->shows_quotes,
         "Show the sentence that each figure stands in", NULL},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &own->format,
         "For pasting and for other tools; text by default", "text|csv|json|md"},
        {"convention", 0, 0, G_OPTION_ARG_FILENAME, &own->convention_names,
         "Show what these recorders would publish: ucdp,acled ... or all", "NAMES"},
        {"width", 0, 0, G_OPTION_ARG_INT, &own->width,
         "Columns to use; those of the terminal by default", "N"},
        {"exit-code", 0, 0, G_OPTION_ARG_NONE, &own->shows_divergence,
         "Exit with 1 where sources diverge", NULL},
        G_OPTION_ENTRY_NULL,
    };

    return toll_options_parse(options, command, entries, argc, argv, status);
}

static int
run_compare(const TollCommand *command, int argc, char **argv)
{
    g_auto(TollOptions) options = {0};
    g_auto(Options) own = {0};
    g_auto(TollWork) work = {0};
    TollFilter filter;
    int status;

    if (!parse(&options, &own, command, argc, argv, &status))
        return status;
    if (!check_screen(command, &own) || !read_filter(&filter, command, &own) ||
        !toll_options_find_conventions(command, own.convention_names, &own.conventions))
        return TOLL_EXIT_USAGE;
    if (*options.inputs == NULL)
        return toll_usage_error(command, "name an article, a folder, or - for standard input");
    if (!toll_work_init(&work, &options))
        return TOLL_EXIT_USAGE;
    toll_work_read_articles(&work, &options);
    if (own.against != NULL && !add_recorded(&work, own.against))
        return TOLL_EXIT_USAGE;
    status = show(command, &work, &options, &own, &filter);
    if (status != TOLL_EXIT_DONE)
        return status;
    toll_work_say_summary(&work, &options, NULL);
    return toll_work_get_status(&work, own.shows_divergence);
}

const TollCommand toll_command_compare = {
    "compare",
    "Show what the sources say about one event, side by side",
    "INPUT...",
    "Lists the events, the most divergent first; or shows those that --event, --place,\n"
    "--date and --outcome ask for: a row a figure, its bounds to scale, then the verdicts.\n"
    "A place holds all places inside it, a city also the villages around it.\n"
    "\n"
    "Examples:\n"
    "  tollcheck compare articles/\n"
    "  tollcheck compare articles/ --event 2016-10-28-west-aleppo-killed\n"
    "  tollcheck compare articles/ --place Aleppo --outcome evacuated | less\n"
    "  tollcheck compare articles/ --date 2016-10-28 --quotes --format md",
    run_compare,
};
