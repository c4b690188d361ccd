#include "textpattern.h"

namespace gatehouse
{

bool TextPattern::matches(std::string_view other) const
{
    if (!isPattern)
        return text == other;
    // After a star only the last one needs to be tried again: what stood before it is settled.
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t afterStar = std::string::npos;
    std::size_t resumeAt = 0;
    while (at < other.size()) {
        if (in < text.size() && text[in] == '*') {
            afterStar = ++in;
            resumeAt = at;
        } else if (in < text.size() && text[in] == other[at]) {
            ++in;
            ++at;
        } else if (afterStar != std::string::npos) {
            in = afterStar;
            at = ++resumeAt;
        } else {
            return false;
        }
    }
    while (in < text.size() && text[in] == '*')
        ++in;
    return in == text.size();
}

} // namespace gatehouse
