#pragma once

#include <functional>
#include <string> // and with it <compare>, which moc of Qt 6.4 cannot read first
#include <utility>

namespace gatehouse
{

/// An identifier as its owner wrote it; compared exactly. The tag keeps a session
/// from being passed where a trace is meant.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string text) : m_text(std::move(text)) {}

    const std::string& text() const { return m_text; }
    bool empty() const { return m_text.empty(); }

    friend auto operator<=>(const Id&, const Id&) = default;

private:
    std::string m_text;
};

using SessionId = Id<struct SessionTag>;
using MessageId = Id<struct MessageTag>;
using TraceId = Id<struct TraceTag>; ///< lower-case hex, 16 or 32 digits
using SpanId = Id<struct SpanTag>;   ///< lower-case hex, 16 digits
using RequestId = Id<struct RequestTag>;
using RuleId = Id<struct RuleTag>;
using ComponentId = Id<struct ComponentTag>; ///< a component's name on the health pages

} // namespace gatehouse

template <class Tag>
struct std::hash<gatehouse::Id<Tag>> {
    std::size_t operator()(const gatehouse::Id<Tag>& id) const noexcept
    {
        return std::hash<std::string>{}(id.text());
    }
};
