#include "httpcases.h"
#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

using namespace gatehouse;
using namespace gatehouse::test;

Q_DECLARE_METATYPE(gatehouse::test::HttpCase)

/// The hostile requests against the server, over a socket: what is executed, and what is answered.
class ContractServerTest : public QObject
{
    Q_OBJECT

private slots:
    void executesOnlyWhatTheContractSays_data()
    {
        QTest::addColumn<HttpCase>("http");
        for (const HttpCase& one : httpCases())
            QTest::newRow(one.name.c_str()) << one;
    }
    void executesOnlyWhatTheContractSays()
    {
        QFETCH(HttpCase, http);
        TestServer server;
        const std::uint16_t port = server.start();
        RawClient client(port);
        QVERIFY(client.connected());
        client.send(http.bytes); // a refusal may close before all of it is sent
        client.finishSending();

        for (const std::string& request : linesWith(http.expected, {"request"})) {
            const bool toHead = request.starts_with("request HEAD ");
            RawAnswer answer = client.answer(toHead);
            if (answer.status == 100)
                answer = client.answer(toHead);
            QCOMPARE(answer.status, 200);
        }
        for (const std::string& refusal : linesWith(http.expected, {"refused"})) {
            const RawAnswer answer = client.answer();
            QCOMPARE("refused " + std::to_string(answer.status), refusal);
            QVERIFY(answer.has("\r\nConnection: close\r\n"));
            QVERIFY(answer.has("\r\nx-request-id: test\r\n"));
            QVERIFY(answer.body.starts_with("{\"detail\":\""));
        }
        QCOMPARE(client.rest(), std::string());
        QCOMPARE(joined(server.service().executed()),
                 joined(linesWith(http.expected, {"request", "trailer"})));
    }
};

GATEHOUSE_TEST(ContractServerTest)
#include "tst_contractserver.moc"
