/* body.c: ids of bodies that no table names: "the army", "the Turkish police", witnesses.
 */
#include "claim/body.h"

#include <string.h>

/* "Kyiv Post" -> "KYIV_POST": an id in the style of the table. */
static const char *
make_id(TollReading *reading, const char *name, const char *suffix)
{
    g_autofree char *ascii = g_str_to_ascii(name, "C");
    GString *id = g_string_new(NULL);
    const char *result;

    for (const char *c = ascii; *c != '\0'; c++) {
        if (g_ascii_isalnum(*c))
            g_string_append_c(id, g_ascii_toupper(*c));
        else if (id->len > 0 && id->str[id->len - 1] != '_' && *c != '.' && *c != '\'')
            g_string_append_c(id, '_');
    }
    if (suffix != NULL)
        g_string_append_printf(id, "_%s", suffix);
    result = g_string_chunk_insert(reading->strings, id->str);
    g_string_free(id, TRUE);
    return result;
}

const char *
toll_source_id(TollReading *reading, const char *name)
{
    return make_id(reading, name, NULL);
}

/* The first word of a value such as "MIL military". */
static const char *
first_word(TollReading *reading, const char *value)
{
    const char *space = strchr(value, ' ');

    return space != NULL ? g_string_chunk_insert_len(reading->strings, value, space - value)
                         : value;
}

const char *
toll_body_of_place(TollReading *reading, const char *place, const char *body)
{
    const char *suffix = first_word(reading, body);
    gboolean is_here = reading->country != NULL &&
                       toll_lexicon_place_within(reading->lexicon, place, reading->country);
    const char *prefix =
        toll_lexicon_get_prefix(reading->lexicon, is_here ? reading->country : place);

    return make_id(reading, prefix != NULL ? prefix : place, suffix);
}

const char *
toll_government_id(TollReading *reading, const char *place)
{
    return toll_body_of_place(reading, place, "GOV government");
}

/* The id that a note gives for a country: "SOHR in Syria", "US_MIL in Syria and Iraq". */
static const char *
id_in_country(TollReading *reading, const char *note, const char *country)
{
    const char *in = strstr(note, " in ");

    if (in == NULL || country == NULL || strstr(in, country) == NULL)
        return NULL;
    return g_string_chunk_insert_len(reading->strings, note, in - note);
}

/* Whether a kind of unnamed body is one that a country has: its police, its army. */
static gboolean
belongs_to_country(const char *kind)
{
    return g_str_equal(kind, "police") || g_str_equal(kind, "military") ||
           g_str_equal(kind, "media");
}

/* "the army": that of the country which the sentence begins with, the one that was named last,
 * else that of the country the article speaks of */
static const char *
national_id(TollReading *reading, const char *suffix)
{
    const char *recent = g_hash_table_lookup(reading->recent, suffix);

    if (reading->abroad != NULL)
        return toll_body_of_place(reading, reading->abroad, suffix);
    if (recent != NULL)
        return recent;
    return reading->country != NULL ? toll_body_of_place(reading, reading->country, suffix)
                                    : suffix;
}

/* "The Red Cross" is the society of the article's country, but where that has none the
 * committee: the note says "RED_CROSS of other countries than Syria ...". */
static const char *
id_elsewhere(TollReading *reading, const char *note)
{
    const char *but = strstr(note, " of other countries than ");

    if (but == NULL || reading->country == NULL || strstr(but, reading->country) != NULL)
        return NULL;
    return national_id(reading, first_word(reading, note));
}

const char *
toll_body_anonymous(TollReading *reading, const TollTerm *term)
{
    const TollEntry *entry = toll_term_entry(term, TOLL_KIND_ANONYMOUS);
    const char *id, *in_country;

    if (entry == NULL)
        return NULL;
    id = first_word(reading, entry->value);
    in_country = id_in_country(reading, entry->row->cells[3],
                               reading->abroad != NULL ? reading->abroad : reading->country);
    if (in_country == NULL)
        in_country = id_elsewhere(reading, entry->row->cells[3]);
    if (in_country != NULL)
        return in_country;
    return belongs_to_country(entry->value + strlen(id) + 1) || g_str_equal(id, "GOV") ||
                   g_str_equal(id, "SECURITY_SOURCE")
               ? national_id(reading, id)
               : id;
}

/* Sources that are the same in every country. */
static gboolean
is_stateless(const TollEntry *anonymous)
{
    const char *kind = strchr(anonymous->value, ' ');

    return g_str_has_prefix(anonymous->value, "RESCUERS ") ||
           (kind != NULL &&
            (g_str_equal(kind, " activists") || g_str_equal(kind, " medical") ||
             g_str_equal(kind, " unnamed") || g_str_equal(kind, " residents") ||
             g_str_equal(kind, " armed_group") || g_str_equal(kind, " monitor")));
}

/* "Civil defence in Idlib": a body without a name that its country has a name for. */
static const char *
named_in_country(TollReading *reading, const TollEntry *anonymous, const char *place)
{
    return anonymous != NULL ? id_in_country(reading, anonymous->row->cells[3],
                                             toll_lexicon_get_country(reading->lexicon, place))
                             : NULL;
}

const char *
toll_body_of_term(TollReading *reading, const TollTerm *body_term, const TollTerm *place_term)
{
    const char *body = toll_term_lexical(body_term, TOLL_KIND_BODY);
    const TollEntry *anonymous = toll_term_entry(body_term, TOLL_KIND_ANONYMOUS);
    const char *place, *id;

    if (anonymous != NULL && (place_term == NULL || is_stateless(anonymous)))
        return toll_body_anonymous(reading, body_term);
    if (body == NULL)
        return NULL;
    if (place_term == NULL)
        return national_id(reading, first_word(reading, body));
    place = toll_term_place(reading, place_term);
    if (place == NULL)
        place = toll_term_lexical(place_term, TOLL_KIND_DEMONYM);
    if (place == NULL)
        return NULL;
    id = named_in_country(reading, anonymous, place);
    return id != NULL ? id : toll_body_of_place(reading, place, body);
}

/* Captains are of the police too: the note says so, and in an article of the police they are.
 * Chiefs are of the police there and of nobody in particular elsewhere. */
const char *
toll_body_of_rank(TollReading *reading, const TollTerm *term)
{
    const TollEntry *rank = toll_term_entry(term, TOLL_KIND_RANK);
    const char *body, *note, *other;

    if (rank == NULL)
        return NULL;
    body = first_word(reading, rank->value);
    note = rank->row->cells[3];
    other = strstr(note, " in its articles") != NULL ? first_word(reading, note) : NULL;
    if (other != NULL && reading->is_of_police)
        body = g_str_equal(other, "only") ? body : other;
    else if (g_strcmp0(other, "only") == 0)
        return NULL;
    return g_str_equal(body, "MEDICS") ? body : national_id(reading, body);
}
