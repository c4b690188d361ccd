#pragma once

#include <QObject>
#include <QStringList>

namespace gatehouse
{

class Settings;

/// Searches that were made and searches that were kept, as text (searchQueryText). Those made are forgotten
/// with the console, since they may hold people's data; those kept were kept by hand, under a name.
class TraceSearches : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceSearches)

public:
    static constexpr qsizetype mostRecent = 12;
    static constexpr qsizetype mostSaved = 100;
    static constexpr qsizetype longestName = 60;

    /// The settings outlive this.
    explicit TraceSearches(Settings& settings, QObject* parent = nullptr);

    /// The newest first, each once, without the empty one.
    const QStringList& recent() const { return m_recent; }
    void remember(const QString& query);

    /// In alphabetical order.
    QStringList savedNames() const;
    QString saved(const QString& name) const;
    /// Replaces the one of the name. False: no name, or there are too many.
    bool save(const QString& name, const QString& query);
    void remove(const QString& name);

signals:
    void changed();

private:
    Settings& m_settings;
    QStringList m_recent;
};

} // namespace gatehouse
