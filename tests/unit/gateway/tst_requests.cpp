#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "jsonbody.h"
#include "pagecursor.h"
#include "queryparameters.h"
#include "requestguard.h"
#endif

#include <QRegularExpression>

using namespace gatehouse;

/// What is judged of a request without any socket.
class RequestsTest : public QObject
{
    Q_OBJECT

private slots:
    void queriesAreDecoded()
    {
        const auto query = QueryParameters::parse("a=1&b=x+y%2B&a=2&c&=d&e=%zz&%61%62=3");
        QCOMPARE(query.count("a"), std::size_t(2));
        QCOMPARE(QString::fromStdString(*query.value("a")), QStringLiteral("1"));
        QCOMPARE(QString::fromStdString(*query.value("b")), QStringLiteral("x y+"));
        QCOMPARE(QString::fromStdString(*query.value("c")), QString());
        QCOMPARE(QString::fromStdString(*query.value("e")), QStringLiteral("%zz"));
        QCOMPARE(QString::fromStdString(*query.value("ab")), QStringLiteral("3"));
        QVERIFY(!query.value("z"));
    }

    void cursorsComeBackAndNothingElseDoes()
    {
        const PagePosition position{"2026-03-01 06:02:20.632281+00", "id|with|bars"};
        const std::string cursor = encodeCursor(PageOf::Sessions, position);
        QCOMPARE(QString::fromStdString(cursor).count(QRegularExpression(QStringLiteral("[^A-Za-z0-9_-]"))),
                 0);
        const auto back = decodeCursor(PageOf::Sessions, cursor);
        QVERIFY(back.has_value());
        QCOMPARE(QString::fromStdString(back->time), QString::fromStdString(position.time));
        QCOMPARE(QString::fromStdString(back->id), QString::fromStdString(position.id));
        QVERIFY(!decodeCursor(PageOf::Messages, cursor));
        QVERIFY(!decodeCursor(PageOf::Sessions, cursor + "A"));
        QVERIFY(!decodeCursor(PageOf::Sessions, cursor.substr(1)));
        QVERIFY(!decodeCursor(PageOf::Sessions, ""));
        QVERIFY(!decodeCursor(PageOf::Sessions, std::string(2000, 'A')));
        QVERIFY(!decodeCursor(PageOf::Sessions, encodeCursor(PageOf::Sessions, {"now(); --", "x"})));
        QVERIFY(!decodeCursor(PageOf::Sessions,
                              encodeCursor(PageOf::Sessions, {"2026-01-01", std::string("a\0b", 3)})));
        QVERIFY(
            decodeCursor(PageOf::Messages, encodeCursor(PageOf::Messages, {"infinity", "x"})).has_value());
        QVERIFY(decodeCursor(PageOf::Messages,
                             encodeCursor(PageOf::Messages, {"0044-03-15 00:00:00+00 BC", "x"})));
    }

    void loopbackHostsAreKnown_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("loopback");
        for (const char* host :
             {"localhost", "LocalHost:1", "127.0.0.1", "127.255.0.3:80", "[::1]", "[::1]:80"})
            QTest::newRow(host) << QByteArray(host) << true;
        for (const char* host :
             {"", "localhost.evil", "127.0.0.1.evil", "127.0.0", "127.0.0.256", "128.0.0.1", "127.1",
              "0127.0.0.1", "[::2]", "[::1]x", "[::1", "[", "0.0.0.0", "::1", "127.0.0.1@evil"})
            QTest::newRow(*host ? host : "none") << QByteArray(host) << false;
    }
    void loopbackHostsAreKnown()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, loopback);
        QCOMPARE(isLoopbackHost(host.toStdString()), loopback);
    }

    void contentTypesAreReadByTheirGrammar_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("taken");
        for (const char* type :
             {"application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\"",
              "application/json ; a=b ; charset=utf-8", "application/json;",
              "application/json; v=\"a;\\\"b\""})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char* type :
             {"text/plain; application/json", "text/plain; a=\"application/json\"", "application/json-evil",
              "application/jsonp", "xapplication/json", "application/json charset=utf8",
              "application/json, text/plain", "application/json; charset=latin1", "application/json; charset",
              "application/json; charset=\"utf-8", "application/ json", "*/*", ""})
            QTest::newRow(*type ? type : "an empty one") << QByteArray(type) << false;
    }
    void contentTypesAreReadByTheirGrammar()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, taken);
        http::RequestHead head;
        head.fields = {{"Content-Type", type.toStdString()}};
        head.framing = http::BodyFraming::Length;
        head.contentLength = 2;
        const auto refused = refuseContentType(head, "application/json", true);
        QCOMPARE(!refused.has_value(), taken);
        if (refused) {
            QCOMPARE(refused->status, 415);
            QVERIFY(refused->field("accept"));
        }
    }

    void requestIdsPassOrAreMade()
    {
        http::RequestHead head;
        head.fields = {{"X-Request-Id", "a.B_9-"}};
        QCOMPARE(QString::fromStdString(requestIdOf(&head)), QStringLiteral("a.B_9-"));
        for (const std::string& bad :
             {std::string(), std::string("a b"), std::string(129, 'a'), std::string("ä")}) {
            head.fields = {{"X-Request-Id", bad}};
            QCOMPARE(requestIdOf(&head).size(), std::size_t(36));
        }
        QVERIFY(requestIdOf(nullptr) != requestIdOf(nullptr));
    }

    void errorsAreBoundedAndSecretsStayHidden()
    {
        std::vector<FieldError> errors(60, invalidValue("a", "x"));
        errors[0] = invalidValue("user/Session-Key", "geheim");
        const QByteArray body = QByteArray::fromStdString(validationError(errors).body);
        QCOMPARE(body.count("\"field\""), 50);
        QVERIFY(body.endsWith("\"truncated\":true}"));
        QVERIFY(!body.contains("geheim"));
        for (const char* name : {"password", "api key", "APIKEY", "x/refresh_token", "session_key"})
            QVERIFY(validationError({invalidValue(name, "geheim")}).body.find("geheim") == std::string::npos);
        QVERIFY(validationError({invalidValue("monkey", "geheim")}).body.find("geheim") != std::string::npos);
    }

    void aNumberOfAnyLengthLeavesTheAnswerJson()
    {
        for (std::size_t digits = 250; digits < 260; ++digits) {
            JsonBody body;
            QVERIFY(!JsonBody::read("{\"n\":" + std::string(digits, '1') + "e999}", body));
            const auto refused = body.refusal();
            QVERIFY(refused.has_value());
            QVERIFY2(json::parse(refused->body).ok(), refused->body.c_str());
        }
    }
};

GATEHOUSE_TEST(RequestsTest)
#include "tst_requests.moc"
