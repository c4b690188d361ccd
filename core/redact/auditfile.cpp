#include "auditfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace gatehouse::redact
{
namespace
{

Problem systemProblem(RedactProblem code, const std::string& path, int error)
{
    return {code, {}, path, std::generic_category().message(error)};
}

int openRetrying(const std::string& path, int flags, mode_t mode)
{
    int fd = -1;
    do {
        fd = ::open(path.c_str(), flags, mode);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos)
        return ".";
    return path.substr(0, std::max<std::size_t>(slash, 1));
}

/// The name of a new file is on disk only after its folder is.
void syncFolder(const std::string& folder)
{
    const int fd = openRetrying(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Outcome<void> makeFolderOf(const std::string& path)
{
    const std::string folder = folderOf(path);
    for (std::size_t slash = folder.find('/', 1); slash != folder.npos; slash = folder.find('/', slash + 1))
        if (::mkdir(folder.substr(0, slash).c_str(), 0700) != 0 && errno != EEXIST)
            return systemProblem(RedactProblem::CannotMakeFolder, folder, errno);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return systemProblem(RedactProblem::CannotMakeFolder, folder, errno);
    struct stat status = {};
    if (::lstat(folder.c_str(), &status) != 0)
        return systemProblem(RedactProblem::CannotMakeFolder, folder, errno);
    if (!S_ISDIR(status.st_mode))
        return systemProblem(RedactProblem::CannotMakeFolder, folder, ENOTDIR);
    constexpr mode_t OthersMayWrite = S_IWGRP | S_IWOTH;
    if (status.st_uid != ::geteuid() || (status.st_mode & OthersMayWrite) != 0)
        return systemProblem(RedactProblem::NotOurs, folder, EPERM);
    return {};
}

Outcome<AuditFile> AuditFile::open(const std::string& path, Purpose purpose)
{
    const bool append = purpose == Purpose::Append;
    const int flags = append ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY;
    // O_NONBLOCK: somebody may have put a pipe there, whose opening would wait for ever.
    const int fd = openRetrying(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);
    if (fd < 0 && errno == ENOENT && !append)
        return AuditFile(-1, path);
    if (fd < 0)
        return systemProblem(errno == ELOOP ? RedactProblem::NotARegularFile : RedactProblem::CannotOpen,
                             path, errno);
    AuditFile file(fd, path);
    if (const auto checked = file.check(); !checked)
        return checked.problem();
    int locked = -1;
    do {
        locked = ::flock(fd, append ? LOCK_EX : LOCK_SH);
    } while (locked != 0 && errno == EINTR);
    if (locked != 0)
        return file.problem(RedactProblem::CannotLock);
    if (append)
        syncFolder(folderOf(path));
    return file;
}

Outcome<void> AuditFile::check() const
{
    struct stat status = {};
    if (::fstat(m_fd, &status) != 0)
        return problem(RedactProblem::CannotOpen);
    if (!S_ISREG(status.st_mode) || status.st_nlink != 1)
        return systemProblem(RedactProblem::NotARegularFile, m_path, EINVAL);
    if (status.st_uid != ::geteuid())
        return systemProblem(RedactProblem::NotOurs, m_path, EPERM);
    // Made with another umask or by hand: take back what others were given.
    if ((status.st_mode & 0077) != 0 && ::fchmod(m_fd, 0600) != 0)
        return problem(RedactProblem::NotOurs);
    return {};
}

AuditFile::~AuditFile()
{
    if (m_fd >= 0)
        ::close(m_fd); // and with it the lock
}

Problem AuditFile::problem(RedactProblem code) const
{
    return systemProblem(code, m_path, errno);
}

Outcome<std::size_t> AuditFile::size() const
{
    if (m_fd < 0)
        return std::size_t{0};
    struct stat status = {};
    if (::fstat(m_fd, &status) != 0)
        return problem(RedactProblem::CannotRead);
    return static_cast<std::size_t>(status.st_size);
}

Outcome<std::string> AuditFile::read(std::size_t most) const
{
    const auto total = size();
    if (!total)
        return total.problem();
    std::string bytes(std::min(*total, most), '\0');
    const std::size_t from = *total - bytes.size();
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got =
            ::pread(m_fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(from + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return problem(RedactProblem::CannotRead);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

Outcome<void> AuditFile::append(std::string_view bytes) const
{
    const auto before = size();
    if (!before)
        return before.problem();
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(m_fd, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0) {
            const Problem failed = problem(RedactProblem::CannotWrite);
            if (::ftruncate(m_fd, static_cast<off_t>(*before)) != 0)
                return failed; // the stump stays, and the next append closes it
            return failed;
        }
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    if (::fsync(m_fd) != 0)
        return problem(RedactProblem::CannotWrite);
    return {};
}

} // namespace gatehouse::redact
