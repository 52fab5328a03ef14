/* link.c: weighs what speaks for it that an account is of a group's happening, and says it. */
#include "event/link.h"

#include "event/candidates.h"
#include "event/interval.h"

/* Points for each thing that speaks for a link, and what a link needs. An equal place and day
 * are enough, in any article; of one article, so are an equal place or one sentence. */
enum {
    FOR_DOCUMENT = 2,
    FOR_SENTENCE = 3,
    FOR_NEIGHBOUR = 1,
    FOR_FIGURE = 3,
    FOR_CAUSE = 1,
    FOR_SMALL_FIGURE = 1,
    FOR_TOLL = 2,
    SMALL_FIGURE = 10,
};

/* How many times a toll differs from that of another happening, and a vague word from it where
 * it tells of a war. */
enum { TIMES_OTHER = 2, TIMES_WAR = 20 };

/* Days by which one report may be misdated. */
enum { NEWS_DAYS = 2 };

static const int for_place[] = {
    [TOLL_PLACE_AROUND] = -2, [TOLL_PLACE_UNSURE] = -1, [TOLL_PLACE_NEAR] = 1,
    [TOLL_PLACE_UNKNOWN] = 1, [TOLL_PLACE_WIDE] = 1,    [TOLL_PLACE_FOLLOWED] = 3,
    [TOLL_PLACE_NESTED] = 3,  [TOLL_PLACE_SAME] = 4,
};
static const int for_when[] = {
    [TOLL_WHEN_UNKNOWN] = 0,  [TOLL_WHEN_ADJACENT] = 0, [TOLL_WHEN_LOOSE] = 1,
    [TOLL_WHEN_FOLLOWED] = 2, [TOLL_WHEN_OVERLAP] = 2,  [TOLL_WHEN_SAME] = 3,
};

/* 7,000 of one year's air raids are not 210,000 of the same years' war. */
static gboolean
is_like_total(const TollGroup *group, const TollAccount *account)
{
    gint64 a = MAX(1, toll_claim_number(group->root)),
           b = MAX(1, toll_claim_number(account->root));

    return group->root->outcome == account->root->outcome && a / b < 10 && b / a < 10;
}

gboolean
toll_claim_is_telling(const TollClaim *claim)
{
    return toll_claim_number(claim) >= SMALL_FIGURE && claim->qualifier != TOLL_VAGUE;
}

/* Two articles have one number on one source's word, of one cause and within days. */
static gboolean
is_one_report(const TollLink *link, const TollGroup *group, const TollAccount *account)
{
    const TollWhen *a = &group->when, *b = &account->when;

    return (link->why & TOLL_BY_WORD) && account->root->scope == TOLL_INCIDENT &&
           MAX(a->from, b->from) <= MIN(a->to, b->to) + NEWS_DAYS && group->cause[0] != '\0' &&
           g_str_equal(group->cause, account->root->cause);
}

/* An article that gives one number twice speaks of one happening, even where a place or a day
 * was misread: its headline has "Lindow", its text the village. Articles that have it of one
 * report may differ in the day. */
static void
forgive(TollLink *link, const TollGroup *group, const TollAccount *account)
{
    guint again = TOLL_BY_DOCUMENT | TOLL_BY_FIGURE;
    gboolean is_again = (link->why & again) == again;

    if (!toll_claim_is_telling(account->root) || account->root->scope == TOLL_STATE)
        return;
    if (is_again && link->place == TOLL_PLACE_APART && link->when > TOLL_WHEN_ADJACENT)
        link->place = TOLL_PLACE_AROUND;
    else if ((is_again || is_one_report(link, group, account)) &&
             link->when == TOLL_WHEN_APART && link->place > TOLL_PLACE_UNKNOWN)
        link->when = TOLL_WHEN_UNKNOWN;
}

/* What strikes all people of a place alike. @is_wide: many places at once; @is_slow: the dead are
 * found over days */
