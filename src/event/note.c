/* note.c: a judgement in words that can be read out: whose figure, of whom, against whose. */
#include "event/verdict.h"

#include <string.h>

#include "event/interval.h"

/* 25000 -> "25,000" */
static void
append_number(GString *out, gint64 number)
{
    g_autofree char *digits = g_strdup_printf("%" G_GINT64_FORMAT, number);
    gsize len = strlen(digits);

    for (gsize i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0)
            g_string_append_c(out, ',');
        g_string_append_c(out, digits[i]);
    }
}

void
toll_note_append_figure(GString *out, const TollClaim *claim)
{
    static const char *const words[] = {
        [TOLL_EXACT] = "",
        [TOLL_AT_LEAST] = "at least ",
        [TOLL_AT_MOST] = "up to ",
        [TOLL_MORE_THAN] = "more than ",
        [TOLL_LESS_THAN] = "fewer than ",
        [TOLL_APPROXIMATELY] = "about ",
        [TOLL_RANGE] = "",
        [TOLL_VAGUE] = "",
    };

    if (claim->qualifier == TOLL_VAGUE && claim->figure[0] != '\0') {
        g_autofree char *vague = g_ascii_strdown(claim->figure, -1);
        g_string_append(out, vague);
        return;
    }
    g_string_append(out, words[claim->qualifier]);
    if (claim->low != TOLL_OPEN && claim->high != TOLL_OPEN && claim->low != claim->high) {
        append_number(out, claim->low);
        g_string_append(out, " to ");
        append_number(out, claim->high);
    } else {
        append_number(out, toll_claim_number(claim));
    }
}

static void
append_people(GString *out, const TollClaim *claim)
{
    g_autofree char *population = toll_population_name(claim->population);
    g_auto(GStrv) parts = g_strsplit(g_strdelimit(population, "_", ' '), "+", -1);
    g_autofree char *joined = g_strjoinv(" and ", parts);

    g_string_append(out, claim->qualifier == TOLL_VAGUE ? " of " : " ");
    if (claim->unit != TOLL_UNIT_PEOPLE)
        g_string_append(out, toll_unit_name(claim->unit));
    else
        g_string_append(out, joined);
}

static void
append_source(GString *out, const TollClaim *claim, const TollLexicon *lexicon)
{
    g_auto(GStrv) ids = g_strsplit(claim->source, "+", -1);

    if (g_str_equal(claim->source, "NARRATOR")) {
        g_string_append(out, claim->publisher[0] != '\0' ? claim->publisher : "the article");
        return;
    }
    for (guint i = 0; ids[i] != NULL; i++) {
        g_autofree char *name = toll_lexicon_source_name(lexicon, ids[i]);

        g_string_append_printf(out, "%s%s", i > 0 ? " and " : "", name);
    }
}

/* "SOHR's more than 15"; who they are is said where the two claims differ in it. */
static void
append_voice(GString *out, const TollClaim *claim, const TollClaim *other,
             const TollLexicon *lexicon)
{
    append_source(out, claim, lexicon);
    g_string_append(out, g_str_has_suffix(out->str, "s") ? "' " : "'s ");
    if (g_str_equal(claim->source, "NARRATOR"))
        g_string_append(out, "own ");
    toll_note_append_figure(out, claim);
    if (claim->population != other->population || claim->unit != other->unit)
        append_people(out, claim);
}

void
toll_note_append_claim(GString *out, const TollClaim *claim, const TollLexicon *lexicon)
{
    append_voice(out, claim, claim, lexicon);
}

static void
append_days(GString *out, const TollClaim *claim)
{
    char from[TOLL_DAY_SIZE], to[TOLL_DAY_SIZE];

    toll_day_format(claim->date_from, from);
    toll_day_format(claim->date_to, to);
    if (from[0] == '\0' || to[0] == '\0' || g_str_equal(from, to))
        g_string_append_printf(out, "%s%s", from[0] == '\0' ? "the days to " : "",
                               to[0] != '\0' ? to : from);
    else
        g_string_append_printf(out, "%s to %s", from, to);
}

static gboolean
is_roomier(const TollClaim *a, const TollClaim *b)
{
    TollInterval x = toll_interval_loosely(a), y = toll_interval_loosely(b);

    return x.high - x.low >= y.high - y.low;
}

static const TollClaim *
find_claim(const char *word, const TollJudgement *judgement, const TollClaim *a,
           const TollClaim *b)
{
    gboolean a_is_lower = toll_claim_number(a) <= toll_claim_number(b);

    if (g_str_has_prefix(word, "second"))
        return b;
    if (g_str_has_prefix(word, "lower"))
        return a_is_lower ? a : b;
    if (g_str_has_prefix(word, "higher"))
        return a_is_lower ? b : a;
    if (g_str_has_prefix(word, "roomy"))
        return is_roomier(a, b) ? a : b;
    if (g_str_has_prefix(word, "other"))
        return is_roomier(a, b) ? b : a;
    if (g_str_has_prefix(word, "inner"))
        return judgement->inner != NULL ? judgement->inner : a;
    if (g_str_has_prefix(word, "outer"))
        return judgement->outer != NULL ? judgement->outer : b;
    if (g_str_has_prefix(word, "denier"))
        return a->stance != TOLL_ASSERTS ? a : b;
    if (g_str_has_prefix(word, "denied"))
        return a->stance != TOLL_ASSERTS ? b : a;
    return a;
}

static void
append_word(GString *out, const char *word, const TollJudgement *judgement, const TollClaim *a,
            const TollClaim *b, const TollLexicon *lexicon)
{
    const TollClaim *claim = find_claim(word, judgement, a, b);

    if (g_str_equal(word, "times"))
        append_number(out, toll_bounds_times_apart(a, b));
    else if (g_str_has_suffix(word, "-place"))
        g_string_append(out, claim->place);
    else if (g_str_has_suffix(word, "-days"))
        append_days(out, claim);
    else if (g_str_equal(word, "denier"))
        append_source(out, claim, lexicon);
    else
        append_voice(out, claim, claim == a ? b : a, lexicon);
    /* What one counts among the other's people must say where, if that is all the difference.
     */
    if ((g_str_equal(word, "inner") || g_str_equal(word, "outer")) &&
        a->population == b->population && a->place[0] != '\0' && b->place[0] != '\0' &&
        !g_str_equal(toll_lexicon_get_canonical(lexicon, a->place),
                     toll_lexicon_get_canonical(lexicon, b->place)))
        g_string_append_printf(out, " in %s", claim->place);
}

char *
toll_judgement_note(const TollJudgement *judgement, const TollClaim *a, const TollClaim *b,
                    const TollLexicon *lexicon)
{
    GString *out = g_string_new(NULL);
    const char *at = toll_code_get_info(judgement->code)->note;
    const char *open;

    while ((open = strchr(at, '{')) != NULL) {
        const char *close = strchr(open, '}');
        g_autofree char *word = g_strndup(open + 1, (gsize)(close - open) - 1);

        g_string_append_len(out, at, open - at);
        append_word(out, word, judgement, a, b, lexicon);
        at = close + 1;
    }
    g_string_append(out, at);
    return g_string_free(out, FALSE);
}
