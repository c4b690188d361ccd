#pragma once

#include "jsonlimits.h"
#include "jsonscanner.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace gatehouse::json
{

/// Writes the tape of a document by our own scanner, for what simdjson does not take:
/// integers beyond 64 bits, and numbers beyond every double, which become infinite.
class TapeWriter
{
public:
    /// True if the whole document is good; else what problem() says.
    bool write(std::string_view text, const Limits& limits);

    /// After write() was true, until the next.
    const std::uint64_t* words() const { return m_words.data(); }
    const std::uint8_t* strings() const { return m_strings.data(); }
    bool hasInfinite() const { return m_hasInfinite; }

    /// After write() was false.
    const Problem& problem() const { return m_problem; }

    /// Gives memory back.
    void clear() { *this = TapeWriter(); }

private:
    struct Frame {
        std::uint32_t begin;
        std::uint32_t count;
    };

    void take(const Token& token, std::string_view text);
    void put(char letter, std::uint64_t payload = 0);
    void open(char letter);
    void close(char letter);
    void string(const Token& token, std::string_view text);
    void number(std::string_view text);
    void countValue();

    std::vector<std::uint64_t> m_words;
    std::vector<std::uint8_t> m_strings;
    std::vector<Frame> m_open;
    bool m_hasInfinite = false;
    Problem m_problem{JsonProblem::Empty};
};

} // namespace gatehouse::json
