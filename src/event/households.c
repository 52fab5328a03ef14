/* households.c: families as people, where somebody says how many a family is. */
#include "event/households.h"

#include "claim/counting.h"
#include "event/verdict.h"

gint64
toll_households_to_people(gint64 households, double size)
{
    return households == TOLL_OPEN ? TOLL_OPEN : (gint64)((double)households * size + 0.5);
}

/* The claim in people: a loan of its fields, "about" where it was exact. */
static TollClaim
in_people(const TollClaim *claim, double size)
{
    TollClaim people = *claim;

    if (claim->unit == TOLL_UNIT_PEOPLE)
        return people;
    people.unit = TOLL_UNIT_PEOPLE;
    people.low = toll_households_to_people(claim->low, size);
    people.high = toll_households_to_people(claim->high, size);
    if (claim->qualifier == TOLL_EXACT)
        people.qualifier = TOLL_APPROXIMATELY;
    return people;
}

static TollVoice
voice_of(const TollClaim *claim, TollPlaces *places, const TollLexicon *lexicon)
{
    return (TollVoice){.claim = claim,
                       .place = toll_places_of_claim(places, claim),
                       .counting = toll_counting_of_rules(lexicon, claim->rules)};
}

void
toll_households_judge(TollDivergence *divergence, double size, TollPlaces *places,
                      const TollLexicon *lexicon)
{
    TollClaim a = in_people(divergence->a, size), b = in_people(divergence->b, size);
    TollVoice first = voice_of(&a, places, lexicon), second = voice_of(&b, places, lexicon);
    const TollClaim *families =
        divergence->a->unit != TOLL_UNIT_PEOPLE ? divergence->a : divergence->b;
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    TollJudgement judgement;
    const TollCodeInfo *info;
    g_autofree char *note = NULL;

    if (!toll_judge(&first, &second, &judgement))
        return;
    /* A size is an average: what comes out equal by it is not the same figure. */
    if (judgement.code == TOLL_CODE_SAME_BOUNDS || judgement.code == TOLL_CODE_HEDGED)
        judgement.code = TOLL_CODE_OVERLAP;
    info = toll_code_get_info(judgement.code);
    note = toll_judgement_note(&judgement, &a, &b, lexicon);
    divergence->verdict = info->verdict;
    divergence->code = info->name;
    divergence->gap = judgement.gap;
    g_free(divergence->note);
    divergence->note =
        g_strdup_printf("%s; \"%s\" %s taken as %s people each", note, families->figure,
                        toll_unit_name(families->unit),
                        g_ascii_formatd(digits, sizeof digits, "%g", size));
}
