/* world.c: looks places up in the table of the world, where it lies. */
#include "lexicon/world.h"

#include <string.h>

#include "lexicon/sorted.h"

typedef struct {
    TollTableRow row;
    GSList list; /* of the row alone */
} WorldPlace;

struct _TollWorld {
    GBytes *bytes;
    GMutex lock;
    GHashTable *found; /* key -> WorldPlace, of those that were asked for */
};

static void
world_place_free(gpointer data)
{
    WorldPlace *place = data;

    g_strfreev(place->row.cells);
    g_free(place);
}

TollWorld *
toll_world_new(GBytes *bytes)
{
    TollWorld *world = g_new0(TollWorld, 1);

    world->bytes = g_bytes_ref(bytes);
    g_mutex_init(&world->lock);
    world->found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, world_place_free);
    return world;
}

void
toll_world_free(TollWorld *world)
{
    g_hash_table_unref(world->found);
    g_mutex_clear(&world->lock);
    g_bytes_unref(world->bytes);
    g_free(world);
}

static char **
line_cells(const char *line)
{
    g_autofree char *copy = g_strndup(line, strcspn(line, "\r\n"));
    g_auto(GStrv) given = g_strsplit(copy, ",", 4);
    char **cells = g_new0(char *, 6);
    char *parent = given[3];
    gsize len = strlen(parent);

    if (len > 1 && parent[0] == '"') {
        parent[len - 1] = '\0';
        parent++;
    }
    cells[0] = g_strdup(given[1]);
    cells[1] = g_strdup(given[2]);
    cells[2] = g_strdup(parent);
    cells[3] = g_strdup("");
    cells[4] = g_strdup("");
    return cells;
}

const GSList *
toll_world_find(TollWorld *world, const char *key)
{
    WorldPlace *place;
    const char *line;

    g_mutex_lock(&world->lock);
    place = g_hash_table_lookup(world->found, key);
    line = place == NULL && key[0] != '\0' ? toll_sorted_find(world->bytes, key) : NULL;
    if (line != NULL) {
        place = g_new0(WorldPlace, 1);
        place->row.cells = line_cells(line);
        place->row.row = (TollLexiconRow){"places-world.csv", "built-in:places-world.csv", 0,
                                          (const char *const *)place->row.cells};
        place->list.data = &place->row;
        g_hash_table_insert(world->found, g_strdup(key), place);
    }
    g_mutex_unlock(&world->lock);
    return place != NULL ? &place->list : NULL;
}
