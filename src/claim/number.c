/* number.c: the arithmetic of numbers, figures and their qualifiers. */
#include "claim/row.h"

#include <string.h>

#include "article/token.h"

/* More than all people there are; larger numbers are not counts. */
static const gint64 most_people = 100000000000;

/* In thousandths, so that "1.5 million" comes out whole; -1 where there is no number. */
static gint64
thousandths(const char *digits)
{
    gint64 number = 0;
    int decimals = -1;

    /* "012016" is a date that has lost its marks, not a count. */
    if (digits[0] == '0' && g_ascii_isdigit(digits[1]))
        return -1;

    for (; *digits != '\0'; digits++) {
        if (*digits == '.' && decimals < 0)
            decimals = 0;
        else if (g_ascii_isdigit(*digits) && decimals < 3 && number < most_people * 1000) {
            number = number * 10 + (*digits - '0');
            decimals += decimals >= 0 ? 1 : 0;
        } else if (*digits != ',' && !g_ascii_isdigit(*digits))
            return -1;
    }
    for (int i = MAX(decimals, 0); i < 3; i++)
        number *= 10;
    return number / 1000 <= most_people ? number : -1;
}

static gint64
term_thousandths(const TollReading *reading, const TollTerm *term)
{
    static const TollKind kinds[] = {TOLL_KIND_UNIT,  TOLL_KIND_TEN,
                                     TOLL_KIND_SCALE, TOLL_KIND_COLLECTIVE,
                                     TOLL_KIND_VAGUE, TOLL_KIND_SHORTSCALE};
    char folded[TOLL_TOKEN_FOLD];

    if (term == NULL)
        return 1000;
    if (term->value != NULL)
        return term->value->low * 1000;
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const char *number = toll_term_lexical(term, kinds[i]);

        if (number != NULL)
            return thousandths(number);
    }
    toll_term_fold(reading, term, folded);
    return g_ascii_isdigit(folded[0]) ? thousandths(folded) : 1000; /* "a" is one */
}

static TollValue *
new_number(TollReading *reading, const TollRow *row, const TollMatch *match, gint64 number)
{
    TollValue *value;

    if (number < 0 || number > most_people)
        return NULL;
    value = toll_value_new(reading);
    value->start = toll_row_term(row, match->start)->start;
    value->end = toll_row_term(row, match->end - 1)->end;
    value->low = value->high = number;
    return value;
}

/* number A */
static TollValue *
fold_number(TollReading *reading, TollRow *row, const TollMatch *match)
{
    gint64 number = term_thousandths(reading, toll_match_term(row, match, 0));

    return number % 1000 == 0 ? new_number(reading, row, match, number / 1000) : NULL;
}

/* dotted A: "9.000", as thousands are written on most of the continent: groups of exactly
 * three. The rule's id tells the reader that the point was taken so. */
static TollValue *
fold_dotted(TollReading *reading, TollRow *row, const TollMatch *match)
{
    char folded[TOLL_TOKEN_FOLD];
    g_auto(GStrv) groups = NULL;
    g_autofree char *digits = NULL;

    toll_term_fold(reading, toll_match_term(row, match, 0), folded);
    groups = g_strsplit(folded, ".", -1);
    if (strlen(groups[0]) > 3)
        return NULL;
    for (guint i = 1; groups[i] != NULL; i++)
        if (strlen(groups[i]) != 3)
            return NULL;
    digits = g_strjoinv(NULL, groups);
    return new_number(reading, row, match, thousandths(digits) / 1000);
}

/* product A B [C]: "1.5 million", "a hundred thousand" */
static TollValue *
fold_product(TollReading *reading, TollRow *row, const TollMatch *match)
{
    gint64 number = term_thousandths(reading, toll_match_term(row, match, 0));

    for (guint i = 1; i < 3 && number >= 0; i++) {
        gint64 factor = term_thousandths(reading, toll_match_term(row, match, i)) / 1000;

        if (factor > 0 && number > most_people * 1000 / factor)
            return NULL;
        number *= factor;
    }
    return new_number(reading, row, match, number / 1000);
}

/* share N A: "half a million" is share 2, "a quarter of a million" share 4 */
static TollValue *
fold_share(TollReading *reading, TollRow *row, const TollMatch *match)
{
    gint64 share = (gint64)g_ascii_strtoull(match->rule->arguments[0], NULL, 10);

    return new_number(reading, row, match,
                      term_thousandths(reading, toll_match_term(row, match, 1)) / 1000 / share);
}

/* and-half A SCALE: "two and a half million" */
static TollValue *
fold_and_half(TollReading *reading, TollRow *row, const TollMatch *match)
{
    gint64 whole = term_thousandths(reading, toll_match_term(row, match, 0)) / 1000;
    gint64 scale = term_thousandths(reading, toll_match_term(row, match, 1)) / 1000;

    return new_number(reading, row, match, whole * scale + scale / 2);
}

/* sum A B [C]: "forty-two", "one hundred and fifty"; only where B fits into the zeros of A. */
static TollValue *
fold_sum(TollReading *reading, TollRow *row, const TollMatch *match)
{
    gint64 a = term_thousandths(reading, toll_match_term(row, match, 0)) / 1000;
    const TollTerm *third = toll_match_term(row, match, 2);
    gint64 b = term_thousandths(reading, toll_match_term(row, match, 1)) / 1000 +
               (third != NULL ? term_thousandths(reading, third) / 1000 : 0);
    gint64 zeros = 1;

    while (a > 0 && a % (zeros * 10) == 0)
        zeros *= 10;
    return b < zeros ? new_number(reading, row, match, a + b) : NULL;
}

