/* reader.h: what the readers of the input formats share: one reading, and how it hands out
 * documents. */
#pragma once

#include <tollcheck/article.h>

#include "article/encoding.h"
#include "article/stream.h"

typedef struct _TollMetadata TollMetadata;

/* One call of toll_read_inputs(). */
typedef struct {
    const TollReadOptions *options;
    const TollFieldMap *map;
    TollArticleFunc each;
    gpointer data;
    GTree *ids;     /* id of every article given -> where it stood */
    GTree *folders; /* "device:inode" of every folder read -> its path */
    TollMetadata *metadata;
    gboolean is_gathering; /* lists are sought, and nothing is handed out */
    gboolean is_stopped;   /* nothing more of the input at hand is wanted */
} TollReading;

/* Where a document stands: a file, or one line or item of it where they are not 0; and what is
 * told of it, all lent. */
typedef struct {
    const char *path;
    const char *format;
    guint line, item;
    gsize bytes;
    const char *encoding; /* %NULL where it is not known */
    const char *fields;   /* "text=maintext", or %NULL */
    const char *note;     /* what is odd about it, or %NULL */
    const char *language; /* what is said of it, or %NULL */
    gboolean in_folder;   /* nobody named it, so it may be anything */
} TollPlaceInFile;

/* Accounts for a document that is left out; @id may be NULL where it is not known. */
void toll_reading_skip(TollReading *reading, const TollPlaceInFile *at, const char *id,
                       const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Hands out @article (transfer full), unless another has taken its id. */
void toll_reading_give(TollReading *reading, const TollPlaceInFile *at, TollArticle *article);

/* Accounts for a list that only tells of articles. */
void toll_reading_give_list(TollReading *reading, const TollPlaceInFile *at);

/* "PATH", "PATH:LINE" for a line, "PATH#ITEM" for an item. (transfer full) */
char *toll_place_in_file_name(const TollPlaceInFile *at);

/**
 * toll_reading_get_all:
 * @at: @bytes are filled in
 *
 * Returns: (nullable): all of @stream; %NULL after accounting for a file that is empty or that
 * cannot be read to its end.
 */
const char *toll_reading_get_all(TollReading *reading, TollPlaceInFile *at, TollStream *stream);

/* The same as text. Returns: FALSE where it is skipped. */
gboolean toll_reading_decode_all(TollReading *reading, TollPlaceInFile *at, TollStream *stream,
                                 TollDecoded *decoded);
