#pragma once

#include <QAbstractScrollArea>
#include <QEvent>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace gatehouse::bench
{

using Clock = std::chrono::steady_clock;

inline double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Lets the event loop run until the condition holds, looked at after every event; false after a minute.
inline bool waitFor(const std::function<bool()>& condition)
{
    QEventLoop loop;
    QTimer look;
    const Clock::time_point start = Clock::now();
    bool held = false;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        held = condition();
        if (held || millisecondsSince(start) > 60'000)
            loop.quit();
    });
    look.start(0);
    loop.exec();
    return held;
}

/// Lets the event loop run for a while.
inline void runFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Counts how often a widget was painted.
class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }
    int count() const { return m_count; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_count;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

} // namespace gatehouse::bench
