/* test-report.c: reports on the disk, whole or not at all, and events on the screen. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <tollcheck/tollcheck.h>

#include "report/csv.h"
#include "report/screen.h"

typedef struct {
    char *folder;
    TollLexicon *lexicon;
    GPtrArray *claims;
    GPtrArray *documents;
    TollEvents *events;
} Fixture;

static TollClaim *
add_claim(Fixture *fixture, const char *document, const char *publisher, const char *source,
          TollOutcome outcome, const char *figure, gint64 low, gint64 high)
{
    TollClaim *claim = toll_claim_new();

    toll_claim_set(&claim->document, document);
    toll_claim_set(&claim->publisher, publisher);
    toll_claim_set(&claim->source, source);
    toll_claim_set(&claim->source_mention, source);
    toll_claim_set(&claim->figure, figure);
    toll_claim_set(&claim->quote, figure);
    toll_claim_set(&claim->place, "Wexcombe Quay");
    claim->outcome = outcome;
    claim->low = low;
    claim->high = high;
    claim->qualifier = low == high ? TOLL_EXACT : TOLL_AT_LEAST;
    claim->start = fixture->claims->len * 10;
    claim->end = claim->start + strlen(figure);
    claim->date_from = claim->date_to = toll_day_from_ymd(2021, 5, 3);
    claim->published = toll_day_from_ymd(2021, 5, 4);
    toll_claim_set_id(claim);
    g_ptr_array_add(fixture->claims, claim);
    return claim;
}

/* Two papers on one explosion: a total with a part, a lower count that was relayed and copied.
 */
static void
set_up(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GError) error = NULL;
    TollClaim *total, *part;

    (void)data;
    fixture->folder = g_dir_make_tmp("tollcheck-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->lexicon = toll_lexicon_new(NULL, &error);
    g_assert_no_error(error);
    fixture->claims = g_ptr_array_new_with_free_func((GDestroyNotify)toll_claim_free);
    fixture->documents = g_ptr_array_new_with_free_func((GDestroyNotify)toll_document_free);
    total = add_claim(fixture, "a.txt", "Quay Echo", "WEXCOMBE_HOSPITAL", TOLL_OUTCOME_KILLED,
                      "at least 1,200", 1200, TOLL_OPEN);
    part = add_claim(fixture, "a.txt", "Quay Echo", "WEXCOMBE_HOSPITAL", TOLL_OUTCOME_KILLED,
                     "eight", 8, 8);
    part->population = TOLL_CHILDREN;
    toll_claim_set(&part->part_of, total->claim_id);
    for (guint i = 0; i < 2; i++)
        toll_claim_set(&add_claim(fixture, i == 0 ? "b.txt" : "c.txt", "The Quay Post",
                                  "WEXCOMBE_COUNCIL", TOLL_OUTCOME_KILLED, "700", 700, 700)
                            ->relayed_by,
                       "PORT_RADIO");
    add_claim(fixture, "c.txt", "The Quay Post", "NARRATOR", TOLL_OUTCOME_INJURED, "\"two\"\n,",
              2, 2);
    g_ptr_array_add(fixture->documents, toll_document_new("a.txt", "in/a.txt", 40, NULL));
    g_ptr_array_add(fixture->documents, toll_document_new("d", "in/d", 7, "not text"));
    fixture->events = toll_events_new(fixture->claims, NULL, fixture->lexicon);
}

static void
remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);

    for (const char *name = g_dir_read_name(dir); name != NULL; name = g_dir_read_name(dir)) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        g_assert_cmpint(g_remove(path), ==, 0);
    }
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    remove_folder(fixture->folder);
    g_free(fixture->folder);
    toll_events_free(fixture->events);
    g_ptr_array_unref(fixture->documents);
    g_ptr_array_unref(fixture->claims);
    toll_lexicon_free(fixture->lexicon);
}

static guint
count_files(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;

    while (g_dir_read_name(dir) != NULL)
        n++;
    return n;
}

static char *
read_file(const Fixture *fixture, const char *name)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_autoptr(GError) error = NULL;
    char *text = NULL;

    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    return text;
}

static gboolean
write_report(const Fixture *fixture, const char *folder, GError **error)
{
    const TollReport report = {.lexicon = fixture->lexicon,
                               .claims = fixture->claims,
                               .events = fixture->events,
                               .documents = fixture->documents};

    return toll_report_write(folder, &report, error);
}

static void
test_csv(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    const char *const fields[] = {"plain",      "",        "a,b", "say \"no\"",
                                  "two\nlines", " spaced", "=1"};

    for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
        toll_csv_field(out, fields[i]);
    toll_csv_number(out, TOLL_OPEN);
    toll_csv_number(out, 0);
    toll_csv_day(out, toll_day_from_ymd(2021, 5, 3));
    toll_csv_end_row(out);
    g_assert_cmpstr(out->str, ==,
                    "plain,,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" spaced\",=1,,0,"
                    "2021-05-03\n");
}

