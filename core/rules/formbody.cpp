#include "formbody.h"

#include "requestpath.h"
#include "utf8scan.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const json::Utf8Step step = json::utf8At(text, at);
        if (step.fault != json::Utf8Fault::None)
            return false;
        at += step.length;
    }
    return true;
}

/// Decodes one name or text; why it cannot be, or nothing.
std::optional<std::string> decode(std::string_view raw, std::string& out)
{
    std::string blanks(raw);
    std::replace(blanks.begin(), blanks.end(), '+', ' ');
    if (!percentDecode(blanks, out))
        return "bad percent-encoding";
    if (!isUtf8(out))
        return "invalid UTF-8";
    return std::nullopt;
}

} // namespace

std::optional<std::string> readUrlEncoded(std::string_view body, const FormVisitor& visit)
{
    std::string name;
    std::string text;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('&'), body.size());
        const std::string_view pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty())
            continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (auto fault = decode(pair.substr(0, equals), name))
            return fault;
        if (auto fault = decode(pair.substr(std::min(equals + 1, pair.size())), text))
            return fault;
        visit(name, text);
    }
    return std::nullopt;
}

} // namespace gatehouse
