/* steps.c: a hash table with open addressing, for GHashTable would allocate every key. */
#include "lexicon/steps.h"

enum { FIRST_SIZE = 1 << 12 };

typedef struct {
    guint node, word, next; /* word is 0 in an empty slot */
} Step;

struct _TollSteps {
    Step *slots;
    guint size; /* a power of two */
    guint n;
};

TollSteps *
toll_steps_new(void)
{
    TollSteps *steps = g_new0(TollSteps, 1);

    steps->size = FIRST_SIZE;
    steps->slots = g_new0(Step, steps->size);
    return steps;
}

void
toll_steps_free(TollSteps *steps)
{
    g_free(steps->slots);
    g_free(steps);
}

/* The slot of a step: its own, or the empty one where it belongs. */
static Step *
find_slot(const TollSteps *steps, guint node, guint word)
{
    guint64 hash = (((guint64)node << 32) | word) * 0x9E3779B97F4A7C15u;

    for (guint i = (guint)(hash >> 40);; i++) {
        Step *slot = &steps->slots[i & (steps->size - 1)];

        if (slot->word == 0 || (slot->word == word && slot->node == node))
            return slot;
    }
}

static void
grow(TollSteps *steps)
{
    Step *old = steps->slots;
    guint n = steps->size;

    steps->size = 2 * n;
    steps->slots = g_new0(Step, steps->size);
    for (guint i = 0; i < n; i++)
        if (old[i].word != 0)
            *find_slot(steps, old[i].node, old[i].word) = old[i];
    g_free(old);
}

void
toll_steps_add(TollSteps *steps, guint node, guint word, guint next)
{
    if (2 * ++steps->n > steps->size)
        grow(steps);
    *find_slot(steps, node, word) = (Step){node, word, next};
}

guint
toll_steps_get(const TollSteps *steps, guint node, guint word)
{
    return find_slot(steps, node, word)->next;
}
