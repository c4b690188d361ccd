#include "answermembers.h"

#include <limits>

namespace gatehouse
{
namespace
{

constexpr std::size_t longestText = 4096;

} // namespace

AnswerMembers::AnswerMembers(const json::Node& object, std::optional<std::string>& fault)
    : m_object(object)
    , m_fault(fault)
{
    if (!object.isObject() && !m_fault)
        m_fault = object.pointer().text();
}

void AnswerMembers::blame(std::string_view name)
{
    if (!m_fault)
        m_fault = m_object.pointer().child(name).text();
}

std::optional<json::Node> AnswerMembers::find(std::string_view name)
{
    std::optional<json::Node> found;
    if (!m_object.isObject())
        return found;
    for (const json::Node& member : m_object.children()) {
        if (!member.nameIs(name))
            continue;
        if (found) { // twice: two readers would read two things
            found.reset();
            break;
        }
        found = member;
    }
    if (!found)
        blame(name);
    return found;
}

std::optional<json::Node> AnswerMembers::any(std::string_view name)
{
    return find(name);
}

std::optional<json::Node> AnswerMembers::list(std::string_view name)
{
    auto found = find(name);
    if (!found || found->isArray())
        return found;
    blame(name);
    return {};
}

QString AnswerMembers::text(std::string_view name)
{
    const auto found = find(name);
    if (!found)
        return {};
    if (found->isString() && found->text().size() <= longestText)
        return QString::fromStdString(found->string());
    blame(name);
    return {};
}

QString AnswerMembers::textOrNull(std::string_view name)
{
    const auto found = find(name);
    return !found || found->isNull() ? QString() : text(name);
}

qint64 AnswerMembers::version(std::string_view name)
{
    const auto found = find(name);
    if (!found)
        return 0;
    const auto number = found->integer();
    if (number && *number >= 1 && *number <= std::numeric_limits<std::int32_t>::max())
        return *number;
    blame(name);
    return 0;
}

std::optional<qint64> AnswerMembers::versionOrNull(std::string_view name)
{
    const auto found = find(name);
    if (!found || found->isNull())
        return {};
    return version(name);
}

UtcTime AnswerMembers::time(std::string_view name)
{
    const auto instant = parseUtc(text(name).toStdString());
    if (!instant)
        blame(name);
    return instant.value_or(UtcTime());
}

std::optional<UtcTime> AnswerMembers::timeOrNull(std::string_view name)
{
    const auto found = find(name);
    if (!found || found->isNull())
        return {};
    return time(name);
}

bool AnswerMembers::flag(std::string_view name)
{
    const auto found = find(name);
    if (!found)
        return false;
    if (!found->isBoolean())
        blame(name);
    return found->boolean().value_or(false);
}

} // namespace gatehouse
