#include "maskedattribute.h"

#include "jsontree.h"
#include "jsonwriter.h"
#include "nestedvalues.h"
#include "redact.h"
#include "visibletext.h"

#include <cmath>
#include <vector>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

/// What a mask may need to see behind the place where a value is cut.
constexpr std::size_t maskReach = std::size_t{16} << 10U;
constexpr std::size_t longestKey = 4096;
constexpr std::string_view leftOut = "…";

/// Values that are being written, outermost first: the bytes say how deep it goes, so no recursion.
class BoundedWriter
{
public:
    BoundedWriter(json::Writer& writer, std::size_t budget) : m_writer(writer), m_budget(budget) {}

    bool write(const AttributeValue& value)
    {
        add(value);
        while (!m_open.empty())
            goOn();
        return m_isCut;
    }

private:
    void goOn()
    {
        NestedValues& open = m_open.back();
        if (!open.next()) {
            close();
            return;
        }
        if (m_budget == 0) {
            m_isCut = true;
            open.isMap() ? void(m_writer.key(leftOut).null()) : void(m_writer.string(leftOut));
            close();
            return;
        }
        spend(4);
        if (open.isMap())
            m_writer.key(taken(open.key()));
        add(open.value());
    }

    void close()
    {
        m_open.back().isMap() ? m_writer.endObject() : m_writer.endArray();
        m_open.pop_back();
    }

    void add(const AttributeValue& value)
    {
        switch (value.type()) {
        case AttributeValue::Type::Nothing:
            m_writer.null();
            return;
        case AttributeValue::Type::String:
            addString(value.bytes());
            return;
        case AttributeValue::Type::Boolean:
            m_writer.boolean(value.boolean());
            return;
        case AttributeValue::Type::Integer:
            m_writer.number(value.integer());
            return;
        case AttributeValue::Type::Number:
            std::isfinite(value.number()) ? m_writer.number(value.number()) : m_writer.string(value.text());
            return;
        case AttributeValue::Type::Binary:
            addString(value.text(m_budget + leftOut.size()));
            return;
        case AttributeValue::Type::Array:
        case AttributeValue::Type::Map:
            begin(value);
            return;
        }
    }

    void begin(const AttributeValue& value)
    {
        if (m_open.size() == deepestValues) {
            m_isCut = true;
            m_writer.string(leftOut);
            return;
        }
        m_open.emplace_back(value);
        m_open.back().isMap() ? m_writer.beginObject() : m_writer.beginArray();
    }

    void addString(std::string_view text)
    {
        const std::string_view kept = taken(text);
        m_writer.string(kept.size() == text.size() ? std::string(text) : std::string(kept).append(leftOut));
    }

    std::string_view taken(std::string_view text)
    {
        std::size_t end = std::min(text.size(), m_budget);
        while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end; // not amid a character
        m_isCut = m_isCut || end < text.size();
        spend(end);
        return text.substr(0, end);
    }

    void spend(std::size_t bytes) { m_budget -= std::min(bytes, m_budget); }

    json::Writer& m_writer;
    std::size_t m_budget;
    std::vector<NestedValues> m_open;
    bool m_isCut = false;
};

/// A text that is JSON itself is masked as such: names in it say what its values are.
std::string maskedInside(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos || (text[first] != '{' && text[first] != '['))
        return std::string(text);
    return redactJson(text).text;
}

QString visible(std::string_view text)
{
    return visibleCharacters(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

/// The one member of the document.
json::Node memberOf(const json::Tree& tree)
{
    return *tree.root().children().begin();
}

void cutTo(QString& text, std::size_t limit, bool& isCut)
{
    const auto most = static_cast<qsizetype>(limit);
    if (text.size() <= most)
        return;
    isCut = true;
    const bool halvesPair = text.at(most - 1).isHighSurrogate();
    text.truncate(halvesPair ? most - 1 : most);
}

} // namespace

std::string maskedDocument(std::string_view key, const AttributeValue& value, std::size_t limit, bool* isCut)
{
    bool cut = false;
    json::Writer writer;
    writer.beginObject().key(key.substr(0, longestKey));
    if (value.type() == AttributeValue::Type::String && value.bytes().size() <= limit + maskReach)
        writer.string(maskedInside(value.bytes()));
    else
        cut = writeBounded(writer, value, limit + maskReach);
    writer.endObject();
    if (isCut)
        *isCut = cut;
    return redactJson(writer.take()).text;
}

MaskedAttribute maskedAttribute(std::string_view key, const AttributeValue& value, std::size_t limit)
{
    MaskedAttribute masked;
    masked.type = value.type();
    masked.bytes = value.bytes().size();
    const auto tree =
        json::parse(maskedDocument(key, value, limit, &masked.isCut), {}, json::Strictness::lenient());
    if (!tree || tree->root().size() == 0)
        return masked;
    const json::Node member = memberOf(*tree);
    masked.key = visible(member.name()).simplified();
    masked.value = visible(member.isString() ? member.string() : std::string(member.text()));
    cutTo(masked.value, limit, masked.isCut);
    return masked;
}

QString indentedJson(const QString& json)
{
    QString text;
    text.reserve(json.size() * 2);
    qsizetype depth = 0;
    bool isQuoted = false;
    const auto startLine = [&] { text += u'\n' + QString(2 * depth, u' '); };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const QChar c = json.at(at);
        const bool isEscaped = isQuoted && c == u'\\' && at + 1 < json.size();
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || c == u'"') {
            text += c;
            if (isEscaped)
                text += json.at(++at);
            continue;
        }
        const bool opens = c == u'{' || c == u'[';
        const bool closes = c == u'}' || c == u']';
        const bool wasEmpty = closes && at > 0 && (json.at(at - 1) == u'{' || json.at(at - 1) == u'[');
        if (closes) {
            depth = std::max<qsizetype>(0, depth - 1);
            if (!wasEmpty)
                startLine();
        }
        text += c;
        const bool isEmpty =
            opens && at + 1 < json.size() && (json.at(at + 1) == u'}' || json.at(at + 1) == u']');
        if (opens)
            ++depth;
        if ((opens && !isEmpty) || c == u',')
            startLine();
        if (c == u':')
            text += u' ';
    }
    return text;
}

bool writeBounded(json::Writer& writer, const AttributeValue& value, std::size_t budget)
{
    return BoundedWriter(writer, budget).write(value);
}

} // namespace gatehouse
