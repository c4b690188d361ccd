#pragma once

#include "tracesink.h"

#include <string>
#include <string_view>

namespace gatehouse
{

/// Reads the innermost messages of OTLP's traces. What it gives looks at the message and at the decoder: good
/// until the next call. Text that is no UTF-8 has U+FFFD in place of each bad byte.
class OtlpSpanDecoder
{
public:
    // False: no such message.
    [[nodiscard]] bool readSpan(std::string_view message, SentSpan& span);
    [[nodiscard]] bool readResource(std::string_view message, SentResource& resource);
    [[nodiscard]] bool readScope(std::string_view message, SentScope& scope);

private:
    std::string m_details;
    std::string m_text;
    std::string m_version;
};

} // namespace gatehouse
