#pragma once

#include <QTableView>

namespace gatehouse
{

class RuleFieldModel;

/// The fields of an endpoint: path and type edited in place, required ticked. As high as its rows.
class RuleFieldTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleFieldTable)

public:
    explicit RuleFieldTable(RuleFieldModel& fields, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void sizeColumns();

    RuleFieldModel& m_fields;
};

} // namespace gatehouse
