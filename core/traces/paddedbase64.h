#pragma once

#include <string>
#include <string_view>

namespace gatehouse
{

/// Appends base64 with padding (RFC 4648).
void appendBase64(std::string& out, std::string_view bytes);

} // namespace gatehouse
