// A cursor comes from a command line: whatever is accepted must be one that was given out.
#include "chatcursor.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gatehouse;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto position = decodeCursor(CursorKind::Sessions, text))
        if (encodeCursor(CursorKind::Sessions, *position) != text)
            std::abort();
    const std::size_t half = size / 2;
    KeysetPosition position{std::string(text.substr(0, half)), std::string(text.substr(half))};
    if (position.time.find('\n') == std::string::npos && size < 2000) {
        const auto back = decodeCursor(CursorKind::Hits, encodeCursor(CursorKind::Hits, position));
        if (!back || *back != position)
            std::abort();
    }
    return 0;
}
