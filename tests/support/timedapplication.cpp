#include "timedapplication.h"

#include <QEvent>

namespace gatehouse::test
{

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;

TimedApplication::TimedApplication(int& argc, char** argv) : QApplication(argc, argv) {}

bool TimedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const QString who =
        QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') + receiver->objectName();
    const auto type = event->type();
    const auto start = steady_clock::now();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const auto spent = duration_cast<microseconds>(steady_clock::now() - start);
    if (spent > m_longest) {
        m_longest = spent;
        m_longestEvent = QStringLiteral("%1, event %2").arg(who.trimmed()).arg(static_cast<int>(type));
    }
    return handled;
}

void TimedApplication::restart()
{
    m_longest = microseconds(0);
    m_longestEvent.clear();
}

TimedApplication* TimedApplication::instance()
{
    return qobject_cast<TimedApplication*>(QCoreApplication::instance());
}

} // namespace gatehouse::test
