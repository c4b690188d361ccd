#include "transcriptmodel.h"

#include "chattext.h"
#include "rowdiff.h"

#include <unordered_set>

namespace gatehouse
{

using namespace std::chrono_literals;

namespace
{

constexpr auto shownGap = 5min;
constexpr std::size_t bodiesAPage = 200;

bool sameEntry(const TranscriptModel::Entry& a, const TranscriptModel::Entry& b)
{
    return a.speaker().id == b.speaker().id;
}

std::optional<std::chrono::microseconds> since(const ChatTime& earlier, const ChatTime& later)
{
    if (!earlier.instant() || !later.instant() || *later.instant() < *earlier.instant())
        return {};
    return *later.instant() - *earlier.instant();
}

/// As the server orders them; ids decide between equal times, and there byte order may
/// differ from a collation's, which shows nowhere.
bool isBefore(const MessageHead& a, const MessageHead& b)
{
    if (a.createdAt.instant() && b.createdAt.instant() && a.createdAt.instant() != b.createdAt.instant())
        return *a.createdAt.instant() < *b.createdAt.instant();
    return false;
}

/// In the place of the one with its id, where it is known at its time; else behind all of that time.
void putInPlace(MessageHead head, std::vector<MessageHead>& heads)
{
    if (!head.createdAt.instant()) { // infinity and the like: at the end, as the server has them
        heads.push_back(std::move(head));
        return;
    }
    const auto [first, last] = std::equal_range(heads.begin(), heads.end(), head, isBefore);
    const auto known =
        std::find_if(first, last, [&head](const MessageHead& other) { return other.id == head.id; });
    if (known != last)
        *known = std::move(head);
    else
        heads.insert(last, std::move(head));
}

} // namespace

struct TranscriptModel::Steps {
    TranscriptModel& model;

    void remove(int row)
    {
        model.beginRemoveRows({}, row, row);
        model.m_entries.erase(model.m_entries.begin() + row);
        model.endRemoveRows();
    }
    void move(int from, int to)
    {
        model.beginMoveRows({}, from, from, {}, to);
        std::rotate(model.m_entries.begin() + to, model.m_entries.begin() + from,
                    model.m_entries.begin() + from + 1);
        model.endMoveRows();
    }
    void insert(int row, const Entry& entry)
    {
        model.beginInsertRows({}, row, row);
        model.m_entries.insert(model.m_entries.begin() + row, entry);
        model.endInsertRows();
    }
    void change(int row, const Entry& entry)
    {
        Entry& known = model.m_entries[static_cast<std::size_t>(row)];
        if (known == entry)
            return;
        known = entry;
        emit model.dataChanged(model.index(row), model.index(row));
    }
};

bool TranscriptModel::Entry::hasFailedCall() const
{
    return std::any_of(heads.begin(), heads.end(),
                       [](const MessageHead& head) { return head.hasFailedCall; });
}

TranscriptModel::TranscriptModel(QObject* parent) : QAbstractListModel(parent) {}

int TranscriptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Entry& row = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return isLoaded(index.row()) ? copyText(shown(index.row())) : QString();
    case Qt::AccessibleTextRole:
        return tr("%1 at %2: %3")
            .arg(roleName(QString::fromStdString(row.speaker().role)), clockTime(row.speaker().createdAt),
                 isLoaded(index.row()) ? copyText(shown(index.row())) : tr("not loaded yet"));
    case Qt::ToolTipRole:
        return exactTime(row.speaker().createdAt);
    case IdRole:
        return QString::fromStdString(row.speaker().id.text());
    case SpeakerRole:
        return QString::fromStdString(row.speaker().role);
    case FailedRole:
        return row.hasFailedCall();
    case LoadedRole:
        return isLoaded(index.row());
    default:
        return {};
    }
}

/// A tool message that brings results joins the message that called before it.
std::vector<TranscriptModel::Entry> TranscriptModel::entriesOf(const std::vector<MessageHead>& heads)
{
    std::vector<Entry> entries;
    for (const MessageHead& head : heads) {
        const bool joins =
            head.role == "tool" && head.hasResults && !entries.empty() && entries.back().speaker().callsTools;
        if (joins)
            entries.back().heads.push_back(head);
        else
            entries.push_back({{head}});
    }
    return entries;
}

void TranscriptModel::setOpening(const SessionOpening& opening)
{
    beginResetModel();
    m_session = opening.session;
    m_heads = opening.heads;
    m_entries = entriesOf(m_heads);
    m_bodies.clear();
    for (const MessageRecord& message : opening.tail)
        m_bodies.insert_or_assign(message.id, message);
    endResetModel();
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_session.reset();
    m_heads.clear();
    m_entries.clear();
    m_bodies.clear();
    endResetModel();
}

void TranscriptModel::setSession(const SessionRecord& session)
{
    m_session = session;
}

