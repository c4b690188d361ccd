#pragma once

#include "jsonpointer.h"
#include "rulesfinding.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace gatehouse
{

class RulesDraft;

/// One entry of an endpoint's `fields` as it is written, good or not.
struct RuleFieldRow {
    QString path;
    QString type; ///< empty: any value
    bool required = false;
    QString limits; ///< all other members, in few words
    int severity = -1;
    QString findings;

    friend bool operator==(const RuleFieldRow&, const RuleFieldRow&) = default;
};

/// The fields of one endpoint of a draft, to be edited in place: each edit is one step of the draft's
/// undo stack and leaves what the table does not show as it is.
class RuleFieldModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleFieldModel)

public:
    enum Column { PathColumn, TypeColumn, RequiredColumn, LimitsColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole };

    /// The draft outlives this.
    explicit RuleFieldModel(RulesDraft& draft, QObject* parent = nullptr);

    /// Whose fields; the root for none.
    void setEndpoint(const json::JsonPointer& endpoint);
    void setFindings(const std::vector<RulesFinding>& findings);
    json::JsonPointer pointerOf(int row) const;
    /// The row whose field a pointer leads to or into; -1.
    int rowOf(const json::JsonPointer& pointer) const;

    /// As the last; its row, -1 if the draft takes none now.
    int addField();
    bool removeField(int row);
    bool moveField(int row, int by);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    std::vector<RuleFieldRow> read() const;
    json::JsonPointer list() const { return m_endpoint.child("fields"); }
    QString shown(const RuleFieldRow& row, int column) const;

    RulesDraft& m_draft;
    json::JsonPointer m_endpoint;
    std::vector<RulesFinding> m_findings;
    std::vector<RuleFieldRow> m_rows;
};

} // namespace gatehouse
