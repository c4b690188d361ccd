#include "rulesloader.h"

#include "httpfetcher.h"
#include "jsontree.h"
#include "openprofile.h"

#include <algorithm>
#include <utility>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto pollEvery = 2s;
constexpr int hitsEvery = 5; ///< polls
constexpr int historyPage = 50;

quint64 countOf(const json::Node& rule, std::string_view name)
{
    const auto count = rule.find(name);
    const auto value = count ? count->integer() : std::nullopt;
    return value && *value > 0 ? static_cast<quint64>(*value) : 0;
}

/// The answer, unless the question was cancelled.
template <class T>
std::optional<Outcome<T>> answerOf(const QFutureWatcher<Outcome<T>>& watcher)
{
    if (watcher.isCanceled() || watcher.future().resultCount() == 0)
        return {};
    return watcher.result();
}

} // namespace

std::optional<QHash<QString, RuleHits>> readRuleHits(const std::string& body)
{
    const auto tree = json::parse(body);
    if (!tree)
        return {};
    const auto total = tree->root().find("total");
    if (!total || !total->isArray())
        return {};
    QHash<QString, RuleHits> hits;
    for (const json::Node rule : total->children()) {
        if (const auto name = rule.find("rule"); name && name->isString())
            hits.insert(QString::fromStdString(name->string()),
                        {countOf(rule, "hits"), countOf(rule, "would_hits")});
    }
    return hits;
}

RulesLoader* RulesLoader::of(OpenProfile& profile)
{
    if (auto* loader = profile.findChild<RulesLoader*>(QString(), Qt::FindDirectChildrenOnly))
        return loader;
    const QUrl& gateway = profile.profile().gateway.url;
    return gateway.isEmpty() ? nullptr : new RulesLoader(profile.http(), gateway, &profile);
}

RulesLoader::RulesLoader(HttpFetcher& http, const QUrl& gateway, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_gateway(gateway)
    , m_source(std::make_unique<RulesSource>(http, gateway))
{
    m_timer.setInterval(pollEvery);
    connect(&m_timer, &QTimer::timeout, this, &RulesLoader::poll);
    connect(&m_load, &QFutureWatcherBase::finished, this, &RulesLoader::takeLive);
    connect(&m_change, &QFutureWatcherBase::finished, this, &RulesLoader::takeChange);
    connect(&m_instances, &QFutureWatcherBase::finished, this, &RulesLoader::takeInstances);
    connect(&m_hits, &QFutureWatcherBase::finished, this, &RulesLoader::takeHits);
    connect(&m_history, &QFutureWatcherBase::finished, this, [this] {
        const auto answer = answerOf(m_history);
        if (answer && *answer)
            emit historyLoaded(**answer, m_isFirstPage);
        else if (answer)
            emit historyFailed(answer->problem());
    });
    connect(&m_version, &QFutureWatcherBase::finished, this, [this] {
        const auto answer = answerOf(m_version);
        if (answer && *answer)
            emit versionLoaded(**answer);
        else if (answer)
            emit historyFailed(answer->problem());
    });
}

RulesLoader::~RulesLoader()
{
    m_load.cancel();
    m_change.cancel();
    m_instances.cancel();
    m_history.cancel();
    m_version.cancel();
    m_hits.cancel();
}

void RulesLoader::reload()
{
    m_load.cancel();
    emit started();
    m_load.setFuture(m_source->live());
    askInstances();
    askHits();
}

void RulesLoader::takeLive()
{
    const auto answer = answerOf(m_load);
    if (!answer)
        return;
    if (!*answer) {
        emit failed(answer->problem());
        return;
    }
    const bool isFirst = !std::exchange(m_isLoaded, true);
    const bool isOther = m_live != **answer;
    m_live = **answer;
    emit loaded();
    if (!isFirst && isOther)
        emit liveChanged();
}

void RulesLoader::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (!isWatched) {
        m_timer.stop();
        return;
    }
    if (!m_timer.isActive()) {
        m_timer.start();
        poll();
    }
}

void RulesLoader::poll()
{
    if (!m_instances.isRunning())
        askInstances();
    if (m_polls++ % hitsEvery == 0 && !m_hits.isRunning())
        askHits();
}

void RulesLoader::askInstances()
{
    m_instances.setFuture(m_source->instances());
}

void RulesLoader::takeInstances()
{
    const auto answer = answerOf(m_instances);
    if (!answer)
        return;
    if (!*answer) {
        emit instancesFailed(answer->problem());
        return;
    }
    const QList<InstanceRow>& rows = **answer;
    emit instancesLoaded(rows);
    const qint64 known = m_live ? m_live->version : 0;
    const bool isOther = std::any_of(rows.begin(), rows.end(), [known](const InstanceRow& row) {
        return row.alive && row.servedVersion.value_or(0) > known;
    });
    if (m_isLoaded && isOther && !m_load.isRunning() && !m_change.isRunning())
        m_load.setFuture(m_source->live());
}

void RulesLoader::askHits()
{
    QUrl url(m_gateway);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/api/v1/validation/counters"_s);
    m_hits.setFuture(m_http.get(url));
}

void RulesLoader::takeHits()
{
    const auto answer = answerOf(m_hits);
    // Counters are an extra: who may not see them, or has none, sees a dash.
    if (!answer || !*answer || (*answer)->status != 200)
        return;
    if (const auto hits = readRuleHits((*answer)->body.toStdString()))
        emit hitsLoaded(*hits);
}

bool RulesLoader::apply(const std::string& text, const QString& reason, const QByteArray& expected)
{
    if (m_change.isRunning())
        return false;
    m_change.setFuture(m_source->apply(text, reason, expected));
    return true;
}

bool RulesLoader::rollback(qint64 version, const QString& reason, const QByteArray& expected)
{
    if (m_change.isRunning())
        return false;
    m_change.setFuture(m_source->rollback(version, reason, expected));
    return true;
}

void RulesLoader::takeChange()
{
    const auto answer = answerOf(m_change);
    if (!answer)
        return;
    if (!*answer) {
        emit changeFailed(answer->problem());
        return;
    }
    const RulesSource::ChangeAnswer& change = **answer;
    if (const auto* stored = std::get_if<StoredRules>(&change)) {
        m_load.cancel();
        m_live = *stored;
        m_isLoaded = true;
        emit applied(*stored);
        askInstances();
    } else if (const auto* conflict = std::get_if<RulesConflict>(&change)) {
        emit conflicted(*conflict);
    } else {
        emit refused(std::get<std::vector<RulesFinding>>(change));
    }
}

void RulesLoader::loadHistory(const QString& cursor)
{
    m_isFirstPage = cursor.isEmpty();
    m_history.setFuture(m_source->history(historyPage, cursor));
}

void RulesLoader::loadVersion(qint64 version)
{
    m_version.setFuture(m_source->version(version));
}

} // namespace gatehouse
