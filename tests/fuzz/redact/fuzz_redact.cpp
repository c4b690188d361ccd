#include "jsontree.h"
#include "redact.h"

#include <cstdint>
#include <cstdlib>

using namespace gatehouse;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Redacted once = redactText(text);
    require((once.count == 0) == (once.text == text));
    const Redacted twice = redactText(once.text);
    require(twice.count == 0 && twice.text == once.text);

    const Redacted document = redactJson(text);
    const json::Strictness lenient = {json::RepeatedNames::Allowed, json::LoneSurrogates::Replaced};
    if (const auto tree = json::parse(text, {}, lenient); tree.ok()) {
        const auto masked = json::parse(document.text, {}, lenient);
        require(masked.ok() && masked->size() == tree->size());
    }
    const Redacted again = redactJson(document.text);
    require(again.count == 0 && again.text == document.text);
    return 0;
}
