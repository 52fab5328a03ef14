/* article.h: an article as it came, and the reading of inputs into articles. */
#pragma once

#include <tollcheck/day.h>
#include <tollcheck/error.h>

G_BEGIN_DECLS

/**
 * TollField:
 *
 * The part of an article that an offset counts in.
 */
typedef enum {
    TOLL_FIELD_TEXT,
    TOLL_FIELD_TITLE,
} TollField;

/**
 * TollArticle:
 *
 * One article: valid UTF-8 text and title, never changed after it was read, and what is known of
 * it. Every offset of a claim counts bytes in one of the two. Opaque; owned by its maker.
 */
typedef struct _TollArticle TollArticle;

/**
 * toll_article_new:
 * @id: the document's name in reports
 * @text: the body, valid UTF-8
 *
 * Returns: (transfer full): an article that knows no more than its text.
 */
TollArticle *toll_article_new(const char *id, const char *text, gsize len);
void toll_article_free(TollArticle *article);

void toll_article_set_title(TollArticle *article, const char *title);
void toll_article_set_publisher(TollArticle *article, const char *publisher);
void toll_article_set_url(TollArticle *article, const char *url);
void toll_article_set_published(TollArticle *article, TollDay published);

const char *toll_article_get_id(const TollArticle *article);
/* "" where unknown, never NULL; the same for publisher and url. */
const char *toll_article_get_title(const TollArticle *article);
const char *toll_article_get_publisher(const TollArticle *article);
const char *toll_article_get_url(const TollArticle *article);
TollDay toll_article_get_published(const TollArticle *article);

/**
 * toll_article_get_field:
 * @len: (out): bytes without the final NUL
 *
 * Returns: (transfer none): the text or the title.
 */
const char *toll_article_get_field(const TollArticle *article, TollField field, gsize *len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollArticle, toll_article_free)

/**
 * TollDocument:
 * @id: as in the article; for what could not be read, the id if it was known, else path or path:line
 * @path: the input as given, with the part below it for folders
 * @bytes: bytes that the document took up in its input
 * @skipped: whether it was left out
 * @reason: why, in words, where @skipped; else ""
 * @n_claims: how many claims it gave; filled by the caller
 * @format: "html"; "" where it is not known
 * @encoding: "UTF-8"; "" where it is not known
 * @fields: what the format calls the fields that were found: "text=maintext date=date_publish"
 * @note: what is odd about a document that was read, else ""
 * @published: the article's day
 * @copy_of: id of the article that its text nearly repeats, else ""; toll_documents_find_copies()
 * @sketch: (nullable): what tells its text from others
 *
 * What became of one document: every one that was given is accounted for.
 */
typedef struct {
    char *id;
    char *path;
    gsize bytes;
    gboolean skipped;
    char *reason;
    guint n_claims;
    char *format, *encoding, *fields, *note;
    TollDay published;
    char *copy_of;
    guint32 *sketch;
} TollDocument;

/* The reason of a file that is no article by its type. */
#define TOLL_REASON_UNKNOWN_TYPE "not a known type of input"

TollDocument *toll_document_new(const char *id, const char *path, gsize bytes, const char *reason);
/* Sets what is told of a document; %NULL for nothing. */
void toll_document_tell(TollDocument *document, const char *format, const char *encoding,
                        const char *fields, const char *note);
void toll_document_set_copy_of(TollDocument *document, const char *id);
void toll_document_free(TollDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollDocument, toll_document_free)

/**
 * TollFieldMap:
 *
 * The names that formats have for the fields of an article: those of fields.csv, and before them a
 * user's own. Opaque.
 */
typedef struct _TollFieldMap TollFieldMap;

/**
 * toll_field_map_new:
 * @pairs: (nullable): names of a user's own, "text=story,date=printed_on"
 *
 * Returns: (transfer full): %NULL with %TOLL_ERROR_INPUT where @pairs are wrong.
 */
TollFieldMap *toll_field_map_new(const char *pairs, GError **error);
void toll_field_map_free(TollFieldMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollFieldMap, toll_field_map_free)

/**
 * TollReadOptions:
 * @published: for articles without a date, or %TOLL_NO_DAY
 * @publisher: for articles without a publisher, or %NULL
 * @map: names of fields, or %NULL for those that are built in
 */
typedef struct {
    TollDay published;
    const char *publisher;
    const TollFieldMap *map;
} TollReadOptions;

/**
 * TollArticleFunc:
 * @article: (transfer full) (nullable): the article, or %NULL where the document was skipped, or
 *   is a list that only tells of articles
 * @document: (transfer full): what became of it
 *
 * Called once for each document, in the order of the input.
 */
typedef void (*TollArticleFunc)(TollArticle *article, TollDocument *document, gpointer data);

/**
 * toll_read_inputs:
 * @inputs: (array zero-terminated=1): files, folders (read recursively, names in byte order) and
 *   "-" for standard input
 *
 * Reads the formats that docs/inputs.md lists, packed with gzip or not. Offsets count bytes of the
 * text in UTF-8; those of a plain text file in UTF-8 are offsets into the file. What is unreadable
 * is a skipped document, never an error.
 */
void toll_read_inputs(const char *const *inputs, const TollReadOptions *options,
                      TollArticleFunc each, gpointer data);

/**
 * toll_documents_find_copies:
 * @documents: (element-type TollDocument): of one reading
 *
 * Finds the articles whose text is nearly that of an earlier one, and says of which.
 */
void toll_documents_find_copies(GPtrArray *documents);

G_END_DECLS
