#include "base64text.h"
#include "jwt.h"
#include "signinform.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// Tokens as strangers send them, and, so that the fuzzer gets behind the signature, headers and claims
// that are rightly signed. The first byte says which; the rest of a form's rules are cheap to prove too.
namespace
{

using namespace gatehouse;

const JwtParties parties{"gatehouse", "gatehouse"};
const UtcTime now = UtcTime(std::chrono::seconds(1'700'000'000));
constexpr std::string_view goodHeader = R"({"alg":"HS256","kid":"h","typ":"at+jwt"})";

void require(bool truth)
{
    if (!truth)
        std::abort();
}

const JwtKeys& keys()
{
    static const JwtKeys all({*JwtKey::hs256("h", std::string(32, 's'))}, 0);
    return all;
}

void judge(const std::string& token, bool mayPass)
{
    const JwtVerdict verdict = verifyAccessToken(token, keys(), parties, now);
    if (verdict.flaw != JwtFlaw::None) {
        require(verdict.claims.subject.empty() && verdict.claims.role.empty());
        return;
    }
    require(mayPass && token.size() <= 8192);
    require(!verdict.claims.subject.empty() && verdict.claims.expires > now - jwtLeeway);
    // What passes can be said again and passes again.
    const std::string again = signAccessToken(verdict.claims, keys(), parties, now, "1");
    const JwtVerdict second = verifyAccessToken(again, keys(), parties, now);
    require(second.flaw == JwtFlaw::None || second.flaw == JwtFlaw::Expired);
    require(second.flaw == JwtFlaw::Expired || second.claims.organization == verdict.claims.organization);
}

std::string signedToken(std::string_view header, std::string_view claims)
{
    const std::string bytes = encodeBase64(header, Base64::Url) + "." + encodeBase64(claims, Base64::Url);
    return bytes + "." + encodeBase64(keys().signing().sign(bytes), Base64::Url);
}

void form(std::string_view body)
{
    const auto fields = SignInForm::parse(body);
    if (!fields)
        return;
    const std::string* value = fields->value("token");
    require(!value || (!value->empty() && value->find('\0') == std::string::npos));
}

void base64(std::string_view text)
{
    for (const Base64 alphabet : {Base64::Standard, Base64::Url}) {
        const auto bytes = decodeBase64(text, alphabet);
        require(!bytes || encodeBase64(*bytes, alphabet) == text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data + 1), size - 1);
    constexpr std::string_view goodClaims =
        R"({"iss":"gatehouse","aud":"gatehouse","sub":"a","role":"guest","exp":1700000900})";
    switch (data[0] % 5) {
    case 0:
        judge(std::string(rest), false);
        break;
    case 1:
        judge(signedToken(rest, goodClaims), true);
        break;
    case 2:
        judge(signedToken(goodHeader, rest), true);
        break;
    case 3:
        form(rest);
        break;
    default:
        base64(rest);
    }
    return 0;
}
