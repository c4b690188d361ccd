#include "lastgoodrules.h"

#include "gatewayproblem.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "sha256.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gatehouse
{
namespace
{

constexpr std::size_t largestFile = std::size_t(16) * 1024 * 1024;
constexpr mode_t ownerOnly = 0600;

Problem failed(const std::string& what, const std::string& path)
{
    return gatewayProblem(GatewayProblem::Unavailable, what + " " + path + ": " + std::strerror(errno));
}

/// A descriptor that closes itself.
class File
{
public:
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

    bool writeAll(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return ::fsync(m_descriptor) == 0;
    }
    /// Up to largestFile bytes and one more, which tells of a larger one.
    std::optional<std::string> readAll() const
    {
        std::string bytes(largestFile + 1, '\0');
        std::size_t size = 0;
        while (size < bytes.size()) {
            const ssize_t count = ::read(m_descriptor, bytes.data() + size, bytes.size() - size);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return {};
            if (count == 0)
                break;
            size += static_cast<std::size_t>(count);
        }
        bytes.resize(size);
        return bytes;
    }

private:
    int m_descriptor;
};

/// The first line: what the text below it is, and that it is whole.
std::string headOf(const RulesText& rules)
{
    json::Writer out;
    out.beginObject();
    out.key("version").number(rules.version);
    out.key("hash").string(rules.hash);
    out.key("sha256").string(sha256Hex(rules.text));
    out.endObject();
    return out.take() + "\n";
}

std::optional<RulesText> taken(const std::string& bytes)
{
    const auto line = bytes.find('\n');
    if (bytes.size() > largestFile || line == bytes.npos)
        return {};
    const auto head = json::parse(bytes.substr(0, line), json::Limits::rules());
    if (!head)
        return {};
    const json::Node root = head->root();
    const auto version = root.find("version");
    const auto hash = root.find("hash");
    const auto sum = root.find("sha256");
    RulesText rules;
    rules.text = bytes.substr(line + 1);
    if (!version || !version->integer() || !hash || !sum || !sum->stringIs(sha256Hex(rules.text)))
        return {};
    rules.version = *version->integer();
    rules.hash = hash->string();
    return rules;
}

} // namespace

LastGoodRules::LastGoodRules(std::string directory) : m_directory(std::move(directory)) {}

std::string LastGoodRules::path() const
{
    return m_directory + "/validation.rules.last-good";
}

Outcome<void> LastGoodRules::checkDirectory() const
{
    if (m_directory.empty())
        return {};
    struct stat status {
    };
    const bool isDirectory = ::stat(m_directory.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
    if (isDirectory && ::access(m_directory.c_str(), W_OK | X_OK) == 0)
        return {};
    const std::string reason =
        isDirectory ? "it cannot be written to" : "it must be a directory that is there";
    return gatewayProblem(GatewayProblem::WrongValue, "GATEWAY_STATE_DIR is wrong: " + reason + ".",
                          {"GATEWAY_STATE_DIR", reason});
}

Outcome<std::optional<RulesText>> LastGoodRules::read() const
{
    if (m_directory.empty())
        return std::optional<RulesText>();
    const File file(::open(path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<RulesText>();
    if (!file.isOpen())
        return failed("cannot open", path());
    const auto bytes = file.readAll();
    if (!bytes)
        return failed("cannot read", path());
    auto rules = taken(*bytes);
    if (!rules)
        return gatewayProblem(GatewayProblem::Protocol, path() + " is damaged");
    return rules;
}

Outcome<void> LastGoodRules::write(const RulesText& rules) const
{
    if (m_directory.empty())
        return {};
    // A name of the process's own: two gateways may share the directory.
    const std::string aside = path() + "." + std::to_string(::getpid());
    {
        const File file(
            ::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, ownerOnly));
        if (!file.isOpen())
            return failed("cannot write", aside);
        if (::fchmod(file.descriptor(), ownerOnly) != 0 || !file.writeAll(headOf(rules) + rules.text)) {
            const Problem problem = failed("cannot write", aside);
            ::unlink(aside.c_str());
            return problem;
        }
    }
    if (::rename(aside.c_str(), path().c_str()) != 0) {
        const Problem problem = failed("cannot rename", aside);
        ::unlink(aside.c_str());
        return problem;
    }
    const File directory(::open(m_directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        (void)::fsync(directory.descriptor());
    return {};
}

} // namespace gatehouse
