#pragma once

#include "endpointmodel.h"
#include "httpreply.h"
#include "rulessource.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace gatehouse
{

class HttpFetcher;
class OpenProfile;

/// What the Rules page asks a gateway for, one watcher a thing. While it is watched, instances are asked
/// for every 2 s and counters every 10 s; a version that somebody else stored is noticed by what instances
/// serve, and read then.
class RulesLoader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesLoader)

public:
    /// The profile's own, made when first asked for; null without a gateway.
    static RulesLoader* of(OpenProfile& profile);

    /// The fetcher outlives this.
    RulesLoader(HttpFetcher& http, const QUrl& gateway, QObject* parent = nullptr);
    ~RulesLoader() override;

    /// What is stored at the moment, as far as it was read.
    const std::optional<StoredRules>& live() const { return m_live; }
    bool isLoaded() const { return m_isLoaded; }
    bool isLoading() const { return m_load.isRunning(); }
    bool isChanging() const { return m_change.isRunning(); }

    void reload();
    void setWatched(bool isWatched);
    void askInstances();
    /// See RulesSource. One change at a time; another meanwhile is refused: false.
    bool apply(const std::string& text, const QString& reason, const QByteArray& expected);
    bool rollback(qint64 version, const QString& reason, const QByteArray& expected);
    void loadHistory(const QString& cursor = {});
    void loadVersion(qint64 version);

signals:
    void started();
    void loaded();
    void failed(const gatehouse::Problem& problem);
    /// What is stored is another now, and not by us.
    void liveChanged();

    void applied(const gatehouse::StoredRules& stored);
    void conflicted(const gatehouse::RulesConflict& conflict);
    void refused(const std::vector<gatehouse::RulesFinding>& findings);
    void changeFailed(const gatehouse::Problem& problem);

    void instancesLoaded(const QList<gatehouse::InstanceRow>& instances);
    void instancesFailed(const gatehouse::Problem& problem);
    void hitsLoaded(const QHash<QString, gatehouse::RuleHits>& hits);
    void historyLoaded(const gatehouse::RulesHistoryPage& page, bool isFirst);
    void historyFailed(const gatehouse::Problem& problem);
    void versionLoaded(const gatehouse::RulesVersion& version);

private:
    void takeLive();
    void takeChange();
    void takeInstances();
    void takeHits();
    void askHits();
    void poll();

    HttpFetcher& m_http;
    QUrl m_gateway;
    std::unique_ptr<RulesSource> m_source;
    std::optional<StoredRules> m_live;
    bool m_isLoaded = false;
    bool m_isWatched = false;
    bool m_isFirstPage = true;
    int m_polls = 0;
    QTimer m_timer;
    QFutureWatcher<Outcome<std::optional<StoredRules>>> m_load;
    QFutureWatcher<Outcome<RulesSource::ChangeAnswer>> m_change;
    QFutureWatcher<Outcome<QList<InstanceRow>>> m_instances;
    QFutureWatcher<Outcome<RulesHistoryPage>> m_history;
    QFutureWatcher<Outcome<RulesVersion>> m_version;
    QFutureWatcher<Outcome<HttpReply>> m_hits;
};

/// The totals of `/api/v1/validation/counters` by rule; nothing for what is not that.
std::optional<QHash<QString, RuleHits>> readRuleHits(const std::string& body);

} // namespace gatehouse
