#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>

namespace gatehouse::test
{

/// A backend of a thread of its own that answers every connection with the same bytes, whatever is asked,
/// and then closes it; with no bytes it stays silent.
class CannedBackend
{
public:
    explicit CannedBackend(QByteArray answer);
    ~CannedBackend();
    Q_DISABLE_COPY_MOVE(CannedBackend)

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/base/").arg(m_port.load()); }
    int requests() const { return m_requests; }

private:
    void serve();

    const QByteArray m_answer;
    std::atomic<int> m_port = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<bool> m_end = false;
    std::thread m_thread;
};

} // namespace gatehouse::test
