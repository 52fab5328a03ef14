/* test-article.c: days, articles, and what becomes of every kind of input. */
#include <errno.h>
#include <sys/stat.h>

#include "reading-fixture.h"

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
                                       "1476961200",
                                       "1476961200000",
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

static void
test_folder(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    g_mkdir("in", 0700);
    g_mkdir("in/b", 0700);
    g_mkdir("in/void", 0700);
    g_mkdir("in/out", 0700);
    put("in/out/claims.csv", "", 0);
    put("in/out/events.csv", "", 0);
    put("in/out/divergences.csv", "", 0);
    put("in/out/report.html", "<html><p>Six died.", -1);
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
                    "in/out -- a report, not articles\n"
                    "in/pipe.txt -- not a regular file\n"
                    "in/void -- empty\n");
}

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
    ADD("/article/folder", test_folder);
    return g_test_run();
}
