/* boundary.c: tells the full stop that ends a sentence from those of abbreviations and numbers.
 */
#include <stdlib.h>
#include <string.h>

#include "article/boundary.h"
#include "article/utf8.h"

/* No abbreviation, weekday or word that matters here is longer. */
enum { LONGEST_WORD = 16 };

/* What may follow a full stop without ending the sentence. */
typedef enum {
    NAME,    /* anything: "Gen. Harun" */
    NUMBER,  /* a number: "No. 5" */
    ANYTHING /* all but a word that begins sentences: "Widgets Inc. of Ohio", "Inc. The" */
} Follower;

typedef struct {
    const char *word;
    Follower follower;
} Abbreviation;

/* Sorted without regard to case. A capital must be one in the text as well: "art. The". */
static const Abbreviation abbreviations[] = {
    {"Adm", NAME},      {"al", ANYTHING},   {"Ala", ANYTHING},   {"Ald", NAME},
    {"Amb", NAME},      {"approx", NAME},   {"Apr", ANYTHING},   {"Ariz", ANYTHING},
    {"Ark", ANYTHING},  {"art", NUMBER},    {"Asst", NAME},      {"Atty", NAME},
    {"Aug", ANYTHING},  {"Ave", ANYTHING},  {"Blvd", ANYTHING},  {"Brig", NAME},
    {"Bros", ANYTHING}, {"ca", NUMBER},     {"Calif", ANYTHING}, {"Capt", NAME},
    {"Cdr", NAME},      {"cf", NAME},       {"ch", NUMBER},      {"Cmdr", NAME},
    {"Co", ANYTHING},   {"Col", NAME},      {"Colo", ANYTHING},  {"Cols", NAME},
    {"Comdr", NAME},    {"Conn", ANYTHING}, {"Const", NAME},     {"Corp", ANYTHING},
    {"Cpl", NAME},      {"Dec", ANYTHING},  {"Dep", NAME},       {"Dept", ANYTHING},
    {"Det", NAME},      {"Dr", NAME},       {"Drs", NAME},       {"est", NUMBER},
    {"Feb", ANYTHING},  {"fig", NUMBER},    {"Fla", ANYTHING},   {"Fr", NAME},
    {"Ft", NAME},       {"Ga", ANYTHING},   {"Gen", NAME},       {"Gens", NAME},
    {"Gov", NAME},      {"Hon", NAME},      {"Ill", ANYTHING},   {"Inc", ANYTHING},
    {"incl", NAME},     {"Ind", ANYTHING},  {"Insp", NAME},      {"Jan", ANYTHING},
    {"Jr", ANYTHING},   {"Jul", ANYTHING},  {"Jun", ANYTHING},   {"Kan", ANYTHING},
    {"Ky", ANYTHING},   {"La", ANYTHING},   {"Lieut", NAME},     {"Lt", NAME},
    {"Ltd", ANYTHING},  {"Maj", NAME},      {"Mar", ANYTHING},   {"Mass", ANYTHING},
    {"Md", ANYTHING},   {"Messrs", NAME},   {"Mich", ANYTHING},  {"Minn", ANYTHING},
    {"Miss", ANYTHING}, {"Mo", ANYTHING},   {"Mr", NAME},        {"Mrs", NAME},
    {"Ms", NAME},       {"Msgr", NAME},     {"Mt", NAME},        {"Neb", ANYTHING},
    {"Nev", ANYTHING},  {"no", NUMBER},     {"nos", NUMBER},     {"Nov", ANYTHING},
    {"Oct", ANYTHING},  {"Okla", ANYTHING}, {"Ore", ANYTHING},   {"p", NUMBER},
    {"Pa", ANYTHING},   {"Pfc", NAME},      {"pp", NUMBER},      {"Pres", NAME},
    {"Prof", NAME},     {"Pte", NAME},      {"Pvt", NAME},       {"Rd", ANYTHING},
    {"Rep", NAME},      {"Reps", NAME},     {"Rev", NAME},       {"Rs", NUMBER},
    {"sec", NUMBER},    {"Sen", NAME},      {"Sens", NAME},      {"Sep", ANYTHING},
    {"Sept", ANYTHING}, {"Sgt", NAME},      {"Spc", NAME},       {"Sr", ANYTHING},
    {"St", ANYTHING},   {"Supt", NAME},     {"Tenn", ANYTHING},  {"Tex", ANYTHING},
    {"Va", ANYTHING},   {"viz", NAME},      {"vol", NUMBER},     {"vs", NAME},
    {"Vt", ANYTHING},   {"Wash", ANYTHING}, {"Wis", ANYTHING},   {"Wyo", ANYTHING},
};

