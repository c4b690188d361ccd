#include "tracebytes.h"

#include "traceproblem.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace gatehouse
{
namespace
{

Problem unreadable(const std::string& name, int error)
{
    return {TraceProblem::Unreadable, {std::generic_category().message(error)}, name};
}

} // namespace

char* TraceBytes::extend(std::size_t count)
{
    if (m_capacity - m_size < count) {
        const std::size_t capacity = std::max(m_size + count, m_capacity * 2);
        std::unique_ptr<char[]> bytes(new char[capacity]);
        if (m_size != 0)
            std::memcpy(bytes.get(), m_bytes.get(), m_size);
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }
    return m_bytes.get() + m_size;
}

Outcome<TraceInput> TraceInput::open(const std::string& name)
{
    if (name == "-")
        return TraceInput(STDIN_FILENO, false, name);
    const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return unreadable(name, errno);
    return TraceInput(descriptor, true, name);
}

TraceInput::TraceInput(int descriptor, bool owned, std::string name)
    : m_descriptor(descriptor)
    , m_owned(owned)
    , m_name(std::move(name))
{
}

TraceInput::TraceInput(TraceInput&& other) noexcept
    : m_descriptor(other.m_descriptor)
    , m_owned(std::exchange(other.m_owned, false))
    , m_name(std::move(other.m_name))
{
}

TraceInput::~TraceInput()
{
    if (m_owned)
        ::close(m_descriptor);
}

Outcome<void> TraceInput::read(TraceBytes& bytes, std::size_t most)
{
    constexpr std::size_t piece = std::size_t{1} << 20U;
    while (most != 0) {
        const std::size_t wanted = std::min(most, piece);
        const ssize_t got = ::read(m_descriptor, bytes.extend(wanted), wanted);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(m_name, errno);
        if (got == 0)
            break;
        bytes.grow(static_cast<std::size_t>(got));
        most -= static_cast<std::size_t>(got);
    }
    return {};
}

std::size_t TraceInput::expected() const
{
    struct stat state {
    };
    if (::fstat(m_descriptor, &state) != 0 || !S_ISREG(state.st_mode) || state.st_size < 0)
        return 0;
    return static_cast<std::size_t>(state.st_size);
}

} // namespace gatehouse
