#include "criticalpath.h"

#include <algorithm>
#include <tuple>

namespace gatehouse
{
namespace
{

/// A child cut to its parent.
struct CutChild {
    SpanIndex span;
    std::uint64_t start;
    std::uint64_t end;
};

class PathWalker
{
public:
    explicit PathWalker(const Trace& trace) : m_trace(trace) {}

    void walkFrom(SpanIndex top)
    {
        enter({top, m_trace.startNano(top), m_trace.endNano(top)});
        while (!m_open.empty())
            goOn();
    }

    std::vector<CriticalSegment> segments;

private:
    /// A span on the way down; its children wait in m_children up to childrenEnd, the next one last.
    struct Open {
        CutChild self;
        std::uint64_t reached;
        std::size_t childrenBegin;
    };

    void goOn()
    {
        Open& open = m_open.back();
        while (m_children.size() > open.childrenBegin) {
            const CutChild child = m_children.back();
            m_children.pop_back();
            if (child.end > open.reached)
                continue; // the point only moves back
            addSegment(open.self.span, child.end, open.reached);
            open.reached = child.start;
            enter(child);
            return;
        }
        addSegment(open.self.span, open.self.start, open.reached);
        m_open.pop_back();
    }

    void enter(const CutChild& self)
    {
        m_open.push_back({self, self.end, m_children.size()});
        const auto begin = static_cast<std::ptrdiff_t>(m_children.size());
        const SpanIndex after = m_trace.afterSubtree(self.span);
        for (SpanIndex child = self.span + 1; child < after; child = m_trace.afterSubtree(child))
            addChild(self, child);
        std::sort(m_children.begin() + begin, m_children.end(), [this](const CutChild& a, const CutChild& b) {
            return std::tuple(a.end, m_trace.startNano(b.span), m_trace.arrival(b.span)) <
                   std::tuple(b.end, m_trace.startNano(a.span), m_trace.arrival(a.span));
        });
    }

    void addChild(const CutChild& parent, SpanIndex child)
    {
        if (m_trace.kind(parent.span) == SpanKind::Producer && m_trace.kind(child) == SpanKind::Consumer)
            return;
        const std::uint64_t ownStart = m_trace.startNano(child);
        const std::uint64_t ownEnd = m_trace.endNano(child);
        const std::uint64_t start = std::max(ownStart, parent.start);
        const std::uint64_t end = std::min(ownEnd, parent.end);
        // Nothing of it is left; only what takes no time itself may stand at an edge.
        if (start > end || (start == end && ownStart != ownEnd))
            return;
        m_children.push_back({child, start, end});
    }

    void addSegment(SpanIndex span, std::uint64_t start, std::uint64_t end)
    {
        if (start < end)
            segments.push_back({span, start, end});
    }

    const Trace& m_trace;
    std::vector<Open> m_open;
    std::vector<CutChild> m_children;
};

} // namespace

std::vector<CriticalSegment> criticalPath(const Trace& trace)
{
    PathWalker walker(trace);
    for (SpanIndex top = 0; top < trace.size(); top = trace.afterSubtree(top))
        walker.walkFrom(top);
    std::vector<CriticalSegment>& segments = walker.segments;
    std::sort(segments.begin(), segments.end(), [](const CriticalSegment& a, const CriticalSegment& b) {
        return std::tuple(a.startNano, a.endNano, a.span) < std::tuple(b.startNano, b.endNano, b.span);
    });
    return std::move(walker.segments);
}

} // namespace gatehouse
