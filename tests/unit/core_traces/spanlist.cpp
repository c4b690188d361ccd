#include "spanlist.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace gatehouse::test
{
namespace
{

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::string_view textOf(const QByteArray& word)
{
    return word == "-" ? std::string_view() : viewOf(word);
}

void setTime(SentSpan& span, const QByteArray& time)
{
    if (time == "-")
        return;
    const qsizetype dots = time.indexOf("..");
    const qsizetype plus = time.indexOf('+');
    const qsizetype startEnd = std::max(dots, plus) < 0 ? time.size() : std::max(dots, plus);
    if (startEnd > 0)
        span.startNano = time.left(startEnd).toULongLong();
    if (plus >= 0)
        span.durationNano = time.mid(plus + 1).toLongLong();
    if (dots >= 0)
        span.endNano = time.mid(dots + 2).toULongLong();
}

/// Looks at the text, which outlives it.
SentReference referenceOf(std::string_view id, bool followsFrom)
{
    const std::size_t slash = id.find('/');
    SentReference reference;
    reference.followsFrom = followsFrom;
    if (slash != std::string_view::npos)
        reference.traceId = SentId::ofHex(id.substr(0, slash));
    reference.spanId = SentId::ofHex(slash == std::string_view::npos ? id : id.substr(slash + 1));
    return reference;
}

void setWord(SentSpan& span, const QByteArray& word, std::vector<SentReference>& references)
{
    static const std::array<QByteArray, 6> kinds = {"unspecified", "internal", "server",
                                                    "client",      "producer", "consumer"};
    const auto kind = std::find(kinds.begin(), kinds.end(), word);
    const std::string_view rest = viewOf(word).substr(static_cast<std::size_t>(word.indexOf('=') + 1));
    if (kind != kinds.end())
        span.kind = static_cast<SpanKind>(kind - kinds.begin());
    else if (word == "error")
        span.error = true;
    else if (word == "piece")
        span.piece = true;
    else if (word.startsWith("trace="))
        span.traceId = SentId::ofHex(viewOf(word).substr(6));
    else if (word.startsWith("follows=") || word.startsWith("child=") || word.startsWith("other="))
        references.push_back(referenceOf(rest, word.startsWith("follows=")));
    else
        throw std::invalid_argument("no word for a span: " + word.toStdString());
}

void addSpan(TraceSink& sink, const QByteArrayList& words)
{
    if (words.size() < 5)
        throw std::invalid_argument("a span has five words at least");
    SentSpan span;
    std::vector<SentReference> references;
    span.traceId = SentId::ofHex("1");
    span.spanId = SentId::ofHex(textOf(words[0]));
    span.parentId = SentId::ofHex(textOf(words[1]));
    span.resource = sink.resource({textOf(words[2]), {}});
    span.name = textOf(words[3]);
    setTime(span, words[4]);
    for (qsizetype at = 5; at < words.size(); ++at)
        setWord(span, words[at], references);
    span.references = references;
    if (!sink.addSpan(span))
        throw std::length_error("the sink is full");
}

} // namespace

void addSpans(TraceSink& sink, const QByteArray& list)
{
    const QByteArrayList lines = list.split('\n');
    for (const QByteArray& line : lines)
        if (const QByteArray words = line.simplified(); !words.isEmpty())
            addSpan(sink, words.split(' '));
}

std::vector<std::shared_ptr<const Trace>> tracesOf(const QByteArray& list)
{
    TraceBuilder builder;
    addSpans(builder, list);
    return builder.finish();
}

std::shared_ptr<const Trace> traceOf(const QByteArray& list)
{
    auto traces = tracesOf(list);
    if (traces.size() != 1)
        throw std::logic_error("not one trace but " + std::to_string(traces.size()));
    return traces.front();
}

QByteArray pictureOf(const Trace& trace)
{
    QByteArray picture;
    for (SpanIndex span = 0; span < trace.size(); ++span) {
        picture += QByteArray(2 * static_cast<int>(trace.depth(span) - 1), ' ');
        const std::string id = trace.spanId(span);
        picture += id.empty() ? QByteArray("-") : QByteArray::fromStdString(id);
        picture += ' ' + QByteArray::number(static_cast<qulonglong>(trace.startNano(span))) + '+' +
                   QByteArray::number(static_cast<qulonglong>(trace.durationNano(span)));
        for (std::size_t at = 0; at < spanRepairCount; ++at)
            if (const auto repair = static_cast<SpanRepair>(at); trace.repairs(span).has(repair))
                picture +=
                    ' ' + QByteArray(wordFor(repair).data(), static_cast<qsizetype>(wordFor(repair).size()));
        picture += '\n';
    }
    return picture;
}

QByteArray dedented(const char* text)
{
    QByteArrayList lines = QByteArray(text).split('\n');
    while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    qsizetype margin = lines.isEmpty() ? 0 : lines.first().size();
    for (const QByteArray& line : lines) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == ' ')
            ++blanks;
        margin = std::min(margin, blanks);
    }
    QByteArray result;
    for (const QByteArray& line : lines)
        result += line.mid(margin) + '\n';
    return result;
}

} // namespace gatehouse::test
