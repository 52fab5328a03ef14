/* sides.c: what each party to a conflict says of an event, on a screen. */
#include "report/sides.h"

#include <string.h>

#include "event/party.h"
#include "report/screen.h"
#include "report/words.h"

enum { SIDE_WIDTH = 24 };

/* The party that a source speaks for: those who fight and govern, and their media. Monitors,
 * rescuers and doctors speak for themselves, wherever they work. */
static char *
side_of(const TollClaim *claim, const TollLexicon *lexicon)
{
    static const char *const official[] = {"government", "military", "police", NULL};
    static const char *const partial[] = {"media", "agency", "armed_group", NULL};
    const TollSourceInfo *info = toll_lexicon_get_source(lexicon, claim->source);
    char *side;

    if (info == NULL ||
        !(g_strv_contains(official, info->kind) || g_str_equal(info->kind, "armed_group") ||
          (g_strv_contains(partial, info->kind) && info->side[0] != '\0')))
        return NULL;
    if (info->side[0] == '\0')
        return g_strdup(g_strv_contains(official, info->kind) && info->country[0] != '\0'
                            ? info->country
                            : info->name);
    side = g_strdelimit(g_strdup(info->side), "-", ' ');
    side[0] = g_ascii_toupper(side[0]);
    return side;
}

/* "7 people killed; denies 25 civilians killed" */
static void
add_figure(GString *said, const TollClaim *claim)
{
    g_autoptr(GString) figure = g_string_new(NULL);

    toll_words_figure(figure, claim, NULL);
    if (claim->unit == TOLL_UNIT_PEOPLE) {
        g_string_append_c(figure, ' ');
        toll_words_population(figure, claim->population);
    }
    g_string_append_printf(figure, " %s", toll_outcome_name(claim->outcome));
    if (strstr(said->str, figure->str) != NULL)
        return;
    if (said->len > 0)
        g_string_append(said, "; ");
    g_string_append(said, figure->str);
}

static GString *
find_side(GPtrArray *names, GPtrArray *texts, const char *name)
{
    guint at;

    if (g_ptr_array_find_with_equal_func(names, name, g_str_equal, &at))
        return texts->pdata[at];
    g_ptr_array_add(names, g_strdup(name));
    g_ptr_array_add(texts, g_string_new(NULL));
    return texts->pdata[texts->len - 1];
}

static gboolean
has_spoken(const TollLexicon *lexicon, GPtrArray *names, const char *actor)
{
    for (guint i = 0; i < names->len; i++)
        if (toll_names_are_of_one_party(lexicon, names->pdata[i], actor))
            return TRUE;
    return FALSE;
}

/* Who is said to have done it and is not among those who speak. */
static void
add_silent(const TollEvent *event, const TollLexicon *lexicon, GPtrArray *names,
           GPtrArray *texts)
{
    guint n_speaking = names->len;

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (claim->actor[0] == '\0' || has_spoken(lexicon, names, claim->actor))
            continue;
        g_string_append(find_side(names, texts, claim->actor),
                        n_speaking > 0 ? "named as the one who did it; gives no figure"
                                       : "named as the one who did it");
    }
}

static void
string_free(gpointer data)
{
    g_string_free(data, TRUE);
}

void
toll_sides_find(const TollEvent *event, const TollLexicon *lexicon, GPtrArray **found_names,
                GPtrArray **found_texts)
{
    GPtrArray *names = *found_names = g_ptr_array_new_with_free_func(g_free);
    GPtrArray *texts = *found_texts = g_ptr_array_new_with_free_func(string_free);

    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];
        g_autofree char *side = side_of(claim, lexicon);

        if (side != NULL)
            add_figure(find_side(names, texts, side), claim);
    }
    add_silent(event, lexicon, names, texts);
}

void
toll_screen_sides(const TollEvent *event, const TollLexicon *lexicon, guint width,
                  gboolean colour, GString *out)
{
    g_autoptr(GPtrArray) names = NULL, texts = NULL;
    guint widths[] = {SIDE_WIDTH, width - SIDE_WIDTH - 2};
    g_autoptr(TollScreenTable) table = toll_screen_table_new(widths, G_N_ELEMENTS(widths));

    toll_sides_find(event, lexicon, &names, &texts);
    if (names->len == 0)
        return;
    g_string_append_c(out, '\n');
    toll_screen_style(out, "By side", TOLL_BOLD, colour);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *name = toll_screen_clean(names->pdata[i]);
        g_autofree char *text = toll_screen_clean(((GString *)texts->pdata[i])->str);

        toll_screen_table_add(table, name, TOLL_PLAIN);
        toll_screen_table_add(table, text, TOLL_PLAIN);
        toll_screen_table_end_row(table, colour, out);
    }
}
