#include "chip.h"
#include "componentcard.h"
#include "crosshaircard.h"
#include "fakehealth.h"
#include "healthpage.h"
#include "heartbeatstrips.h"
#include "incidenttable.h"
#include "latencychart.h"
#include "latencylegend.h"
#include "latencyticker.h"
#include "statepanel.h"
#include "testmain.h"
#include "theme.h"

#include <QApplication>
#include <QLabel>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <cmath>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace
{

/// A quarter of an hour of a system in which everything happens, and then `troubled` as it ends.
struct Story {
    FakeClock clock;
    FakeFeed* feed = nullptr;
    std::unique_ptr<HealthMonitor> monitor;
    QRandomGenerator random{42};
    bool isSlow = false;
    bool isDown = false;
    bool isAway = false;

    Story()
    {
        auto owned = std::make_unique<FakeFeed>();
        feed = owned.get();
        monitor = std::make_unique<HealthMonitor>(std::move(owned), clock);
        feed->answer = [this] { return isAway ? FakeFeed::Answer(refused()) : FakeFeed::Answer(answer()); };
    }
    double latency(double usual) { return usual * std::exp((random.generateDouble() - 0.5) * 0.9); }
    HealthAnswer answer()
    {
        const UtcTime at = clock.utc();
        auto collector = component("observability-collector", HealthWord::Up, latency(8), at);
        if (isDown) {
            collector.status = HealthWord::Down;
            collector.latencyMs.reset();
        }
        HealthAnswer result =
            answerWith({component("cluster-registry", HealthWord::Up, latency(5.2), at), collector,
                        component("intelligence-engine", HealthWord::Up, latency(isSlow ? 420 : 90), at),
                        component("realtime-streaming", HealthWord::Up, latency(6.4), at),
                        component("redis", HealthWord::Up, latency(0.8), at),
                        component("postgresql", HealthWord::Up, latency(3.1), at)});
        result.uptime = std::chrono::seconds(76 * 3600);
        return result;
    }
    void pass(std::chrono::milliseconds time)
    {
        for (auto left = time; left > 0ms; left -= 500ms) {
            clock.advance(500ms);
            monitor->poller().wake();
            QCoreApplication::sendPostedEvents();
        }
    }
    void tell()
    {
        pass(260s);
        isDown = true;
        pass(40s);
        isDown = false;
        pass(150s);
        clock.advance(100s);
        pass(200s);
        isSlow = true;
        pass(120s);
    }
};

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

int countPixels(const QImage& image, const QRect& area, const QColor& color)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            count += std::abs(seen.red() - color.red()) + std::abs(seen.green() - color.green()) +
                                 std::abs(seen.blue() - color.blue()) <
                             24
                         ? 1
                         : 0;
        }
    }
    return count;
}

