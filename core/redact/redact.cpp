#include "redact.h"

#include "jsonmasker.h"
#include "textmasker.h"

#include <array>

namespace gatehouse
{

std::string_view redactionWord(RedactionKind kind)
{
    constexpr std::array<std::string_view, 8> Words = {"email", "phone", "card", "imei",
                                                       "imsi",  "iban",  "ip",   "token"};
    return Words[static_cast<std::size_t>(kind)];
}

std::string redactionMask(RedactionKind kind)
{
    return std::string("[redacted:").append(redactionWord(kind)).append("]");
}

Redacted redactText(std::string_view text)
{
    Redacted redacted;
    redacted.text.reserve(text.size());
    redacted.count = redact::appendMasked(redacted.text, text, redact::FoldedText::Source::Text, {});
    return redacted;
}

Redacted redactJson(std::string_view rawJson)
{
    redact::JsonMasker masker(rawJson);
    return masker.run() ? masker.take() : redactText(rawJson);
}

} // namespace gatehouse
