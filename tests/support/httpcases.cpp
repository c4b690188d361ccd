#include "httpcases.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace gatehouse::test
{
namespace
{

constexpr std::size_t shownBody = 32;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPrintable(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace

std::vector<HttpCase> httpCases()
{
    const QDir folder(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/http"));
    std::vector<HttpCase> cases;
    const QStringList names = folder.entryList({QStringLiteral("*.http")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        HttpCase one;
        one.name = name.chopped(5).toStdString();
        one.bytes = contentOf(folder.filePath(name)).toStdString();
        const QByteArray expected = contentOf(folder.filePath(name.chopped(5) + QStringLiteral(".expect")));
        for (const QByteArray& line : expected.split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#'))
                one.expected.push_back(line.toStdString());
        }
        cases.push_back(std::move(one));
    }
    return cases;
}

std::string requestLine(std::string_view method, std::string_view target, std::string_view body)
{
    std::string line = "request " + std::string(method) + " ";
    for (const char c : target) {
        if (static_cast<unsigned char>(c) < 0x80)
            line += c;
        else
            line += '%' + QByteArray(1, c).toHex().toUpper().toStdString();
    }
    line += ' ' + std::to_string(body.size());
    if (!body.empty() && body.size() <= shownBody && isPrintable(body))
        line.append(" ").append(body);
    return line;
}

std::string trailerLine(const http::Field& field)
{
    return "trailer " + field.name + ": " + field.value;
}

std::vector<std::string> linesWith(const std::vector<std::string>& expected,
                                   const std::vector<std::string>& words)
{
    std::vector<std::string> lines;
    std::copy_if(
        expected.begin(), expected.end(), std::back_inserter(lines), [&words](const std::string& line) {
            return std::find(words.begin(), words.end(), line.substr(0, line.find(' '))) != words.end();
        });
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text.append(line).append("\n");
    return text;
}

} // namespace gatehouse::test
