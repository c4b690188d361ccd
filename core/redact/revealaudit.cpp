#include "revealaudit.h"

#include "auditfile.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "sha256.h"

#include <algorithm>
#include <cstdlib>

namespace gatehouse
{
namespace
{

using redact::AuditFile;

constexpr std::size_t LongestField = 4096;
/// Longer than any line of ours: six fields, each byte of them escaped sixfold at worst.
constexpr std::size_t LongestLine = std::size_t{6} * 6 * LongestField + 1024;
constexpr std::size_t LargestFile = 256U << 20U;

const std::string& noHash()
{
    static const std::string zeros(64, '0');
    return zeros;
}

std::string lineOf(const RevealEntry& entry, const std::string& prev)
{
    json::Writer writer;
    writer.beginObject().key("prev").string(prev).key("at").string(formatUtc(entry.at));
    const auto field = [&writer](std::string_view name, std::string_view value) {
        writer.key(name).string(value.substr(0, LongestField));
    };
    field("actor", entry.actor);
    field("action", entry.action);
    field("session", entry.session);
    field("reason", entry.reason);
    field("profile", entry.profile);
    return writer.endObject().take();
}

/// The `prev` of a line that is an entry.
std::optional<std::string> prevOf(std::string_view line)
{
    const auto tree = json::parse(std::string(line), {}, json::Strictness::strict());
    if (!tree.ok())
        return std::nullopt;
    const auto prev = tree->root().find("prev");
    const auto at = tree->root().find("at");
    if (!prev || !prev->isString() || !at || !parseUtc(at->string()))
        return std::nullopt;
    return prev->string();
}

/// The last whole line, without its end; empty if there is none.
std::string_view lastLine(std::string_view text)
{
    if (text.empty() || text.back() != '\n')
        return {};
    text.remove_suffix(1);
    const std::size_t end = text.rfind('\n');
    return end == text.npos ? text : text.substr(end + 1);
}

/// Judges the lines of a file one after the other.
class ChainReader
{
public:
    void take(std::string_view line)
    {
        ++m_line;
        const auto prev = prevOf(line);
        // A stump is no entry, but the line behind it must carry its hash as of any other.
        if (!prev && m_stump == 0) {
            m_stump = m_line;
        } else if (!prev || *prev != m_chain.head) {
            fail(m_stump != 0 ? m_stump : m_line);
        } else {
            m_chain.stumps += m_stump != 0 ? 1 : 0;
            ++m_chain.entries;
            m_stump = 0;
        }
        m_chain.head = sha256Hex(line);
    }
    RevealChain finish(bool torn)
    {
        m_chain.torn = torn;
        if (m_stump != 0)
            fail(m_stump);
        return m_chain;
    }

private:
    void fail(std::size_t line)
    {
        if (!m_chain.brokenAt)
            m_chain.brokenAt = line;
        m_stump = 0;
    }

    RevealChain m_chain{0, noHash(), {}, false, 0};
    std::size_t m_line = 0;
    std::size_t m_stump = 0; ///< the line before, if it was no entry
};

} // namespace

RevealAudit::RevealAudit(std::string path) : m_path(std::move(path)) {}

Outcome<std::string> RevealAudit::defaultPath()
{
    const auto folder = [](const char* variable) {
        const char* const value = std::getenv(variable);
        return std::string(value != nullptr && value[0] == '/' ? value : "");
    };
    if (const std::string state = folder("XDG_STATE_HOME"); !state.empty())
        return state + "/gatehouse/audit.jsonl";
    if (const std::string home = folder("HOME"); !home.empty())
        return home + "/.local/state/gatehouse/audit.jsonl";
    return Problem{RedactProblem::NoStateFolder};
}

Outcome<void> RevealAudit::append(const RevealEntry& entry) const
{
    if (entry.reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return Problem{RedactProblem::NoReason};
    if (const auto made = redact::makeFolderOf(m_path); !made)
        return made;
    const auto file = AuditFile::open(m_path, AuditFile::Purpose::Append);
    if (!file)
        return file.problem();
    const auto tail = file->read(LongestLine);
    if (!tail)
        return tail.problem();
    std::string text = *tail;
    std::string added;
    if (!text.empty() && text.back() != '\n') {
        added = "\n"; // a write was cut short: its stump becomes a line of the chain
        text += added;
    }
    const std::string prev = text.empty() ? noHash() : sha256Hex(lastLine(text));
    return file->append(added + lineOf(entry, prev) + "\n");
}

Outcome<RevealChain> RevealAudit::verify(const std::string& path)
{
    const auto file = AuditFile::open(path, AuditFile::Purpose::Read);
    if (!file)
        return file.problem();
    const auto size = file->size();
    if (!size)
        return size.problem();
    if (*size > LargestFile)
        return Problem{RedactProblem::TooLarge, {std::to_string(LargestFile)}, path};
    const auto text = file->read(LargestFile);
    if (!text)
        return text.problem();
    ChainReader reader;
    std::size_t begin = 0;
    for (std::size_t end = text->find('\n'); end != text->npos; end = text->find('\n', begin)) {
        reader.take(std::string_view(*text).substr(begin, end - begin));
        begin = end + 1;
    }
    return reader.finish(begin < text->size());
}

} // namespace gatehouse
