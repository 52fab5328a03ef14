/* lexicon.c: loads the tables, built-in ones first and a user's on top, and answers for them.
 */
#include "lexicon/lexicon.h"

#include <string.h>

#include "lexicon/place-file.h"
#include "lexicon/spelling.h"

struct _TollLexicon {
    GPtrArray *rows;   /* of TollTableRow, all that were read, in order of the tables */
    GHashTable *keyed; /* "TABLE\nKEY" -> TollTableRow, for rows with an id or a name */
    TollWords *words;
    TollRules *rules[TOLL_N_STAGES];
    GHashTable *sources;   /* id -> TollSourceInfo */
    GHashTable *conflicts; /* country -> first day, as text */
    GHashTable *capitals;  /* country -> city */
    TollGazetteer *gazetteer;
    GPtrArray *places; /* of TollTableRow: of places.csv, those in force */
    gsize has_sounds;
};

static const char *const stage_names[] = {"dates",  "numbers",     "figures", "places",
                                          "people", "parts",       "sources", "outcomes",
                                          "claims", "attribution", "actors",  "counting"};

const char *
toll_stage_name(TollStage stage)
{
    return stage_names[stage];
}

typedef struct {
    TollLexicon *lexicon;
    TollTableRow *row;
    TollTableShape shape;
} Addition;

static void
add_place(TollWords *words, const char *spelling, TollTableRow *row)
{
    const char *name = toll_place_plain(row);

    toll_words_add(words, spelling, TOLL_KIND_PLACE, row, name);
    toll_words_add(words, spelling, toll_words_kind(words, row->cells[1]), row, name);
}

static void
add_spelling(const char *spelling, gpointer data)
{
    Addition *add = data;
    TollWords *words = add->lexicon->words;
    char **cells = add->row->cells;

    if (g_str_equal(cells[1], "class")) {
        toll_words_add_class(words, spelling, cells[2]);
        add->row->n_uses++;
    } else if (add->shape == TOLL_TABLE_WORDS) {
        toll_words_add(words, spelling, toll_words_kind(words, cells[1]), add->row, cells[2]);
    } else if (add->shape == TOLL_TABLE_SOURCES) {
        toll_words_add(words, spelling, TOLL_KIND_SOURCE, add->row, cells[0]);
    } else if (toll_place_is_listed(cells[1], spelling)) {
        add->row->n_uses++; /* the gazetteer finds it */
    } else {
        add_place(words, spelling, add->row);
    }
}

static void
remove_spelling(const char *spelling, gpointer data)
{
    Addition *add = data;

    toll_words_remove(add->lexicon->words, spelling, add->row->row.table);
}

/* A row whose id or name was there before takes the older one's place. */
static void
replace_keyed(TollLexicon *lexicon, TollTableRow *row, TollTableShape shape)
{
    char *key = g_strconcat(row->row.table, "\n", row->cells[0], NULL);
    TollTableRow *old = g_hash_table_lookup(lexicon->keyed, key);
    Addition removal = {lexicon, old, shape};

    if (old != NULL && shape != TOLL_TABLE_RULES)
        toll_table_each_spelling(old, shape, remove_spelling, &removal);
    if (old != NULL) {
        old->n_uses = 0;
        old->is_replaced = TRUE;
    }
    g_hash_table_replace(lexicon->keyed, key, row);
}

static gboolean
add_row(TollLexicon *lexicon, TollTableRow *row, TollTableShape shape, GError **error)
{
    Addition add = {lexicon, row, shape};

    if (!toll_table_check_row(row, shape, error))
        return FALSE;
    if (shape != TOLL_TABLE_WORDS)
        replace_keyed(lexicon, row, shape);
    if (shape == TOLL_TABLE_RULES)
        return TRUE;
    toll_table_each_spelling(
        row, shape, toll_table_is_removal(row, shape) ? remove_spelling : add_spelling, &add);
    return TRUE;
}

/* Adds the rows of one table: the built-in one, or that of a user's folder. */
static gboolean
load_table(TollLexicon *lexicon, const TollTable *table, const char *folder, GError **error)
{
    guint first = lexicon->rows->len;

    if (!toll_table_load(table, folder, lexicon->rows, error))
        return FALSE;
    for (guint i = first; i < lexicon->rows->len; i++)
        if (!add_row(lexicon, g_ptr_array_index(lexicon->rows, i), table->shape, error))
            return FALSE;
    return TRUE;
}

static gboolean
load_tables(TollLexicon *lexicon, const char *folder, GError **error)
{
    if (folder != NULL && !toll_table_check_folder(folder, error))
        return FALSE;
    for (const TollTable *table = toll_tables; table->name != NULL; table++) {
        if (!load_table(lexicon, table, NULL, error))
            return FALSE;
        if (folder != NULL && !load_table(lexicon, table, folder, error))
            return FALSE;
    }
    return TRUE;
}

