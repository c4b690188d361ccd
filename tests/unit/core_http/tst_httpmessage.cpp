#include "httpmessage.h"
#include "testmain.h"

using namespace gatehouse::http;

class HttpMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAHead_data()
    {
        QTest::addColumn<int>("minor");
        QTest::addColumn<bool>("close");
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<QByteArray>("framing");
        QTest::newRow("a length keeps the connection")
            << 1 << false << false << QByteArray("Content-Length: 2\r\n");
        QTest::newRow("close is said")
            << 1 << true << false << QByteArray("Content-Length: 2\r\nConnection: close\r\n");
        QTest::newRow("HTTP/1.0 is told that it stays")
            << 0 << false << false << QByteArray("Content-Length: 2\r\nConnection: keep-alive\r\n");
        QTest::newRow("chunks") << 1 << false << true << QByteArray("Transfer-Encoding: chunked\r\n");
    }
    void writesAHead()
    {
        QFETCH(int, minor);
        QFETCH(bool, close);
        QFETCH(bool, chunked);
        QFETCH(QByteArray, framing);
        ResponseFraming given;
        given.minor = minor;
        given.close = close;
        given.chunked = chunked;
        if (!chunked)
            given.contentLength = 2;
        given.date = "Sun, 06 Nov 1994 08:49:37 GMT";
        std::string out = "before";
        QVERIFY(appendResponseHead(out, jsonResponse(200, "{}"), given));
        QCOMPARE(QByteArray::fromStdString(out), "beforeHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                 "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n" +
                                                     framing + "\r\n");
    }

    void keepsFramingToItself()
    {
        Response answer = jsonResponse(200, "{}");
        answer.setField("Content-Length", "99");
        answer.setField("transfer-encoding", "chunked");
        answer.setField("Connection", "keep-alive");
        answer.setField("Date", "mine");
        ResponseFraming framing;
        framing.contentLength = 2;
        framing.date = "theirs";
        std::string out;
        QVERIFY(appendResponseHead(out, answer, framing));
        QCOMPARE(out, std::string("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: mine\r\n"
                                  "Content-Length: 2\r\n\r\n"));
    }

    void neverSplitsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("CR LF in a value") << QByteArray("Location") << QByteArray("/a\r\nSet-Cookie: x");
        QTest::newRow("LF in a value") << QByteArray("Location") << QByteArray("/a\nb");
        QTest::newRow("CR in a value") << QByteArray("Location") << QByteArray("/a\rb");
        QTest::newRow("NUL in a value") << QByteArray("Location") << QByteArray("/a\0b", 4);
        QTest::newRow("a name that is no token") << QByteArray("A b") << QByteArray("x");
        QTest::newRow("a name with a line end") << QByteArray("A\r\nB") << QByteArray("x");
        QTest::newRow("no name") << QByteArray("") << QByteArray("x");
    }
    void neverSplitsAnAnswer()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        Response answer;
        answer.fields.push_back({name.toStdString(), value.toStdString()});
        std::string out = "before";
        QVERIFY(!appendResponseHead(out, answer, {}));
        QCOMPARE(out, std::string("before"));
    }

    void escapesTheDetail_data()
    {
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain") << QByteArray("Not Found") << QByteArray("{\"detail\":\"Not Found\"}");
        QTest::newRow("quotes") << QByteArray("a\"b\\c") << QByteArray("{\"detail\":\"a\\\"b\\\\c\"}");
        QTest::newRow("UTF-8 stays") << QByteArray("zu groß") << QByteArray("{\"detail\":\"zu groß\"}");
        QTest::newRow("bad UTF-8 is replaced")
            << QByteArray("a\xff") << QByteArray("{\"detail\":\"a\xEF\xBF\xBD\"}");
    }
    void escapesTheDetail()
    {
        QFETCH(QByteArray, detail);
        QFETCH(QByteArray, body);
        const Response answer = detailResponse(400, detail.toStdString());
        QCOMPARE(answer.status, 400);
        QCOMPARE(*answer.field("content-type"), std::string("application/json"));
        QCOMPARE(QByteArray::fromStdString(answer.body), body);
    }

    void takesListsApart_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArrayList>("elements");
        QTest::newRow("nothing") << QByteArray("") << QByteArrayList();
        QTest::newRow("one") << QByteArray("close") << QByteArrayList{"close"};
        QTest::newRow("blanks, tabs and empty elements")
            << QByteArray(" a ,,\tb\t, ") << QByteArrayList{"a", "b"};
        QTest::newRow("a comma in quotes does not separate")
            << QByteArray("\"a,b\", \"c\\\",d\"") << QByteArrayList{"\"a,b\"", "\"c\\\",d\""};
        QTest::newRow("an open quote takes the rest") << QByteArray("\"a,b") << QByteArrayList{"\"a,b"};
    }
    void takesListsApart()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArrayList, elements);
        const std::string text = value.toStdString();
        QByteArrayList got;
        for (const std::string_view element : listElements(text))
            got.append(QByteArray(element.data(), static_cast<qsizetype>(element.size())));
        QCOMPARE(got, elements);
    }

    void findsFieldsInAnyCase()
    {
        RequestHead head;
        head.fields = {{"X-A", "1"}, {"x-a", "2"}, {"Connection", "foo, Close"}};
        QCOMPARE(*head.field("x-a"), std::string("1"));
        QCOMPARE(head.fieldValues("x-a").size(), std::size_t{2});
        QVERIFY(head.field("x-b") == nullptr);
        QVERIFY(head.lists("connection", "close"));
        QVERIFY(!head.lists("connection", "clos"));
    }

    void knowsTheReasons()
    {
        QCOMPARE(std::string(statusReason(200)), std::string("OK"));
        QCOMPARE(std::string(statusReason(431)), std::string("Request Header Fields Too Large"));
        QCOMPARE(std::string(statusReason(505)), std::string("HTTP Version Not Supported"));
        QVERIFY(statusReason(599).empty());
    }
};

GATEHOUSE_TEST(HttpMessageTest)
#include "tst_httpmessage.moc"
