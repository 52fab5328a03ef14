/* text.c: reads plain text, where a file is one document and offsets count its bytes. */
#include <errno.h>
#include <string.h>

#include "article/reader.h"

gsize
toll_blank_prefix(const char *text, gsize len)
{
    gsize i = len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    while (i < len && g_ascii_isspace(text[i]))
        i++;
    return i;
}

char *
toll_find_bad_byte(const char *text, gsize len)
{
    const char *bad = NULL;

    if (g_utf8_validate_len(text, len, &bad))
        return NULL;
    return g_strdup_printf(*bad == '\0' ? "a NUL at byte %" G_GSIZE_FORMAT
                                        : "not UTF-8 at byte %" G_GSIZE_FORMAT,
                           (gsize)(bad - text));
}

/* Returns: 0, or errno of what failed. */
static int
read_rest(FILE *file, GString *text)
{
    char block[1 << 16];
    size_t n;

    errno = 0;
    while ((n = fread(block, 1, sizeof block, file)) > 0)
        g_string_append_len(text, block, (gssize)n);
    return ferror(file) ? (errno != 0 ? errno : EIO) : 0;
}

void
toll_read_text(TollReading *reading, const char *path, GString *head, FILE *file)
{
    int error = read_rest(file, head);
    TollPlaceInFile at = {.path = path, .bytes = head->len};

    if (error != 0) {
        toll_reading_skip(reading, &at, NULL, "%s", g_strerror(error));
        return;
    }
    if (toll_blank_prefix(head->str, head->len) == head->len) {
        toll_reading_skip(reading, &at, NULL, "empty");
        return;
    }

    g_autofree char *bad = toll_find_bad_byte(head->str, head->len);

    if (bad != NULL) {
        toll_reading_skip(reading, &at, NULL, "%s", bad);
        return;
    }

    g_autofree char *id = toll_place_in_file_name(&at);
    TollArticle *article = toll_article_new(id, head->str, head->len);

    if (reading->options != NULL)
        toll_article_set_published(article, reading->options->published);
    toll_reading_give(reading, &at, article);
}
