#pragma once

#include "location.h"

#include <QAbstractListModel>
#include <QList>
#include <QPointer>

class QAction;

namespace gatehouse
{

/// Something the command palette can do: go to a place, or run an action.
struct PaletteItem {
    QString title;
    QString detail; ///< what it leads to, or a shortcut
    QString iconName;
    std::optional<Location> location;
    QPointer<QAction> action;
};

/// The palette's offers for a text: first the places the text may name, then pages and actions
/// whose words it matches, the best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteModel)

public:
    enum Role { DetailRole = Qt::UserRole, IconNameRole };

    explicit PaletteModel(QObject* parent = nullptr);

    /// What is offered beside the ids: pages and the actions that can be run now.
    void setItems(const QList<PaletteItem>& items);
    /// `slug` is the open profile's, for places made of ids.
    void setText(const QString& text, const QString& slug);
    PaletteItem item(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<PaletteItem> m_items;
    QList<PaletteItem> m_offers;
};

} // namespace gatehouse
