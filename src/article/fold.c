/* fold.c: the form in which the lexicon knows a word or a number. */
#include <string.h>

#include "article/token.h"
#include "article/utf8.h"

/* The ASCII letters of U+00C0 to U+017F, so that "Çavuşoğlu" is "cavusoglu"; "." where there is
 * none. */
static const char plain_letters[] =
    "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* The plain letter of the two bytes at @at, or NUL. */
static char
plain_letter(const char *text, gsize at, gsize end)
{
    guchar lead = (guchar)text[at];
    guint code;

    if (lead < 0xC3 || lead > 0xC5 || at + 1 >= end)
        return '\0';
    code = ((guint)(lead & 0x1F) << 6 | ((guchar)text[at + 1] & 0x3F)) - 0xC0;
    return code < sizeof plain_letters - 1 && plain_letters[code] != '.' ? plain_letters[code]
                                                                         : '\0';
}

/* The digits of a number in ASCII, without what separates thousands: "９,０００" is "9000",
 * "12th" stays. */
static void
fold_number(const char *text, const TollToken *token, char *folded)
{
    guint n = 0, bytes;

    for (gsize i = token->start; i < token->end && n < TOLL_TOKEN_FOLD - 1; i += bytes) {
        int digit = toll_digit_at(text, i, token->end, &bytes);

        if (digit >= 0)
            folded[n++] = (char)('0' + digit);
        else if ((guchar)text[i] < 0x80 && text[i] != ',' && text[i] != '\'')
            folded[n++] = g_ascii_tolower(text[i]);
    }
    folded[n] = '\0';
}

/* "3–5": between two digits the dash of print is the hyphen of a range. */
static gboolean
is_dash_of_range(const char *text, const TollToken *token)
{
    return token->end - token->start == 3 && token->start > 0 &&
           memcmp(text + token->start, "\xE2\x80\x93", 3) == 0 &&
           g_ascii_isdigit(text[token->start - 1]) && g_ascii_isdigit(text[token->end]);
}

void
toll_token_fold(const char *text, const TollToken *token, char *folded)
{
    gboolean is_acronym = token->type == TOLL_TOKEN_WORD;
    guint n = 0, bytes;

    if (toll_digit_at(text, token->start, token->end, &bytes) >= 0) {
        fold_number(text, token, folded);
        return;
    }
    if (is_dash_of_range(text, token)) {
        g_strlcpy(folded, "-", TOLL_TOKEN_FOLD);
        return;
    }
    for (gsize i = token->start; i < token->end && n < TOLL_TOKEN_FOLD - 1; i++) {
        char byte = text[i];
        char plain;

        if (is_acronym && (byte == '.' || byte == ' '))
            continue;
        if (i + 2 < token->end && (((guchar)byte == 0xE2 && (guchar)text[i + 2] == 0x99) ||
                                   ((guchar)byte == 0xEF && (guchar)text[i + 2] == 0xBD))) {
            byte = '\'';
            i += 2;
        }
        plain = plain_letter(text, i, token->end);
        folded[n++] = plain != '\0' ? plain : g_ascii_tolower(byte);
        i += plain != '\0' ? 1 : 0;
    }
    folded[n] = '\0';
}
