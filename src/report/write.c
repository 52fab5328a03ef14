/* write.c: a whole report onto the disk, or none of it. */
#include <tollcheck/report.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "report/files.h"

/* A file that is written under another name in its folder until all of them are whole. */
typedef struct {
    char *path;
    char *temporary; /* NULL before it exists and after it has got its name */
} Draft;

static void
draft_free(gpointer data)
{
    Draft *draft = data;

    if (draft->temporary != NULL)
        (void)g_unlink(draft->temporary);
    g_free(draft->temporary);
    g_free(draft->path);
    g_free(draft);
}

static gboolean
fail(const char *path, const char *what, int code, GError **error)
{
    g_set_error(error, TOLL_ERROR, TOLL_ERROR_OUTPUT, "%s: %s: %s", path, what,
                g_strerror(code));
    return FALSE;
}

static gboolean
write_all(int fd, const GString *content)
{
    for (gsize at = 0; at < content->len;) {
        ssize_t n = write(fd, content->str + at, content->len - at);

        if (n < 0 && errno != EINTR)
            return FALSE;
        if (n > 0)
            at += (gsize)n;
    }
    return TRUE;
}

/* The file's bytes are on the disk when this returns, so that a name never points to less. */
static gboolean
fill(int fd, const GString *content)
{
    gboolean is_whole = write_all(fd, content) && fsync(fd) == 0;
    int code = errno;

    if (close(fd) != 0 && is_whole)
        return FALSE;
    errno = code;
    return is_whole;
}

static gboolean
add_draft(GPtrArray *drafts, const char *folder, const char *name, const GString *content,
          GError **error)
{
    Draft *draft = g_new0(Draft, 1);
    g_autofree char *hidden = g_strconcat(".", name, ".XXXXXX", NULL);
    g_autofree char *pattern = g_build_filename(folder, hidden, NULL);
    int fd;

    draft->path = g_build_filename(folder, name, NULL);
    g_ptr_array_add(drafts, draft);
    /* A folder of this name would only show when it is too late to turn back. */
    if (g_file_test(draft->path, G_FILE_TEST_IS_DIR))
        return fail(draft->path, "cannot be written", EISDIR, error);
    fd = g_mkstemp_full(pattern, O_RDWR | O_CLOEXEC, 0666);
    if (fd < 0)
        return fail(draft->path, "cannot be written", errno, error);
    draft->temporary = g_steal_pointer(&pattern);
    if (!fill(fd, content))
        return fail(draft->path, "cannot be written", errno, error);
    return TRUE;
}

static gboolean
name_drafts(GPtrArray *drafts, GError **error)
{
    for (guint i = 0; i < drafts->len; i++) {
        Draft *draft = drafts->pdata[i];

        if (g_rename(draft->temporary, draft->path) != 0)
            return fail(draft->path, "cannot be put in place", errno, error);
        g_clear_pointer(&draft->temporary, g_free);
    }
    return TRUE;
}

/* Names are on the disk only with their folder. A folder that may be written but not read, and
 * some file systems, cannot be asked for that. */
static gboolean
sync_folder(const char *folder, GError **error)
{
    int fd = g_open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    int code = 0;

    if (fd < 0)
        return TRUE;
    if (fsync(fd) != 0 && errno != EINVAL && errno != ENOTSUP)
        code = errno;
    (void)close(fd);
    return code == 0 || fail(folder, "cannot be written", code, error);
}

static gboolean
write_files(const char *folder, const TollReport *report, GError **error)
{
    g_autoptr(GArray) made = toll_report_files_make(report);
    g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func(draft_free);

    for (guint i = 0; i < made->len; i++) {
        const TollMadeFile *file = &g_array_index(made, TollMadeFile, i);

        if (!add_draft(drafts, folder, file->name, file->content, error))
            return FALSE;
    }
    return name_drafts(drafts, error) && sync_folder(folder, error);
}

gboolean
toll_report_write(const char *folder, const TollReport *report, GError **error)
{
    g_return_val_if_fail(folder != NULL && report != NULL, FALSE);

    if (g_mkdir_with_parents(folder, 0777) != 0)
        return fail(folder, "cannot be made", errno, error);
    return write_files(folder, report, error);
}