/* Rules in force of a table, replaced ones in their old place: first match wins. */
static GPtrArray *
rules_in_force(const TollLexicon *lexicon, const char *table)
{
    GPtrArray *rows = g_ptr_array_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint i = 0; i < lexicon->rows->len; i++) {
        const TollTableRow *row = g_ptr_array_index(lexicon->rows, i);
        g_autofree char *key = g_strconcat(row->row.table, "\n", row->cells[0], NULL);

        if (g_str_equal(row->row.table, table) && g_hash_table_add(seen, row->cells[0])) {
            TollTableRow *newest = g_hash_table_lookup(lexicon->keyed, key);

            if (!g_str_equal(newest->cells[1], "-"))
                g_ptr_array_add(rows, newest);
        }
    }
    return rows;
}

static gboolean
has_functions(const TollRules *rules, TollStage stage, GError **error)
{
    for (guint i = 0; i < toll_rules_get_n(rules); i++) {
        const TollRule *rule = toll_rules_get(rules, i);

        if (toll_stage_has_function(stage, rule->function))
            continue;
        toll_table_error(error, rule->row, "expected a function of the stage %s, found \"%s\"",
                         stage_names[stage], rule->function);
        return FALSE;
    }
    return TRUE;
}

/* A name that the gazetteer finds but which is a word too, such as Reading, must be a phrase.
 */
static void
add_word_that_is_place(const char *spelling, gpointer data)
{
    Addition *add = data;
    TollWords *words = add->lexicon->words;

    if (toll_place_is_listed(add->row->cells[1], spelling) && strchr(spelling, ' ') == NULL &&
        toll_words_has_word(words, spelling))
        add_place(words, spelling, add->row);
}

static void
add_words_that_are_places(TollLexicon *lexicon)
{
    for (guint i = 0; i < lexicon->rows->len; i++) {
        Addition add = {lexicon, g_ptr_array_index(lexicon->rows, i), TOLL_TABLE_PLACES};

        if (g_str_equal(add.row->row.table, "places.csv") && add.row->n_uses > 0)
            toll_table_each_spelling(add.row, TOLL_TABLE_PLACES, add_word_that_is_place, &add);
    }
}

static gboolean
load_rules(TollLexicon *lexicon, GError **error)
{
    g_autoptr(GBytes) world = NULL;
    guint n_rules = 0;

    for (guint stage = 0; stage < TOLL_N_STAGES; stage++) {
        g_autofree char *table = g_strdup_printf("rules/%s.csv", stage_names[stage]);
        g_autoptr(GPtrArray) rows = rules_in_force(lexicon, table);

        lexicon->rules[stage] = toll_rules_new(rows, n_rules, lexicon->words, error);
        if (lexicon->rules[stage] == NULL ||
            !has_functions(lexicon->rules[stage], stage, error))
            return FALSE;
        n_rules += rows->len;
    }
    world = toll_table_bytes("places-world.csv");
    lexicon->gazetteer = toll_gazetteer_new(world, lexicon->words);
    toll_words_freeze(lexicon->words);
    for (guint stage = 0; stage < TOLL_N_STAGES; stage++)
        if (!toll_rules_compile(lexicon->rules[stage], lexicon->words, error))
            return FALSE;
    return TRUE;
}

/* After all names: a place of an Arabic-speaking country is found in other spellings too. */
static void
index_spellings(const TollLexicon *lexicon, const GPtrArray *places, gboolean is_own)
{
    for (guint i = 0; i < places->len; i++) {
        TollTableRow *row = g_ptr_array_index(places, i);

        if (toll_lexicon_is_arabic(lexicon, row->cells[0]))
            toll_gazetteer_add_sounds(lexicon->gazetteer, row, is_own);
    }
}

void
toll_lexicon_need_sounds(const TollLexicon *lexicon)
{
    gsize *has_sounds = &((TollLexicon *)lexicon)->has_sounds;

    if (g_once_init_enter(has_sounds)) {
        index_spellings(lexicon, lexicon->places, FALSE);
        g_once_init_leave(has_sounds, 1);
    }
}

static void
index_names(TollLexicon *lexicon)
{
    for (guint i = 0; i < lexicon->rows->len; i++) {
        TollTableRow *row = g_ptr_array_index(lexicon->rows, i);

        if (g_str_equal(row->row.table, "places.csv")) {
            if (!row->is_replaced && !toll_table_is_removal(row, TOLL_TABLE_PLACES))
                g_ptr_array_add(lexicon->places, row);
        } else if (g_str_equal(row->row.table, "conflicts.csv")) {
            g_hash_table_replace(lexicon->conflicts, row->cells[0], row->cells[2]);
        } else if (g_str_equal(row->row.table, "capitals.csv")) {
            g_hash_table_replace(lexicon->capitals, row->cells[0], row->cells[2]);
        } else if (g_str_equal(row->row.table, "sources.csv")) {
            TollSourceInfo *info = g_new0(TollSourceInfo, 1);

            *info = (TollSourceInfo){row->cells[0], row->cells[1], row->cells[2], row->cells[3],
                                     row->cells[4]};
            g_hash_table_replace(lexicon->sources, row->cells[0], info);
        }
    }
    toll_gazetteer_add(lexicon->gazetteer, lexicon->places, FALSE);
}

