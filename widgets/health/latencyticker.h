#pragma once

#include <qcustomplot.h>

namespace gatehouse
{

/// Ticks of latency that people think in: 1 ms, 10 ms, 100 ms, 1 s on a logarithmic axis, with
/// quieter ones between them where there is room; round numbers on a linear one.
class LatencyTicker : public QCPAxisTicker
{
public:
    explicit LatencyTicker(bool isLog);

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    bool m_isLog;
};

/// Ticks of time in the user's zone: whole seconds, minutes, hours; the date at midnight.
class ChartTimeTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    double m_step = 60;
};

} // namespace gatehouse
