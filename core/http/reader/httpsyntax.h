#pragma once

#include <string_view>

/// The small grammars of RFC 9110 and RFC 3986 that the framing checks need.
namespace gatehouse::http
{

/// 1*tchar (RFC 9110 §5.6.2).
bool isToken(std::string_view text);
bool isTokenChar(char c);
/// Field content: printable ASCII, SP, HTAB and obs-text; no other control.
bool isFieldValue(std::string_view text);
/// Without blanks and tabs at both ends.
std::string_view trimmed(std::string_view text);
/// `uri-host [":" port]` (RFC 9110 §7.2) with a host and, behind a colon, a port up to 65535.
bool isHost(std::string_view text);
/// The authority of an absolute-form target with the scheme http or https; empty for any
/// other target.
std::string_view authorityOf(std::string_view target);

} // namespace gatehouse::http
