#pragma once

#include <QString>

#include <string>

namespace gatehouse
{

/// A request as people type or paste it, as bytes that go over the wire: line ends of the head become CRLF,
/// and what every client adds by itself is added where it is missing: the version, Host, User-Agent, and
/// Content-Length for a body. Whatever is there stays as it is, right or wrong.
std::string rawRequestOf(const QString& typed);

} // namespace gatehouse
