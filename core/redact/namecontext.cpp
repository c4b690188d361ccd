#include "namecontext.h"

#include "maskedview.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace gatehouse::redact
{
namespace
{

/// Names longer than this say nothing: no program writes them.
constexpr std::size_t LongestName = 256;

char lowered(char c)
{
    return isOf(c, UpperByte) ? static_cast<char>(c | 0x20) : c;
}

std::string lowered(std::string_view name)
{
    std::string lower(name.substr(0, LongestName));
    for (char& c : lower)
        c = lowered(c);
    return lower;
}

/// The words of a name in lower case with a blank around each: " user phone number ".
std::string wordsOf(std::string_view name)
{
    std::string words = " ";
    char before = ' ';
    for (const char c : name.substr(0, LongestName)) {
        const bool letter = isAlnum(c);
        const bool hump = isOf(c, UpperByte) && isAlpha(before) && !isOf(before, UpperByte);
        if ((!letter || hump) && words.back() != ' ')
            words.push_back(' ');
        if (letter)
            words.push_back(lowered(c));
        before = c;
    }
    if (words.back() != ' ')
        words.push_back(' ');
    return words;
}

/// The lower-case letters of a text as bits.
constexpr std::uint32_t lettersOf(std::string_view text)
{
    std::uint32_t letters = 0;
    for (const char c : text)
        if (c >= 'a' && c <= 'z')
            letters |= 1U << static_cast<unsigned>(c - 'a');
    return letters;
}

/// A part of names, with its letters: most names lack one of them, which is cheaper to see than to
/// search.
struct Part {
    std::string_view text;
    std::uint32_t letters;
};

template <std::size_t N>
constexpr std::array<Part, N> partsOf(const std::string_view (&texts)[N])
{
    std::array<Part, N> parts{};
    for (std::size_t i = 0; i < N; ++i)
        parts[i] = {texts[i], lettersOf(texts[i])};
    return parts;
}

bool hasAny(const std::string& text, std::uint32_t letters, const auto& parts)
{
    return std::any_of(parts.begin(), parts.end(), [&text, letters](const Part& part) {
        return (part.letters & ~letters) == 0 && text.find(part.text) != text.npos;
    });
}

constexpr std::array<std::string_view, 9> InnocentPass = {
    "passenger", "passage", "passive", "passion", "passed", "passing", "compass", "bypass", "passthrough"};
constexpr std::array<std::string_view, 1> InnocentSecret = {"secretar"};
constexpr std::array Counters = partsOf({"count", "usage", "limit", "used", "total", "max", "num", "per_"});

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
        if (!rest.starts_with("s") && !hasAny(name, lettersOf(name), Counters))
            return Secrecy::All;
        most = Secrecy::Text;
    }
    return most;
}

constexpr std::array PhoneWords = partsOf(
    {" phone", " telephone", " tel ", " mobile", " cell ", " fax ", "msisdn", " whatsapp ", "phone "});
constexpr std::array NoPhoneWords = partsOf({" id ", " count ", "microphone", "headphone", " ms "});
constexpr std::array IdOwners = partsOf({" trace ", " span ", " parent ", " session ", " message ",
                                         " request ", " event ", " correlation ", " run ", " call "});
constexpr std::array TimeWords =
    partsOf({" time ", " timestamp ", " at ", " date ", " version ", " duration ", " latency ", " elapsed ",
             " ms ", " ns ", " uuid ", " unix "});

bool neverNumber(const std::string& words, std::uint32_t letters)
{
    if (hasAny(words, letters, TimeWords) || words == " id " || words == " traceid " || words == " spanid ")
        return true;
    return (words.ends_with(" id ") || words.ends_with(" ids ")) && hasAny(words, letters, IdOwners);
}

} // namespace

Secrecy secrecyOfName(std::string_view name)
{
    const std::string lower = lowered(name);
    const std::uint32_t letters = lettersOf(lower);
    // The letters of pass, secret, api key and token.
    constexpr std::array<std::string_view, 4> Telling = {"pas", "secrt", "apikey", "token"};
    if (std::none_of(Telling.begin(), Telling.end(),
                     [letters](std::string_view word) { return (lettersOf(word) & ~letters) == 0; }))
        return Secrecy::None;
    if (hasOutside(lower, "pass", InnocentPass) || hasOutside(lower, "secret", InnocentSecret) ||
        hasApiKey(lower))
        return Secrecy::All;
    return tokenSecrecy(lower);
}

NameContext contextOfName(std::string_view name)
{
    const std::string words = wordsOf(name);
    const std::uint32_t letters = lettersOf(words);
    NameContext context;
    context.secrecy = secrecyOfName(name);
    context.imei = words.find("imei") != words.npos;
    context.imsi = !context.imei && words.find("imsi") != words.npos;
    context.phone = !context.imei && !context.imsi && hasAny(words, letters, PhoneWords) &&
                    !hasAny(words, letters, NoPhoneWords);
    context.authorization = words.find(" authorization ") != words.npos;
    context.version = words.find(" version ") != words.npos;
    context.neverNumber = neverNumber(words, letters);
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
