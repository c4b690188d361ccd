#include "redact.h"

#include "jsonmasker.h"
#include "textmasker.h"

#include <array>
#include <utility>

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
    redact::JsonMasker first(rawJson);
    if (!first.run())
        return redactText(rawJson);
    Redacted redacted = first.take();
    // A mask in a name ("[redacted:phone]") can tell what the value beside it is, so look again.
    constexpr int MostPasses = 8;
    for (int pass = 1, found = redacted.count; found > 0 && pass < MostPasses; ++pass) {
        redact::JsonMasker masker(redacted.text);
        if (!masker.run())
            break;
        Redacted again = masker.take();
        found = again.count;
        redacted = {std::move(again.text), redacted.count + found};
    }
    return redacted;
}

} // namespace gatehouse
