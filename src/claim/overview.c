/* overview.c: what an article as a whole tells its sentences: its country, its day, its police.
 */
#include "article/token.h"
#include "claim/cascade.h"
#include "claim/site.h"

/* What a country gains where it or a place in it is named: by the title, by one of the first
 * sentences, later. Its adjective counts less, "Dutch jets" may fly anywhere, and so does its
 * government where that only speaks. */
enum { COUNT_TITLE = 12, COUNT_LEAD = 6, COUNT_LATER = 2, LEAD = 3 };

/* What the one gains that a text names first: of two that count the same it is meant. */
enum { GAIN_FIRST = 1 };

static guint
get_count(GHashTable *counts, const char *country)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(counts, country));
}

/* Adds to the count of a place's country. A name that several countries have counts in a second
 * round, @is_shared, for the one that was named most: Tripoli in a report on Lebanon. */
static void
count_country(const TollReading *reading, GHashTable *counts, const char *place, guint gain,
              gboolean is_shared)
{
    g_autoptr(GPtrArray) countries = g_ptr_array_new();
    const char *best;

    toll_lexicon_get_countries(reading->lexicon, place, countries);
    if (countries->len == 0 || (countries->len > 1) != is_shared)
        return;
    best = g_ptr_array_index(countries, 0);
    for (guint i = 1; i < countries->len; i++)
        if (get_count(counts, g_ptr_array_index(countries, i)) > get_count(counts, best))
            best = g_ptr_array_index(countries, i);
    g_hash_table_insert(counts, (gpointer)best,
                        GUINT_TO_POINTER(get_count(counts, best) + gain));
}

/* The country of a body that works at home: the Houthis tell of Yemen, Reuters of no country.
 */
static const char *
home_of(const TollReading *reading, const TollTerm *term)
{
    static const char *const at_home[] = {"armed_group", "police",  "government",
                                          "rescue",      "medical", NULL};
    const char *id = toll_term_lexical(term, TOLL_KIND_SOURCE);
    const TollSourceInfo *info =
        id != NULL ? toll_lexicon_get_source(reading->lexicon, id) : NULL;

    return info != NULL && info->country[0] != '\0' && g_strv_contains(at_home, info->kind)
               ? info->country
               : NULL;
}

/* Rounds in which places are counted: of one country, of several, and if there is none of
 * either, what only sounds like a place. */
typedef enum { ROUND_PLAIN, ROUND_SHARED, ROUND_SOUND, N_ROUNDS } Round;

static void
count_row(const TollReading *reading, GHashTable *counts, const TollRow *row, guint gain,
          Round round)
{
    for (guint k = 0; k < row->terms->len; k++) {
        const TollTerm *term = toll_row_term(row, k);
        const char *place = toll_term_lexical(term, TOLL_KIND_PLACE);
        const char *people = toll_term_lexical(term, TOLL_KIND_DEMONYM);
        const char *home = home_of(reading, term);
        guint first = g_hash_table_size(counts) == 0 ? GAIN_FIRST : 0;

        if (people == NULL)
            people = toll_term_lexical(term, TOLL_KIND_NATIONALS);
        if (place == NULL && toll_setting_names(reading, term, people)) {
            place = people; /* "Kenya's", unlike "Kenyan" */
            people = NULL;
        }
        if (people == NULL && place == NULL)
            people = home;
        if ((term->phrase != NULL && term->phrase->is_by_sound) != (round == ROUND_SOUND))
            continue;
        if (place != NULL && people == NULL)
            count_country(
                reading, counts, place,
                first + (toll_role_is_government(reading, row, k) ? MAX(1, gain / 3) : gain),
                round == ROUND_SHARED);
        else if (people != NULL)
            count_country(reading, counts, people, first + gain / 2, round == ROUND_SHARED);
    }
}

/* The country that the article names most, its opening counting more. */
static const char *
main_country(const TollReading *reading, const GPtrArray *analyses)
{
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    GHashTableIter countries;
    gpointer country, count;
    const char *best = NULL;
    guint most = 0;

    for (Round round = 0; round < N_ROUNDS; round++) {
        if (round == ROUND_SOUND && g_hash_table_size(counts) > 0)
            break;
        if (reading->title_place != NULL)
            count_country(reading, counts, reading->title_place, COUNT_TITLE,
                          round == ROUND_SHARED);
        for (guint i = 0; i < analyses->len; i++)
            count_row(reading, counts, ((TollAnalysis *)g_ptr_array_index(analyses, i))->row,
                      i < LEAD ? COUNT_LEAD : COUNT_LATER, round);
    }
    g_hash_table_iter_init(&countries, counts);
    while (g_hash_table_iter_next(&countries, &country, &count))
        if (GPOINTER_TO_UINT(count) > most ||
            (GPOINTER_TO_UINT(count) == most && g_strcmp0(country, best) < 0)) {
            most = GPOINTER_TO_UINT(count);
            best = country;
        }
    return best;
}

/* How far into a text its dateline may stand. */
enum { DATELINE = 250 };

/* The year that an article names first. */
static int
first_year(const TollReading *reading, const GPtrArray *analyses)
{
    for (guint i = 0; i < MIN(analyses->len, LEAD); i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(analyses, i))->row;

        for (guint k = 1; k < row->terms->len; k++)
            if (toll_term_is(reading, toll_row_term(row, k), TOLL_KIND_YEAR) &&
                toll_term_is(reading, toll_row_term(row, k - 1), TOLL_KIND_MONTH))
                return (int)g_ascii_strtoll(reading->text + toll_row_term(row, k)->start, NULL,
                                            10);
    }
    return 0;
}

