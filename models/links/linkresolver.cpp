#include "linkresolver.h"

#include <QFutureWatcher>

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Of all sources together: a palette shows no more.
constexpr qsizetype mostGuesses = 8;

} // namespace

LinkResolver::LinkResolver(QObject* parent)
    : LinkResolver([] { return std::chrono::steady_clock::now(); }, parent)
{
}

LinkResolver::LinkResolver(Clock clock, QObject* parent) : QObject(parent), m_clock(std::move(clock)) {}

LinkResolver::~LinkResolver() = default;

void LinkResolver::add(std::unique_ptr<LinkSource> source)
{
    m_sources.push_back(std::move(source));
}

LinkSource* LinkResolver::sourceOf(const QString& kind) const
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(),
                                    [&kind](const auto& source) { return source->kinds().contains(kind); });
    return found == m_sources.end() ? nullptr : found->get();
}

QList<LinkId> LinkResolver::guess(const QString& text) const
{
    QList<LinkId> guesses;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > LongestId)
        return guesses;
    for (const auto& source : m_sources)
        guesses += source->guess(trimmed);
    return guesses.mid(0, mostGuesses);
}

QFuture<Outcome<LinkAnswer>> LinkResolver::resolve(const LinkId& link)
{
    if (const Kept* kept = m_kept.object(link); kept != nullptr && m_clock() < kept->until)
        return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(kept->answer));
    m_kept.remove(link);
    LinkSource* source = sourceOf(link.kind);
    if (source == nullptr || link.id.isEmpty() || link.id.size() > LongestId)
        return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(LinkAnswer()));
    const QFuture<Outcome<LinkAnswer>> future = source->resolve(link);
    keepWhenDone(link, future);
    return future;
}

void LinkResolver::keepWhenDone(const LinkId& link, const QFuture<Outcome<LinkAnswer>>& future)
{
    auto* watcher = new QFutureWatcher<Outcome<LinkAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, link] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return; // cancelled
        const Outcome<LinkAnswer> outcome = watcher->result();
        if (outcome && outcome->freshFor.count() > 0)
            m_kept.insert(link, new Kept{*outcome, m_clock() + outcome->freshFor});
    });
    watcher->setFuture(future);
}

LinkAnswer LinkResolver::answerOf(const LinkId& link, const Outcome<LinkAnswer>& outcome) const
{
    if (outcome)
        return *outcome;
    LinkAnswer failed;
    failed.kind = LinkAnswer::Kind::Failed;
    if (const LinkSource* source = sourceOf(link.kind))
        failed.text = source->problemText(outcome.problem());
    return failed;
}

} // namespace gatehouse