static const struct {
    const char *cause;
    gboolean is_wide, is_slow;
} disasters[] = {
    {"avalanche", FALSE, TRUE},  {"collapse", FALSE, TRUE}, {"crash", FALSE, FALSE},
    {"earthquake", TRUE, TRUE},  {"explosion", FALSE, FALSE}, {"fire", FALSE, FALSE},
    {"flood", TRUE, TRUE},       {"landslide", FALSE, TRUE}, {"shipwreck", FALSE, TRUE},
    {"storm", TRUE, TRUE},       {"tsunami", TRUE, TRUE},   {"volcano", TRUE, TRUE},
    {"wildfire", TRUE, TRUE},
};

/* Returns: its row, or their number. */
static guint
find_disaster(const char *cause)
{
    guint i = 0;

    while (i < G_N_ELEMENTS(disasters) && !g_str_equal(disasters[i].cause, cause))
        i++;
    return i;
}

gboolean
toll_cause_is_slow(const char *cause)
{
    guint i = find_disaster(cause);

    return i < G_N_ELEMENTS(disasters) && disasters[i].is_slow;
}

static gboolean
is_wide(const char *cause)
{
    guint i = find_disaster(cause);

    return i < G_N_ELEMENTS(disasters) && disasters[i].is_wide;
}

/* A quake kills here and there; an article that tells of both tells of one. */
static void
widen(TollLink *link, const TollGroup *group, const TollClaim *root)
{
    if ((link->why & TOLL_BY_DOCUMENT) && link->place < TOLL_PLACE_NEAR &&
        link->when > TOLL_WHEN_ADJACENT && is_wide(root->cause) &&
        g_str_equal(group->cause, root->cause))
        link->place = TOLL_PLACE_NEAR;
}

static gboolean
is_moving(TollOutcome outcome)
{
    return toll_outcome_family(outcome) > TOLL_FAMILY_DETAINED;
}

/* One raid kills some and takes others away; a flood strikes all people of a place alike, and
 * so does what has no name. But those who are shelled are not those who are let out. */
static gboolean
is_one_cause(const TollLink *link, const TollGroup *group, const TollClaim *root)
{
    if (!g_str_equal(group->cause, root->cause))
        return FALSE;
    if (root->cause[0] == '\0')
        return link->place == TOLL_PLACE_SAME;
    return find_disaster(root->cause) < G_N_ELEMENTS(disasters) ||
           (!is_moving(root->outcome) && !is_moving(group->root->outcome));
}

/* Scopes are never mixed. Nor are families by reports of several articles, but one article may
 * of one day: "two were killed and three kidnapped", whose day need not be said, the dead and
 * the evacuated of one flood. */
static gboolean
is_mixed(const TollLink *link, const TollGroup *group, const TollAccount *account)
{
    const TollClaim *a = group->root, *b = account->root;

    if (a->scope != b->scope)
        return TRUE;
    if (toll_outcome_family(a->outcome) == toll_outcome_family(b->outcome))
        return FALSE;
    if (link->why & TOLL_BY_SENTENCE)
        return link->when < TOLL_WHEN_FOLLOWED && link->when != TOLL_WHEN_UNKNOWN;
    return link->when < TOLL_WHEN_FOLLOWED || !(link->why & TOLL_BY_DOCUMENT) ||
           !is_one_cause(link, group, b);
}

/* What an article says elsewhere of the same day or the same place is in the group already, so
 * other articles have not argued it out. */
static void
follow_article(TollLink *link)
{
    if ((link->why & TOLL_BY_DAY) && link->when < TOLL_WHEN_FOLLOWED)
        link->when = TOLL_WHEN_FOLLOWED;
    if ((link->why & TOLL_BY_SPOT) && link->place < TOLL_PLACE_FOLLOWED)
        link->place = TOLL_PLACE_FOLLOWED;
}

/* "Six were killed by shells in Syria", of which five in one town: a sum over places that the
 * article tells of one by one. Of a city and its district another source may count otherwise.
 */
