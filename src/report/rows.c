/* rows.c: the claims of one outcome as rows of a screen, repeated ones as one. */
#include "report/rows.h"

#include "event/interval.h"

enum { MAX_DEPTH = 8 };

typedef struct Node Node;
struct Node {
    GPtrArray *claims;
    Node *total;
};

static Node *
node_new(Node *total, TollClaim *claim)
{
    Node *node = g_new0(Node, 1);

    node->total = total;
    node->claims = g_ptr_array_new();
    g_ptr_array_add(node->claims, claim);
    return node;
}

static void
node_free(gpointer data)
{
    Node *node = data;

    g_ptr_array_unref(node->claims);
    g_free(node);
}

static void
row_free(gpointer data)
{
    TollRow *row = data;

    g_ptr_array_unref(row->claims);
    g_free(row);
}

/* The same figure for the same people on the same chain of words, wherever it was printed. */
static gboolean
repeats(const TollClaim *a, const TollClaim *b)
{
    return a->low == b->low && a->high == b->high && a->qualifier == b->qualifier &&
           a->unit == b->unit && a->population == b->population && a->stance == b->stance &&
           g_str_equal(a->source, b->source) && g_str_equal(a->relayed_by, b->relayed_by) &&
           /* An article's own voice is that of its publisher. */
           (!g_str_equal(a->source, "NARRATOR") || g_str_equal(a->publisher, b->publisher));
}

static Node *
find_total(GPtrArray *nodes, const char *claim_id)
{
    for (guint i = 0; i < nodes->len; i++) {
        Node *node = nodes->pdata[i];

        for (guint c = 0; c < node->claims->len; c++)
            if (g_str_equal(((const TollClaim *)node->claims->pdata[c])->claim_id, claim_id))
                return node;
    }
    return NULL;
}

static void
add_claim(GPtrArray *nodes, Node *total, TollClaim *claim)
{
    for (guint i = 0; i < nodes->len; i++) {
        Node *node = nodes->pdata[i];

        if (node->total == total && repeats(node->claims->pdata[0], claim)) {
            g_ptr_array_add(node->claims, claim);
            return;
        }
    }
    g_ptr_array_add(nodes, node_new(total, claim));
}

/* A headline that only repeats what its text has on somebody's word needs no row. */
static gboolean
is_echo(const TollEvent *event, const TollClaim *title)
{
    if (title->field != TOLL_FIELD_TITLE || !g_str_equal(title->source, "NARRATOR") ||
        title->stance != TOLL_ASSERTS)
        return FALSE;
    for (guint i = 0; i < event->claims->len; i++) {
        const TollClaim *claim = event->claims->pdata[i];

        if (claim->outcome == title->outcome && !g_str_equal(claim->source, "NARRATOR") &&
            toll_claim_number(claim) == toll_claim_number(title) &&
            g_str_equal(claim->document, title->document))
            return TRUE;
    }
    return FALSE;
}

/* Totals come first, then in rounds what is part of a claim that has its node already. What is
 * left is part of another outcome's claim, or of none that we know, and stands alone. */
static GPtrArray *
make_nodes(const TollEvent *event, TollOutcome outcome)
{
    GPtrArray *nodes = g_ptr_array_new_with_free_func(node_free);
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    gboolean has_moved = TRUE;

    for (guint i = 0; i < event->claims->len; i++) {
        TollClaim *claim = event->claims->pdata[i];

        if (claim->outcome != outcome || is_echo(event, claim))
            continue;
        if (*claim->part_of == '\0')
            add_claim(nodes, NULL, claim);
        else
            g_ptr_array_add(parts, claim);
    }
    for (guint round = 0; has_moved && round < MAX_DEPTH; round++) {
        has_moved = FALSE;
        for (guint i = 0; i < parts->len;) {
            TollClaim *part = parts->pdata[i];
            Node *total = find_total(nodes, part->part_of);

            if (total == NULL) {
                i++;
                continue;
            }
            add_claim(nodes, total, part);
            g_ptr_array_remove_index(parts, i);
            has_moved = TRUE;
        }
    }
    for (guint i = 0; i < parts->len; i++)
        add_claim(nodes, NULL, parts->pdata[i]);
    return nodes;
}

static void
append_rows(GPtrArray *rows, GPtrArray *nodes, const Node *total, guint depth)
{
    for (guint i = 0; i < nodes->len; i++) {
        const Node *node = nodes->pdata[i];
        TollRow *row;

        if (node->total != total)
            continue;
        row = g_new0(TollRow, 1);
        row->claims = g_ptr_array_ref(node->claims);
        row->depth = depth;
        g_ptr_array_add(rows, row);
        append_rows(rows, nodes, node, depth + 1);
    }
}

GPtrArray *
toll_rows_new(const TollEvent *event, TollOutcome outcome)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func(row_free);
    g_autoptr(GPtrArray) nodes = make_nodes(event, outcome);

    append_rows(rows, nodes, NULL, 0);
    return rows;
}

GPtrArray *
toll_event_documents(const TollEvent *event)
{
    GPtrArray *documents = g_ptr_array_new();
    g_autoptr(GTree) seen = g_tree_new((GCompareFunc)g_strcmp0);

    for (guint i = 0; i < event->claims->len; i++) {
        TollClaim *claim = event->claims->pdata[i];

        if (g_tree_lookup(seen, claim->document) != NULL)
            continue;
        g_tree_insert(seen, claim->document, claim);
        g_ptr_array_add(documents, claim);
    }
    return documents;
}
