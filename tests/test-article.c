/* test-article.c: days, articles, and what becomes of every kind of input. */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <tollcheck/article.h>

/* A folder of its own for each test, and what was read from it: a line a document, "ID" and the
 * text for an article, "ID -- REASON" for what was skipped. */
typedef struct {
    char *folder;
    GString *seen;
    GPtrArray *articles;
    gsize bytes;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    fixture->folder = g_dir_make_tmp("toll-XXXXXX", NULL);
    fixture->seen = g_string_new(NULL);
    fixture->articles = g_ptr_array_new_with_free_func((GDestroyNotify)toll_article_free);
    g_assert_cmpint(chdir(fixture->folder), ==, 0);
}

static void
remove_all(const char *path)
{
    g_autoptr(GDir) dir = NULL;
    const char *name;

    if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
        dir = g_dir_open(path, 0, NULL);
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *inner = g_build_filename(path, name, NULL);

        remove_all(inner);
    }
    g_remove(path);
}

static void
tear_down(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_assert_cmpint(chdir("/"), ==, 0);
    remove_all(fixture->folder);
    g_free(fixture->folder);
    g_string_free(fixture->seen, TRUE);
    g_ptr_array_unref(fixture->articles);
}

static void
put(const char *path, const char *bytes, gssize len)
{
    g_assert_true(g_file_set_contents(path, bytes, len, NULL));
}

static void
each(TollArticle *article, TollDocument *document, gpointer data)
{
    Fixture *fixture = data;

    g_assert_cmpint(document->skipped, ==, article == NULL);
    fixture->bytes += document->bytes;
    if (article == NULL) {
        g_assert_cmpstr(document->reason, !=, "");
        g_string_append_printf(fixture->seen, "%s -- %s\n", document->id, document->reason);
    } else {
        g_assert_cmpstr(document->id, ==, toll_article_get_id(article));
        g_string_append_printf(fixture->seen, "%s: %s\n", document->id,
                               toll_article_get_field(article, TOLL_FIELD_TEXT, NULL));
        g_ptr_array_add(fixture->articles, article);
    }
    toll_document_free(document);
}

static void
read_inputs(Fixture *fixture, const TollReadOptions *options, const char *first, ...)
{
    g_autoptr(GPtrArray) inputs = g_ptr_array_new();
    va_list args;

    va_start(args, first);
    for (const char *input = first; input != NULL; input = va_arg(args, const char *))
        g_ptr_array_add(inputs, (gpointer)input);
    va_end(args);
    g_ptr_array_add(inputs, NULL);
    toll_read_inputs((const char *const *)inputs->pdata, options, each, fixture);
}

static void
test_day(void)
{
    static const char *const good[] = {"2016-10-20",
                                       "2016-10-20T11:00:00Z",
                                       "2016-10-20 11:00:00",
                                       "20161020",
                                       "20161020T110000Z",
                                       " 2016-10-20",
                                       "2016-10-20Z",
                                       "2016/10/20",
                                       "20 Oct 2016",
                                       "Thu, 20 Oct 2016 11:00:00 +0200",
                                       "October 20, 2016",
                                       "Oct. 20th, 2016 9:00",
                                       "Thursday 20 October 2016",
                                       "20-Oct-2016",
                                       "Thursday, October 20, 2016"};
    static const char *const bad[] = {
        "",           "2016",       "2016-10",     "2016-13-01",
        "2016-02-30", "0000-01-01", "20161020110", "2016-10-2x",
        "20 Oct 16",  "2016-1020",  "Oct 2016",    "October 200, 2016",
        "the 20th",   "may",        "2016/10-20",  "31 June 2016",
        "20 O 2016",  "20 Octo",    "10/20/2016",  "201610-20",
        "-2016-10-20"};
    char buffer[TOLL_DAY_SIZE];

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++)
        g_assert_cmpstr(toll_day_format(toll_day_parse(good[i]), buffer), ==, "2016-10-20");
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        g_assert_cmpuint(toll_day_parse(bad[i]), ==, TOLL_NO_DAY);
    g_assert_cmpuint(toll_day_parse(NULL), ==, TOLL_NO_DAY);
    g_assert_cmpuint(toll_day_from_ymd(1, 1, 1), ==, 1);
    g_assert_cmpuint(toll_day_from_ymd(10000, 1, 1), ==, TOLL_NO_DAY);
    g_assert_cmpuint(toll_day_from_ymd(2016, 258, 1), ==, TOLL_NO_DAY);
    g_assert_cmpstr(toll_day_format(toll_day_from_ymd(9999, 12, 31), buffer), ==, "9999-12-31");
    g_assert_cmpstr(toll_day_format(toll_day_from_ymd(9999, 12, 31) + 1, buffer), ==, "");
    g_assert_cmpstr(toll_day_format(TOLL_NO_DAY, buffer), ==, "");
    g_assert_cmpuint(toll_day_from_ymd(2016, 3, 1) - toll_day_from_ymd(2016, 2, 28), ==, 2);
}

