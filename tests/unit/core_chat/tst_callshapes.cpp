#include "callshapes.h"
#include "testmain.h"

using namespace gatehouse;

class CallShapesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsCallsOfEveryShape_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("picture"); // id|service|name|arguments, one a call
        QTest::newRow("the data's shape") << QByteArray("[{\"id\":\"call_1\",\"service\":\"Restaurants_2\","
                                                        "\"name\":\"Reserve\",\"arguments\":{\"n\":\"2\"}}]")
                                          << QStringLiteral("call_1|Restaurants_2|Reserve|{\"n\":\"2\"}");
        QTest::newRow("OpenAI's, with arguments as text")
            << QByteArray("[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":"
                          "\"{\\\"a\\\": 1}\"}}]")
            << QStringLiteral("c||f|{\"a\": 1}");
        QTest::newRow("Anthropic's")
            << QByteArray("[{\"type\":\"tool_use\",\"id\":\"tu\",\"name\":\"g\",\"input\":{\"x\":[1]}}]")
            << QStringLiteral("tu||g|{\"x\":[1]}");
        QTest::newRow("a lone object is an array of one")
            << QByteArray("{\"id\":\"a\",\"name\":\"b\",\"arguments\":null}") << QStringLiteral("a||b|null");
        QTest::newRow("numbers as ids, no arguments")
            << QByteArray("[{\"id\":7,\"name\":\"b\"}]") << QStringLiteral("7||b|");
        QTest::newRow("items that are no call are left out")
            << QByteArray("[1,null,\"x\",{\"name\":\"b\"}]") << QStringLiteral("||b|");
        QTest::newRow("a repeated name, half a surrogate and NUL are read")
            << QByteArray("[{\"id\":\"\\u0000\",\"id\":\"b\",\"name\":\"\\ud800\"}]")
            << QString(QChar(0)) + QStringLiteral("||\uFFFD|");
        QTest::newRow("nothing") << QByteArray("[]") << QString();
    }
    void readsCallsOfEveryShape()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, picture);
        const auto calls = readToolCalls(json.toStdString());
        QVERIFY(calls);
        QStringList lines;
        for (const ToolCall& call : *calls)
            lines << QStringList{QString::fromStdString(call.id), QString::fromStdString(call.service),
                                 QString::fromStdString(call.name), QString::fromStdString(call.arguments)}
                         .join(u'|');
        QCOMPARE(lines.join(u'\n'), picture);
    }

    void judgesResultsAsTheContractSays_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<bool>("failed");
        QTest::addColumn<bool>("noResult");
        QTest::newRow("a result") << QByteArray("{\"id\":\"a\",\"name\":\"f\",\"result\":[1]}") << false
                                  << false;
        QTest::newRow("is_error true") << QByteArray("{\"result\":\"x\",\"is_error\":true}") << true << false;
        QTest::newRow("is_error false")
            << QByteArray("{\"result\":\"x\",\"is_error\":false}") << false << false;
        QTest::newRow("is_error as a text is not true")
            << QByteArray("{\"result\":\"x\",\"is_error\":\"true\"}") << false << false;
        QTest::newRow("an error") << QByteArray("{\"error\":\"upstream timeout\"}") << true << true;
        QTest::newRow("an error object beside a result")
            << QByteArray("{\"result\":{},\"error\":{}}") << true << true;
        QTest::newRow("a null error") << QByteArray("{\"result\":1,\"error\":null}") << false << false;
        QTest::newRow("status error") << QByteArray("{\"status\":\"error\",\"result\":1}") << true << false;
        QTest::newRow("status failed") << QByteArray("{\"status\":\"failed\",\"result\":1}") << true << false;
        QTest::newRow("status ok") << QByteArray("{\"status\":\"ok\",\"result\":1}") << false << false;
        QTest::newRow("an error inside the result is the tool's own")
            << QByteArray("{\"result\":{\"error\":\"x\"}}") << false << false;
        QTest::newRow("an empty text is no result") << QByteArray("{\"result\":\"\"}") << false << true;
        QTest::newRow("an empty array is no result") << QByteArray("{\"result\":[]}") << false << true;
        QTest::newRow("zero is a result") << QByteArray("{\"result\":0}") << false << false;
        QTest::newRow("false is a result") << QByteArray("{\"result\":false}") << false << false;
        QTest::newRow("none at all is no result") << QByteArray("{\"id\":\"a\"}") << false << true;
        QTest::newRow("Anthropic's failed one")
            << QByteArray(
                   "{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":\"no\",\"is_error\":true}")
            << true << false;
        QTest::newRow("an escaped name")
            << QByteArray("{\"is\\u005ferror\":true,\"result\":1}") << true << false;
    }
    void judgesResultsAsTheContractSays()
    {
        QFETCH(QByteArray, item);
        QFETCH(bool, failed);
        QFETCH(bool, noResult);
        const auto results = readToolResults("[" + item.toStdString() + "]");
        QVERIFY(results);
        QCOMPARE(results->size(), std::size_t(1));
        QCOMPARE(results->front().failed, failed);
        QCOMPARE(results->front().noResult, noResult);
        QCOMPARE(countFailedCalls(item.toStdString()), failed ? 1 : 0);
    }

    void findsTheCallOfAResult_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::newRow("the data's id") << QByteArray("{\"id\":\"x\",\"result\":1}");
        QTest::newRow("OpenAI's tool_call_id before an id of its own")
            << QByteArray("{\"id\":\"m\",\"tool_call_id\":\"x\",\"content\":\"1\"}");
        QTest::newRow("Anthropic's tool_use_id")
            << QByteArray("{\"tool_use_id\":\"x\",\"content\":[{\"type\":\"text\",\"text\":\"1\"}]}");
    }
    void findsTheCallOfAResult()
    {
        QFETCH(QByteArray, item);
        const auto results = readToolResults(item.toStdString());
        QVERIFY(results);
        QCOMPARE(results->front().callId, std::string("x"));
    }

    void keepsResultsToTheByte()
    {
        const std::string result = "{\"b\":1.10, \"a\":12345678901234567890,\"b\":\"\\u00e9\"}";
        const auto results = readToolResults("[{\"result\":" + result + "}]");
        QVERIFY(results);
        QCOMPARE(results->front().result, result);
    }

    void saysWhatIsNoJson() { QVERIFY(!readToolCalls("[{")); }

    void readsDeepNestingWithoutRecursion()
    {
        const std::string deep = std::string(50000, '[') + std::string(50000, ']');
        QCOMPARE(countFailedCalls("[{\"result\":" + deep + ",\"is_error\":true}]"), 1);
    }

    void linksToItsTrace_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QString>("trace");
        QTest::newRow("32 hex digits") << QByteArray("{\"trace_id\":\"c85990d2e844c762939ae232588efbce\"}")
                                       << QStringLiteral("c85990d2e844c762939ae232588efbce");
        QTest::newRow("in capitals") << QByteArray("{\"trace_id\":\"C85990D2E844C762939AE232588EFBCE\"}")
                                     << QStringLiteral("c85990d2e844c762939ae232588efbce");
        QTest::newRow("too short") << QByteArray("{\"trace_id\":\"c85990d2\"}") << QString();
        QTest::newRow("no hex") << QByteArray("{\"trace_id\":\"z85990d2e844c762939ae232588efbce\"}")
                                << QString();
        QTest::newRow("a number") << QByteArray("{\"trace_id\":12}") << QString();
        QTest::newRow("none") << QByteArray("{}") << QString();
        QTest::newRow("no object") << QByteArray("null") << QString();
    }
    void linksToItsTrace()
    {
        QFETCH(QByteArray, metadata);
        QFETCH(QString, trace);
        const auto id = traceIdOf(metadata.toStdString());
        QCOMPARE(id ? QString::fromStdString(id->text()) : QString(), trace);
    }
};

GATEHOUSE_TEST(CallShapesTest)
#include "tst_callshapes.moc"
