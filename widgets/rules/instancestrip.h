#pragma once

#include "instancemodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace gatehouse
{

class ElidedLabel;

/// Which rules each instance serves, and in one line whether what is stored is applied everywhere.
class InstanceStrip : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InstanceStrip)

public:
    explicit InstanceStrip(QWidget* parent = nullptr);

    InstanceModel& model() { return m_instances; }
    /// Why there are no instances to show; empty when there are.
    void setProblem(const QString& text);
    /// After anything about the model has changed.
    void refresh();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setupTable();

    InstanceModel m_instances;
    QString m_problem;
    ElidedLabel* m_summary;
    QLabel* m_words;
    QTableView* m_table;
};

} // namespace gatehouse