static void
test_article(void)
{
    g_autoptr(TollArticle) article = toll_article_new("a", "Nine died.tail", 10);
    gsize len;

    g_assert_cmpstr(toll_article_get_field(article, TOLL_FIELD_TEXT, &len), ==, "Nine died.");
    g_assert_cmpuint(len, ==, 10);
    g_assert_cmpstr(toll_article_get_title(article), ==, "");
    toll_article_set_title(article, "Blast");
    toll_article_set_title(article, toll_article_get_title(article));
    g_assert_cmpstr(toll_article_get_field(article, TOLL_FIELD_TITLE, &len), ==, "Blast");
    g_assert_cmpuint(len, ==, 5);
    toll_article_set_url(article, NULL);
    g_assert_cmpstr(toll_article_get_url(article), ==, "");
}

static void
test_text(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    const TollReadOptions options = {toll_day_from_ymd(2016, 10, 20), "The Gazette", NULL};

    put("bom.txt", "\xEF\xBB\xBFNine died.\r\n", -1);
    put("story", "{ is no JSON", -1);
    put("empty.txt", "", 0);
    put("blank.txt", "\xEF\xBB\xBF \r\n", -1);
    put("cut.txt", "caf\xC3", -1);
    put("nul.txt", "a\0b", 3);
    read_inputs(fixture, &options, "bom.txt", "story", "empty.txt", "blank.txt", "cut.txt",
                "nul.txt", "gone.txt", "story", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "bom.txt: \xEF\xBB\xBFNine died.\r\n\n"
                    "story: { is no JSON\n"
                    "empty.txt -- empty\n"
                    "blank.txt -- empty\n"
                    "cut.txt -- not UTF-8 at byte 3\n"
                    "nul.txt -- a NUL at byte 1\n"
                    "gone.txt -- No such file or directory\n"
                    "story -- the id story was already used by story\n");

    const TollArticle *article = fixture->articles->pdata[0];

    g_assert_cmpuint(toll_article_get_published(article), ==, options.published);
    g_assert_cmpstr(toll_article_get_publisher(article), ==, "The Gazette");
}

