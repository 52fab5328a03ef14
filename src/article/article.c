/* article.c: an article as it came, and what became of the document that held it. */
#include <string.h>

#include <tollcheck/article.h>

struct _TollArticle {
    char *id;
    char *text;
    gsize len;
    char *title;
    char *publisher;
    char *url;
    TollDay published;
};

TollArticle *
toll_article_new(const char *id, const char *text, gsize len)
{
    TollArticle *article = g_new0(TollArticle, 1);

    article->id = g_strdup(id);
    article->text = g_strndup(text, len);
    article->len = len;
    article->title = g_strdup("");
    article->publisher = g_strdup("");
    article->url = g_strdup("");
    article->published = TOLL_NO_DAY;
    return article;
}

void
toll_article_free(TollArticle *article)
{
    if (article == NULL)
        return;
    g_free(article->id);
    g_free(article->text);
    g_free(article->title);
    g_free(article->publisher);
    g_free(article->url);
    g_free(article);
}

static void
set_string(char **field, const char *value)
{
    char *old = *field;

    *field = g_strdup(value != NULL ? value : "");
    g_free(old);
}

void
toll_article_set_title(TollArticle *article, const char *title)
{
    set_string(&article->title, title);
}

void
toll_article_set_publisher(TollArticle *article, const char *publisher)
{
    set_string(&article->publisher, publisher);
}

void
toll_article_set_url(TollArticle *article, const char *url)
{
    set_string(&article->url, url);
}

void
toll_article_set_published(TollArticle *article, TollDay published)
{
    article->published = published;
}

const char *
toll_article_get_id(const TollArticle *article)
{
    return article->id;
}

const char *
toll_article_get_title(const TollArticle *article)
{
    return article->title;
}

const char *
toll_article_get_publisher(const TollArticle *article)
{
    return article->publisher;
}

const char *
toll_article_get_url(const TollArticle *article)
{
    return article->url;
}

TollDay
toll_article_get_published(const TollArticle *article)
{
    return article->published;
}

const char *
toll_article_get_field(const TollArticle *article, TollField field, gsize *len)
{
    const char *text = field == TOLL_FIELD_TITLE ? article->title : article->text;

    if (len != NULL)
        *len = field == TOLL_FIELD_TITLE ? strlen(article->title) : article->len;
    return text;
}

TollDocument *
toll_document_new(const char *id, const char *path, gsize bytes, const char *reason)
{
    TollDocument *document = g_new0(TollDocument, 1);

    document->id = g_strdup(id);
    document->path = g_strdup(path);
    document->bytes = bytes;
    document->skipped = reason != NULL;
    document->reason = g_strdup(reason != NULL ? reason : "");
    toll_document_tell(document, NULL, NULL, NULL, NULL);
    document->copy_of = g_strdup("");
    return document;
}

void
toll_document_tell(TollDocument *document, const char *format, const char *encoding,
                   const char *fields, const char *note)
{
    set_string(&document->format, format);
    set_string(&document->encoding, encoding);
    set_string(&document->fields, fields);
    set_string(&document->note, note);
}

void
toll_document_set_copy_of(TollDocument *document, const char *id)
{
    set_string(&document->copy_of, id);
}

void
toll_document_free(TollDocument *document)
{
    if (document == NULL)
        return;
    g_free(document->id);
    g_free(document->path);
    g_free(document->reason);
    g_free(document->format);
    g_free(document->encoding);
    g_free(document->fields);
    g_free(document->note);
    g_free(document->copy_of);
    g_free(document->sketch);
    g_free(document);
}
