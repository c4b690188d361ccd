#include "namecontext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace gatehouse::redact
{
namespace
{

/// Names longer than this say nothing: no program writes them.
constexpr std::size_t LongestName = 256;

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

std::string lowered(std::string_view name)
{
    std::string lower(name.substr(0, LongestName));
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

/// The words of a name in lower case with a blank around each: " user phone number ".
std::string wordsOf(std::string_view name)
{
    std::string words = " ";
    char before = ' ';
    for (const char c : name.substr(0, LongestName)) {
        const bool letter = isLetter(c) || std::isdigit(static_cast<unsigned char>(c)) != 0;
        const bool hump = std::isupper(static_cast<unsigned char>(c)) != 0 &&
                          std::islower(static_cast<unsigned char>(before)) != 0;
        if ((!letter || hump) && words.back() != ' ')
            words.push_back(' ');
        if (letter)
            words.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
        before = c;
    }
    if (words.back() != ' ')
        words.push_back(' ');
    return words;
}

bool hasAny(const std::string& text, const auto& parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&text](std::string_view part) { return text.find(part) != text.npos; });
}

constexpr std::array<std::string_view, 9> InnocentPass = {
    "passenger", "passage", "passive", "passion", "passed", "passing", "compass", "bypass", "passthrough"};
constexpr std::array<std::string_view, 1> InnocentSecret = {"secretar"};
constexpr std::array<std::string_view, 8> Counters = {"count", "usage", "limit", "used",
                                                      "total", "max",   "num",   "per_"};

/// True if `part` is in the name outside of every innocent word.
bool hasOutside(const std::string& name, std::string_view part, const auto& innocent)
{
    for (std::size_t at = name.find(part); at != name.npos; at = name.find(part, at + 1)) {
        const bool harmless = std::any_of(innocent.begin(), innocent.end(), [&](std::string_view word) {
            const std::size_t offset = word.find(part);
            return at >= offset && name.compare(at - offset, word.size(), word) == 0;
        });
        if (!harmless)
            return true;
    }
    return false;
}

bool hasApiKey(const std::string& name)
{
    for (std::size_t at = name.find("api"); at != name.npos; at = name.find("api", at + 1)) {
        std::size_t next = at + 3;
        if (next < name.size() && (name[next] == ' ' || name[next] == '_' || name[next] == '-'))
            ++next;
        if (name.compare(next, 3, "key") == 0)
            return true;
    }
    return false;
}

Secrecy tokenSecrecy(const std::string& name)
{
    Secrecy most = Secrecy::None;
    for (std::size_t at = name.find("token"); at != name.npos; at = name.find("token", at + 1)) {
        const std::string_view rest = std::string_view(name).substr(at + 5);
        if (rest.starts_with("iz") || rest.starts_with("is"))
            continue;
        if (!rest.starts_with("s") && !hasAny(name, Counters))
            return Secrecy::All;
        most = Secrecy::Text;
    }
    return most;
}

constexpr std::array<std::string_view, 9> PhoneWords = {
    " phone", " telephone", " tel ", " mobile", " cell ", " fax ", "msisdn", " whatsapp ", "phone "};
constexpr std::array<std::string_view, 5> NoPhoneWords = {" id ", " count ", "microphone", "headphone",
                                                          " ms "};
constexpr std::array<std::string_view, 10> IdOwners = {" trace ",   " span ",    " parent ", " session ",
                                                       " message ", " request ", " event ",  " correlation ",
                                                       " run ",     " call "};
constexpr std::array<std::string_view, 12> TimeWords = {" time ",    " timestamp ", " at ",      " date ",
                                                        " version ", " duration ",  " latency ", " elapsed ",
                                                        " ms ",      " ns ",        " uuid ",    " unix "};

bool neverNumber(const std::string& words)
{
    if (hasAny(words, TimeWords) || words == " id " || words == " traceid " || words == " spanid ")
        return true;
    return (words.ends_with(" id ") || words.ends_with(" ids ")) && hasAny(words, IdOwners);
}

} // namespace

Secrecy secrecyOfName(std::string_view name)
{
    const std::string lower = lowered(name);
    if (hasOutside(lower, "pass", InnocentPass) || hasOutside(lower, "secret", InnocentSecret) ||
        hasApiKey(lower))
        return Secrecy::All;
    return tokenSecrecy(lower);
}

NameContext contextOfName(std::string_view name)
{
    const std::string words = wordsOf(name);
    NameContext context;
    context.secrecy = secrecyOfName(name);
    context.imei = words.find("imei") != words.npos;
    context.imsi = !context.imei && words.find("imsi") != words.npos;
    context.phone =
        !context.imei && !context.imsi && hasAny(words, PhoneWords) && !hasAny(words, NoPhoneWords);
    context.authorization = words.find(" authorization ") != words.npos;
    context.version = words.find(" version ") != words.npos;
    context.neverNumber = neverNumber(words);
    return context;
}

NameContext inside(const NameContext& outer, const NameContext& own)
{
    NameContext context = own;
    context.secrecy = std::max(outer.secrecy, own.secrecy);
    context.phone = own.phone || (outer.phone && !own.imei && !own.imsi && !own.neverNumber);
    return context;
}

} // namespace gatehouse::redact
