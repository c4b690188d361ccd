#include "rulefieldmodel.h"

#include "jsonwriter.h"
#include "rulesdraft.h"

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestLimit = 60;

std::string quoted(const QString& text)
{
    return json::Writer().string(text.toStdString()).take();
}

QString memberText(const json::Node& object, std::string_view name)
{
    const auto member = object.find(name);
    return member ? QString::fromStdString(member->string()) : QString();
}

QString short_(const QString& text)
{
    return text.size() <= longestLimit ? text : text.left(longestLimit) + u'…';
}

QString limitsOf(const json::Node& field)
{
    QStringList parts;
    for (const json::Node member : field.children()) {
        if (member.nameIs("path") || member.nameIs("type") || member.nameIs("required"))
            continue;
        const std::string_view value = member.text();
        const QString text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        parts << QString::fromStdString(member.name()) + u' ' + short_(text.simplified());
    }
    return parts.join(u" · "_s);
}

} // namespace

RuleFieldModel::RuleFieldModel(RulesDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &RulesDraft::changed, this, &RuleFieldModel::refresh);
}

void RuleFieldModel::setEndpoint(const json::JsonPointer& endpoint)
{
    if (m_endpoint == endpoint)
        return;
    beginResetModel();
    m_endpoint = endpoint;
    m_rows = read();
    endResetModel();
}

void RuleFieldModel::setFindings(const std::vector<RulesFinding>& findings)
{
    m_findings = findings;
    refresh();
}

std::vector<RuleFieldRow> RuleFieldModel::read() const
{
    std::vector<RuleFieldRow> rows;
    if (m_endpoint.isRoot() || !m_draft.tree())
        return rows;
    const auto fields = m_draft.tree()->root().resolve(list());
    if (!fields || !fields->isArray())
        return rows;
    for (const json::Node field : fields->children()) {
        RuleFieldRow row;
        row.path = memberText(field, "path");
        row.type = memberText(field, "type");
        const auto required = field.find("required");
        row.required = required && required->boolean().value_or(false);
        row.limits = limitsOf(field);
        const std::string place = list().child(rows.size()).text() + '/';
        QStringList words;
        for (const RulesFinding& finding : m_findings) {
            if (!(finding.pointer + '/').starts_with(place))
                continue;
            words << QString::fromStdString(finding.message);
            row.severity = std::max(row.severity, finding.severity == RulesFinding::Severity::Error ? 1 : 0);
        }
        row.findings = words.join(u'\n');
        rows.push_back(std::move(row));
    }
    return rows;
}

void RuleFieldModel::refresh()
{
    // While the text is no JSON the form is grey and shows what was.
    if (!m_draft.tree() && !m_draft.text().empty())
        return;
    const std::vector<RuleFieldRow> rows = read();
    const auto same = std::mismatch(rows.begin(), rows.end(), m_rows.begin(), m_rows.end());
    const int head = static_cast<int>(same.first - rows.begin());
    const int count = static_cast<int>(rows.size());
    if (count < rowCount()) {
        const int extra = rowCount() - count;
        beginRemoveRows({}, head, head + extra - 1);
        m_rows.erase(m_rows.begin() + head, m_rows.begin() + head + extra);
        endRemoveRows();
    } else if (count > rowCount()) {
        const int extra = count - rowCount();
        beginInsertRows({}, head, head + extra - 1);
        m_rows.insert(m_rows.begin() + head, rows.begin() + head, rows.begin() + head + extra);
        endInsertRows();
    }
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (m_rows[at] == rows[at])
            continue;
        m_rows[at] = rows[at];
        emit dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

json::JsonPointer RuleFieldModel::pointerOf(int row) const
{
    return row >= 0 && row < rowCount() ? list().child(static_cast<std::size_t>(row)) : m_endpoint;
}

int RuleFieldModel::rowOf(const json::JsonPointer& pointer) const
{
    const auto& wanted = pointer.segments();
    const std::size_t depth = m_endpoint.segments().size();
    const bool isField =
        wanted.size() > depth + 1 && wanted[depth].name == "fields" && wanted[depth + 1].index;
    return isField && *wanted[depth + 1].index < m_rows.size() ? static_cast<int>(*wanted[depth + 1].index)
                                                               : -1;
}

int RuleFieldModel::addField()
{
    if (m_endpoint.isRoot() || !m_draft.tree())
        return -1;
    const std::string field = R"({"path": "/new", "type": "string"})";
    const auto fields = m_draft.tree()->root().resolve(list());
    const Outcome<void> done = fields && fields->isArray()
                                   ? m_draft.add(list().child(fields->size()), field, tr("Add a field"))
                                   : m_draft.set(list(), '[' + field + ']', tr("Add a field"));
    return done ? rowCount() - 1 : -1;
}

bool RuleFieldModel::removeField(int row)
{
    return row >= 0 && row < rowCount() && m_draft.remove(pointerOf(row), tr("Delete a field")).ok();
}

bool RuleFieldModel::moveField(int row, int by)
{
    const int to = row + by;
    return row >= 0 && row < rowCount() && to >= 0 && to < rowCount() &&
           m_draft.move(pointerOf(row), static_cast<std::size_t>(to), tr("Move a field")).ok();
}

int RuleFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RuleFieldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RuleFieldModel::shown(const RuleFieldRow& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case PathColumn:
        return row.path;
    case TypeColumn:
        return row.type.isEmpty() ? tr("any") : row.type;
    case RequiredColumn:
        return row.required ? tr("required") : tr("optional");
    case LimitsColumn:
        return row.limits;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RuleFieldModel::data(const QModelIndex& index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const RuleFieldRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::EditRole:
        return index.column() == TypeColumn ? row.type : shown(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == RequiredColumn)
            return row.required ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ToolTipRole:
        return row.findings.isEmpty() ? shown(row, index.column()) : row.findings;
    case SeverityRole:
        return row.severity;
    default:
        return {};
    }
}

bool RuleFieldModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || !m_draft.tree())
        return false;
    const json::JsonPointer field = pointerOf(index.row());
    if (index.column() == RequiredColumn && role == Qt::CheckStateRole) {
        const bool isRequired = value.toInt() == Qt::Checked;
        return m_draft
            .setMember(field, "required", isRequired ? std::optional<std::string>("true") : std::nullopt,
                       isRequired ? tr("Make a field required") : tr("Make a field optional"))
            .ok();
    }
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    const QString text = value.toString();
    if (index.column() == PathColumn)
        return m_draft.set(field.child("path"), quoted(text), tr("Change a field's path")).ok();
    if (index.column() == TypeColumn)
        return m_draft
            .setMember(field, "type", text.isEmpty() ? std::nullopt : std::optional(quoted(text)),
                       tr("Change a field's type"))
            .ok();
    return false;
}

Qt::ItemFlags RuleFieldModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == PathColumn || index.column() == TypeColumn)
        flags |= Qt::ItemIsEditable;
    if (index.column() == RequiredColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RuleFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case PathColumn:
        return tr("Field");
    case TypeColumn:
        return tr("Type");
    case RequiredColumn:
        return tr("Required");
    case LimitsColumn:
        return tr("Limits");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
