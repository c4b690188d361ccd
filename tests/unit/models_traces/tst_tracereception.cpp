#include "testmain.h"

#include "httpfetcher.h"
#include "openprofile.h"
#include "tracedesk.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

const QByteArray oneSpan =
    "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":"
    "\"web\"}}]},\"scopeSpans\":[{\"spans\":[{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":"
    "\"00f067aa0ba902b7\",\"name\":\"get\",\"kind\":2,\"startTimeUnixNano\":\"1700000000000000000\","
    "\"endTimeUnixNano\":\"1700000000500000000\"}]}]}]}";

void post(const QUrl& url, const QByteArray& body)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /v1/traces HTTP/1.1\r\nHost: " + url.authority().toUtf8() +
                 "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\n\r\n" + body);
    QVERIFY(socket.waitForReadyRead());
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
}

} // namespace

class TraceReceptionTest : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << u"http://127.0.0.1:4318"_s << u"127.0.0.1 4318"_s;
        QTest::newRow("without a scheme") << u"127.0.0.1:14318"_s << u"127.0.0.1 14318"_s;
        QTest::newRow("without a port") << u"http://localhost"_s << u"localhost 4318"_s;
        QTest::newRow("with a path") << u"http://localhost:1/v1/traces"_s << u"localhost 1"_s;
        QTest::newRow("the newer kind of address") << u"http://[::1]:5000"_s << u"::1 5000"_s;
        QTest::newRow("nothing") << QString() << u"127.0.0.1 4318"_s;
    }
    void anAddressIsReadAsPeopleWriteIt()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        const TraceReception::Address address = TraceReception::addressOf(url);
        QCOMPARE(address.host + u' ' + QString::number(address.port), expected);
    }

    void whatIsSentLiesOnTheDesk()
    {
        HttpFetcher http;
        OpenProfile profile(profileAt(u"127.0.0.1:0"_s), nullptr, http);
        TraceDesk* const desk = TraceDesk::of(profile);
        QVERIFY(desk->reception().isListening());
        QVERIFY(desk->reception().grpcPort() != 0);
        post(QUrl(desk->reception().url()), oneSpan);
        QTRY_COMPARE(desk->traces()->size(), std::size_t{1});
        QCOMPARE(desk->traces()->front()->summary.rootService, std::string("web"));
        QTRY_VERIFY(desk->reception().spansPerSecond() > 0);
    }

    void theStatusBarSaysHowItGoes()
    {
        HttpFetcher http;
        OpenProfile profile(profileAt(u"127.0.0.1:0"_s), nullptr, http);
        TraceDesk* const desk = TraceDesk::of(profile);
        const OpenProfile::PartState state = profile.state(OpenProfile::Part::Traces);
        QVERIFY(state.kind == OpenProfile::PartState::Kind::Connected);
        QVERIFY2(state.summary.startsWith(u"OTLP "_s), qPrintable(state.summary));
        QVERIFY(state.summary.contains(QString::number(QUrl(desk->reception().url()).port())));
    }

    void aPortInUseSaysWhatToDo()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        HttpFetcher http;
        OpenProfile profile(profileAt(u"127.0.0.1:%1"_s.arg(other.serverPort())), nullptr, http);
        TraceDesk* const desk = TraceDesk::of(profile);
        QVERIFY(!desk->reception().isListening());
        const OpenProfile::PartState state = profile.state(OpenProfile::Part::Traces);
        QVERIFY(state.kind == OpenProfile::PartState::Kind::Failed);
        QVERIFY2(state.summary.contains(QString::number(other.serverPort())), qPrintable(state.summary));
    }

    void aProfileWithoutOtlpListensNowhere()
    {
        HttpFetcher http;
        OpenProfile profile({}, nullptr, http);
        TraceDesk* const desk = TraceDesk::of(profile);
        QVERIFY(!desk->reception().isListening());
        QVERIFY(desk->reception().url().isEmpty());
        QVERIFY(profile.state(OpenProfile::Part::Traces).kind == OpenProfile::PartState::Kind::Off);
    }

private:
    static Profile profileAt(const QString& url)
    {
        Profile profile;
        profile.traces = {{TraceSourceKind::Jaeger, u"http://jaeger:16686"_s}, {TraceSourceKind::Otlp, url}};
        return profile;
    }
};

GATEHOUSE_TEST(TraceReceptionTest)
#include "tst_tracereception.moc"
