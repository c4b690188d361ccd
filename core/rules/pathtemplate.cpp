#include "pathtemplate.h"

#include "requestpath.h"
#include "utf8scan.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

bool holdsControl(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const json::Utf8Step step = json::utf8At(text, at);
        if (step.fault != json::Utf8Fault::None || step.codePoint < 0x20 ||
            (step.codePoint >= 0x7F && step.codePoint < 0xA0))
            return true;
        at += step.length;
    }
    return false;
}

std::string faultOfLiteral(const std::string& literal)
{
    if (literal == "." || literal == "..")
        return "Dot segments are removed from paths, so this never matches";
    if (literal.find_first_of("/\\") != std::string::npos)
        return "An encoded slash or backslash never matches";
    return holdsControl(literal) ? "A control character or bad UTF-8 never matches" : std::string();
}

std::optional<PathTemplate::Segment> readSegment(std::string_view raw, std::string& fault)
{
    PathTemplate::Segment segment;
    if (raw.find_first_of("{}") != raw.npos) {
        const bool whole = raw.size() > 2 && raw.front() == '{' && raw.back() == '}';
        if (!whole || raw.substr(1, raw.size() - 2).find_first_not_of(letters) != raw.npos) {
            fault = "A parameter is a whole segment, {name}";
            return std::nullopt;
        }
        segment.parameter = true;
        return segment;
    }
    if (raw.find_first_of(";?#") != raw.npos)
        fault = "A path holds no ';', '?' or '#'";
    else if (!percentDecode(raw, segment.literal))
        fault = "A percent sign is followed by two hexadecimal digits";
    else
        fault = faultOfLiteral(segment.literal);
    if (!fault.empty())
        return std::nullopt;
    return segment;
}

} // namespace

std::optional<PathTemplate> PathTemplate::parse(std::string_view text, std::string& fault)
{
    fault.clear();
    if (!text.starts_with('/')) {
        fault = "A path begins with a slash";
        return std::nullopt;
    }
    PathTemplate path;
    for (std::size_t begin = 1; begin < text.size();) {
        const std::size_t end = std::min(text.find('/', begin), text.size());
        if (end > begin) {
            auto segment = readSegment(text.substr(begin, end - begin), fault);
            if (!segment)
                return std::nullopt;
            path.segments.push_back(std::move(*segment));
        }
        begin = end + 1;
    }
    return path;
}

bool PathTemplate::coversPath(std::string_view matched) const
{
    std::size_t begin = 1;
    for (const Segment& segment : segments) {
        if (begin >= matched.size())
            return false;
        const std::size_t end = std::min(matched.find('/', begin), matched.size());
        if (!segment.parameter && matched.substr(begin, end - begin) != segment.literal)
            return false;
        begin = end + 1;
    }
    return !matched.empty();
}

bool PathTemplate::covers(const PathTemplate& other) const
{
    if (segments.size() > other.segments.size())
        return false;
    return std::equal(
        segments.begin(), segments.end(), other.segments.begin(),
        [](const Segment& mine, const Segment& theirs) { return mine.parameter || mine == theirs; });
}

} // namespace gatehouse
