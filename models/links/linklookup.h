#pragma once

#include "linkresolver.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace gatehouse
{

/// Asks for some ids at a time, as a palette or an inspector does; the next ones drop those that are
/// still under way.
class LinkLookup : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkLookup)

public:
    explicit LinkLookup(QObject* parent = nullptr);
    ~LinkLookup() override;

    /// Null for none; what is under way is dropped.
    void setResolver(LinkResolver* resolver);
    LinkResolver* resolver() const { return m_resolver; }

    /// Asks after a pause, so that ids which somebody types are not asked for letter by letter.
    void ask(const QList<LinkId>& links, std::chrono::milliseconds pause = std::chrono::milliseconds(0));
    void cancel();

signals:
    /// Once for each id whose answer came; never from within ask().
    void answered(const gatehouse::LinkId& link, const gatehouse::LinkAnswer& answer);

private:
    using Watcher = QFutureWatcher<Outcome<LinkAnswer>>;

    void start();

    QPointer<LinkResolver> m_resolver;
    QList<LinkId> m_links;
    QTimer m_pause;
    QList<Watcher*> m_watchers;
};

} // namespace gatehouse
