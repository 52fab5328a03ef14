/* lexicon.h: the tables of words, names and rules that the tool reads with. */
#pragma once

#include <tollcheck/error.h>

G_BEGIN_DECLS

/**
 * TollLexicon:
 *
 * All tables in force: those embedded in the library, with the rows of a user's folder on top.
 * Opaque, immutable after loading, shared between threads.
 */
typedef struct _TollLexicon TollLexicon;

/**
 * toll_lexicon_new:
 * @folder: (nullable): a folder with tables of the same names; its rows add to, replace or remove
 *   the built-in ones (by phrase, name or id)
 *
 * Returns: (transfer full) (nullable): the lexicon, or %NULL with %TOLL_ERROR_LEXICON and a
 *   message "FILE:LINE: what was expected, what was found".
 */
TollLexicon *toll_lexicon_new(const char *folder, GError **error);
void toll_lexicon_free(TollLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollLexicon, toll_lexicon_free)

/**
 * toll_lexicon_add_gazetteer:
 * @path: places of your own, which go before the lexicon's: CSV with a header
 *   id,name,names,type,parent,lat,lon of which only name must be there, or a table of GeoNames
 *
 * To be called before anything else uses the lexicon.
 *
 * Returns: %FALSE with %TOLL_ERROR_LEXICON and a message "FILE:LINE: what was expected, what was
 *   found"; the lexicon is then as it was.
 */
gboolean toll_lexicon_add_gazetteer(TollLexicon *lexicon, const char *path, GError **error);

/**
 * TollLexiconRow:
 * @table: the table's name: "outcomes.csv", "rules/figures.csv"
 * @origin: "built-in" or the file's path
 * @line: of the row in its file, 1 is the header
 * @cells: (array zero-terminated=1): the row as it stands
 */
typedef struct {
    const char *table;
    const char *origin;
    guint line;
    const char *const *cells;
} TollLexiconRow;

typedef void (*TollLexiconFunc)(const TollLexiconRow *row, gpointer data);

/* Calls @each for every row in force, tables in the order of the data's path. */
void toll_lexicon_each_row(const TollLexicon *lexicon, TollLexiconFunc each, gpointer data);

/**
 * TollSourceInfo: what the sources table says of a body.
 * @kind: monitor, agency, media, government, military, police, un, ngo, rescue, medical,
 *   armed_group, activists, residents, unnamed, narrator
 * @country: where it belongs, or ""
 * @side: the party to a conflict that it belongs to or speaks for, or ""
 */
typedef struct {
    const char *id;
    const char *name;
    const char *kind;
    const char *country;
    const char *side;
} TollSourceInfo;

/* Returns: (nullable): the row of @id, or %NULL where the id was made from a name. */
const TollSourceInfo *toll_lexicon_get_source(const TollLexicon *lexicon, const char *id);

/**
 * toll_lexicon_source_name:
 *
 * Returns: (transfer full): how to call a source in a sentence: its id where the news say it
 *   so ("SOHR"), else the table's name, else the id made readable ("KYIV_POST" is "Kyiv Post").
 */
char *toll_lexicon_source_name(const TollLexicon *lexicon, const char *id);

/**
 * toll_lexicon_get_canonical:
 *
 * Returns: the table's name of a place that is known by @place or spelt like it, else @place
 *   itself.
 */
const char *toll_lexicon_get_canonical(const TollLexicon *lexicon, const char *place);

/**
 * toll_lexicon_get_parent:
 *
 * Returns: (nullable): the place that @place lies in, or %NULL where none is known.
 */
const char *toll_lexicon_get_parent(const TollLexicon *lexicon, const char *place);

/**
 * toll_lexicon_place_within:
 *
 * Returns: whether @inner is @outer or lies in it. Names that no table knows lie only in themselves.
 */
gboolean toll_lexicon_place_within(const TollLexicon *lexicon, const char *inner,
                                   const char *outer);

/**
 * toll_lexicon_get_coordinates:
 * @latitude: (out): degrees north
 * @longitude: (out): degrees east
 *
 * Returns: whether it is known where the place lies; countries and provinces lie nowhere.
 */
gboolean toll_lexicon_get_coordinates(const TollLexicon *lexicon, const char *place,
                                      double *latitude, double *longitude);

G_END_DECLS
