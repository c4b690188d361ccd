#pragma once

#include "linkanswer.h"

#include <QAbstractListModel>
#include <QList>
#include <QPointer>

#include <optional>

class QAction;

namespace gatehouse
{

struct IdGuess;

/// Something the command palette can do: go to a place, or run an action.
struct PaletteItem {
    QString title;
    QString detail; ///< what it leads to, or a shortcut
    QString iconName;
    std::optional<Location> location;
    QPointer<QAction> action;
};

/// The palette's offers for a text: first the places the text may name, then pages and actions
/// whose words it matches, the best first. A place made of an id has a line on what is there, as soon
/// as somebody found it out; where nothing is, it says why and cannot be chosen.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteModel)

public:
    enum Role {
        DetailRole = Qt::UserRole,
        IconNameRole,
        LineRole,      ///< what is known of the id; empty for what is no id
        LineStateRole, ///< LineState as int
        PlacesRole     ///< QList<int>: the letters of the title that were typed
    };
    enum class LineState { NoLine, Looking, Found, Missing, Failed };

    explicit PaletteModel(QObject* parent = nullptr);

    /// What is offered beside the ids: pages and the actions that can be run now.
    void setItems(const QList<PaletteItem>& items);
    /// `slug` is the open profile's, for places made of ids.
    void setText(const QString& text, const QString& slug);
    /// The ids among the offers, the likeliest first.
    QList<LinkId> links() const;
    /// These are being asked for.
    void setLooking(const QList<LinkId>& links);
    /// What was found out. An id that is not among the offers joins them if it is there. What names
    /// nothing goes when the text turns out to name something else.
    void setAnswer(const LinkId& link, const LinkAnswer& answer);

    PaletteItem item(int row) const;
    /// The next row that can be chosen, from `row` on in steps of `step` (1 or -1) and around the
    /// ends; -1 if none can.
    int choosable(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Offer {
        PaletteItem item;
        LinkId link; ///< without a kind: no id
        LineState state = LineState::NoLine;
        QString line;
        QList<int> places;
        int score = 0; ///< how well the words fit; ids before all words
    };

    static Offer offerOf(const IdGuess& guess, const QString& text);
    int rowOf(const LinkId& link) const;
    void take(Offer& offer, const LinkAnswer& answer) const;
    void insertFound(const LinkId& link, const LinkAnswer& answer);
    void removeMissing();

    QString m_text;
    QList<PaletteItem> m_items;
    QList<Offer> m_offers;
};

} // namespace gatehouse
