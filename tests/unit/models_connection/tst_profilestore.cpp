#include "profileproblem.h"
#include "profilestore.h"
#include "profiletext.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;
using namespace gatehouse;

class ProfileStoreTest : public QObject
{
    Q_OBJECT

private:
    QString path(const QString& slug) const { return m_folder->filePath(slug + u".json"_s); }

    void write(const QString& slug, const QByteArray& text) const
    {
        QFile file(path(slug));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray read(const QString& slug) const
    {
        QFile file(path(slug));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
    }

    void savesAndLoadsEverything()
    {
        Profile profile;
        profile.slug = u"prod-eu"_s;
        profile.name = u"Produktion \"EU\" ü"_s;
        profile.environment = Environment::Staging;
        profile.color = u"#2f6fde"_s;
        profile.readOnly = true;
        profile.watched = true;
        profile.gateway = {QUrl(u"https://gw.example.org/api"_s), SignIn::Oidc, u"ann"_s};
        profile.postgres = {u"host=db user=reader"_s, u"host=replica"_s, u"host=direct"_s, u"nordnet"_s};
        profile.traces = {{TraceSourceKind::Jaeger, u"http://jaeger:16686"_s},
                          {TraceSourceKind::File, u"/tmp/a.json"_s}};
        profile.metrics = {{MetricsKind::Prometheus, QUrl(u"http://prometheus:9090"_s)}};
        profile.auditServerRequired = true;

        ProfileStore store(m_folder->path());
        QVERIFY(store.save(profile).ok());
        const auto loaded = ProfileStore(m_folder->path()).load(u"prod-eu"_s);
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->profile, profile);
        QVERIFY(loaded->canSave());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(path(u"prod-eu"_s)).permissions() & others));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.json*"_s}, QDir::Files).size(), 1);
    }

    void keepsWhatItDoesNotKnow()
    {
        // No raw strings here: moc of Qt 6.4 loses its way in one with quotes and brackets.
        write(u"demo"_s,
              "{\"x-note\":\"mine, \\\"quoted\\\" } ]\",\"environment\":\"demo\",\"name\":\"Demo\","
              "\"version\":1,\"gateway\":{\"pool\":3.50,\"url\":\"http://127.0.0.1:8080\"},"
              "\"traces\":[{\"kind\":\"otlp\",\"url\":\"0.0.0.0:4318\",\"note\":\"ours\"}],"
              "\"later\":{\"a\":[1,{\"b\":null}]}}");
        ProfileStore store(m_folder->path());
        auto stored = store.load(u"demo"_s);
        QVERIFY(stored.ok());
        stored->profile.name = u"Demo two"_s;
        QVERIFY(store.save(stored->profile).ok());
        const QString text = QString::fromUtf8(read(u"demo"_s)).simplified().remove(u' ');
        QVERIFY2(
            text.startsWith(
                "{\"x-note\":\"mine,\\\"quoted\\\"}]\",\"environment\":\"demo\",\"name\":\"Demotwo\""_L1),
            qPrintable(text));
        QVERIFY(text.contains("\"pool\":3.50"_L1));
        QVERIFY(text.contains("\"note\":\"ours\""_L1));
        QVERIFY(text.contains("\"later\":{\"a\":[1,{\"b\":null}]}"_L1));
        QCOMPARE(store.load(u"demo"_s)->profile, stored->profile);
    }

    void forgetsWhatWasTakenOut()
    {
        write(u"p"_s, "{\"postgres\":{\"conninfo\":\"host=db\",\"org\":\"a\",\"pool\":5}}");
        ProfileStore store(m_folder->path());
        Profile profile = store.load(u"p"_s)->profile;
        profile.postgres = {};
        QVERIFY(store.save(profile).ok());
        QCOMPARE(store.load(u"p"_s)->profile, profile);
        QVERIFY(read(u"p"_s).contains("pool")); // which is not ours to take out
        write(u"p"_s, "{\"postgres\":{\"conninfo\":\"host=db\"}}");
        QVERIFY(store.save(profile).ok());
        QCOMPARE(store.load(u"p"_s)->profile, profile);
    }

    void isCarefulWhereTheFileIsSilent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("environment");
        QTest::addColumn<bool>("readOnly");
        const auto row = [](const char* name, const char* text, Environment environment, bool readOnly) {
            QTest::newRow(name) << QByteArray(text) << static_cast<int>(environment) << readOnly;
        };
        row("nothing said is production, read-only", "{}", Environment::Production, true);
        row("an unknown environment too", R"({"environment":"preprod"})", Environment::Production, true);
        row("production may be opened up", R"({"environment":"production","read_only":false})",
            Environment::Production, false);
        row("the demo is not read-only", R"({"environment":"demo"})", Environment::Demo, false);
        row("staging may be read-only", R"({"environment":"staging","read_only":true})", Environment::Staging,
            true);
    }
    void isCarefulWhereTheFileIsSilent()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, environment);
        QFETCH(bool, readOnly);
        write(u"p"_s, text);
        const auto stored = ProfileStore(m_folder->path()).load(u"p"_s);
        QVERIFY(stored.ok());
        QCOMPARE(static_cast<int>(stored->profile.environment), environment);
        QCOMPARE(stored->profile.readOnly, readOnly);
        QCOMPARE(stored->profile.name, u"p"_s);
    }

    void leavesBrokenFilesAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& text, ProfileProblem problem,
                            const QString& place) {
            QTest::newRow(name) << text << static_cast<int>(problem) << place;
        };
        row("an empty file", {}, ProfileProblem::NotJson, u"line 1 column 1"_s);
        row("a comma too many", "{\"name\":\"a\",\n}", ProfileProblem::NotJson, u"line 2"_s);
        row("two names alike", R"({"name":"a","name":"b"})", ProfileProblem::NotJson, u"line 1"_s);
        row("an array", "[]", ProfileProblem::NotJson, u"line 1 column 1"_s);
        row("a byte that is no UTF-8", "{\"name\":\"\xff\"}", ProfileProblem::NotJson, u"line 1"_s);
        row("a name that is a number", R"({"name":3})", ProfileProblem::WrongValue, u"line 1 column 9"_s);
        row("a gateway that is a file", R"({"gateway":{"url":"file:///etc/passwd"}})",
            ProfileProblem::WrongValue, u"line 1"_s);
        row("a colour that is a word", R"({"color":"red; x"})", ProfileProblem::WrongValue, u"line 1"_s);
        row("a sign-in nobody knows", R"({"gateway":{"sign_in":"magic"}})", ProfileProblem::WrongValue,
            u"line 1"_s);
        row("traces that are no list", R"({"traces":{}})", ProfileProblem::WrongValue, u"line 1"_s);
        row("a version that is a word", R"({"version":"1"})", ProfileProblem::WrongValue, u"line 1"_s);
        row("a huge file", QByteArray((1 << 20) + 1, ' '), ProfileProblem::TooLarge, {});
        row("deep brackets", QByteArray(100, '[') + QByteArray(100, ']'), ProfileProblem::NotJson, {});
    }
    void leavesBrokenFilesAlone()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, problem);
        QFETCH(QString, place);
        write(u"bad"_s, text);
        ProfileStore store(m_folder->path());
        const auto stored = store.load(u"bad"_s);
        QVERIFY(!stored.ok());
        QCOMPARE(static_cast<int>(stored.problem().code.as<ProfileProblem>()), problem);
        QVERIFY2(QString::fromStdString(stored.problem().place).startsWith(place),
                 stored.problem().place.c_str());
        QVERIFY(profileProblemText(stored.problem()).contains(path(u"bad"_s)));

        Profile profile;
        profile.slug = u"bad"_s;
        QVERIFY(!store.save(profile).ok());
        QCOMPARE(read(u"bad"_s), text);
        QCOMPARE(store.list().broken.size(), std::size_t(1));
    }

    void showsANewerVersionButNeverSavesIt()
    {
        const QByteArray text = R"({"version":2,"name":"From tomorrow"})";
        write(u"new"_s, text);
        ProfileStore store(m_folder->path());
        const auto stored = store.load(u"new"_s);
        QVERIFY(stored.ok());
        QCOMPARE(stored->profile.name, u"From tomorrow"_s);
        QVERIFY(!stored->canSave());
        const auto saved = store.save(stored->profile);
        QVERIFY(!saved.ok());
        QVERIFY(saved.problem().code == ProfileProblem::NewerVersion);
        QCOMPARE(read(u"new"_s), text);
    }

    void waitsForNobodyForEver()
    {
        ProfileStore store(m_folder->path());
        QLockFile other(m_folder->filePath(u".lock"_s));
        QVERIFY(other.lock());
        Profile profile;
        profile.slug = u"a"_s;
        const auto saved = store.save(profile);
        QVERIFY(!saved.ok());
        QVERIFY(saved.problem().code == ProfileProblem::CannotLock);
        QVERIFY(!QFile::exists(path(u"a"_s)));
    }

    void neverBuildsAPathOfABadSlug_data()
    {
        QTest::addColumn<QString>("slug");
        for (const QString& slug : {u"../../etc/passwd"_s, u""_s, u"A"_s, u"a b"_s, u"-a"_s})
            QTest::newRow(slug.isEmpty() ? "nothing" : qPrintable(slug)) << slug;
    }
    void neverBuildsAPathOfABadSlug()
    {
        QFETCH(QString, slug);
        ProfileStore store(m_folder->path());
        Profile profile;
        profile.slug = slug;
        QVERIFY(store.save(profile).problem().code == ProfileProblem::BadSlug);
        QVERIFY(store.load(slug).problem().code == ProfileProblem::BadSlug);
        QVERIFY(store.remove(slug).problem().code == ProfileProblem::BadSlug);
    }

    void findsAFreeSlug()
    {
        ProfileStore store(m_folder->path());
        QCOMPARE(store.freeSlug(u"Production EU (Zürich)"_s), u"production-eu-zurich"_s);
        QCOMPARE(store.freeSlug(u"本番"_s), u"profile"_s);
        QCOMPARE(store.freeSlug(u"2026"_s), u"profile-2026"_s);
        write(u"demo"_s, "{}");
        QCOMPARE(store.freeSlug(u"Demo"_s), u"demo-2"_s);
    }

    void tellsWhenFilesChange()
    {
        ProfileStore store(m_folder->path());
        const QSignalSpy changed(&store, &ProfileStore::changed);
        Profile profile;
        profile.slug = u"a"_s;
        QVERIFY(store.save(profile).ok());
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(store.remove(u"a"_s).ok());
        QVERIFY(store.list().profiles.empty());
    }
};

GATEHOUSE_TEST(ProfileStoreTest)
#include "tst_profilestore.moc"
