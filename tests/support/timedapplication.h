#pragma once

#include <QApplication>
#include <QString>

#include <chrono>

namespace gatehouse::test
{

/// An application that remembers the longest event its GUI thread handled, because a
/// stall is what people feel and no other test sees.
class TimedApplication : public QApplication
{
    Q_OBJECT

public:
    TimedApplication(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

    /// Forgets what was measured so far, for instance the start of the program.
    void restart();
    std::chrono::microseconds longest() const { return m_longest; }
    /// Who got the longest event and of which type it was, for a person to read.
    QString longestEvent() const { return m_longestEvent; }

    static TimedApplication* instance();

private:
    int m_depth = 0; // only the outermost event counts: the nested ones are in it
    std::chrono::microseconds m_longest{0};
    QString m_longestEvent;
};

} // namespace gatehouse::test
