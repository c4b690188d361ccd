#include "eventfeed.h"
#include "eventhub.h"
#include "testmain.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTest>

#include <memory>

using namespace gatehouse;

namespace
{

constexpr const char* ours = "host-1a2b3c4d";

/// What happens to a hub, a word each: `n` events (`5`), `lost`.
void play(EventHub& hub, const QByteArray& what)
{
    for (const QByteArray& word : what.split(' ')) {
        if (word == "lost")
            hub.missed();
        for (int i = 0; i < word.toInt(); ++i)
            hub.publish(GatewayEvent::configUpdated("s", "k", i));
    }
}

EventFilter everything()
{
    return EventFilter(Caller::local());
}

QJsonObject object(const std::string& frame)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(frame)).object();
}

/// All frames that wait, as `hello:<seq>/<oldest>`, `gap:<seq>/<oldest>`, or the event's number; runs of
/// numbers as `1-5`.
QByteArray taken(EventFeed& feed)
{
    QStringList words;
    qint64 from = 0;
    qint64 to = 0;
    const auto endRun = [&] {
        if (from > 0)
            words << (from == to ? QString::number(to) : QStringLiteral("%1-%2").arg(from).arg(to));
        from = 0;
    };
    while (const auto frame = feed.next()) {
        const QJsonObject read = object(*frame);
        const QJsonObject data = read[QLatin1String("data")].toObject();
        const qint64 seq = read[QLatin1String("seq")].toInteger();
        if (seq > 0 && from > 0 && seq == to + 1) {
            to = seq;
            continue;
        }
        endRun();
        if (seq > 0)
            from = to = seq;
        else
            words << QStringLiteral("%1:%2/%3")
                         .arg(read[QLatin1String("type")].toString())
                         .arg(data[QLatin1String("seq")].toInteger())
                         .arg(data[QLatin1String("oldest")].toInteger());
    }
    endRun();
    return words.join(QLatin1Char(' ')).toUtf8();
}

} // namespace

/// The ring and the clients that follow it.
class EventHubTest : public QObject
{
    Q_OBJECT

private slots:
    void aFrameHoldsItsNumberTimeTypeAndData()
    {
        EventHub hub(ours);
        EventFeed feed(hub, everything(), {}, [] {});
        GatewayEvent event = GatewayEvent::chatMessage("s", "m", "user", ownerMark("ann"));
        event.at = *parseUtc("2026-03-01T06:02:20.632281Z");
        hub.publish(event);
        (void)feed.next();
        QCOMPARE(QByteArray::fromStdString(feed.next().value_or("")),
                 QByteArray("{\"seq\":1,\"at\":\"2026-03-01T06:02:20.632281Z\",\"type\":\"chat.message\","
                            "\"data\":{\"session_id\":\"s\",\"message_id\":\"m\",\"role\":\"user\"}}"));
        QVERIFY(!feed.next());
    }

