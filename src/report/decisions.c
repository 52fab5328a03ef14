/* decisions.c: decisions.csv, which is only ever added to, and the list of what became of each.
 */
#include <tollcheck/decision.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
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
check(const TollDecision *decision, GPtrArray *claims, GError **error)
{
    g_autoptr(GPtrArray) one = g_ptr_array_new();
    gboolean is_right;

    g_ptr_array_add(one, (gpointer)decision);
    toll_decisions_apply(one, claims);
    is_right = decision->failure[0] == '\0';
    if (!is_right)
        g_set_error_literal(error, TOLL_ERROR, TOLL_ERROR_INPUT, decision->failure);
    return is_right;
}

/* One write, so that two people who decide at once do not mix their rows. */
static gboolean
write_row(const char *path, const GString *row)
{
    int fd = g_open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    gboolean is_written =
        fd >= 0 && write(fd, row->str, row->len) == (gssize)row->len && fsync(fd) == 0;
    int code = errno;

    if (fd >= 0)
        (void)close(fd);
    errno = code;
    return is_written;
}

gboolean
toll_decisions_append(const char *path, const TollDecision *decision, GPtrArray *claims,
                      GError **error)
{
    g_autoptr(GString) row = g_string_new(NULL);
    GStatBuf status;
    gboolean is_new = g_stat(path, &status) != 0 || status.st_size == 0;

    if (!check(decision, claims, error))
        return FALSE;
    if (is_new)
        toll_csv_header(row, header);
    append_row(row, decision);
    toll_csv_end_row(row);
    if (write_row(path, row))
        return TRUE;
    g_set_error(error, TOLL_ERROR, TOLL_ERROR_OUTPUT, "%s: cannot be written: %s", path,
                g_strerror(errno));
    return FALSE;
}
