/* test-segment.c: where sentences begin and end, and which lines are none. */
#include <string.h>

#include "article/segment.h"

/* "[one sentence][another]", with "h:" and "a:" for headlines and asides and "|" between
 * paragraphs. */
static char *
show(const char *text)
{
    g_autoptr(GArray) sentences = toll_segment(text, strlen(text));
    g_autoptr(GString) shown = g_string_new(NULL);
    guint paragraph = 0;

    for (guint i = 0; i < sentences->len; i++) {
        const TollSentence *sentence = &g_array_index(sentences, TollSentence, i);

        for (; paragraph < sentence->paragraph; paragraph++)
            g_string_append_c(shown, '|');
        g_string_append(shown, sentence->kind == TOLL_HEADLINE ? "[h:"
                               : sentence->kind == TOLL_ASIDE  ? "[a:"
                                                               : "[");
        g_string_append_len(shown, text + sentence->start,
                            (gssize)(sentence->end - sentence->start));
        g_string_append_c(shown, ']');
    }
    return g_string_free(g_steal_pointer(&shown), FALSE);
}

typedef struct {
    const char *text;
    const char *expected;
} Example;

static void
check(const Example *examples, gsize n)
{
    for (gsize i = 0; i < n; i++) {
        g_autofree char *shown = show(examples[i].text);

        g_assert_cmpstr(shown, ==, examples[i].expected);
    }
}

