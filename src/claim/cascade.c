/* cascade.c: runs the stages over a sentence, once and only when it is asked for. */
#include "claim/counting.h"

#include <string.h>

static void
trace_stage(TollCascade *cascade, const TollAnalysis *analysis, const char *stage, guint *seen)
{
    const TollReading *reading = cascade->reading;
    g_autofree char *row = NULL;
    g_autoptr(GString) rules = NULL;

    if (cascade->trace == NULL)
        return;
    row = toll_row_print(reading, analysis->row);
    rules = g_string_new(NULL);
    for (; *seen < reading->values->len; (*seen)++) {
        const TollValue *value = g_ptr_array_index(reading->values, *seen);

        if (value->n_rules > 0)
            g_string_append_printf(
                rules, "%s%s", rules->len > 0 ? " " : "",
                toll_lexicon_get_rule(reading->lexicon, value->rules[value->n_rules - 1])->id);
    }
    cascade->trace(stage, row, rules->str, cascade->trace_data);
}

static int
compare_drafts(gconstpointer a, gconstpointer b)
{
    const TollDraft *first = a;
    const TollDraft *second = b;

    return first->quantity->start < second->quantity->start
               ? -1
               : first->quantity->start > second->quantity->start;
}

/* The rules of a stage that folds nothing, read off what they found. Returns: FALSE behind the
 * last. */
static gboolean
found_rule(const TollAnalysis *analysis, TollStage stage, guint i, guint *rule)
{
    const GArray *found = stage == TOLL_STAGE_CLAIMS        ? analysis->fired
                          : stage == TOLL_STAGE_ATTRIBUTION ? analysis->speeches
                          : stage == TOLL_STAGE_ACTORS      ? analysis->actors
                                                            : analysis->counted;

    if (stage == TOLL_STAGE_ATTRIBUTION && i >= found->len) {
        i -= found->len;
        found = analysis->handlers;
    }
    if (i >= found->len)
        return FALSE;
    *rule = stage == TOLL_STAGE_CLAIMS        ? g_array_index(found, guint16, i)
            : stage == TOLL_STAGE_ATTRIBUTION ? g_array_index(found, TollSpeech, i).rule
            : stage == TOLL_STAGE_ACTORS      ? g_array_index(found, TollActor, i).rule
                                              : g_array_index(found, TollCounted, i).rule;
    return TRUE;
}

static void
trace_findings(TollCascade *cascade, const TollAnalysis *analysis, TollStage stage)
{
    const TollReading *reading = cascade->reading;
    g_autofree char *row = NULL;
    g_autoptr(GString) rules = g_string_new(NULL);
    guint rule;

    if (cascade->trace == NULL)
        return;
    for (guint i = 0; found_rule(analysis, stage, i, &rule); i++)
        g_string_append_printf(rules, "%s%s", i > 0 ? " " : "",
                               toll_lexicon_get_rule(reading->lexicon, rule)->id);
    row = toll_row_print(reading, analysis->row);
    cascade->trace(toll_stage_name(stage), row, rules->str, cascade->trace_data);
}

/* Parts are linked by their place in the list, so it is sorted with its links kept. */
static void
sort_drafts(GArray *drafts)
{
    g_autofree TollValue **wholes = g_new0(TollValue *, drafts->len + 1);

    for (guint i = 0; i < drafts->len; i++) {
        int whole = g_array_index(drafts, TollDraft, i).whole;

        wholes[i] = whole >= 0 ? g_array_index(drafts, TollDraft, whole).quantity : NULL;
        g_array_index(drafts, TollDraft, i).whole = (int)i;
    }
    g_array_sort(drafts, compare_drafts);
    for (guint i = 0; i < drafts->len; i++) {
        TollDraft *draft = &g_array_index(drafts, TollDraft, i);
        const TollValue *whole = wholes[draft->whole];

        draft->whole = -1;
        for (guint k = 0; whole != NULL && k < drafts->len; k++)
            if (g_array_index(drafts, TollDraft, k).quantity == whole)
                draft->whole = (int)k;
    }
}

/* Remembers "TR_MIL" for a later "the army". */
static void
note_bodies(TollReading *reading, const TollRow *row)
{
    static const char *const suffixes[] = {
        "MIL", "POLICE", "GOV", "STATE_TV", "STATE_MEDIA", "HEALTH_MINISTRY", "RED_CROSS"};

    for (guint i = 0; i < row->terms->len; i++) {
        const char *id = toll_term_source(reading, toll_row_term(row, i));

        for (guint k = 0; id != NULL && k < G_N_ELEMENTS(suffixes); k++)
            if (g_str_has_suffix(id, suffixes[k]) && strlen(id) > strlen(suffixes[k]) &&
                strchr(id, '+') == NULL)
                g_hash_table_replace(reading->recent, (gpointer)suffixes[k], (gpointer)id);
    }
}

/* "In Nepal, the army said": in an article of India it is that of Nepal. */
static const char *
country_abroad(const TollReading *reading, const TollRow *row)
{
    const TollTerm *first = row->terms->len > 2 ? toll_row_term(row, 0) : NULL;
    const char *place = first != NULL && toll_term_is(reading, first, TOLL_KIND_PLACE_PREP)
                            ? toll_term_place(reading, toll_row_term(row, 1))
                            : NULL;

    if (place == NULL || (reading->country != NULL &&
                          toll_lexicon_place_within(reading->lexicon, place, reading->country)))
        return NULL;
    return toll_lexicon_get_country(reading->lexicon, place);
}

void
toll_cascade_analyse(TollCascade *cascade, guint sentence)
{
    TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    guint seen = cascade->reading->values->len;

    if (analysis->is_analysed)
        return;
    analysis->is_analysed = TRUE;
    trace_stage(cascade, analysis, "terms", &seen);
    cascade->reading->abroad = NULL;
    for (guint stage = 0; stage < TOLL_STAGE_CLAIMS; stage++) {
        if (stage == TOLL_STAGE_SOURCES)
            cascade->reading->abroad = country_abroad(cascade->reading, analysis->row);
        toll_row_run(cascade->reading, analysis->row, (TollStage)stage);
        trace_stage(cascade, analysis, toll_stage_name((TollStage)stage), &seen);
    }
    note_bodies(cascade->reading, analysis->row);
    if (analysis->is_candidate)
        toll_link_run(cascade, sentence);
    sort_drafts(analysis->drafts);
    trace_findings(cascade, analysis, TOLL_STAGE_CLAIMS);
    toll_speech_run(cascade->reading, analysis);
    trace_findings(cascade, analysis, TOLL_STAGE_ATTRIBUTION);
    toll_actor_run(cascade->reading, analysis);
    trace_findings(cascade, analysis, TOLL_STAGE_ACTORS);
    toll_counting_run(cascade->reading, analysis);
    trace_findings(cascade, analysis, TOLL_STAGE_COUNTING);
}
