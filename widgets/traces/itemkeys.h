#pragma once

#include <QModelIndex>
#include <QObject>

class QAbstractItemView;

namespace gatehouse
{

/// The keys of a table or a tree whose rows can be copied and chosen: Copy, and Enter on the current row.
/// Lives as long as the view.
class ItemKeys : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemKeys)

public:
    explicit ItemKeys(QAbstractItemView* items);
    ~ItemKeys() override;

signals:
    void copyRequested();
    void chosen(const QModelIndex& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractItemView* m_items;
};

/// The texts of all columns of the row, with tabs between them, as spreadsheets paste them.
QString tabbedRow(const QModelIndex& index);

} // namespace gatehouse
