#include "endpointrow.h"

#include "valuerule.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::EndpointRow)
};

QString memberText(const json::Node& object, std::string_view name, const QString& usual = {})
{
    const auto member = object.find(name);
    return member && member->isString() ? QString::fromStdString(member->string()) : usual;
}

QStringList memberList(const json::Node& object, std::string_view name)
{
    QStringList words;
    const auto member = object.find(name);
    if (!member || !member->isArray())
        return words;
    for (const json::Node word : member->children())
        words << QString::fromStdString(word.string());
    return words;
}

quint64 memberBytes(const json::Node& object, std::string_view name, quint64 usual)
{
    const auto member = object.find(name);
    const auto value = member ? member->integer() : std::nullopt;
    return value && *value >= 0 ? static_cast<quint64>(*value) : usual;
}

void readFields(const json::Node& endpoint, EndpointRow& row)
{
    const auto fields = endpoint.find("fields");
    if (!fields || !fields->isArray())
        return;
    for (const json::Node field : fields->children()) {
        ++row.fields;
        const auto required = field.find("required");
        row.required += required && required->boolean().value_or(false) ? 1 : 0;
        row.fieldWords << memberText(field, "path") << memberText(field, "type");
    }
}

EndpointRow othersOf(const json::Node& root)
{
    EndpointRow row;
    row.kind = EndpointRow::Kind::Others;
    row.mode = u"enforce"_s;
    row.ownContentTypes = root.find("content_types").has_value();
    row.contentTypes = row.ownContentTypes ? memberList(root, "content_types") : usualContentTypes();
    row.ownMaxBody = root.find("default_max_body_bytes").has_value();
    row.maxBody = memberBytes(root, "default_max_body_bytes", usualMaxBody);
    return row;
}

EndpointRow endpointOf(const json::Node& node, const json::JsonPointer& pointer, const EndpointRow& others)
{
    EndpointRow row;
    row.pointer = pointer;
    row.id = memberText(node, "id");
    row.path = memberText(node, "path");
    row.match = memberText(node, "match", u"prefix"_s);
    row.methods = memberList(node, "methods");
    row.mode = memberText(node, "mode", u"enforce"_s);
    row.ownContentTypes = node.find("content_types").has_value();
    row.contentTypes = row.ownContentTypes ? memberList(node, "content_types") : others.contentTypes;
    row.ownMaxBody = node.find("max_body_bytes").has_value();
    row.maxBody = memberBytes(node, "max_body_bytes", others.maxBody);
    row.text = node.text();
    readFields(node, row);
    return row;
}

} // namespace

std::vector<EndpointRow> endpointRows(const json::Tree& tree)
{
    std::vector<EndpointRow> rows;
    const json::Node root = tree.root();
    if (!root.isObject())
        return rows;
    const EndpointRow others = othersOf(root);
    const auto endpoints = root.find("endpoints");
    if (endpoints && endpoints->isArray()) {
        json::JsonPointer list;
        list.append("endpoints");
        for (const json::Node node : endpoints->children())
            rows.push_back(endpointOf(node, list.child(rows.size()), others));
    }
    rows.push_back(others);
    return rows;
}

QString bytesText(quint64 bytes)
{
    const QLocale locale;
    if (bytes > 0 && bytes % (quint64{1} << 20U) == 0)
        return Words::tr("%1 MiB").arg(locale.toString(bytes >> 20U));
    if (bytes > 0 && bytes % 1024 == 0)
        return Words::tr("%1 KiB").arg(locale.toString(bytes >> 10U));
    return Words::tr("%1 B").arg(locale.toString(bytes));
}

QStringList usualContentTypes()
{
    return {u"application/json"_s, u"multipart/form-data"_s, u"application/x-www-form-urlencoded"_s};
}

QStringList ruleMethods()
{
    return {u"GET"_s, u"HEAD"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"OPTIONS"_s};
}

QStringList ruleModes()
{
    return {u"off"_s, u"report"_s, u"warn"_s, u"enforce"_s};
}

QStringList ruleFieldTypes()
{
    QStringList types;
    for (int i = 1; i < FieldTypeCount; ++i) {
        const std::string_view name = nameOf(static_cast<FieldType>(i));
        types << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    return types;
}

} // namespace gatehouse
