#include "fakehealth.h"
#include "newestconversations.h"
#include "overviewbanner.h"
#include "overviewdelegates.h"
#include "overviewpage.h"
#include "overviewscale.h"
#include "testmain.h"
#include "theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace
{

/// Has nothing to say, or cannot be reached.
class FakeChatSource : public ChatSource
{
public:
    bool isAway = false;
    int asked = 0;

    QFuture<Outcome<SessionPage>> sessions(const SessionQuery&) override
    {
        ++asked;
        QPromise<Outcome<SessionPage>> promise;
        promise.start();
        if (isAway)
            promise.addResult(Outcome<SessionPage>(refused()));
        else
            promise.addResult(Outcome<SessionPage>(SessionPage()));
        promise.finish();
        return promise.future();
    }
    QFuture<Outcome<SessionOpening>> open(const SessionId&, int) override { return {}; }
    QFuture<Outcome<std::vector<MessageRecord>>> messages(const MessageQuery&) override { return {}; }
};

struct Wall {
    FakeClock clock;
    FakeFeed* feed = nullptr;
    std::unique_ptr<HealthMonitor> monitor;
    FakeChatSource source;
    bool isAway = false;
    bool isDown = false;

    Wall()
    {
        auto owned = std::make_unique<FakeFeed>();
        feed = owned.get();
        monitor = std::make_unique<HealthMonitor>(std::move(owned), clock);
        feed->answer = [this] {
            if (isAway)
                return FakeFeed::Answer(refused());
            return FakeFeed::Answer(
                answerWith({component("cluster-registry", HealthWord::Up, 5.2, clock.utc()),
                            component("intelligence-engine", isDown ? HealthWord::Down : HealthWord::Up,
                                      isDown ? std::nullopt : std::optional(90.0), clock.utc()),
                            component("redis", HealthWord::Up, 0.8, clock.utc())}));
        };
    }
    void pass(std::chrono::milliseconds time)
    {
        for (auto left = time; left > 0ms; left -= 500ms) {
            clock.advance(500ms);
            monitor->poller().wake();
            QCoreApplication::sendPostedEvents();
        }
    }
};

void keepPicture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("GATEHOUSE_RENDERS");
    if (!folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace

class OverviewPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void saysWhatToDoWithoutAProfile()
    {
        OverviewPage page(nullptr);
        page.resize(1000, 700);
        page.show();
        QStringList words;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible())
                words << label->text();
        }
        QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("Open a profile")));
        QCOMPARE(page.sights(), QSet<QString>{QStringLiteral("empty")});
    }

    void runsThroughAnOutage_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("on a desk") << QSize(1368, 832) << false;
        QTest::newRow("dark, in a small window") << QSize(952, 632) << true;
        QTest::newRow("dark, on a wall") << QSize(1848, 1000) << true;
    }
    void runsThroughAnOutage()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        Theme::apply(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        Wall wall;
        NewestConversations newest(wall.source);
        OverviewPage page(wall.monitor.get(), &newest, nullptr);
        page.resize(size);
        page.show();
        wall.pass(60s);
        wall.isDown = true;
        wall.pass(60s);
        QVERIFY(page.sights().contains(QStringLiteral("down")));
        keepPicture(page, QStringLiteral("overview-%1-down").arg(size.width()));
        wall.isAway = true;
        wall.pass(60s);
        auto* banner = page.findChild<OverviewBanner*>();
        QVERIFY(banner->accessibleName().contains(QStringLiteral("127.0.0.1:8080")));
        QVERIFY(banner->accessibleName().contains(QStringLiteral("old")));
        QCOMPARE(page.findChildren<QListView*>().constFirst()->model()->rowCount(), 3);
        keepPicture(page, QStringLiteral("overview-%1-away").arg(size.width()));
        wall.isAway = false;
        wall.isDown = false;
        wall.pass(30s);
        QVERIFY(banner->accessibleName().contains(QStringLiteral("All 3 components up")));
        Theme::apply(*qApp, ThemeChoice::Light);
    }

    void noRowIsCutAtTheLowerEdge_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("rowHeight");
        QTest::newRow("more room than rows: the usual height") << 500 << 3 << 46;
        QTest::newRow("a little too little room: all rows, lower ones") << 240 << 6 << 40;
        QTest::newRow("many rows: as many whole ones as fit") << 165 << 40 << 55;
        QTest::newRow("no room for one") << 20 << 40 << 20;
        QTest::newRow("no rows") << 200 << 0 << 46;
    }
    void noRowIsCutAtTheLowerEdge()
    {
        QFETCH(int, height);
        QFETCH(int, rows);
        OverviewDelegate delegate(46, nullptr);
        delegate.fit(height, rows);
        QTEST(delegate.sizeHint({}, {}).height(), "rowHeight");
        QVERIFY(!delegate.fit(height, rows));
    }

    void aComponentLeadsToItsHealth()
    {
        Wall wall;
        OverviewPage page(wall.monitor.get(), nullptr, nullptr);
        page.resize(1368, 832);
        page.show();
        wall.pass(10s);
        const QSignalSpy asked(&page, &Page::openRequested);
        auto* view = page.findChildren<QListView*>().constFirst();
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto place = asked.constFirst().constFirst().value<Location>();
        QCOMPARE(place.page, QStringLiteral("health"));
        QCOMPARE(place.id, QStringLiteral("intelligence-engine"));
    }

    void asksForConversationsOnlyWhileLookedAt()
    {
        Wall wall;
        NewestConversations newest(wall.source);
        OverviewPage page(wall.monitor.get(), &newest, nullptr);
        QCOMPARE(wall.source.asked, 0);
        page.show();
        QTRY_VERIFY(newest.hasAnswered());
        QVERIFY(newest.trouble().isEmpty());
    }

    void growsWithTheWall_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("factor");
        QTest::newRow("a desk") << QSize(1368, 832) << 1.0;
        QTest::newRow("a small window") << QSize(900, 500) << 1.0;
        QTest::newRow("four times the desk") << QSize(2736, 1664) << 2.0;
        QTest::newRow("a wide band") << QSize(5000, 832) << 1.0;
    }
    void growsWithTheWall()
    {
        QFETCH(QSize, size);
        QFETCH(double, factor);
        QCOMPARE(OverviewScale::factorFor(size), factor);
    }
};

GATEHOUSE_TEST(OverviewPageTest)
#include "tst_overviewpage.moc"
