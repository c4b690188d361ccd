#include "linklookup.h"

namespace gatehouse
{

LinkLookup::LinkLookup(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LinkLookup::start);
}

LinkLookup::~LinkLookup()
{
    cancel();
}

void LinkLookup::setResolver(LinkResolver* resolver)
{
    cancel();
    m_resolver = resolver;
}

void LinkLookup::cancel()
{
    m_pause.stop();
    m_links.clear();
    for (const auto& watcher : m_watchers) {
        watcher->disconnect(this);
        watcher->cancel();
        watcher->deleteLater(); // it may be the one whose answer is being told
    }
    m_watchers.clear();
}

void LinkLookup::ask(const QList<LinkId>& links, std::chrono::milliseconds pause)
{
    cancel();
    if (!m_resolver || links.isEmpty())
        return;
    m_links = links;
    m_pause.start(pause);
}

void LinkLookup::start()
{
    if (!m_resolver)
        return;
    for (const LinkId& link : std::as_const(m_links)) {
        auto* watcher = new Watcher(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, link, watcher] {
            if (m_resolver && watcher->future().resultCount() > 0)
                emit answered(link, m_resolver->answerOf(link, watcher->result()));
        });
        watcher->setFuture(m_resolver->resolve(link));
        m_watchers.append(watcher);
    }
}

} // namespace gatehouse
