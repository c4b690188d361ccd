#include "sessionrecord.h"

namespace gatehouse
{

std::string firstCharacters(const std::string& text, std::size_t count)
{
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && seen++ == count)
            return text.substr(0, at);
    }
    return text;
}

} // namespace gatehouse
