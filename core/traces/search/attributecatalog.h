#pragma once

#include "trace.h"

#include <cstddef>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// What can be asked for: services, operations, attributes and their values that were seen, for completion.
/// Bounded: what comes when it is full is left out, and so are long texts. Values that are masked elsewhere
/// are not offered at all, since a mask cannot be searched for.
class AttributeCatalog
{
public:
    static constexpr std::size_t mostKeys = 500;
    static constexpr std::size_t mostValues = 50; ///< a key
    static constexpr std::size_t mostServices = 2000;
    static constexpr std::size_t mostOperations = 500; ///< a service
    static constexpr std::size_t longestKey = 128;
    static constexpr std::size_t longestText = 200;
    static constexpr std::size_t mostSpans = 20'000; ///< a trace that are looked at

    /// Adds what this trace has.
    void add(const Trace& trace, const std::stop_token& stop = {});

    /// All in ascending order.
    std::vector<std::string> services() const;
    /// Of one service, or with an empty name of all.
    std::vector<std::string> operations(std::string_view service) const;
    std::vector<std::string> keys() const;
    std::vector<std::string> values(std::string_view key) const;

private:
    using Texts = std::set<std::string, std::less<>>;

    void addNames(const Trace& trace);
    void addOperation(std::string_view service, std::string_view operation);
    void addAttributes(AttributeList list);

    std::map<std::string, Texts, std::less<>> m_operations; ///< by service
    std::map<std::string, Texts, std::less<>> m_values;     ///< by key
};

} // namespace gatehouse
