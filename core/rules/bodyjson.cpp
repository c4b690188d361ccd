#include "bodyjson.h"

#include "jsonstring.h"

namespace gatehouse
{
namespace
{

json::FastJson& reader()
{
    thread_local json::FastJson ofThisThread;
    return ofThisThread;
}

/// A scalar of the document, from its text.
std::optional<std::string> shownText(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    if (text.front() == '"')
        return valueOfString(json::unescaped(text.substr(1, text.size() - 2)));
    return valueOfNumber(text);
}

} // namespace

std::optional<Problem> BodyJson::read(std::string_view body, const json::Limits& limits)
{
    const auto root = reader().read(body, limits);
    if (!root)
        return root.problem();
    m_root = *root;
    return std::nullopt;
}

void BodyJson::addUnfit(FieldErrors& errors) const
{
    for (const json::FastJson::Unfit& unfit : reader().unfit()) {
        const std::string_view field = std::string_view(unfit.pointer).substr(unfit.pointer.empty() ? 0 : 1);
        if (!errors.holds(field))
            errors.invalid(field, shownText(unfit.text));
    }
}

std::optional<std::string> shownValue(const BodyValue& value)
{
    if (!value.isScalar())
        return std::nullopt;
    return value.isString() ? valueOfString(value.string()) : shownText(value.text());
}

} // namespace gatehouse
