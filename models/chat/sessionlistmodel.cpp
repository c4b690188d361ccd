#include "sessionlistmodel.h"

#include "chattext.h"
#include "rowdiff.h"

#include <QDateTime>
#include <QLocale>

#include <unordered_set>

namespace gatehouse
{

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto liveFor = 2min;

bool sameSession(const SessionSummary& a, const SessionSummary& b)
{
    return a.session.id == b.session.id;
}

/// Whether a row stands behind a stretch that reaches back to a time. Without one the
/// stretch is the whole table. A tie at the end of a page is not decided by time alone.
bool isBehind(const ChatTime& updated, std::optional<UtcTime> reach, bool isWholeStretch)
{
    if (!reach)
        return false;
    if (!updated.instant()) // infinity and years over 9999 come first, times before Christ last
        return updated.serverText().starts_with('-') || updated.serverText().ends_with("BC");
    return *updated.instant() < *reach || (!isWholeStretch && *updated.instant() == *reach);
}

} // namespace

struct SessionListModel::Steps {
    SessionListModel& model;

    void remove(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_rows.erase(model.m_rows.begin() + row);
        model.endRemoveRows();
    }
    void move(int from, int to)
    {
        model.beginMoveRows({}, from, from, {}, to);
        std::rotate(model.m_rows.begin() + to, model.m_rows.begin() + from, model.m_rows.begin() + from + 1);
        model.endMoveRows();
    }
    void insert(int row, const SessionSummary& summary)
    {
        model.beginInsertRows({}, row, row);
        model.m_rows.insert(model.m_rows.begin() + row, summary);
        model.endInsertRows();
    }
    void change(int row, const SessionSummary& summary)
    {
        SessionSummary& known = model.m_rows[static_cast<std::size_t>(row)];
        if (known == summary)
            return;
        known = summary;
        emit model.dataChanged(model.index(row), model.index(row));
    }
};

SessionListModel::SessionListModel(QObject* parent) : QAbstractListModel(parent) {}

int SessionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const SessionSummary& row = summary(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return sessionTitle(row.session);
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case IdRole:
        return QString::fromStdString(row.session.id.text());
    case UserRole:
        return visibleText(QString::fromStdString(row.session.userId));
    case UpdatedRole:
        return toDateTime(row.session.updatedAt);
    case MessagesRole:
        return static_cast<qlonglong>(row.messageCount);
    case CallsToolsRole:
        return row.toolCallMessages > 0;
    case FailedCallsRole:
        return static_cast<qlonglong>(row.failedCalls);
    case LiveRole:
        return isLive(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> SessionListModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names[IdRole] = "id";
    names[TitleRole] = "title";
    names[UserRole] = "user";
    return names;
}

QString SessionListModel::accessibleText(const SessionSummary& summary) const
{
    QStringList parts{sessionTitle(summary.session),
                      visibleText(QString::fromStdString(summary.session.userId)),
                      messageCountText(summary.messageCount)};
    if (summary.toolCallMessages > 0)
        parts << tr("calls tools");
    if (summary.failedCalls > 0)
        parts << tr("failed calls: %1").arg(summary.failedCalls);
    if (isLive(summary))
        parts << tr("live");
    parts << relativeTime(summary.session.updatedAt, utcNow());
    return parts.join(u", ");
}

/// Tool tips guess at rich text, so the text is escaped and given as such.
QString SessionListModel::toolTip(const SessionSummary& summary) const
{
    QString text = u"<p><b>%1</b></p>"_s.arg(sessionTitle(summary.session).toHtmlEscaped());
    if (summary.lastMessage && !summary.lastMessage->empty())
        text += u"<p>%1</p>"_s.arg(visibleText(QString::fromStdString(*summary.lastMessage)).toHtmlEscaped());
    return text +
           u"<p>%1</p>"_s.arg(tr("Updated %1").arg(exactTime(summary.session.updatedAt)).toHtmlEscaped());
}

bool SessionListModel::isLive(const SessionSummary& summary) const
{
    const auto& updated = summary.session.updatedAt.instant();
    const auto age = updated ? utcNow() - *updated : std::chrono::microseconds::max();
    return age < liveFor && age > -liveFor;
}

void SessionListModel::refreshTimes()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {UpdatedRole, LiveRole, Qt::AccessibleTextRole});
}

