#include "chatdocument.h"
#include "chatredaction.h"
#include "testmain.h"

using namespace gatehouse;

class ChatDocumentTest : public QObject
{
    Q_OBJECT

    static SessionRecord session()
    {
        SessionRecord record;
        record.id = SessionId("s-1");
        record.userId = "customer-0001";
        record.persona = "concierge";
        record.createdAt = ChatTime("2026-03-01 06:02:20.632281+00");
        record.updatedAt = ChatTime("infinity");
        return record;
    }

private slots:
    void listsAsTheContractSays()
    {
        SessionSummary summary;
        summary.session = session();
        summary.messageCount = 3;
        summary.lastMessage = "Hi \"there\"";
        const std::string expected =
            "{\"sessions\":[{\"id\":\"s-1\",\"userId\":\"customer-0001\",\"persona\":\"concierge\",\"title\":"
            "null,"
            "\"createdAt\":\"2026-03-01T06:02:20.632281Z\",\"updatedAt\":\"infinity\",\"messageCount\":3,"
            "\"lastMessage\":\"Hi \\\"there\\\"\"}],\"nextCursor\":\"c1x\"}";
        QCOMPARE(sessionListDocument({summary}, "c1x"), expected);
        const std::string none = "{\"sessions\":[],\"nextCursor\":null}";
        QCOMPARE(sessionListDocument({}, {}), none);
    }

    void showsColumnsToTheByteAndLeavesNullsOut()
    {
        MessageRecord message;
        message.id = MessageId("m-1");
        message.role = "assistant";
        message.createdAt = ChatTime("2026-03-01 06:02:20+00");
        message.toolCalls = "[ {\"a\":1.10,\"a\":12345678901234567890} ]";
        message.metadata = "null";
        const std::string expected =
            "{\"session\":{\"id\":\"s-1\",\"userId\":\"customer-0001\",\"persona\":\"concierge\",\"title\":"
            "null,"
            "\"createdAt\":\"2026-03-01T06:02:20.632281Z\",\"updatedAt\":\"infinity\"},\"messages\":["
            "{\"id\":\"m-1\",\"role\":\"assistant\",\"content\":\"\","
            "\"toolCalls\":[ {\"a\":1.10,\"a\":12345678901234567890} ],"
            "\"createdAt\":\"2026-03-01T06:02:20.000000Z\",\"metadata\":null}],\"redacted\":false,"
            "\"redactions\":0}";
        QCOMPARE(sessionDocument(session(), {message}, false, 0), expected);
    }

    void masksEverySurfaceAndCounts()
    {
        SessionRecord record = session();
        record.userId = "ann@example.com";
        record.title = "Mail bob@example.com";
        record.metadata = "{\"mail\":\"eve@example.com\",\"trace_id\":\"c85990d2e844c762939ae232588efbce\"}";
        QCOMPARE(redactRecord(record), 3);
        QCOMPARE(record.userId, std::string("[redacted:email]"));
        QCOMPARE(record.title, std::optional<std::string>("Mail [redacted:email]"));
        QVERIFY(record.metadata->find("c85990d2e844c762939ae232588efbce") != std::string::npos);
        QVERIFY(record.metadata->find("eve@") == std::string::npos);
        QCOMPARE(record.id.text(), std::string("s-1"));

        MessageRecord message;
        message.content = "write to ann@example.com";
        message.toolCalls = "[{\"arguments\":{\"to\":\"bob\\u0040example.com\"}}]";
        message.toolResults = "[{\"result\":\"eve@example.com\"}]";
        QCOMPARE(redactRecord(message), 3);
        QVERIFY(message.toolCalls->find("bob") == std::string::npos);
        QVERIFY(message.toolResults->find("eve") == std::string::npos);
    }

    void cutsAtACharacter()
    {
        QCOMPARE(firstCharacters("äöü", 2), std::string("äö"));
        QCOMPARE(firstCharacters("äöü", 3), std::string("äöü"));
        QCOMPARE(firstCharacters("", 3), std::string());
    }
};

GATEHOUSE_TEST(ChatDocumentTest)
#include "tst_chatdocument.moc"
