/* words.c: fields of claims and events in the words of a reader. */
#include "report/words.h"

#include <string.h>

#include "event/verdict.h"

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

guint
toll_words_parse_month(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(months); i++)
        if (g_ascii_strcasecmp(months[i], name) == 0)
            return i + 1;
    return 0;
}

typedef enum { DAY_ONLY, DAY_AND_MONTH, WHOLE_DAY } DayForm;

static void
append_day(GString *out, const GDate *date, DayForm form)
{
    g_string_append_printf(out, "%u", g_date_get_day(date));
    if (form >= DAY_AND_MONTH)
        g_string_append_printf(out, " %s", months[g_date_get_month(date) - 1]);
    if (form >= WHOLE_DAY)
        g_string_append_printf(out, " %u", g_date_get_year(date));
}

/* What both days share is said once, with the second. */
static DayForm
first_day_form(const GDate *from, const GDate *to)
{
    if (g_date_get_year(from) != g_date_get_year(to))
        return WHOLE_DAY;
    return g_date_get_month(from) == g_date_get_month(to) ? DAY_ONLY : DAY_AND_MONTH;
}

void
toll_words_days(GString *out, TollDay from, TollDay to)
{
    GDate first, last;

    if (from == TOLL_NO_DAY && to == TOLL_NO_DAY)
        return;
    g_date_clear(&first, 1);
    g_date_clear(&last, 1);
    g_date_set_julian(&first, from != TOLL_NO_DAY ? from : to);
    g_date_set_julian(&last, to != TOLL_NO_DAY ? to : from);
    if (from == TOLL_NO_DAY)
        g_string_append(out, "until ");
    if (to == TOLL_NO_DAY)
        g_string_append(out, "since ");
    if (from != TOLL_NO_DAY && to != TOLL_NO_DAY && from != to) {
        append_day(out, &first, first_day_form(&first, &last));
        g_string_append(out, " to ");
    }
    append_day(out, &last, WHOLE_DAY);
}

void
toll_words_number(GString *out, gint64 number)
{
    gsize at = out->len;

    g_string_append_printf(out, "%" G_GINT64_FORMAT, number);
    for (gsize end = out->len; end > at + 3; end -= 3)
        g_string_insert_c(out, (gssize)end - 3, ',');
}

void
toll_words_range(GString *out, const TollRange *range)
{
    if (range->low == TOLL_OPEN && range->high == TOLL_OPEN) {
        g_string_append(out, "no bound");
    } else if (range->low == TOLL_OPEN) {
        g_string_append(out, "up to ");
        toll_words_number(out, range->high);
    } else {
        toll_words_number(out, range->low);
        if (range->high == TOLL_OPEN) {
            g_string_append(out, " or more");
        } else if (range->high != range->low) {
            g_string_append(out, " to ");
            toll_words_number(out, range->high);
        }
    }
}

void
toll_words_count(GString *out, gsize n, const char *noun)
{
    toll_words_number(out, (gint64)n);
    g_string_append_printf(out, " %s%s", noun, n == 1 ? "" : "s");
}

/* "a", "a and b", "a, b and c": what stands before the part at @i of @n. */
static const char *
joint(guint i, guint n)
{
    if (i == 0)
        return "";
    return i + 1 == n ? " and " : ", ";
}

void
toll_words_population(GString *out, guint population)
{
    g_autofree char *name = toll_population_name(population);
    g_auto(GStrv) parts = g_strsplit(name, "+", -1);
    guint n = g_strv_length(parts);

    for (guint i = 0; i < n; i++) {
        g_strdelimit(parts[i], "_", ' ');
        g_string_append_printf(out, "%s%s", joint(i, n), parts[i]);
    }
}

void
toll_words_sources(GString *out, const TollLexicon *lexicon, const char *ids,
                   const char *separators)
{
    g_auto(GStrv) parts = g_strsplit_set(ids, separators, -1);
    guint n = g_strv_length(parts);

    for (guint i = 0; i < n; i++) {
        g_autofree char *name = toll_lexicon_source_name(lexicon, parts[i]);

        g_string_append_printf(out, "%s%s", joint(i, n), name);
    }
}

void
toll_words_voice(GString *out, const TollLexicon *lexicon, const TollClaim *claim)
{
    if (!g_str_equal(claim->source, "NARRATOR"))
        toll_words_sources(out, lexicon, claim->source, "+");
    else if (claim->publisher[0] != '\0')
        g_string_append_printf(out, "%s, no source named", claim->publisher);
    else
        g_string_append(out, "no source named");
}

void
toll_words_figure(GString *out, const TollClaim *claim, const char *said)
{
    static const char *const stances[] = {
        [TOLL_ASSERTS] = "", [TOLL_DENIES] = "denies ", [TOLL_DOUBTS] = "doubts "};

    g_string_append(out, stances[claim->stance]);
    if (said != NULL)
        g_string_append(out, said);
    else
        toll_note_append_figure(out, claim);
    if (claim->unit != TOLL_UNIT_PEOPLE)
        g_string_append_printf(out, " %s", toll_unit_name(claim->unit));
}

void
toll_words_title(GString *out, const TollEvent *event)
{
    gboolean occurs[TOLL_N_OUTCOMES] = {FALSE};
    gsize at = out->len;
    guint n = 0, i = 0;

    for (guint c = 0; c < event->claims->len; c++) {
        const TollClaim *claim = event->claims->pdata[c];

        n += !occurs[claim->outcome];
        occurs[claim->outcome] = TRUE;
    }
    for (TollOutcome outcome = 0; outcome < TOLL_N_OUTCOMES; outcome++)
        if (occurs[outcome])
            g_string_append_printf(out, "%s%s", joint(i++, n), toll_outcome_name(outcome));
    if (n > 0)
        out->str[at] = g_ascii_toupper(out->str[at]);
    if (*event->place != '\0')
        g_string_append_printf(out, ", %s", event->place);
    if (event->date_from != TOLL_NO_DAY || event->date_to != TOLL_NO_DAY) {
        g_string_append(out, ", ");
        toll_words_days(out, event->date_from, event->date_to);
    }
}
