#pragma once

#include "outcome.h"

#include <QString>

#include <string_view>

namespace gatehouse
{

/// A libpq connection string, taken apart.
struct Conninfo {
    QString withoutPassword; ///< the string as it was where it had none
    QString password;        ///< empty: none
    QString host;
    QString port; ///< "5432" where none is named
    QString user;
};

/// Reads any string libpq reads: key=value pairs or a URI. Problem: ProfileProblem::BadConninfo,
/// whose words never hold the string.
Outcome<Conninfo> readConninfo(const QString& conninfo);

/// Whether libpq's lists of hosts and ports can be meant. A password with an unescaped "@" or "/" in a
/// URI puts its rest into one of them, where it would be shown, logged and stored.
bool namesServers(std::string_view hosts, std::string_view ports);

/// The string with this password in it, for libpq alone.
QString withPassword(const QString& conninfo, const QString& password);

} // namespace gatehouse
