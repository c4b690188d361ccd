#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "apidocument.h"
#include "apipage.h"
#endif

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ApiDocumentTest : public QObject
{
    Q_OBJECT

    static std::vector<Route> routes()
    {
        Route read;
        read.method = "GET";
        read.pathTemplate = "/a/{id}/b/{n}";
        read.access = Route::Access::Operator;
        read.summary = "Reads <b> & \"more\"";
        Route write = read;
        write.method = "PUT";
        write.body = Route::Body::Required;
        write.errors = ErrorStyle::Coded;
        Route open;
        open.method = "POST";
        open.pathTemplate = "/form";
        open.body = Route::Body::Form;
        open.access = Route::Access::Open;
        return {read, open, write};
    }
    static QJsonObject document()
    {
        const auto text = QByteArray::fromStdString(openApiDocument(routes(), "1.2.3"));
        return QJsonDocument::fromJson(text).object();
    }
    static QJsonObject operation(const QString& path, const QString& method)
    {
        return document()[u"paths"][path][method].toObject();
    }

private slots:
    void itIsOpenApi31()
    {
        QCOMPARE(document()[u"openapi"].toString(), u"3.1.0"_s);
        QCOMPARE(document()[u"info"][u"version"].toString(), u"1.2.3"_s);
    }

    void methodsOfAPathStandTogether()
    {
        QCOMPARE(document()[u"paths"].toObject().size(), 2);
        QCOMPARE(document()[u"paths"][u"/a/{id}/b/{n}"].toObject().keys(), (QStringList{u"get"_s, u"put"_s}));
    }

    void everyPlaceholderIsAParameter()
    {
        const QJsonArray parameters = operation(u"/a/{id}/b/{n}"_s, u"get"_s)[u"parameters"].toArray();
        QCOMPARE(parameters.size(), 2);
        QCOMPARE(parameters[0][u"name"].toString(), u"id"_s);
        QCOMPARE(parameters[1][u"name"].toString(), u"n"_s);
        QVERIFY(parameters[0][u"required"].toBool());
    }

    void aBodyIsOfItsType()
    {
        QVERIFY(!operation(u"/a/{id}/b/{n}"_s, u"get"_s).contains(u"requestBody"_s));
        const QJsonObject put = operation(u"/a/{id}/b/{n}"_s, u"put"_s)[u"requestBody"].toObject();
        QVERIFY(put[u"required"].toBool());
        QVERIFY(put[u"content"].toObject().contains(u"application/json"_s));
        const QJsonObject form = operation(u"/form"_s, u"post"_s)[u"requestBody"].toObject();
        QVERIFY(form[u"content"].toObject().contains(u"application/x-www-form-urlencoded"_s));
    }

    void onlyOpenRoutesNeedNoToken()
    {
        QVERIFY(operation(u"/form"_s, u"post"_s)[u"security"].toArray().isEmpty());
        QVERIFY(!operation(u"/form"_s, u"post"_s)[u"responses"].toObject().contains(u"401"_s));
        QCOMPARE(operation(u"/a/{id}/b/{n}"_s, u"get"_s)[u"security"].toArray().size(), 1);
        QVERIFY(operation(u"/a/{id}/b/{n}"_s, u"get"_s)[u"description"].toString().contains(u"operator"_s));
    }

    void thePageEscapesWhatItShows()
    {
        const ApiPage page = apiPage(routes(), "1.2.3");
        QVERIFY(page.html.find("Reads &lt;b&gt; &amp; &quot;more&quot;") != std::string::npos);
        QVERIFY(page.html.find("GET /a/{id}/b/{n}") != std::string::npos);
        QVERIFY(page.html.find("<script") == std::string::npos);
        QVERIFY(page.contentSecurityPolicy.starts_with("default-src 'none'"));
    }
};

GATEHOUSE_TEST(ApiDocumentTest)
#include "tst_apidocument.moc"
