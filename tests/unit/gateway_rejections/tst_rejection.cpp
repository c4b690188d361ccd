#include "rejection.h"
#include "testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class RejectionTest : public QObject
{
    Q_OBJECT

    static QJsonObject record(const Rejection& rejection)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(rejection.json("key"))).object();
    }

private slots:
    void everyMemberIsThere()
    {
        const QJsonObject json = record({});
        const QStringList members{u"at"_s,      u"body"_s,   u"check"_s,        u"client"_s,
                                  u"headers"_s, u"id"_s,     u"instance"_s,     u"method"_s,
                                  u"mode"_s,    u"path"_s,   u"request_body"_s, u"request_id"_s,
                                  u"rule"_s,    u"status"_s, u"trace_id"_s,     u"truncated"_s};
        QCOMPARE(json.keys(), members);
        QVERIFY(json[u"rule"_s].isNull());
        QVERIFY(json[u"trace_id"_s].isNull());
    }

    void headersAreAllowedOneByOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("recorded");
        QTest::newRow("harmless") << "Content-Type"
                                  << "text/plain"
                                  << "text/plain";
        QTest::newRow("in any case") << "USER-AGENT"
                                     << "curl"
                                     << "curl";
        QTest::newRow("with a personal value") << "Referer"
                                               << "http://a/?m=ann@example.com"
                                               << "http://a/?m=[redacted:email]";
        QTest::newRow("unknown") << "X-Customer"
                                 << "Ann" << QString();
        QTest::newRow("nearly harmless") << "content-type2"
                                         << "x" << QString();
    }
    void headersAreAllowedOneByOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, recorded);
        const auto kept = recordedValue({name.toStdString(), value.toStdString()}, "key");
        QCOMPARE(kept.has_value(), !recorded.isNull());
        if (kept)
            QCOMPARE(QString::fromStdString(*kept), recorded);
    }

    void secretsAreHashedWithTheKey()
    {
        const http::Field secret{"Authorization", "Bearer abc"};
        const auto one = recordedValue(secret, "key");
        QVERIFY(one && one->starts_with("hmac:"));
        QCOMPARE(one->size(), std::string("hmac:").size() + 16);
        QCOMPARE(one, recordedValue(secret, "key"));
        QVERIFY(one != recordedValue(secret, "another key"));
        QVERIFY(one != recordedValue({"authorization", "Bearer abd"}, "key"));
        QVERIFY(recordedValue({"cookie", "a=b"}, "key")->starts_with("hmac:"));
    }

    void bodiesAreMasked_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("recorded");
        QTest::newRow("in JSON") << uR"({"a":"ann@example.com"})"_s << uR"({"a":"[redacted:email]"})"_s;
        QTest::newRow("a secret by its name")
            << uR"({"password":"abc"})"_s << uR"({"password":"[redacted:token]"})"_s;
        QTest::newRow("in what is no JSON") << u"{ann@example.com"_s << u"{[redacted:email]"_s;
    }
    void bodiesAreMasked()
    {
        QFETCH(QString, body);
        const std::string bytes = body.toStdString();
        Rejection rejection;
        rejection.body = bytes;
        const QJsonObject json = record(rejection);
        QTEST(json[u"request_body"_s].toString(), "recorded");
        QVERIFY(!json[u"truncated"_s].toBool());
    }

    void largeBodiesAreCutAtACharacter()
    {
        std::string bytes(Rejection::mostBody - 1, 'x');
        bytes += "ää";
        Rejection rejection;
        rejection.body = bytes;
        const QJsonObject json = record(rejection);
        QCOMPARE(json[u"request_body"_s].toString().size(), qsizetype(Rejection::mostBody - 1));
        QVERIFY(json[u"truncated"_s].toBool());
    }

    void aBodyThatWasNotReadIsSaidToBeCut()
    {
        Rejection rejection;
        rejection.bodyCut = true;
        QVERIFY(record(rejection)[u"truncated"_s].toBool());
    }

    void theQueryAndTheAnswerAreMasked()
    {
        Rejection rejection;
        rejection.path = "/a?mail=ann@example.com";
        rejection.answer = "{\"value\":\"ann@example.com\"}";
        const QJsonObject json = record(rejection);
        QCOMPARE(json[u"path"_s].toString(), u"/a?mail=[redacted:email]"_s);
        QCOMPARE(json[u"body"_s].toString(), u"{\"value\":\"[redacted:email]\"}"_s);
    }
};

GATEHOUSE_TEST(RejectionTest)
#include "tst_rejection.moc"
