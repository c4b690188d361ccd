#include "gatewayprocess.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <memory>

using namespace gatehouse::test;

namespace
{

const QByteArray jsonType("Content-Type: application/json");
const QByteArray nobody("00000000-0000-4000-8000-000000000000");

QByteArray member(const RawAnswer& answer, const char* name)
{
    return QJsonDocument::fromJson(answer.body).object().value(QLatin1String(name)).toString().toUtf8();
}

QByteArray words(const QByteArray& name, const QByteArray& slug)
{
    return "{\"name\":\"" + name + "\",\"slug\":\"" + slug + "\"}";
}

struct Attempt {
    QByteArray method;
    QByteArray target;
    QByteArray body;
};

} // namespace

/// Somebody of one organisation who wants to see or change the other's rows: with every route, every role,
/// every id, SQL where an id is expected, and headers that speak to proxies and databases. The other's
/// words never come back, what exists there looks like what does not, and at the end nothing there has
/// changed.
class TenantWallsTest : public QObject
{
    Q_OBJECT

    PostgresServer m_postgres;
    GatewayProcess m_gateway;
    std::unique_ptr<SignIn> m_signIn;
    QByteArray m_ours;
    QByteArray m_ourProject;
    QByteArray m_theirs;
    QByteArray m_theirProject;
    QString m_before;

    QByteArray make(const QByteArray& target, const QByteArray& body) const
    {
        return member(m_gateway.request("POST", target, body, {m_signIn->as("root", "admin"), jsonType}),
                      "id");
    }
    /// All that belongs to the other organisation, as the database has it.
    QString theirRows() const
    {
        return m_postgres
            .sql(QStringLiteral("SELECT string_agg(line, ';' ORDER BY line) FROM ("
                                "SELECT o::text AS line FROM organizations o WHERE id = '%1' UNION ALL "
                                "SELECT p::text FROM projects p WHERE org_id = '%1' UNION ALL "
                                "SELECT u::text FROM users u WHERE org_id = '%1') x")
                     .arg(QString::fromUtf8(m_theirs)),
                 QStringLiteral("t"))
            .value();
    }
    QList<Attempt> attempts(const QByteArray& organization, const QByteArray& project) const
    {
        const QByteArray orgs("/api/v1/orgs/");
        const QByteArray projects("/api/v1/projects/");
        const QByteArray body = words("Taken", "taken");
        return {{"GET", orgs + organization, {}},
                {"HEAD", orgs + organization, {}},
                {"PUT", orgs + organization, body},
                {"DELETE", orgs + organization, {}},
                {"GET", orgs + organization + "/projects", {}},
                {"POST", orgs + organization + "/projects", body},
                {"GET", projects + project, {}},
                {"PUT", projects + project, body},
                {"DELETE", projects + project, {}}};
    }
    RawAnswer send(const Attempt& attempt, QList<QByteArray> fields) const
    {
        if (!attempt.body.isNull())
            fields << jsonType;
        return m_gateway.request(attempt.method, attempt.target, attempt.body, fields);
    }
    static void keepsTheirSecrets(const RawAnswer& answer)
    {
        QVERIFY2(!answer.body.contains("Bravo") && !answer.body.contains("bravo"), answer.body.constData());
        QVERIFY2(!answer.head.contains("ravo"), answer.head.constData());
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QVERIFY(m_postgres.makeDatabase(QStringLiteral("t")));
        QVERIFY2(m_gateway.migrate(m_postgres, QStringLiteral("t")), m_gateway.output().constData());
        m_signIn = std::make_unique<SignIn>(m_gateway);
        QVERIFY2(m_gateway.start(), m_gateway.output().constData());
        m_ours = make("/api/v1/orgs", words("Acme", "acme"));
        m_theirs = make("/api/v1/orgs", words("Bravo", "bravo"));
        m_ourProject = make("/api/v1/orgs/" + m_ours + "/projects", words("Apollo", "apollo"));
        m_theirProject = make("/api/v1/orgs/" + m_theirs + "/projects", words("Bravo One", "bravo-one"));
        QVERIFY(!m_ourProject.isEmpty() && !m_theirProject.isEmpty());
        QVERIFY2(
            m_signIn->addUser(QStringLiteral("bea"), QStringLiteral("admin"), "p", QStringLiteral("bravo")),
            m_signIn->output().constData());
        m_before = theirRows();
        QVERIFY2(m_before.contains(QStringLiteral("Bravo One")), qPrintable(m_before));
    }

