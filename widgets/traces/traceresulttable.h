#pragma once

#include "traceresultmodel.h"

#include <QTableView>

namespace gatehouse
{

/// The found traces as rows without a grid. Enter or a double click opens one, Ctrl+C copies the chosen rows,
/// the menu has the rest. When the rows change, the one that is chosen stays where it is on the screen; with
/// none chosen, what is in sight stays, unless that is the beginning.
class TraceResultTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceResultTable)

public:
    explicit TraceResultTable(TraceResultModel& model, QWidget* parent = nullptr);

    void setTraces(const TraceList& traces);
    /// As sorted.
    TraceList traces() const;
    /// Null: no row is current.
    std::shared_ptr<const ListedTrace> current() const;
    void setCurrent(const ListedTrace& trace);

signals:
    void traceChosen(std::shared_ptr<const gatehouse::ListedTrace> trace);
    void currentTraceChanged();
    void pinRequested(std::shared_ptr<const gatehouse::ListedTrace> trace, bool pinned);
    /// Traces like this one are looked for: of its service and operation.
    void likeRequested(std::shared_ptr<const gatehouse::ListedTrace> trace);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void setupColumns();
    void fitTimes();
    void copySelected() const;
    TraceList selectedTraces() const;
    void select(const TraceList& traces);

    TraceResultModel& m_model;
    TraceResultOrder m_order;
    int m_timeWidth = 0; ///< as it was fitted
    bool m_isRestoring = false;
};

} // namespace gatehouse
