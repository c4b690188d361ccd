#pragma once

#include "chatquery.h"

#include <QAbstractListModel>

namespace gatehouse
{

/// The sessions at hand, newest first: a window onto the table that grows at either end and
/// gives up pages at the other. Passive: pages come from a SessionListLoader.
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionListModel)

public:
    enum Role {
        IdRole = Qt::UserRole,
        TitleRole,       ///< never empty: "(untitled)" where there is none
        UserRole,        ///< with control characters made visible, like every text
        UpdatedRole,     ///< QDateTime in UTC; invalid for infinity and the like
        MessagesRole,    ///< number
        CallsToolsRole,  ///< bool
        FailedCallsRole, ///< number
        LiveRole         ///< bool: a message came within the last two minutes
    };

    /// Rows held at most; the far end is given up beyond.
    static constexpr int MostRows = 2000;

    explicit SessionListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Starts anew with a page.
    void setPage(const SessionPage& page);
    void clear();
    void appendOlder(const SessionPage& page);
    void prependNewer(const SessionPage& page);
    /// The newest rows as they are now: all that were updated from `since` on (nothing: the
    /// page itself says how far it reaches). Rows of that stretch that are not in it are gone.
    void refreshNewest(const SessionPage& page, std::optional<UtcTime> since);

    bool atNewest() const { return m_atNewest; }
    bool atOldest() const { return m_atOldest; }
    std::optional<KeysetPosition> newest() const;
    std::optional<KeysetPosition> oldest() const;
    /// The time to ask changes from: the newest finite one.
    std::optional<UtcTime> newestTime() const;
    const SessionSummary& summary(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int rowOf(const SessionId& id) const;
    bool isLive(const SessionSummary& summary) const;
    /// Times are told relative to now: say that a while has passed.
    void refreshTimes();

private:
    struct Steps;
    QString accessibleText(const SessionSummary& summary) const;
    QString toolTip(const SessionSummary& summary) const;

    std::vector<SessionSummary> m_rows;
    bool m_atNewest = true;
    bool m_atOldest = true;
};

} // namespace gatehouse
