#include "migration.h"
#include "testmain.h"

#include <QRegularExpression>

#include <vector>

using namespace gatehouse;

namespace
{

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

class MigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void ourOwnFilesAreInOrderAndLeaveTransactionsToTheRunner()
    {
        const auto listed = listMigrations(migrationFiles());
        QVERIFY(listed.ok());
        QVERIFY(listed->size() >= 7);
        for (const SqlFile& file : migrationFiles()) {
            const QString text =
                QString::fromUtf8(file.text.data(), static_cast<qsizetype>(file.text.size()));
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("^\\s*(COMMIT|ROLLBACK|BEGIN)\\s*;"),
                                                       QRegularExpression::MultilineOption)),
                     qPrintable(text));
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("DROP TABLE[^;]*chat_"))),
                     qPrintable(text));
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("ALTER TABLE[^;]*chat_"))),
                     qPrintable(text));
        }
    }

    void eachHelperIndexIsOneStatement()
    {
        for (const SqlFile& file : helperIndexFiles()) {
            const QString text =
                QString::fromUtf8(file.text.data(), static_cast<qsizetype>(file.text.size()));
            QCOMPARE(text.count(QLatin1Char(';')), 1);
            QVERIFY(text.contains(QStringLiteral("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_gatehouse_")));
        }
    }

    void hashesAreThoseOfTheFile()
    {
        const std::vector<SqlFile> files{{"0001_a.down.sql", "x"}, {"0001_a.up.sql", "abc"}};
        const auto listed = listMigrations(files);
        QVERIFY(listed.ok());
        QCOMPARE(QString::fromStdString((*listed)[0].sha256),
                 QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void refusesFilesThatAreNoSequence_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("no way down") << words("0001_a.up.sql");
        QTest::newRow("no way up") << words("0001_a.down.sql");
        QTest::newRow("a gap") << words("0002_a.up.sql 0002_a.down.sql");
        QTest::newRow("two with one number")
            << words("0001_a.up.sql 0001_a.down.sql 0001_b.up.sql 0001_b.down.sql");
        QTest::newRow("halves with different names") << words("0001_a.up.sql 0001_b.down.sql");
        QTest::newRow("no number") << words("first_a.up.sql first_a.down.sql");
        QTest::newRow("number zero") << words("0000_a.up.sql 0000_a.down.sql");
        QTest::newRow("no direction") << words("0001_a.sql");
        QTest::newRow("no name") << words("0001_.up.sql 0001_.down.sql");
    }
    void refusesFilesThatAreNoSequence()
    {
        QFETCH(QStringList, names);
        std::vector<std::string> kept;
        for (const QString& name : names)
            kept.push_back(name.toStdString());
        std::vector<SqlFile> files;
        for (const std::string& name : kept)
            files.push_back({name, "SELECT 1;"});
        QVERIFY(!listMigrations(files).ok());
    }
};

GATEHOUSE_TEST(MigrationTest)
#include "tst_migration.moc"
