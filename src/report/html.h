/* html.h: a report as one page that needs nothing else. */
#pragma once

#include "report/files.h"
#include "report/summary.h"

/**
 * toll_html_text:
 *
 * Appends text so that it is text, in an element or in the quotes of an attribute: the only way
 * by which words of articles come into the page. What would steer a terminal or a browser is a
 * replacement character.
 */
void toll_html_text(GString *out, const char *text);

/* Appends "<NAME>text</NAME>". @classes: (nullable) */
void toll_html_element(GString *out, const char *name, const char *classes, const char *text);

/* An event of the page. */
typedef struct {
    const TollReport *report;
    const TollSummary *summary;
    GPtrArray *divergences; /* of TollDivergence, of this event */
    GPtrArray
        *documents; /* of TollClaim, the first of each document, in order of publication */
    guint rank;     /* 0 is the most divergent */
} TollHtmlEvent;

/* Returns: the number of a claim's document in the event, from 1. */
guint toll_html_document_number(const TollHtmlEvent *event, const TollClaim *claim);

/* Appends the event with its figures, verdicts, sides, timeline and quotes. */
void toll_html_event(const TollHtmlEvent *event, GString *out);
/* Appends the gravest verdict in a few words: "✗ 7 sources contradict each other". */
void toll_html_badge(const TollHtmlEvent *event, GString *out);
/* Appends the verdicts; those that trouble nobody are folded away where others do. */
void toll_html_verdicts(const TollHtmlEvent *event, GString *out);
/* Appends the sentences of the event, by document, with their figures marked. */
void toll_html_quotes(const TollHtmlEvent *event, GString *out);

/**
 * toll_html_make:
 * @made: (element-type TollMadeFile): the tables of the report, of which the page shows sources
 *   and documents
 */
void toll_html_make(const TollReport *report, const GArray *made, GString *out);
