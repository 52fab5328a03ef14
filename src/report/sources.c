/* sources.c: sources.csv, a row for every source with what it vouches for. */
#include "event/standing.h"
#include "report/csv.h"
#include "report/tables.h"
#include "report/words.h"

enum { N_MENTIONS = 5 };

static gint
compare_by_source(gconstpointer a, gconstpointer b)
{
    const TollClaim *first = *(const TollClaim *const *)a;
    const TollClaim *second = *(const TollClaim *const *)b;
    int order = g_strcmp0(first->source, second->source);

    if (order == 0)
        order = g_strcmp0(first->source_mention, second->source_mention);
    return order;
}

static gint
compare_strings(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

/* The different, non-empty values of a string field over claims[from .. to), sorted. */
static GPtrArray *
find_distinct(GPtrArray *claims, guint from, guint to, gsize offset)
{
    g_autoptr(GPtrArray) values = g_ptr_array_new();
    GPtrArray *distinct = g_ptr_array_new();

    for (guint i = from; i < to; i++)
        g_ptr_array_add(values, G_STRUCT_MEMBER(char *, claims->pdata[i], offset));
    g_ptr_array_sort(values, compare_strings);
    for (guint i = 0; i < values->len; i++) {
        const char *value = values->pdata[i];

        if (*value != '\0' && (i == 0 || !g_str_equal(values->pdata[i - 1], value)))
            g_ptr_array_add(distinct, values->pdata[i]);
    }
    return distinct;
}

static void
append_count(GString *out, GPtrArray *claims, guint from, guint to, gsize offset)
{
    g_autoptr(GPtrArray) values = find_distinct(claims, from, to, offset);

    toll_csv_number(out, values->len);
}

static void
append_days(GString *out, GPtrArray *claims, guint from, guint to)
{
    TollDay first = TOLL_NO_DAY, last = TOLL_NO_DAY;

    for (guint i = from; i < to; i++) {
        TollDay day = ((const TollClaim *)claims->pdata[i])->published;

        if (day != TOLL_NO_DAY && (first == TOLL_NO_DAY || day < first))
            first = day;
        last = MAX(last, day);
    }
    toll_csv_day(out, first);
    toll_csv_day(out, last);
}

static void
append_mentions(GString *out, GPtrArray *claims, guint from, guint to)
{
    g_autoptr(GPtrArray) mentions =
        find_distinct(claims, from, to, G_STRUCT_OFFSET(TollClaim, source_mention));
    g_autoptr(GString) joined = g_string_new(NULL);

    for (guint i = 0; i < MIN(mentions->len, N_MENTIONS); i++)
        g_string_append_printf(joined, "%s%s", i > 0 ? "; " : "", (char *)mentions->pdata[i]);
    toll_csv_field(out, joined->str);
}

static void
append_standing(GString *out, const TollStanding *standing)
{
    char ratio[G_ASCII_DTOSTR_BUF_SIZE] = "";

    toll_csv_number(out, standing != NULL ? standing->n_compared : 0);
    toll_csv_number(out, standing != NULL ? standing->n_lowest : 0);
    toll_csv_number(out, standing != NULL ? standing->n_highest : 0);
    if (standing != NULL && standing->ratios->len > 0)
        g_ascii_formatd(ratio, sizeof ratio, "%.2f", toll_standing_get_ratio(standing));
    toll_csv_field(out, ratio);
}

static void
append_source(GString *out, GPtrArray *claims, guint from, guint to, GHashTable *standings,
              const TollLexicon *lexicon)
{
    const TollClaim *first = claims->pdata[from];
    const TollSourceInfo *info = toll_lexicon_get_source(lexicon, first->source);
    g_autoptr(GString) name = g_string_new(NULL);

    toll_words_sources(name, lexicon, first->source, "+");
    toll_csv_field(out, first->source);
    toll_csv_field(out, name->str);
    toll_csv_field(out, info != NULL ? info->kind : "");
    toll_csv_field(out, info != NULL ? info->country : "");
    toll_csv_field(out, info != NULL ? info->side : "");
    toll_csv_number(out, to - from);
    append_count(out, claims, from, to, G_STRUCT_OFFSET(TollClaim, event_id));
    append_count(out, claims, from, to, G_STRUCT_OFFSET(TollClaim, document));
    append_days(out, claims, from, to);
    append_mentions(out, claims, from, to);
    append_standing(out, g_hash_table_lookup(standings, first->source));
    toll_csv_end_row(out);
}

void
toll_sources_to_csv(GPtrArray *claims, const TollEvents *events, const TollLexicon *lexicon,
                    GString *out)
{
    static const char *const names[] = {
        "source",   "name",       "kind",        "country",         "side",
        "n_claims", "n_events",   "n_documents", "first_published", "last_published",
        "mentions", "n_compared", "n_lowest",    "n_highest",       "median_ratio",
        NULL,
    };
    g_autoptr(GHashTable) standings = toll_standings_new(events);
    g_autoptr(GPtrArray) sorted = g_ptr_array_sized_new(claims->len);
    guint from = 0;

    toll_csv_header(out, names);
    /* Not g_ptr_array_copy(), which would have the copy free the claims as well. */
    g_ptr_array_extend(sorted, claims, NULL, NULL);
    g_ptr_array_sort(sorted, compare_by_source);
    for (guint i = 1; i <= sorted->len; i++) {
        const TollClaim *first = sorted->pdata[from];

        if (i < sorted->len &&
            g_str_equal(((const TollClaim *)sorted->pdata[i])->source, first->source))
            continue;
        append_source(out, sorted, from, i, standings, lexicon);
        from = i;
    }
}