    void whoComesGetsWhatBelongs_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("since");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("frames");
        const auto row = [](const char* name, const char* before, const QByteArray& since, const char* after,
                            const char* frames) {
            QTest::newRow(name) << QByteArray(before) << since << QByteArray(after) << QByteArray(frames);
        };
        const QByteArray our = QByteArray(ours) + ':';
        row("to an empty hub", "0", "", "0", "hello:0/1");
        row("and something happens", "0", "", "2", "hello:0/1 1-2");
        row("late, without a place", "5", "", "2", "hello:5/1 6-7");
        row("back, having missed nothing", "5", our + "5", "0", "hello:5/1");
        row("back to an empty hub", "0", our + "0", "1", "hello:0/1 1");
        row("back, having missed three", "5", our + "2", "0", "hello:5/1 3-5");
        row("back from before the first", "5", our + "0", "1", "hello:5/1 1-6");
        row("back, all but ten forgotten, nothing lost", "15", our + "5", "0", "hello:15/6 6-15");
        row("back, one too many forgotten", "15", our + "4", "1", "hello:15/6 gap:16/7");
        row("ahead of the numbering", "5", our + "6", "1", "hello:5/1 gap:6/1");
        row("far ahead", "5", our + "18446744073709551615", "0", "hello:5/1 gap:5/1");
        row("from another instance", "5", "other-00000000:3", "0", "hello:5/1 gap:5/1");
        row("from this host before its restart", "5", "host-00000000:5", "0", "hello:5/1 gap:5/1");
        row("something was lost before", "5 lost 2", "", "1", "hello:8/7 9");
        row("something was lost since", "5 lost 2", our + "5", "0", "hello:8/7 gap:8/7");
        row("something was lost right behind its place", "5 lost", our + "5", "0", "hello:6/7 gap:6/7");
        row("back from behind the loss", "5 lost 2", our + "7", "0", "hello:8/7 8");
        row("something is lost while it follows", "5", "", "2 lost 1", "hello:5/1 gap:9/9");
    }
    void whoComesGetsWhatBelongs()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, since);
        QFETCH(QByteArray, after);
        EventHub hub(ours, 10);
        play(hub, before);
        const auto position = EventPosition::read(since.toStdString());
        QCOMPARE(position.has_value(), !since.isEmpty());
        EventFeed feed(hub, everything(), position, [] {});
        play(hub, after);
        QTEST(taken(feed), "frames");
    }

    void tenThousandAreKept()
    {
        EventHub hub(ours);
        play(hub, "10001");
        QCOMPARE(hub.seq(), std::uint64_t(10'001));
        QCOMPARE(hub.oldest(), std::uint64_t(2));
        EventFeed all(hub, everything(), EventPosition{ours, 1}, [] {});
        QCOMPARE(taken(all), QByteArray("hello:10001/2 2-10001"));
        EventFeed late(hub, everything(), EventPosition{ours, 0}, [] {});
        QCOMPARE(taken(late), QByteArray("hello:10001/2 gap:10001/2"));
    }

    void whoFallsBehindIsToldOfTheGap_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<QByteArray>("frames");
        QTest::newRow("a thousand frames wait") << 1000 << QByteArray("1-1000");
        QTest::newRow("one more") << 1001 << QByteArray("gap:1001/1");
        QTest::newRow("many more") << 9000 << QByteArray("gap:9000/1");
        QTest::newRow("more than are kept") << 11'000 << QByteArray("gap:11000/1001");
    }
    void whoFallsBehindIsToldOfTheGap()
    {
        QFETCH(int, waiting);
        EventHub hub(ours);
        EventFeed feed(hub, everything(), {}, [] {});
        QCOMPARE(taken(feed), QByteArray("hello:0/1"));
        play(hub, QByteArray::number(waiting));
        QTEST(taken(feed), "frames");
        play(hub, "1000");
        QCOMPARE(taken(feed), QStringLiteral("%1-%2").arg(waiting + 1).arg(waiting + 1000).toUtf8());
    }

    void whatWasMissedIsNotWhatOneIsBehind()
    {
        EventHub hub(ours);
        play(hub, "5000");
        EventFeed feed(hub, everything(), EventPosition{ours, 0}, [] {});
        play(hub, "1000");
        QCOMPARE(taken(feed), QByteArray("hello:5000/1 1-6000"));
    }

    void whatOneDoesNotGetCountsForNothing()
    {
        EventHub hub(ours);
        Caller viewer;
        viewer.actor = "bob";
        int woken = 0;
        EventFeed feed(hub, EventFilter(viewer), {}, [&woken] { ++woken; });
        QCOMPARE(taken(feed), QByteArray("hello:0/1"));
        play(hub, "25000");
        QCOMPARE(woken, 0);
        hub.publish(GatewayEvent::health("redis", "healthy", "unhealthy"));
        QCOMPARE(woken, 1);
        QCOMPARE(taken(feed), QByteArray("25001"));
    }

    void gapsAreCounted()
    {
        EventHub hub(ours);
        EventFeed feed(hub, everything(), EventPosition{"other", 1}, [] {});
        QCOMPARE(taken(feed), QByteArray("hello:0/1 gap:0/1"));
        hub.missed();
        hub.missed();
        QCOMPARE(taken(feed), QByteArray("gap:2/3"));
        QCOMPARE(hub.gaps(), std::uint64_t(2));
    }

    void whoHasGoneIsNotWoken()
    {
        EventHub hub(ours);
        int woken = 0;
        auto gone = std::make_unique<EventFeed>(hub, everything(), std::nullopt, [&woken] { ++woken; });
        EventFeed stays(hub, everything(), {}, [&woken] { ++woken; });
        gone.reset();
        play(hub, "1 lost");
        QCOMPARE(woken, 2);
    }
};

GATEHOUSE_TEST(EventHubTest)
#include "tst_eventhub.moc"
