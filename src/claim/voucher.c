/* voucher.c: the source that vouches for a claim: who "it", "the ministry" and a surname are.
 */
#include "claim/voucher.h"

#include <string.h>

#include "article/token.h"

/* The article's own voice. */
#define NARRATOR "NARRATOR"

gboolean
toll_speech_is_pronoun(const TollSpeech *speech)
{
    return speech->kind == TOLL_SPEECH_SPEAKER ||
           speech->kind == TOLL_SPEECH_ACCORDING_SPEAKER ||
           speech->kind == TOLL_SPEECH_SPEAKER_DENIES;
}

void
toll_voucher_take(TollCascade *cascade, const TollTerm *term, TollVoucher *voucher)
{
    voucher->id = toll_term_source(cascade->reading, term);
    voucher->start = term->value != NULL ? term->value->start : term->start;
    voucher->end = term->value != NULL ? term->value->end : term->end;
    voucher->value = term->value;
}

gboolean
toll_place_speaks(const TollReading *reading, const TollTerm *term)
{
    const char *place = toll_term_place(reading, term);
    const char *country =
        place != NULL ? toll_lexicon_get_country(reading->lexicon, place) : NULL;

    return country != NULL &&
           (g_str_equal(place, country) ||
            g_strcmp0(place, toll_lexicon_get_capital(reading->lexicon, country)) == 0);
}

/* The last name of a speaker of whom no body is known. */
static const char *
person_of(const TollReading *reading, const TollTerm *term)
{
    if (toll_term_source(reading, term) != NULL || toll_place_speaks(reading, term))
        return NULL;
    if (toll_term_is(reading, term, TOLL_KIND_NAME) ||
        toll_term_is(reading, term, TOLL_KIND_PLACE))
        return g_string_chunk_insert_len(reading->strings, reading->text + term->start,
                                         term->end - term->start);
    return term->value != NULL ? term->value->person : NULL;
}

/* "UN staff", "White Helmets volunteers": the source whose name the words begin with. */
static const char *
employer_id(const TollReading *reading, const TollTerm *people)
{
    g_autoptr(GArray) tokens =
        toll_tokenize(reading->text, people->start, people->end, reading->words);
    const char *id = NULL;
    guint node = 0;

    for (guint i = 0; i < tokens->len; i++) {
        char folded[TOLL_TOKEN_FOLD];
        const TollPhrase *phrase;

        toll_token_fold(reading->text, &g_array_index(tokens, TollToken, i), folded);
        node = toll_words_step(reading->words, node, toll_words_id(reading->words, folded));
        if (node == 0)
            break;
        phrase = toll_words_phrase(reading->words, node);
        for (guint k = 0; phrase != NULL && k < phrase->entries->len; k++)
            if (g_array_index(phrase->entries, TollEntry, k).kind == TOLL_KIND_SOURCE)
                id = g_array_index(phrase->entries, TollEntry, k).value;
    }
    return id;
}

/* A place that speaks: a hospital of that name, or a region as its government. */
static const char *
place_id(TollReading *reading, const TollTerm *term)
{
    static const char *const regions[] = {"region", "prefecture", "governorate", "municipality",
                                          NULL};
    const char *name = toll_reading_text(reading, term->start, term->end);
    const char *space = strrchr(name, ' ');
    const char *last = space != NULL ? space + 1 : name;

    if (g_ascii_strcasecmp(last, "hospital") == 0)
        return toll_source_id(reading, name);
    return g_strv_contains(regions, last)
               ? toll_government_id(reading, toll_term_place(reading, term))
               : NULL;
}

