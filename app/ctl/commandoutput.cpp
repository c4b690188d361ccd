#include "commandoutput.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <ostream>
#include <system_error>
#include <utility>

namespace gatehouse
{
namespace
{

CommandFailure existing(const std::string& name)
{
    return CommandFailure::failed(name + " is there already: --force replaces it.");
}

CommandFailure unwritable(const std::string& name, int error)
{
    return CommandFailure::failed("Cannot write " + name + ": " + std::generic_category().message(error) +
                                  '.');
}

} // namespace

CommandOutput::CommandOutput(std::string name, const Streams& streams)
    : m_name(std::move(name))
    , m_streams(&streams)
{
}

std::variant<CommandOutput, CommandFailure> CommandOutput::open(const std::string& name, bool replace,
                                                                const Streams& streams)
{
    CommandOutput output(name, streams);
    output.m_replace = replace;
    if (name == "-")
        return output;
    struct stat state {
    };
    const bool there = ::stat(name.c_str(), &state) == 0;
    if (there && S_ISDIR(state.st_mode))
        return unwritable(name, EISDIR);
    if (there && !S_ISREG(state.st_mode)) {
        output.m_descriptor = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
    } else if (there && !replace) {
        return existing(name);
    } else {
        output.m_aside = name + ".XXXXXX";
        output.m_descriptor = ::mkostemp(output.m_aside.data(), O_CLOEXEC); // mode 0600
    }
    if (output.m_descriptor < 0) {
        output.m_aside.clear();
        return unwritable(name, errno);
    }
    return output;
}

CommandOutput::CommandOutput(CommandOutput&& other) noexcept
    : m_name(std::move(other.m_name))
    , m_aside(std::exchange(other.m_aside, {}))
    , m_streams(other.m_streams)
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_error(other.m_error)
    , m_bytes(other.m_bytes)
    , m_replace(other.m_replace)
{
}

CommandOutput::~CommandOutput()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_aside.empty())
        ::unlink(m_aside.c_str());
}

bool CommandOutput::write(std::string_view bytes)
{
    m_bytes += bytes.size();
    if (m_descriptor < 0) {
        m_streams->out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!m_streams->out)
            m_error = EIO;
        return m_error == 0;
    }
    while (!bytes.empty() && m_error == 0) {
        const ssize_t done = ::write(m_descriptor, bytes.data(), bytes.size());
        if (done >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(done));
        else if (errno != EINTR)
            m_error = errno;
    }
    return m_error == 0;
}

std::optional<CommandFailure> CommandOutput::finish()
{
    if (m_error != 0)
        return failure(m_error);
    if (m_aside.empty())
        return {};
    if (::fsync(m_descriptor) != 0)
        return failure(errno);
    if (const int error = moveToPlace(); error != 0)
        return error == EEXIST ? existing(m_name) : failure(error);
    m_aside.clear();
    return {};
}

CommandFailure CommandOutput::failure(int error) const
{
    return unwritable(m_name == "-" ? "standard output" : m_name, error);
}

/// 0, or why not: EEXIST where somebody else was faster.
int CommandOutput::moveToPlace() const
{
    if (m_replace)
        return ::rename(m_aside.c_str(), m_name.c_str()) == 0 ? 0 : errno;
    if (::renameat2(AT_FDCWD, m_aside.c_str(), AT_FDCWD, m_name.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL) // a file system that cannot tell
        return errno;
    if (::access(m_name.c_str(), F_OK) == 0)
        return EEXIST;
    return ::rename(m_aside.c_str(), m_name.c_str()) == 0 ? 0 : errno;
}

} // namespace gatehouse