static void
test_abbreviations(void)
{
    static const Example examples[] = {
        {"Lt. Gen. Omar Haddad spoke. Nine men left.",
         "[Lt. Gen. Omar Haddad spoke.][Nine men left.]"},
        {"Mr. Salim met Dr. J. K. Aziz. They left.",
         "[Mr. Salim met Dr. J. K. Aziz.][They left.]"},
        {"The U.N. Security Council met in the U.S. The vote failed.",
         "[The U.N. Security Council met in the U.S.][The vote failed.]"},
        {"The U. S. Navy left. It was late.", "[The U. S. Navy left.][It was late.]"},
        {"On Sept. 11 they fled; by Dec. The road was shut.",
         "[On Sept. 11 they fled; by Dec.][The road was shut.]"},
        {"It struck at 5 p.m. Friday. At 9 a.m. Police came. By 6 p.m. GMT it was over.",
         "[It struck at 5 p.m. Friday.][At 9 a.m.][Police came.][By 6 p.m. GMT it was over.]"},
        {"They work for Delta Co. Ltd. in St. Anne, No. 5 Mill Rd. The shop shut. No. That is "
         "all.",
         "[They work for Delta Co. Ltd. in St. Anne, No. 5 Mill Rd.][The shop shut.][No.]"
         "[That is all.]"},
        {"Gov. Nadir and Const. Ali came with Sgt. Ray, Rev. Moss etc. Nobody spoke.",
         "[Gov. Nadir and Const. Ali came with Sgt. Ray, Rev. Moss etc.][Nobody spoke.]"},
        {"Turkey vs. Russia began. George W. Hill saw it.",
         "[Turkey vs. Russia began.][George W. Hill saw it.]"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
test_numbers(void)
{
    static const Example examples[] = {
        {"A 6.1 quake hurt 1.200 people. 12 died.",
         "[A 6.1 quake hurt 1.200 people.][12 died.]"},
        {"A 6. 1 quake hit. It was 5. 9, they said.",
         "[A 6. 1 quake hit.][It was 5. 9, they said.]"},
        {"It came at 03. 31 GMT. He ran.", "[It came at 03. 31 GMT.][He ran.]"},
        {"They fled in 2011. 25 people stayed.", "[They fled in 2011.][25 people stayed.]"},
        {"1. On 3 May troops fired.\n2. On 4 May they left.",
         "[1. On 3 May troops fired.][2. On 4 May they left.]"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
test_quotes(void)
{
    static const Example examples[] = {
        {"“Nine died,” he said. “We ran. They shot.” Then it ended.",
         "[“Nine died,” he said.][“We ran.][They shot.”][Then it ended.]"},
        {"\"Why?\" he asked. 'Stop!' she cried. \"No.\" The end.",
         "[\"Why?\" he asked.]['Stop!' she cried.][\"No.\"][The end.]"},
        {"`` They ran. '' Hadi said nine died. `` We saw it. ''",
         "[`` They ran. ''][Hadi said nine died.][`` We saw it. '']"},
        {"They ran. \" Hadi wept. \"We saw it,\" he said.",
         "[They ran. \"][Hadi wept.][\"We saw it,\" he said.]"},
        {"He fell (he was hit.) Others ran [to the hills.] It ended.",
         "[He fell (he was hit.)][Others ran [to the hills.]][It ended.]"},
        {"He waited... The men left. The men ... Hassan too ... ran. It grew… Then nothing.",
         "[He waited...][The men left.][The men ... Hassan too ... ran.][It grew…][Then "
         "nothing.]"},
        {"Nine died.The army left.“We ran.”He fell.",
         "[Nine died.][The army left.][“We ran.”][He fell.]"},
        {"Nine were found. [passage omitted] They ran.",
         "[Nine were found.][[passage omitted] They ran.]"},
        {"See example.com. al-Amin fled. al-amin", "[See example.com.][al-Amin fled. al-amin]"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
test_lines(void)
{
    static const Example examples[] = {
        {"Ten hurt in Port Blast\nTen people were hurt.\n\nThey ran.",
         "[h:Ten hurt in Port Blast][Ten people were hurt.]|[They ran.]"},
        {"Ten hurt in blast.\n\nTen people were hurt.",
         "[h:Ten hurt in blast.]|[Ten people were hurt.]"},
        {"Nine died.\r\n\r\nHow it began\r\n\r\nThey ran.\r\n",
         "[h:Nine died.]|[h:How it began]|[They ran.]"},
        {"\xEF\xBB\xBFNine died. They ran.", "[Nine died.][They ran.]"},
        {"Evacuations were put off by various factors, and by delays in getting the\n"
         "approvals from the local council, by terms that were set by armed groups and\n"
         "Government officials.\n",
         "[Evacuations were put off by various factors, and by delays in getting the\n"
         "approvals from the local council, by terms that were set by armed groups and\n"
         "Government officials.]"},
        {"He told Const.\nAnna Moss so.\nThe spokesman said:\nWe left.",
         "[He told Const.\nAnna Moss so.][The spokesman said:][We left.]"},
        {"Lima, 10 Dec 88 (XYZ) -- [Text] Nine men died. They ran.",
         "[Lima, 10 Dec 88 (XYZ) -- [Text] Nine men died.][They ran.]"},
        {"Air raid kills 25 a monitor said The raids hit a market. Another five died",
         "[Air raid kills 25 a monitor said The raids hit a market.][Another five died]"},
        {"", ""},
        {" \r\n\t\n", ""},
        {"* * *", ""},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
test_asides(void)
{
    static const Example examples[] = {
        {"LATEST\n\nNine die in blast\n\nThey ran.",
         "[a:LATEST]|[h:Nine die in blast]|[They ran.]"},
        {"They ran.\nRead More: CNN\nSources: AFP/Reuters\n(AFP Photo)\nTags war north\n"
         "Advertisements\nstreet-after-blast-20-12\nPhoto: the harbour. At dusk.\n"
         "By Jane Smith\nSmoke over the old town [photo by A. Smith]",
         "[They ran.][a:Read More: CNN][a:Sources: AFP/Reuters][a:(AFP Photo)]"
         "[a:Tags war north][a:Advertisements][a:street-after-blast-20-12]"
         "[a:Photo: the harbour.][a:At dusk.][a:By Jane Smith]"
         "[a:Smoke over the old town [photo by A. Smith]]"},
        {"Video showed nine bodies.\nSee what they did.\nMore people died.",
         "[Video showed nine bodies.][See what they did.][More people died.]"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
test_long_sentence(void)
{
    g_autoptr(GString) text = g_string_new("Nine died");

    while (text->len < 5000)
        g_string_append(text, " and ñandú");

    g_autoptr(GArray) sentences = toll_segment(text->str, text->len);
    gsize end = 0;

    g_assert_cmpuint(sentences->len, ==, 3);
    for (guint i = 0; i < sentences->len; i++) {
        const TollSentence *sentence = &g_array_index(sentences, TollSentence, i);

        g_assert_cmpuint(sentence->start, >=, end);
        g_assert_cmpuint(sentence->end - sentence->start, <=, TOLL_LONGEST_SENTENCE);
        g_assert_true(g_utf8_validate(text->str + sentence->start,
                                      (gssize)(sentence->end - sentence->start), NULL));
        end = sentence->end;
    }
    g_assert_cmpuint(end, ==, text->len);
}

/* Any bytes at all, of any length: in order, inside the text, no read behind its end. */
static void
test_hostile(void)
{
    static const char *const units[] = {".",    "\"",       "a. ", "(", ". (", "“",
                                        "\xE2", "\xE2\x80", "m. ", "x", "?!",  "\n.",
                                        ". \"", "1. ",      " ",   "U."};

    for (gsize u = 0; u < G_N_ELEMENTS(units); u++) {
        g_autoptr(GString) text = g_string_new(NULL);

        while (text->len < 300000)
            g_string_append(text, units[u]);
        for (gsize cut = 0; cut < 4; cut++) {
            gsize len = text->len - cut;
            g_autofree char *copy = g_memdup2(text->str, len);
            g_autoptr(GArray) sentences = toll_segment(copy, len);
            gsize end = 0;

            for (guint i = 0; i < sentences->len; i++) {
                const TollSentence *sentence = &g_array_index(sentences, TollSentence, i);

                g_assert_cmpuint(sentence->start, >=, end);
                g_assert_cmpuint(sentence->end, >, sentence->start);
                end = sentence->end;
            }
            g_assert_cmpuint(end, <=, len);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/segment/abbreviations", test_abbreviations);
    g_test_add_func("/segment/numbers", test_numbers);
    g_test_add_func("/segment/quotes", test_quotes);
    g_test_add_func("/segment/lines", test_lines);
    g_test_add_func("/segment/asides", test_asides);
    g_test_add_func("/segment/long-sentence", test_long_sentence);
    g_test_add_func("/segment/hostile", test_hostile);
    return g_test_run();
}
