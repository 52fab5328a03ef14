/* date.h: what the files that read dates share. */
#pragma once

#include "claim/row.h"

/* A date over all terms of the match. */
TollValue *toll_date_new(TollReading *reading, const TollRow *row, const TollMatch *match,
                         TollDay from, TollDay to);
/* The number that a term names, as @kind or in digits; 0 for NULL. */
int toll_date_int(const TollReading *reading, const TollTerm *term, TollKind kind);
/* So many days before the article's; open where it has no day. */
TollDay toll_days_back(const TollReading *reading, gint64 days);
void toll_day_to_ymd(TollDay day, int *year, int *month, int *day_of_month);
TollDay toll_month_end(int year, int month);
/* The day that lies "two weeks" before the article's: @number and @span are arguments of the
 * rule. */
TollDay toll_span_back(const TollReading *reading, const TollRow *row, const TollMatch *match,
                       guint number, guint span);

/* The same in days. */
gint64 toll_span_days(const TollReading *reading, const TollRow *row, const TollMatch *match,
                      guint number, guint span);

/* Functions of rules; what they read stands above each. */
TollValue *toll_fold_days(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_past(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_lasting(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_recent(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_same_stretch(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_since_clause(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_calendar(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_earlier_in(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_so_far(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_running_days(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_since(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_span(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_relative(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_earlier(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_later(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_after(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_past_few(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_next(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_until_then(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_months(TollReading *reading, TollRow *row, const TollMatch *match);
TollValue *toll_fold_first_months(TollReading *reading, TollRow *row, const TollMatch *match);
