#include "httpcases.h"
#include "requestreader.h"
#include "testmain.h"

#include <functional>
#include <random>

using namespace gatehouse;
using namespace gatehouse::http;
using namespace gatehouse::test;
using Event = RequestReader::Event;

Q_DECLARE_METATYPE(gatehouse::test::HttpCase)

namespace
{

/// How many bytes the reader is given next, at the offset.
using Split = std::function<std::size_t(std::size_t offset)>;

/// What a connection makes of the bytes, in the words of the cases. `piecesFed` limits nothing:
/// the reader sees the bytes in the portions of `split`.
class Reading
{
public:
    std::vector<std::string> lines(std::string_view bytes, const Split& split)
    {
        std::size_t offset = 0;
        while (offset < bytes.size() && !m_over) {
            std::string_view input = bytes.substr(offset, split(offset));
            offset += input.size();
            // A copy of its own: a view kept beyond this call is seen by the sanitizer.
            const std::string portion(input);
            input = portion;
            feed(input);
        }
        if (!m_over && (m_inBody || !m_reader.idle()))
            m_lines.emplace_back("waiting");
        return m_lines;
    }

private:
    void feed(std::string_view& input)
    {
        while (!m_over) {
            switch (m_reader.next(input)) {
            case Event::NeedMore:
                return;
            case Event::Head:
                m_body.clear();
                m_inBody = true;
                break;
            case Event::Body:
                m_body.append(m_reader.piece());
                break;
            case Event::End:
                ended();
                break;
            case Event::Refused:
                refused(input);
                break;
            }
        }
    }
    void ended()
    {
        m_inBody = false;
        m_lines.push_back(requestLine(m_reader.head().method, m_reader.head().target, m_body));
        for (const Field& field : m_reader.trailers())
            m_lines.push_back(trailerLine(field));
        if (!m_reader.head().keepAlive) {
            m_lines.emplace_back("close");
            m_over = true;
        }
    }
    void refused(std::string_view& input)
    {
        m_over = true;
        m_lines.push_back("refused " + std::to_string(m_reader.refusal().status));
        const std::size_t left = input.size();
        QVERIFY(m_reader.next(input) == Event::Refused);
        QCOMPARE(input.size(), left);
        QVERIFY(m_reader.refusal().close);
        QVERIFY(m_reader.refusal().body.starts_with("{\"detail\":\""));
    }