/* "Last updated at", "Date of publication": before the date of a text. */
static gboolean
has_label(const TollReading *reading, const TollRow *row, guint term)
{
    for (guint i = 0; i < term && term <= 4; i++)
        if (toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_DATED))
            return TRUE;
    return FALSE;
}

/* The day that the text itself is dated with, in its dateline: "Lima, 4 Oct 1989 (EFE) --".
 * Relative dates count from it even where the metadata give another day, such as that of a
 * copy. */
static TollDay
dateline_day(TollReading *reading, const GPtrArray *analyses)
{
    for (guint i = 0; i < MIN(analyses->len, 4); i++) {
        const TollAnalysis *analysis = g_ptr_array_index(analyses, i);
        TollRow *row;
        TollDay day = TOLL_NO_DAY;

        if (analysis->sentence.start > DATELINE)
            break;
        row = toll_row_new(reading, analysis->sentence.start, analysis->sentence.end);
        toll_row_run(reading, row, TOLL_STAGE_DATES);
        for (guint k = 0; k < row->terms->len && day == TOLL_NO_DAY; k++) {
            const TollTerm *term = toll_row_term(row, k);

            if (term->start < DATELINE && term->value != NULL &&
                term->value->from != TOLL_NO_DAY && term->value->from == term->value->to &&
                term->end - term->start >= 8 &&
                (k + 1 == row->terms->len || k == 0 ||
                 !toll_term_is(reading, toll_row_term(row, k - 1), TOLL_KIND_PREP) ||
                 has_label(reading, row, k)) &&
                g_ascii_isdigit(reading->text[term->end - 1]) &&
                g_ascii_isdigit(reading->text[term->end - 2]))
                day = term->value->from;
            if (day != TOLL_NO_DAY)
                reading->dateline = term->end;
        }
        toll_row_free(row);
        if (day != TOLL_NO_DAY)
            return day;
    }
    return TOLL_NO_DAY;
}

/* The cause of which alone an article tells, or NULL: that of two in three of its words. Words
 * that give way to others count least. */
static const char *
main_cause(const TollReading *reading, const GPtrArray *analyses)
{
    enum { STRONG = 4 };
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    const char *best = NULL;
    guint most = 0, all = 0;

    for (guint i = 0; i < analyses->len; i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(analyses, i))->row;

        for (guint k = 0; k < row->terms->len; k++) {
            const TollTerm *term = toll_row_term(row, k);
            guint weight = toll_term_is(reading, term, TOLL_KIND_WEAK) ? 1 : STRONG;
            const char *cause = toll_term_lexical(term, TOLL_KIND_CAUSE);
            guint count;

            if (cause == NULL)
                continue;
            count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, cause)) + weight;
            all += weight;
            g_hash_table_insert(counts, (gpointer)cause, GUINT_TO_POINTER(count));
            if (count > most) {
                most = count;
                best = cause;
            }
        }
    }
    return most * 3 >= all * 2 ? best : NULL;
}

static gboolean
is_soldier(const TollReading *reading, const TollTerm *term)
{
    static const char *const words[] = {"army",   "soldiers", "soldier",
                                        "troops", "military", NULL};
    char folded[TOLL_TOKEN_FOLD];

    toll_term_fold(reading, term, folded);
    return g_strv_contains(words, folded) || toll_term_is(reading, term, TOLL_KIND_FORMATION);
}

/* Whether police are named more often than soldiers, or soldiers never in a country at peace.
 */
static gboolean
speaks_of_police(const TollReading *reading, const GPtrArray *analyses)
{
    guint police = 0, soldiers = 0;

    for (guint i = 0; i < analyses->len; i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(analyses, i))->row;

        for (guint k = 0; k < row->terms->len; k++) {
            const TollTerm *term = toll_row_term(row, k);
            const char *people = toll_term_lexical(term, TOLL_KIND_PEOPLE);

            if (is_soldier(reading, term))
                soldiers++;
            else if (g_strcmp0(people, "police") == 0 ||
                     toll_members_population(reading, term) == TOLL_POLICE)
                police++;
        }
    }
    return police > soldiers;
}

/* What only sounds like a place of another country is none: "Milton" in a report on England is
 * not Multan. */
static void
drop_far_sounds(const TollReading *reading, const GPtrArray *analyses)
{
    const TollPlainSets *plain = toll_words_plain_sets(reading->words);

    for (guint i = 0; i < analyses->len; i++) {
        const TollRow *row = ((TollAnalysis *)g_ptr_array_index(analyses, i))->row;

        for (guint k = 0; k < row->terms->len; k++) {
            TollTerm *term = toll_row_term(row, k);

            if (term->phrase == NULL || !term->phrase->is_by_sound ||
                reading->country == NULL ||
                toll_lexicon_place_within(reading->lexicon,
                                          toll_term_lexical(term, TOLL_KIND_PLACE),
                                          reading->country))
                continue;
            term->phrase = NULL;
            term->set = plain->word[term->shape];
        }
    }
}

void
toll_cascade_overview(TollCascade *cascade)
{
    TollReading *reading = cascade->reading;
    TollDay day = dateline_day(reading, cascade->analyses);

    if (reading->country == NULL)
        reading->country = main_country(reading, cascade->analyses);
    reading->cause = main_cause(reading, cascade->analyses);
    drop_far_sounds(reading, cascade->analyses);
    reading->is_of_police = speaks_of_police(reading, cascade->analyses);
    if (day != TOLL_NO_DAY)
        reading->published = day;
    if (reading->published == TOLL_NO_DAY)
        reading->year = first_year(reading, cascade->analyses);
}