static gboolean
is_sum(const TollLink *link, const TollGroup *group, const TollAccount *account)
{
    const TollClaim *a = group->root, *b = account->root;
    gboolean is_wider = toll_place_is_inside(group->place, account->place);
    const TollClaim *wide = is_wider ? b : a, *narrow = is_wider ? a : b;

    gboolean is_inside = link->place == TOLL_PLACE_WIDE || (link->place == TOLL_PLACE_NESTED &&
                                                            g_str_equal(a->source, b->source));

    /* A headline has the country, and the figure of its text. */
    return (link->why & TOLL_BY_DOCUMENT) && !(link->why & TOLL_BY_FIGURE) && is_inside &&
           b->scope == TOLL_INCIDENT && !is_wide(b->cause) && a->outcome == b->outcome &&
           toll_claim_number(wide) > toll_claim_number(narrow) &&
           !toll_intervals_meet(toll_interval_loosely(a), toll_interval_loosely(b));
}

/* "Air raids have killed thousands" beside a village's 48: whoever says so speaks of the war.
 */
static gboolean
is_of_war(const TollGroup *group, const TollClaim *root)
{
    const TollClaim *other = group->root;
    gint64 a = toll_claim_number(root), b = toll_claim_number(other);
    TollQualifier of_more = a > b ? root->qualifier : other->qualifier;

    return root->scope == TOLL_INCIDENT && root->outcome == other->outcome &&
           of_more == TOLL_VAGUE && MIN(a, b) >= SMALL_FIGURE &&
           MAX(a, b) / MIN(a, b) >= TIMES_WAR && !is_wide(root->cause);
}

static gboolean
is_ruled_out(const TollLink *link, const TollGroup *group, const TollAccount *account)
{
    if (link->place == TOLL_PLACE_APART || link->when == TOLL_WHEN_APART ||
        is_mixed(link, group, account))
        return TRUE;
    if (is_sum(link, group, account) || is_of_war(group, account->root) ||
        (account->root->scope == TOLL_STATE && link->place == TOLL_PLACE_WIDE))
        return TRUE;
    if (account->when.is_long)
        return (link->place < TOLL_PLACE_SAME && link->place != TOLL_PLACE_UNKNOWN) ||
               !is_like_total(group, account);
    /* One article that says Monday and Tuesday means two days. */
    return link->when == TOLL_WHEN_ADJACENT && (link->why & TOLL_BY_DOCUMENT) &&
           !((link->why & TOLL_BY_FIGURE) && toll_claim_is_telling(account->root));
}

/* An article that tells no day, or the next, and counts twice as many tells of another day's
 * raid, unless more speaks for it than the place. "Nobody was killed" is said of the same one.
 */
static gboolean
is_other_toll(const TollLink *link, const TollGroup *group, const TollClaim *root)
{
    const TollClaim *other = group->root;
    gint64 a = toll_claim_number(root), b = toll_claim_number(other);

    return !(link->why & TOLL_BY_DOCUMENT) && link->when <= TOLL_WHEN_LOOSE &&
           root->scope == TOLL_INCIDENT && root->outcome == other->outcome && MIN(a, b) > 0 &&
           MAX(a, b) >= TIMES_OTHER * MIN(a, b) &&
           !toll_intervals_meet(toll_interval_loosely(root), toll_interval_loosely(other));
}

