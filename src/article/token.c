/* token.c: cuts text into words, numbers and marks in one pass over its bytes. */
#include "article/token.h"

#include <string.h>

#include "article/seam.h"
#include "article/utf8.h"

typedef struct {
    const char *text;
    gsize at, end;
    const TollWords *words;
    GArray *tokens;
} Scan;

/* What stands where an encoding was lost, most often for an apostrophe or a dash: U+FFFD. */
static gboolean
is_lost(const Scan *scan, gsize at)
{
    return at + 3 <= scan->end && memcmp(scan->text + at, "\xEF\xBF\xBD", 3) == 0;
}

/* Bytes of the mark at @at, or 0 where there is a letter. Beyond ASCII only quotes, dashes,
 * spaces and the like are marks: U+00A0 to U+00BF, U+2000 to U+206F, U+3000 to U+3002. */
static guint
wide_mark(const Scan *scan, gsize at)
{
    const guchar *byte = (const guchar *)scan->text + at;
    gsize left = scan->end - at;

    if (left >= 2 && byte[0] == 0xC2)
        return 2;
    if (left >= 3 && byte[0] == 0xE2 && (byte[1] == 0x80 || byte[1] == 0x81))
        return 3;
    if (left >= 3 && byte[0] == 0xE3 && byte[1] == 0x80 && byte[2] <= 0x82)
        return 3;
    if (left >= 3 && byte[0] == 0xEF && byte[1] == 0xBB && byte[2] == 0xBF)
        return 3; /* a byte-order mark */
    return is_lost(scan, at) ? 3 : 0;
}

static gboolean
is_digit(const Scan *scan, gsize at)
{
    guint bytes;

    return toll_digit_at(scan->text, at, scan->end, &bytes) >= 0;
}

static gboolean
is_letter(const Scan *scan, gsize at)
{
    guchar byte;

    if (at >= scan->end)
        return FALSE;
    byte = (guchar)scan->text[at];
    if (byte < 0x80)
        return g_ascii_isalpha(byte) || byte == '_';
    return wide_mark(scan, at) == 0 && !is_digit(scan, at);
}

/* Bytes of an apostrophe, straight, curly or lost, or 0. */
static guint
apostrophe(const Scan *scan, gsize at)
{
    if (at < scan->end && scan->text[at] == '\'')
        return 1;
    if (at + 3 <= scan->end && memcmp(scan->text + at, "\xE2\x80\x99", 3) == 0)
        return 3;
    return is_lost(scan, at) ? 3 : 0;
}

static TollShape
shape_of(const Scan *scan, gsize start, gsize end)
{
    guint upper = 0, lower = 0;

    for (gsize i = start; i < end; i++) {
        upper += g_ascii_isupper(scan->text[i]) != 0;
        lower += g_ascii_islower(scan->text[i]) || (guchar)scan->text[i] >= 0x80;
    }
    if (upper >= 2 && lower == 0)
        return TOLL_SHAPE_CAPS;
    /* Names of other alphabets' capitals count as names: "Çavuşoğlu". */
    if (g_ascii_isupper(scan->text[start]) ||
        ((guchar)scan->text[start] == 0xC3 && end > start + 1 &&
         (guchar)scan->text[start + 1] < 0x9F))
        return TOLL_SHAPE_CAP;
    return TOLL_SHAPE_LOWER;
}

static void
add(Scan *scan, gsize start, gsize end, TollTokenType type)
{
    TollToken token = {(guint)start, (guint)end, type, shape_of(scan, start, end)};

    g_array_append_val(scan->tokens, token);
    scan->at = end;
}

static gsize
digits_end(const Scan *scan, gsize at, guint *n)
{
    guint bytes;

    for (*n = 0; toll_digit_at(scan->text, at, scan->end, &bytes) >= 0; (*n)++)
        at += bytes;
    return at;
}

/* Bytes of what separates thousands at @at: comma, apostrophe, hard or narrow space, and the
 * Arabic and wide commas. A plain space may as well part two numbers: that is for rules. */
static guint
separator(const Scan *scan, gsize at)
{
    static const char *const marks[] = {
        ",",        "'",           "\xE2\x80\x99", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
        "\xD9\xAC", "\xEF\xBC\x8C"};

    for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
        gsize len = strlen(marks[i]);

        if (at + len <= scan->end && memcmp(scan->text + at, marks[i], len) == 0)
            return (guint)len;
    }
    return 0;
}

/* "9,000" but not "12,2016": groups of exactly three. */
static gsize
groups_end(const Scan *scan, gsize at)
{
    for (;;) {
        guint len = separator(scan, at), n;
        gsize end = len > 0 ? digits_end(scan, at + len, &n) : at;

        if (len == 0 || n != 3)
            return at;
        at = end;
    }
}

/* The decimals of "6.1", or all groups of "1.234.567". */
static gsize
decimals_end(const Scan *scan, gsize at)
{
    guint n = 3;

    while (n == 3 && at < scan->end && scan->text[at] == '.' && is_digit(scan, at + 1))
        at = digits_end(scan, at + 1, &n);
    return at;
}