/* Words that begin a sentence after an abbreviation: none of them begins a name. Sorted. */
static const char *const starters[] = {
    "A",       "According", "After",    "Almost",  "Also",      "Although",  "Among",
    "An",      "And",       "Another",  "As",      "At",        "Because",   "Before",
    "Both",    "But",       "By",       "Dozens",  "During",    "Each",      "Earlier",
    "Even",    "Every",     "For",      "From",    "He",        "Her",       "His",
    "How",     "However",   "Hundreds", "I",       "If",        "In",        "It",
    "Its",     "Later",     "Local",    "Many",    "Meanwhile", "Most",      "Nearly",
    "No",      "Nobody",    "None",     "Nor",     "Now",       "Of",        "Officials",
    "On",      "Once",      "One",      "Only",    "Or",        "Other",     "Others",
    "Our",     "Police",    "Scores",   "Several", "She",       "Since",     "So",
    "Some",    "Such",      "That",     "The",     "Their",     "Then",      "There",
    "These",   "They",      "This",     "Those",   "Though",    "Thousands", "Three",
    "To",      "Two",       "Until",    "We",      "What",      "When",      "Where",
    "Whether", "While",     "Who",      "Why",     "With",      "Witnesses", "Yet",
    "You",
};

/* What "9 a.m." goes on with; names of time zones are all capitals. Sorted. */
static const char *const calendar[] = {
    "Apr",      "April",  "Aug",       "August", "Dec",      "December", "Eastern",   "Feb",
    "February", "Friday", "Greenwich", "Jan",    "January",  "July",     "June",      "Mar",
    "March",    "May",    "Monday",    "Nov",    "November", "Oct",      "October",   "Pacific",
    "Saturday", "Sept",   "September", "Sunday", "Thursday", "Tuesday",  "Wednesday",
};

static int
compare_strings(const void *key, const void *element)
{
    return strcmp(key, *(const char *const *)element);
}

static int
compare_abbreviations(const void *key, const void *element)
{
    return g_ascii_strcasecmp(key, ((const Abbreviation *)element)->word);
}

gsize
toll_terminal_at(const char *text, gsize at, gsize end)
{
    if (at >= end)
        return 0;
    switch (text[at]) {
    case '.':
    case '!':
    case '?':
        return 1;
    case '\xE2':
        return end - at >= 3 && memcmp(text + at, "…", 3) == 0 ? 3 : 0;
    default:
        return 0;
    }
}

gboolean
toll_ends_in_terminal(const char *text, gsize start, gsize end)
{
    for (gsize n = 1; end > start; n = 1) {
        if (toll_terminal_at(text, end - 1, end) > 0 ||
            (end - start >= 3 && toll_terminal_at(text, end - 3, end) == 3))
            return TRUE;
        while (n <= 3 && n <= end - start && toll_closer_at(text, end - n, end) != n)
            n++;
        if (n > 3 || n > end - start)
            return FALSE;
        end = toll_trim_space(text, start, end - n);
    }
    return FALSE;
}

/* A quote that tokenised text has cut off: "in panic. ''", "in panic. \" ". One with a word
 * right behind it opens the next sentence. */
static gsize
find_loose_closer(const char *text, gsize at, gsize end)
{
    static const char *const quotes[] = {"''", "\"", "”"};

    for (gsize i = 0; i < G_N_ELEMENTS(quotes) && at < end && text[at] == ' '; i++) {
        gsize len = strlen(quotes[i]);
        gsize after = at + 1 + len;

        if (after <= end && memcmp(text + at + 1, quotes[i], len) == 0 &&
            (after == end || toll_space_at(text, after, end) > 0))
            return 1 + len;
    }
    return 0;
}

static gsize
skip_terminal(const char *text, gsize at, gsize end)
{
    gsize n;

    while ((n = toll_terminal_at(text, at, end)) > 0 ||
           (n = toll_closer_at(text, at, end)) > 0 ||
           (n = find_loose_closer(text, at, end)) > 0)
        at += n;
    return at;
}

