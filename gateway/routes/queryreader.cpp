#include "queryreader.h"

#include "jsonbody.h"

#include <algorithm>
#include <charconv>

namespace gatehouse
{
namespace
{

constexpr std::ptrdiff_t longestReason = 500; // characters

bool isText(const std::string& value)
{
    return value.find('\0') == value.npos && isUtf8(value);
}

std::ptrdiff_t characters(const std::string& utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

} // namespace

http::Response refuseParameter(std::string_view name, std::string_view value)
{
    return validationError({invalidValue(name, value)});
}

const std::string* QueryReader::single(std::string_view name)
{
    const std::string* value = m_query.value(name);
    if (value && m_query.count(name) > 1)
        refuse(name, *value);
    return value;
}

int QueryReader::number(std::string_view name, int otherwise, int least, int most)
{
    const std::string* value = single(name);
    if (!value)
        return otherwise;
    int number = 0;
    const char* last = value->data() + value->size();
    const auto [end, error] = std::from_chars(value->data(), last, number);
    if (error != std::errc() || end != last || number < least || number > most)
        refuse(name, *value);
    return number;
}

std::optional<std::string> QueryReader::text(std::string_view name)
{
    const std::string* value = single(name);
    if (!value)
        return {};
    if (!isText(*value))
        refuse(name, *value);
    return *value;
}

bool QueryReader::flag(std::string_view name, bool otherwise)
{
    const std::string* value = single(name);
    if (!value)
        return otherwise;
    if (*value != "true" && *value != "false")
        refuse(name, *value);
    return *value == "true";
}

void QueryReader::refuse(std::string_view name, std::string_view value)
{
    if (!m_refusal)
        m_refusal = refuseParameter(name, value);
}

SentReason SentReason::read(const http::RequestHead& head)
{
    SentReason reason;
    const std::string* sent = head.field("x-reason");
    if (!sent)
        return reason;
    auto text = percentDecoded(*sent);
    if (!text || text->empty() || !isText(*text) || characters(*text) > longestReason)
        reason.refusal = refuseParameter("x-reason", *sent);
    else
        reason.text = std::move(text);
    return reason;
}

} // namespace gatehouse
