#include "bodyunpacker.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace gatehouse
{
namespace
{

constexpr std::size_t piece = std::size_t{64} << 10U;
constexpr int gzipWindow = 15 + 16; // zlib's way to say: gzip alone

} // namespace

struct BodyUnpacker::Inflater {
    Inflater()
    {
        if (inflateInit2(&stream, gzipWindow) != Z_OK)
            throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    z_stream stream{};
    bool atStart = true; ///< of a member
    bool anything = false;
};

BodyUnpacker::BodyUnpacker(Coding coding, std::size_t limit)
    : m_inflater(coding == Coding::Gzip ? std::make_unique<Inflater>() : nullptr)
    , m_limit(limit)
{
}

BodyUnpacker::~BodyUnpacker() = default;

BodyUnpacker::State BodyUnpacker::add(std::string_view bytes)
{
    if (m_state != State::Good)
        return m_state;
    if (m_inflater)
        return m_state = inflate(bytes);
    if (bytes.size() > m_limit - m_body.size())
        return m_state = State::TooLarge;
    m_body.append(bytes);
    return m_state;
}

BodyUnpacker::State BodyUnpacker::inflate(std::string_view bytes)
{
    z_stream& stream = m_inflater->stream;
    // zlib does not write to what it reads. Pieces are far below 4 GiB.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    while (stream.avail_in > 0 || stream.avail_out == 0) {
        if (m_inflater->atStart && stream.avail_in == 0)
            break;
        const std::size_t before = m_body.size();
        const std::size_t room = std::min(piece, m_limit - before + 1);
        m_body.resize(before + room);
        stream.next_out = reinterpret_cast<Bytef*>(m_body.data() + before);
        stream.avail_out = static_cast<uInt>(room);
        const int result = ::inflate(&stream, Z_NO_FLUSH);
        m_inflater->atStart = false;
        m_body.resize(before + room - stream.avail_out);
        if (m_body.size() > m_limit)
            return State::TooLarge;
        if (result == Z_STREAM_END) {
            m_inflater->anything = true;
            m_inflater->atStart = true;
            inflateReset(&stream); // another member may follow
        } else if (result == Z_BUF_ERROR) {
            break;
        } else if (result != Z_OK) {
            return State::Broken;
        }
    }
    return State::Good;
}

BodyUnpacker::State BodyUnpacker::finish()
{
    if (m_state == State::Good && m_inflater && !(m_inflater->anything && m_inflater->atStart))
        m_state = State::Broken;
    return m_state;
}

} // namespace gatehouse
