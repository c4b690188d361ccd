#pragma once

#include "rulesfinding.h"

#include <QAbstractListModel>

#include <vector>

namespace gatehouse
{

/// What lint says, errors and warnings in the order of the text.
class RulesFindingModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesFindingModel)

public:
    enum Role { SeverityRole = Qt::UserRole, PlaceRole };

    explicit RulesFindingModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setFindings(const std::vector<RulesFinding>& findings);
    const RulesFinding& finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }
    int errors() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<RulesFinding> m_findings;
};

} // namespace gatehouse
