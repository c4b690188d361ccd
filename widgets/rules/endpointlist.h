#pragma once

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace gatehouse
{

class EndpointModel;

/// The endpoints of the draft with a filter above them.
class EndpointList : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointList)

public:
    /// The model outlives this.
    explicit EndpointList(EndpointModel& endpoints, QWidget* parent = nullptr);

    /// The chosen row of the model; -1.
    int current() const;
    void choose(int row);
    void focusFilter();

signals:
    /// By the user or by choose().
    void currentChanged(int row);
    void activated(int row);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupTable();

    EndpointModel& m_endpoints;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_filter;
    QTableView* m_table;
};

} // namespace gatehouse
