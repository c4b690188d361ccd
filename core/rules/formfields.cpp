#include "formfields.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t MostUnfit = 51;

/// `user/email` as a name of a form is one segment of a pointer.
std::string fieldNamed(std::string_view name)
{
    std::string pointer;
    json::appendPointerSegment(pointer, name);
    return pointer.substr(1);
}

} // namespace

FormFields::FormFields(const std::vector<FieldRule>& rules) : m_rules(rules), m_found(rules.size()) {}

void FormFields::take(std::string_view name, std::string_view text)
{
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const FieldRule& rule = m_rules[i];
        const auto& segments = rule.path.segments();
        if (segments.size() != 1 || segments.front().name != name)
            continue;
        Found& found = m_found[i];
        ++found.count;
        if (found.accepted && !rule.levels.front().acceptsText(text)) {
            found.accepted = false;
            found.refused = text;
        }
    }
    if (name.find('\0') != name.npos && m_unfit.size() < MostUnfit)
        m_unfit.push_back({fieldNamed(name), std::string(text)});
}

void FormFields::judge(FieldErrors& errors) const
{
    for (std::size_t i = 0; i < m_rules.size() && !errors.full(); ++i) {
        const FieldRule& rule = m_rules[i];
        const Found& found = m_found[i];
        if (!errors.empty() && errors.holds(rule.name()))
            continue;
        const bool isScalar = rule.levels.front().type != FieldType::Any;
        if (found.count == 0) {
            if (rule.required)
                errors.missing(rule.name());
        } else if (found.count > 1 && isScalar) {
            errors.invalid(rule.name(), std::nullopt); // several texts are no scalar
        } else if (!found.accepted) {
            errors.invalid(rule.name(), valueOfString(found.refused));
        }
    }
    for (const Nul& unfit : m_unfit)
        if (!errors.holds(unfit.name))
            errors.invalid(unfit.name, valueOfString(unfit.text));
}

} // namespace gatehouse
