#include "tracefixture.h"

#include "tracefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace gatehouse::test
{

QByteArray zipkinJson(const QList<ZipkinSpan>& spans)
{
    QJsonArray list;
    int number = 0;
    for (const ZipkinSpan& span : spans) {
        QJsonObject object{
            {u"traceId"_s, QString::fromUtf8(span.trace)},
            {u"id"_s, QString::number(++number, 16).rightJustified(16, u'0')},
            {u"name"_s, QString::fromUtf8(span.name)},
            {u"timestamp"_s, span.start},
            {u"duration"_s, span.duration},
            {u"localEndpoint"_s, QJsonObject{{u"serviceName"_s, QString::fromUtf8(span.service)}}}};
        if (!span.key.isEmpty())
            object.insert(u"tags"_s,
                          QJsonObject{{QString::fromUtf8(span.key), QString::fromUtf8(span.value)}});
        list.append(object);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write a file of the test");
    return file.fileName();
}

TraceList listedTraces(const QList<ZipkinSpan>& spans)
{
    const QByteArray bytes = zipkinJson(spans);
    const auto file = readTraceBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!file)
        throw std::runtime_error("the test's traces cannot be read");
    TraceList listed;
    for (const auto& trace : file->traces)
        listed.push_back(std::make_shared<const ListedTrace>(ListedTrace{trace, summaryOf(*trace)}));
    return listed;
}

} // namespace gatehouse::test
