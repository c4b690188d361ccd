#include "seenevents.h"
#include "testmain.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>
#include <QTest>

using namespace gatehouse;

/// Numbers of other instances: what came twice, and what did not come.
class SeenEventsTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventIsTakenOnce_data()
    {
        QTest::addColumn<QByteArray>(
            "story"); // `7` an event, `=7` its last was, `+3` seconds pass, `?` missed
        QTest::addColumn<QByteArray>("answers"); // of events and questions, in order
        const auto row = [](const char* name, const char* story, const char* answers) {
            QTest::newRow(name) << QByteArray(story) << QByteArray(answers);
        };
        row("one after the other", "1 2 3 +3 ?", "y y y n");
        row("the first that is heard of it", "57 +3 ?", "y n");
        row("what was before the first is not ours", "57 56 +3 ?", "y n n");
        row("over Redis and over NOTIFY", "1 2 1 2 +3 ?", "y y n n n");
        row("one overtakes the other", "1 3 2 +3 ?", "y y y n");
        row("overtaken, and then twice", "1 3 2 2 3 ?", "y y y n n n");
        row("one does not come", "1 3 ? +1 ? +1 ? ?", "y y n n y n");
        row("given up, and then it comes", "1 3 +3 ? 2", "y y y n");
        row("given up, and the next is there", "1 3 +3 ? 4 +3 ?", "y y y y n");
        row("the last does not come", "1 =2 +3 ?", "y y");
        row("the last comes late", "1 =2 2 +3 ?", "y y n");
        row("the last is there", "1 2 =2 +3 ?", "y y n");
        row("it says where it is before anything", "=4 5 +3 ?", "y n");
        row("it says where it is, and that did not come", "=4 6 +3 ?", "y y");
        row("too many at once are given up at once", "1 1500 ? 1499 1501", "y y y n y");
        row("a number from nowhere does not drown the others", "1 9007199254740992 2 3 ?", "y y y y y");
        row("a last number from nowhere is none", "1 =9007199254740992 2 +3 ?", "y y n");
    }
    void anEventIsTakenOnce()
    {
        QFETCH(QByteArray, story);
        SeenEvents seen;
        Deadline now{};
        QByteArrayList answers;
        const auto answer = [&answers](bool yes) { answers << (yes ? "y" : "n"); };
        for (const QByteArray& word : story.split(' ')) {
            if (word == "?")
                answer(seen.missed(now));
            else if (word.startsWith('+'))
                now += std::chrono::seconds(word.toInt());
            else if (word.startsWith('='))
                seen.told("a", word.mid(1).toULongLong(), now);
            else
                answer(seen.take("a", word.toULongLong(), now));
        }
        QTEST(answers.join(' '), "answers");
    }

    void instancesCountForThemselves()
    {
        SeenEvents seen;
        QVERIFY(seen.take("a", 1, {}));
        QVERIFY(seen.take("b", 1, {}));
        QVERIFY(!seen.take("a", 1, {}));
    }

    void theOneUnheardForLongestIsForgotten()
    {
        SeenEvents seen;
        Deadline now{};
        for (std::size_t i = 0; i < SeenEvents::mostInstances; ++i)
            QVERIFY(seen.take(std::to_string(i), 5, now += std::chrono::seconds(1)));
        QVERIFY(!seen.take("0", 5, now += std::chrono::seconds(1))); // and with it heard again
        QVERIFY(seen.take("one more", 5, now));
        QVERIFY(!seen.take("0", 5, now));
        QVERIFY(seen.take("1", 5, now)); // forgotten, and so another numbering
    }
};

GATEHOUSE_TEST(SeenEventsTest)
#include "tst_seenevents.moc"
