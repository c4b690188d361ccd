#include "rulewords.h"

#include "jsonwriter.h"

#include <QRegularExpression>
#include <QStringList>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

QStringList parts(const QString& words)
{
    QStringList found;
    for (const QString& word : words.split(u',')) {
        if (!word.trimmed().isEmpty())
            found << word.trimmed();
    }
    return found;
}

/// Cuts at commas that stand in no quotes.
QStringList partsOutsideQuotes(const QString& words)
{
    QStringList found{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words.at(i);
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == u',' && !isQuoted) {
            found << QString();
            continue;
        }
        found.last() += c;
        if (isQuoted && c == u'\\' && i + 1 < words.size())
            found.last() += words.at(++i);
    }
    for (QString& word : found)
        word = word.trimmed();
    found.removeAll(QString());
    return found;
}

bool isScalarJson(const QString& word)
{
    const auto tree = json::parse(word.toStdString());
    return tree && tree->root().isScalar();
}

QString textOf(const json::Node& node)
{
    return QString::fromUtf8(node.text().data(), static_cast<qsizetype>(node.text().size()));
}

} // namespace

std::string quotedJson(const QString& text)
{
    return json::Writer().string(text.toStdString()).take();
}

QString listWords(const json::Node& list)
{
    QStringList words;
    for (const json::Node word : list.children())
        words << QString::fromStdString(word.string());
    return words.join(u", "_s);
}

std::string listJson(const QString& words)
{
    json::Writer writer;
    writer.beginArray();
    for (const QString& word : parts(words))
        writer.string(word.toStdString());
    return writer.endArray().take();
}

QString headerWords(const json::Node& list)
{
    QStringList words;
    for (const json::Node header : list.children()) {
        const auto name = header.find("name");
        const auto mode = header.find("mode");
        QString word = QString::fromStdString(name ? name->string() : std::string());
        if (mode && !mode->stringIs("enforce"))
            word += u" = "_s + QString::fromStdString(mode->string());
        words << word;
    }
    return words.join(u", "_s);
}

std::string headerJson(const QString& words)
{
    json::Writer writer;
    writer.beginArray();
    for (const QString& word : parts(words)) {
        const QString mode = word.section(u'=', 1).trimmed();
        writer.beginObject().key("name").string(word.section(u'=', 0, 0).trimmed().toStdString());
        if (!mode.isEmpty())
            writer.key("mode").string(mode.toStdString());
        writer.endObject();
    }
    return writer.endArray().take();
}

QString scalarWords(const json::Node& list)
{
    QStringList words;
    for (const json::Node value : list.children()) {
        const QString plain = QString::fromStdString(value.string());
        const bool needsQuotes = isScalarJson(plain) || plain.contains(u',') || plain.contains(u'"') ||
                                 plain.trimmed() != plain || plain.isEmpty();
        words << (value.isString() && !needsQuotes ? plain : textOf(value));
    }
    return words.join(u", "_s);
}

std::string scalarJson(const QString& words)
{
    json::Writer writer;
    writer.beginArray();
    for (const QString& word : partsOutsideQuotes(words)) {
        if (isScalarJson(word))
            writer.raw(word.toStdString());
        else
            writer.string(word.toStdString());
    }
    return writer.endArray().take();
}

std::optional<std::string> numberJson(const QString& words)
{
    const std::string text = words.trimmed().toStdString();
    const auto tree = json::parse(text);
    return tree && tree->root().isNumber() ? std::optional(text) : std::nullopt;
}

std::optional<std::string> countJson(const QString& words)
{
    static const QRegularExpression pattern(u"^(?:0|[1-9][0-9]{0,15})$"_s);
    const QString text = words.trimmed();
    return pattern.match(text).hasMatch() ? std::optional(text.toStdString()) : std::nullopt;
}

} // namespace gatehouse
