/* segment.h: text cut into sentences. */
#pragma once

#include <glib.h>

typedef enum {
    TOLL_PROSE,
    TOLL_HEADLINE, /* of the text or of a section of it */
    TOLL_ASIDE,    /* lists of tags, captions, credits, links: no sentence */
} TollSentenceKind;

typedef struct {
    gsize start, end; /* bytes in the text, without white space around */
    guint paragraph;  /* from 0; paragraphs stand between blank lines */
    TollSentenceKind kind;
} TollSentence;

/* No sentence is longer, in bytes; what goes on is cut at a space. */
enum { TOLL_LONGEST_SENTENCE = 2000 };

/**
 * toll_segment:
 * @text: valid UTF-8, with LF or CRLF
 *
 * The newline of hard-wrapped text is a space; any other ends a sentence.
 *
 * Returns: (transfer full) (element-type TollSentence): sentences in order, never overlapping.
 */
GArray *toll_segment(const char *text, gsize len);
