/* verify.h: proves that a report is what was written, and says what its articles say. */
#pragma once

#include <tollcheck/claim.h>

G_BEGIN_DECLS

/**
 * TollVerifier:
 *
 * A report whose files were read back, and what is wrong with it so far. Opaque.
 */
typedef struct _TollVerifier TollVerifier;

/**
 * toll_verifier_new:
 * @folder: that toll_report_write() has written
 *
 * Reads datapackage.json and every file that it describes, and compares sizes, hashes, keys and
 * counts.
 *
 * Returns: (transfer full): or %NULL with %TOLL_ERROR_INPUT where there is no report.
 */
TollVerifier *toll_verifier_new(const char *folder, GError **error);
void toll_verifier_free(TollVerifier *verifier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollVerifier, toll_verifier_free)

/* Returns: (array zero-terminated=1): what the report was made from, as it was named. */
const char *const *toll_verifier_get_inputs(const TollVerifier *verifier);

/* Returns: whether these inputs are claims and not articles. */
gboolean toll_verifier_is_from_claims(const TollVerifier *verifier);

/**
 * toll_verifier_add_article:
 * @article: (nullable): %NULL where the document is skipped
 *
 * Compares a document that was read again with its row, and every claim on it with its words.
 */
void toll_verifier_add_article(TollVerifier *verifier, const TollArticle *article,
                               const TollDocument *document);

/**
 * toll_verifier_compare_claims:
 * @given: (element-type TollClaim): all claims that were read again, for a report made from claims
 */
void toll_verifier_compare_claims(TollVerifier *verifier, GPtrArray *given);

/**
 * toll_verifier_finish:
 *
 * After the last document.
 *
 * Returns: (transfer none) (element-type utf8): what is wrong, "FILE:ROW: what was expected,
 * what was found"; empty where all of it holds.
 */
GPtrArray *toll_verifier_finish(TollVerifier *verifier);

/* What was compared: "9 files, 64 documents, 258 claims". (transfer full) */
char *toll_verifier_describe(const TollVerifier *verifier);

G_END_DECLS