/* Bounded, so that a row of brackets is not walked over again and again. */
static gsize
skip_openers(const char *text, gsize at, gsize end)
{
    gsize n;

    if (end - at > 3 && memcmp(text + at, "...", 3) == 0)
        at += 3;
    for (int i = 0; i < 8; i++, at += n)
        if ((n = toll_opener_at(text, at, end)) == 0 && (n = toll_space_at(text, at, end)) == 0)
            break;
    return at;
}

/* Copies the letters at @at; "" where they are too many. */
static void
copy_word(const char *text, gsize at, gsize end, char word[LONGEST_WORD])
{
    gsize n = 0;

    while (n < LONGEST_WORD && at + n < end && g_ascii_isalpha(text[at + n]))
        n++;
    if (n == LONGEST_WORD)
        n = 0;
    memcpy(word, text + at, n);
    word[n] = '\0';
}

/* The beginning of the ASCII word before @at, or @at where there is none, it is too long or it
 * is the end of a word with other letters. */
static gsize
find_word_before(const char *text, gsize start, gsize at)
{
    gsize word = at;

    while (word > start && at - word < LONGEST_WORD && g_ascii_isalnum(text[word - 1]))
        word--;
    if (at - word == LONGEST_WORD)
        return at;
    if (word > start && (guchar)text[word - 1] >= 0x80) {
        const char *before = g_utf8_find_prev_char(text + start, text + word);

        if (before != NULL &&
            g_unichar_isalnum(toll_char_at(text, (gsize)(before - text), word)))
            return at;
    }
    return word;
}

gboolean
toll_can_begin(const char *text, gsize at, gsize end)
{
    /* "The body was found. [passage omitted]": an editor's note is no part of the sentence. */
    if (at < end && text[at] == '[')
        return TRUE;
    at = skip_openers(text, at, end);

    gunichar c = toll_char_at(text, at, end);

    if (c == 0 || (c < 0x80 && strchr(",;:.!?)]}/%", (int)c) != NULL))
        return FALSE;
    if (!g_unichar_islower(c))
        return TRUE;

    char word[LONGEST_WORD];

    copy_word(text, at, end, word);

    gsize len = strlen(word);

    return len > 0 && len <= 3 && end - at > len + 1 && text[at + len] == '-' &&
           g_ascii_isupper(text[at + len + 1]);
}

static gboolean
is_starter(const char *text, gsize at, gsize end)
{
    char word[LONGEST_WORD];

    copy_word(text, at, end, word);

    gsize after = at + strlen(word);

    /* The "A" of "J. A. Smith" and the "He" of "He-111" begin nothing. */
    return (after == end || (text[after] != '.' && text[after] != '-')) &&
           bsearch(word, starters, G_N_ELEMENTS(starters), sizeof *starters, compare_strings);
}

/* "5 a.m. Friday", "5 a.m. GMT"; any other name begins a sentence. */
static gboolean
continues_clock(const char *text, gsize at, gsize end)
{
    char word[LONGEST_WORD];

    copy_word(text, at, end, word);
    return word[0] == '\0' || (g_ascii_isupper(word[0]) && g_ascii_isupper(word[1])) ||
           bsearch(word, calendar, G_N_ELEMENTS(calendar), sizeof *calendar, compare_strings);
}

/* The "m" of "a.m." and of the tokenised "a. m.". */
static gboolean
is_clock(const char *text, gsize start, gsize word)
{
    if (g_ascii_tolower(text[word]) != 'm')
        return FALSE;

    gsize dot = toll_trim_space(text, start, word);

    return dot >= start + 2 && text[dot - 1] == '.' && strchr("aApP", text[dot - 2]) != NULL;
}

/* "U.N.", "J. K.", "No. 5 of Plan B." : letters that stand alone. */
static gboolean
is_initial(const char *text, gsize start, gsize word)
{
    if (word > start && text[word - 1] == '.')
        return TRUE;
    return g_ascii_isupper(text[word]) &&
           (word == start || toll_space_before(text, start, word) > 0 ||
            strchr("(\"[", text[word - 1]) != NULL);
}

