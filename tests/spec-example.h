/* spec-example.h: an example of the specification, read as tests/spec/README.md has it. */
#pragma once

#include <string.h>

#include <tollcheck/claim.h>

/* The day of examples that name none: a Saturday. */
#define EXAMPLE_DAY "2016-09-10"

/* A line below the dot: "killed 3 people | NARRATOR | claim.active | place=Aleppo". */
typedef struct {
    char *claim;   /* the first two columns, or "-" where the line only names rules */
    char **rules;  /* the third */
    char **fields; /* the rest; what is not given is not compared */
} Line;

typedef struct {
    guint number; /* line of the fence in its file */
    gboolean is_known_bug;
    TollDay published;
    char *title;
    GString *text;
    GPtrArray *lines;  /* of Line */
    GPtrArray *claims; /* of TollClaim */
    GHashTable *fired; /* ids of rules */
} Example;

static void
line_free(gpointer data)
{
    Line *line = data;

    g_free(line->claim);
    g_strfreev(line->rules);
    g_strfreev(line->fields);
    g_free(line);
}

static void
example_free(Example *example)
{
    g_free(example->title);
    g_string_free(example->text, TRUE);
    g_ptr_array_unref(example->lines);
    g_ptr_array_unref(example->claims);
    g_hash_table_unref(example->fired);
    g_free(example);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Example, example_free)

static Example *
example_new(guint number, gboolean is_known_bug)
{
    Example *example = g_new0(Example, 1);

    example->number = number;
    example->is_known_bug = is_known_bug;
    example->published = toll_day_parse(EXAMPLE_DAY);
    example->title = g_strdup("");
    example->text = g_string_new(NULL);
    example->lines = g_ptr_array_new_with_free_func(line_free);
    example->claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    example->fired = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return example;
}

static Line *
line_new(const char *text)
{
    g_auto(GStrv) columns = g_strsplit(text, "|", -1);
    guint n = g_strv_length(columns);
    Line *line = g_new0(Line, 1);

    for (guint i = 0; i < n; i++)
        g_strstrip(columns[i]);
    line->claim = n > 1 && !g_str_equal(columns[0], "-")
                      ? g_strdup_printf("%s | %s", columns[0], columns[1])
                      : g_strdup("-");
    line->rules = g_strsplit(n > 2 ? columns[2] : "", " ", -1);
    line->fields = g_strdupv(columns + MIN(n, 3));
    return line;
}

/* Lines of an example: the head, the text, a dot, the claims. Returns: the line of the end. */
static char **
read_example(char **line, Example *example)
{
    gboolean is_text = TRUE;

    for (; *line != NULL && !g_str_has_prefix(*line, "```"); line++) {
        if (!is_text)
            g_ptr_array_add(example->lines, line_new(*line));
        else if (g_str_equal(*line, "."))
            is_text = FALSE;
        else if (example->text->len == 0 && g_str_has_prefix(*line, "published: "))
            example->published = toll_day_parse(strchr(*line, ' ') + 1);
        else if (example->text->len == 0 && g_str_has_prefix(*line, "title: ")) {
            g_free(example->title);
            example->title = g_strdup(strchr(*line, ' ') + 1);
        } else
            g_string_append_printf(example->text, "%s\n", *line);
    }
    return line;
}
