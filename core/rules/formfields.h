#pragma once

#include "fielderrors.h"
#include "valuerule.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Judges the fields of the rules by the fields of a form (CONTRACTS §3, check 8).
class FormFields
{
public:
    explicit FormFields(const std::vector<FieldRule>& rules);

    /// One field of the form, in order.
    void take(std::string_view name, std::string_view text);
    void judge(FieldErrors& errors) const;

private:
    /// What the form has of one rule's field.
    struct Found {
        std::size_t count = 0;
        bool accepted = true; ///< each text by itself
        std::string refused;  ///< the first that is not
    };
    struct Nul {
        std::string name;
        std::string text;
    };

    const std::vector<FieldRule>& m_rules;
    std::vector<Found> m_found; ///< one a rule
    std::vector<Nul> m_unfit;
};

} // namespace gatehouse