/* Who is meant by a term that no table names: somebody's body, a government, people. */
static const char *
unlisted_id(TollCascade *cascade, guint sentence, const TollSpeech *speech)
{
    TollReading *reading = cascade->reading;
    const TollTerm *term = &speech->source;
    const char *person = person_of(reading, term);
    const char *named =
        person != NULL ? toll_referent_of_name(cascade, sentence, speech, person) : NULL;

    if (named != NULL)
        return named;
    if (toll_place_speaks(reading, term))
        return toll_government_id(reading, toll_term_place(reading, term));
    if (toll_term_is(reading, term, TOLL_KIND_PLACE))
        return place_id(reading, term);
    if (term->value != NULL && term->value->id != NULL)
        return term->value->id;
    if (person != NULL)
        return toll_source_id(reading, person);
    if (!toll_term_is(reading, term, TOLL_KIND_PEOPLE))
        return NULL;
    named = employer_id(reading, term);
    return named != NULL ? named : "UNNAMED";
}

static void
vouch(TollCascade *cascade, guint sentence, const TollSpeech *speech, TollVoucher *voucher)
{
    const TollTerm *term = &speech->source;

    toll_voucher_take(cascade, term, voucher);
    voucher->rule = speech->rule;
    voucher->reason = TOLL_SOURCE_BEFORE;
    voucher->relay = term->value != NULL ? term->value->relay : NULL;
    if (voucher->id == NULL)
        voucher->id = unlisted_id(cascade, sentence, speech);
    if (speech->relay != NULL)
        voucher->relay = speech->relay;
    if (speech->kind == TOLL_SPEECH_DENIES || speech->kind == TOLL_SPEECH_DOUBTS)
        voucher->stance = speech->kind == TOLL_SPEECH_DENIES ? TOLL_DENIES : TOLL_DOUBTS;
}

/* "It said", "the ministry said": who that is. */
static gboolean
vouch_running(TollCascade *cascade, guint sentence, const TollSpeech *speech,
              TollVoucher *voucher)
{
    /* "the group" may be any; "the ministry", "the watchdog" say more. */
    static const TollKind telling[] = {TOLL_KIND_ORG, TOLL_KIND_BODY, TOLL_KIND_DESCRIBES,
                                       TOLL_KIND_ANONYMOUS};
    gboolean is_found = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS(telling) && !is_found; i++)
        is_found = toll_term_is(cascade->reading, &speech->source, telling[i]) &&
                   toll_referent_of_description(cascade, sentence, speech, voucher);
    voucher->reason = TOLL_SOURCE_DESCRIBED;
    if (!is_found) {
        is_found = toll_referent_of_pronoun(cascade, sentence, speech, voucher);
        voucher->reason = TOLL_SOURCE_PRONOUN;
    }
    if (is_found && speech->kind == TOLL_SPEECH_SPEAKER_DENIES)
        voucher->stance = TOLL_DENIES;
    if (is_found && speech->relay != NULL)
        voucher->relay = speech->relay;
    return is_found;
}

/* "the source", "the doctor": one who was introduced before, where there is one. */
static gboolean
vouch_again(TollCascade *cascade, guint sentence, const TollSpeech *speech,
            TollVoucher *voucher)
{
    if (!toll_term_is(cascade->reading, &speech->source, TOLL_KIND_DEFINITE) ||
        !toll_referent_of_description(cascade, sentence, speech, voucher))
        return FALSE;
    voucher->reason = TOLL_SOURCE_DESCRIBED;
    if (speech->relay != NULL)
        voucher->relay = speech->relay;
    return TRUE;
}

gboolean
toll_voucher_speak(TollCascade *cascade, guint sentence, const TollSpeech *speech,
                   TollVoucher *voucher)
{
    const TollTerm *term = &speech->source;

    if (toll_speech_is_pronoun(speech))
        return vouch_running(cascade, sentence, speech, voucher);
    /* "spokesman Karim Nabulsi" speaks for the body that was named before. */
    if ((toll_term_is(cascade->reading, term, TOLL_KIND_SPOKESPERSON) ||
         toll_term_is(cascade->reading, term, TOLL_KIND_SPEAKER)) &&
        vouch_running(cascade, sentence, speech, voucher))
        return TRUE;
    if (vouch_again(cascade, sentence, speech, voucher))
        return TRUE;
    vouch(cascade, sentence, speech, voucher);
    return voucher->id != NULL;
}

