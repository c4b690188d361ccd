#include "conninfo.h"
#include "keychaincredentials.h"
#include "profileproblem.h"
#include "profiletext.h"
#include "testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace gatehouse;

class CredentialsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesThePasswordOut_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("owner");
        QTest::newRow("pairs") << u"host=db port=6432 user=reader password=s3cret dbname=chat"_s
                               << u"s3cret"_s << u"reader@db:6432"_s;
        QTest::newRow("a quoted password")
            << u"host=db user=r password='a \\'b\\\\'"_s << u"a 'b\\"_s << u"r@db:5432"_s;
        QTest::newRow("a URI") << u"postgresql://reader:p%40ss@db.example.org:5433/chat?sslmode=require"_s
                               << u"p@ss"_s << u"reader@db.example.org:5433"_s;
        QTest::newRow("no password at all")
            << u"host=/run/pg user=reader"_s << QString() << u"reader@/run/pg:5432"_s;
    }
    void takesThePasswordOut()
    {
        QFETCH(QString, conninfo);
        QFETCH(QString, password);
        QFETCH(QString, owner);
        const auto read = readConninfo(conninfo);
        QVERIFY(read.ok());
        QCOMPARE(read->password, password);
        const SecretAddress address{u"p"_s, u"postgres"_s, read->host, read->port, read->user};
        QCOMPARE(address.owner(), owner);
        QVERIFY(password.isEmpty() || !read->withoutPassword.contains(password));

        // Put back, libpq reads the same again, from pairs and from a URI.
        const auto again = readConninfo(withPassword(read->withoutPassword, password));
        QVERIFY(again.ok());
        QCOMPARE(again->password, password);
        QCOMPARE(again->host, read->host);
        const auto inUri = readConninfo(withPassword(u"postgresql://u@h/d?sslmode=require"_s, u"p&=%"_s));
        QVERIFY(inUri.ok());
        QCOMPARE(inUri->password, u"p&=%"_s);
    }

    void neverRepeatsABadString_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::newRow("a quote left open") << u"host=db password='s3cret"_s;
        QTest::newRow("a password with an @ in it") << u"postgresql://u:p@s3cret@db/x"_s;
        QTest::newRow("a password with a slash in it") << u"postgresql://u:s3cret/p@db/x"_s;
    }
    void neverRepeatsABadString()
    {
        QFETCH(QString, conninfo);
        const auto read = readConninfo(conninfo);
        QVERIFY(!read.ok());
        QVERIFY(!QString::fromStdString(read.problem().detail).contains(u"s3cret"_s));
        QVERIFY(!profileProblemText(read.problem()).contains(u"s3cret"_s));
    }

    void takesWhatLibpqTakesForAServer_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::newRow("a folder with an @ in it") << u"host=/run/user@1000"_s;
        QTest::newRow("an abstract socket") << u"host=@gatehouse"_s;
        QTest::newRow("several hosts and ports") << u"postgresql://a:1,b,[::1]:3/x"_s;
        QTest::newRow("a user with an @") << u"postgresql://ann%40azure:p%40ss@db/x"_s;
    }
    void takesWhatLibpqTakesForAServer()
    {
        QFETCH(QString, conninfo);
        QVERIFY(readConninfo(conninfo).ok());
    }

    void keepsASecretForItsOwnerOnly()
    {
        const SecretAddress given{u"prod"_s, u"postgres"_s, u"db"_s, u"5432"_s, u"reader"_s};
        QCOMPARE(given.key(), u"gatehouse/prod/postgres"_s);
        const QString entry = packSecret(given, u"s3cret \"ü\""_s);
        QCOMPARE(*unpackSecret(given, entry), u"s3cret \"ü\""_s);
        SecretAddress elsewhere = given;
        elsewhere.host = u"evil.example.org"_s;
        const auto refused = unpackSecret(elsewhere, entry);
        QVERIFY(!refused.ok());
        QVERIFY(refused.problem().code == ProfileProblem::OtherServer);
        QVERIFY(profileProblemText(refused.problem()).contains(u"evil.example.org"_s));
        QVERIFY(unpackSecret(given, u"not ours"_s).problem().code == ProfileProblem::NoSecret);
    }

    void saysThatThereIsNoKeychain()
    {
        // The tests have no session bus, as a machine without a desktop.
        KeychainCredentials credentials;
        const SecretAddress address{u"p"_s, u"postgres"_s, u"db"_s, u"5432"_s, u"r"_s};
        const QFuture<Outcome<QString>> read = credentials.read(address);
        QTRY_VERIFY(read.isFinished());
        QVERIFY(!read.result().ok());
        QVERIFY(!profileProblemText(read.result().problem()).isEmpty());
        const QFuture<Outcome<void>> written = credentials.write(address, u"s3cret"_s);
        QTRY_VERIFY(written.isFinished());
        QVERIFY(!written.result().ok());
    }

    void hasASentenceForEveryProblem()
    {
        for (int code = 0; code <= static_cast<int>(ProfileProblem::Last); ++code) {
            const Problem problem{static_cast<ProfileProblem>(code), {"a", "b", "c"}, "line 1", "words"};
            QVERIFY2(profileProblemText(problem).size() > 10, qPrintable(QString::number(code)));
        }
    }
};

GATEHOUSE_TEST(CredentialsTest)
#include "tst_credentials.moc"