    void ownRowsAreThere()
    {
        const QByteArray admin = m_signIn->as("ann", "admin", m_ours);
        for (const char* role : {"viewer", "support", "operator", "admin"}) {
            const QByteArray bearer = m_signIn->as("ann", role, m_ours);
            const RawAnswer list = m_gateway.request("GET", "/api/v1/orgs", {}, {bearer});
            QCOMPARE(list.status, 200);
            QVERIFY2(list.body.contains(m_ours) && !list.body.contains(m_theirs), list.body.constData());
            QCOMPARE(m_gateway.request("GET", "/api/v1/projects/" + m_ourProject, {}, {bearer}).status, 200);
        }
        const QByteArray path = "/api/v1/orgs/" + m_ours + "/projects";
        // org_id in the body is ignored: the path and the wall decide.
        const QByteArray body = "{\"name\":\"Extra\",\"slug\":\"extra\",\"org_id\":\"" + m_theirs + "\"}";
        const RawAnswer made = m_gateway.request("POST", path, body, {admin, jsonType});
        QCOMPARE(made.status, 201);
        QCOMPARE(member(made, "org_id"), m_ours);
        const QByteArray extra = "/api/v1/projects/" + member(made, "id");
        QCOMPARE(m_gateway.request("PUT", extra, words("More", "more"), {admin, jsonType}).status, 200);
        QCOMPARE(m_gateway.request("DELETE", extra, {}, {admin}).status, 204);
        QCOMPARE(m_gateway.request("DELETE", extra, {}, {admin}).status, 404);
    }

