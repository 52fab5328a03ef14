/* output.c: all that the program prints: results on standard output, the rest on standard
 * error. */
#include "tool/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Without this the first file that is opened would become standard output where that is closed.
 * Opened the wrong way round, a stream stays as useless as it was given. */
void
toll_output_init(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    (void)signal(SIGPIPE, SIG_IGN);
}

int
toll_print(const char *text)
{
    gsize len = strlen(text);

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
    (void)!write(STDERR_FILENO, line->str, line->len);
}

guint
toll_terminal_width(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

gboolean
toll_terminal_has_colour(const char *when)
{
    const char *no_colour = g_getenv("NO_COLOR");

    if (!g_str_equal(when, "auto"))
        return g_str_equal(when, "always");
    return isatty(STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') &&
           g_strcmp0(g_getenv("TERM"), "dumb") != 0;
}
