/* test-spec.c: reads the examples of the specification and compares all that is found in them
 * with all that is listed; tests/spec/README.md says how they are written. */
#include <stdio.h>

#include "spec-example.h"

typedef struct {
    const TollLexicon *lexicon;
    const char *path;
    GHashTable *covered; /* ids of rules that the examples of all files name */
    guint n_examples;
} Spec;

/* "82..", "..200", "~250": how the claim's bounds are written in a line. */
static char *
bounds_of(const TollClaim *claim)
{
    static const struct {
        const char *before, *behind;
    } marks[TOLL_N_QUALIFIERS] = {
        [TOLL_EXACT] = {"", ""},        [TOLL_AT_LEAST] = {"", ".."},
        [TOLL_AT_MOST] = {"..", ""},    [TOLL_MORE_THAN] = {"", ">.."},
        [TOLL_LESS_THAN] = {"..<", ""}, [TOLL_APPROXIMATELY] = {"~", ""},
        [TOLL_RANGE] = {"", ".."},      [TOLL_VAGUE] = {"", "..?"},
    };
    g_autofree char *high = claim->qualifier == TOLL_RANGE && claim->high != TOLL_OPEN
                                ? g_strdup_printf("%" G_GINT64_FORMAT, claim->high)
                                : g_strdup("");

    return g_strdup_printf("%s%" G_GINT64_FORMAT "%s%s", marks[claim->qualifier].before,
                           claim->low != TOLL_OPEN ? claim->low : claim->high,
                           marks[claim->qualifier].behind, high);
}

static char *
claim_of(const TollClaim *claim)
{
    g_autofree char *bounds = bounds_of(claim);
    g_autofree char *population = toll_population_name(claim->population);
    g_auto(GStrv) relays = g_strsplit(claim->relayed_by, ">", -1);
    g_autofree char *relayed = g_strjoinv(" < ", relays);

    return g_strdup_printf("%s %s %s | %s%s%s", toll_outcome_name(claim->outcome), bounds,
                           population, claim->source, *relayed != '\0' ? " < " : "", relayed);
}

static char *
dates_of(const TollClaim *claim)
{
    char from[TOLL_DAY_SIZE], to[TOLL_DAY_SIZE];

    return g_strdup_printf("%s..%s", toll_day_format(claim->date_from, from),
                           toll_day_format(claim->date_to, to));
}

/* The number of the claim's whole among the lines. */
static char *
whole_of(const Example *example, const TollClaim *claim)
{
    for (guint i = 0; i < example->claims->len && *claim->part_of != '\0'; i++)
        if (g_str_equal(((TollClaim *)example->claims->pdata[i])->claim_id, claim->part_of))
            return g_strdup_printf("%u", i + 1);
    return g_strdup("");
}

static char *
value_of(const Example *example, const TollClaim *claim, const char *key)
{
    const struct {
        const char *key;
        const char *value;
    } plain[] = {
        {"figure", claim->figure},
        {"place", claim->place},
        {"actor", claim->actor},
        {"cause", claim->cause},
        {"unit", toll_unit_name(claim->unit)},
        {"scope", toll_scope_name(claim->scope)},
        {"stance", toll_stance_name(claim->stance)},
        {"field", claim->field == TOLL_FIELD_TITLE ? "title" : "text"},
    };

    for (guint i = 0; i < G_N_ELEMENTS(plain); i++)
        if (g_str_equal(plain[i].key, key))
            return g_strdup(plain[i].value);
    if (g_str_equal(key, "date"))
        return dates_of(claim);
    if (g_str_equal(key, "part_of"))
        return whole_of(example, claim);
    return g_strdup("(there is no such field)");
}

