#pragma once

#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse
{

/// A growing run of bytes that is not filled with zeros first.
class TraceBytes
{
public:
    /// Room for so many more behind what is there.
    char* extend(std::size_t count);
    /// So many of them were written.
    void grow(std::size_t count) { m_size += count; }
    void cut(std::size_t size) { m_size = size; }
    std::size_t size() const { return m_size; }
    std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

/// A file that is read from front to back: a name, `-` for standard input.
class TraceInput
{
public:
    static Outcome<TraceInput> open(const std::string& name);

    TraceInput(TraceInput&& other) noexcept;
    TraceInput& operator=(TraceInput&& other) noexcept = delete;
    ~TraceInput();

    /// Reads at most so many bytes more; less only at the end. Unreadable with the system's words.
    Outcome<void> read(TraceBytes& bytes, std::size_t most);
    /// What the file says of its size, 0 if it says nothing.
    std::size_t expected() const;

private:
    TraceInput(int descriptor, bool owned, std::string name);

    int m_descriptor;
    bool m_owned;
    std::string m_name;
};

} // namespace gatehouse
