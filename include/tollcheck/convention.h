/* convention.h: what each recorder of casualties would publish of one event. */
#pragma once

#include <tollcheck/event.h>

G_BEGIN_DECLS

/**
 * TollConvention:
 * @name: as on the command line: "ucdp"
 * @recorder: who records so: "Uppsala Conflict Data Program"
 * @rule: its rule in a sentence
 * @fields: (array zero-terminated=1): names of the fields of its records
 *
 * The documented way in which a recorder makes one row of conflicting figures;
 * docs/conventions.md says for each what is sure and what is not. A convention never changes a
 * claim.
 */
typedef struct {
    const char *name;
    const char *recorder;
    const char *rule;
    const char *const *fields;
} TollConvention;

/* Returns: (nullable): the convention at @i, from 0; %NULL behind the last. */
const TollConvention *toll_convention_get(guint i);
/* Returns: (nullable): the convention of this name. */
const TollConvention *toll_convention_find(const char *name);

/**
 * TollRecord:
 * @values: (array zero-terminated=1): one a field of @convention; "" where the recorder leaves
 * it blank
 * @trace: (element-type utf8): one line a decision: which claims count, which do not, and why
 *
 * An event as a recorder would enter it.
 */
typedef struct {
    const TollConvention *convention;
    char **values;
    GPtrArray *trace;
} TollRecord;

/**
 * toll_record_new:
 *
 * The same claims in any order give the same record.
 */
TollRecord *toll_record_new(const TollConvention *convention, const TollEvents *events,
                            const TollEvent *event, const TollLexicon *lexicon);
void toll_record_free(TollRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TollRecord, toll_record_free)

G_END_DECLS