void TranscriptModel::addBodies(const std::vector<MessageRecord>& bodies)
{
    if (bodies.empty())
        return;
    if (m_bodies.size() + bodies.size() > MostBodies)
        forgetBodiesFarFrom(bodies.front().id);
    for (const MessageRecord& message : bodies)
        m_bodies.insert_or_assign(message.id, message);
    const int first = rowOf(bodies.front().id);
    const int last = rowOf(bodies.back().id);
    if (first >= 0 && last >= first)
        emit dataChanged(index(first), index(last));
}

/// Keeps the half of the bodies that stands around a message.
void TranscriptModel::forgetBodiesFarFrom(const MessageId& id)
{
    const auto at = std::find_if(m_heads.begin(), m_heads.end(),
                                 [&id](const MessageHead& head) { return head.id == id; });
    const auto middle = static_cast<std::size_t>(at - m_heads.begin());
    std::unordered_set<MessageId> near;
    const std::size_t reach = MostBodies / 4;
    for (std::size_t i = middle > reach ? middle - reach : 0; i < std::min(m_heads.size(), middle + reach);
         ++i)
        near.insert(m_heads[i].id);
    std::erase_if(m_bodies, [&near](const auto& body) { return !near.contains(body.first); });
}

void TranscriptModel::refreshTail(const std::vector<MessageRecord>& messages, UtcTime since,
                                  std::optional<UtcTime> until)
{
    std::unordered_set<MessageId> fresh;
    for (const MessageRecord& message : messages)
        fresh.insert(message.id);
    std::vector<MessageHead> heads;
    heads.reserve(m_heads.size() + messages.size());
    for (const MessageHead& head : m_heads) {
        const auto& created = head.createdAt.instant();
        const bool isInStretch = created && *created >= since && (!until || *created < *until);
        if (created ? !isInStretch : !fresh.contains(head.id))
            heads.push_back(head);
    }
    std::unordered_set<MessageId> changed;
    for (const MessageRecord& message : messages) {
        putInPlace(headOf(message), heads);
        const auto known = m_bodies.find(message.id);
        if (known == m_bodies.end() || known->second != message)
            changed.insert(message.id);
        m_bodies.insert_or_assign(message.id, message);
    }
    if (heads == m_heads && changed.empty())
        return;
    m_heads = std::move(heads);
    Steps steps{*this};
    applyRowDiff(entriesOf(m_heads), m_entries, sameEntry, steps);
    for (const MessageId& id : changed)
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row), index(row));
}

bool TranscriptModel::isLoaded(int row) const
{
    const Entry& known = entry(row);
    return std::all_of(known.heads.begin(), known.heads.end(),
                       [this](const MessageHead& head) { return m_bodies.contains(head.id); });
}

ShownEntry TranscriptModel::shown(int row) const
{
    std::vector<const MessageRecord*> bodies;
    for (const MessageHead& head : entry(row).heads) {
        const auto body = m_bodies.find(head.id);
        if (body == m_bodies.end())
            return {};
        bodies.push_back(&body->second);
    }
    return showEntry(bodies);
}

int TranscriptModel::rowOf(const MessageId& id) const
{
    // Newest first: what is asked for is mostly near the end.
    for (std::size_t row = m_entries.size(); row-- > 0;)
        for (const MessageHead& head : m_entries[row].heads)
            if (head.id == id)
                return static_cast<int>(row);
    return -1;
}

std::optional<std::chrono::microseconds> TranscriptModel::gapBefore(int row) const
{
    if (row == 0)
        return {};
    const auto gap = since(entry(row - 1).heads.back().createdAt, entry(row).speaker().createdAt);
    return gap && *gap >= shownGap ? gap : std::nullopt;
}

std::optional<std::chrono::microseconds> TranscriptModel::answerTime(int row) const
{
    if (row == 0 || entry(row).speaker().role == "user")
        return {};
    return since(entry(row - 1).heads.back().createdAt, entry(row).speaker().createdAt);
}

std::optional<MessageQuery> TranscriptModel::missing(int firstRow, int lastRow) const
{
    int row = std::max(0, firstRow);
    while (row <= lastRow && row < rowCount() && isLoaded(row))
        ++row;
    if (row > lastRow || row >= rowCount() || !m_session)
        return {};
    // A page around the first row that is missing, in the order of the messages.
    const MessageId& id = entry(row).speaker().id;
    const auto at = std::find_if(m_heads.begin(), m_heads.end(),
                                 [&id](const MessageHead& head) { return head.id == id; });
    const auto place = static_cast<std::size_t>(at - m_heads.begin());
    const std::size_t first = place > bodiesAPage / 2 ? place - bodiesAPage / 2 : 0;
    const std::size_t last = std::min(m_heads.size() - 1, first + bodiesAPage - 1);
    MessageQuery query{m_session->id};
    query.from = positionOf(m_heads[first]);
    query.to = positionOf(m_heads[last]);
    query.limit = static_cast<int>(bodiesAPage) * 2; // late commits may stand between
    return query;
}

std::optional<UtcTime> TranscriptModel::newestTime() const
{
    for (std::size_t at = m_heads.size(); at-- > 0;)
        if (m_heads[at].createdAt.instant())
            return m_heads[at].createdAt.instant();
    return {};
}

} // namespace gatehouse