/* Texts that are cut into tokens have a space before the full stop. */
static gboolean
is_cut_into_tokens(const TollReading *reading, const TollRow *row)
{
    const TollTerm *last = toll_row_term(row, row->terms->len - 1);

    return reading->text[last->start] == '.' && last->start > 0 &&
           reading->text[last->start - 1] == ' ';
}

/* split A B: "26, 000" in texts that are cut into tokens; elsewhere only where the second part
 * is a round one, for "5, 120 others" may be two numbers. */
static TollValue *
fold_split(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *a = toll_match_term(row, match, 0);
    const TollTerm *b = toll_match_term(row, match, 1);
    gint64 high = term_thousandths(reading, a) / 1000;

    if (high < 1 || high > 999 || a->end - a->start > 3 ||
        (reading->text[b->end - 1] != '0' && !is_cut_into_tokens(reading, row)))
        return NULL;
    return new_number(reading, row, match, high * 1000 + term_thousandths(reading, b) / 1000);
}

/* several A: "several dozen": two of them at least */
static TollValue *
fold_several(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *value =
        new_number(reading, row, match,
                   2 * (term_thousandths(reading, toll_match_term(row, match, 0)) / 1000));

    if (value != NULL)
        value->qualifier = TOLL_VAGUE;
    return value;
}

static void
set_bounds(TollValue *figure, gint64 number, TollQualifier qualifier)
{
    figure->qualifier = qualifier;
    figure->low = qualifier == TOLL_AT_MOST || qualifier == TOLL_LESS_THAN ? TOLL_OPEN : number;
    figure->high =
        qualifier == TOLL_AT_LEAST || qualifier == TOLL_MORE_THAN || qualifier == TOLL_VAGUE
            ? TOLL_OPEN
            : number;
}

/* "at least" before a number or "or more" behind it */
static int
qualifier_of(const TollTerm *term)
{
    const char *word = toll_term_lexical(term, TOLL_KIND_QUALIFIER);

    if (word == NULL)
        word = toll_term_lexical(term, TOLL_KIND_AFTER);
    return word != NULL ? toll_qualifier_parse(word) : -1;
}

static TollValue *
new_figure(TollReading *reading, const TollRow *row, const TollMatch *match,
           const TollTerm *number, int qualifier)
{
    gboolean is_vague = number->value != NULL
                            ? number->value->qualifier == TOLL_VAGUE
                            : toll_term_lexical(number, TOLL_KIND_VAGUE) != NULL;
    TollValue *figure =
        new_number(reading, row, match, term_thousandths(reading, number) / 1000);

    if (figure == NULL || qualifier < 0)
        return NULL;
    toll_value_add_rules(figure, number->value);
    set_bounds(figure, figure->low, is_vague ? TOLL_VAGUE : (TollQualifier)qualifier);
    return figure;
}

/* figure A [Q] */
static TollValue *
fold_figure(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *qualifier = toll_match_term(row, match, 1);

    return new_figure(reading, row, match, toll_match_term(row, match, 0),
                      qualifier != NULL ? qualifier_of(qualifier) : TOLL_EXACT);
}

/* figure-as A QUALIFIER: the rule itself names the qualifier: "12 or more" */
static TollValue *
fold_figure_as(TollReading *reading, TollRow *row, const TollMatch *match)
{
    return new_figure(reading, row, match, toll_match_term(row, match, 0),
                      toll_qualifier_parse(match->rule->arguments[1]));
}

/* range A B: "between 160 and 200", "six or seven" */
static TollValue *
fold_range(TollReading *reading, TollRow *row, const TollMatch *match)
{
    const TollTerm *a = toll_match_term(row, match, 0);
    const TollTerm *b = toll_match_term(row, match, 1);
    gint64 low = term_thousandths(reading, a) / 1000;
    gint64 high = term_thousandths(reading, b) / 1000;
    TollValue *figure = low < high ? new_number(reading, row, match, low) : NULL;

    if (figure == NULL)
        return NULL;
    toll_value_add_rules(figure, a->value);
    toll_value_add_rules(figure, b->value);
    figure->high = high;
    figure->qualifier = TOLL_RANGE;
    return figure;
}

/* open-range A B: "10,000 to more than 30,000": the upper end is open */
static TollValue *
fold_open_range(TollReading *reading, TollRow *row, const TollMatch *match)
{
    TollValue *figure = fold_range(reading, row, match);

    if (figure != NULL)
        figure->high = TOLL_OPEN;
    return figure;
}

const TollFunction toll_figure_functions[] = {
    {"number", fold_number},
    {"dotted", fold_dotted},
    {"product", fold_product},
    {"share", fold_share},
    {"and-half", fold_and_half},
    {"sum", fold_sum},
    {"split", fold_split},
    {"several", fold_several},
    {"figure", fold_figure},
    {"figure-as", fold_figure_as},
    {"range", fold_range},
    {"open-range", fold_open_range},
    {NULL, NULL},
};
