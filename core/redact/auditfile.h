#pragma once

#include "outcome.h"
#include "redactproblem.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace gatehouse::redact
{

/// The open, locked file of reveals. The lock goes with the object.
class AuditFile
{
public:
    enum class Purpose { Append, Read };

    /// Opens the file (made with 0600 for Append), refuses what is not a plain file of this
    /// person alone, and waits for its lock. Without a file to read: an empty one.
    static Outcome<AuditFile> open(const std::string& path, Purpose purpose);

    AuditFile(AuditFile&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_path(std::move(other.m_path))
    {
    }
    AuditFile& operator=(AuditFile&&) = delete;
    AuditFile(const AuditFile&) = delete;
    AuditFile& operator=(const AuditFile&) = delete;
    ~AuditFile();

    /// The whole file, or with `most` its last bytes.
    Outcome<std::string> read(std::size_t most) const;
    Outcome<std::size_t> size() const;
    /// Appends and puts it on disk; what a failed write left is cut off again.
    Outcome<void> append(std::string_view bytes) const;

private:
    AuditFile(int fd, std::string path) : m_fd(fd), m_path(std::move(path)) {}
    Outcome<void> check() const;
    Problem problem(RedactProblem code) const;

    int m_fd = -1;
    std::string m_path;
};

/// Makes the folder of the file and those above it that are missing (0700).
Outcome<void> makeFolderOf(const std::string& path);

} // namespace gatehouse::redact