void SessionListModel::setPage(const SessionPage& page)
{
    beginResetModel();
    m_rows = page.sessions;
    m_atNewest = true;
    m_atOldest = !page.next;
    endResetModel();
}

void SessionListModel::clear()
{
    setPage({});
}

void SessionListModel::appendOlder(const SessionPage& page)
{
    m_atOldest = !page.next;
    std::vector<SessionSummary> fresh;
    std::unordered_set<SessionId> known;
    for (const SessionSummary& row : m_rows)
        known.insert(row.session.id);
    // A session that was updated meanwhile has moved to the front, which we hold.
    for (const SessionSummary& row : page.sessions)
        if (!known.contains(row.session.id))
            fresh.push_back(row);
    if (fresh.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
    if (const int surplus = rowCount() - MostRows; surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + surplus);
        endRemoveRows();
        m_atNewest = false;
    }
}

void SessionListModel::prependNewer(const SessionPage& page)
{
    m_atNewest = !page.next;
    std::unordered_set<SessionId> fresh;
    for (const SessionSummary& row : page.sessions)
        fresh.insert(row.session.id);
    Steps steps{*this};
    for (int row = rowCount(); row-- > 0;)
        if (fresh.contains(summary(row).session.id))
            steps.remove(row);
    if (page.sessions.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(page.sessions.size()) - 1);
    m_rows.insert(m_rows.begin(), page.sessions.begin(), page.sessions.end());
    endInsertRows();
    if (const int surplus = rowCount() - MostRows; surplus > 0) {
        beginRemoveRows({}, MostRows, rowCount() - 1);
        m_rows.resize(MostRows);
        endRemoveRows();
        m_atOldest = false;
    }
}

void SessionListModel::refreshNewest(const SessionPage& page, std::optional<UtcTime> since)
{
    if (!m_atNewest)
        return;
    const bool isWholeStretch = !page.next;
    const std::optional<UtcTime> reach =
        isWholeStretch || page.sessions.empty() ? since : page.sessions.back().session.updatedAt.instant();
    std::unordered_set<SessionId> front;
    for (const SessionSummary& row : page.sessions)
        front.insert(row.session.id);
    // All rows of the stretch stand in front of all others, so the answer is the new front.
    std::vector<SessionSummary> wanted = page.sessions;
    for (const SessionSummary& row : m_rows)
        if (!front.contains(row.session.id) && isBehind(row.session.updatedAt, reach, isWholeStretch))
            wanted.push_back(row);
    if (!since)
        m_atOldest = isWholeStretch || (m_atOldest && wanted.size() > page.sessions.size());
    if (wanted.size() > MostRows) {
        wanted.resize(MostRows);
        m_atOldest = false;
    }
    Steps steps{*this};
    applyRowDiff(wanted, m_rows, sameSession, steps);
}

std::optional<KeysetPosition> SessionListModel::newest() const
{
    return m_rows.empty() ? std::nullopt : std::optional(positionOf(m_rows.front().session));
}

std::optional<KeysetPosition> SessionListModel::oldest() const
{
    return m_rows.empty() ? std::nullopt : std::optional(positionOf(m_rows.back().session));
}

std::optional<UtcTime> SessionListModel::newestTime() const
{
    for (const SessionSummary& row : m_rows)
        if (row.session.updatedAt.instant())
            return row.session.updatedAt.instant();
    return {};
}

int SessionListModel::rowOf(const SessionId& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const SessionSummary& row) { return row.session.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace gatehouse
