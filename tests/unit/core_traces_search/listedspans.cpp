#include "listedspans.h"

#include "spandetailswriter.h"
#include "tracebuilder.h"

#include <QHash>

#include <stdexcept>
#include <string>

namespace gatehouse::test
{
namespace
{

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void writeAttribute(SpanDetailsWriter& writer, const QByteArray& word)
{
    const qsizetype equals = word.indexOf('=');
    const QByteArray value = word.mid(equals + 1);
    QByteArray key = word.left(equals);
    if (key.endsWith(':')) {
        key.chop(1);
        writer.integer(viewOf(key), value.toLongLong());
    } else if (key.endsWith('?')) {
        key.chop(1);
        writer.boolean(viewOf(key), value == "true");
    } else {
        writer.string(viewOf(key), viewOf(value));
    }
}

struct Writers {
    SpanDetailsWriter span;
    SpanDetailsWriter resource;
    SpanDetailsWriter scope;

    void add(const QByteArray& word)
    {
        if (word.startsWith("resource:"))
            writeAttribute(resource, word.mid(9));
        else if (word.startsWith("scope:"))
            writeAttribute(scope, word.mid(6));
        else
            writeAttribute(span, word);
    }
};

void addSpan(TraceBuilder& builder, const QByteArray& line, int number, QHash<QByteArray, int>& roots)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    const QList<QByteArray> time = words.at(3).split('+');
    SentSpan span;
    span.traceId = SentId::ofHex(viewOf(words.at(0)));
    span.spanId = SentId::ofNumber(0, static_cast<std::uint64_t>(number), 16);
    if (roots.contains(words.at(0)))
        span.parentId = SentId::ofNumber(0, static_cast<std::uint64_t>(roots.value(words.at(0))), 16);
    else
        roots.insert(words.at(0), number);
    span.name = viewOf(words.at(2));
    span.startNano = time.at(0).toULongLong();
    span.durationNano = time.at(1).toLongLong();
    Writers writers;
    for (const QByteArray& word : words.mid(4)) {
        if (word == "error")
            span.error = true;
        else
            writers.add(word);
    }
    const QByteArray service = words.at(1) == "-" ? QByteArray() : words.at(1);
    span.resource = builder.resource({viewOf(service), writers.resource.bytes()});
    span.scope = builder.scope({"scope", "1", writers.scope.bytes()});
    span.details = writers.span.bytes();
    if (!builder.addSpan(span))
        throw std::runtime_error("no span: " + line.toStdString());
}

} // namespace

TraceList listedTraces(const QByteArray& list)
{
    TraceBuilder builder;
    QHash<QByteArray, int> roots;
    int number = 0;
    for (const QByteArray& line : list.split('\n'))
        if (!line.trimmed().isEmpty())
            addSpan(builder, line, ++number, roots);
    TraceList listed;
    for (const auto& trace : builder.finish())
        listed.push_back(std::make_shared<const ListedTrace>(ListedTrace{trace, summaryOf(*trace)}));
    return listed;
}

QByteArray idsOf(const TraceList& traces)
{
    QByteArray ids;
    for (const auto& listed : traces)
        ids += (ids.isEmpty() ? "" : " ") + QByteArray::fromStdString(listed->summary.traceId);
    return ids;
}

} // namespace gatehouse::test