/* "1. On 19 August": the number of a list; "6. 1" and "03. 31 GMT": cut by a tokeniser. */
static gboolean
continues_number(const char *text, gsize start, gsize word, gsize dot, gsize next, gsize end)
{
    gsize n = 0;

    if (word == start && dot - word <= 3)
        return TRUE;
    if (dot - word > 2)
        return FALSE;
    while (n < 3 && next + n < end && g_ascii_isdigit(text[next + n]))
        n++;
    if (n != 2)
        return n == 1 &&
               !(end - next > 2 && text[next + 1] == ',' && g_ascii_isdigit(text[next + 2]));

    gsize zone = toll_skip_space(text, next + n, MIN(end, next + n + 2));

    return end - zone >= 2 && g_ascii_isupper(text[zone]) && g_ascii_isupper(text[zone + 1]);
}

static gboolean
is_number(const char *text, gsize word, gsize dot)
{
    while (word < dot && g_ascii_isdigit(text[word]))
        word++;
    return word == dot;
}

/* Returns: (nullable): the row of the word text[word:dot]. */
static const Abbreviation *
find_abbreviation(const char *text, gsize word, gsize dot)
{
    char key[LONGEST_WORD];

    copy_word(text, word, dot, key);
    if (key[0] == '\0' || strlen(key) != dot - word)
        return NULL;

    const Abbreviation *found = bsearch(key, abbreviations, G_N_ELEMENTS(abbreviations),
                                        sizeof *abbreviations, compare_abbreviations);

    if (found != NULL && g_ascii_isupper(found->word[0]) && !g_ascii_isupper(key[0]))
        return NULL;
    return found;
}

/* Whether the full stop at @dot belongs to its word although @next could begin a sentence. */
static gboolean
belongs_to_word(const char *text, gsize start, gsize dot, gsize next, gsize end)
{
    gsize word = find_word_before(text, start, dot);

    if (word == dot)
        return FALSE;
    if (is_number(text, word, dot))
        return continues_number(text, start, word, dot, next, end);
    next = skip_openers(text, next, end);
    if (dot - word == 1 && is_clock(text, start, word))
        return continues_clock(text, next, end);
    if (dot - word == 1 && is_initial(text, start, word))
        return !is_starter(text, next, end);

    const Abbreviation *found = find_abbreviation(text, word, dot);

    if (found == NULL)
        return FALSE;
    if (found->follower == NUMBER)
        return next < end && g_ascii_isdigit(text[next]);
    return found->follower == NAME || !is_starter(text, next, end);
}

/* "in Homs.The army": the space is missing; but not "Brig.Gen. Omar" and "example.Com". */
static gboolean
is_glued(const char *text, gsize start, gsize at, gsize after, gsize end)
{
    if (end - after > 3 && memcmp(text + after, "“", 3) == 0)
        return TRUE;
    if (end - after < 2 || !g_ascii_isupper(text[after]) || !g_ascii_islower(text[after + 1]))
        return FALSE;
    if (after > at + 1)
        return toll_terminal_at(text, after - 1, after) == 0;
    return at >= start + 2 && g_ascii_islower(text[at - 1]) && g_ascii_islower(text[at - 2]) &&
           !belongs_to_word(text, start, at, after, end);
}

gboolean
toll_is_boundary(const char *text, gsize start, gsize at, gsize end, gsize *after)
{
    *after = skip_terminal(text, at, end);

    gsize next = toll_skip_space(text, *after, end);
    gboolean is_ellipsis = text[at] == '\xE2' || (at + 1 < end && text[at + 1] == '.');

    if (next == end)
        return TRUE;
    if (next == *after)
        return is_glued(text, start, at, *after, end);
    if (!toll_can_begin(text, next, end))
        return FALSE;
    /* "The men ... Hassan among them": a gap, not an end. */
    if (is_ellipsis)
        return toll_space_before(text, start, at) == 0;
    return text[at] != '.' || !belongs_to_word(text, start, at, next, end);
}

gboolean
toll_ends_in_title(const char *text, gsize start, gsize end)
{
    if (end == start || text[end - 1] != '.')
        return FALSE;

    gsize word = find_word_before(text, start, end - 1);
    const Abbreviation *found = find_abbreviation(text, word, end - 1);

    return found != NULL && found->follower == NAME;
}
