#include "palettemodel.h"
#include "fuzzymatch.h"

#include "idguess.h"

#include <QAction>
#include <QKeySequence>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

struct Scored {
    int score;
    PaletteItem item;
};

PaletteItem itemOf(const IdGuess& guess, const QString& text)
{
    using Kind = IdGuess::Kind;
    const QString shown = text.trimmed();
    switch (guess.kind) {
    case Kind::Place:
        return {PaletteModel::tr("Open this place"), shown, u"link"_s, guess.location, nullptr};
    case Kind::Session:
        return {PaletteModel::tr("Open the session"), shown, u"sessions"_s, guess.location, nullptr};
    case Kind::Trace:
        return {PaletteModel::tr("Open the trace"), shown, u"traces"_s, guess.location, nullptr};
    case Kind::Request:
        return {PaletteModel::tr("Find the trace of the request"), shown, u"traces"_s, guess.location,
                nullptr};
    case Kind::SessionSearch:
        return {PaletteModel::tr("Search in sessions"), shown, u"search"_s, guess.location, nullptr};
    }
    return {};
}

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::setItems(const QList<PaletteItem>& items)
{
    m_items = items;
}

void PaletteModel::setText(const QString& text, const QString& slug)
{
    beginResetModel();
    m_offers.clear();
    QList<PaletteItem> search;
    for (const IdGuess& guess : guessIds(text, slug))
        (guess.kind == IdGuess::Kind::SessionSearch ? search : m_offers).append(itemOf(guess, text));

    std::vector<Scored> matches;
    for (const PaletteItem& item : std::as_const(m_items)) {
        if (const auto score = fuzzyScore(text, item.title))
            matches.push_back({*score, item});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    for (const Scored& match : matches)
        m_offers.append(match.item);
    m_offers.append(search);
    endResetModel();
}

PaletteItem PaletteModel::item(int row) const
{
    return m_offers.value(row);
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_offers.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const PaletteItem& item = m_offers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return item.detail.isEmpty() ? item.title : u"%1, %2"_s.arg(item.title, item.detail);
    case DetailRole:
        return item.detail;
    case IconNameRole:
        return item.iconName;
    default:
        return {};
    }
}

} // namespace gatehouse
