#include "commandfile.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr qint64 largestFile = 64LL * 1024 * 1024;

} // namespace

std::variant<std::string, CommandFailure> readCommandFile(const std::string& name)
{
    const auto refuse = [&name](const QString& why) {
        return CommandFailure::failed("Cannot read " + name + ": " + why.toStdString() + '.');
    };
    QFile file(QFile::decodeName(name.c_str()));
    const bool open = name == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return refuse(file.errorString());
    const QByteArray content = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return refuse(file.errorString());
    if (content.size() > largestFile)
        return refuse(u"it is larger than 64 MiB"_s);
    return content.toStdString();
}

} // namespace gatehouse