static void
test_jsonl(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    static const char lines[] = "\xEF\xBB\xBF{\"id\": \"a\", \"text\": \"One died.\"}\r\n"
                                "\r\n"
                                "{\"id\": 7, \"maintext\": \"Two died.\"}\n"
                                "{\"url\": \"https://news.example/3\", \"body\": \"Three.\"}\n"
                                "{\"text\": \"Four died.\"}\n"
                                "{\"id\": \"b\", \"text\": \" \"}\n"
                                "{\"id\": \"c\", \"text\": \"\\ud800\"}\n"
                                "{\"id\": \"d\", \"text\": \"\\u0000\"}\n"
                                "{\"id\": \"e\", \"text\": \"\xFF\"}\n"
                                "[1]\n"
                                "{\"id\": \"a\", \"text\": \"Again.\"}\n"
                                "{\"id\": null, \"text\": \"Last.\"}";

    put("in.jsonl", lines, -1);
    read_inputs(fixture, NULL, "in.jsonl", NULL);

    g_auto(GStrv) seen = g_strsplit(fixture->seen->str, "\n", -1);

    g_assert_cmpuint(g_strv_length(seen), ==, 12);
    g_assert_cmpstr(seen[0], ==, "a: One died.");
    g_assert_cmpstr(seen[1], ==, "7: Two died.");
    g_assert_cmpstr(seen[2], ==, "https://news.example/3: Three.");
    g_assert_cmpstr(seen[3], ==, "in.jsonl:5: Four died.");
    g_assert_cmpstr(seen[4], ==, "b -- in.jsonl:6: no text");
    g_assert_true(g_str_has_prefix(seen[5], "in.jsonl:7 -- in.jsonl:7: not JSON: "));
    g_assert_true(g_str_has_prefix(seen[6], "in.jsonl:8 -- in.jsonl:8: not JSON: "));
    g_assert_cmpstr(seen[7], ==, "in.jsonl:9 -- in.jsonl:9: not UTF-8 at byte 21");
    g_assert_cmpstr(seen[8], ==, "in.jsonl:10 -- in.jsonl:10: a JSON object was expected");
    g_assert_cmpstr(seen[9], ==, "a -- in.jsonl:11: the id a was already used by in.jsonl:1");
    g_assert_cmpstr(seen[10], ==, "in.jsonl:12: Last.");
    g_assert_cmpuint(fixture->bytes, ==, sizeof lines - 1 - 2);
}

static void
test_metadata(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    const TollReadOptions options = {toll_day_from_ymd(2016, 10, 20), "The Gazette", NULL};
    char buffer[TOLL_DAY_SIZE];

    put("in.ndjson",
        "{\"text\": \"x\", \"headline\": \"Blast\", \"publish_date\": \"2015-03-04 10:00:00\","
        " \"source_domain\": \"news.example\", \"source\": \"https://news.example/1\"}\n"
        "{\"text\": \"y\", \"source\": \"Wire\", \"date\": \"last week\"}\n"
        "{\"text\": \"z\", \"date\": null}\n",
        -1);
    read_inputs(fixture, &options, "in.ndjson", NULL);
    g_assert_cmpuint(fixture->articles->len, ==, 3);

    const TollArticle *full = fixture->articles->pdata[0];
    const TollArticle *vague = fixture->articles->pdata[1];
    const TollArticle *bare = fixture->articles->pdata[2];

    g_assert_cmpstr(toll_article_get_id(full), ==, "https://news.example/1");
    g_assert_cmpstr(toll_article_get_title(full), ==, "Blast");
    g_assert_cmpstr(toll_article_get_publisher(full), ==, "news.example");
    g_assert_cmpstr(toll_day_format(toll_article_get_published(full), buffer), ==,
                    "2015-03-04");
    g_assert_cmpstr(toll_article_get_url(vague), ==, "");
    g_assert_cmpuint(toll_article_get_published(vague), ==, TOLL_NO_DAY);
    g_assert_cmpstr(toll_article_get_publisher(bare), ==, "The Gazette");
    g_assert_cmpuint(toll_article_get_published(bare), ==, options.published);
}

static void
test_json_by_first_line(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    put("lines.json",
        "\n{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}", -1);
    put("pretty.json", "{\n \"id\": \"c\"\n}\n", -1);
    put("none.jsonl", "\n\n", -1);
    put("list.json", "[{\"text\": \"Three.\"}, 7, {\"id\": \"d\", \"text\": \"Four.\"}]", -1);
    put("several", "{\n \"text\": \"Five.\"\n}\n{\n \"text\": \"Six.\"}\n{ 7", -1);
    put("bad.jsonl", "{\"text\": \"Lost\n{\"text\": \"Seven.\"}\n", -1);
    read_inputs(fixture, NULL, "lines.json", "pretty.json", "none.jsonl", "list.json",
                "several", "bad.jsonl", NULL);
    g_assert_cmpstr(
        fixture->seen->str, ==,
        "a: One.\n"
        "b: Two.\n"
        "c -- no text\n"
        "none.jsonl -- empty\n"
        "list.json#1: Three.\n"
        "list.json#2 -- list.json#2: a JSON object was expected\n"
        "d: Four.\n"
        "several#1: Five.\n"
        "several#2: Six.\n"
        "several#3 -- several#3: not JSON: string or '}' expected near '7' at line 1\n"
        "bad.jsonl:1 -- bad.jsonl:1: not JSON: unexpected newline near '\"Lost'\n"
        "bad.jsonl:2: Seven.\n");
}

