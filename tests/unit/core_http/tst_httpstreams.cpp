#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

#include <QFile>

#include <optional>
#include <stdexcept>
#include <utility>

using namespace gatehouse;
using namespace gatehouse::test;
using boost::asio::awaitable;

namespace
{

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t quarantine = 512UL * 1024 * 1024; // freed memory that the sanitizer keeps
#else
constexpr std::size_t quarantine = 0;
#endif

/// Resident memory of this process.
std::size_t residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toULongLong() * 4096;
}

/// Pieces of one letter each.
class LetterSource : public http::BodySource
{
public:
    LetterSource(int pieces, std::size_t size, std::optional<std::uint64_t> stated)
        : m_pieces(pieces)
        , m_size(size)
        , m_stated(stated)
    {
    }
    awaitable<std::optional<std::string>> next() override
    {
        if (m_given == m_pieces)
            co_return std::nullopt;
        co_return std::string(m_size, static_cast<char>('a' + m_given++ % 26));
    }
    std::optional<std::uint64_t> length() const override { return m_stated; }

private:
    int m_pieces;
    std::size_t m_size;
    std::optional<std::uint64_t> m_stated;
    int m_given = 0;
};

class FailingSource : public http::BodySource
{
public:
    awaitable<std::optional<std::string>> next() override
    {
        if (std::exchange(m_begun, true))
            throw std::runtime_error("the disk is gone");
        co_return std::string("begun");
    }

private:
    bool m_begun = false;
};

awaitable<http::Response> answerStreamed(std::shared_ptr<http::BodySource> source)
{
    http::Response answer{.status = 200};
    answer.stream = std::move(source);
    co_return answer;
}

} // namespace

/// Bodies in pieces, in either direction, of any size and in little memory.
class HttpStreamsTest : public QObject
{
    Q_OBJECT

private slots:
    void streamsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<bool>("stated");
        QTest::addColumn<QByteArray>("framing");
        QTest::addColumn<QByteArray>("body");
        const QByteArray chunks("3\r\naaa\r\n3\r\nbbb\r\n0\r\n\r\n");
        QTest::newRow("in chunks") << QByteArray("1.1") << false << QByteArray("Transfer-Encoding: chunked")
                                   << chunks;
        QTest::newRow("of a known length")
            << QByteArray("1.1") << true << QByteArray("Content-Length: 6") << QByteArray("aaabbb");
        QTest::newRow("HTTP/1.0 up to the end")
            << QByteArray("1.0") << false << QByteArray("Connection: close") << QByteArray("aaabbb");
    }
    void streamsAnAnswer()
    {
        QFETCH(QByteArray, version);
        QFETCH(bool, stated);
        QFETCH(QByteArray, framing);
        QFETCH(QByteArray, body);
        TestServer server;
        server.service().handler = [stated](const http::Request&) {
            const auto length = stated ? std::optional<std::uint64_t>(6) : std::nullopt;
            return answerStreamed(std::make_shared<LetterSource>(2, 3, length));
        };
        RawClient client(server.start());
        QVERIFY(client.send("GET /a HTTP/" + version.toStdString() +
                            "\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"));
        client.finishSending();
        const std::string all = client.rest();
        const std::size_t end = all.find("\r\n\r\n");
        QVERIFY(all.substr(0, end).find("\r\n" + framing.toStdString()) != std::string::npos);
        QCOMPARE(QByteArray::fromStdString(all.substr(end + 4)), body);
    }

    void aStreamOfAnySizePassesInLittleMemory()
    {
        TestServer server;
        server.service().handler = [](const http::Request&) {
            return answerStreamed(std::make_shared<LetterSource>(4096, 64 * 1024, 4096 * 64 * 1024));
        };
        RawClient client(server.start());
        const std::size_t before = residentBytes();
        QVERIFY(client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n"));
        QVERIFY(client.answer(true).has("\r\nContent-Length: 268435456\r\n"));
        QVERIFY(residentBytes() < before + quarantine + 16UL * 1024 * 1024);
    }

    void aStreamThatBreaksOffIsSeenToBreakOff()
    {
        TestServer server;
        server.service().handler = [](const http::Request&) {
            return answerStreamed(std::make_shared<FailingSource>());
        };
        RawClient client(server.start());
        QVERIFY(client.send(get));
        const std::string all = client.rest();
        QVERIFY(all.find("5\r\nbegun") != std::string::npos);
        QVERIFY(all.find("0\r\n\r\n") == std::string::npos);
        QCOMPARE(server.log(), std::vector<std::string>{"body broke off: the disk is gone"});
    }

    void streamsARequest_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("of a length") << false;
        QTest::newRow("of chunks") << true;
    }
    void streamsARequest()
    {
        QFETCH(bool, chunked);
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.body = http::Admission::Body::Streamed;
            admission.maxBody = 1ULL << 30U;
            return admission;
        };
        server.service().handler = [](http::Request request) -> awaitable<http::Response> {
            std::uint64_t size = 0;
            while (const auto piece = co_await request.stream->next())
                size += piece->size();
            co_return http::jsonResponse(200, std::to_string(size));
        };
        RawClient client(server.start());
        constexpr int pieces = 256;
        const std::string piece(64 * 1024, 'x');
        const std::size_t before = residentBytes();
        QVERIFY(client.send(chunked ? "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    : "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 16777216\r\n\r\n"));
        for (int i = 0; i < pieces; ++i)
            QVERIFY(client.send(chunked ? "10000\r\n" + piece + "\r\n" : piece));
        if (chunked)
            QVERIFY(client.send("0\r\n\r\n"));
        QCOMPARE(client.answer().body, std::string("16777216"));
        QVERIFY(residentBytes() < before + quarantine + 8UL * 1024 * 1024);
        QVERIFY(client.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n"));
        QCOMPARE(client.answer().body, std::string("0"));
    }

    void aStreamedRequestThatBreaksGetsItsAnswer()
    {
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.body = http::Admission::Body::Streamed;
            return admission;
        };
        server.service().handler = [](http::Request request) -> awaitable<http::Response> {
            while (co_await request.stream->next()) {
            }
            co_return http::jsonResponse(200, "{}");
        };
        RawClient client(server.start());
        QVERIFY(client.send(
            "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n" + get));
        QCOMPARE(client.answer().status, 400);
        QVERIFY(client.ended());
        QCOMPARE(server.service().executed().size(), std::size_t{1});
    }

    void aFloodOfChunksIsRefusedEarlyAndInLittleMemory()
    {
        TestServer server;
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.maxBody = 64 * 1024;
            return admission;
        };
        RawClient client(server.start());
        const std::string chunk = "10000\r\n" + std::string(64 * 1024, 'x') + "\r\n";
        const std::size_t before = residentBytes();
        QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
        std::size_t sent = 0;
        constexpr std::size_t flood = 400UL * 1024 * 1024;
        while (sent < flood && client.send(chunk))
            sent += chunk.size();
        QVERIFY(sent < flood / 10);
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.body, std::string("{\"detail\":\"Request body too large. Max size: 65536 bytes\"}"));
        QVERIFY(residentBytes() < before + quarantine + 16UL * 1024 * 1024);
        QVERIFY(server.service().executed().empty());
    }
};

GATEHOUSE_TEST(HttpStreamsTest)
#include "tst_httpstreams.moc"
