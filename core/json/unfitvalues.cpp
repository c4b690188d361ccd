#include "unfitvalues.h"

#include "fasttape.h"

#include <cmath>

namespace gatehouse::json
{
namespace
{

/// Walks a tape and knows the pointer of where it is.
class UnfitFinder
{
public:
    explicit UnfitFinder(const FastTape& tape) : m_tape(tape) {}

    std::vector<FastJson::Unfit> find()
    {
        std::uint32_t index = FastTape::First;
        while (index < m_tape.end() && m_found.size() < FastJson::MostUnfit) {
            const char what = m_tape.letter(index);
            if (what == '}' || what == ']') {
                m_open.pop_back();
                ++index;
            } else {
                index = takeValue(beginValue(index));
            }
        }
        return std::move(m_found);
    }

private:
    struct Frame {
        bool object;
        std::uint32_t name;  ///< word of the member's name
        std::uint32_t items; ///< begun
    };

    /// Goes on to the next value of what is open: past its name, if it has one.
    std::uint32_t beginValue(std::uint32_t index)
    {
        if (m_open.empty())
            return index;
        Frame& frame = m_open.back();
        ++frame.items;
        if (!frame.object)
            return index;
        frame.name = index;
        const bool isNul = m_tape.string(index).find('\0') != std::string_view::npos;
        if (isNul)
            add(FastJson::Unfit::Kind::NulInName, index + 1);
        return index + 1;
    }

    std::uint32_t takeValue(std::uint32_t index)
    {
        const char what = m_tape.letter(index);
        if (what == '{' || what == '[') {
            m_open.push_back({what == '{', 0, 0});
            return index + 1;
        }
        if (what == 'd' && !std::isfinite(m_tape.number<double>(index)))
            add(FastJson::Unfit::Kind::NotFinite, index);
        return m_tape.after(index);
    }

    void add(FastJson::Unfit::Kind kind, std::uint32_t index)
    {
        std::string pointer;
        for (const Frame& frame : m_open) {
            if (frame.object)
                appendPointerSegment(pointer, m_tape.string(frame.name));
            else
                pointer.append("/").append(std::to_string(frame.items - 1));
        }
        const bool scalar = FastValue(m_tape, index).isScalar();
        m_found.push_back({kind, std::move(pointer), scalar ? m_tape.textOf(index) : std::string_view()});
    }

    const FastTape& m_tape;
    std::vector<Frame> m_open;
    std::vector<FastJson::Unfit> m_found;
};

} // namespace

std::vector<FastJson::Unfit> unfitValues(const FastTape& tape)
{
    return UnfitFinder(tape).find();
}

} // namespace gatehouse::json
