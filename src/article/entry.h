/* entry.h: what a reader found of an article, under the names that its format has for it. */
#pragma once

#include "article/reader.h"

typedef enum {
    TOLL_ENTRY_ID,
    TOLL_ENTRY_TITLE,
    TOLL_ENTRY_DATE,
    TOLL_ENTRY_PUBLISHER,
    TOLL_ENTRY_URL,
    TOLL_ENTRY_LANGUAGE,
    TOLL_ENTRY_TEXT,
    TOLL_N_ENTRY_FIELDS
} TollEntryField;

/* @values are owned, %NULL where unknown; @names, lent, are what the format called them. With
 * @has_place the text has its place, though it may be empty. */
typedef struct {
    char *values[TOLL_N_ENTRY_FIELDS];
    const char *names[TOLL_N_ENTRY_FIELDS];
    gboolean has_place;
} TollEntry;

void toll_entry_clear(TollEntry *entry);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TollEntry, toll_entry_clear)

/* Returns: (transfer full) (nullable): what @source, a reader's own, has under @name. */
typedef char *(*TollEntryGet)(gconstpointer source, const char *name);

/* Asks @get for each name that a field goes by in @format, until one has something to say. */
void toll_entry_fill(TollEntry *entry, const TollFieldMap *map, const char *format,
                     TollEntryGet get, gconstpointer source);

/* Returns: (transfer full): "text=maintext date=date_publish": where each field was found. */
char *toll_entry_list_names(const TollEntry *entry);

/* Whether a field goes by @name in @format. */
gboolean toll_field_map_has(const TollFieldMap *map, const char *format, TollEntryField field,
                            const char *name);

/* Hands out the article that @entry describes, or accounts for it where there is none. */
void toll_reading_give_entry(TollReading *reading, const TollPlaceInFile *at, TollEntry *entry);
