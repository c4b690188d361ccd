#include "keyfile.h"

#include "gatewayproblem.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse
{
namespace
{

constexpr std::size_t largestFile = 65536;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

Problem refused(const std::string& path, const std::string& why)
{
    return gatewayProblem(GatewayProblem::WrongValue, path + " " + why, {path, why});
}

} // namespace

Outcome<std::string> readKeyFile(const std::string& path, KeyFile kind)
{
    // O_NONBLOCK: a FIFO in its place must not hold the start up.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0)
        return refused(path, std::string("cannot be read: ") + std::strerror(errno));
    // Asked of the open file, so that nobody can swap it in between.
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return refused(path, "is no regular file");
    if (kind == KeyFile::Secret && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return refused(path, "is open to others: it holds secrets, so its mode must be 0600");
    std::string text;
    std::array<char, 4096> piece{};
    for (;;) {
        const ssize_t count = ::read(file.number(), piece.data(), piece.size());
        if (count < 0)
            return refused(path, std::string("cannot be read: ") + std::strerror(errno));
        if (count == 0)
            return text;
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > largestFile)
            return refused(path, "is larger than 64 KiB");
    }
}

} // namespace gatehouse
