#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse
{

/// What a masked value was.
enum class RedactionKind : std::uint8_t { Email, Phone, Card, Imei, Imsi, Iban, Ip, Token };

/// "email", "phone", ...
std::string_view redactionWord(RedactionKind kind);

/// What stands in the place of a value: "[redacted:email]".
std::string redactionMask(RedactionKind kind);

struct Redacted {
    std::string text;
    int count = 0; ///< values masked by this call
};

/// Masks the personal values in plain text (CONTRACTS section 7). Every byte that is not masked stays.
///
/// - email; phone (E.164, separated national forms; bare digits only beside a word such as phone or tel);
///   card (13 to 19 digits, Luhn, apart by blanks or hyphens); imei and imsi beside their word; iban
///   (registered length, mod 97); ip (v4, v6; no dotted quad beside a version word); token (behind Bearer
///   or Basic, JWT, known prefixes, passwords in URLs, values behind `password=` and its like).
/// - Never: dates, times, UUIDs, hex ids, versions, prices, numbers that read as a time since 1970.
/// - Digits of other scripts and full-width forms count as ASCII, no-break blanks and dashes as blank and
///   hyphen, zero-width and bidi characters as nothing, so that none of them hides a value.
/// - Takes time linear in the text, and redacting again changes nothing. Text need not be UTF-8.
Redacted redactText(std::string_view text);

/// The same for a JSON document: strings and names are unescaped before they are matched, a number that
/// is masked becomes the string of its mask, and the result is valid JSON again. Scalars under a name with
/// pass, secret, token or api key are tokens whatever they hold, null and empty strings excepted; so are
/// those deeper below it. Counters such as max_tokens keep their numbers, and `passengers` is no pass.
/// A name also tells phone, imei, imsi and trace or session ids. What is no JSON is masked as text.
Redacted redactJson(std::string_view rawJson);

} // namespace gatehouse
