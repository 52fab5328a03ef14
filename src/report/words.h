/* words.h: fields of claims and events in the words of a reader. */
#pragma once

#include <tollcheck/event.h>

G_BEGIN_DECLS

/**
 * TollRange:
 * @low: lowest figure given, or %TOLL_OPEN
 * @high: highest, or %TOLL_OPEN
 * @occurs: whether there is any claim of it at all
 */
typedef struct {
    gint64 low, high;
    gboolean occurs;
} TollRange;

/* Each of these appends to @out. */

/* "28 October 2016", "20 to 28 October 2016", "since 20 October 2016"; nothing for no day. */
void toll_words_days(GString *out, TollDay from, TollDay to);
/* Returns: 1 for "October" or "october" ... 12, 0 for what is no month. */
guint toll_words_parse_month(const char *name);
/* "130,000" */
void toll_words_number(GString *out, gint64 number);
/* "7 to 15", "9 or more", "up to 200", "14" */
void toll_words_range(GString *out, const TollRange *range);
/* "1 claim", "3 claims" */
void toll_words_count(GString *out, gsize n, const char *noun);
/* "civilians and aid workers" for "civilians+aid_workers" */
void toll_words_population(GString *out, guint population);
/* Ids joined with one of @separators: the names of the sources table, "Kyiv Post" for
 * KYIV_POST. */
void toll_words_sources(GString *out, const TollLexicon *lexicon, const char *ids,
                        const char *separators);
/* Who says it: "SOHR", "Levant Wire, no source named". */
void toll_words_voice(GString *out, const TollLexicon *lexicon, const TollClaim *claim);
/* "at least 9", "denies 30", "200 families"; @said: (nullable): the figure in the article's
 * words, in place of its number. */
void toll_words_figure(GString *out, const TollClaim *claim, const char *said);
/* "Killed and injured, West Aleppo, 28 October 2016" */
void toll_words_title(GString *out, const TollEvent *event);

G_END_DECLS
