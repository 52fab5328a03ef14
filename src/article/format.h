/* format.h: the formats of inputs: how each is told and who reads it. */
#pragma once

#include "article/reader.h"

/**
 * TollFormat:
 * @name: in documents.csv
 * @suffixes: of names of files, %NULL-terminated
 * @is_vague: files with such a name may be something else, so that it does not count in folders
 * @may_list: it may tell of articles without having them
 * @recognise: (nullable): whether an input that begins with @head is of this format
 * @read: reads all of @stream; @at has the path and the format
 */
typedef struct {
    const char *name;
    const char *suffixes[5];
    gboolean is_vague, may_list;
    gboolean (*recognise)(const TollReading *reading, const char *head, gsize len);
    void (*read)(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);
} TollFormat;

/* How much of an input recognise() sees. */
enum { TOLL_HEAD = 1 << 16 };

/* Returns: (nullable): the format of an input, by what is in it and else by its name; what is
 * in no folder is plain text if it is nothing else. */
const TollFormat *toll_format_find(const TollReading *reading, const char *path,
                                   const char *head, gsize len, gboolean in_folder);

/* Whether an input may be a list of articles, by its name. */
gboolean toll_format_may_list(const char *path);

void toll_read_text(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_jsonl(const TollReading *reading, const char *head, gsize len);
void toll_read_jsonl(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_json(const TollReading *reading, const char *head, gsize len);
void toll_read_json(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_html(const TollReading *reading, const char *head, gsize len);
void toll_read_html(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_csv(const TollReading *reading, const char *head, gsize len);
void toll_read_csv(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_feed(const TollReading *reading, const char *head, gsize len);
void toll_read_feed(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_warc(const TollReading *reading, const char *head, gsize len);
void toll_read_warc(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);

gboolean toll_is_mail(const TollReading *reading, const char *head, gsize len);
void toll_read_mail(TollReading *reading, const TollPlaceInFile *at, TollStream *stream);
