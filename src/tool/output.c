/* output.c: all that the program prints: results on standard output, the rest on standard
 * error. */
#include "tool/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
    PROGRESS_AFTER = G_USEC_PER_SEC,
    PROGRESS_EVERY = G_USEC_PER_SEC / 10,
};

/* When the program began, and the line that may stand on the terminal now. */
static struct {
    gint64 begun, stepped;
    gboolean is_shown;
} progress;

/* Without this the first file that is opened would become standard output where that is closed.
 * Opened the wrong way round, a stream stays as useless as it was given. */
void
toll_output_init(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    (void)signal(SIGPIPE, SIG_IGN);
    progress.begun = g_get_monotonic_time();
}

int
toll_print(const char *text)
{
    gsize len = strlen(text);

    toll_progress_end();
    while (len > 0) {
        ssize_t n = write(STDOUT_FILENO, text, len);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            /* A reader that has seen enough, as head(1), needs no message. */
            if (errno != EPIPE)
                toll_say("standard output: %s", g_strerror(errno));
            return TOLL_EXIT_OUTPUT;
        }
        text += n;
        len -= (gsize)n;
    }
    return TOLL_EXIT_DONE;
}

void
toll_append_safe(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        gboolean steers = (g_unichar_iscntrl(c) && c != '\n') ||
                          (g_unichar_type(c) == G_UNICODE_FORMAT && c != 0x200C && c != 0x200D);

        g_string_append_unichar(out, steers ? 0xFFFD : c);
    }
}

/* Messages hold names of files and words of articles. */
void
toll_say(const char *format, ...)
{
    g_autofree char *message = NULL;
    g_autoptr(GString) line = g_string_new("tollcheck: ");
    va_list args;

    va_start(args, format);
    message = g_strdup_vprintf(format, args);
    va_end(args);
    toll_append_safe(line, message);
    g_string_append_c(line, '\n');
    toll_progress_end();
    (void)!write(STDERR_FILENO, line->str, line->len);
}

static guint
width_of(int fd)
{
    struct winsize size;

    return ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

guint
toll_terminal_width(void)
{
    return width_of(STDOUT_FILENO);
}

static gboolean
is_dumb(void)
{
    return g_strcmp0(g_getenv("TERM"), "dumb") == 0;
}

void
toll_progress_end(void)
{
    static const char clear[] = "\r\033[K";

    if (progress.is_shown)
        (void)!write(STDERR_FILENO, clear, strlen(clear));
    progress.is_shown = FALSE;
}

/* A line as wide as the terminal would go on in the next, where nothing clears it. */
static void
show_progress(const char *format, va_list args)
{
    g_autofree char *text = g_strdup_vprintf(format, args);
    g_autofree char *line = g_strdup_printf("tollcheck: %s", text);
    gsize room = width_of(STDERR_FILENO) - 1;

    toll_progress_end();
    progress.is_shown = TRUE;
    (void)!write(STDERR_FILENO, line, MIN(strlen(line), room));
}

static gboolean
is_worth_showing(gint64 now)
{
    return now - progress.begun >= PROGRESS_AFTER && isatty(STDERR_FILENO) && !is_dumb();
}

void
toll_progress(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    if (is_worth_showing(g_get_monotonic_time()))
        show_progress(format, args);
    va_end(args);
}

void
toll_progress_step(const char *format, ...)
{
    gint64 now = g_get_monotonic_time();
    va_list args;

    if (now - progress.stepped < PROGRESS_EVERY)
        return;
    progress.stepped = now;
    va_start(args, format);
    if (is_worth_showing(now))
        show_progress(format, args);
    va_end(args);
}

gboolean
toll_terminal_has_colour(const char *when)
{
    const char *no_colour = g_getenv("NO_COLOR");

    if (when != NULL && !g_str_equal(when, "auto"))
        return g_str_equal(when, "always");
    return isatty(STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') && !is_dumb();
}
