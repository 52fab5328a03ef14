/* voucher.h: what the two halves of the attribution share: who speaks, and whom he means. */
#pragma once

#include "claim/cascade.h"

/* How far back "it said" looks. */
enum { TOLL_LOOK_BACK = 6 };

/* "it said", "the group said", "according to the group" */
gboolean toll_speech_is_pronoun(const TollSpeech *speech);

/* Fills who speaks. Returns: whether somebody does. */
gboolean toll_voucher_speak(TollCascade *cascade, guint sentence, const TollSpeech *speech,
                            TollVoucher *voucher);
/* The same for a term that is a source, though it does not speak. */
void toll_voucher_take(TollCascade *cascade, const TollTerm *term, TollVoucher *voucher);

/* Whether a place can speak, as its government: "Russia said", "Moscow said", not "Mardini". */
gboolean toll_place_speaks(const TollReading *reading, const TollTerm *term);

/* Fills whose recording, communique, list or figures the term is part of. Returns: whether it is
 * in any. */
gboolean toll_statement_speaker(TollCascade *cascade, guint sentence, guint term,
                                TollVoucher *voucher);

/* Returns: (nullable): the source whose speaker bears the name, said nearest before. */
const char *toll_referent_of_name(TollCascade *cascade, guint sentence,
                                  const TollSpeech *speech, const char *person);
/* "the ministry", "the source": the body named before that the words describe. */
gboolean toll_referent_of_description(TollCascade *cascade, guint sentence,
                                      const TollSpeech *speech, TollVoucher *voucher);
/* "it said": the source that spoke last. */
gboolean toll_referent_of_pronoun(TollCascade *cascade, guint sentence,
                                  const TollSpeech *speech, TollVoucher *voucher);
