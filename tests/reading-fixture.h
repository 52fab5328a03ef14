/* reading-fixture.h: files in a folder of their own, and what is read from them. */
#pragma once

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <tollcheck/article.h>

/* A folder of its own for each test, and what was read from it: a line a document, "ID" and the
 * text for an article, "ID -- REASON" for what was skipped, "ID == NOTE" for a list. */
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
    FILE *file = fopen(path, "wb");
    gsize n = len >= 0 ? (gsize)len : strlen(bytes);

    g_assert_cmpuint(fwrite(bytes, 1, n, file), ==, n);
    g_assert_cmpint(fclose(file), ==, 0);
}

static void
each(TollArticle *article, TollDocument *document, gpointer data)
{
    Fixture *fixture = data;

    g_assert_true(article == NULL || !document->skipped);
    fixture->bytes += document->bytes;
    if (article == NULL && !document->skipped) {
        g_string_append_printf(fixture->seen, "%s == %s\n", document->id, document->note);
    } else if (article == NULL) {
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

#define ADD(path, test) g_test_add(path, Fixture, NULL, set_up, test, tear_down)