    void theirRowsLookLikeRowsThatAreNot_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<bool>("organization");
        for (const char* role : {"guest", "viewer", "support", "operator", "admin"})
            QTest::addRow("%s of the other organisation", role) << QByteArray(role) << true;
        for (const char* role : {"guest", "viewer", "support", "operator"})
            QTest::addRow("%s of none", role) << QByteArray(role) << false;
    }
    void theirRowsLookLikeRowsThatAreNot()
    {
        QFETCH(QByteArray, role);
        QFETCH(bool, organization);
        const QByteArray bearer = m_signIn->as("eve", role, organization ? m_ours : QByteArray());
        const QList<Attempt> real = attempts(m_theirs, m_theirProject);
        const QList<Attempt> none = attempts(nobody, nobody);
        for (int i = 0; i < real.size(); ++i) {
            const RawAnswer there = send(real[i], {bearer});
            const RawAnswer nowhere = send(none[i], {bearer});
            keepsTheirSecrets(there);
            QVERIFY2(there.status == 403 || there.status == 404, real[i].target.constData());
            QCOMPARE(there.status, nowhere.status);
            QCOMPARE(QByteArray(there.body).replace(m_theirs, nobody).replace(m_theirProject, nobody),
                     nowhere.body);
        }
        const RawAnswer list = m_gateway.request("GET", "/api/v1/orgs?limit=200", {}, {bearer});
        QCOMPARE(list.status, 200);
        keepsTheirSecrets(list);
    }

    void headersOpenNothing_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char* field :
             {"x-org-id: %1", "X-Organization-Id: %1", "x-user-role: admin", "x-user-id: root",
              "app.org_id: %1", "Cookie: org_id=%1; role=admin", "X-Forwarded-For: 127.0.0.1",
              "X-Forwarded-User: root", "X-HTTP-Method-Override: DELETE", "X-Original-URL: /api/v1/orgs/%1",
              "X-Rewrite-URL: /api/v1/orgs/%1", "Forwarded: for=127.0.0.1", "x-request-id: %1",
              "Proxy-Authorization: Bearer %1", "x-reason: %27%3B SET app.org_id = %27%1%27"})
            QTest::newRow(field) << QByteArray(field);
    }
    void headersOpenNothing()
    {
        QFETCH(QByteArray, field);
        const QByteArray bearer = m_signIn->as("eve", "admin", m_ours);
        field.replace("%1", m_theirs);
        for (const Attempt& attempt : attempts(m_theirs, m_theirProject)) {
            const RawAnswer answer = send(attempt, {bearer, field});
            keepsTheirSecrets(answer);
            QVERIFY2(answer.status == 403 || answer.status == 404, attempt.target.constData());
        }
        const RawAnswer list = m_gateway.request("GET", "/api/v1/orgs", {}, {bearer, field});
        QVERIFY2(!list.body.contains(m_theirs), list.body.constData());
        keepsTheirSecrets(list);
    }

    void sqlInTheirPlaceIsNoId_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"' OR '1'='1",
                               "'; DELETE FROM organizations; --",
                               "1 OR true",
                               "NULL",
                               "%",
                               "*",
                               "999",
                               "-1",
                               "x' UNION SELECT * FROM users --",
                               "%1' --",
                               "%1::uuid",
                               "{%1}",
                               "%1 ",
                               " %1",
                               "\\x00",
                               "'; SET app.org_id = '%1",
                               "'; SET LOCAL ROLE gatehouse_platform; --",
                               "$1",
                               "(SELECT id FROM x)",
                               "00000000000000000000000000000000"})
            QTest::newRow(id) << QByteArray(id);
        QTest::newRow("their id in capitals") << QByteArray("%2");
        QTest::newRow("an id of a megabyte's part") << QByteArray(4000, 'a');
    }
    void sqlInTheirPlaceIsNoId()
    {
        QFETCH(QByteArray, id);
        id.replace("%1", m_theirs).replace("%2", m_theirs.toUpper());
        const QByteArray encoded = QUrl::toPercentEncoding(QString::fromUtf8(id));
        const QByteArray bearer = m_signIn->as("eve", "admin", m_ours);
        for (const Attempt& attempt : attempts(encoded, encoded)) {
            const RawAnswer answer = send(attempt, {bearer});
            keepsTheirSecrets(answer);
            const bool noPath = answer.status == 400 && id.contains('\\');
            QVERIFY2(noPath || answer.status == 403 || answer.status == 404,
                     (attempt.target + " " + QByteArray::number(answer.status)).constData());
        }
        for (const char* name : {"cursor", "limit"}) {
            const RawAnswer answer =
                m_gateway.request("GET", "/api/v1/orgs?" + QByteArray(name) + "=" + encoded, {}, {bearer});
            keepsTheirSecrets(answer);
            QCOMPARE(answer.status, 422);
        }
    }

    void sqlInWordsStaysWords()
    {
        const QByteArray bearer = m_signIn->as("eve", "admin", m_ours);
        const QByteArray evil = "x'); UPDATE organizations SET name = 'owned'; --";
        const QByteArray path = "/api/v1/orgs/" + m_ours;
        const RawAnswer renamed = m_gateway.request("PUT", path, words(evil, "acme"), {bearer, jsonType});
        QCOMPARE(renamed.status, 200);
        QCOMPARE(member(renamed, "name"), evil);
        QCOMPARE(m_gateway.request("PUT", path, words("Acme", "acme"), {bearer, jsonType}).status, 200);
        // Their slug is taken, and that is all one learns.
        const RawAnswer taken = m_gateway.request("PUT", path, words("Acme", "bravo"), {bearer, jsonType});
        QCOMPARE(taken.status, 409);
        QCOMPARE(member(taken, "error"), QByteArray("ORG_SLUG_TAKEN"));
    }

    void aForgedOrganisationIsNone_data()
    {
        QTest::addColumn<QByteArray>("claims");
        const QByteArray head =
            "{\"iss\":\"gatehouse\",\"aud\":\"gatehouse\",\"sub\":\"eve\",\"role\":\"admin\","
            "\"exp\":9999999999";
        QTest::newRow("two organisations in a list") << head + ",\"org_id\":[\"%1\",\"%2\"]}";
        QTest::newRow("two organisations by name twice") << head + ",\"org_id\":\"%1\",\"org_id\":\"%2\"}";
        QTest::newRow("an organisation and SQL") << head + ",\"org_id\":\"%1' OR true --\"}";
        QTest::newRow("an organisation of null") << head + ",\"org_id\":null}";
        QTest::newRow("an empty organisation") << head + ",\"org_id\":\"\"}";
    }
    void aForgedOrganisationIsNone()
    {
        QFETCH(QByteArray, claims);
        claims.replace("%1", m_ours).replace("%2", m_theirs);
        const QByteArray token =
            m_signIn->signedToken("{\"alg\":\"HS256\",\"kid\":\"test\",\"typ\":\"at+jwt\"}", claims);
        QCOMPARE(m_gateway.request("GET", "/api/v1/orgs", {}, {"Authorization: Bearer " + token}).status,
                 401);
    }

    void aTenantsAdminIsAViewerElsewhere()
    {
        const QByteArray bearer = m_signIn->as("eve", "admin", m_ours);
        QCOMPARE(m_gateway.request("POST", "/api/v1/orgs", words("New", "new"), {bearer, jsonType}).status,
                 403);
        QCOMPARE(m_gateway.request("DELETE", "/api/v1/orgs/" + m_ours, {}, {bearer}).status, 403);
        QCOMPARE(m_gateway.request("GET", "/api/v1/chat/sessions?user_id=other", {}, {bearer}).status, 403);
    }

    void theDatabaseKeepsTheWallToo_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char* statement :
             {"SELECT count(*) FROM organizations WHERE slug = 'bravo'",
              "SELECT count(*) FROM projects WHERE slug = 'bravo-one'",
              "SELECT count(*) FROM users WHERE username = 'bea'",
              "WITH x AS (UPDATE organizations SET name = 'owned' RETURNING 1) SELECT count(*) - 1 FROM x",
              "WITH x AS (DELETE FROM projects WHERE slug = 'bravo-one' RETURNING 1) SELECT count(*) FROM x"})
            QTest::newRow(statement) << QString::fromLatin1(statement);
    }
    void theDatabaseKeepsTheWallToo()
    {
        QFETCH(QString, statement);
        const auto answer =
            m_postgres.sql(QStringLiteral("BEGIN; SELECT set_config('app.org_id', '%1', true); %2")
                               .arg(QString::fromUtf8(m_ours), statement),
                           QStringLiteral("t"), QStringLiteral("gatehouse_gateway"));
        QVERIFY2(answer.ok(), qPrintable(answer.error));
        QCOMPARE(answer.value(), QStringLiteral("0"));
    }

    void cleanupTestCase()
    {
        QCOMPARE(theirRows(), m_before);
        const auto audit = m_postgres.sql(
            QStringLiteral(
                "SELECT count(*) FROM admin_audit WHERE actor = 'eve' AND target_id IN ('%1', '%2')")
                .arg(QString::fromUtf8(m_theirs), QString::fromUtf8(m_theirProject)),
            QStringLiteral("t"));
        QCOMPARE(audit.value(), QStringLiteral("0"));
        QVERIFY2(m_gateway.stop(), m_gateway.output().constData());
    }
};

GATEHOUSE_TEST(TenantWallsTest)
#include "tst_tenantwalls.moc"
