/* text.c: reads plain text, where a file is one document and offsets count its bytes. */
#include "article/encoding.h"
#include "article/format.h"

void
toll_read_text(TollReading *reading, const TollPlaceInFile *given, TollStream *stream)
{
    TollPlaceInFile at = *given;
    g_auto(TollDecoded) decoded = {0};

    if (!toll_reading_decode_all(reading, &at, stream, &decoded))
        return;

    g_autofree char *id = toll_place_in_file_name(&at);
    TollArticle *article = toll_article_new(id, decoded.text, decoded.len);

    if (reading->options != NULL)
        toll_article_set_published(article, reading->options->published);
    toll_reading_give(reading, &at, article);
}
