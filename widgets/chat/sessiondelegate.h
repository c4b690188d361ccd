#pragma once

#include <QStyledItemDelegate>

namespace gatehouse
{

/// Paints a session of the list: title and time, then user, messages and what is notable.
class SessionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionDelegate)

public:
    explicit SessionDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintFirstLine(QPainter& painter, const QRect& line, const QModelIndex& index);
    static void paintSecondLine(QPainter& painter, const QRect& line, const QModelIndex& index);
};

} // namespace gatehouse