/* Whether the sentence begins inside a quotation that its paragraph opened before. */
static gboolean
is_in_quotation(const TollCascade *cascade, guint sentence)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    guint n_quotes = 0;

    for (guint i = sentence; i > 0; i--) {
        const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, i - 1);

        if (analysis->sentence.paragraph != here->sentence.paragraph ||
            i + TOLL_LOOK_BACK < sentence)
            break;
        for (gsize at = analysis->sentence.start; at + 2 < here->sentence.start; at++) {
            const char *text = cascade->reading->text + at;

            if (at >= analysis->sentence.end)
                break;
            n_quotes += *text == '"' || memcmp(text, "\xE2\x80\x9C", 3) == 0 ||
                        memcmp(text, "\xE2\x80\x9D", 3) == 0;
        }
    }
    return n_quotes % 2 == 1;
}

/* Whether the sentence begins a quotation, or the term stands in one. */
static gboolean
is_quoted(const TollReading *reading, const TollRow *row, guint term)
{
    guint n_quotes = 0;

    for (guint i = 0; i < term; i++)
        n_quotes += toll_term_is(reading, toll_row_term(row, i), TOLL_KIND_QUOTE) ? 1 : 0;
    return n_quotes % 2 == 1 || (row->terms->len > 0 &&
                                 toll_term_is(reading, toll_row_term(row, 0), TOLL_KIND_QUOTE));
}

/* The nearest speech of the neighbouring sentence in the paragraph. */
static gboolean
vouch_neighbour(TollCascade *cascade, guint sentence, int step, TollVoucher *voucher)
{
    const TollAnalysis *here = g_ptr_array_index(cascade->analyses, sentence);
    const TollAnalysis *there;
    guint other = (guint)((int)sentence + step);

    if ((step < 0 && sentence == 0) || other >= cascade->analyses->len)
        return FALSE;
    toll_cascade_analyse(cascade, other);
    there = g_ptr_array_index(cascade->analyses, other);
    if (there->sentence.paragraph != here->sentence.paragraph)
        return FALSE;
    for (guint i = 0; i < there->speeches->len; i++) {
        guint nearest = step < 0 ? there->speeches->len - 1 - i : i;
        const TollSpeech *speech = &g_array_index(there->speeches, TollSpeech, nearest);

        if (speech->kind != TOLL_SPEECH_NONE)
            return toll_voucher_speak(cascade, other, speech, voucher);
    }
    return FALSE;
}

/* A body with a name of its own, and the Red Cross of any country; no police, divers or army.
 */
static gboolean
has_name(const TollReading *reading, const TollTerm *source)
{
    const char *id = toll_term_source(reading, source);

    return !toll_term_is(reading, source, TOLL_KIND_GENERIC) ||
           (id != NULL && (g_str_equal(id, "ICRC") || g_str_has_suffix(id, "RED_CROSS") ||
                           g_str_has_suffix(id, "RED_CRESCENT")));
}

/* "The Red Cross recovered 12 bodies": where nobody speaks, a body with a name that had to do
 * with them counted them; police and divers only acted. */
static gboolean
vouch_handler(TollCascade *cascade, guint sentence, const TollDraft *draft,
              TollVoucher *voucher)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    const TollSpeech *handler = NULL;

    for (guint i = 0; i < analysis->handlers->len; i++) {
        const TollSpeech *other = &g_array_index(analysis->handlers, TollSpeech, i);

        if (other->end <= draft->term && has_name(cascade->reading, &other->source))
            handler = other;
    }
    return handler != NULL && toll_voucher_speak(cascade, sentence, handler, voucher);
}

/* "The army killed 20, it said, according to state media": the other speech names the relay. */
static void
add_relay(TollCascade *cascade, guint sentence, const TollSpeech *other, TollVoucher *voucher)
{
    TollVoucher relay = {.rule = -1};

    if (other == NULL || toll_speech_is_pronoun(other) || voucher->relay != NULL)
        return;
    vouch(cascade, sentence, other, &relay);
    if (relay.id != NULL && toll_source_is_outlet(cascade->reading, relay.id) &&
        !g_str_equal(relay.id, voucher->id))
        voucher->relay = relay.id;
}

