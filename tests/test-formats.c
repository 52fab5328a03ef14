/* test-formats.c: inputs of every format that are odd, broken or hostile. That the same
 * articles read the same in all of them is for test-inputs.py. */
#include <pthread.h>
#include <sys/stat.h>
#include <zlib.h>

#include "reading-fixture.h"

/* Puts what gzip makes of @bytes, as many times, without the last @cut bytes. */
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
    put("links.html",
        "<p>Nine died.<a href=#1><sup>1</sup></a><p><a href=x>Who are they?</a><p><a "
        "href=x>Ten were killed.</a>",
        -1);
    put("columns.html",
        "<table><tr><td class=sidebar>Four people were killed elsewhere.<td><p>Nine people "
        "died in a "
        "blast, police said on Monday.</p><div class=wp-caption>Five dead.</div></table>",
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
                "links.html", "columns.html", "ld.html", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "deep.html -- its elements are nested too deeply\n"
                    "empty.html -- no text\n"
                    "bare: Nine\u00A0died.\n\nTen <were hurt\n"
                    "bytes.html: Caf\u00E9, na\u00EFve, \uFFFD \u201Cnine\u201D died.\n"
                    "entities.html: !ENTITY b \"&a;&a;\">]>\n\n&b; died.\n"
                    "links.html: Nine died.\n\nTen were killed.\n"
                    "columns.html: Nine people died in a blast, police said on Monday.\n"
                    "ld.html: Six died.\nTwo & a half.\n");
    bare = fixture->articles->pdata[0];
    g_assert_cmpstr(toll_article_get_title(bare), ==, "Blast - News & Co");
    g_assert_cmpuint(toll_article_get_published(bare), ==, TOLL_NO_DAY);
    g_assert_cmpstr(toll_article_get_title(fixture->articles->pdata[5]), ==, "A & B");
}

static void
test_csv(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    put("rows.csv",
        "id,text,date\n"
        "a,One died.,2016-10-20\n"
        "b,Two died.\n"
        "c,\"Three died.\n"
        "Four died.\",2016-10-20\n"
        "d,\"Five\" died.,2016-10-20\n"
        "e,Six died.,2016-10-20\n"
        "f,,2016-10-20\n"
        "g,\"Seven died.,2016-10-20\n"
        "h,Eight died.,yesterday",
        -1);
    put("names.csv", "when,what\n1,2\n", -1);
    put("empty.csv", "", 0);
    put("header.csv", "url,text\n", -1);
    read_inputs(fixture, NULL, "rows.csv", "names.csv", "empty.csv", "header.csv", NULL);
    g_assert_cmpstr(
        fixture->seen->str, ==,
        "a: One died.\n"
        "rows.csv:3 -- rows.csv:3: expected the 3 columns of the header, found 2\n"
        "c: Three died.\nFour died.\n"
        "rows.csv:6 -- rows.csv:6: a quotation mark that is not where CSV has them\n"
        "e: Six died.\n"
        "f -- rows.csv:8: no text\n"
        "rows.csv:9 -- rows.csv:9: a quotation mark that is not where CSV has them\n"
        "h: Eight died.\n"
        "names.csv -- no column of its first row is known as text or as url; --map can "
        "tell\n"
        "empty.csv -- empty\n"
        "header.csv -- a header without rows\n");
}

