#pragma once

#include "edgewire.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace gatehouse::test
{

/// Clients of the chat routes that ask again as soon as they are answered, each over a connection that
/// stays, and judge every answer: right, one of the refusals of the contract, or wrong. Writers post messages
/// whose content is an id of their own.
class LoadClients
{
public:
    LoadClients(quint16 port, QByteArray session);
    ~LoadClients();
    Q_DISABLE_COPY_MOVE(LoadClients)

    void start(int writers, int readers);
    /// Ends them all behind the answer they wait for.
    void stop();
    /// Waits until they ended by themselves, as they do when nobody listens any more.
    void join();

    int clients() const { return static_cast<int>(m_clients.size()); }
    /// How often each client was answered right, first the writers.
    std::vector<qint64> successes() const;
    /// How many answers had that status.
    qint64 count(int status) const;
    /// The ids of the messages that were answered so; 0: not at all.
    QByteArrayList posted(int status) const;
    /// Answers that the contract does not know, the first few whole.
    QByteArrayList wrong() const;
    /// Requests that went out whole, and whose connection ended without an answer.
    qint64 unanswered() const { return m_unanswered; }

private:
    struct Client {
        std::thread thread;
        std::atomic<qint64> successes = 0;
    };
    void write(Client& client, int number);
    void read(Client& client);
    /// One request; status 0 without an answer. False when nobody listens any more.
    bool ask(EdgeWire& wire, const QByteArray& bytes, RawAnswer& answer);
    void note(const RawAnswer& answer, bool right, Client& client, const QByteArray& id = {});
    static bool isContractsRefusal(const RawAnswer& answer);

    const quint16 m_port;
    const QByteArray m_session;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::atomic<bool> m_stopping = false;
    std::atomic<qint64> m_unanswered = 0;
    mutable std::mutex m_mutex;
    QMap<int, qint64> m_counts;
    QMap<int, QByteArrayList> m_posted;
    QByteArrayList m_wrong;
};

} // namespace gatehouse::test
