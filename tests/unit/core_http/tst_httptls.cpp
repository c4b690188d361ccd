#include "rawclient.h"
#include "testmain.h"
#include "testserver.h"

#include <QTemporaryDir>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using File = std::unique_ptr<FILE, int (*)(FILE*)>;

constexpr long validSeconds = 3600;

Key newKey()
{
    return {EVP_EC_gen("P-256"), &EVP_PKEY_free};
}

Certificate selfSigned(EVP_PKEY* key)
{
    Certificate certificate(X509_new(), &X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validSeconds);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const auto* const text = reinterpret_cast<const unsigned char*>("localhost");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_set_pubkey(certificate.get(), key);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

File opened(const std::string& path)
{
    return {std::fopen(path.c_str(), "w"), &std::fclose};
}

std::string writtenKey(const QTemporaryDir& folder, const QString& name, EVP_PKEY* key)
{
    const std::string path = folder.filePath(name).toStdString();
    PEM_write_PrivateKey(opened(path).get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return path;
}

std::string writtenCertificate(const QTemporaryDir& folder, X509* certificate)
{
    const std::string path = folder.filePath(QStringLiteral("cert.pem")).toStdString();
    PEM_write_X509(opened(path).get(), certificate);
    return path;
}

} // namespace

class HttpTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const Key key = newKey();
        m_options = quickOptions();
        m_options.headDeadline = std::chrono::seconds(2); // a handshake on a loaded machine
        m_options.tls = http::TlsFiles{writtenCertificate(*m_folder, selfSigned(key.get()).get()),
                                       writtenKey(*m_folder, QStringLiteral("key.pem"), key.get())};
    }

    void servesOverTls()
    {
        TestServer server(m_options);
        bool sawTls = false;
        server.service().handler =
            [&sawTls](http::Request request) -> boost::asio::awaitable<http::Response> {
            sawTls = request.peer.tls && request.peer.loopback && request.peer.address == "127.0.0.1";
            co_return http::jsonResponse(200, request.body);
        };
        RawClient client(server.start(), RawClient::Kind::Tls);
        QVERIFY(client.connected());
        const std::string body(300'000, 'x');
        for (int i = 0; i < 2; ++i) {
            QVERIFY(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n" + body));
            QCOMPARE(client.answer().body, body);
        }
        QVERIFY(client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        QCOMPARE(client.answer().status, 200);
        QVERIFY(client.ended());
        QVERIFY(sawTls);
    }

    void aNewCertificateIsShownToNewConnections()
    {
        TestServer server(m_options);
        const std::uint16_t port = server.start();
        RawClient early(port, RawClient::Kind::Tls);
        const std::string before = early.certificate();
        QVERIFY(!before.empty());

        // Half of a change: the files do not belong together, so all stays.
        const Key key = newKey();
        writtenCertificate(*m_folder, selfSigned(key.get()).get());
        const auto refused = server.server().reloadCertificate();
        QVERIFY(!refused && refused.problem().code == http::HttpProblem::PrivateKey);
        QVERIFY(RawClient(port, RawClient::Kind::Tls).certificate() == before);

        writtenKey(*m_folder, QStringLiteral("key.pem"), key.get());
        QVERIFY(server.server().reloadCertificate());
        const std::string after = RawClient(port, RawClient::Kind::Tls).certificate();
        QVERIFY(!after.empty() && after != before);
        QVERIFY(early.send(get));
        QCOMPARE(early.answer().status, 200);
    }

    void refusesAFloodOverTls()
    {
        TestServer server(m_options);
        server.service().admission = [](const http::RequestHead&) {
            http::Admission admission;
            admission.maxBody = 1000;
            return admission;
        };
        RawClient client(server.start(), RawClient::Kind::Tls);
        const std::string piece(16UL * 1024, 'x');
        std::size_t sent = 0;
        constexpr std::size_t flood = 400UL * 1024 * 1024;
        QVERIFY(client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 419430400\r\n\r\n"));
        while (sent < flood && client.send(piece))
            sent += piece.size();
        QVERIFY(sent < flood / 10);
        QCOMPARE(client.answer().status, 413);
    }

    void whoSpeaksNoTlsIsDropped_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("plain HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        QTest::newRow("nothing, until the deadline") << QByteArray();
    }
    void whoSpeaksNoTlsIsDropped()
    {
        QFETCH(QByteArray, sent);
        TestServer server(m_options);
        RawClient client(server.start());
        QVERIFY(client.send(sent.toStdString()));
        client.rest();
        QTRY_COMPARE(server.server().connections(), std::size_t{0});
        QVERIFY(server.service().admitted().empty());
    }

    void aDeadlineHoldsOverTls()
    {
        TestServer server(m_options);
        RawClient client(server.start(), RawClient::Kind::Tls);
        QVERIFY(client.send("GET / HT"));
        QCOMPARE(client.answer().status, 408);
    }

    void filesThatDoNotServeAreProblems_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<int>("code");
        QTest::newRow("no certificate")
            << QStringLiteral("certificate") << static_cast<int>(http::HttpProblem::Certificate);
        QTest::newRow("no key") << QStringLiteral("key") << static_cast<int>(http::HttpProblem::PrivateKey);
        QTest::newRow("another's key")
            << QStringLiteral("other") << static_cast<int>(http::HttpProblem::PrivateKey);
    }
    void filesThatDoNotServeAreProblems()
    {
        QFETCH(QString, which);
        QFETCH(int, code);
        const std::string missing = m_folder->filePath(QStringLiteral("missing.pem")).toStdString();
        if (which == QStringLiteral("certificate"))
            m_options.tls->certificateFile = missing;
        else if (which == QStringLiteral("key"))
            m_options.tls->keyFile = missing;
        else
            m_options.tls->keyFile = writtenKey(*m_folder, QStringLiteral("other.pem"), newKey().get());
        TestServer server(m_options);
        const auto outcome = server.server().listen("127.0.0.1", 0);
        QVERIFY(!outcome);
        QCOMPARE(static_cast<int>(outcome.problem().code.as<http::HttpProblem>()), code);
        QCOMPARE(outcome.problem().args.size(), std::size_t{1});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    http::ServerOptions m_options;
};

GATEHOUSE_TEST(HttpTlsTest)
#include "tst_httptls.moc"
