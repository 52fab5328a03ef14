/* segment.c: lines become runs, runs become sentences, in one pass over the text. */
#include <string.h>

#include "article/boundary.h"
#include "article/line.h"
#include "article/segment.h"
#include "article/utf8.h"

/* Columns that text is wrapped at by hand or by mail programs. */
enum { NARROWEST_WRAP = 50, WIDEST_WRAP = 100 };

typedef struct {
    const char *text;
    gsize len;
    GArray *sentences; /* TollSentence */
    GArray *lines;     /* TollLine: of the paragraph at hand */
    guint paragraph;
    gboolean has_begun; /* whether there was more than asides */
} Segmenter;

static guint
count_columns(const char *text, gsize start, gsize end)
{
    guint n = 0;

    if (end - start > TOLL_MANY_COLUMNS)
        return TOLL_MANY_COLUMNS;
    for (gsize i = start; i < end; i++)
        n += ((guchar)text[i] & 0xC0) != 0x80;
    return n;
}

static gboolean
has_words(const char *text, gsize start, gsize end)
{
    for (gsize i = start; i < end; i++)
        if (((guchar)text[i] & 0xC0) != 0x80 && g_unichar_isalnum(toll_char_at(text, i, end)))
            return TRUE;
    return FALSE;
}

/* Where to cut what is too long: behind the last space, else between two characters. */
static gsize
find_cut(const char *text, gsize start)
{
    gsize limit = start + TOLL_LONGEST_SENTENCE;
    gsize cut = limit;

    while (cut > start && toll_space_at(text, cut, limit + 1) == 0)
        cut--;
    if (cut > start)
        return cut;
    for (cut = limit; cut > limit - 3 && ((guchar)text[cut] & 0xC0) == 0x80;)
        cut--;
    return cut;
}

static void
add_sentence(Segmenter *self, gsize start, gsize end)
{
    start = toll_skip_space(self->text, start, end);
    while (end - start > TOLL_LONGEST_SENTENCE) {
        gsize cut = find_cut(self->text, start);

        add_sentence(self, start, cut);
        start = toll_skip_space(self->text, cut, end);
    }

    TollSentence sentence = {start, toll_trim_space(self->text, start, end), self->paragraph,
                             TOLL_PROSE};

    if (has_words(self->text, sentence.start, sentence.end))
        g_array_append_val(self->sentences, sentence);
}

static void
split_run(Segmenter *self, gsize start, gsize end)
{
    for (gsize at = start; at < end;) {
        gsize after;

        if (toll_terminal_at(self->text, at, end) == 0) {
            at++;
        } else if (toll_is_boundary(self->text, start, at, end, &after)) {
            add_sentence(self, start, after);
            start = at = toll_skip_space(self->text, after, end);
        } else {
            at = after;
        }
    }
    add_sentence(self, start, end);
}

/* Adds the sentences of the lines from @first to @last, which are one run. */
static void
add_run(Segmenter *self, guint first, guint last)
{
    const TollLine *lines = &g_array_index(self->lines, TollLine, 0);
    guint before = self->sentences->len;
    TollSentenceKind kind = TOLL_PROSE;

    split_run(self, lines[first].start, lines[last].end);
    if (self->sentences->len == before)
        return;
    if (first == last) {
        TollLineContext context = {
            .is_first = !self->has_begun,
            .is_alone = self->lines->len == 1,
            .is_last = toll_skip_space(self->text, lines[last].end, self->len) == self->len,
            .n_sentences = self->sentences->len - before,
        };

        kind = toll_line_kind(self->text, &lines[first], &context);
    }
    for (guint i = before; i < self->sentences->len; i++)
        g_array_index(self->sentences, TollSentence, i).kind = kind;
    self->has_begun |= kind != TOLL_ASIDE;
}

/* Whether the first word of @next would not have fitted behind @line. */
static gboolean
is_full(const char *text, const TollLine *line, const TollLine *next, guint width)
{
    gsize word = next->start;
    gsize limit = MIN(next->end, next->start + WIDEST_WRAP);

    while (word < limit && toll_space_at(text, word, limit) == 0)
        word++;
    return width >= NARROWEST_WRAP && width <= WIDEST_WRAP &&
           line->columns + 1 + count_columns(text, next->start, word) > width;
}

/* "- one", "2. On Monday" */
static gboolean
is_list_item(const char *text, const TollLine *line)
{
    gsize at = line->start;

    while (at < line->end && at - line->start < 3 && g_ascii_isdigit(text[at]))
        at++;
    if (at > line->start)
        return line->end - at > 1 && text[at] == '.' && text[at + 1] == ' ';
    at += g_ascii_isalnum(text[at]) ? 0 : toll_opener_at(text, at, line->end);
    return at > line->start && at < line->end && text[at] == ' ';
}

/* Whether the line goes on in the next one. @width is that of the paragraph's widest line. */
static gboolean
goes_on(const Segmenter *self, const TollLine *line, const TollLine *next, guint width)
{
    const char *text = self->text;

    if (toll_line_stands_apart(text, line) || toll_line_stands_apart(text, next) ||
        is_list_item(text, next))
        return FALSE;
    if (toll_ends_in_title(text, line->start, line->end) ||
        strchr(",;(-", text[line->end - 1]) != NULL)
        return TRUE;
    if (toll_ends_in_terminal(text, line->start, line->end))
        return is_full(text, line, next, width);
    if (!toll_can_begin(text, next->start, next->end))
        return TRUE;
    /* A headline over one line of text can be as wide as the text. */
    return text[line->end - 1] != ':' && is_full(text, line, next, width) &&
           (self->lines->len > 2 || self->has_begun);
}

static void
add_paragraph(Segmenter *self)
{
    const TollLine *lines = &g_array_index(self->lines, TollLine, 0);
    guint first = 0;
    guint width = 0;

    if (self->lines->len == 0)
        return;
    for (guint i = 0; i < self->lines->len; i++)
        width = MAX(width, lines[i].columns);
    for (guint i = 0; i < self->lines->len; i++) {
        if (i + 1 < self->lines->len && goes_on(self, &lines[i], &lines[i + 1], width))
            continue;
        add_run(self, first, i);
        first = i + 1;
    }
    g_array_set_size(self->lines, 0);
    self->paragraph++;
}

GArray *
toll_segment(const char *text, gsize len)
{
    g_return_val_if_fail(text != NULL, NULL);

    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(TollLine));
    Segmenter self = {.text = text,
                      .len = len,
                      .sentences = g_array_new(FALSE, FALSE, sizeof(TollSentence)),
                      .lines = lines};

    for (gsize at = 0; at < len;) {
        const char *newline = memchr(text + at, '\n', len - at);
        gsize end = newline != NULL ? (gsize)(newline - text) : len;
        TollLine line = {.start = toll_skip_space(text, at, end)};

        line.end = toll_trim_space(text, line.start, end);
        line.columns = count_columns(text, line.start, line.end);
        if (line.start < line.end)
            g_array_append_val(lines, line);
        else
            add_paragraph(&self);
        at = end + 1;
    }
    add_paragraph(&self);
    return self.sentences;
}
