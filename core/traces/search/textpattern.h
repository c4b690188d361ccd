#pragma once

#include <string>
#include <string_view>

namespace gatehouse
{

/// A text to compare with, byte for byte; as a pattern each `*` stands for any text, none too.
struct TextPattern {
    std::string text = {};
    bool isPattern = false;

    bool matches(std::string_view other) const;
    friend bool operator==(const TextPattern&, const TextPattern&) = default;
};

} // namespace gatehouse
