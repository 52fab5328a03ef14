/* options.h: the options that commands have in common, and the reading of a command line. */
#pragma once

#include "tool/command.h"

G_BEGIN_DECLS

/**
 * TollOptions:
 * @inputs: (array zero-terminated=1): what is no option, in order
 * @gazetteers: (array zero-terminated=1) (nullable): files of places
 * @household_size: from --household-size, or 0
 * @published: from --published, or %TOLL_NO_DAY
 * @map: the names of fields, with those of --map
 * @colour: (nullable): "auto", "always" or "never"
 */
typedef struct {
    char **inputs;
    char *lexicon;
    char *decisions;
    char **gazetteers;
    char *published_text;
    char *publisher;
    TollDay published;
    char *household_text;
    double household_size;
    char *map_text;
    TollFieldMap *map;
    char *colour;
    gboolean is_quiet, is_verbose;
} TollOptions;

void toll_options_clear(TollOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TollOptions, toll_options_clear)

/**
 * toll_options_parse:
 * @own: (nullable): the command's own options, ended by %G_OPTION_ENTRY_NULL. Texts must be
 *   %G_OPTION_ARG_FILENAME: the other kind is converted from the locale's encoding.
 * @status: (out): the exit status where there is nothing more to do
 *
 * Returns: whether the command goes on; if not, help or what is wrong has been said.
 */
gboolean toll_options_parse(TollOptions *options, const TollCommand *command,
                            const GOptionEntry *own, int argc, char **argv, int *status);

/* Calls @each on every option of @command that its help shows, its own ones first. */
typedef void (*TollOptionFunc)(const GOptionEntry *entry, gpointer data);
void toll_options_each(const TollCommand *command, TollOptionFunc each, gpointer data);

/**
 * toll_options_find_conventions:
 * @names: (nullable): "ucdp,acled", or "all"
 * @conventions: (out) (transfer full): a %NULL-terminated array; %NULL without @names
 *
 * Returns: FALSE after saying which name is none.
 */
gboolean toll_options_find_conventions(const TollCommand *command, const char *names,
                                       const TollConvention ***conventions);

/* Reads articles as the options say. */
void toll_options_read_articles(const TollOptions *options, const char *const *inputs,
                                TollArticleFunc each, gpointer data);

/* Says what is wrong with a command line. Returns: %TOLL_EXIT_USAGE. */
int toll_usage_error(const TollCommand *command, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Returns: (nullable): the lexicon, or %NULL after saying what is wrong with it. */
TollLexicon *toll_options_load_lexicon(const TollOptions *options);

G_END_DECLS
