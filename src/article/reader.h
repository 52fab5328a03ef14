/* reader.h: what the readers of the input formats share: one reading, and how it hands out
 * documents. */
#pragma once

#include <stdio.h>

#include <tollcheck/article.h>

/* One call of toll_read_inputs(). */
typedef struct {
    const TollReadOptions *options;
    TollArticleFunc each;
    gpointer data;
    GTree *ids;     /* id of every article given -> where it stood */
    GTree *folders; /* "device:inode" of every folder read -> its path */
} TollReading;

/* Where a document stands: a file, or one line of it where @line is not 0. */
typedef struct {
    const char *path;
    guint line;
    gsize bytes;
} TollPlaceInFile;

/* Accounts for a document that is left out; @id may be NULL where it is not known. */
void toll_reading_skip(TollReading *reading, const TollPlaceInFile *at, const char *id,
                       const char *format, ...) G_GNUC_PRINTF(4, 5);

/* Hands out @article (transfer full), unless another has taken its id. */
void toll_reading_give(TollReading *reading, const TollPlaceInFile *at, TollArticle *article);

/* "PATH", or "PATH:LINE" for a line. (transfer full) */
char *toll_place_in_file_name(const TollPlaceInFile *at);

/* Bytes of white space and of a byte order mark that @text starts with. */
gsize toll_blank_prefix(const char *text, gsize len);

/**
 * toll_find_bad_byte:
 *
 * Returns: (transfer full) (nullable): what is wrong with @text as UTF-8 without NUL, in words,
 * or %NULL where nothing is.
 */
char *toll_find_bad_byte(const char *text, gsize len);

/* The lines of a stream, one at a time. */
typedef struct {
    FILE *file;
    char *line;
    size_t room;
    gsize len;
    guint number; /* of the line held, from 1 */
    int error;    /* errno of a failed read, else 0 */
} TollLines;

gboolean toll_lines_next(TollLines *lines);

/* Whether the line held is a JSON object. */
gboolean toll_jsonl_is_record(const TollLines *lines);

/* Reads records until the stream ends, beginning with the line held if there is one. */
void toll_read_jsonl(TollReading *reading, const char *path, TollLines *lines);

/* Reads one document: the bytes in @head, then the rest of @file. */
void toll_read_text(TollReading *reading, const char *path, GString *head, FILE *file);
