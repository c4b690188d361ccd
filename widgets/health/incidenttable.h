#pragma once

#include "incidentmodel.h"

#include <QTableView>

namespace gatehouse
{

/// The incidents as rows without a grid: shape, what, when, how long, what was seen. Enter or a
/// click goes to the incident's time on the chart; Ctrl+C copies the chosen rows.
class IncidentTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IncidentTable)

public:
    explicit IncidentTable(QWidget* parent = nullptr);

    /// As many rows as there are, but at most this many, make the height.
    static constexpr int mostRows = 6;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

signals:
    void incidentChosen(const gatehouse::Incident& incident);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelected() const;
    void sizeColumns();
};

} // namespace gatehouse
