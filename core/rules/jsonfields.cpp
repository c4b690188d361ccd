#include "jsonfields.h"

namespace gatehouse
{
namespace
{

/// Walks over the items of an array, and over theirs, without recursion: rules say how deep.
class ItemWalk
{
public:
    ItemWalk(const FieldRule& field, FieldErrors& errors)
        : m_levels(field.levels)
        , m_errors(errors)
        , m_name(field.name())
    {
    }

    void run(const BodyValue& value)
    {
        enter(value);
        while (!m_open.empty() && !m_errors.full()) {
            Frame& frame = m_open.back();
            m_name.resize(frame.nameSize);
            if (frame.next == frame.end) {
                m_open.pop_back();
                continue;
            }
            const BodyValue item = (*frame.next).value;
            ++frame.next;
            m_name.append(m_name.empty() ? "" : "/").append(std::to_string(frame.index++));
            if (m_levels[m_open.size()].accepts(item))
                enter(item);
            else
                m_errors.invalid(m_name, shownValue(item));
        }
    }

private:
    struct Frame {
        json::FastMembers::Iterator next;
        json::FastMembers::Iterator end;
        std::size_t index;
        std::size_t nameSize;
    };

    void enter(const BodyValue& value)
    {
        if (value.isArray() && m_open.size() + 1 < m_levels.size())
            m_open.push_back({value.members().begin(), value.members().end(), 0, m_name.size()});
    }

    const std::vector<ValueRule>& m_levels;
    FieldErrors& m_errors;
    std::string m_name;
    std::vector<Frame> m_open;
};

void judgeField(const FieldRule& field, const BodyJson* body, FieldErrors& errors)
{
    const auto value = body ? body->root().resolve(field.path) : std::nullopt;
    if (!value) {
        if (field.required)
            errors.missing(field.name());
        return;
    }
    if (!field.levels.front().accepts(*value))
        errors.invalid(field.name(), shownValue(*value));
    else if (field.levels.size() > 1)
        ItemWalk(field, errors).run(*value);
}

} // namespace

void judgeJsonFields(const std::vector<FieldRule>& fields, const BodyJson* body, FieldErrors& errors)
{
    for (const FieldRule& field : fields) {
        if (errors.full())
            return;
        // Two fields with one path: one error.
        if (!errors.empty() && errors.holds(field.name()))
            continue;
        judgeField(field, body, errors);
    }
}

} // namespace gatehouse
