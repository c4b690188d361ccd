#include "spanqueue.h"

#include <algorithm>
#include <iterator>

namespace gatehouse
{

void SpanQueue::put(std::vector<SpanRecord> spans)
{
    const std::size_t room = std::min(m_most - m_spans.size(), spans.size());
    m_dropped += spans.size() - room;
    std::move(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(room), std::back_inserter(m_spans));
    if (m_tell && room > 0)
        m_tell();
}

std::vector<SpanRecord> SpanQueue::take(std::size_t most)
{
    const auto end = m_spans.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_spans.size()));
    std::vector<SpanRecord> taken(std::make_move_iterator(m_spans.begin()), std::make_move_iterator(end));
    m_spans.erase(m_spans.begin(), end);
    return taken;
}

} // namespace gatehouse
