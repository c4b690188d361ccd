#include "fakechatsource.h"
#include "testmain.h"
#include "transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class TranscriptModelTest : public QObject
{
    Q_OBJECT

    static MessageRecord call(const std::string& id, int second)
    {
        MessageRecord message = test::messageOf(id, "assistant", second, "");
        message.toolCalls = "[{\"id\":\"k1\",\"service\":\"S\",\"name\":\"f\",\"arguments\":{\"a\":1}}]";
        message.metadata = "{\"trace_id\":\"c85990d2e844c762939ae232588efbce\"}";
        return message;
    }
    static MessageRecord result(const std::string& id, int second, const std::string& item)
    {
        MessageRecord message = test::messageOf(id, "tool", second, "1 result(s)");
        message.toolResults = "[" + item + "]";
        return message;
    }
    static SessionOpening openingOf(const std::vector<MessageRecord>& messages)
    {
        SessionOpening opening;
        opening.session = test::summaryOf("s", 0).session;
        opening.tail = messages;
        for (const MessageRecord& message : messages)
            opening.heads.push_back(headOf(message));
        return opening;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void foldsResultsIntoTheCall()
    {
        TranscriptModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOpening(openingOf({test::messageOf("m1", "user", 0, "Hi"), call("m2", 3),
                                    result("m3", 4, "{\"id\":\"k1\",\"name\":\"f\",\"result\":[1]}"),
                                    test::messageOf("m4", "assistant", 5, "Done")}));
        QCOMPARE(model.rowCount(), 3);
        const ShownEntry entry = model.shown(1);
        QCOMPARE(entry.cards.size(), std::size_t(1));
        QCOMPARE(entry.cards[0].name, u"S.f"_s);
        QVERIFY(entry.cards[0].state == ToolCard::State::Ok);
        QVERIFY(entry.cards[0].duration == std::chrono::seconds(1));
        QCOMPARE(entry.cards[0].note, u"1 result(s)"_s);
        QVERIFY(entry.cards[0].trace.has_value());
        QCOMPARE(model.rowOf(MessageId("m3")), 1);
        QVERIFY(model.answerTime(1) == std::chrono::seconds(3));
    }

    void tellsWhatBecameOfACall_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, const QString& item, ToolCard::State state) {
            QTest::newRow(name) << item << static_cast<int>(state);
        };
        row("it answered", u"{\"id\":\"k1\",\"result\":1}"_s, ToolCard::State::Ok);
        row("it failed", u"{\"id\":\"k1\",\"error\":\"no\"}"_s, ToolCard::State::Failed);
        row("it answered nothing", u"{\"id\":\"k1\",\"result\":[]}"_s, ToolCard::State::NoResult);
        row("another was answered", u"{\"id\":\"other\",\"result\":1}"_s, ToolCard::State::Waiting);
    }
    void tellsWhatBecameOfACall()
    {
        QFETCH(QString, item);
        TranscriptModel model;
        model.setOpening(openingOf({call("m1", 0), result("m2", 1, item.toStdString())}));
        QCOMPARE(model.rowCount(), 1);
        QTEST(static_cast<int>(model.shown(0).cards.front().state), "state");
        QCOMPARE(model.entry(0).hasFailedCall(), item.contains(u"error"_s));
    }

    void showsWhatCannotBeTakenApart()
    {
        MessageRecord odd = test::messageOf("m1", "assistant", 0, "x");
        odd.toolCalls = "[1,2]";
        TranscriptModel model;
        model.setOpening(openingOf({odd}));
        QVERIFY(model.shown(0).cards.front().isUnreadable);
        QCOMPARE(model.shown(0).cards.front().arguments, std::string("[1,2]"));
    }

    void growsAtTheEndByExactSteps()
    {
        TranscriptModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOpening(openingOf({test::messageOf("m1", "user", 0, "Hi"), call("m2", 3)}));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const auto since = *ChatTime("2026-03-01 06:00:02+00").instant();
        model.refreshTail({call("m2", 3)}, since);
        QCOMPARE(changed.count(), 0); // as it was
        model.refreshTail({call("m2", 3), result("m3", 4, "{\"id\":\"k1\",\"result\":1}")}, since);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(changed.count() > 0);
        QCOMPARE(model.shown(1).cards.front().result, std::string("1"));
        model.refreshTail({call("m2", 3), result("m3", 4, "{\"id\":\"k1\",\"result\":1}"),
                           test::messageOf("m4", "user", 9, "Thanks")},
                          since);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 3);
        model.refreshTail({test::messageOf("m4", "user", 9, "Thanks")}, since); // the rest was deleted
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(reset.count(), 0);
    }

    /// An import in one transaction gives all its messages one time.
    void keepsWhatOneAnswerCannotHold()
    {
        std::vector<MessageRecord> imported;
        for (int i = 0; i < 50; ++i)
            imported.push_back(test::messageOf("m" + std::to_string(i), "user", 3, "x"));
        TranscriptModel model;
        model.setOpening(openingOf(imported));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        const UtcTime since = *ChatTime("2026-03-01 06:00:01+00").instant();
        const UtcTime until = *ChatTime("2026-03-01 06:00:03+00").instant();
        model.refreshTail({imported.begin(), imported.begin() + 20}, since, until);
        model.refreshTail({imported.begin() + 19, imported.end()}, until + std::chrono::microseconds(1), {});
        QCOMPARE(removed.count() + moved.count(), 0);
        QCOMPARE(model.rowCount(), 50);
        imported[30].content = "y";
        imported.push_back(test::messageOf("new", "user", 4, "z"));
        model.refreshTail({imported.begin() + 19, imported.end()}, until + std::chrono::microseconds(1), {});
        QCOMPARE(model.rowCount(), 51);
        QCOMPARE(model.shown(30).text, u"y"_s);
        QCOMPARE(model.shown(50).text, u"z"_s);
    }

    void marksPauses_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("just under five minutes") << 299 << false;
        QTest::newRow("five minutes") << 300 << true;
        QTest::newRow("six minutes") << 360 << true;
    }
    void marksPauses()
    {
        QFETCH(int, seconds);
        TranscriptModel model;
        model.setOpening(
            openingOf({test::messageOf("m1", "user", 0, "a"), test::messageOf("m2", "user", seconds, "b")}));
        QTEST(model.gapBefore(1).has_value(), "isShown");
        QVERIFY(!model.gapBefore(0));
    }

    void asksForBodiesInPages()
    {
        SessionOpening opening;
        opening.session = test::summaryOf("s", 0).session;
        for (int i = 0; i < 5000; ++i)
            opening.heads.push_back(headOf(test::messageOf("m" + std::to_string(i), "user", i, "x")));
        TranscriptModel model;
        model.setOpening(opening);
        QCOMPARE(model.rowCount(), 5000);
        QVERIFY(!model.isLoaded(4000));
        const auto query = model.missing(4000, 4010);
        QVERIFY(query);
        QCOMPARE(query->from->id, std::string("m3900"));
        QCOMPARE(query->to->id, std::string("m4099"));
        std::vector<MessageRecord> bodies;
        for (int i = 3900; i < 4100; ++i)
            bodies.push_back(test::messageOf("m" + std::to_string(i), "user", i, "x"));
        model.addBodies(bodies);
        QVERIFY(!model.missing(4000, 4010));
        // Reading everywhere does not fill the memory.
        for (int page = 0; page < 25; ++page) {
            bodies.clear();
            for (int i = page * 200; i < page * 200 + 200; ++i)
                bodies.push_back(test::messageOf("m" + std::to_string(i), "user", i, "x"));
            model.addBodies(bodies);
            QVERIFY(model.isLoaded(page * 200));
        }
        QVERIFY(!model.isLoaded(0));
    }

    void copiesWhatItShows()
    {
        TranscriptModel model;
        model.setOpening(openingOf({call("m1", 0), result("m2", 1, "{\"id\":\"k1\",\"result\":[1]}")}));
        QCOMPARE(copyText(model.shown(0)), u"S.f({\"a\":1})\n→ [1]"_s);
    }
};

GATEHOUSE_TEST(TranscriptModelTest)
#include "tst_transcriptmodel.moc"
