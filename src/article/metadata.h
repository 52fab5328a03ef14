/* metadata.h: lists that tell of articles without having them, such as those of Media Cloud and
 * GDELT. */
#pragma once

#include "article/entry.h"

TollMetadata *toll_metadata_new(void);
void toll_metadata_free(TollMetadata *metadata);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollMetadata, toll_metadata_free)

/* Takes what @entry has of an article that is known by its address. */
void toll_metadata_add(TollMetadata *metadata, const TollEntry *entry);

/* What was added since the last call is the list @path, or with @is_list false none of it
 * counts. */
void toll_metadata_end_list(TollMetadata *metadata, const TollPlaceInFile *at,
                            gboolean is_list);
gboolean toll_metadata_has_list(const TollMetadata *metadata, const char *path);

/* Gives an article what it lacks and a list has. */
void toll_metadata_complete(TollMetadata *metadata, TollEntry *entry);

/* Accounts for the lists as documents. */
void toll_metadata_give_lists(TollMetadata *metadata, TollReading *reading);
