#include "endpointmodel.h"

#include "jsonwriter.h"
#include "rulesdraft.h"

#include <QLocale>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

std::string quoted(const QString& text)
{
    return json::Writer().string(text.toStdString()).take();
}

json::JsonPointer endpointList()
{
    json::JsonPointer list;
    list.append("endpoints");
    return list;
}

bool isSameRow(const EndpointRow& a, const EndpointRow& b)
{
    return a.kind == b.kind && a.id == b.id;
}

} // namespace

EndpointModel::EndpointModel(RulesDraft& draft, QObject* parent) : QAbstractTableModel(parent), m_draft(draft)
{
    connect(&draft, &RulesDraft::baseChanged, this, &EndpointModel::refreshBase);
    connect(&draft, &RulesDraft::changed, this, &EndpointModel::refresh);
    refreshBase();
}

void EndpointModel::refreshBase()
{
    m_base.clear();
    if (m_draft.base()) {
        if (const auto tree = json::parse(m_draft.base()->text, {}, json::Strictness::lenient()))
            m_base = endpointRows(*tree);
    }
    refresh();
}

void EndpointModel::refresh()
{
    if (!m_draft.tree() && !m_draft.text().empty())
        return;
    std::vector<Row> rows;
    if (m_draft.tree()) {
        for (const EndpointRow& endpoint : endpointRows(*m_draft.tree())) {
            Row row{endpoint, changeOf(endpoint), -1};
            for (const RulesFinding& finding : m_findings) {
                const bool isMine = endpoint.kind == EndpointRow::Kind::Endpoint &&
                                    (finding.pointer + '/').starts_with(endpoint.pointer.text() + '/');
                if (isMine)
                    row.severity =
                        std::max(row.severity, finding.severity == RulesFinding::Severity::Error ? 1 : 0);
            }
            rows.push_back(std::move(row));
        }
    }
    apply(rows);
}

void EndpointModel::apply(const std::vector<Row>& rows)
{
    const std::size_t shorter = std::min(rows.size(), m_rows.size());
    std::size_t head = 0;
    while (head < shorter && isSameRow(rows[head].endpoint, m_rows[head].endpoint))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           isSameRow(rows[rows.size() - 1 - tail].endpoint, m_rows[m_rows.size() - 1 - tail].endpoint))
        ++tail;
    const auto at = m_rows.begin() + static_cast<std::ptrdiff_t>(head);
    // What is between ends that agree: rows that stay a row, then those too many or too few.
    if (m_rows.size() > rows.size()) {
        const std::size_t extra = m_rows.size() - rows.size();
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + extra) - 1);
        m_rows.erase(at, at + static_cast<std::ptrdiff_t>(extra));
        endRemoveRows();
    } else if (rows.size() > m_rows.size()) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(head);
        const auto extra = static_cast<std::ptrdiff_t>(rows.size() - m_rows.size());
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head) + static_cast<int>(extra) - 1);
        m_rows.insert(at, first, first + extra);
        endInsertRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
    }
}

EndpointModel::Change EndpointModel::changeOf(const EndpointRow& row) const
{
    if (!m_draft.base())
        return Change::None;
    const auto before = std::find_if(m_base.begin(), m_base.end(),
                                     [&row](const EndpointRow& base) { return isSameRow(base, row); });
    if (before == m_base.end())
        return Change::Added;
    const bool isSame = before->text == row.text && before->maxBody == row.maxBody &&
                        before->contentTypes == row.contentTypes;
    return isSame ? Change::None : Change::Changed;
}

const EndpointRow* EndpointModel::rowAt(int row) const
{
    const bool isRow = row >= 0 && row < rowCount();
    return isRow ? &m_rows[static_cast<std::size_t>(row)].endpoint : nullptr;
}

bool EndpointModel::isEndpoint(int row) const
{
    const EndpointRow* found = rowAt(row);
    return found != nullptr && found->kind == EndpointRow::Kind::Endpoint && m_draft.tree().has_value();
}

