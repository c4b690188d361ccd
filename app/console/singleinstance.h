#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace gatehouse
{

/// One console a person: a second start hands its link to the first one and ends. Over a local
/// socket that only this user may open, in XDG_RUNTIME_DIR.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    explicit SingleInstance(QString socket = usualSocket(), QObject* parent = nullptr);
    static QString usualSocket();

    /// Gives the message to a console that runs already: true if there is one and it took it.
    bool handOver(const QString& message) const;
    /// Takes messages from now on. False if that is not possible; the console works all the same.
    bool listen();

signals:
    /// Another start asked for this link; empty: only to come to the front.
    void received(const QString& message);

private:
    void take();

    QString m_socket;
    QLocalServer m_server;
};

} // namespace gatehouse
