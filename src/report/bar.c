/* bar.c: a figure's bounds drawn to scale with characters. */
#include "report/bar.h"

#include "report/words.h"

void
toll_scale_include(TollScale *scale, const TollClaim *claim)
{
    gint64 far = MAX(claim->low, claim->high);

    if (claim->high == TOLL_OPEN && far < G_MAXINT64 / 2)
        far += far / 4;
    scale->top = MAX(scale->top, far);
}

void
toll_scale_round(TollScale *scale)
{
    static const gint64 steps[] = {10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100};
    gint64 unit = 1;

    if (scale->top <= 10) {
        scale->top = 10;
        return;
    }
    while (scale->top / 100 >= unit)
        unit *= 10;
    for (guint i = 0; i < G_N_ELEMENTS(steps); i++)
        if (scale->top / unit < steps[i] ||
            (scale->top / unit == steps[i] && scale->top % unit == 0)) {
            if (steps[i] <= G_MAXINT64 / unit)
                scale->top = steps[i] * unit;
            return;
        }
}

void
toll_scale_append_axis(GString *out, const TollScale *scale)
{
    g_autoptr(GString) top = g_string_new(NULL);

    toll_words_number(top, scale->top);
    g_string_append_c(out, '0');
    if (top->len + 2 > scale->width)
        return;
    g_string_append_printf(out, "%*s", (int)scale->width - 1, top->str);
}

/* The column of a figure. */
static guint
column(const TollScale *scale, gint64 figure)
{
    double share = (double)figure / (double)MAX(scale->top, 1);

    return (guint)(CLAMP(share, 0, 1) * (scale->width - 1) + 0.5);
}

void
toll_scale_append_bar(GString *out, const TollScale *scale, const TollClaim *claim)
{
    guint from = claim->low != TOLL_OPEN ? column(scale, claim->low) : 0;
    guint to = claim->high != TOLL_OPEN ? column(scale, claim->high) : scale->width - 1;

    if (claim->low == TOLL_OPEN && claim->high == TOLL_OPEN)
        return;
    g_string_append_printf(out, "%*s", (int)from, "");
    if (claim->low == claim->high) {
        g_string_append(out, "●");
        return;
    }
    for (guint i = from; i <= to; i++) {
        if (i == from && claim->low == TOLL_OPEN)
            g_string_append(out, "◄");
        else if (i == to && claim->high == TOLL_OPEN)
            g_string_append(out, "►");
        else
            g_string_append(out, "─");
    }
}
