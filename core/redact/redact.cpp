#include "redact.h"

#include "jsonmasker.h"
#include "textmasker.h"

#include <array>
#include <utility>

namespace gatehouse
{

namespace
{

Redacted maskJsonOnce(std::string_view rawJson)
{
    redact::JsonMasker masker(rawJson);
    return masker.run() ? masker.take() : redactText(rawJson);
}

} // namespace

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
    Redacted redacted = maskJsonOnce(rawJson);
    // A mask in a name ("[redacted:phone]") can tell what the value beside it is, and masking bytes
    // that were no UTF-8 can make JSON of what was none: so look again until nothing is found.
    constexpr int MostPasses = 8;
    for (int pass = 1, found = redacted.count; found > 0 && pass < MostPasses; ++pass) {
        Redacted again = maskJsonOnce(redacted.text);
        found = again.count;
        redacted = {std::move(again.text), redacted.count + found};
    }
    return redacted;
}

} // namespace gatehouse
