#include "jsontree.h"
#include "revealaudit.h"
#include "sha256.h"
#include "testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

RevealEntry entryFor(const std::string& session, const std::string& reason = "a complaint")
{
    return {*parseUtc("2026-03-01T06:02:20.632281Z"), "ann", "chat.show", session, reason, "demo"};
}

QByteArray contentOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const std::string& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 07777) : -1;
}

} // namespace

class RevealAuditTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }
    void cleanup() { m_folder.reset(); }

    void makesFolderAndFileForThePersonAlone()
    {
        const std::string path = pathOf("state/gatehouse/audit.jsonl");
        QVERIFY(RevealAudit(path).append(entryFor("s1")).ok());
        QCOMPARE(modeOf(path), 0600);
        QCOMPARE(modeOf(pathOf("state/gatehouse")), 0700);
    }

    void chainsItsLines()
    {
        const RevealAudit audit(pathOf("gatehouse/audit.jsonl"));
        QVERIFY(audit.append(entryFor("s1")).ok());
        QVERIFY(audit.append(entryFor("s2", "a \"quoted\"\nreason")).ok());
        const QList<QByteArray> lines = contentOf(audit.path()).split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[2], QByteArray());
        const QByteArray first =
            "{\"prev\":\"" + QByteArray(64, '0') +
            "\",\"at\":\"2026-03-01T06:02:20.632281Z\",\"actor\":\"ann\",\"action\":\"chat.show\","
            "\"session\":\"s1\",\"reason\":\"a complaint\",\"profile\":\"demo\"}";
        QCOMPARE(lines[0], first);
        const auto second = json::parse(lines[1].toStdString());
        QVERIFY(second.ok());
        QCOMPARE(second->root().find("prev")->string(), sha256Hex(first.toStdString()));
        QCOMPARE(second->root().find("reason")->string(), std::string("a \"quoted\"\nreason"));
        const auto chain = RevealAudit::verify(audit.path());
        QVERIFY(chain.ok() && chain->holds() && !chain->torn);
        QCOMPARE(chain->entries, std::size_t{2});
        QCOMPARE(chain->head, sha256Hex(lines[1].toStdString()));
    }

    void anAbsentFileIsAnEmptyChain()
    {
        const auto chain = RevealAudit::verify(pathOf("none.jsonl"));
        QVERIFY(chain.ok() && chain->holds());
        QCOMPARE(chain->entries, std::size_t{0});
        QCOMPARE(chain->head, std::string(64, '0'));
    }

    void showsWhatWasChanged_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("brokenAt");
        QTest::newRow("a word of the first line") << 0 << 2;
        QTest::newRow("the second line is cut out") << 1 << 2;
        QTest::newRow("two lines change places") << 2 << 2;
        QTest::newRow("a line is put between") << 3 << 2;
        QTest::newRow("the first line is cut out") << 4 << 1;
        QTest::newRow("a line is no JSON any more") << 5 << 2;
        QTest::newRow("an empty line at the end") << 6 << 5;
    }
    void showsWhatWasChanged()
    {
        QFETCH(int, what);
        QFETCH(int, brokenAt);
        const RevealAudit audit(pathOf("audit.jsonl"));
        for (const char* session : {"s1", "s2", "s3", "s4"})
            QVERIFY(audit.append(entryFor(session)).ok());
        QList<QByteArray> lines = contentOf(audit.path()).split('\n');
        if (what == 0)
            lines[0].replace("s1", "s9");
        else if (what == 1)
            lines.removeAt(1);
        else if (what == 2)
            lines.swapItemsAt(1, 2);
        else if (what == 3)
            lines.insert(1, lines[0]);
        else if (what == 4)
            lines.removeFirst();
        else if (what == 5)
            lines[1].chop(1);
        else
            lines.append(QByteArray());
        setContent(audit.path(), lines.join('\n'));
        const auto chain = RevealAudit::verify(audit.path());
        QVERIFY(chain.ok());
        QVERIFY(!chain->holds());
        QCOMPARE(*chain->brokenAt, static_cast<std::size_t>(brokenAt));
    }

    void goesOnBehindAWriteThatWasCutShort()
    {
        const RevealAudit audit(pathOf("audit.jsonl"));
        QVERIFY(audit.append(entryFor("s1")).ok());
        setContent(audit.path(), contentOf(audit.path()) + "{\"prev\":\"0123");
        auto chain = RevealAudit::verify(audit.path());
        QVERIFY(chain.ok() && chain->holds() && chain->torn);
        QVERIFY(audit.append(entryFor("s2")).ok());
        QVERIFY(audit.append(entryFor("s3")).ok());
        chain = RevealAudit::verify(audit.path());
        QVERIFY(chain.ok() && chain->holds() && !chain->torn);
        QCOMPARE(chain->entries, std::size_t{3});
        QCOMPARE(chain->stumps, std::size_t{1});
    }

    void refuses_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("a symlink") << 0 << static_cast<int>(RedactProblem::NotARegularFile);
        QTest::newRow("a folder") << 1 << static_cast<int>(RedactProblem::CannotOpen);
        QTest::newRow("a pipe") << 2 << static_cast<int>(RedactProblem::NotARegularFile);
        QTest::newRow("a file with a second name") << 3 << static_cast<int>(RedactProblem::NotARegularFile);
        QTest::newRow("a symlink as folder") << 4 << static_cast<int>(RedactProblem::CannotMakeFolder);
        QTest::newRow("a folder that others may write") << 5 << static_cast<int>(RedactProblem::NotOurs);
        QTest::newRow("an entry without a reason") << 6 << static_cast<int>(RedactProblem::NoReason);
    }
    void refuses()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        const std::string path = pathOf("gatehouse/audit.jsonl");
        const std::string folder = pathOf("gatehouse");
        const std::string other = pathOf("other");
        if (what != 4)
            QCOMPARE(::mkdir(folder.c_str(), 0700), 0);
        if (what == 0) {
            setContent(other, {});
            QCOMPARE(::symlink(other.c_str(), path.c_str()), 0);
        } else if (what == 1) {
            QCOMPARE(::mkdir(path.c_str(), 0700), 0);
        } else if (what == 2) {
            QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        } else if (what == 3) {
            setContent(other, {});
            QCOMPARE(::link(other.c_str(), path.c_str()), 0);
        } else if (what == 4) {
            QCOMPARE(::mkdir(other.c_str(), 0700), 0);
            QCOMPARE(::symlink(other.c_str(), folder.c_str()), 0);
        } else if (what == 5) {
            QCOMPARE(::chmod(folder.c_str(), 0777), 0);
        }
        const auto done = RevealAudit(path).append(entryFor("s1", what == 6 ? " \n" : "why"));
        QVERIFY(!done.ok());
        QCOMPARE(static_cast<int>(done.problem().code.as<RedactProblem>()), code);
        QVERIFY(done.problem().code.subject() == Subject::Redact);
        if (what == 0 || what == 3)
            QCOMPARE(contentOf(other), QByteArray());
    }

    void takesTurns()
    {
        // flock is between open files, so threads stand for processes here.
        const std::string path = pathOf("audit.jsonl");
        constexpr int Writers = 4;
        constexpr int Each = 25;
        std::vector<std::jthread> writers;
        for (int i = 0; i < Writers; ++i)
            writers.emplace_back([path, i] {
                for (int n = 0; n < Each; ++n)
                    static_cast<void>(RevealAudit(path).append(entryFor(std::to_string(i))));
            });
        writers.clear();
        const auto chain = RevealAudit::verify(path);
        QVERIFY(chain.ok() && chain->holds());
        QCOMPARE(chain->entries, std::size_t{Writers * Each});
    }

    void findsItsPlace()
    {
        qputenv("XDG_STATE_HOME", "/somewhere/state");
        QCOMPARE(*RevealAudit::defaultPath(), std::string("/somewhere/state/gatehouse/audit.jsonl"));
        qputenv("XDG_STATE_HOME", "not/absolute");
        qputenv("HOME", "/home/ann");
        QCOMPARE(*RevealAudit::defaultPath(), std::string("/home/ann/.local/state/gatehouse/audit.jsonl"));
        qunsetenv("HOME");
        QVERIFY(!RevealAudit::defaultPath().ok());
    }

private:
    std::string pathOf(const char* name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }

    std::optional<QTemporaryDir> m_folder;
};

GATEHOUSE_TEST(RevealAuditTest)
#include "tst_revealaudit.moc"
