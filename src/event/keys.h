/* keys.h: under which keys an account is filed, and under which it looks for others. */
#pragma once

#include "event/account.h"
#include "event/candidates.h"

/* Both empty @keys (of TollKey) before they fill it. */
void toll_account_file_keys(const TollAccount *account, GArray *keys);
void toll_account_look_keys(const TollAccount *account, GArray *keys);
