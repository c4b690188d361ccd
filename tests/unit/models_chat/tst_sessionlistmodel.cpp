#include "fakechatsource.h"
#include "sessionlistmodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SessionListModelTest : public QObject
{
    Q_OBJECT

    /// "a10 b7": id and minute, newest first; "+" at the end: there is more.
    static SessionPage pageOf(const QString& picture)
    {
        SessionPage page;
        for (const QString& word : picture.split(u' ', Qt::SkipEmptyParts))
            if (word == u"+")
                page.next = positionOf(page.sessions.back().session);
            else
                page.sessions.push_back(test::summaryOf(word.left(1).toStdString(), word.mid(1).toInt()));
        return page;
    }
    static QString pictureOf(const SessionListModel& model)
    {
        QString ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.index(row).data(SessionListModel::IdRole).toString();
        return ids;
    }
    static std::optional<UtcTime> minute(int at)
    {
        return test::summaryOf("x", at).session.updatedAt.instant();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refreshesByExactSteps_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("polled");
        QTest::addColumn<int>("since"); // minutes; -1: the whole newest page
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("moved");
        QTest::newRow("nothing new") << "c30 b20 a10"
                                     << "c30" << 29 << "cba" << 0 << 0 << 0;
        QTest::newRow("a new session") << "c30 b20 a10"
                                       << "d31 c30" << 29 << "dcba" << 1 << 0 << 0;
        QTest::newRow("an old one is answered") << "c30 b20 a10"
                                                << "a40 c30" << 29 << "acb" << 0 << 0 << 1;
        QTest::newRow("the newest is deleted") << "c30 b20 a10"
                                               << "" << 29 << "ba" << 0 << 1 << 0;
        QTest::newRow("all at once") << "d40 c30 b20 a10"
                                     << "e50 a45" << 39 << "eacb" << 1 << 1 << 1;
        QTest::newRow("an old one deleted shows in the whole page") << "c30 b20 a10"
                                                                    << "c30 a10" << -1 << "ca" << 0 << 1 << 0;
        QTest::newRow("a whole page says nothing of what is behind it")
            << "d40 c30 b20 a10"
            << "d40 c30 +" << -1 << "dcba" << 0 << 0 << 0;
        QTest::newRow("first rows of an empty list") << ""
                                                     << "b20 a10" << -1 << "ba" << 2 << 0 << 0;
        QTest::newRow("the last row goes") << "a10"
                                           << "" << -1 << "" << 0 << 1 << 0;
    }
    void refreshesByExactSteps()
    {
        QFETCH(QString, before);
        QFETCH(QString, polled);
        QFETCH(int, since);
        SessionListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(pageOf(before));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.refreshNewest(pageOf(polled), since < 0 ? std::nullopt : minute(since));
        QTEST(pictureOf(model), "after");
        QTEST(static_cast<int>(inserted.count()), "inserted");
        QTEST(static_cast<int>(removed.count()), "removed");
        QTEST(static_cast<int>(moved.count()), "moved");
        QCOMPARE(reset.count(), 0);
    }

    void keepsHoldOfARowThatMoves()
    {
        SessionListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(pageOf(u"c30 b20 a10"_s));
        const QPersistentModelIndex held = model.index(2);
        model.refreshNewest(pageOf(u"d41 a40 c30"_s), minute(29));
        QCOMPARE(held.row(), 1);
        QCOMPARE(held.data(SessionListModel::IdRole).toString(), u"a"_s);
    }

    void keepsOddTimesWhereTheServerHasThem()
    {
        SessionPage page = pageOf(u"b20 a10"_s);
        SessionSummary far = test::summaryOf("f", 1);
        far.session.updatedAt = ChatTime("infinity");
        SessionSummary early = test::summaryOf("e", 1);
        early.session.updatedAt = ChatTime("0044-03-15 00:00:00+00 BC");
        page.sessions.insert(page.sessions.begin(), far);
        page.sessions.push_back(early);
        SessionListModel model;
        model.setPage(page);
        SessionPage polled = pageOf(u"c30"_s);
        polled.sessions.insert(polled.sessions.begin(), far);
        model.refreshNewest(polled, minute(19));
        QCOMPARE(pictureOf(model), u"fcae"_s); // b was in the stretch and is gone
    }

    void isAWindowThatSlides()
    {
        SessionListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto page = [](int first, bool more) {
            SessionPage rows;
            for (int i = first; i < first + 500; ++i)
                rows.sessions.push_back(test::summaryOf("s" + std::to_string(i), 0));
            if (more)
                rows.next = positionOf(rows.sessions.back().session);
            return rows;
        };
        model.setPage(page(0, true));
        for (int first = 500; first < 3000; first += 500)
            model.appendOlder(page(first, first < 2500));
        QCOMPARE(model.rowCount(), SessionListModel::MostRows);
        QVERIFY(!model.atNewest());
        QVERIFY(model.atOldest());
        QCOMPARE(model.newest()->id, std::string("s1000"));
        model.prependNewer(page(500, true));
        model.prependNewer(page(0, false));
        QCOMPARE(model.rowCount(), SessionListModel::MostRows);
        QVERIFY(model.atNewest());
        QVERIFY(!model.atOldest());
        QCOMPARE(model.newest()->id, std::string("s0"));
    }

    void showsNoRowTwiceWhenItMovedWhilePaging()
    {
        SessionListModel model;
        model.setPage(pageOf(u"c30 b20 +"_s));
        model.appendOlder(pageOf(u"b20 a10"_s));
        QCOMPARE(pictureOf(model), u"cba"_s);
    }

    void saysEverythingInWordsToo()
    {
        SessionSummary row = test::summaryOf("a", 10);
        row.session.title = "<b>bold</b> \u202Etxt";
        row.lastMessage = "<img src=x>";
        row.messageCount = 3;
        row.toolCallMessages = 1;
        row.failedCalls = 2;
        SessionListModel model;
        model.setPage({{row}, {}});
        const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(u"failed"_s));
        QVERIFY(spoken.contains(u"tools"_s));
        QVERIFY(model.index(0).data().toString().contains(u"⟨U+202E⟩"_s));
        QVERIFY(!model.index(0).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
        row.session.title.reset();
        model.setPage({{row}, {}});
        QCOMPARE(model.index(0).data().toString(), u"(untitled)"_s);
    }
};

GATEHOUSE_TEST(SessionListModelTest)
#include "tst_sessionlistmodel.moc"
