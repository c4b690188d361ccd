#include "gatewayconfig.h"
#include "testmain.h"

using namespace gatehouse;

class GatewayConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void defaultsListenOnLoopback()
    {
        const auto config = readGatewayConfig({});
        QVERIFY(config.ok());
        QCOMPARE(QString::fromStdString(config->listenHost), QStringLiteral("127.0.0.1"));
        QCOMPARE(config->listenPort, quint16(8080));
        QVERIFY(!config->redis);
        QVERIFY(config->backends.empty());
    }

    void readsEverything()
    {
        const auto config = readGatewayConfig({{"GATEWAY_LISTEN", "[::1]:0"},
                                               {"POSTGRES_HOST", "/run/pg"},
                                               {"POSTGRES_PORT", "6000"},
                                               {"POSTGRES_DB", "d"},
                                               {"POSTGRES_USER", "u"},
                                               {"POSTGRES_PASSWORD", "p"},
                                               {"POSTGRES_MIGRATE_USER", "m"},
                                               {"REDIS_URL", "redis://me:p%40ss@[::1]:7000/3"},
                                               {"SERVICE_ZETA_URL", "http://zeta:81/base/"},
                                               {"SERVICE_REALTIME_STREAMING_URL", "http://127.0.0.1:9004"},
                                               {"SERVICE_CLUSTER_REGISTRY_URL", "http://[::1]"},
                                               {"CORS_ORIGINS", "https://a.example, http://b.example:3000"},
                                               {"ENV", "demo"}});
        QVERIFY2(config.ok(), config.ok() ? "" : config.problem().detail.c_str());
        QCOMPARE(QString::fromStdString(config->listenHost), QStringLiteral("::1"));
        QCOMPARE(QString::fromStdString(config->migrate.host), QStringLiteral("/run/pg"));
        QCOMPARE(QString::fromStdString(config->migrate.user), QStringLiteral("m"));
        QCOMPARE(QString::fromStdString(config->redis->password), QStringLiteral("p@ss"));
        QCOMPARE(config->redis->database, 3);
        QCOMPARE(config->backends.size(), std::size_t(3));
        QCOMPARE(QString::fromStdString(config->backends[0].name), QStringLiteral("cluster-registry"));
        QCOMPARE(QString::fromStdString(config->backends[0].hostHeader), QStringLiteral("[::1]"));
        QCOMPARE(QString::fromStdString(config->backends[1].name), QStringLiteral("realtime-streaming"));
        QCOMPARE(QString::fromStdString(config->backends[2].prefix), QStringLiteral("/base"));
        QCOMPARE(config->corsOrigins.size(), std::size_t(2));
    }

    void listenGoesPastAPoolerOnlyWhereThatIsSaid()
    {
        const auto plain = readGatewayConfig({{"POSTGRES_HOST", "pooler"}, {"POSTGRES_PORT", "6432"}});
        QVERIFY(plain.ok());
        QCOMPARE(QString::fromStdString(plain->direct.host), QStringLiteral("pooler"));
        QCOMPARE(QString::fromStdString(plain->direct.port), QStringLiteral("6432"));
        const auto direct = readGatewayConfig({{"POSTGRES_HOST", "pooler"},
                                               {"POSTGRES_PORT", "6432"},
                                               {"POSTGRES_USER", "u"},
                                               {"POSTGRES_PASSWORD", "p"},
                                               {"POSTGRES_DIRECT_HOST", "primary"},
                                               {"POSTGRES_DIRECT_PORT", "5433"}});
        QVERIFY(direct.ok());
        QCOMPARE(QString::fromStdString(direct->postgres.host), QStringLiteral("pooler"));
        QCOMPARE(QString::fromStdString(direct->direct.host), QStringLiteral("primary"));
        QCOMPARE(QString::fromStdString(direct->direct.port), QStringLiteral("5433"));
        QCOMPARE(QString::fromStdString(direct->direct.user), QStringLiteral("u"));
        QCOMPARE(QString::fromStdString(direct->direct.password), QStringLiteral("p"));
    }

    void whereStateIsKeptAndHowMuchIsLogged()
    {
        const auto config = readGatewayConfig(
            {{"GATEWAY_STATE_DIR", "/var/lib/gatehouse-gateway"}, {"GATEWAY_LOG_LEVEL", "warning"}});
        QVERIFY(config.ok());
        QCOMPARE(QString::fromStdString(config->stateDirectory),
                 QStringLiteral("/var/lib/gatehouse-gateway"));
        QVERIFY(config->logLevel == LogLevel::Warning);
        const auto plain = readGatewayConfig({});
        QVERIFY(plain->stateDirectory.empty() && plain->logLevel == LogLevel::Info);
    }

    void signInMayListenAnywhereAndTlsTakesBothFiles()
    {
        const auto config = readGatewayConfig({{"GATEWAY_LISTEN", "0.0.0.0:8443"},
                                               {"JWT_KEYS_FILE", "/etc/gatehouse/keys.json"},
                                               {"JWT_ISSUER", "us"},
                                               {"RATE_AUTH", "30/m burst 5"},
                                               {"GATEWAY_TLS_CERT", "/etc/gatehouse/cert.pem"},
                                               {"GATEWAY_TLS_KEY", "/etc/gatehouse/key.pem"}});
        QVERIFY2(config.ok(), config.ok() ? "" : config.problem().detail.c_str());
        QCOMPARE(QString::fromStdString(config->listenHost), QStringLiteral("0.0.0.0"));
        QVERIFY(config->signIn.on() && !config->signIn.passwordGrant);
        QCOMPARE(QString::fromStdString(config->signIn.parties.issuer), QStringLiteral("us"));
        QCOMPARE(QString::fromStdString(config->signIn.parties.audience), QStringLiteral("gatehouse"));
        QCOMPARE(config->signIn.tries.burst, 5.0);
        QCOMPARE(QString::fromStdString(config->tlsKey), QStringLiteral("/etc/gatehouse/key.pem"));
        QVERIFY(!readGatewayConfig({{"GATEWAY_TLS_CERT", "/etc/gatehouse/cert.pem"}}).ok());
        QVERIFY(!readGatewayConfig({{"GATEWAY_TLS_KEY", "/etc/gatehouse/key.pem"}}).ok());
    }

    void aWrongValueIsNamedWithoutItsSecrets_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("every address") << "GATEWAY_LISTEN"
                                       << "0.0.0.0:8080";
        QTest::newRow("another host") << "GATEWAY_LISTEN"
                                      << "127.example.com:8080";
        QTest::newRow("no port") << "GATEWAY_LISTEN"
                                 << "127.0.0.1";
        QTest::newRow("a large port") << "GATEWAY_LISTEN"
                                      << "127.0.0.1:65536";
        QTest::newRow("a PostgreSQL port of 0") << "POSTGRES_PORT"
                                                << "0";
        QTest::newRow("a direct PostgreSQL port that is none") << "POSTGRES_DIRECT_PORT"
                                                               << "geheim";
        QTest::newRow("a relative state directory") << "GATEWAY_STATE_DIR"
                                                    << "geheim/state";
        QTest::newRow("an unknown log level") << "GATEWAY_LOG_LEVEL"
                                              << "geheim";
        QTest::newRow("an unknown sslmode") << "POSTGRES_SSLMODE"
                                            << "maybe";
        QTest::newRow("TLS to Redis") << "REDIS_URL"
                                      << "rediss://:geheim@h";
        QTest::newRow("a Redis database that is no number") << "REDIS_URL"
                                                            << "redis://:geheim@h/x";
        QTest::newRow("a Redis port that is none") << "REDIS_URL"
                                                   << "redis://:geheim@h:port";
        QTest::newRow("a backend with a query") << "SERVICE_A_URL"
                                                << "http://h/?geheim";
        QTest::newRow("a backend over TLS") << "SERVICE_A_URL"
                                            << "https://h";
        QTest::newRow("a backend with a user") << "SERVICE_A_URL"
                                               << "http://geheim@h";
        QTest::newRow("a backend named like a component of our own") << "SERVICE_REDIS_URL"
                                                                     << "http://h";
        QTest::newRow("an origin without scheme") << "CORS_ORIGINS"
                                                  << "a.example";
        QTest::newRow("a password grant that is neither on nor off") << "GATEHOUSE_PASSWORD_GRANT"
                                                                     << "geheim";
        QTest::newRow("a rate of tries that is none") << "RATE_AUTH"
                                                      << "often";
        QTest::newRow("a line end in a name") << "POSTGRES_USER"
                                              << "a\nb";
    }
    void aWrongValueIsNamedWithoutItsSecrets()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto config = readGatewayConfig({{name.toStdString(), value.toStdString()}});
        QVERIFY(!config.ok());
        const QString words = QString::fromStdString(config.problem().detail);
        QVERIFY2(words.startsWith(name + QStringLiteral(" is wrong: ")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("geheim")), qPrintable(words));
    }
};

GATEHOUSE_TEST(GatewayConfigTest)
#include "tst_gatewayconfig.moc"
