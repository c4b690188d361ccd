#include "attributecatalog.h"

#include "namecontext.h"
#include "redact.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

/// A name and a value together, since the name may say what the value is ("phone").
bool isPersonal(std::string_view key, std::string_view value)
{
    if (redact::secrecyOfName(key) != redact::Secrecy::None)
        return true;
    std::string both(key);
    both.append(": ").append(value);
    return redactText(both).count != 0;
}

template <class Map>
auto* entryOf(Map& map, std::string_view key, std::size_t most)
{
    auto found = map.find(key);
    if (found == map.end()) {
        if (map.size() >= most)
            return static_cast<decltype(&found->second)>(nullptr);
        found = map.try_emplace(std::string(key)).first;
    }
    return &found->second;
}

} // namespace

void AttributeCatalog::add(const Trace& trace, const std::stop_token& stop)
{
    addNames(trace);
    std::vector<bool> isOriginKnown;
    const std::size_t count = std::min(trace.size(), mostSpans);
    for (SpanIndex span = 0; span < count && !stop.stop_requested(); ++span) {
        addAttributes(trace.details(span).attributes());
        const std::uint32_t origin = trace.origin(span);
        if (origin >= isOriginKnown.size())
            isOriginKnown.resize(std::size_t{origin} + 1);
        if (isOriginKnown[origin])
            continue;
        isOriginKnown[origin] = true;
        addAttributes(trace.resource(span).attributes());
    }
}

void AttributeCatalog::addNames(const Trace& trace)
{
    // Numbers first: spans are many, their names few.
    const std::size_t count = std::min(trace.size(), mostSpans);
    std::vector<std::pair<StringId, StringId>> names;
    names.reserve(count);
    for (SpanIndex span = 0; span < count; ++span)
        names.emplace_back(trace.serviceId(span), trace.nameId(span));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const auto& [service, name] : names)
        addOperation(trace.text(service), trace.text(name));
}

void AttributeCatalog::addOperation(std::string_view service, std::string_view operation)
{
    if (service.size() > longestText)
        return;
    Texts* const operations = entryOf(m_operations, service, mostServices);
    if (operations && !operation.empty() && operation.size() <= longestText &&
        operations->size() < mostOperations && operations->find(operation) == operations->end() &&
        redactText(operation).count == 0)
        operations->emplace(operation);
}

void AttributeCatalog::addAttributes(AttributeList list)
{
    while (list.next()) {
        if (list.key().empty() || list.key().size() > longestKey)
            continue;
        Texts* const values = entryOf(m_values, list.key(), mostKeys);
        if (!values || values->size() >= mostValues)
            continue;
        const AttributeValue value = list.value();
        using Type = AttributeValue::Type;
        if (value.type() == Type::Array || value.type() == Type::Map || value.type() == Type::Binary ||
            value.bytes().size() > longestText)
            continue;
        const std::string text = value.text(longestText + 1);
        if (text.empty() || text.size() > longestText || values->find(text) != values->end() ||
            isPersonal(list.key(), text))
            continue;
        values->insert(text);
    }
}

std::vector<std::string> AttributeCatalog::services() const
{
    std::vector<std::string> names;
    for (const auto& [service, operations] : m_operations)
        if (!service.empty())
            names.push_back(service);
    return names;
}

std::vector<std::string> AttributeCatalog::operations(std::string_view service) const
{
    if (!service.empty()) {
        const auto found = m_operations.find(service);
        return found == m_operations.end()
                   ? std::vector<std::string>()
                   : std::vector<std::string>(found->second.begin(), found->second.end());
    }
    Texts all;
    for (const auto& [name, operations] : m_operations)
        all.insert(operations.begin(), operations.end());
    return {all.begin(), all.end()};
}

std::vector<std::string> AttributeCatalog::keys() const
{
    std::vector<std::string> names;
    for (const auto& [key, values] : m_values)
        names.push_back(key);
    return names;
}

std::vector<std::string> AttributeCatalog::values(std::string_view key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? std::vector<std::string>()
                                   : std::vector<std::string>(found->second.begin(), found->second.end());
}

} // namespace gatehouse