    RequestReader m_reader;
    std::vector<std::string> m_lines;
    std::string m_body;
    bool m_inBody = false;
    bool m_over = false;
};

std::string read(std::string_view bytes, const Split& split)
{
    return joined(Reading().lines(bytes, split));
}

Response refusalOf(std::string_view bytes)
{
    RequestReader reader;
    Event event = Event::NeedMore;
    do {
        event = reader.next(bytes);
    } while (event != Event::Refused && event != Event::NeedMore);
    return event == Event::Refused ? reader.refusal() : Response{.status = 0};
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheContract_data()
    {
        QTest::addColumn<HttpCase>("http");
        for (const HttpCase& one : httpCases())
            QTest::newRow(one.name.c_str()) << one;
        QVERIFY(httpCases().size() >= 240);
    }
    void readsTheContract()
    {
        QFETCH(HttpCase, http);
        const std::size_t size = http.bytes.size();
        const std::string expected = joined(http.expected);
        QCOMPARE(read(http.bytes, [size](std::size_t) { return size; }), expected);
        QCOMPARE(read(http.bytes, [](std::size_t) { return 1; }), expected);
    }

    void readsTheSameHoweverTheBytesAreSplit_data() { readsTheContract_data(); }
    void readsTheSameHoweverTheBytesAreSplit()
    {
        QFETCH(HttpCase, http);
        const std::size_t size = http.bytes.size();
        const std::string expected = joined(http.expected);
        // Every place in what matters; large cases are padding in the middle.
        for (std::size_t cut = 1; cut<size; cut += cut> 600 && cut + 600 < size ? 97 : 1) {
            const auto split = [cut, size](std::size_t offset) { return offset == 0 ? cut : size; };
            const std::string got = read(http.bytes, split);
            if (got != expected)
                QFAIL(("split at " + std::to_string(cut) + " gives\n" + got).c_str());
        }
        std::mt19937 random(17); // NOLINT(bugprone-random-*): the same splits in every run
        for (int round = 0; round < 20; ++round) {
            const auto split = [&random](std::size_t) { return 1 + random() % 40; };
            QCOMPARE(read(http.bytes, split), expected);
        }
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a missing Host")
            << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray(R"({"detail":"Missing Host header"})");
        QTest::newRow("two framings")
            << QByteArray(
                   "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
            << QByteArray(R"({"detail":"Content-Length and Transfer-Encoding together"})");
        QTest::newRow("TRACE") << QByteArray("TRACE / HTTP/1.1\r\n")
                               << QByteArray(R"({"detail":"Method Not Allowed"})");
        QTest::newRow("a control in the target")
            << QByteArray("GET /\x01 HTTP/1.1\r\n")
            << QByteArray(R"({"detail":"Malformed path: control character"})");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        QCOMPARE(QByteArray::fromStdString(refusalOf(bytes.toStdString()).body), body);
    }

    void namesTheAllowedMethods()
    {
        const Response refusal = refusalOf("TRACE / HTTP/1.1\r\n");
        QCOMPARE(refusal.status, 405);
        QVERIFY(refusal.field("allow") != nullptr);
        QCOMPARE(*refusal.field("allow"), std::string("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
    }

    void givesTheHeadBeforeTheBody()
    {
        RequestReader reader;
        std::string_view input =
            "POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 7\r\n\r\n";
        QCOMPARE(reader.next(input), Event::Head);
        QVERIFY(reader.head().expectsContinue);
        QCOMPARE(reader.head().framing, BodyFraming::Length);
        QCOMPARE(reader.bodyLeft(), std::uint64_t{7});
        QCOMPARE(reader.next(input), Event::NeedMore);
        std::string_view body = "abcdefgGET";
        QCOMPARE(reader.next(body), Event::Body);
        QCOMPARE(std::string(reader.piece()), std::string("abcdefg"));
        QCOMPARE(reader.next(body), Event::End);
        QCOMPARE(std::string(body), std::string("GET"));
    }

    void knowsWhenNothingHasBegun()
    {
        RequestReader reader;
        QVERIFY(reader.idle());
        std::string_view input = "G";
        QCOMPARE(reader.next(input), Event::NeedMore);
        QVERIFY(!reader.idle());
        input = "ET / HTTP/1.1\r\nHost: a\r\n\r\n";
        QCOMPARE(reader.next(input), Event::Head);
        QVERIFY(!reader.idle());
        QCOMPARE(reader.next(input), Event::End);
        QVERIFY(reader.idle());
    }

    void noticesAnUpgrade_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<bool>("upgrade");
        QTest::newRow("both fields") << QByteArray(
                                            "Connection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n")
                                     << true;
        QTest::newRow("no Connection") << QByteArray("Upgrade: websocket\r\n") << false;
        QTest::newRow("no Upgrade") << QByteArray("Connection: upgrade\r\n") << false;
    }
    void noticesAnUpgrade()
    {
        QFETCH(QByteArray, fields);
        QFETCH(bool, upgrade);
        RequestReader reader;
        const std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n" + fields.toStdString() + "\r\n";
        std::string_view input = bytes;
        QCOMPARE(reader.next(input), Event::Head);
        QCOMPARE(reader.head().upgrade, upgrade);
    }

    void forgetsOneMessageForTheNext()
    {
        RequestReader reader;
        const std::string bytes =
            "POST /a HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\nExpect: 100-continue\r\n"
            "Content-Length: 1\r\n\r\nx"
            "GET /b HTTP/1.1\r\nHost: b\r\n\r\n";
        std::string_view input = bytes;
        QCOMPARE(reader.next(input), Event::Head);
        QCOMPARE(reader.next(input), Event::Body);
        QCOMPARE(reader.next(input), Event::End);
        QCOMPARE(reader.next(input), Event::Head);
        QCOMPARE(reader.head().fields.size(), std::size_t{1});
        QCOMPARE(reader.head().framing, BodyFraming::None);
        QCOMPARE(reader.head().contentLength, std::uint64_t{0});
        QCOMPARE(reader.head().minor, 1);
    }

    void obeysLimitsOfItsOwner()
    {
        RequestReader reader(ReaderLimits{.target = 4, .fieldBytes = 20, .fields = 2});
        std::string_view input = "GET /abcd HTTP/1.1\r\n";
        QCOMPARE(reader.next(input), Event::Refused);
        QCOMPARE(reader.refusal().status, 414);
    }
};

GATEHOUSE_TEST(RequestReaderTest)
#include "tst_requestreader.moc"
