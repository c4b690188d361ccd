#include "profiletester.h"
#include "testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace gatehouse;

class GatewayReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hasASentenceForWhatAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("contains");
        const auto row = [](const char* name, int status, const char* type, const char* body,
                            ProfileTester::Verdict verdict, const QString& contains) {
            QTest::newRow(name) << status << QByteArray(type) << QByteArray(body) << static_cast<int>(verdict)
                                << contains;
        };
        using Verdict = ProfileTester::Verdict;
        row("a healthy gateway works", 200, "application/json", R"({"status":"healthy"})", Verdict::Works,
            u"answers"_s);
        row("a sick gateway answers all the same", 503, "application/json", R"({"status":"degraded"})",
            Verdict::WorksPartly, u"503"_s);
        row("a web page is not a gateway", 200, "text/html", "<html></html>", Verdict::Fails, u"web page"_s);
        row("nor is one that lies about its type", 502, "application/json", " <!doctype html>",
            Verdict::Fails, u"web page"_s);
        row("a server without health", 404, "application/json", R"({"detail":"Not Found"})", Verdict::Fails,
            u"/health"_s);
        row("a gateway that wants to know who we are", 401, "application/json", "{}", Verdict::Fails,
            u"sign in"_s);
        row("a redirect", 307, "", "", Verdict::Fails, u"elsewhere.example.org"_s);
        row("something else that answers", 200, "text/plain", "OK", Verdict::Fails, u"not a gateway"_s);
    }
    void hasASentenceForWhatAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, verdict);
        QFETCH(QString, contains);
        HttpReply reply;
        reply.status = status;
        reply.contentType = type;
        reply.body = body;
        reply.location = QUrl(u"https://user:pw@elsewhere.example.org/login?token=x"_s);
        ProfileTester::Verdict found = ProfileTester::Verdict::NotSet;
        const QString sentence = gatewayReplyText(reply, found);
        QCOMPARE(static_cast<int>(found), verdict);
        QVERIFY2(sentence.contains(contains), qPrintable(sentence));
        QVERIFY(!sentence.contains(u"pw"_s) && !sentence.contains(u"token"_s));
    }
};

GATEHOUSE_TEST(GatewayReplyTest)
#include "tst_gatewayreply.moc"