static void
scan_number(Scan *scan)
{
    gsize start = scan->at;
    guint n;
    gsize end = digits_end(scan, start, &n);
    TollTokenType type = TOLL_TOKEN_NUMBER;

    if (n <= 3)
        end = groups_end(scan, end);
    if (end < scan->end && scan->text[end] == '.' && is_digit(scan, end + 1)) {
        type = TOLL_TOKEN_DECIMAL;
        end = decimals_end(scan, end);
    } else if (end < scan->end && scan->text[end] == ':' && is_digit(scan, end + 1)) {
        type = TOLL_TOKEN_CLOCK;
        end = digits_end(scan, end + 1, &n);
    }
    if (end + 2 <= scan->end && !is_letter(scan, end + 2) &&
        (memcmp(scan->text + end, "th", 2) == 0 || memcmp(scan->text + end, "st", 2) == 0 ||
         memcmp(scan->text + end, "nd", 2) == 0 || memcmp(scan->text + end, "rd", 2) == 0)) {
        type = TOLL_TOKEN_ORDINAL;
        end += 2;
    } else if (end < scan->end && scan->text[end] == '-' && is_letter(scan, end + 1)) {
        type = TOLL_TOKEN_COMPOUND;
        while (is_letter(scan, end) || is_digit(scan, end) ||
               (end < scan->end && scan->text[end] == '-' && is_letter(scan, end + 1)))
            end++;
    }
    add(scan, start, end, type);
}

/* "U.N." and, in texts cut into tokens, "U. S.": capitals with a full stop each. */
static gsize
acronym_end(const Scan *scan, gsize at)
{
    gsize end = at;
    guint n = 0;

    while (is_letter(scan, at) && at + 1 < scan->end && scan->text[at + 1] == '.' &&
           (guchar)scan->text[at] < 0x80 && !is_letter(scan, at + 2)) {
        end = at + 2;
        n++;
        at = end;
        if (at + 1 < scan->end && scan->text[at] == ' ' &&
            g_ascii_isupper(scan->text[at + 1]) && g_ascii_isupper(scan->text[at - 2]))
            at++;
    }
    while (n == 0 && is_letter(scan, at) && at + 2 < scan->end && scan->text[at + 1] == '.' &&
           is_letter(scan, at + 2) && (at + 3 >= scan->end || !is_letter(scan, at + 3)))
        at += 2;
    if (n == 0 && at > end)
        return at + 1 < scan->end && scan->text[at + 1] == '.' ? at + 2 : at + 1;
    return n >= 2 ? end : 0;
}

static gsize
word_end(const Scan *scan, gsize at)
{
    gsize start = at;

    for (;;) {
        guint quote = apostrophe(scan, at);

        if (is_letter(scan, at) || is_digit(scan, at))
            at++;
        else if (at < scan->end && scan->text[at] == '-' &&
                 (is_letter(scan, at + 1) || is_digit(scan, at + 1)))
            at++;
        else if (quote > 0 && at > start && is_letter(scan, at + quote))
            at += quote;
        else
            return at;
    }
}

/* "Syria's" ends before its apostrophe; @quote receives where the "'s" begins, or @end. */
static gsize
possessive_start(const Scan *scan, gsize start, gsize end)
{
    if (end - start > 2 && scan->text[end - 1] == 's' && scan->text[end - 2] == '\'')
        return end - 2;
    if (end - start > 4 && scan->text[end - 1] == 's' && apostrophe(scan, end - 4) == 3)
        return end - 4;
    return end;
}

static void
scan_word(Scan *scan)
{
    gsize start = scan->at;
    gsize end = acronym_end(scan, start);
    gsize possessive, cut;

    if (end > start) {
        add(scan, start, end, TOLL_TOKEN_WORD);
        return;
    }
    end = word_end(scan, start);
    possessive = possessive_start(scan, start, end);
    cut = possessive;
    if (scan->words != NULL)
        cut = toll_seam(scan->words, scan->text, start, possessive, scan->end);
    add(scan, start, cut, TOLL_TOKEN_WORD);
    if (scan->at == possessive && possessive < end)
        add(scan, possessive, end, TOLL_TOKEN_WORD);
}

/* "'s" that stands alone, as it does in texts cut into tokens. */
static gboolean
scan_possessive(Scan *scan)
{
    guint quote = apostrophe(scan, scan->at);
    gsize s = scan->at + quote;

    if (quote == 0 || s >= scan->end || scan->text[s] != 's' || is_letter(scan, s + 1))
        return FALSE;
    add(scan, scan->at, s + 1, TOLL_TOKEN_WORD);
    return TRUE;
}

static void
scan_mark(Scan *scan)
{
    gsize at = scan->at;
    guint wide = (guchar)scan->text[at] >= 0x80 ? wide_mark(scan, at) : 1;
    char first = scan->text[at];

    if ((first == '\'' || first == '`' || first == '-') && at + 1 < scan->end &&
        scan->text[at + 1] == first)
        wide = 2;
    add(scan, at, at + wide, TOLL_TOKEN_MARK);
}

GArray *
toll_tokenize(const char *text, gsize start, gsize end, const TollWords *words)
{
    Scan scan = {text, start, end, words, g_array_new(FALSE, FALSE, sizeof(TollToken))};

    while (scan.at < end) {
        if (g_ascii_isspace(text[scan.at]) || g_ascii_iscntrl(text[scan.at]))
            scan.at++;
        else if (is_digit(&scan, scan.at))
            scan_number(&scan);
        else if (is_letter(&scan, scan.at))
            scan_word(&scan);
        else if (!scan_possessive(&scan))
            scan_mark(&scan);
    }
    return scan.tokens;
}
