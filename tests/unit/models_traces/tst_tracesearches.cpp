#include "testmain.h"

#include "settings.h"
#include "tracesearches.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class TraceSearchesTest : public QObject
{
    Q_OBJECT

private slots:
    void theLatestStandFirstAndOnce()
    {
        Settings settings(m_folder.filePath(u"recent.ini"_s));
        TraceSearches searches(settings);
        for (const QString& query : {u"a=1"_s, QString(), u"b=2"_s, u"a=1"_s})
            searches.remember(query);
        QCOMPARE(searches.recent(), (QStringList{u"a=1"_s, u"b=2"_s}));
        for (int number = 0; number < 50; ++number)
            searches.remember(u"n=%1"_s.arg(number));
        QCOMPARE(searches.recent().size(), TraceSearches::mostRecent);
    }

    void whatWasOnlySearchedForIsNotWritten()
    {
        const QString file = m_folder.filePath(u"memory.ini"_s);
        {
            Settings settings(file);
            TraceSearches searches(settings);
            searches.remember(u"user=ann"_s);
            searches.save(u"mine"_s, u"zone=north"_s);
        }
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(bytes.contains("north"));
        QVERIFY(!bytes.contains("ann"));
    }

    void whatIsKeptIsThereTheNextTime()
    {
        const QString file = m_folder.filePath(u"kept.ini"_s);
        {
            Settings settings(file);
            TraceSearches searches(settings);
            const QSignalSpy changed(&searches, &TraceSearches::changed);
            QVERIFY(searches.save(u"  slow   ones "_s, u"@min=1s"_s));
            QVERIFY(searches.save(u"Errors"_s, u"@errors"_s));
            QVERIFY(!searches.save(u"  "_s, u"@errors"_s));
            QCOMPARE(changed.size(), 2);
        }
        Settings settings(file);
        TraceSearches searches(settings);
        QCOMPARE(searches.savedNames(), (QStringList{u"Errors"_s, u"slow ones"_s}));
        QCOMPARE(searches.saved(u"slow ones"_s), u"@min=1s"_s);
        searches.remove(u"slow ones"_s);
        searches.remove(u"unknown"_s);
        QCOMPARE(searches.savedNames(), QStringList{u"Errors"_s});
    }

    void thereAreNotTooMany()
    {
        Settings settings(m_folder.filePath(u"many.ini"_s));
        TraceSearches searches(settings);
        for (int number = 0; number < TraceSearches::mostSaved; ++number)
            QVERIFY(searches.save(QString::number(number), u"a=1"_s));
        QVERIFY(!searches.save(u"one more"_s, u"a=1"_s));
        QVERIFY(searches.save(u"7"_s, u"b=1"_s));
        QCOMPARE(searches.saved(u"7"_s), u"b=1"_s);
    }

private:
    QTemporaryDir m_folder;
};

GATEHOUSE_TEST(TraceSearchesTest)
#include "tst_tracesearches.moc"
