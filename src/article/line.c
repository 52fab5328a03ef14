/* line.c: tells headlines, captions, credits and links from prose by how the line looks. */
#include <string.h>

#include "article/boundary.h"
#include "article/line.h"
#include "article/utf8.h"

enum {
    LONGEST_ASIDE = 300,
    LONGEST_BRACKET = 80,
    LONGEST_HEADLINE = 200, /* above a text */
    LONGEST_HEADING = 100,  /* inside it */
    MOST_WORDS = 32,        /* that are looked at */
};

/* What such lines begin with. Those that are words of plain English need a colon. */
static const struct {
    const char *words;
    gboolean needs_colon;
} labels[] = {
    {"advertisement", FALSE}, {"caption", TRUE},
    {"click here", FALSE},    {"credit", TRUE},
    {"file photo", TRUE},     {"filed under", FALSE},
    {"follow us", FALSE},     {"image", TRUE},
    {"jump to", FALSE},       {"last updated", FALSE},
    {"more", TRUE},           {"photo", TRUE},
    {"photo by", FALSE},      {"photos", TRUE},
    {"picture", TRUE},        {"posted", TRUE},
    {"published", TRUE},      {"read also", FALSE},
    {"read more", FALSE},     {"read next", FALSE},
    {"related", TRUE},        {"see", TRUE},
    {"see also", FALSE},      {"share this", FALSE},
    {"sign up", FALSE},       {"source", TRUE},
    {"sources", TRUE},        {"subscribe", FALSE},
    {"tags", FALSE},          {"topics", TRUE},
    {"updated", TRUE},        {"video", TRUE},
    {"watch", TRUE},
};

/* What a credit in brackets at the end of a caption begins with. */
static const char *const credits[] = {"photo",   "file photo", "image", "map by",
                                      "picture", "screenshot", "video"};

/* Whether the text at @at begins with @words, whatever their case, and they end there. */
static gboolean
begins_with(const char *text, gsize at, gsize end, const char *words)
{
    gsize len = strlen(words);

    return end - at >= len && g_ascii_tolower(text[at]) == *words &&
           g_ascii_strncasecmp(text + at, words, len) == 0 &&
           (end - at == len || !g_ascii_isalnum(text[at + len]));
}

static gboolean
has_label(const char *text, const TollLine *line)
{
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        if (!begins_with(text, line->start, line->end, labels[i].words))
            continue;

        gsize after = line->start + strlen(labels[i].words);

        if (after < line->end && text[after] == ':')
            return TRUE;
        if (!labels[i].needs_colon && !toll_ends_in_terminal(text, line->start, line->end))
            return TRUE;
    }
    /* "Advertisements", "See Country Daily: Talks Begin Again" */
    return begins_with(text, line->start, line->end, "advertisements") ||
           (begins_with(text, line->start, line->end, "see") &&
            line->end - line->start <= LONGEST_HEADING &&
            memchr(text + line->start, ':', line->end - line->start) != NULL &&
            !toll_ends_in_terminal(text, line->start, line->end));
}

typedef struct {
    guint n;       /* words, at most MOST_WORDS */
    guint n_long;  /* of four letters and more: those that titles capitalise */
    guint n_upper; /* of these, with a capital */
} Words;

static Words
count_words(const char *text, const TollLine *line)
{
    Words words = {0};

    for (gsize at = line->start; at < line->end && words.n < MOST_WORDS;) {
        gsize word = at;

        while (at < line->end && toll_space_at(text, at, line->end) == 0)
            at++;
        words.n++;
        if (at - word >= 4) {
            words.n_long++;
            words.n_upper += !g_unichar_islower(toll_char_at(text, word, line->end));
        }
        at = toll_skip_space(text, at, line->end);
    }
    return words;
}

/* "(AFP Photo)", "[passage omitted]" */
static gboolean
is_bracketed(const char *text, const TollLine *line)
{
    gsize len = line->end - line->start;
    const char *first = text + line->start;

    if (len < 3 || len > LONGEST_BRACKET || strchr("([", *first) == NULL)
        return FALSE;

    const char *close = memchr(first, *first == '(' ? ')' : ']', len);

    return close == first + len - 1 && toll_terminal_at(text, line->end - 2, line->end) == 0;
}

/* "Smoke over the old town [photo by A. Smith]" */
static gboolean
has_credit(const char *text, const TollLine *line)
{
    gsize at = line->end;
    char open = text[at - 1] == ']' ? '[' : '(';

    if (text[at - 1] != ']' && text[at - 1] != ')')
        return FALSE;
    while (at > line->start && line->end - at < LONGEST_BRACKET && text[at - 1] != open)
        at--;
    if (at == line->start || text[at - 1] != open)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(credits); i++)
        if (begins_with(text, at, line->end, credits[i]))
            return TRUE;
    return FALSE;
}

/* "By Jane Smith and Omar Haddad" */
static gboolean
is_byline(const char *text, const TollLine *line, const Words *words)
{
    return line->end - line->start > 3 && memcmp(text + line->start, "By ", 3) == 0 &&
           words->n <= 6 && words->n_long == words->n_upper;
}

static gboolean
is_aside(const char *text, const TollLine *line, const Words *words)
{
    if (line->end - line->start > LONGEST_ASIDE)
        return FALSE;
    if (has_label(text, line) || is_bracketed(text, line) || has_credit(text, line))
        return TRUE;
    return !toll_ends_in_terminal(text, line->start, line->end) &&
           (words->n == 1 || is_byline(text, line, words));
}

static gboolean
is_headline(const char *text, const TollLine *line, const TollLineContext *context,
            const Words *words)
{
    gsize len = line->end - line->start;

    /* What stands alone heads nothing. */
    if (context->n_sentences > 1 || (context->is_first && context->is_last))
        return FALSE;
    if (toll_ends_in_terminal(text, line->start, line->end))
        return context->is_first && context->is_alone && len <= LONGEST_HEADING;
    if (strchr(":;,", text[line->end - 1]) != NULL)
        return FALSE;
    if (context->is_first)
        return len <= LONGEST_HEADLINE;
    return len <= LONGEST_HEADING && (words->n <= (context->is_alone ? 16 : 9) ||
                                      words->n_upper * 5 >= words->n_long * 3);
}

TollSentenceKind
toll_line_kind(const char *text, const TollLine *line, const TollLineContext *context)
{
    Words words = count_words(text, line);

    if (is_aside(text, line, &words))
        return TOLL_ASIDE;
    return is_headline(text, line, context, &words) ? TOLL_HEADLINE : TOLL_PROSE;
}

gboolean
toll_line_stands_apart(const char *text, const TollLine *line)
{
    gboolean is_plain = TRUE;
    gsize at = line->start;

    if (line->end - line->start <= LONGEST_ASIDE &&
        (has_label(text, line) || is_bracketed(text, line) || has_credit(text, line)))
        return TRUE;
    while (at < line->end && toll_space_at(text, at, line->end) == 0)
        is_plain &= !!g_ascii_islower(text[at++]);
    return at == line->end && !is_plain && !toll_ends_in_terminal(text, line->start, line->end);
}
