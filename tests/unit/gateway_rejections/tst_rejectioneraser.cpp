#include "rejection.h"
#include "rejectioneraser.h"
#include "testmain.h"

using namespace gatehouse;

/// A person is found in a record in whatever form the request had the name.
class RejectionEraserTest : public QObject
{
    Q_OBJECT

    static bool finds(const std::string& name, const std::string& record)
    {
        for (const std::string& form : recordedForms(name))
            if (record.find(form) != std::string::npos)
                return true;
        return false;
    }

private slots:
    void aNameIsFoundAsRequestsHadIt_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        const QByteArray path("/api/v1/chat/sessions");
        const auto row = [](const char* what, const QByteArray& name, const QByteArray& target,
                            const QByteArray& body) { QTest::newRow(what) << name << target << body; };
        row("in a JSON body", "customer-7", path, "{\"user_id\":\"customer-7\",");
        row("with a quote in a JSON body", "o\"neil", path, "{\"user_id\":\"o\\\"neil\",");
        row("with a backslash", "a\\b", path, "{\"user_id\":\"a\\\\b\",");
        row("beyond ASCII", "Größe", path, "{\"user_id\":\"Größe\",");
        row("beyond ASCII, escaped", "Größe", path, "{\"user_id\":\"Gr\\u00f6\\u00dfe\",");
        row("beyond ASCII, escaped in capitals", "Größe", path, "{\"user_id\":\"Gr\\u00F6\\u00DFe\",");
        row("beyond the first plane, escaped", "a\xF0\x9F\x92\xA9", path,
            "{\"user_id\":\"a\\ud83d\\udca9\",");
        row("in the query", "customer-7", path + "?user_id=customer-7", "");
        row("percent-encoded in the query", "a b/c", path + "?user_id=a%20b%2Fc", "");
        row("percent-encoded in lower case", "a b/c", path + "?user_id=a%20b%2fc", "");
        row("in a form", "a b&c", path, "user_id=a+b%26c");
        row("beyond ASCII in a form", "Größe", path, "user_id=Gr%C3%B6%C3%9Fe");
    }
    void aNameIsFoundAsRequestsHadIt()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        Rejection rejection;
        rejection.path = target.toStdString();
        const std::string sent = body.toStdString();
        rejection.body = sent;
        const std::string record = rejection.json("key");
        QVERIFY2(finds(name.toStdString(), record), record.c_str());
        QVERIFY(!finds("somebody else", record));
    }

    void eachFormIsLookedForOnce() { QCOMPARE(recordedForms("customer-7").size(), std::size_t(1)); }
};

GATEHOUSE_TEST(RejectionEraserTest)
#include "tst_rejectioneraser.moc"