/* What ReliefWeb answers, and names of a user's own. */
static void
test_names(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TollFieldMap) map = toll_field_map_new("text=story,date=printed", &error);
    const TollReadOptions options = {TOLL_NO_DAY, NULL, map};
    char buffer[TOLL_DAY_SIZE];

    put("reliefweb.json",
        "{\"totalCount\": 1, \"data\": [{\"id\": \"9\", \"fields\": {\"title\": \"Flood\", "
        "\"body\": "
        "\"Two died.\", \"url\": \"https://relief.example/9\", \"date\": {\"original\": "
        "\"2016-10-20T00:00:00+00:00\"}, \"source\": [{\"name\": \"OCHA\"}]}}]}",
        -1);
    put("own.jsonl", "{\"story\": \"One.\", \"text\": \"No.\", \"printed\": \"2016-10-20\"}\n",
        -1);
    read_inputs(fixture, &options, "reliefweb.json", "own.jsonl", NULL);
    g_assert_cmpstr(fixture->seen->str, ==, "9: Two died.\nown.jsonl:1: One.\n");
    for (guint i = 0; i < 2; i++)
        g_assert_cmpstr(
            toll_day_format(toll_article_get_published(fixture->articles->pdata[i]), buffer),
            ==, "2016-10-20");
    g_assert_cmpstr(toll_article_get_publisher(fixture->articles->pdata[0]), ==, "OCHA");
    g_assert_cmpstr(toll_article_get_title(fixture->articles->pdata[0]), ==, "Flood");
    g_assert_null(toll_field_map_new("story=text", &error));
    g_assert_error(error, TOLL_ERROR, TOLL_ERROR_INPUT);
}

/* Puts @n bytes of what gzip makes of @bytes. */
static void
put_packed(const char *path, const char *bytes, gsize n_members, gsize cut)
{
    gzFile file = gzopen(path, "wb");
    g_autofree char *packed = NULL, *all = NULL;
    gsize len;

    g_assert_cmpint(gzputs(file, bytes), ==, (int)strlen(bytes));
    g_assert_cmpint(gzclose(file), ==, Z_OK);
    g_assert_true(g_file_get_contents(path, &packed, &len, NULL));
    all = g_malloc(len * n_members);
    for (gsize i = 0; i < n_members; i++)
        memcpy(all + i * len, packed, len);
    put(path, all, (gssize)(len * n_members - cut));
}

static void
test_packed(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    put_packed("two.txt.gz", "Nine died. ", 2, 0);
    put_packed("cut.txt.gz", "Nine died.", 1, 9);
    put_packed("cut.jsonl.gz", "{\"text\": \"Ten died.\"}\n", 1, 1);
    read_inputs(fixture, NULL, "two.txt.gz", "cut.txt.gz", "cut.jsonl.gz", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "two.txt.gz: Nine died. Nine died. \n"
                    "cut.txt.gz -- the compressed data end too early\n"
                    "cut.jsonl.gz:1: Ten died.\n"
                    "cut.jsonl.gz -- the compressed data end too early, after line 1\n");
}

static void
test_encodings(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    put("little.txt", "\xFF\xFEN\0o\0\xE9\0l\0", 10);
    put("bare.txt", "N\0i\0n\0e\0 \0d\0i\0e\0d\0.\0", 20);
    put("odd.txt", "\xFF\xFEN\0o", 5);
    put("windows.txt", "No\xEBl \x96 \x93nine\x94 died.", -1);
    put("broken.txt", "Caf\xC3\xA9, na\xC3\xAFve, \xE9", -1);
    put("lines.jsonl", "\xFE\xFF\0{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0x\0\"\0}", 26);
    read_inputs(fixture, NULL, "little.txt", "bare.txt", "odd.txt", "windows.txt", "broken.txt",
                "lines.jsonl", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "little.txt: No\u00E9l\n"
                    "bare.txt: Nine died.\n"
                    "odd.txt -- not valid UTF-16\n"
                    "windows.txt: No\u00EBl \u2013 \u201Cnine\u201D died.\n"
                    "broken.txt -- not UTF-8 at byte 15\n"
                    "lines.jsonl:1: x\n");
}