static void
test_feed(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    put("bomb.xml",
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM "
        "\"file:///etc/passwd\">]><rss><channel><item><guid>a</guid>"
        "<description>One&nbsp;died. &b;&c;</description></item></channel></rss>",
        -1);
    put("cut.xml",
        "<rss><channel><item><guid>b</guid><description>Two.</description></item><item><guid>c",
        -1);
    put("none.xml", "<feed></feed>", -1);
    put("other.xml", "<other/>", -1);
    put("rdf.xml",
        "<?xml version=\"1.0\"?><!-- x "
        "--><rdf:RDF><channel><title>T</title></channel><item><title>A "
        "&amp;amp; B</title><link>https://a.example/1</link><dc:date>2016-10-20T1:00Z</dc:date>"
        "<description>&lt;p&gt;Four died.&lt;/p&gt;&lt;p&gt;Five.&lt;/p&gt;</description>"
        "</item></rdf:RDF>",
        -1);
    read_inputs(fixture, NULL, "bomb.xml", "none.xml", "other.xml", "rdf.xml", "cut.xml", NULL);

    g_auto(GStrv) seen = g_strsplit(fixture->seen->str, "\n", -1);

    g_assert_cmpstr(seen[0], ==, "a: One\u00A0died.");
    g_assert_cmpstr(seen[1], ==, "none.xml -- the feed ends, after 0 items");
    g_assert_cmpstr(seen[2], ==, "other.xml -- the feed ends, after 0 items");
    g_assert_cmpstr(seen[3], ==, "https://a.example/1: Four died.");
    g_assert_cmpstr(seen[5], ==, "Five.");
    g_assert_cmpstr(seen[6], ==, "b: Two.");
    g_assert_cmpstr(seen[7], ==, "c -- cut.xml#2: no text");
    g_assert_true(g_str_has_prefix(seen[8], "cut.xml -- not XML at line 1: "));
    g_assert_cmpstr(toll_article_get_title(fixture->articles->pdata[1]), ==, "A & B");
}

#define RECORD(type, url, length, block)                                                       \
    "WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Target-URI: " url                                 \
    "\r\nContent-Type: application/http\r\nContent-Length: " length "\r\n\r\n" block           \
    "\r\n\r\n"

