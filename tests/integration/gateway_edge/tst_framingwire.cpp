#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at some of the standard's headers
#include "httpcases.h"
#include "requestpath.h"
#include "requestreader.h"
#endif
#include "liveedge.h"
#include "testmain.h"

#include <algorithm>
#include <array>

using namespace gatehouse;
using namespace gatehouse::test;

Q_DECLARE_METATYPE(gatehouse::test::HttpCase)

namespace
{

/// From behind the rules, to somebody without a token.
bool isFromBehind(int status)
{
    constexpr std::array<int, 4> statuses{204, 401, 404, 405};
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

std::string wordOf(const std::string& line)
{
    return line.substr(0, line.find(' '));
}

/// The first request made one of somebody signed in, for the backend; empty where its head is too odd.
QByteArray forBackend(QByteArray bytes, const QByteArray& token)
{
    const QByteArray host("\r\nHost: a\r\n");
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const qsizetype hostAt = bytes.indexOf(host);
    const qsizetype target = bytes.indexOf(" /");
    const qsizetype line = bytes.indexOf("\r\n");
    if (end < 0 || hostAt < 0 || hostAt > end || target < 0 || target > line)
        return {};
    bytes.insert(hostAt + host.size(), token + "\r\n");
    return bytes.insert(target + 1, "/api/v1/echo");
}

/// What a reader in process makes of the first message.
struct First {
    bool whole = false;
    QByteArray method;
    QByteArray target;
    QByteArray body;
};

First readFirst(const QByteArray& bytes)
{
    using Event = http::RequestReader::Event;
    http::RequestReader reader;
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    First first;
    for (;;) {
        const Event event = reader.next(rest);
        if (event == Event::Head) {
            first.method = QByteArray::fromStdString(reader.head().method);
            first.target = QByteArray::fromStdString(reader.head().target);
        } else if (event == Event::Body) {
            first.body.append(reader.piece().data(), static_cast<qsizetype>(reader.piece().size()));
        } else {
            first.whole = event == Event::End;
            return first;
        }
    }
}

/// Well framed, and refused by check 2 all the same.
bool hasMalformedPath(const First& first)
{
    return !RequestPath::parse(first.target.toStdString()).ok();
}

} // namespace

/// tests/contracts/http against a gateway over a raw socket: as many answers as there are requests, the
/// refusals of the contract, and to the backend what a reader in process makes of the same bytes.
class FramingWireTest : public QObject
{
    Q_OBJECT

    LiveEdge m_edge;

    static void addCases()
    {
        QTest::addColumn<HttpCase>("http");
        for (const HttpCase& one : httpCases())
            QTest::newRow(one.name.c_str()) << one;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_edge.start(), m_edge.error().constData());
        // Only framing and paths are left to judge.
        QVERIFY2(m_edge.setRules("{\"required_headers\":[],\"endpoints\":[{\"id\":\"all\",\"path\":\"/\","
                                 "\"mode\":\"off\"}]}"),
                 m_edge.error().constData());
    }
    void init() { (void)m_edge.takeArrived(); }

    void answersEachRequestOnce_data() { addCases(); }
    void answersEachRequestOnce()
    {
        QFETCH(HttpCase, http);
        const bool malformed = hasMalformedPath(readFirst(QByteArray::fromStdString(http.bytes)));
        EdgeWire wire(m_edge.port());
        (void)wire.send(QByteArray::fromStdString(http.bytes));
        wire.finishSending();
        for (const std::string& line : http.expected) {
            const std::string word = wordOf(line);
            if (word == "request") {
                const int status = wire.answer(line.starts_with("request HEAD ")).status;
                QVERIFY2(malformed ? status == 400 : isFromBehind(status),
                         (line + ": " + std::to_string(status)).c_str());
            } else if (word == "refused") {
                const RawAnswer answer = wire.answer();
                QCOMPARE("refused " + std::to_string(answer.status), line);
                QCOMPARE(answer.field("connection"), QByteArray("close"));
                QVERIFY(answer.body.startsWith("{\"detail\":\""));
            } else if (word == "waiting") {
                const int status = wire.answer().status; // refused before its body came, or not at all
                QVERIFY2(status == 0 || isFromBehind(status), QByteArray::number(status).constData());
            }
        }
        QCOMPARE(wire.rest(), QByteArray());
        QVERIFY(wire.ended());
        QVERIFY(m_edge.takeArrived().isEmpty());
    }

    void theBackendSeesWhatTheReaderSaw_data() { addCases(); }
    void theBackendSeesWhatTheReaderSaw()
    {
        QFETCH(HttpCase, http);
        const QByteArray bytes =
            forBackend(QByteArray::fromStdString(http.bytes), m_edge.signIn().as("root", "admin"));
        if (bytes.isEmpty())
            return; // no head that anybody could be signed in with
        const First first = readFirst(bytes);
        EdgeWire wire(m_edge.port());
        (void)wire.send(bytes);
        wire.finishSending();
        const QByteArray answers = wire.rest();
        const auto arrived = m_edge.takeArrived();
        const bool passed = first.whole && first.method != "OPTIONS" && !hasMalformedPath(first);
        QVERIFY2(arrived.size() == (passed ? 1 : 0), answers.constData());
        if (!passed)
            return;
        QCOMPARE(arrived[0].method, first.method);
        QCOMPARE(arrived[0].target, first.target);
        QCOMPARE(arrived[0].body, first.body);
    }
};

GATEHOUSE_TEST(FramingWireTest)
#include "tst_framingwire.moc"