/* Pages that are odd, hostile or say little of themselves. */
static void
test_html(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_autoptr(GString) deep = g_string_new("<html><body>");
    const TollArticle *bare;

    for (guint i = 0; i < 100000; i++)
        g_string_append(deep, "<div>");
    put("deep.html", deep->str, -1);
    put("empty.html", "<html><body><script>x</script></body></html>", -1);
    put("bare",
        "<html><title>Blast - News &amp; Co</title><p>Nine&nbsp;died.<p>Ten &lt;were hurt", -1);
    put("bytes.html", "<p>Caf\xC3\xA9, na\xC3\xAFve, \xE9 <q>nine</q> died.", -1);
    put("entities.html",
        "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><p>&b; died.", -1);
    put("links.html", "<p>Nine died.<p><a href=x>More</a><p><a href=x>Ten were killed.</a>",
        -1);
    put("ld.html",
        "<title>x</title><script type=\"application/ld+json\">[{\"@type\": \"Person\"}, "
        "{\"@type\": "
        "\"NewsArticle\", \"headline\": \"A &amp; B\", \"articleBody\": \"Six died.\\nTwo "
        "&amp; a "
        "half.\"}]</script><script type=\"application/ld+json\">{broken</script><p>Subscribe "
        "to read.",
        -1);
    read_inputs(fixture, NULL, "deep.html", "empty.html", "bare", "bytes.html", "entities.html",
                "links.html", "ld.html", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "deep.html -- its elements are nested too deeply\n"
                    "empty.html -- no text\n"
                    "bare: Nine\u00A0died.\n\nTen <were hurt\n"
                    "bytes.html: Caf\u00E9, na\u00EFve, \uFFFD \u201Cnine\u201D died.\n"
                    "entities.html: !ENTITY b \"&a;&a;\">]>\n\n&b; died.\n"
                    "links.html: Nine died.\n\nTen were killed.\n"
                    "ld.html: Six died.\nTwo & a half.\n");
    bare = fixture->articles->pdata[0];
    g_assert_cmpstr(toll_article_get_title(bare), ==, "Blast - News & Co");
    g_assert_cmpuint(toll_article_get_published(bare), ==, TOLL_NO_DAY);
    g_assert_cmpstr(toll_article_get_title(fixture->articles->pdata[4]), ==, "A & B");
}

static void
test_folder(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_mkdir("in", 0700);
    g_mkdir("in/b", 0700);
    g_mkdir("in/void", 0700);
    put("in/b/z.txt", "Zero.", -1);
    put("in/a.txt", "One.", -1);
    put("in/B.txt", "Two.", -1);
    put("in/c.png", "<p>", -1);
    put("in/.hidden.txt", "No.", -1);
    g_assert_cmpint(symlink("..", "in/b/loop"), ==, 0);
    g_assert_cmpint(symlink("nowhere", "in/d.txt"), ==, 0);
    g_assert_cmpint(mkfifo("in/pipe.txt", 0600), ==, 0);
    read_inputs(fixture, NULL, "in", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "in/B.txt: Two.\n"
                    "in/a.txt: One.\n"
                    "in/b/loop -- this folder was already read as in\n"
                    "in/b/z.txt: Zero.\n"
                    "in/c.png -- not a known type of input\n"
                    "in/d.txt -- No such file or directory\n"
                    "in/pipe.txt -- not a regular file\n"
                    "in/void -- empty\n");
}

#define ADD(path, test) g_test_add(path, Fixture, NULL, set_up, test, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/day", test_day);
    g_test_add_func("/article/fields", test_article);
    ADD("/article/text", test_text);
    ADD("/article/jsonl", test_jsonl);
    ADD("/article/metadata", test_metadata);
    ADD("/article/json-by-first-line", test_json_by_first_line);
    ADD("/article/names", test_names);
    ADD("/article/packed", test_packed);
    ADD("/article/encodings", test_encodings);
    ADD("/article/html", test_html);
    ADD("/article/folder", test_folder);
    return g_test_run();
}