static void
test_warc(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    put("in.warc",
        RECORD("response", "http://a/1", "22", "HTTP/1.1 404 No\r\n\r\n<p>") RECORD(
            "response", "http://a/2", "47",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n...")
            RECORD("revisit", "http://a/3", "2", "x\n") "rubbish\r\nmore of it\r\n" RECORD(
                "response", "http://a/4", "many",
                "") RECORD("response", "http://a/5", "54",
                           "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nNine died.")
                RECORD(
                    "response", "http://a/6", "65",
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnothing packed here...")
                    RECORD("response", "http://a/7", "100000", "HTTP/1.1 200 OK\r\n"),
        -1);
    put("none.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n", -1);
    read_inputs(fixture, NULL, "in.warc", "none.warc", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "http://a/1 -- in.warc#1: the server's status was 404\n"
                    "http://a/2 -- in.warc#2: no page but image/png\n"
                    "in.warc#3 -- in.warc#3: no header of a record was found\n"
                    "http://a/4 -- in.warc#4: the length of the record is missing\n"
                    "http://a/5: Nine died.\n"
                    "http://a/6 -- in.warc#6: its packing, gzip, cannot be undone\n"
                    "http://a/7 -- in.warc#7: the archive ends within the record\n"
                    "none.warc -- an archive without responses\n");
}

static void
test_mail(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    const TollArticle *article;
    char buffer[TOLL_DAY_SIZE];

    put("a",
        "Date: Thu, 20 Oct 2016 23:00:00 +0200\r\n"
        "From: =?utf-8?Q?Caf=C3=A9?= =?utf-8?B?IFdpcmU=?= <a@x.example>\r\n"
        "Subject: =?iso-8859-1?Q?Nine_d=E9ad?= in a\r\n blast\r\n"
        "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
        "preamble\r\n--b\r\n\r\nNine died.\r\n"
        "--b\r\nContent-Type: image/png\r\n\r\n...\r\n"
        "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        "--b\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nT=65n "
        "=\r\ndied.\r\n--b--\r\n",
        -1);
    put("b.eml", "Subject: x\n\n", -1);
    put("c.txt", "Date: today\nA story: nine died.\n", -1);
    read_inputs(fixture, NULL, "a", "b.eml", "c.txt", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "a: Nine died.\r\n\n\nTen died.\r\n\n"
                    "b.eml -- no text\n"
                    "c.txt: Date: today\nA story: nine died.\n\n");
    article = fixture->articles->pdata[0];
    g_assert_cmpstr(toll_article_get_title(article), ==, "Nine d\u00E9ad in a blast");
    g_assert_cmpstr(toll_article_get_publisher(article), ==, "Caf\u00E9 Wire");
    g_assert_cmpstr(toll_day_format(toll_article_get_published(article), buffer), ==,
                    "2016-10-20");
}

/* Lists tell of articles that stand elsewhere, whichever comes first. */
static void
test_lists(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    const TollArticle *article;
    char buffer[TOLL_DAY_SIZE];

    put("page.html",
        "<link rel=canonical href=\"http://www.News.example/1/?utm_source=x\"><p>One died.",
        -1);
    put("stories.csv",
        "stories_id,title,url,publish_date,media_name\n"
        "1,Blast,https://news.example/1,2016-10-20 1:00:00,The News\n"
        "2,Other,https://news.example/2,2016-10-21,The News\n",
        -1);
    put("gdelt.json",
        "{\"articles\": [{\"url\": \"https://news.example/3\", \"title\": \"Flood\", "
        "\"seendate\": "
        "\"20161019T120000Z\", \"domain\": \"news.example\"}]}",
        -1);
    put("texts.jsonl",
        "{\"url\": \"https://news.example/3\", \"text\": \"Three died.\", \"title\": \"Own\"}\n"
        "{\"url\": \"https://news.example/4\", \"title\": \"Four\"}\n",
        -1);
    put("failed.json",
        "{\"url\": \"https://news.example/5\", \"title\": \"x\", \"maintext\": null}", -1);
    read_inputs(fixture, NULL, "page.html", "stories.csv", "texts.jsonl", "gdelt.json",
                "failed.json", NULL);
    g_assert_cmpstr(
        fixture->seen->str, ==,
        "http://www.News.example/1/?utm_source=x: One died.\n"
        "https://news.example/3: Three died.\n"
        "https://news.example/4 -- texts.jsonl:2: no text\n"
        "https://news.example/5 -- failed.json:1: no text\n"
        "stories.csv == a list of 2 entries, about 1 of the articles that were read\n"
        "gdelt.json == a list of 1 entries, about 1 of the articles that were read\n");
    article = fixture->articles->pdata[0];
    g_assert_cmpstr(toll_article_get_title(article), ==, "Blast");
    g_assert_cmpstr(toll_article_get_publisher(article), ==, "The News");
    g_assert_cmpstr(toll_day_format(toll_article_get_published(article), buffer), ==,
                    "2016-10-20");
    article = fixture->articles->pdata[1];
    g_assert_cmpstr(toll_article_get_title(article), ==, "Own");
    g_assert_cmpstr(toll_day_format(toll_article_get_published(article), buffer), ==,
                    "2016-10-19");
}

static void *
write_pipe(void *path)
{
    put(path, "{\"text\": \"Nine died.\"}\n", -1);
    return NULL;
}

/* Lists are sought before anything is read, and a pipe cannot be read twice. */
static void
test_pipe(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    pthread_t writer;

    g_assert_cmpint(mkfifo("pipe.jsonl", 0600), ==, 0);
    g_assert_cmpint(pthread_create(&writer, NULL, write_pipe, (gpointer) "pipe.jsonl"), ==, 0);
    read_inputs(fixture, NULL, "pipe.jsonl", NULL);
    g_assert_cmpint(pthread_join(writer, NULL), ==, 0);
    g_assert_cmpstr(fixture->seen->str, ==, "pipe.jsonl:1: Nine died.\n");
}

/* The words decide; where there are too few, the label. */
static void
test_language(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    static const char french[] =
        "Au moins neuf personnes ont été tuées et une vingtaine d'autres blessées mardi dans "
        "un "
        "attentat à la voiture piégée devant une école de la capitale, a annoncé le ministère "
        "de "
        "l'Intérieur. Selon des témoins, la bombe a explosé au moment où les enfants sortaient "
        "de "
        "leurs classes. Les secours ont transporté les blessés dans deux hôpitaux de la ville, "
        "où "
        "les médecins ont lancé un appel aux dons de sang. L'attaque n'a pas été revendiquée.";
    g_autofree char *labelled =
        g_strdup_printf("{\"language\": \"en\", \"text\": \"%s\"}", french);

    put("a.txt", french, -1);
    put("b.jsonl", labelled, -1);
    put("c.jsonl",
        "{\"language\": \"fr\", \"text\": \"Neuf morts.\"}\n"
        "{\"language\": \"en-GB\", \"text\": \"Nine dead.\"}\n"
        "{\"language\": \"English\", \"text\": \"Ten dead.\"}\n"
        "{\"language\": \"Enga\", \"text\": \"x\"}\n",
        -1);
    put("d.txt", "قتل تسعة أشخاص في انفجار", -1);
    read_inputs(fixture, NULL, "a.txt", "b.jsonl", "c.jsonl", "d.txt", NULL);
    g_assert_cmpstr(fixture->seen->str, ==,
                    "a.txt -- not in English, by its words\n"
                    "b.jsonl:1 -- b.jsonl:1: not in English, by its words\n"
                    "c.jsonl:1 -- c.jsonl:1: not in English, by what is said of it\n"
                    "c.jsonl:2: Nine dead.\n"
                    "c.jsonl:3: Ten dead.\n"
                    "c.jsonl:4 -- c.jsonl:4: not in English, by what is said of it\n"
                    "d.txt -- not in English, by its alphabet\n");
}

static void
add_document(TollArticle *article, TollDocument *document, gpointer data)
{
    toll_article_free(article);
    g_ptr_array_add(data, document);
}

static void
test_copies(Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
    static const char text[] =
        "At least nine people were killed when a bomb went off outside a school in the capital "
        "on "
        "Tuesday, the interior ministry said. Witnesses told reporters that the car had stood "
        "at the "
        "gate since the early morning and that nobody had thought anything of it. Doctors in "
        "two "
        "hospitals of the city asked for blood, and the mayor called a day of mourning.";
    g_autoptr(GPtrArray) documents =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_document_free);
    g_autofree char *lines = g_strdup_printf(
        "{\"id\": \"late\", \"date\": \"2016-10-22\", \"text\": \"PARIS (Wire) - %s\"}\n"
        "{\"id\": \"first\", \"date\": \"2016-10-20\", \"text\": \"%s\"}\n"
        "{\"id\": \"undated\", \"text\": \"%s Read on.\"}\n"
        "{\"id\": \"other\", \"date\": \"2016-10-19\", \"text\": \"At least nine people were "
        "killed "
        "when a bomb went off outside a school in the capital on Tuesday, but this is another "
        "text, "
        "which goes on with what other people said of the government, of schools and of the "
        "winter "
        "that was to come, and of which only the beginning is the same as that of the "
        "others.\"}\n"
        "{\"id\": \"short\", \"text\": \"Nine died.\"}\n{\"id\": \"short-2\", \"text\": \"Nine "
        "died.\"}\n",
        text, text, text);
    static const char *const wanted[] = {"first", "", "first", "", "", ""};

    put("copies.jsonl", lines, -1);
    toll_read_inputs((const char *const[]){"copies.jsonl", NULL}, NULL, add_document,
                     documents);
    toll_documents_find_copies(documents);
    g_assert_cmpuint(documents->len, ==, G_N_ELEMENTS(wanted));
    for (guint i = 0; i < documents->len; i++)
        g_assert_cmpstr(((const TollDocument *)documents->pdata[i])->copy_of, ==, wanted[i]);
}

/* Whatever is done to an input, every document of it is read or skipped, and nothing else
 * happens. What an article has must be text, since offsets count in it. */
static void
read_any(Fixture *fixture, const char *bytes, gsize len)
{
    g_string_truncate(fixture->seen, 0);
    g_ptr_array_set_size(fixture->articles, 0);
    put("any", bytes, (gssize)len);
    read_inputs(fixture, NULL, "any", NULL);
    g_assert_cmpuint(fixture->seen->len, >, 0);
    for (guint i = 0; i < fixture->articles->len; i++) {
        gsize n;
        const char *text =
            toll_article_get_field(fixture->articles->pdata[i], TOLL_FIELD_TEXT, &n);

        g_assert_true(g_utf8_validate_len(text, n, NULL));
        g_assert_true(
            g_utf8_validate(toll_article_get_title(fixture->articles->pdata[i]), -1, NULL));
    }
}

static void
test_damaged(Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
    static const char *const samples[] = {
        "<html><meta charset=utf-8><title>A - B</title><script "
        "type=\"application/ld+json\">{\"@type\":"
        "\"Report\",\"headline\":\"x\"}</script><p>Caf\xC3\xA9 "
        "<q>9</q><br>died<table><td>1</html>",
        "<?xml version='1.0' encoding='windows-1252'?><!DOCTYPE rss [<!ENTITY a "
        "\"b\">]><rss><channel>"
        "<title>T</title><item><link>x</link><description><![CDATA[<p>9]]>&nbsp;&a;</"
        "description></item>"
        "</channel></rss>",
        "{\"data\": [{\"id\": 1, \"fields\": {\"body\": \"\\u00e9 died\", \"source\": "
        "[{\"name\": 1}]}}]}",
        "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n[]\n",
        "id;text;date\r\n1;\"a\r\nb \"\"c\"\"\";2016-10-20\r\n2;b;Oct 20, 2016\r\n",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a>\r\nContent-Type: "
        "application/http\r\nContent-Length: 79\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: "
        "text/html\r\n"
        "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n1\r\n9\r\n0\r\n\r\n",
        "From: =?utf-8?B?w6k=?= <a@b>\nDate: Thu, 20 Oct 2016 1:00\nSubject: x\nContent-Type: "
        "multipart/"
        "mixed; boundary=\"b\"\n\n--b\nContent-Transfer-Encoding: "
        "base64\n\nTmluZQ==\n--b\nContent-Type: "
        "text/html\nContent-Transfer-Encoding: quoted-printable\n\n=C3=A9=\n</p>\n--b--\n",
        "\xFF\xFEN\0i\0n\0e\0",
    };
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);

    for (guint i = 0; i < G_N_ELEMENTS(samples); i++) {
        gsize len = i + 1 < G_N_ELEMENTS(samples) ? strlen(samples[i]) : 10;

        for (gsize n = 0; n <= len; n++)
            read_any(fixture, samples[i], n);
        for (guint n = 0; n < 500; n++) {
            g_autofree char *copy = g_memdup2(samples[i], len);

            for (guint k = 0; k < 1 + n % 4; k++)
                copy[g_rand_int_range(rand, 0, (gint32)len)] =
                    (char)(n % 2 ? "<>&;\"\n\0{"[g_rand_int_range(rand, 0, 8)]
                                 : g_rand_int_range(rand, 0, 256));
            read_any(fixture, copy, len);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/formats/packed", test_packed);
    ADD("/formats/encodings", test_encodings);
    ADD("/formats/html", test_html);
    ADD("/formats/csv", test_csv);
    ADD("/formats/feed", test_feed);
    ADD("/formats/warc", test_warc);
    ADD("/formats/mail", test_mail);
    ADD("/formats/lists", test_lists);
    ADD("/formats/pipe", test_pipe);
    ADD("/formats/language", test_language);
    ADD("/formats/copies", test_copies);
    ADD("/formats/damaged", test_damaged);
    return g_test_run();
}
