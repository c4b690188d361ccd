#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse
{

/// The names and values behind the `?`, decoded, in the order sent. What is not decodable stays as it is.
class QueryParameters
{
public:
    static QueryParameters parse(std::string_view query);

    /// The first value of that name.
    const std::string* value(std::string_view name) const;
    /// How often the name stands there.
    std::size_t count(std::string_view name) const;

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
};

/// Percent-decoded; nothing where a percent is not followed by two hex digits.
std::optional<std::string> percentDecoded(std::string_view text);

/// RFC 3629.
bool isUtf8(std::string_view text);

} // namespace gatehouse
