/* config.h: options that a user has set once and for all, in a file or in the environment. */
#pragma once

#include "tool/command.h"

G_BEGIN_DECLS

/**
 * toll_config_words:
 * @own: (nullable): the options of @command
 * @common: those of every command
 *
 * Reads $XDG_CONFIG_HOME/tollcheck/config and the variables that begin with TOLLCHECK_.
 *
 * Returns: (nullable) (element-type utf8): the options that they set, as words of a command
 * line of which later ones win; or %NULL with @error set.
 */
GPtrArray *toll_config_words(const TollCommand *command, const GOptionEntry *own,
                             const GOptionEntry *common, GError **error);
/* Forgets all settings that the command line has overruled, once it is parsed. */
void toll_config_settle(void);
/* Returns: (nullable): where the value of the option comes from that @message, which begins as
 * "--width: expected", tells of; %NULL where that is the command line. */
const char *toll_config_origin(const char *message);

G_END_DECLS
