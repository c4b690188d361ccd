#include "testmain.h"
#include "theme.h"

#include <QApplication>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The ratio of WCAG 2.1, 1.4.3.
double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textCanBeRead_data()
    {
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        const auto row = [](const char* name, Tone text, Tone ground) {
            QTest::newRow(name) << static_cast<int>(text) << static_cast<int>(ground);
        };
        for (const auto& [name, tone] :
             {std::pair("text", Tone::Text), std::pair("secondary text", Tone::Muted),
              std::pair("the word up", Tone::UpText), std::pair("the word slow", Tone::SlowText),
              std::pair("the word down", Tone::DownText), std::pair("the word unknown", Tone::UnknownText),
              std::pair("the word maintenance", Tone::MaintenanceText)}) {
            row(qPrintable(QLatin1String(name) + " on a card"_L1), tone, Tone::Surface);
            row(qPrintable(QLatin1String(name) + " on the page"_L1), tone, Tone::Background);
        }
        row("text on a selected row", Tone::Text, Tone::Selection);
        row("secondary text on a selected row", Tone::Muted, Tone::Selection);
        row("text on code", Tone::Text, Tone::Code);
        row("secondary text on code", Tone::Muted, Tone::Code);
        row("a found word", Tone::Text, Tone::Highlight);
        row("a link on a card", Tone::Accent, Tone::Surface);
        row("the rail", Tone::RailText, Tone::Rail);
    }
    void textCanBeRead()
    {
        QFETCH(int, text);
        QFETCH(int, ground);
        for (const Theme* theme : {&Theme::lightTheme(), &Theme::darkTheme()}) {
            const double ratio =
                contrast(theme->color(static_cast<Tone>(text)), theme->color(static_cast<Tone>(ground)));
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1 : 1 in the %2 theme"_s.arg(ratio).arg(
                                       theme->dark() ? u"dark" : u"light")));
        }
    }

    void seriesKeepTheirColour()
    {
        const Theme& light = Theme::lightTheme();
        QCOMPARE(light.series(u"redis"_s), QColor(0x56, 0xB4, 0xE9));
        // A name of nobody's: the value may never change between versions.
        QCOMPARE(light.series(u"billing"_s), Theme::darkTheme().series(u"billing"_s));
        QSet<QRgb> colors;
        for (const QString& name :
             {u"cluster-registry"_s, u"observability-collector"_s, u"intelligence-engine"_s,
              u"realtime-streaming"_s, u"redis"_s, u"postgresql"_s})
            colors.insert(light.series(name).rgb());
        QCOMPARE(colors.size(), 6);
    }

    void changesAtRunTime()
    {
        Theme::apply(*qApp, ThemeChoice::Dark);
        QVERIFY(Theme::of(nullptr).dark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x10, 0x14, 0x1A));
        Theme::apply(*qApp, ThemeChoice::Light);
        QVERIFY(!Theme::of(nullptr).dark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xF4, 0xF6, 0xF9));
    }
};

GATEHOUSE_TEST(ThemeTest)
#include "tst_theme.moc"
