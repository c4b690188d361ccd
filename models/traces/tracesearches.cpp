#include "tracesearches.h"

#include "settings.h"

#include <algorithm>

namespace gatehouse
{

TraceSearches::TraceSearches(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

void TraceSearches::remember(const QString& query)
{
    if (query.isEmpty() || (!m_recent.isEmpty() && m_recent.front() == query))
        return;
    m_recent.removeAll(query);
    m_recent.prepend(query);
    m_recent = m_recent.mid(0, mostRecent);
    emit changed();
}

QStringList TraceSearches::savedNames() const
{
    QStringList names = m_settings.savedTraceSearches().keys();
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

QString TraceSearches::saved(const QString& name) const
{
    return m_settings.savedTraceSearches().value(name).toString();
}

bool TraceSearches::save(const QString& name, const QString& query)
{
    const QString kept = name.simplified().left(longestName);
    QVariantMap all = m_settings.savedTraceSearches();
    if (kept.isEmpty() || (!all.contains(kept) && all.size() >= mostSaved))
        return false;
    all.insert(kept, query);
    m_settings.setSavedTraceSearches(all);
    emit changed();
    return true;
}

void TraceSearches::remove(const QString& name)
{
    QVariantMap all = m_settings.savedTraceSearches();
    if (all.remove(name) == 0)
        return;
    m_settings.setSavedTraceSearches(all);
    emit changed();
}

} // namespace gatehouse