static void
test_tables(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *events = NULL, *sources = NULL, *documents = NULL, *divergences = NULL;

    (void)data;
    g_assert_true(write_report(fixture, fixture->folder, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(count_files(fixture->folder), ==, 10);
    documents = read_file(fixture, "documents.csv");
    g_assert_cmpstr(documents, ==,
                    "document,path,bytes,status,reason,claims,format,encoding,note,copy_of\n"
                    "a.txt,in/a.txt,40,read,,0,,,,\n"
                    "d,in/d,7,skipped,not text,0,,,,\n");
    sources = read_file(fixture, "sources.csv");
    g_assert_nonnull(strstr(sources, "\nWEXCOMBE_COUNCIL,Wexcombe Council,,,,2,1,2,2021-05-04,"
                                     "2021-05-04,WEXCOMBE_COUNCIL,"));
    events = read_file(fixture, "events.csv");
    g_assert_nonnull(strstr(events, ",\"Killed and injured, Wexcombe Quay, 3 May 2021\","
                                    "Wexcombe Quay,2021-05-03,2021-05-03,incident,,5,3,3,"));
    /* The highest figure is open, so the range is too; children are part of a total. */
    g_assert_nonnull(strstr(events, ",700,,2,2,,,,,,,,,,,,,diverge,"));
    divergences = read_file(fixture, "divergences.csv");
    g_assert_nonnull(strstr(divergences, ",killed,contradicts,"));
    g_assert_nonnull(strstr(divergences, ",500,1.71,"));
}

static void
assert_refused(const Fixture *fixture, const char *folder, const char *path)
{
    g_autoptr(GError) error = NULL;

    g_assert_false(write_report(fixture, folder, &error));
    g_assert_error(error, TOLL_ERROR, TOLL_ERROR_OUTPUT);
    g_assert_true(g_str_has_prefix(error->message, path));
}

/* The folder is a file: nothing can be made in it. */
static void
test_no_folder(Fixture *fixture, gconstpointer data)
{
    g_autofree char *file = g_build_filename(fixture->folder, "file", NULL);
    g_autofree char *inner = g_build_filename(file, "report", NULL);

    (void)data;
    g_assert_true(g_file_set_contents(file, "", 0, NULL));
    assert_refused(fixture, file, file);
    assert_refused(fixture, inner, inner);
}

/* The last file cannot take its name: the first ones must not have taken theirs. */
static void
test_name_taken(Fixture *fixture, gconstpointer data)
{
    g_autofree char *taken = g_build_filename(fixture->folder, "documents.csv", NULL);

    (void)data;
    g_assert_cmpint(g_mkdir(taken, 0777), ==, 0);
    assert_refused(fixture, fixture->folder, taken);
    g_assert_cmpuint(count_files(fixture->folder), ==, 1);
}

/* Files may grow to 600 bytes and no further, as on a disk that fills up. */
static void
test_disk_full(Fixture *fixture, gconstpointer data)
{
    struct rlimit before, limit;
    g_autofree char *old = NULL, *now = NULL;

    (void)data;
    g_assert_true(write_report(fixture, fixture->folder, NULL));
    old = read_file(fixture, "documents.csv");
    g_ptr_array_set_size(fixture->documents, 0);
    g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
    limit = (struct rlimit){600, before.rlim_max};
    (void)signal(SIGXFSZ, SIG_IGN);
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
    assert_refused(fixture, fixture->folder, fixture->folder);
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
    g_assert_cmpuint(count_files(fixture->folder), ==, 10);
    now = read_file(fixture, "documents.csv");
    g_assert_cmpstr(now, ==, old);
}

/* The screen up to the verdicts: their wording is not decided here. */
static char *
show(const Fixture *fixture, guint width, gboolean colour)
{
    GString *out = g_string_new(NULL);
    GPtrArray *events = toll_events_get_events(fixture->events);

    g_assert_cmpuint(events->len, ==, 1);
    toll_compare_event(fixture->events, events->pdata[0], fixture->lexicon,
                       &(TollCompareOptions){.width = width, .colour = colour}, out);
    return g_string_free(out, FALSE);
}

static void
assert_shows(const Fixture *fixture, guint width, const char *expected)
{
    g_autofree char *screen = show(fixture, width, FALSE);
    char *verdicts = strstr(screen, "\nVerdicts\n");

    g_assert_nonnull(verdicts);
    g_assert_nonnull(strstr(verdicts, "✗ contradicts"));
    g_assert_nonnull(strstr(verdicts, "\nDocuments\n  1  a.txt, Quay Echo\n"));
    *verdicts = '\0';
    g_assert_cmpstr(strchr(strchr(screen, '\n') + 1, '\n'), ==, expected);
}

static void
test_screen(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_shows(
        fixture, 80,
        "\n"
        "\n"
        "Killed\n"
        "published   source           people        figure          0       1,500  doc\n"
        "2021-05-04  Wexcombe         people        at least 1,200            ──►  1\n"
        "            Hospital\n"
        "                             └ children    eight           ●              1\n"
        "2021-05-04  Wexcombe         people        700                   ●        2 3\n"
        "            Council\n"
        "            via Port Radio\n"
        "\n"
        "Injured\n"
        "published   source           people        figure          0          10  doc\n"
        "2021-05-04  The Quay Post,   people        \"two\" ,           ●            3\n"
        "            no source named\n");
    assert_shows(fixture, 120,
                 "\n"
                 "\n"
                 "Killed\n"
                 "published   source                                          people          "
                 "figure          0              1,500  doc\n"
                 "2021-05-04  Wexcombe Hospital                               people          "
                 "at least 1,200                 ────►  1\n"
                 "                                                            └ children      "
                 "eight           ●                     1\n"
                 "2021-05-04  Wexcombe Council                                people          "
                 "700                      ●            2 3\n"
                 "            via Port Radio\n"
                 "\n"
                 "Injured\n"
                 "published   source                                          people          "
                 "figure          0                 10  doc\n"
                 "2021-05-04  The Quay Post, no source named                  people          "
                 "\"two\" ,             ●                 3\n");
}

/* No line is wider than the terminal, however narrow, and colour adds nothing but itself. */
static void
test_screen_width(Fixture *fixture, gconstpointer data)
{
    g_autofree char *plain = show(fixture, 80, FALSE);
    g_autofree char *coloured = show(fixture, 80, TRUE);
    g_autoptr(GRegex) codes = g_regex_new("\033\\[[0-9;]*m", 0, 0, NULL);
    g_autofree char *bare = g_regex_replace_literal(codes, coloured, -1, 0, "", 0, NULL);

    (void)data;
    g_assert_cmpstr(coloured, !=, plain);
    g_assert_cmpstr(bare, ==, plain);
    for (guint width = 76; width <= 160; width++) {
        g_autofree char *screen = show(fixture, width, FALSE);
        g_auto(GStrv) lines = g_strsplit(screen, "\n", -1);

        for (char **line = lines; *line != NULL; line++) {
            g_assert_cmpuint(toll_screen_width(*line), <=, width);
            g_assert_false(g_str_has_suffix(*line, " "));
        }
    }
}

static void
test_list(Fixture *fixture, gconstpointer data)
{
    g_autoptr(GString) out = g_string_new(NULL);

    (void)data;
    toll_compare_list(fixture->events, 80, FALSE, out);
    g_assert_nonnull(strstr(out->str, "✗ "));
    g_assert_nonnull(strstr(out->str, "Killed and injured, Wexcombe Quay, 3 May 2021: killed "
                                      "700 or more,\n"));
}

/* What an article holds must not steer the terminal of whoever reads it. */
static void
test_control_characters(Fixture *fixture, gconstpointer data)
{
    TollClaim *claim = fixture->claims->pdata[0];
    g_autofree char *screen = NULL;

    (void)data;
    toll_claim_set(&claim->figure, "at\tleast\n\033[31m9\xC2\x9B");
    toll_claim_set(&claim->title, "\033]0;owned\a \xE2\x80\xAE"
                                  "evil\r\xFF");
    toll_claim_set(&claim->source, "\033_EVIL");
    screen = show(fixture, 120, FALSE);
    g_assert_true(g_utf8_validate(screen, -1, NULL));
    for (const char *at = screen; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);

        g_assert_true(c == '\n' || !g_unichar_iscntrl(c));
        g_assert_cmpuint(c, !=, 0x202E);
    }
    g_assert_nonnull(strstr(screen, "at least �[31m9�"));
}

static void
test_wrap(void)
{
    g_autoptr(GPtrArray) lines = toll_screen_wrap("the long unbreakable word\n\nend", 8);
    g_autofree char *cut = toll_screen_cut("東京 and more", 6);
    const char *const expected[] = {"the long", "unbreaka", "ble word", "", "end"};

    g_assert_cmpuint(lines->len, ==, G_N_ELEMENTS(expected));
    for (guint i = 0; i < lines->len; i++)
        g_assert_cmpstr(lines->pdata[i], ==, expected[i]);
    g_assert_cmpstr(cut, ==, "東京…");
    g_assert_cmpuint(toll_screen_width(cut), ==, 5);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/report/csv", test_csv);
    g_test_add_func("/report/wrap", test_wrap);
#define ADD(path, test) g_test_add(path, Fixture, NULL, set_up, test, tear_down)
    ADD("/report/tables", test_tables);
    ADD("/report/no-folder", test_no_folder);
    ADD("/report/name-taken", test_name_taken);
    ADD("/report/disk-full", test_disk_full);
    ADD("/report/screen", test_screen);
    ADD("/report/screen-width", test_screen_width);
    ADD("/report/list", test_list);
    ADD("/report/control-characters", test_control_characters);
#undef ADD
    return g_test_run();
}
