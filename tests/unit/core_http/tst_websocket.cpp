#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;
using boost::asio::awaitable;

namespace
{

const std::string handshake =
    "GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

constexpr char textFrame = '\x01';
constexpr char binaryFrame = '\x02';
constexpr char closeFrame = '\x08';
constexpr char pingFrame = '\x09';
constexpr char pongFrame = '\x0a';

/// A client's frame, masked with zeros; up to 65535 bytes.
std::string masked(char opcode, const std::string& payload)
{
    std::string frame(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        frame += static_cast<char>(0x80U | payload.size());
    } else {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(payload.size() >> 8U);
        frame += static_cast<char>(payload.size() & 255U);
    }
    return frame + std::string(4, '\0') + payload;
}

/// A server's frame of less than 126 bytes.
std::string unmasked(char opcode, const std::string& payload)
{
    return std::string(1, static_cast<char>(0x80 | opcode)) + static_cast<char>(payload.size()) + payload;
}

std::string closing(unsigned code)
{
    return {static_cast<char>(code >> 8U), static_cast<char>(code & 255U)};
}

http::Upgrade echo()
{
    http::Upgrade upgrade;
    upgrade.run = [](http::Request, http::WebSocket& socket) -> awaitable<void> {
        for (;;) {
            const auto message = co_await socket.receive();
            if (!message)
                break;
            std::string answer = (message->text ? "text " : "binary ") + message->bytes;
            if (!co_await socket.send(std::move(answer)))
                break;
        }
    };
    return upgrade;
}

std::function<http::Admission(const http::RequestHead&)> admitting(const http::Upgrade& upgrade)
{
    return [upgrade](const http::RequestHead&) {
        http::Admission admission;
        admission.upgrade = upgrade;
        return admission;
    };
}

} // namespace

class WebSocketTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAndTalks()
    {
        TestServer server;
        http::Upgrade upgrade = echo();
        upgrade.subprotocol = "gatehouse.v1";
        upgrade.fields.push_back({"x-request-id", "r1"});
        server.service().admission = admitting(upgrade);
        RawClient client(server.start());
        QVERIFY(client.send(handshake));
        const RawAnswer answer = client.answer(true);
        QCOMPARE(answer.status, 101);
        QVERIFY(answer.has("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QVERIFY(answer.has("\r\nSec-WebSocket-Protocol: gatehouse.v1\r\n"));
        QVERIFY(answer.has("\r\nx-request-id: r1\r\n"));
        QVERIFY(!answer.has("Beast"));
        QVERIFY(client.send(masked(textFrame, "hello") + masked(binaryFrame, "data") +
                            masked(pingFrame, "p") + masked(closeFrame, closing(1000))));
        const std::string all = client.rest();
        QVERIFY(all.find(unmasked(textFrame, "text hello")) == 0);
        QVERIFY(all.find(unmasked(textFrame, "binary data")) != std::string::npos);
        QVERIFY(all.find(unmasked(pongFrame, "p")) != std::string::npos);
        QVERIFY(all.ends_with(unmasked(closeFrame, closing(1000))));
    }

    void refusesAHandshakeThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto with = [](const char* from, const char* to) {
            return QByteArray::fromStdString(handshake).replace(from, to);
        };
        QTest::newRow("no upgrade at all") << QByteArray("GET /ws HTTP/1.1\r\nHost: a\r\n\r\n") << 426;
        QTest::newRow("another protocol") << with("websocket\r\n", "h2c\r\n") << 426;
        QTest::newRow("another version") << with("Version: 13", "Version: 8") << 426;
        QTest::newRow("another method") << with("GET", "POST") << 426;
        QTest::newRow("no key") << with("Sec-WebSocket-Key", "X-Key") << 400;
        QTest::newRow("a key of another length") << with("dGhlIHNhbXBsZSBub25jZQ==", "dGhl") << 400;
        QTest::newRow("two keys") << with("Sec-WebSocket-Key",
                                          "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Key")
                                  << 400;
        QTest::newRow("a body") << with("Host: a", "Host: a\r\nContent-Length: 2") + "hi" << 400;
        QTest::newRow("frames before the answer") << with("", "") + "\x81\x80" << 400;
    }
    void refusesAHandshakeThatIsNone()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        TestServer server;
        server.service().admission = admitting(echo());
        RawClient client(server.start());
        QVERIFY(client.send(request.toStdString()));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.has("\r\nUpgrade: websocket\r\n"), status == 426);
        QCOMPARE(answer.has("\r\nConnection: upgrade\r\n"), status == 426);
    }

    void closesOnWhatBreaksTheProtocol_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<uint>("code");
        QTest::newRow("an unmasked frame") << QByteArray::fromStdString(unmasked(textFrame, "x")) << 1002U;
        QTest::newRow("text that is no UTF-8")
            << QByteArray::fromStdString(masked(textFrame, "\xff\xff")) << 1007U;
        QTest::newRow("a message over the limit")
            << QByteArray::fromStdString(masked(textFrame, std::string(200, 'x'))) << 1009U;
    }
    void closesOnWhatBreaksTheProtocol()
    {
        QFETCH(QByteArray, frame);
        QFETCH(uint, code);
        TestServer server;
        http::Upgrade upgrade = echo();
        upgrade.options.maxMessage = 100;
        server.service().admission = admitting(upgrade);
        RawClient client(server.start());
        QVERIFY(client.send(handshake));
        QCOMPARE(client.answer(true).status, 101);
        QVERIFY(client.send(frame.toStdString()));
        client.finishSending();
        QCOMPARE(QByteArray::fromStdString(client.rest()).toHex(),
                 QByteArray::fromStdString(unmasked(closeFrame, closing(code))).toHex());
    }

    void closesWithACodeOfItsOwn()
    {
        TestServer server;
        http::Upgrade upgrade;
        upgrade.run = [](http::Request, http::WebSocket& socket) -> awaitable<void> {
            co_await socket.close(4401, "token expired");
        };
        server.service().admission = admitting(upgrade);
        RawClient client(server.start());
        QVERIFY(client.send(handshake));
        QCOMPARE(client.answer(true).status, 101);
        QVERIFY(client.send(masked(closeFrame, closing(4401))));
        QCOMPARE(client.rest(), unmasked(closeFrame, closing(4401) + "token expired"));
    }

    void tellsHowTheClientClosed()
    {
        TestServer server;
        std::atomic<int> code = 0;
        http::Upgrade upgrade;
        upgrade.run = [&code](http::Request, http::WebSocket& socket) -> awaitable<void> {
            const auto message = co_await socket.receive();
            if (!message)
                code = socket.closeCode();
        };
        server.service().admission = admitting(upgrade);
        const std::uint16_t port = server.start();
        {
            RawClient client(port);
            QVERIFY(client.send(handshake + ""));
            QCOMPARE(client.answer(true).status, 101);
            QVERIFY(client.send(masked(closeFrame, closing(1001))));
            QTRY_COMPARE(code.load(), 1001);
        }
        {
            RawClient client(port);
            QVERIFY(client.send(handshake));
            QCOMPARE(client.answer(true).status, 101);
        }
        QTRY_COMPARE(code.load(), 1006);
    }

    void pingsASilentClientAndLeavesADeadOne()
    {
        TestServer server;
        http::Upgrade upgrade = echo();
        upgrade.options.idle = 200ms;
        server.service().admission = admitting(upgrade);
        RawClient client(server.start());
        QVERIFY(client.send(handshake));
        QCOMPARE(client.answer(true).status, 101);
        QVERIFY(client.rest().starts_with(unmasked(pingFrame, "")));
        QTRY_COMPARE(server.server().connections(), std::size_t{0});
    }

    void leavesAClientThatTakesNothing()
    {
        TestServer server(quickOptions());
        http::Upgrade upgrade;
        upgrade.run = [](http::Request, http::WebSocket& socket) -> awaitable<void> {
            bool sent = true;
            while (sent)
                sent = co_await socket.send(std::string(1024 * 1024, 'x'));
        };
        server.service().admission = admitting(upgrade);
        RawClient client(server.start(), RawClient::Kind::Plain, 4096);
        QVERIFY(client.send(handshake));
        QTRY_COMPARE(server.service().admitted().size(), std::size_t{1});
        QTRY_COMPARE(server.server().connections(), std::size_t{0});
    }

    void saysGoodbyeAtShutdown()
    {
        TestServer server(quickOptions());
        server.service().admission = admitting(echo());
        RawClient client(server.start());
        QVERIFY(client.send(handshake));
        QCOMPARE(client.answer(true).status, 101);
        QVERIFY(client.send(masked(textFrame, "x")));
        std::jthread stopping([&server] { server.stop(); });
        QVERIFY(client.rest().ends_with(unmasked(closeFrame, closing(1001))));
    }

    void anExceptionCloses()
    {
        TestServer server;
        http::Upgrade upgrade;
        upgrade.run = [](http::Request, http::WebSocket& socket) -> awaitable<void> {
            co_await socket.receive();
            throw std::runtime_error("no feed");
        };
        server.service().admission = admitting(upgrade);
        RawClient client(server.start());
        QVERIFY(client.send(handshake));
        QCOMPARE(client.answer(true).status, 101);
        QVERIFY(client.send(masked(textFrame, "x") + masked(closeFrame, closing(1011))));
        QCOMPARE(client.rest(), unmasked(closeFrame, closing(1011)));
        QTRY_COMPARE(server.log(), std::vector<std::string>{"WebSocket failed: no feed"});
    }
};

GATEHOUSE_TEST(WebSocketTest)
#include "tst_websocket.moc"