int EndpointModel::rowOf(const json::JsonPointer& pointer) const
{
    const auto& segments = pointer.segments();
    const bool isInEndpoint = segments.size() >= 2 && segments[0].name == "endpoints" && segments[1].index;
    if (isInEndpoint && *segments[1].index + 1 < m_rows.size())
        return static_cast<int>(*segments[1].index);
    return rowCount() - 1;
}

int EndpointModel::rowOfId(const QString& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row& row) {
        return row.endpoint.kind == EndpointRow::Kind::Endpoint && row.endpoint.id == id;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::optional<quint64> EndpointModel::storedMaxBody(const EndpointRow& row) const
{
    const auto before = std::find_if(m_base.begin(), m_base.end(),
                                     [&row](const EndpointRow& base) { return isSameRow(base, row); });
    return before == m_base.end() ? std::nullopt : std::optional(before->maxBody);
}

void EndpointModel::setFindings(const std::vector<RulesFinding>& findings)
{
    m_findings = findings;
    refresh();
}

void EndpointModel::setHits(const QHash<QString, RuleHits>& hits)
{
    if (m_hasHits && hits == m_hits)
        return;
    m_hits = hits;
    m_hasHits = true;
    if (!m_rows.empty())
        emit dataChanged(index(0, HitsColumn), index(rowCount() - 1, HitsColumn));
}

void EndpointModel::forgetHits()
{
    m_hits.clear();
    m_hasHits = false;
    if (!m_rows.empty())
        emit dataChanged(index(0, HitsColumn), index(rowCount() - 1, HitsColumn));
}

QString EndpointModel::freeId(const QString& wish) const
{
    QString id = wish;
    for (int i = 2; rowOfId(id) >= 0; ++i)
        id = u"%1-%2"_s.arg(wish).arg(i);
    return id;
}

int EndpointModel::insert(int row, const std::string& text, const QString& words)
{
    if (!m_draft.tree() || !m_draft.tree()->root().isObject())
        return -1;
    const auto list = m_draft.tree()->root().find("endpoints");
    const std::size_t count = list && list->isArray() ? list->size() : 0;
    const std::size_t place = std::min(static_cast<std::size_t>(std::max(row + 1, 0)), count);
    const Outcome<void> done = list ? m_draft.add(endpointList().child(place), text, words)
                                    : m_draft.set(endpointList(), '[' + text + ']', words);
    return done ? static_cast<int>(place) : -1;
}

int EndpointModel::addEndpoint(int row)
{
    const QString id = freeId(u"new"_s);
    json::Writer writer;
    writer.beginObject().key("id").string(id.toStdString());
    writer.key("path").string("/api/v1/" + id.toStdString() + '/');
    writer.key("mode").string("report").endObject();
    return insert(row, writer.take(), tr("Add an endpoint"));
}

int EndpointModel::duplicate(int row)
{
    if (!isEndpoint(row))
        return -1;
    const EndpointRow& source = *rowAt(row);
    const QString id = freeId(source.id);
    m_draft.undoStack().beginMacro(tr("Duplicate an endpoint"));
    const int made = insert(row, source.text, tr("Duplicate an endpoint"));
    if (made >= 0) {
        const json::JsonPointer copy = endpointList().child(static_cast<std::size_t>(made));
        (void)m_draft.set(copy.child("id"), quoted(id), tr("Duplicate an endpoint"));
    }
    m_draft.undoStack().endMacro();
    return made;
}

bool EndpointModel::removeEndpoint(int row)
{
    return isEndpoint(row) && m_draft.remove(rowAt(row)->pointer, tr("Delete an endpoint")).ok();
}

bool EndpointModel::moveEndpoint(int row, int by)
{
    const int to = row + by;
    return isEndpoint(row) && isEndpoint(to) &&
           m_draft.move(rowAt(row)->pointer, static_cast<std::size_t>(to), tr("Move an endpoint")).ok();
}

bool EndpointModel::setMode(int row, const QString& mode)
{
    return isEndpoint(row) &&
           m_draft.set(rowAt(row)->pointer.child("mode"), quoted(mode), tr("Change the mode")).ok();
}

int EndpointModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EndpointModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EndpointModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == EndpointColumn ? shown(row, EndpointColumn) + u", "_s + detail(row)
                                                : shown(row, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == BodyColumn || index.column() == HitsColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case DetailRole:
        return detail(row);
    case SortRole:
        return sortValue(row, index.column());
    case SearchRole:
        return QStringList{row.endpoint.id,
                           row.endpoint.path,
                           row.endpoint.mode,
                           row.endpoint.methods.join(u' '),
                           row.endpoint.contentTypes.join(u' '),
                           row.endpoint.fieldWords.join(u' ')}
            .join(u' ');
    case ModeRole:
        return row.endpoint.mode;
    case ChangeRole:
        return static_cast<int>(row.change);
    case SeverityRole:
        return row.severity;
    default:
        return {};
    }
}