/* The found claim as its line would be: with the same fields. */
static char *
found_line(const Example *example, const TollClaim *claim, const Line *expected)
{
    g_autofree char *head = claim_of(claim);
    g_autoptr(GString) line = g_string_new(head);

    for (char **field = expected != NULL ? expected->fields : NULL;
         field != NULL && *field != NULL; field++) {
        g_autofree char *key = g_strndup(*field, strcspn(*field, "="));
        g_autofree char *value = value_of(example, claim, key);

        g_string_append_printf(line, " | %s=%s", key, value);
    }
    return g_strdup(line->str);
}

static char *
expected_line(const Line *line)
{
    g_autofree char *fields = g_strjoinv(" | ", line->fields);

    return g_strconcat(line->claim, *fields != '\0' ? " | " : "", fields, NULL);
}

/* Appends "  same", "- expected" and "+ found" lines. Returns: whether all are the same. */
static gboolean
compare_claims(const Example *example, GString *diff)
{
    gboolean is_same = TRUE;
    guint n_found = 0;

    for (guint i = 0; i < example->lines->len; i++) {
        const Line *line = example->lines->pdata[i];
        g_autofree char *expected = expected_line(line);
        g_autofree char *found = NULL;

        if (g_str_equal(line->claim, "-"))
            continue;
        if (n_found < example->claims->len)
            found = found_line(example, example->claims->pdata[n_found++], line);
        if (g_strcmp0(expected, found) == 0) {
            g_string_append_printf(diff, "      %s\n", expected);
            continue;
        }
        is_same = FALSE;
        g_string_append_printf(diff, "    - %s\n", expected);
        if (found != NULL)
            g_string_append_printf(diff, "    + %s\n", found);
    }
    for (; n_found < example->claims->len; n_found++) {
        g_autofree char *found = found_line(example, example->claims->pdata[n_found], NULL);

        is_same = FALSE;
        g_string_append_printf(diff, "    + %s\n", found);
    }
    return is_same;
}

static void
note_rules(const char *rules, GHashTable *fired)
{
    g_auto(GStrv) ids = g_strsplit(rules, " ", -1);

    for (char **id = ids; *id != NULL; id++)
        g_hash_table_add(fired, g_strdup(*id));
}

static void
on_stage(const char *stage, const char *row, const char *rules, gpointer data)
{
    (void)stage;
    (void)row;
    note_rules(rules, data);
}

static gboolean
compare_rules(const Example *example, GString *diff)
{
    gboolean is_same = TRUE;

    for (guint i = 0; i < example->lines->len; i++) {
        const Line *line = example->lines->pdata[i];

        for (char **id = line->rules; *id != NULL; id++)
            if (**id != '\0' && !g_hash_table_contains(example->fired, *id)) {
                is_same = FALSE;
                g_string_append_printf(diff, "    - the rule %s, which did not fire\n", *id);
            }
    }
    return is_same;
}

static void
extract(const TollLexicon *lexicon, Example *example)
{
    g_autoptr(TollExtractor) extractor = toll_extractor_new(lexicon);
    g_autoptr(TollArticle) article =
        toll_article_new("example", example->text->str, example->text->len);

    toll_article_set_title(article, example->title);
    toll_article_set_published(article, example->published);
    toll_extractor_set_trace(extractor, on_stage, example->fired);
    toll_extractor_run(extractor, article, example->claims);
    for (guint i = 0; i < example->claims->len; i++)
        note_rules(((TollClaim *)example->claims->pdata[i])->rules, example->fired);
}

static void
check_example(Spec *spec, Example *example)
{
    g_autoptr(GString) diff = g_string_new(NULL);
    gboolean is_right;

    extract(spec->lexicon, example);
    is_right = compare_claims(example, diff);
    if (!example->is_known_bug)
        is_right &= compare_rules(example, diff);
    spec->n_examples++;
    if (example->is_known_bug && is_right) {
        fprintf(stderr, "%s:%u: this known bug is fixed: make it an example\n%s\n", spec->path,
                example->number, example->text->str);
        g_test_fail();
    } else if (!example->is_known_bug && !is_right) {
        fprintf(stderr, "%s:%u: expected the lines with -, found those with +\n%s%s\n",
                spec->path, example->number, example->text->str, diff->str);
        g_test_fail();
    }
}

