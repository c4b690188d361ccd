#include "gzipmembers.h"

#include "traceproblem.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <string>

namespace gatehouse
{
namespace
{

constexpr std::string_view magic = "\x1F\x8B\x08";
constexpr std::size_t piece = std::size_t{1} << 20U;
constexpr std::size_t harmless = std::size_t{64} << 20U; ///< however little it was before
constexpr std::size_t steepest = 200;
constexpr int mostSearches = 64; ///< for members behind a broken one

enum class End : std::uint8_t { Whole, CutOff, Broken, Full };

struct Member {
    End end = End::Broken;
    std::size_t used = 0; ///< bytes of the input
};

/// Unpacks one member. Full: `most` bytes are out and there is more.
Member unpackMember(std::string_view gzip, TraceBytes& out, std::size_t most)
{
    z_stream stream{};
    Member member;
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return member;
    const std::size_t start = out.size();
    int result = Z_OK;
    while (result == Z_OK) {
        const std::size_t room = std::min(piece, most - (out.size() - start) + 1);
        const std::size_t rest = gzip.size() - member.used;
        const auto given = static_cast<uInt>(std::min<std::size_t>(rest, std::numeric_limits<uInt>::max()));
        // zlib does not write to what it reads.
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data() + member.used));
        stream.avail_in = given;
        stream.next_out = reinterpret_cast<Bytef*>(out.extend(room));
        stream.avail_out = static_cast<uInt>(room);
        result = inflate(&stream, Z_NO_FLUSH);
        member.used += given - stream.avail_in;
        out.grow(room - stream.avail_out);
        if (out.size() - start > most) {
            out.cut(start + most);
            member.end = End::Full;
            break;
        }
    }
    inflateEnd(&stream);
    if (member.end == End::Full)
        return member;
    if (result == Z_STREAM_END)
        member.end = End::Whole;
    else if (result == Z_BUF_ERROR && member.used == gzip.size())
        member.end = End::CutOff;
    return member;
}

bool isPadding(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with(magic);
}

void unpackHead(std::string_view gzip, TraceBytes& out, std::size_t most)
{
    while (isGzip(gzip) && out.size() < most) {
        const Member member = unpackMember(gzip, out, most - out.size());
        if (member.end != End::Whole)
            return;
        gzip.remove_prefix(member.used);
    }
}

Outcome<std::uint64_t> unpackMembers(std::string_view gzip, TraceBytes& out, std::size_t most)
{
    most = std::min(most, std::max(harmless, gzip.size() * steepest));
    std::uint64_t whole = 0;
    std::uint64_t broken = 0;
    int searches = 0;
    std::size_t at = 0;
    Problem first{TraceProblem::NotATrace};
    while (at < gzip.size() && !isPadding(gzip.substr(at))) {
        const std::size_t start = out.size();
        const Member member = unpackMember(gzip.substr(at), out, most - start);
        if (member.end == End::Full)
            return Problem{TraceProblem::TooLarge, {"0"}};
        if (member.end == End::Whole) {
            ++whole;
            at += member.used;
            continue;
        }
        out.cut(start);
        if (broken++ == 0) {
            const std::string place = std::to_string(at + member.used);
            first = Problem{member.end == End::CutOff ? TraceProblem::CutOff : TraceProblem::Malformed,
                            {place},
                            "byte " + place};
        }
        const std::size_t next = gzip.find(magic, at + 1);
        if (member.end == End::CutOff || next == std::string_view::npos || ++searches > mostSearches)
            break;
        at = next;
    }
    if (whole == 0)
        return first;
    return broken;
}

} // namespace gatehouse
