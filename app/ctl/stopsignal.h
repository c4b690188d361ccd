#pragma once

#include <QObject>

#include <array>

class QSocketNotifier;

namespace gatehouse
{

/// Turns SIGINT and SIGTERM into a Qt signal for as long as it lives, so that a verb that runs
/// until stopped can end with its own answer. One at a time.
class StopSignal : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopSignal)

public:
    explicit StopSignal(QObject* parent = nullptr);
    ~StopSignal() override;

signals:
    void stopped();

private:
    std::array<int, 2> m_pipe{-1, -1};
};

} // namespace gatehouse