/// With GATEHOUSE_RENDERS set, what the tests saw is kept there for people to look at.
void keepPicture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("GATEHOUSE_RENDERS");
    if (!folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace

class HealthPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void saysWhatToDoWithoutAGateway()
    {
        HealthPage page(nullptr);
        page.resize(1000, 700);
        page.show();
        QStringList words;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible())
                words << label->text();
        }
        QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("gateway address")));
        QCOMPARE(page.sights(), QSet<QString>{QStringLiteral("empty")});
        keepPicture(page, QStringLiteral("health-none"));
    }

    void saysWhyThereIsNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("no answer yet") << 0 << "first reading";
        QTest::newRow("the gateway is away") << 1 << "127.0.0.1:8080";
        QTest::newRow("the gateway answers with a page") << 2 << "Sign in";
    }
    void saysWhyThereIsNothing()
    {
        QFETCH(int, kind);
        QFETCH(QString, says);
        Story story;
        story.feed->isHanging = kind == 0;
        story.isAway = kind == 1;
        if (kind == 2) {
            story.feed->answer = [] {
                HealthAnswer answer;
                answer.reading.detail = "This is a page: Sign in";
                return FakeFeed::Answer(answer);
            };
        }
        HealthPage page(*story.monitor, nullptr);
        page.resize(1000, 700);
        page.show();
        story.pass(3s);
        QStringList words;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible())
                words << label->text();
        }
        QVERIFY2(words.join(QLatin1Char(' ')).contains(says), qPrintable(words.join(QLatin1Char('|'))));
        keepPicture(page, QStringLiteral("health-nothing-%1").arg(kind));
    }

    void showsTheStory_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light on a desk") << false << QSize(1368, 832);
        QTest::newRow("dark on a desk") << true << QSize(1368, 832);
        QTest::newRow("light in a small window") << false << QSize(952, 632);
        QTest::newRow("dark in a small window") << true << QSize(952, 632);
    }
    void showsTheStory()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        Theme::apply(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(size);
        page.show();
        story.tell();
        auto* chart = page.findChild<LatencyChart*>();
        chart->refresh();
        const QString name = QStringLiteral("health-%1-%2")
                                 .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(size.width());
        keepPicture(page, name);
        QVERIFY(
            page.sights().contains({QStringLiteral("data"), QStringLiteral("slow"), QStringLiteral("gap")}));
        QCOMPARE(page.findChildren<ComponentCard*>().size(), 6);
        QCOMPARE(page.findChild<IncidentTable*>()->model()->rowCount(), 3);
        chart->lockAt(story.monitor->now() - 60'000);
        keepPicture(page, name + QStringLiteral("-crosshair"));
        story.isAway = true;
        story.pass(40s);
        keepPicture(page, name + QStringLiteral("-away"));
        Theme::apply(*qApp, ThemeChoice::Light);
    }

    /// A card draws from the component's record, which must not go first.
    void aForgottenComponentLosesItsCardAtOnce()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(10s);
        QCOMPARE(page.findChildren<ComponentCard*>().size(), 6);
        story.feed->answer = [&story] {
            return FakeFeed::Answer(answerWith({component("redis", HealthWord::Up, 1, story.clock.utc())}));
        };
        story.pass(10s);
        story.feed->isHanging = true;
        story.pass(2s);
        story.clock.advance(25h);
        story.monitor->poller().wake();
        QCOMPARE(page.findChildren<ComponentCard*>().size(), 1);
    }

    void aFailureIsSeenAtEveryZoom()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(100s);
        story.isDown = true;
        story.pass(2s);
        story.isDown = false;
        story.pass(120s);
        auto* chart = page.findChild<LatencyChart*>();
        const QColor down = Theme::current().color(Tone::Down);
        for (const ChartTime length : {60'000LL * 4, 3'600'000LL, 6 * 3'600'000LL, 24 * 3'600'000LL}) {
            chart->setLength(length);
            chart->refresh();
            const QImage image = chart->grab().toImage();
            QVERIFY(countPixels(image, chart->axisRect()->rect(), down) >= 3);
        }
    }

    void zoomsAndPansWhileLive()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(120s);
        auto* chart = page.findChild<LatencyChart*>();
        QVERIFY(chart->isFollowing());
        const ChartTime length = chart->length();
        QTest::keyClick(chart, Qt::Key_Plus);
        QVERIFY(chart->isFollowing());
        QVERIFY(chart->length() < length);
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(!chart->isFollowing());
        const ChartTime right = chart->viewTo();
        story.pass(20s);
        QCOMPARE(chart->viewTo(), right);
        QVERIFY(page.location().to.has_value());
        QTest::mouseClick(page.findChild<Chip*>(QStringLiteral("liveChip")), Qt::LeftButton);
        QVERIFY(chart->isFollowing());
        QVERIFY(!page.location().from.has_value());
    }

    void theCrosshairTellsAllValuesAndLocks()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(120s);
        auto* chart = page.findChild<LatencyChart*>();
        chart->refresh();
        const QPoint middle(chart->axisRect()->rect().right() - 60, chart->axisRect()->rect().center().y());
        QTest::mouseMove(chart, middle);
        QTest::mouseClick(chart, Qt::LeftButton, {}, middle);
        QVERIFY(chart->lockedAt().has_value());
        const QList<CrosshairEntry> entries = crosshairEntries(chart->scene(), *chart->lockedAt());
        QCOMPARE(entries.size(), 6);
        for (const CrosshairEntry& entry : entries) {
            const ComponentRecord* record = story.monitor->history().find(entry.name);
            bool isMeasured = false;
            for (std::size_t i = 0; i < record->series.size(); ++i)
                isMeasured = isMeasured || record->series.at(i).latency == entry.latency;
            QVERIFY2(isMeasured, qPrintable(entry.name));
        }
        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(!chart->lockedAt());
    }

    void aLinkOpensOneComponentAtItsTime()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(120s);
        Location place;
        place.page = QStringLiteral("health");
        place.id = QStringLiteral("redis");
        place.to = fromChartTime(story.monitor->now() - 20'000);
        place.from = fromChartTime(story.monitor->now() - 80'000);
        page.open(place);
        auto* chart = page.findChild<LatencyChart*>();
        QVERIFY(!chart->isFollowing());
        QVERIFY(chart->isShown(QStringLiteral("redis")));
        QVERIFY(!chart->isShown(QStringLiteral("postgresql")));
        QCOMPARE(page.location().id, place.id);
        QCOMPARE(*page.location().from, *place.from);
        QCOMPARE(*page.location().to, *place.to);
    }

    void theLegendHidesAndSolos()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(10s);
        auto* legend = page.findChild<LatencyLegend*>();
        auto* chart = page.findChild<LatencyChart*>();
        legend->solo(QStringLiteral("redis"));
        QVERIFY(!chart->isShown(QStringLiteral("postgresql")));
        legend->solo({});
        QVERIFY(chart->isShown(QStringLiteral("postgresql")));
        auto* item = legend->findChildren<LegendItem*>().constFirst();
        QTest::mouseClick(item, Qt::LeftButton);
        QVERIFY(!chart->isShown(item->text()));
    }

    void everyInputHasAName()
    {
        Story story;
        HealthPage page(*story.monitor, nullptr);
        page.resize(1368, 832);
        page.show();
        story.pass(10s);
        for (const QWidget* widget : page.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed || qstrcmp(widget->metaObject()->className(), "QScrollArea") == 0,
                     widget->metaObject()->className());
        }
    }

    void wordsCanBeRead()
    {
        for (const Theme* theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
            for (const Tone tone : {Tone::Text, Tone::Muted, Tone::UpText, Tone::SlowText, Tone::DownText,
                                    Tone::UnknownText, Tone::MaintenanceText}) {
                const double a = luminance(theme->color(tone));
                const double b = luminance(theme->color(Tone::Surface));
                const double contrast = (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
                QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
            }
        }
    }
};

GATEHOUSE_TEST(HealthPageTest)
#include "tst_healthpage.moc"
