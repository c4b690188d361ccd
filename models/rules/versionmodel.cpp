#include "versionmodel.h"

#include <QDateTime>
#include <QLocale>

namespace gatehouse
{
namespace
{

QDateTime localTime(UtcTime time)
{
    using std::chrono::milliseconds;
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count());
}

} // namespace

QString rulesTimeText(UtcTime time)
{
    return QLocale().toString(localTime(time), QLocale::ShortFormat);
}

void VersionModel::setFirstPage(const RulesHistoryPage& page)
{
    if (page.versions == m_versions)
        return;
    beginResetModel();
    m_versions = page.versions;
    m_nextCursor = page.nextCursor;
    endResetModel();
}

void VersionModel::append(const RulesHistoryPage& page)
{
    m_nextCursor = page.nextCursor;
    if (page.versions.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.versions.size()) - 1);
    m_versions += page.versions;
    endInsertRows();
}

int VersionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

int VersionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VersionModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const RulesVersion& version = m_versions.at(index.row());
    if (role == Qt::ToolTipRole)
        return tr("%1\n%2, %3")
            .arg(version.reason, version.author,
                 QLocale().toString(localTime(version.createdAt), QLocale::LongFormat));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case VersionColumn:
        return tr("v%1").arg(version.version);
    case ReasonColumn:
        return version.reason.simplified();
    case AuthorColumn:
        return version.author;
    case TimeColumn:
        return rulesTimeText(version.createdAt);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case VersionColumn:
        return tr("Version");
    case ReasonColumn:
        return tr("Reason");
    case AuthorColumn:
        return tr("Who");
    case TimeColumn:
        return tr("When");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