TollLexicon *
toll_lexicon_new(const char *folder, GError **error)
{
    g_autoptr(TollLexicon) lexicon = g_new0(TollLexicon, 1);

    lexicon->rows = g_ptr_array_new_with_free_func((GDestroyNotify)toll_table_row_free);
    lexicon->keyed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    lexicon->places = g_ptr_array_new();
    lexicon->words = toll_words_new();
    lexicon->sources = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    lexicon->conflicts = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->capitals = g_hash_table_new(g_str_hash, g_str_equal);
    if (!load_tables(lexicon, folder, error))
        return NULL;
    add_words_that_are_places(lexicon);
    if (!load_rules(lexicon, error))
        return NULL;
    index_names(lexicon);
    return g_steal_pointer(&lexicon);
}

gboolean
toll_lexicon_add_gazetteer(TollLexicon *lexicon, const char *path, GError **error)
{
    guint first = lexicon->rows->len;
    g_autoptr(GPtrArray) places = g_ptr_array_new();

    if (!toll_place_file_read(path, lexicon, lexicon->rows, error)) {
        g_ptr_array_set_size(lexicon->rows, (int)first);
        return FALSE;
    }
    for (guint i = first; i < lexicon->rows->len; i++) {
        TollTableRow *row = g_ptr_array_index(lexicon->rows, i);

        row->n_uses = 1;
        g_ptr_array_add(places, row);
    }
    toll_gazetteer_add(lexicon->gazetteer, places, TRUE);
    index_spellings(lexicon, places, TRUE);
    return TRUE;
}

void
toll_lexicon_free(TollLexicon *lexicon)
{
    for (guint stage = 0; stage < TOLL_N_STAGES; stage++)
        g_clear_pointer(&lexicon->rules[stage], toll_rules_free);
    g_clear_pointer(&lexicon->gazetteer, toll_gazetteer_free);
    toll_words_free(lexicon->words);
    g_hash_table_unref(lexicon->keyed);
    g_hash_table_unref(lexicon->sources);
    g_hash_table_unref(lexicon->conflicts);
    g_hash_table_unref(lexicon->capitals);
    g_ptr_array_unref(lexicon->places);
    g_ptr_array_unref(lexicon->rows);
    g_free(lexicon);
}

void
toll_lexicon_each_row(const TollLexicon *lexicon, TollLexiconFunc each, gpointer data)
{
    for (guint i = 0; i < lexicon->rows->len; i++) {
        const TollTableRow *row = g_ptr_array_index(lexicon->rows, i);

        if (row->n_uses > 0)
            each(&row->row, data);
    }
}

const TollWords *
toll_lexicon_get_words(const TollLexicon *lexicon)
{
    return lexicon->words;
}

const TollRules *
toll_lexicon_get_rules(const TollLexicon *lexicon, TollStage stage)
{
    return lexicon->rules[stage];
}

const TollRule *
toll_lexicon_get_rule(const TollLexicon *lexicon, guint index)
{
    for (guint stage = 0; stage < TOLL_N_STAGES; stage++) {
        guint n = toll_rules_get_n(lexicon->rules[stage]);

        if (index < n)
            return toll_rules_get(lexicon->rules[stage], index);
        index -= n;
    }
    g_assert_not_reached();
}

guint
toll_lexicon_n_rules(const TollLexicon *lexicon)
{
    guint n = 0;

    for (guint stage = 0; stage < TOLL_N_STAGES; stage++)
        n += toll_rules_get_n(lexicon->rules[stage]);
    return n;
}

const TollSourceInfo *
toll_lexicon_get_source(const TollLexicon *lexicon, const char *id)
{
    return g_hash_table_lookup(lexicon->sources, id);
}

TollGazetteer *
toll_lexicon_get_gazetteer(const TollLexicon *lexicon)
{
    return lexicon->gazetteer;
}

TollDay
toll_lexicon_get_conflict_start(const TollLexicon *lexicon, const char *country)
{
    const char *day = g_hash_table_lookup(lexicon->conflicts, country);

    return day != NULL ? toll_day_parse(day) : TOLL_NO_DAY;
}

const char *
toll_lexicon_get_capital(const TollLexicon *lexicon, const char *country)
{
    return g_hash_table_lookup(lexicon->capitals, country);
}