static void
vouch_sentence(TollCascade *cascade, guint sentence, const TollGovernors *governors,
               TollVoucher *voucher)
{
    const TollSpeech *speech = governors->nearest;

    if (governors->quoting != NULL) {
        vouch(cascade, sentence, governors->quoting, voucher);
        voucher->reason = TOLL_SOURCE_QUOTED;
        if (voucher->id != NULL)
            add_relay(cascade, sentence, speech, voucher);
        return;
    }
    if (speech == NULL)
        return;
    if (!toll_voucher_speak(cascade, sentence, speech, voucher))
        return;
    if (speech == governors->before)
        add_relay(cascade, sentence, governors->after, voucher);
    else if (voucher->reason == TOLL_SOURCE_BEFORE)
        voucher->reason = TOLL_SOURCE_BEHIND;
}

/* "Three of the dead were children." "Of these nine died, and 80 were wounded.": the sentence
 * begins with more of what the one before it said, on the same word, and so do the numbers
 * behind it that have no noun of their own. */
static gboolean
is_elliptical(const TollReading *reading, const TollAnalysis *analysis, const TollDraft *draft)
{
    static const TollKind doers[] = {TOLL_KIND_SOURCE, TOLL_KIND_PEOPLE, TOLL_KIND_PERSON,
                                     TOLL_KIND_NAME, TOLL_KINDS_END};
    const TollDraft *first = &g_array_index(analysis->drafts, TollDraft, 0);

    if (first->is_of_the_fated)
        return TRUE;
    for (guint i = 0; i < first->term; i++)
        if (toll_term_is_any(reading, toll_row_term(analysis->row, i), doers))
            return FALSE;
    /* "Three killed in blast" is a headline, and "hundreds" are no more of anything. */
    if (analysis->sentence.kind != TOLL_PROSE || first->quantity->qualifier == TOLL_VAGUE ||
        toll_term_is(reading, toll_row_term(analysis->row, first->outcome_term),
                     TOLL_KIND_PARTICIPLE))
        return FALSE;
    return !first->quantity->is_named && first->term < 3 && first->whole < 0 &&
           (!draft->quantity->is_named || draft->whole >= 0);
}

/* Where nobody speaks in the sentence: the one beside it, of whose words these are more. */
static void
vouch_beside(TollCascade *cascade, guint sentence, const TollDraft *draft, TollVoucher *voucher)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);

    if (is_in_quotation(cascade, sentence) ||
        is_quoted(cascade->reading, analysis->row, draft->term)) {
        if (vouch_neighbour(cascade, sentence, -1, voucher) ||
            vouch_neighbour(cascade, sentence, 1, voucher))
            voucher->reason = TOLL_SOURCE_QUOTATION;
    } else if (is_elliptical(cascade->reading, analysis, draft) &&
               vouch_neighbour(cascade, sentence, -1, voucher)) {
        voucher->reason = TOLL_SOURCE_GOES_ON;
    } else if (toll_statement_speaker(cascade, sentence, draft->term, voucher)) {
        voucher->reason = TOLL_SOURCE_STATEMENT;
    } else if (vouch_handler(cascade, sentence, draft, voucher)) {
        voucher->reason = TOLL_SOURCE_HANDLED;
    }
}

TollVoucher
toll_voucher_find(TollCascade *cascade, guint sentence, const TollDraft *draft)
{
    const TollAnalysis *analysis = g_ptr_array_index(cascade->analyses, sentence);
    TollGovernors governors = toll_speech_govern(cascade->reading, analysis, draft->term);
    const TollVoucher nobody = {.id = NARRATOR, .rule = -1};
    TollVoucher voucher = nobody;

    if (governors.nearest != NULL || governors.quoting != NULL)
        vouch_sentence(cascade, sentence, &governors, &voucher);
    else
        vouch_beside(cascade, sentence, draft, &voucher);
    return voucher.id != NULL && voucher.id != nobody.id ? voucher : nobody;
}
