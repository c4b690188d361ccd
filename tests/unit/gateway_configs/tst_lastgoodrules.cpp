#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at <concepts> and <compare>
#include "gatewayproblem.h"
#include "lastgoodrules.h"
#endif
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace gatehouse;

namespace
{

RulesText someRules(std::int64_t version)
{
    return {version, "abc", "{ \"version\": 1,\n \"endpoints\": [] }"};
}

} // namespace

/// What is kept over a restart.
class LastGoodRulesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString file() const { return m_directory.filePath(QStringLiteral("validation.rules.last-good")); }
    LastGoodRules kept() const { return LastGoodRules(m_directory.path().toStdString()); }

private slots:
    void init() { QFile::remove(file()); }

    void withoutAFileThereIsNothing()
    {
        const auto rules = kept().read();
        QVERIFY(rules.ok());
        QVERIFY(!*rules);
    }
    void whatIsWrittenIsReadToTheByte()
    {
        QVERIFY(kept().write(someRules(3)).ok());
        QVERIFY(kept().write(someRules(2)).ok());
        const auto rules = kept().read();
        QVERIFY(rules.ok() && rules->has_value());
        QCOMPARE((*rules)->version, std::int64_t(2));
        QCOMPARE((*rules)->hash, std::string("abc"));
        QCOMPARE((*rules)->text, someRules(2).text);
        QCOMPARE(QFile(file()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(QDir(m_directory.path()).entryList(QDir::Files).size(), 1);
    }
    void aDamagedFileIsAProblemAndNoRules_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<QByteArray>("append");
        QTest::newRow("cut in the text") << 120 << QByteArray();
        QTest::newRow("cut in the first line") << 20 << QByteArray();
        QTest::newRow("empty") << 0 << QByteArray();
        QTest::newRow("longer than written") << 100000 << QByteArray(" ");
    }
    void aDamagedFileIsAProblemAndNoRules()
    {
        QFETCH(int, keep);
        QFETCH(QByteArray, append);
        QVERIFY(kept().write(someRules(3)).ok());
        QFile damaged(file());
        QVERIFY(damaged.open(QFile::ReadOnly));
        const QByteArray bytes = damaged.readAll().left(keep) + append;
        damaged.close();
        QVERIFY(damaged.open(QFile::WriteOnly));
        damaged.write(bytes);
        damaged.close();
        QVERIFY(!kept().read().ok());
    }
    void anEmptyNameKeepsNothingAndIsNoProblem()
    {
        const LastGoodRules none{std::string()};
        QVERIFY(none.checkDirectory().ok());
        QVERIFY(none.write(someRules(1)).ok());
        const auto rules = none.read();
        QVERIFY(rules.ok() && !*rules);
    }
    void aDirectoryThatIsNoneIsNamed()
    {
        const LastGoodRules wrong{std::string("/nonexistent/gatehouse")};
        const auto checked = wrong.checkDirectory();
        QVERIFY(!checked.ok());
        QVERIFY(checked.problem().code == GatewayProblem::WrongValue);
        QCOMPARE(checked.problem().args.front(), std::string("GATEWAY_STATE_DIR"));
        QVERIFY(!wrong.write(someRules(1)).ok());
    }
};

GATEHOUSE_TEST(LastGoodRulesTest)
#include "tst_lastgoodrules.moc"
