#include "signinform.h"

#include "queryparameters.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr std::size_t mostFields = 100;

std::optional<std::string> decoded(std::string_view text)
{
    std::string blanks(text);
    std::replace(blanks.begin(), blanks.end(), '+', ' ');
    auto plain = percentDecoded(blanks);
    if (!plain || !isUtf8(*plain) || plain->find('\0') != std::string::npos)
        return {};
    return plain;
}

} // namespace

std::optional<SignInForm> SignInForm::parse(std::string_view body)
{
    SignInForm form;
    while (!body.empty()) {
        const auto end = std::min(body.find('&'), body.size());
        const std::string_view field = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (field.empty())
            continue;
        const auto equals = std::min(field.find('='), field.size());
        auto name = decoded(field.substr(0, equals));
        auto value = decoded(field.substr(std::min(equals + 1, field.size())));
        if (!name || !value || form.m_fields.size() == mostFields)
            return {};
        form.m_fields.emplace_back(std::move(*name), std::move(*value));
    }
    return form;
}

const std::string* SignInForm::value(std::string_view name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const auto& field) { return field.first == name; });
    return found == m_fields.end() || found->second.empty() ? nullptr : &found->second;
}

bool SignInForm::repeats() const
{
    std::vector<std::string_view> names;
    for (const auto& [name, value] : m_fields)
        names.push_back(name);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

} // namespace gatehouse
