#include "queryparameters.h"

#include "utf8scan.h"

#include <algorithm>
#include <charconv>

namespace gatehouse
{

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned value = 0;
        if (i + 2 >= text.size())
            return {};
        const auto [end, error] = std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16);
        if (error != std::errc() || end != text.data() + i + 3)
            return {};
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const json::Utf8Step step = json::utf8At(text, at);
        if (step.fault != json::Utf8Fault::None)
            return false;
        at += step.length;
    }
    return true;
}

QueryParameters QueryParameters::parse(std::string_view query)
{
    const auto decoded = [](std::string_view raw) {
        std::string text(raw);
        std::replace(text.begin(), text.end(), '+', ' ');
        return percentDecoded(text).value_or(std::string(raw));
    };
    QueryParameters parameters;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        parameters.m_pairs.emplace_back(decoded(pair.substr(0, equals)),
                                        decoded(pair.substr(std::min(equals + 1, pair.size()))));
    }
    return parameters;
}

const std::string* QueryParameters::value(std::string_view name) const
{
    const auto found =
        std::find_if(m_pairs.begin(), m_pairs.end(), [name](const auto& pair) { return pair.first == name; });
    return found == m_pairs.end() ? nullptr : &found->second;
}

std::size_t QueryParameters::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(m_pairs.begin(), m_pairs.end(),
                                                  [name](const auto& pair) { return pair.first == name; }));
}

} // namespace gatehouse
