#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// A path of the rules: literal segments, decoded, and `{name}` for exactly one segment.
struct PathTemplate {
    struct Segment {
        std::string literal;
        bool parameter = false;

        friend bool operator==(const Segment&, const Segment&) = default;
    };
    /// Without the names of parameters, so that equal templates match the same paths.
    std::vector<Segment> segments;

    /// Nothing, and a sentence why, if no request could ever match the text or it means nothing:
    /// it does not begin with a slash, holds dot segments, `;`, `?`, `#`, controls, bad percents,
    /// braces inside a segment. A final slash never matters, double ones are one.
    static std::optional<PathTemplate> parse(std::string_view text, std::string& fault);

    /// Whether a path in normal form (RequestPath::matched) is this or lies below it.
    bool coversPath(std::string_view matched) const;
    /// Whether every path that the other covers is this or lies below it.
    bool covers(const PathTemplate& other) const;

    friend bool operator==(const PathTemplate&, const PathTemplate&) = default;
};

} // namespace gatehouse