QString EndpointModel::shown(const Row& row, int column) const
{
    const bool isOthers = row.endpoint.kind == EndpointRow::Kind::Others;
    switch (static_cast<Column>(column)) {
    case EndpointColumn:
        return isOthers ? tr("All other paths") : row.endpoint.path;
    case BodyColumn:
        return bytesText(row.endpoint.maxBody);
    case ModeColumn:
        return row.endpoint.mode;
    case HitsColumn:
        return hitsText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString EndpointModel::hitsText(const Row& row) const
{
    if (!m_hasHits || row.endpoint.kind == EndpointRow::Kind::Others)
        return m_hasHits ? QString() : u"–"_s;
    const RuleHits hits = m_hits.value(row.endpoint.id);
    const QLocale locale;
    if (hits.wouldHits == 0)
        return locale.toString(hits.hits);
    //: %1 requests were refused, %2 more would have been if the rule enforced
    return hits.hits == 0
               ? tr("%1 would").arg(locale.toString(hits.wouldHits))
               : tr("%1 + %2 would").arg(locale.toString(hits.hits), locale.toString(hits.wouldHits));
}

QString EndpointModel::detail(const Row& row) const
{
    const EndpointRow& endpoint = row.endpoint;
    if (endpoint.kind == EndpointRow::Kind::Others)
        return tr("what no endpoint matches");
    QStringList parts;
    parts << (endpoint.methods.isEmpty() ? tr("any method") : endpoint.methods.join(u' '));
    if (endpoint.match == u"exact")
        parts << tr("this path only");
    if (endpoint.fields > 0)
        parts << tr("%n fields", nullptr, endpoint.fields);
    if (endpoint.required > 0)
        parts << tr("%n required", nullptr, endpoint.required);
    return parts.join(u" · "_s);
}

QString EndpointModel::toolTip(const Row& row, int column) const
{
    const EndpointRow& endpoint = row.endpoint;
    switch (static_cast<Column>(column)) {
    case EndpointColumn:
        return tr("Rule %1. Content types: %2.")
            .arg(endpoint.id.isEmpty() ? u"–"_s : endpoint.id, endpoint.contentTypes.join(u", "_s));
    case BodyColumn:
        return endpoint.ownMaxBody
                   ? tr("At most %1.").arg(bytesText(endpoint.maxBody))
                   : tr("At most %1, as the document says for all.").arg(bytesText(endpoint.maxBody));
    case ModeColumn:
        return {};
    case HitsColumn:
        return tr("Requests refused since the instances started; \"would\" are those that a rule that only "
                  "reports or warns let pass.");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EndpointModel::sortValue(const Row& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case EndpointColumn:
        return row.endpoint.path;
    case BodyColumn:
        return row.endpoint.maxBody;
    case ModeColumn:
        return ruleModes().indexOf(row.endpoint.mode);
    case HitsColumn: {
        const RuleHits hits = m_hits.value(row.endpoint.id);
        return hits.hits + hits.wouldHits;
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == BodyColumn || section == HitsColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::TextAlignmentRole && section == ModeColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case EndpointColumn:
        return tr("Endpoint");
    case BodyColumn:
        return tr("Body limit");
    case ModeColumn:
        return tr("Mode");
    case HitsColumn:
        return tr("Refused");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
