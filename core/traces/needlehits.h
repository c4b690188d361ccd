#pragma once

#include "textneedle.h"

#include <cstddef>
#include <string_view>

namespace gatehouse
{

/// Where a text stands in some bytes, for asking of many parts of them whether it stands there: all the
/// bytes are looked at once, as long as the parts come from front to back.
class NeedleHits
{
public:
    NeedleHits(const TextNeedle& needle, std::string_view bytes)
        : m_needle(needle)
        , m_bytes(bytes)
        , m_hit(needle.find(bytes))
    {
    }

    /// Before it is asked for parts.
    bool any() const { return m_hit != std::string_view::npos; }

    /// A part of the bytes, not a copy.
    bool isIn(std::string_view part)
    {
        const auto begin = static_cast<std::size_t>(part.data() - m_bytes.data());
        if (part.empty() || begin < m_from)
            return m_needle.isIn(part);
        m_from = begin;
        if (m_hit < begin)
            m_hit = m_needle.find(m_bytes, begin);
        return m_hit != std::string_view::npos && m_hit + m_needle.text().size() <= begin + part.size();
    }

private:
    const TextNeedle& m_needle;
    std::string_view m_bytes;
    std::size_t m_from = 0; ///< what lies before was asked for
    std::size_t m_hit;      ///< the first at or behind m_from, or before it if none was asked for since
};

} // namespace gatehouse
