#pragma once

#include "jsontree.h"
#include "utctime.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Takes the members of one object of a gateway's answer, which must be there, once, and as GATEWAY has them.
/// The first that is not leaves its pointer in `fault`; values taken then are empty. Unknown members are let
/// be: a newer gateway has more.
class AnswerMembers
{
public:
    /// `fault` outlives this and collects for a whole answer.
    AnswerMembers(const json::Node& object, std::optional<std::string>& fault);

    /// At most 4096 bytes, as every text below.
    QString text(std::string_view name);
    QString textOrNull(std::string_view name); ///< null becomes an empty text
    qint64 version(std::string_view name);     ///< 1 to 2^31 - 1
    std::optional<qint64> versionOrNull(std::string_view name);
    UtcTime time(std::string_view name);
    std::optional<UtcTime> timeOrNull(std::string_view name);
    bool flag(std::string_view name);
    /// The list's node; nothing where it is none.
    std::optional<json::Node> list(std::string_view name);
    std::optional<json::Node> any(std::string_view name);

private:
    std::optional<json::Node> find(std::string_view name);
    void blame(std::string_view name);

    json::Node m_object;
    std::optional<std::string>& m_fault;
};

} // namespace gatehouse
