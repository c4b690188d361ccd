#pragma once

#include "endpointrow.h"
#include "rulesfinding.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace gatehouse
{

class RulesDraft;

/// How often a rule refused, or would have if its mode had been enforce.
struct RuleHits {
    quint64 hits = 0;
    quint64 wouldHits = 0;

    friend bool operator==(const RuleHits&, const RuleHits&) = default;
};

/// The endpoints of a draft, in the order of the document, and last all other paths. Follows the draft
/// by exact steps; while the text is no JSON it keeps the rows it had. Changes go through the draft, each
/// as one step of its undo stack.
class EndpointModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointModel)

public:
    enum Column { EndpointColumn, BodyColumn, ModeColumn, HitsColumn, ColumnCount };
    enum Role {
        DetailRole = Qt::UserRole, ///< the second line: methods and fields
        SortRole,
        SearchRole,  ///< all that the filter looks at
        ModeRole,    ///< the word
        ChangeRole,  ///< Change as int
        SeverityRole ///< of the worst finding; -1 for none
    };
    enum class Change { None, Added, Changed };

    /// The draft outlives this.
    explicit EndpointModel(RulesDraft& draft, QObject* parent = nullptr);

    const EndpointRow* rowAt(int row) const;
    /// The row of the endpoint that a pointer leads to or into; that of all others beside them; -1.
    int rowOf(const json::JsonPointer& pointer) const;
    int rowOfId(const QString& id) const;
    /// What the base has for the same endpoint, if it has it.
    std::optional<quint64> storedMaxBody(const EndpointRow& row) const;

    void setFindings(const std::vector<RulesFinding>& findings);
    /// By the rule's id; nothing known is not the same as 0.
    void setHits(const QHash<QString, RuleHits>& hits);
    void forgetHits();

    /// Behind `row` (-1: first); where the new one is, -1 if the draft takes none now.
    int addEndpoint(int row);
    int duplicate(int row);
    bool removeEndpoint(int row);
    /// One place up (-1) or down (1).
    bool moveEndpoint(int row, int by);
    bool setMode(int row, const QString& mode);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        EndpointRow endpoint;
        Change change = Change::None;
        int severity = -1;

        friend bool operator==(const Row&, const Row&) = default;
    };

    void refresh();
    void refreshBase();
    void apply(const std::vector<Row>& rows);
    Change changeOf(const EndpointRow& row) const;
    bool isEndpoint(int row) const;
    QString freeId(const QString& wish) const;
    int insert(int row, const std::string& text, const QString& words);

    QString shown(const Row& row, int column) const;
    QString detail(const Row& row) const;
    QString toolTip(const Row& row, int column) const;
    QVariant sortValue(const Row& row, int column) const;
    QString hitsText(const Row& row) const;

    RulesDraft& m_draft;
    std::vector<Row> m_rows;
    std::vector<RulesFinding> m_findings;
    std::vector<EndpointRow> m_base;
    QHash<QString, RuleHits> m_hits;
    bool m_hasHits = false;
};

} // namespace gatehouse
