#include "requestreader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// Any bytes, and two ways to split them: whole, and in portions that the bytes themselves choose.
// Both must give the same events; nothing may be taken behind a refusal; no head may hold more
// than the limits.
namespace
{

using namespace gatehouse::http;
using Event = RequestReader::Event;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

/// Everything a connection sees, as one text; pieces of a body are joined.
class Trace
{
public:
    void feed(std::string_view input)
    {
        for (;;) {
            const std::size_t before = input.size();
            const Event event = m_reader.next(input);
            require(input.size() <= before);
            if (event == Event::NeedMore) {
                require(input.empty());
                return;
            }
            if (event == Event::Refused) {
                refused(input);
                return;
            }
            take(event);
        }
    }
    bool over() const { return m_over; }
    std::string text() const { return m_text + (m_reader.idle() ? "idle" : "begun"); }

private:
    void take(Event event)
    {
        if (event == Event::Head) {
            checkHead(m_reader.head());
        } else if (event == Event::Body) {
            require(!m_reader.piece().empty());
            m_text.append(m_reader.piece());
        } else {
            require(m_reader.trailers().size() <= ReaderLimits{}.fields);
            for (const Field& field : m_reader.trailers())
                m_text.append("trailer ").append(field.name).append(":").append(field.value).append("\n");
            m_text += "end\n";
        }
    }
    void checkHead(const RequestHead& head)
    {
        const ReaderLimits limits;
        std::size_t bytes = 0;
        m_text.append("head ").append(head.method).append(" ").append(head.target).append("\n");
        for (const Field& field : head.fields) {
            bytes += field.name.size() + field.value.size();
            m_text.append(field.name).append(":").append(field.value).append("\n");
        }
        require(!head.target.empty() && head.target.size() <= limits.target);
        require(head.fields.size() <= limits.fields && bytes <= limits.fieldBytes);
        require(head.fieldValues("host").size() == 1);
        require(head.fieldValues("content-length").size() + head.fieldValues("transfer-encoding").size() <=
                1);
        std::string echoed;
        Response mirror;
        mirror.fields = head.fields;
        require(appendResponseHead(echoed, mirror, {})); // nothing we took in could split an answer
    }
    void refused(std::string_view input)
    {
        const std::size_t left = input.size();
        require(m_reader.next(input) == Event::Refused && input.size() == left);
        require(m_reader.refusal().close && m_reader.refusal().status >= 400);
        m_text.append("refused ").append(m_reader.refusal().body).append("\n");
        m_over = true;
    }

    RequestReader m_reader;
    std::string m_text;
    bool m_over = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Trace whole;
    whole.feed(bytes);

    Trace parts;
    std::uint32_t seed = 2166136261U;
    for (std::size_t offset = 0; offset < size && !parts.over();) {
        seed = (seed ^ data[offset]) * 16777619U;
        const std::size_t portion = std::min<std::size_t>(size - offset, 1 + (seed >> 16U) % 23);
        const std::string copy(bytes.substr(offset, portion)); // a view kept too long is caught
        parts.feed(copy);
        offset += portion;
    }
    require(whole.text() == parts.text());

    // Whatever stands in a field, taking it apart stays within it.
    std::size_t listed = 0;
    for (const std::string_view element : listElements(bytes))
        listed += element.size();
    require(listed <= size);
    return 0;
}
