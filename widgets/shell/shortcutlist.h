#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace gatehouse
{

/// Every shortcut that works now, in two groups: anywhere, and on this page (F1).
class ShortcutList : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutList)

public:
    ShortcutList(const QList<QAction*>& everywhere, const QList<QAction*>& onPage, const QString& pageTitle,
                 QWidget* parent = nullptr);
};

} // namespace gatehouse
