#include "environmentreader.h"

#include "gatewayproblem.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to us

namespace gatehouse
{

Environment processEnvironment()
{
    Environment all;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        const auto equals = text.find('=');
        if (equals != text.npos)
            all.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return all;
}

const std::string* EnvironmentReader::value(const std::string& name) const
{
    const auto found = m_environment.find(name);
    return found == m_environment.end() || found->second.empty() ? nullptr : &found->second;
}

void EnvironmentReader::fail(const std::string& name, const std::string& reason)
{
    if (!m_problem)
        m_problem =
            gatewayProblem(GatewayProblem::WrongValue, name + " is wrong: " + reason + ".", {name, reason});
}

void EnvironmentReader::text(const std::string& name, std::string& into)
{
    const std::string* found = value(name);
    if (found && std::any_of(found->begin(), found->end(), [](unsigned char c) { return c < ' '; }))
        fail(name, "it holds a control character");
    else if (found)
        into = *found;
}

std::optional<std::string> EnvironmentReader::secretFile(const std::string& name)
{
    constexpr std::size_t mostBytes = 8192;
    const std::string* path = value(name);
    if (!path)
        return {};
    namespace fs = std::filesystem;
    std::error_code error;
    const auto others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(*path, error).permissions() & others) != fs::perms::none || error) {
        fail(name, error ? "the file cannot be read" : "others may read the file: chmod 600 it");
        return {};
    }
    std::ifstream file(*path, std::ios::binary);
    std::string secret(mostBytes + 2, '\0');
    file.read(secret.data(), static_cast<std::streamsize>(secret.size()));
    secret.resize(static_cast<std::size_t>(file.gcount()));
    if (secret.ends_with('\n'))
        secret.pop_back();
    if (secret.empty() || secret.size() > mostBytes) {
        fail(name, "the file must hold 1 to 8192 bytes");
        return {};
    }
    return secret;
}

std::vector<std::string> EnvironmentReader::list(const std::string& name) const
{
    std::vector<std::string> elements;
    const std::string* all = value(name);
    std::string_view rest = all ? std::string_view(*all) : std::string_view();
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        std::string_view element = rest.substr(0, comma);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        while (element.starts_with(' '))
            element.remove_prefix(1);
        while (element.ends_with(' '))
            element.remove_suffix(1);
        if (!element.empty())
            elements.emplace_back(element);
    }
    return elements;
}

std::optional<std::uint16_t> readPort(std::string_view text, bool zeroAllowed)
{
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() ||
        (port == 0 && !zeroAllowed))
        return {};
    return port;
}

std::optional<Authority> Authority::read(std::string_view text)
{
    Authority read;
    std::string_view rest;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == text.npos)
            return {};
        read.host = text.substr(1, close - 1);
        rest = text.substr(close + 1);
    } else {
        const auto colon = text.find(':');
        read.host = text.substr(0, colon);
        rest = colon == text.npos ? std::string_view() : text.substr(colon);
    }
    const auto isHostChar = [](char c) {
        return c > ' ' && c < 127 && std::string_view("/?#@\\\"<>").find(c) == std::string_view::npos;
    };
    if (read.host.empty() || !std::all_of(read.host.begin(), read.host.end(), isHostChar))
        return {};
    if (!rest.empty() && (rest.front() != ':' || !readPort(rest.substr(1), true)))
        return {};
    if (!rest.empty())
        read.port = rest.substr(1);
    return read;
}

} // namespace gatehouse
