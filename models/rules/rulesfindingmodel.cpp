#include "rulesfindingmodel.h"

#include <algorithm>

namespace gatehouse
{

void RulesFindingModel::setFindings(const std::vector<RulesFinding>& findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int RulesFindingModel::errors() const
{
    return static_cast<int>(
        std::count_if(m_findings.begin(), m_findings.end(), [](const RulesFinding& finding) {
            return finding.severity == RulesFinding::Severity::Error;
        }));
}

int RulesFindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant RulesFindingModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const RulesFinding& found = finding(index.row());
    const bool isError = found.severity == RulesFinding::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(found.message);
    case Qt::ToolTipRole:
        return tr("%1, at %2")
            .arg(QString::fromStdString(found.message),
                 QString::fromStdString(found.pointer.empty() ? "/" : found.pointer));
    case Qt::AccessibleTextRole:
        return (isError ? tr("Error in line %1: %2") : tr("Warning in line %1: %2"))
            .arg(found.line)
            .arg(QString::fromStdString(found.message));
    case SeverityRole:
        return static_cast<int>(found.severity);
    case PlaceRole:
        return tr("line %1").arg(found.line);
    default:
        return {};
    }
}

} // namespace gatehouse
