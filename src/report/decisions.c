/* decisions.c: decisions.csv, which is only ever added to, and the list of what became of each.
 */
#include <tollcheck/decision.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "csv-reader.h"
#include "report/csv.h"
#include "report/tables.h"

static const char *const header[] = {"decided", "who",   "action", "claim", "other",
                                     "field",   "value", "why",    NULL};

enum { N_COLUMNS = G_N_ELEMENTS(header) - 1, ACTION = 2 };

static char **
string_of(TollDecision *decision, guint column)
{
    char **const strings[N_COLUMNS] = {&decision->decided, &decision->who,   NULL,
                                       &decision->claim,   &decision->other, &decision->field,
                                       &decision->value,   &decision->why};

    return strings[column];
}

typedef struct {
    GPtrArray *decisions;
    gboolean has_header;
} Reader;

static gboolean
check_header(GPtrArray *cells, char **message)
{
    g_autofree char *wanted = g_strjoinv(",", (char **)header);

    for (guint i = 0; i < N_COLUMNS; i++)
        if (cells->len != N_COLUMNS || !g_str_equal(cells->pdata[i], header[i])) {
            *message = g_strdup_printf("the header %s was expected", wanted);
            return FALSE;
        }
    return TRUE;
}

static gboolean
read_row(GPtrArray *cells, guint line, gpointer data, char **message)
{
    Reader *reader = data;
    TollDecision *decision;
    int action;

    if (!reader->has_header) {
        reader->has_header = TRUE;
        return check_header(cells, message);
    }
    action = toll_action_parse(cells->pdata[ACTION]);
    if (action < 0) {
        *message = g_strdup_printf("accept, reject, correct, merge, split or pin was expected, "
                                   "\"%s\" was found",
                                   (const char *)cells->pdata[ACTION]);
        return FALSE;
    }
    decision = toll_decision_new((TollAction)action);
    decision->line = line;
    for (guint i = 0; i < N_COLUMNS; i++)
        if (i != ACTION)
            toll_claim_set(string_of(decision, i), cells->pdata[i]);
    g_ptr_array_add(reader->decisions, decision);
    return TRUE;
}

GPtrArray *
toll_decisions_read(const char *path, GError **error)
{
    g_autoptr(GPtrArray) decisions =
        g_ptr_array_new_with_free_func((GDestroyNotify)toll_decision_free);
    Reader reader = {decisions, FALSE};

    if (!toll_csv_read(path, read_row, &reader, error))
        return NULL;
    return g_steal_pointer(&decisions);
}

static void
append_row(GString *out, const TollDecision *decision)
{
    for (guint i = 0; i < N_COLUMNS; i++)
        toll_csv_field(out, i == ACTION ? toll_action_name(decision->action)
                                        : *string_of((TollDecision *)decision, i));
}

void
toll_decisions_to_csv(GPtrArray *decisions, GString *out)
{
    for (guint i = 0; i < N_COLUMNS; i++)
        toll_csv_field(out, header[i]);
    toll_csv_field(out, "result");
    toll_csv_end_row(out);
    for (guint i = 0; decisions != NULL && i < decisions->len; i++) {
        const TollDecision *decision = decisions->pdata[i];

        append_row(out, decision);
        toll_csv_field(out, decision->failure[0] != '\0' ? decision->failure : "applied");
        toll_csv_end_row(out);
    }
}

/* Whether it applies; the claims are the caller's own copy of a report. */
static gboolean
check(TollDecision *decision, GPtrArray *claims, GError **error)
{
    g_autoptr(GPtrArray) one = g_ptr_array_new();

    g_ptr_array_add(one, decision);
    toll_decisions_apply(one, claims);
    if (decision->failure[0] == '\0')
        return TRUE;
    g_set_error_literal(error, TOLL_ERROR, TOLL_ERROR_INPUT, decision->failure);
    return FALSE;
}

static gboolean
ends_line(int fd, off_t size)
{
    char last;

    return size == 0 || (pread(fd, &last, 1, size - 1) == 1 && last == '\n');
}

/* Adds one row, whole or not at all, where nobody else adds one at the same time. */
static gboolean
write_row(int fd, const TollDecision *decision)
{
    g_autoptr(GString) row = g_string_new(NULL);
    struct stat status;
    int code;

    if (flock(fd, LOCK_EX) != 0 || fstat(fd, &status) != 0)
        return FALSE;
    if (status.st_size == 0)
        toll_csv_header(row, header);
    else if (!ends_line(fd, status.st_size)) /* as an editor may have left it */
        g_string_append_c(row, '\n');
    append_row(row, decision);
    toll_csv_end_row(row);
    errno = EIO; /* a short write says nothing */
    if (write(fd, row->str, row->len) == (gssize)row->len && fsync(fd) == 0)
        return TRUE;
    code = errno;
    if (ftruncate(fd, status.st_size) != 0)
        code = errno;
    errno = code;
    return FALSE;
}

static gboolean
is_there(const char *path)
{
    GStatBuf status;

    return g_stat(path, &status) == 0 && status.st_size > 0;
}

/* Never the end of a file that is something else. */
static gboolean
is_file_of_decisions(const char *path, GError **error)
{
    g_autoptr(GPtrArray) decisions = is_there(path) ? toll_decisions_read(path, error) : NULL;

    return !is_there(path) || decisions != NULL;
}

gboolean
toll_decisions_append(const char *path, TollDecision *decision, GPtrArray *claims,
                      GError **error)
{
    gboolean is_written;
    int fd, code;

    if (!is_file_of_decisions(path, error) || !check(decision, claims, error))
        return FALSE;
    fd = g_open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    is_written = fd >= 0 && write_row(fd, decision);
    code = errno;
    if (fd >= 0)
        (void)close(fd);
    if (!is_written)
        g_set_error(error, TOLL_ERROR, TOLL_ERROR_OUTPUT, "%s: cannot be written: %s", path,
                    g_strerror(code));
    return is_written;
}
