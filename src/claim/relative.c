/* relative.c: dates that are counted from another date: "a day later", "two days after the
 * raid". */
#include "claim/date.h"
#include "claim/when.h"

/* A date so many days from the one told before it. */
static TollValue *
relative_date(TollReading *reading, const TollRow *row, const TollMatch *match, gint64 offset)
{
    TollValue *date = toll_date_new(reading, row, match, TOLL_NO_DAY, TOLL_NO_DAY);

    date->is_relative = TRUE;
    date->offset = (int)offset;
    return date;
}

/* relative DAYS: "the day before" is relative -1 */
TollValue *
toll_fold_relative(TollReading *reading, TollRow *row, const TollMatch *match)
{
    return relative_date(reading, row, match,
                         g_ascii_strtoll(match->rule->arguments[0], NULL, 10));
}

/* earlier N SPAN: "three days earlier" */
TollValue *
toll_fold_earlier(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date =
        relative_date(reading, row, match, -toll_span_days(reading, row, match, 0, 1));

    date->is_vague = TRUE;
    return date;
}

/* later N SPAN: "three days later" */
TollValue *
toll_fold_later(TollReading *reading, TollRow *row, const TollMatch *match)
{
    return relative_date(reading, row, match, toll_span_days(reading, row, match, 0, 1));
}

/* after N SPAN: "two days after the raid": of the raid, counted from the day of the sentence */
TollValue *
toll_fold_after(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *date = toll_fold_earlier(reading, row, match);

    date->is_vague = FALSE;
    /* "A day after", "an hour after": what follows it at once is another event. */
    date->is_event = date->offset < -1;
    date->is_after = TRUE;
    return date;
}

/* The last date told before a term, which "since then" goes back to. */
const TollValue *
toll_date_before(TollCascade *cascade, guint sentence, guint term, gboolean is_running)
{
    enum { NEAR = 3 };
    guint look_back = is_running ? 2 * NEAR : NEAR;

    for (guint i = sentence + 1; i > 0 && i + look_back > sentence; i--) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i - 1);

        toll_cascade_analyse(cascade, i - 1);
        for (guint k = i - 1 == sentence ? term : analysis->row->terms->len; k > 0; k--) {
            const TollValue *date = toll_row_term(analysis->row, k - 1)->value;

            if (toll_term_is(cascade->reading, toll_row_term(analysis->row, k - 1),
                             TOLL_KIND_DATE) &&
                date != NULL && date->from != TOLL_NO_DAY && date->is_running == is_running)
                return date;
        }
    }
    return NULL;
}

/* The day that a date of an event "two days after" which something happened counts from: told
 * right before it, else that of the article. */
static TollDay
day_of_sentence(const TollReading *reading, const TollRow *row, guint term)
{
    enum { NEAR = 3 };

    for (guint i = term; i > 0 && i + NEAR > term; i--) {
        const TollValue *date = toll_row_term(row, i - 1)->value;

        if (toll_term_is(reading, toll_row_term(row, i - 1), TOLL_KIND_DATE) && date != NULL &&
            date->from == date->to && date->from != TOLL_NO_DAY)
            return date->from;
    }
    return reading->published;
}

/* A date that goes by one day told before it. */
static void
resolve_day(TollCascade *cascade, guint sentence, guint term, TollValue *date)
{
    enum { MONTHS = 300 };
    const TollReading *reading = cascade->reading;
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;
    const TollValue *told =
        date->is_event ? NULL : toll_date_before(cascade, sentence, term, FALSE);
    TollDay from = reading->published;

    date->is_relative = FALSE;
    /* Only "a year earlier" can go by a month or a year; a day later goes by the event. */
    if (told != NULL && told->to > told->from + 1 && ABS(date->offset) < MONTHS)
        told = date->offset > 0 ? toll_date_of_event(cascade) : NULL;
    if (date->is_event)
        from = day_of_sentence(reading, row, term);
    else if (told != NULL)
        from = told->from;
    else if (date->offset >= 0)
        from = TOLL_NO_DAY;
    if (from != TOLL_NO_DAY)
        date->from = date->to = from + (TollDay)date->offset;
}

/* A count that goes on from a date told before it, or up to it. */
static void
resolve_stretch(TollCascade *cascade, guint sentence, guint term, TollValue *date)
{
    const TollValue *told = toll_date_before(cascade, sentence, term, FALSE);
    const TollValue *running = toll_date_before(cascade, sentence, term, TRUE);

    /* "A moratorium since 18 October ... prior to that": whichever stands nearer. */
    if (told == NULL || (running != NULL && running->start > told->start))
        told = running;
    if (told != NULL && date->offset > 0) {
        date->from = told->from;
        date->to = MIN(told->from + (TollDay)date->offset, cascade->reading->published);
    } else if (told != NULL) {
        date->to = told->from;
    }
    date->is_next = FALSE;
}

void
toll_dates_resolve(TollCascade *cascade, guint sentence)
{
    const TollRow *row = ((TollAnalysis *)g_ptr_array_index(cascade->analyses, sentence))->row;

    for (guint i = 0; i < row->terms->len; i++) {
        TollValue *date = toll_row_term(row, i)->value;

        if (!toll_term_is(cascade->reading, toll_row_term(row, i), TOLL_KIND_DATE) ||
            date == NULL)
            continue;
        if (date->is_relative)
            resolve_day(cascade, sentence, i, date);
        else if (date->is_next)
            resolve_stretch(cascade, sentence, i, date);
    }
}
