#pragma once

#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

class QWebSocket;

namespace gatehouse::test
{

/// A gateway's `/ws/events` that says what it is told, on a free port of 127.0.0.1. Keeps what it
/// was asked, and greets by itself unless told not to.
class FeedServer : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeedServer)

public:
    explicit FeedServer(QObject* parent = nullptr);
    ~FeedServer() override;

    /// The gateway's address, as a profile has it.
    QUrl gateway() const;
    /// Stops listening and ends all connections without a word, and begins again on the same port.
    void goAway();
    void comeBack();

    void setInstance(const QString& instance, qint64 seq);
    void setGreeting(bool greets) { m_greets = greets; }

    /// To all who are connected. The next number, unless it is given.
    void tell(const QByteArray& type, const QByteArray& data);
    void tellGap();
    void tellText(const QString& text);
    void tellBytes(const QByteArray& bytes);
    void close(int code);

    int connected() const { return static_cast<int>(m_sockets.size()); }
    /// What was asked, in the order it came: the query's `since` and `types`, and the bearer token.
    const QStringList& sinces() const { return m_sinces; }
    const QStringList& types() const { return m_types; }
    const QList<QByteArray>& tokens() const { return m_tokens; }

private:
    void take(QWebSocket* socket);
    QByteArray place() const;

    QWebSocketServer m_server;
    quint16 m_port = 0;
    QList<QWebSocket*> m_sockets;
    QString m_instance = QStringLiteral("desk-00000001");
    qint64 m_seq = 0;
    bool m_greets = true;
    QStringList m_sinces;
    QStringList m_types;
    QList<QByteArray> m_tokens;
};

} // namespace gatehouse::test
