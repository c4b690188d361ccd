#include "testmain.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at Boost's headers
#include "auditchain.h"
#include "requestpath.h"
#include "routetable.h"
#endif

using namespace gatehouse;

class RouteTableTest : public QObject
{
    Q_OBJECT

    static RouteTable table()
    {
        RouteTable routes;
        for (const auto& [method, path] :
             std::vector<std::pair<std::string, std::string>>{{"GET", "/a/{id}"},
                                                              {"DELETE", "/a/{id}"},
                                                              {"GET", "/a/fixed"},
                                                              {"POST", "/a"},
                                                              {"GET", "/a/{id}/b/{n}"}}) {
            Route route;
            route.method = method;
            route.pathTemplate = path;
            routes.add(std::move(route));
        }
        return routes;
    }

private slots:
    void findsTheRoute_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("allow");
        QTest::newRow("a parameter") << "GET"
                                     << "/a/7"
                                     << "/a/{id} 7"
                                     << "GET, HEAD, DELETE, OPTIONS";
        QTest::newRow("HEAD is GET") << "HEAD"
                                     << "/a/7"
                                     << "/a/{id} 7"
                                     << "GET, HEAD, DELETE, OPTIONS";
        QTest::newRow("a literal wins") << "GET"
                                        << "/a/fixed"
                                        << "/a/fixed"
                                        << "GET, HEAD, OPTIONS";
        QTest::newRow("a literal wins also without the method") << "DELETE"
                                                                << "/a/fixed"
                                                                << ""
                                                                << "GET, HEAD, OPTIONS";
        QTest::newRow("two parameters") << "GET"
                                        << "/a/x/b/y"
                                        << "/a/{id}/b/{n} x y"
                                        << "GET, HEAD, OPTIONS";
        QTest::newRow("another method") << "PUT"
                                        << "/a"
                                        << ""
                                        << "POST, OPTIONS";
        QTest::newRow("no HEAD without GET") << "HEAD"
                                             << "/a"
                                             << ""
                                             << "POST, OPTIONS";
        QTest::newRow("no path") << "GET"
                                 << "/b"
                                 << ""
                                 << "";
        QTest::newRow("the root") << "GET"
                                  << "/"
                                  << ""
                                  << "";
    }
    void findsTheRoute()
    {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QString, found);
        QFETCH(QString, allow);
        const RouteTable routes = table();
        const RequestPath normal = RequestPath::parse(path.toStdString());
        const auto match = routes.find(method.toStdString(), normal.segments());
        QString came = match.route ? QString::fromStdString(match.route->pathTemplate) : QString();
        for (const std::string& parameter : match.parameters)
            came += QLatin1Char(' ') + QString::fromStdString(parameter);
        QCOMPARE(came, found);
        QCOMPARE(QString::fromStdString(match.allow), allow);
    }

    void theAuditHashIsOverTheCanonicalForm()
    {
        const AuditEntry entry{.actor = "ann",
                               .action = "chat.delete",
                               .targetKind = "chat_session",
                               .targetId = "s",
                               .before = R"({"messages":2})",
                               .after = {},
                               .reason = "a\"\\\n\x01ä/"};
        // printf '{"action":"chat.delete","actor":"ann","after":null,"at":"T","before":"{\"messages\":2}",
        // "prev_hash":"0","reason":"a\"\\\n\u0001ä/","target_id":"s","target_kind":"chat_session"}' |
        // sha256sum
        QCOMPARE(QString::fromStdString(auditHash(entry, "T", "0")),
                 QStringLiteral("2e3917af94b14af378f7b9aea99f115d2adcedec30013bf5f0c8d64a32f730ca"));
    }
};

GATEHOUSE_TEST(RouteTableTest)
#include "tst_routetable.moc"
