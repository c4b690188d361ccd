#include "shownentry.h"

#include "chattext.h"
#include "jsontree.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Transcript)
};

QString shown(const std::string& text)
{
    return visibleText(QString::fromStdString(text));
}

bool isThere(const std::optional<std::string>& column)
{
    return column && *column != "null" && *column != "[]" && *column != "{}";
}

ToolCard unreadable(const std::string& column)
{
    ToolCard card;
    card.name = EntryWords::tr("not readable as tool calls");
    card.arguments = column;
    card.isUnreadable = true;
    card.state = ToolCard::State::NoResult;
    return card;
}

void addCalls(ShownEntry& entry, const MessageRecord& message)
{
    const auto calls = readToolCalls(*message.toolCalls);
    if (!calls || calls->empty()) {
        entry.cards.push_back(unreadable(*message.toolCalls));
        return;
    }
    for (const ToolCall& call : *calls) {
        ToolCard card;
        card.callId = shown(call.id);
        card.name = shown(call.service.empty() ? call.name : call.service + "." + call.name).simplified();
        card.arguments = call.arguments;
        card.trace = entry.trace;
        entry.cards.push_back(std::move(card));
    }
}

ToolCard& cardFor(ShownEntry& entry, const ToolResult& result)
{
    const QString id = shown(result.callId);
    const auto waiting = [](const ToolCard& card) { return card.state == ToolCard::State::Waiting; };
    auto found = std::find_if(entry.cards.begin(), entry.cards.end(), [&](const ToolCard& card) {
        return waiting(card) && !id.isEmpty() && card.callId == id;
    });
    if (found == entry.cards.end() && id.isEmpty())
        found = std::find_if(entry.cards.begin(), entry.cards.end(), waiting);
    if (found != entry.cards.end())
        return *found;
    ToolCard card; // an answer nobody here asked for
    card.callId = id;
    card.name =
        result.name.empty() ? EntryWords::tr("result without a call") : shown(result.name).simplified();
    card.trace = entry.trace;
    entry.cards.push_back(std::move(card));
    return entry.cards.back();
}

std::optional<std::chrono::microseconds> between(const MessageRecord& call, const MessageRecord& answer)
{
    if (&call == &answer || !call.createdAt.instant() || !answer.createdAt.instant())
        return {};
    const auto time = *answer.createdAt.instant() - *call.createdAt.instant();
    return time.count() < 0 ? std::nullopt : std::optional(time);
}

void addResults(ShownEntry& entry, const MessageRecord& speaker, const MessageRecord& message)
{
    const auto results = readToolResults(*message.toolResults);
    if (!results || results->empty()) {
        entry.cards.push_back(unreadable(*message.toolResults));
        return;
    }
    const auto trace = message.metadata ? traceIdOf(*message.metadata) : std::nullopt;
    for (const ToolResult& result : *results) {
        ToolCard& card = cardFor(entry, result);
        card.result = result.noResult && result.failed ? result.item : result.result;
        card.state = result.failed     ? ToolCard::State::Failed
                     : result.noResult ? ToolCard::State::NoResult
                                       : ToolCard::State::Ok;
        card.duration = between(speaker, message);
        if (&speaker != &message)
            card.note = shown(message.content);
        if (trace)
            card.trace = trace;
    }
}

std::optional<std::int64_t> tokensOf(const std::string& metadata)
{
    const auto tree = json::parse(metadata, {}, json::Strictness::lenient());
    if (!tree)
        return {};
    for (const char* pointer : {"/tokens", "/total_tokens", "/usage/total_tokens"})
        if (const auto node = tree->root().resolve(pointer))
            if (const auto count = node->integer(); count && *count >= 0)
                return count;
    return {};
}

QString jsonForCopy(const std::string& json)
{
    return shown(json);
}

} // namespace

ShownEntry showEntry(const std::vector<const MessageRecord*>& bodies)
{
    ShownEntry entry;
    if (bodies.empty())
        return entry;
    const MessageRecord& speaker = *bodies.front();
    entry.role = QString::fromStdString(speaker.role);
    entry.text = shown(speaker.content);
    if (speaker.metadata) {
        entry.trace = traceIdOf(*speaker.metadata);
        entry.request = requestIdOf(*speaker.metadata);
        entry.tokens = tokensOf(*speaker.metadata);
    }
    if (isThere(speaker.toolCalls))
        addCalls(entry, speaker);
    for (const MessageRecord* message : bodies)
        if (isThere(message->toolResults))
            addResults(entry, speaker, *message);
    return entry;
}

QString copyText(const ShownEntry& entry)
{
    QStringList parts;
    if (!entry.text.isEmpty())
        parts << entry.text;
    for (const ToolCard& card : entry.cards) {
        parts << u"%1(%2)"_s.arg(card.name, jsonForCopy(card.arguments));
        if (!card.result.empty())
            parts << u"→ "_s + jsonForCopy(card.result);
    }
    return parts.join(u'\n');
}

QString stateWord(ToolCard::State state)
{
    switch (state) {
    case ToolCard::State::Ok:
        return EntryWords::tr("ok");
    case ToolCard::State::Failed:
        return EntryWords::tr("failed");
    case ToolCard::State::NoResult:
        return EntryWords::tr("no result");
    case ToolCard::State::Waiting:
        return EntryWords::tr("no answer");
    }
    return {};
}

} // namespace gatehouse