/* A rule has its example where it is named and fires. */
static void
cover_rules(Spec *spec, const Example *example, GHashTable *section)
{
    for (guint i = 0; i < example->lines->len; i++)
        for (char **id = ((Line *)example->lines->pdata[i])->rules; *id != NULL; id++)
            if (g_hash_table_contains(example->fired, *id)) {
                g_hash_table_add(spec->covered, g_strdup(*id));
                g_hash_table_add(section, g_strdup(*id));
            }
}

/* The rules that a heading promises, "## Ages (figure.age)", must be in its examples. */
static void
check_heading(const Spec *spec, guint number, const char *heading, GHashTable *section)
{
    const char *open = strrchr(heading, '(');
    g_autofree char *list =
        g_strndup(open != NULL ? open + 1 : "", open != NULL ? strcspn(open + 1, ")") : 0);
    g_auto(GStrv) ids = g_strsplit(list, " ", -1);

    for (char **id = ids; *id != NULL; id++)
        if (strchr(*id, '.') != NULL && !g_hash_table_contains(section, *id)) {
            fprintf(stderr, "%s:%u: expected an example of the rule %s below its heading\n",
                    spec->path, number, *id);
            g_test_fail();
        }
    g_hash_table_remove_all(section);
}

static void
check_file(Spec *spec, const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_autoptr(GHashTable) section =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint heading = 0;

    for (char **line = lines; *line != NULL; line++) {
        gboolean is_known_bug = g_str_equal(*line, "```known-bug");

        if (g_str_has_prefix(*line, "#")) {
            if (line > lines)
                check_heading(spec, heading + 1, lines[heading], section);
            heading = (guint)(line - lines);
        } else if (is_known_bug || g_str_equal(*line, "```example")) {
            g_autoptr(Example) example = example_new((guint)(line - lines) + 1, is_known_bug);

            line = read_example(line + 1, example);
            check_example(spec, example);
            cover_rules(spec, example, section);
            if (*line == NULL)
                break;
        }
    }
    check_heading(spec, heading + 1, lines[heading], section);
}

static void
require_rule(const TollLexiconRow *row, gpointer data)
{
    const Spec *spec = data;

    if (!g_str_has_prefix(row->table, "rules/") ||
        g_hash_table_contains(spec->covered, row->cells[0]))
        return;
    fprintf(stderr, "%s:%u: expected an example of the rule %s in the specification\n",
            row->table, row->line, row->cells[0]);
    g_test_fail();
}

static gint
compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
files_of(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);

    g_assert_nonnull(dir);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;)
        if (g_str_has_suffix(name, ".md") && !g_str_equal(name, "README.md"))
            g_ptr_array_add(files, g_build_filename(folder, name, NULL));
    g_ptr_array_sort(files, compare_paths);
    return files;
}

static void
test_spec(gconstpointer data)
{
    const char *folder = data;
    g_autoptr(GPtrArray) files = files_of(folder);
    g_autoptr(GError) error = NULL;
    g_autoptr(TollLexicon) lexicon = toll_lexicon_new(NULL, &error);
    g_autoptr(GHashTable) covered =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Spec spec = {lexicon, NULL, covered, 0};

    if (lexicon == NULL)
        g_error("%s", error->message);
    for (guint i = 0; i < files->len; i++) {
        g_autofree char *text = NULL;

        spec.path = files->pdata[i];
        g_assert_true(g_file_get_contents(spec.path, &text, NULL, NULL));
        check_file(&spec, text);
    }
    toll_lexicon_each_row(lexicon, require_rule, &spec);
    g_assert_cmpuint(spec.n_examples, >, 0);
    g_test_message("%u examples", spec.n_examples);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_assert_cmpint(argc, ==, 2);
    g_test_set_nonfatal_assertions(); /* so that the run ends with its whole report */
    g_test_add_data_func("/spec", argv[1], test_spec);
    return g_test_run();
}
