#include "latencyticker.h"

#include "healthwords.h"

#include <array>
#include <cmath>

namespace gatehouse
{
namespace
{

QString tickText(double milliseconds)
{
    const bool isSeconds = milliseconds >= 1000;
    const double value = isSeconds ? milliseconds / 1000 : milliseconds;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString number = locale.toString(value, 'g', 6);
    return isSeconds ? QCoreApplication::translate("gatehouse::LatencyTicker", "%1 s").arg(number)
                     : QCoreApplication::translate("gatehouse::LatencyTicker", "%1 ms").arg(number);
}

} // namespace

LatencyTicker::LatencyTicker(bool isLog) : m_isLog(isLog)
{
    setTickCount(5);
}

double LatencyTicker::getTickStep(const QCPRange& range)
{
    return m_isLog ? 1 : std::max(QCPAxisTicker::getTickStep(range), 0.1);
}

int LatencyTicker::getSubTickCount(double)
{
    return 0;
}

QString LatencyTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tick == 0 ? QStringLiteral("0") : tickText(std::round(tick * 1e6) / 1e6);
}

QVector<double> LatencyTicker::createTickVector(double tickStep, const QCPRange& range)
{
    if (!m_isLog)
        return QCPAxisTicker::createTickVector(tickStep, range);
    QVector<double> ticks;
    const double decades = std::log10(range.upper / range.lower);
    for (double decade = std::pow(10, std::floor(std::log10(range.lower))); decade <= range.upper;
         decade *= 10) {
        ticks << decade;
        if (decades < 2.2)
            ticks << decade * 2 << decade * 5;
    }
    return ticks;
}

double ChartTimeTicker::getTickStep(const QCPRange& range)
{
    constexpr std::array<double, 18> steps = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                              600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};
    constexpr double wanted = 9;
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&range](double one) { return range.size() / one <= wanted; });
    m_step = step == steps.end() ? steps.back() : *step;
    return m_step;
}

int ChartTimeTicker::getSubTickCount(double)
{
    return 0;
}

QString ChartTimeTicker::getTickLabel(double tick, const QLocale& locale, QChar, int)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(tick * 1000));
    if (m_step >= 60 && time.time() == QTime(0, 0))
        return locale.toString(time.date(), QStringLiteral("d MMM"));
    return locale.toString(time.time(), m_step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QVector<double> ChartTimeTicker::createTickVector(double tickStep, const QCPRange& range)
{
    // Steps of hours count from local midnight.
    const double offset =
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(range.lower * 1000)).offsetFromUtc();
    QVector<double> ticks;
    for (double tick = std::ceil((range.lower + offset) / tickStep) * tickStep - offset; tick <= range.upper;
         tick += tickStep)
        ticks << tick;
    return ticks;
}

} // namespace gatehouse
