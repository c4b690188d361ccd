#pragma once

#include <string>
#include <string_view>

namespace gatehouse
{

/// The text, or `room` with it where it had to be mended: U+FFFD stands for each byte that is no UTF-8.
std::string_view cleanText(std::string_view text, std::string& room);

} // namespace gatehouse
