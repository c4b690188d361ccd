#include "palettemodel.h"
#include "fuzzymatch.h"

#include "idguess.h"

#include <QAction>
#include <QKeySequence>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int scoreOfId = std::numeric_limits<int>::max();
constexpr int scoreOfSearch = std::numeric_limits<int>::min();

PaletteModel::LineState stateOf(LinkAnswer::Kind kind)
{
    switch (kind) {
    case LinkAnswer::Kind::Found:
        return PaletteModel::LineState::Found;
    case LinkAnswer::Kind::None:
        return PaletteModel::LineState::Missing;
    case LinkAnswer::Kind::Failed:
        return PaletteModel::LineState::Failed;
    }
    return PaletteModel::LineState::NoLine;
}

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

PaletteModel::Offer PaletteModel::offerOf(const IdGuess& guess, const QString& text)
{
    using Kind = IdGuess::Kind;
    const QString shown = text.trimmed();
    const auto idOffer = [&](const QString& title, const QString& iconName, const LinkId& link) {
        return Offer{
            {title, shown, iconName, guess.location, nullptr}, link, LineState::NoLine, {}, {}, scoreOfId};
    };
    switch (guess.kind) {
    case Kind::Place:
        return idOffer(tr("Open this place"), u"link"_s, {});
    case Kind::Session:
        return idOffer(tr("Open the session"), u"sessions"_s, {u"session"_s, guess.location.id});
    case Kind::Trace:
        return idOffer(tr("Open the trace"), u"traces"_s, {u"trace"_s, guess.location.id});
    case Kind::Request:
        return idOffer(tr("Find the trace of the request"), u"traces"_s, {u"request"_s, shown});
    case Kind::SessionSearch: {
        Offer offer = idOffer(tr("Search in sessions"), u"search"_s, {});
        offer.score = scoreOfSearch;
        return offer;
    }
    }
    return {};
}

void PaletteModel::setItems(const QList<PaletteItem>& items)
{
    m_items = items;
}

void PaletteModel::setText(const QString& text, const QString& slug)
{
    beginResetModel();
    m_text = text.trimmed();
    m_offers.clear();
    for (const IdGuess& guess : guessIds(text, slug))
        m_offers.append(offerOf(guess, text));
    for (const PaletteItem& item : std::as_const(m_items)) {
        if (const auto match = fuzzyMatch(text, item.title))
            m_offers.append({item, {}, LineState::NoLine, {}, match->places, match->score});
    }
    std::stable_sort(m_offers.begin(), m_offers.end(),
                     [](const Offer& a, const Offer& b) { return a.score > b.score; });
    endResetModel();
}

QList<LinkId> PaletteModel::links() const
{
    QList<LinkId> links;
    for (const Offer& offer : m_offers) {
        if (!offer.link.kind.isEmpty())
            links.append(offer.link);
    }
    return links;
}

int PaletteModel::rowOf(const LinkId& link) const
{
    const auto found = std::find_if(m_offers.begin(), m_offers.end(),
                                    [&link](const Offer& offer) { return offer.link == link; });
    return found == m_offers.end() ? -1 : static_cast<int>(found - m_offers.begin());
}

void PaletteModel::setLooking(const QList<LinkId>& links)
{
    for (const LinkId& link : links) {
        const int row = rowOf(link);
        if (row < 0 || m_offers.at(row).state != LineState::NoLine)
            continue;
        m_offers[row].state = LineState::Looking;
        m_offers[row].line = tr("Looking…");
        emit dataChanged(index(row), index(row));
    }
}

void PaletteModel::take(Offer& offer, const LinkAnswer& answer) const
{
    offer.state = stateOf(answer.kind);
    offer.line = answer.text;
    if (!answer.title.isEmpty())
        offer.item.title = answer.title;
    if (!answer.iconName.isEmpty())
        offer.item.iconName = answer.iconName;
    if (!answer.location.isEmpty())
        offer.item.location = answer.location;
}

void PaletteModel::insertFound(const LinkId& link, const LinkAnswer& answer)
{
    Offer offer;
    offer.link = link;
    take(offer, answer);
    const bool isExact = link.id.compare(m_text, Qt::CaseInsensitive) == 0;
    offer.score = isExact ? scoreOfId : fuzzyScore(m_text, link.id).value_or(0);
    if (const auto match = fuzzyMatch(m_text, offer.item.title))
        offer.places = match->places;
    if (link.id != offer.item.title)
        offer.item.detail = link.id;
    // What is surely there goes before what an id only may be, and before words that fit no better.
    const auto before = std::find_if(m_offers.begin(), m_offers.end(), [&offer](const Offer& other) {
        return other.score <= offer.score && other.state != LineState::Found;
    });
    const int row = static_cast<int>(before - m_offers.begin());
    beginInsertRows({}, row, row);
    m_offers.insert(row, offer);
    endInsertRows();
}

void PaletteModel::removeMissing()
{
    const bool isNamed = std::any_of(m_offers.begin(), m_offers.end(), [](const Offer& offer) {
        return offer.state == LineState::Found && offer.score == scoreOfId;
    });
    if (!isNamed)
        return;
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_offers.at(row).state != LineState::Missing)
            continue;
        beginRemoveRows({}, row, row);
        m_offers.removeAt(row);
        endRemoveRows();
    }
}

void PaletteModel::setAnswer(const LinkId& link, const LinkAnswer& answer)
{
    const int row = rowOf(link);
    if (row >= 0) {
        take(m_offers[row], answer);
        emit dataChanged(index(row), index(row));
    } else if (answer.kind == LinkAnswer::Kind::Found) {
        insertFound(link, answer);
    }
    removeMissing();
}

PaletteItem PaletteModel::item(int row) const
{
    return row >= 0 && row < m_offers.size() ? m_offers.at(row).item : PaletteItem();
}

int PaletteModel::choosable(int row, int step) const
{
    const int count = rowCount();
    for (int tried = 0; tried < count; ++tried) {
        const int at = ((row + tried * step) % count + count) % count;
        if (m_offers.at(at).state != LineState::Missing)
            return at;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemNeverHasChildren;
    if (m_offers.at(index.row()).state == LineState::Missing)
        return flags;
    return flags | Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Offer& offer = m_offers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return offer.item.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{offer.item.title, offer.line, offer.item.detail};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole:
        return offer.line.isEmpty() ? offer.item.detail : offer.line;
    case DetailRole:
        return offer.item.detail;
    case IconNameRole:
        return offer.item.iconName;
    case LineRole:
        return offer.line;
    case LineStateRole:
        return static_cast<int>(offer.state);
    case PlacesRole:
        return QVariant::fromValue(offer.places);
    default:
        return {};
    }
}

} // namespace gatehouse