TollLink
toll_link_judge(const TollGroup *group, const TollAccount *account, guint why)
{
    TollLink link = {.place = toll_place_relate(group->place, account->place),
                     .when =
                         toll_when_relate(account->root->scope, &group->when, &account->when),
                     .why = why};
    const TollClaim *root = account->root;

    follow_article(&link);
    forgive(&link, group, account);
    widen(&link, group, root);
    if (is_ruled_out(&link, group, account))
        return link;
    link.score = for_place[link.place] + for_when[link.when];
    if (why & TOLL_BY_DOCUMENT)
        link.score += FOR_DOCUMENT;
    if (why & TOLL_BY_SENTENCE)
        link.score += FOR_SENTENCE;
    if (why & TOLL_BY_NEIGHBOUR)
        link.score += FOR_NEIGHBOUR;
    if (why & TOLL_BY_FIGURE)
        link.score += toll_claim_is_telling(root) ? FOR_FIGURE : FOR_SMALL_FIGURE;
    if (is_other_toll(&link, group, root))
        link.score -= FOR_TOLL;
    if (group->cause[0] != '\0' && root->cause[0] != '\0')
        link.score += g_str_equal(group->cause, root->cause) ? FOR_CAUSE : -FOR_CAUSE;
    if (group->actor[0] != '\0' && g_str_equal(group->actor, root->actor))
        link.score += FOR_CAUSE;
    return link;
}

static void
explain_place(GString *reason, const TollGroup *group, const TollAccount *account,
              TollPlaceRelation relation)
{
    const char *mine = account->place != NULL ? account->place->said : "";
    const char *theirs = group->place != NULL ? group->place->said : "";

    if (relation == TOLL_PLACE_UNKNOWN)
        g_string_append_printf(reason, "no place said%s", mine[0] == '\0' ? "" : " before");
    else if (relation == TOLL_PLACE_SAME)
        g_string_append_printf(reason, "same place (%s)", theirs);
    else if (relation >= TOLL_PLACE_AROUND && relation <= TOLL_PLACE_NEAR)
        g_string_append_printf(reason, "%s may be near %s", mine, theirs);
    else if (relation == TOLL_PLACE_FOLLOWED)
        g_string_append_printf(reason, "%s, as elsewhere in the article", mine);
    else if (toll_place_is_inside(account->place, group->place))
        g_string_append_printf(reason, "%s lies in %s", mine, theirs);
    else
        g_string_append_printf(reason, "%s holds %s", mine, theirs);
}

static void
explain_when(GString *reason, const TollGroup *group, TollWhenRelation relation)
{
    static const char *const words[] = {
        [TOLL_WHEN_UNKNOWN] = "no day said",
        [TOLL_WHEN_ADJACENT] = "a day apart",
        [TOLL_WHEN_LOOSE] = "perhaps the same days",
        [TOLL_WHEN_FOLLOWED] = "the days that its article has elsewhere",
        [TOLL_WHEN_OVERLAP] = "overlapping days",
        [TOLL_WHEN_SAME] = "same day",
    };
    char from[TOLL_DAY_SIZE], to[TOLL_DAY_SIZE];

    g_string_append_printf(
        reason, ", %s%s", words[relation],
        relation == TOLL_WHEN_SAME && group->when.from < group->when.to ? "s" : "");
    if (relation == TOLL_WHEN_UNKNOWN || group->when.to == TOLL_NO_DAY)
        return;
    toll_day_format(group->when.from, from);
    toll_day_format(group->when.to, to);
    if (g_str_equal(from, to))
        g_string_append_printf(reason, " (%s)", to);
    else if (group->when.is_open)
        g_string_append_printf(reason, " (until %s)", to);
    else
        g_string_append_printf(reason, " (%s to %s)", from, to);
}

char *
toll_link_explain(const TollGroup *group, const TollAccount *account, const TollLink *link)
{
    GString *reason = g_string_new(NULL);

    explain_place(reason, group, account, link->place);
    explain_when(reason, group, link->when);
    if (link->why & TOLL_BY_SENTENCE)
        g_string_append(reason, ", same sentence");
    else if (link->why & TOLL_BY_DOCUMENT)
        g_string_append(reason, ", same article");
    if (link->why & TOLL_BY_FIGURE)
        g_string_append(reason, ", same figure");
    g_string_append_printf(reason, "; with \"%s\" of %s in %s", group->root->figure,
                           group->root->source, group->root->document);
    return g_string_free(reason, FALSE);
}
