/* work.h: from inputs to claims and events, with what became of every input. */
#pragma once

#include "tool/options.h"

G_BEGIN_DECLS

/**
 * TollWork:
 * @claims: (element-type TollClaim)
 * @documents: (element-type TollDocument)
 * @decisions: (nullable) (element-type TollDecision): those of --decisions
 * @events: (nullable): %NULL until toll_work_group()
 *
 * What one run of the program has in hand.
 */
typedef struct {
    TollLexicon *lexicon;
    GPtrArray *claims;
    GPtrArray *documents;
    GPtrArray *decisions;
    TollEvents *events;
    guint n_skipped;
    guint n_passed_over; /* of them: files in a folder that are of another type */
    guint n_failed;      /* of them: all others */
} TollWork;

void toll_work_clear(TollWork *work);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TollWork, toll_work_clear)

/* Loads the lexicon and the decisions. Returns: %FALSE after saying what is wrong with them. */
gboolean toll_work_init(TollWork *work, const TollOptions *options);
/* Reads the inputs as articles and extracts their claims. */
void toll_work_read_articles(TollWork *work, const TollOptions *options);
/* Reads @paths as files of claims. */
void toll_work_read_claims(TollWork *work, const TollOptions *options,
                           const char *const *paths);
/* Applies the decisions, says which of them do not apply, and groups the claims. */
void toll_work_group(TollWork *work, const TollOptions *options);

/* How many pairs of claims contradict each other, deny or lie far apart. */
guint toll_work_count_divergences(const TollWork *work);
/* Says how much was read and found, and which inputs were left out. */
void toll_work_say_summary(const TollWork *work, const TollOptions *options,
                           const char *folder);
/* Returns: the exit status of work whose output was written. */
int toll_work_get_status(const TollWork *work, gboolean shows_divergence);

G_END_DECLS
