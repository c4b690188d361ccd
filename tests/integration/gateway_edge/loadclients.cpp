#include "loadclients.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace gatehouse::test
{
namespace
{

constexpr int shownWrong = 5;
/// How soon a client tries again that was told to come later: sooner than it was told.
constexpr std::chrono::milliseconds impatience{5};
constexpr std::chrono::seconds patience{30};

QByteArray get(const QByteArray& target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\n\r\n";
}

QByteArray post(const QByteArray& target, const QByteArray& body)
{
    return "POST " + target +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\nContent-Type: application/json\r\n"
           "Content-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

bool isPosted(const RawAnswer& answer, const QByteArray& id)
{
    const QJsonObject message = QJsonDocument::fromJson(answer.body).object();
    return answer.status == 201 && message[QLatin1String("content")].toString().toUtf8() == id &&
           !message[QLatin1String("id")].toString().isEmpty();
}

/// The newest page of the conversation: whole messages in their order.
bool isPage(const RawAnswer& answer, const QByteArray& session)
{
    const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || !page[QLatin1String("messages")].isArray())
        return false;
    QString last;
    const QJsonArray messages = page[QLatin1String("messages")].toArray();
    for (const auto& one : messages) {
        const QJsonObject message = one.toObject();
        const QString at = message[QLatin1String("created_at")].toString();
        if (message[QLatin1String("session_id")].toString().toUtf8() != session || at < last)
            return false;
        last = at;
    }
    return true;
}

} // namespace

LoadClients::LoadClients(quint16 port, QByteArray session) : m_port(port), m_session(std::move(session)) {}

LoadClients::~LoadClients()
{
    stop();
}

void LoadClients::start(int writers, int readers)
{
    for (int i = 0; i < writers + readers; ++i)
        m_clients.push_back(std::make_unique<Client>());
    for (int i = 0; i < writers + readers; ++i) {
        Client& client = *m_clients[static_cast<std::size_t>(i)];
        client.thread = std::thread([this, &client, i, writers] {
            if (i < writers)
                write(client, i);
            else
                read(client);
        });
    }
}

void LoadClients::stop()
{
    m_stopping = true;
    join();
}

void LoadClients::join()
{
    for (const auto& client : m_clients)
        if (client->thread.joinable())
            client->thread.join();
}

bool LoadClients::ask(EdgeWire& wire, const QByteArray& bytes, RawAnswer& answer)
{
    answer = {};
    if (!wire.connected()) {
        wire = EdgeWire(m_port);
        if (!wire.connected())
            return false;
        wire.setPatience(patience);
    }
    const bool sent = wire.send(bytes);
    answer = wire.answer();
    if (answer.status == 0 && sent)
        ++m_unanswered;
    if (answer.status == 0 || answer.field("connection").toLower() == "close")
        wire = EdgeWire();
    if (answer.status >= 500)
        std::this_thread::sleep_for(impatience);
    return true;
}

bool LoadClients::isContractsRefusal(const RawAnswer& answer)
{
    if (answer.status == 503)
        return answer.body == "{\"detail\":\"Database unavailable\"}" && answer.field("retry-after") == "1";
    return answer.status == 504 &&
           answer.body == "{\"detail\":\"Outcome unknown: read before sending again\"}";
}

void LoadClients::note(const RawAnswer& answer, bool right, Client& client, const QByteArray& id)
{
    if (right)
        ++client.successes;
    const std::lock_guard lock(m_mutex);
    ++m_counts[answer.status];
    if (!id.isEmpty())
        m_posted[answer.status].append(id);
    if (answer.status != 0 && !right && !isContractsRefusal(answer) && m_wrong.size() < shownWrong)
        m_wrong.append(answer.head + answer.body);
}

void LoadClients::write(Client& client, int number)
{
    EdgeWire wire;
    const QByteArray target = "/api/v1/chat/sessions/" + m_session + "/messages";
    for (qint64 i = 0; !m_stopping; ++i) {
        const QByteArray id = 'w' + QByteArray::number(number) + '-' + QByteArray::number(i);
        RawAnswer answer;
        if (!ask(wire, post(target, "{\"role\":\"user\",\"content\":\"" + id + "\"}"), answer))
            return;
        note(answer, isPosted(answer, id), client, id);
    }
}

void LoadClients::read(Client& client)
{
    EdgeWire wire;
    const QByteArray page = get("/api/v1/chat/sessions/" + m_session + "/messages?before=end&limit=20");
    const QByteArray list = get("/api/v1/chat/sessions?limit=5");
    for (qint64 i = 0; !m_stopping; ++i) {
        RawAnswer answer;
        if (!ask(wire, i % 2 == 0 ? page : list, answer))
            return;
        const bool right = i % 2 == 0 ? isPage(answer, m_session)
                                      : answer.status == 200 && answer.body.contains('"' + m_session + '"');
        note(answer, right, client);
    }
}

std::vector<qint64> LoadClients::successes() const
{
    std::vector<qint64> all;
    for (const auto& client : m_clients)
        all.push_back(client->successes);
    return all;
}

qint64 LoadClients::count(int status) const
{
    const std::lock_guard lock(m_mutex);
    return m_counts.value(status);
}

QByteArrayList LoadClients::posted(int status) const
{
    const std::lock_guard lock(m_mutex);
    return m_posted.value(status);
}

QByteArrayList LoadClients::wrong() const
{
    const std::lock_guard lock(m_mutex);
    return m_wrong;
}

} // namespace gatehouse::test
