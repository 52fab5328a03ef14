/* token.h: text cut into words, numbers and marks, the same for articles and for lexicon
 * phrases. */
#pragma once

#include "lexicon/words.h"

typedef enum {
    TOLL_TOKEN_WORD,
    TOLL_TOKEN_NUMBER,   /* 12 9,000 */
    TOLL_TOKEN_DECIMAL,  /* 6.1 */
    TOLL_TOKEN_ORDINAL,  /* 12th */
    TOLL_TOKEN_CLOCK,    /* 5:30 */
    TOLL_TOKEN_COMPOUND, /* 48-hour, 61-year-old */
    TOLL_TOKEN_MARK,
} TollTokenType;

typedef struct {
    guint start, end; /* bytes in the text */
    TollTokenType type;
    TollShape shape;
} TollToken;

/* Room for a folded token; longer ones are cut, which no lexicon word is. */
enum { TOLL_TOKEN_FOLD = 64 };

/**
 * toll_tokenize:
 * @words: (nullable): to cut words that are two, see toll_seam()
 *
 * Returns: (transfer full) (element-type TollToken)
 */
GArray *toll_tokenize(const char *text, gsize start, gsize end, const TollWords *words);

/* Lower case, letters of the Latin alphabets without their accents, straight apostrophes, no
 * dots inside "U.N.". Writes %TOLL_TOKEN_FOLD bytes at most. */
void toll_token_fold(const char *text, const TollToken *token, char *folded);
