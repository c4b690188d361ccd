#include "backendanswerreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// What a backend sends, the first byte saying whether it answers HEAD. However it is split, it must be read
// alike, and never may more come out than went in.
namespace
{

using namespace gatehouse;
using Event = BackendAnswerReader::Event;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

struct Read {
    std::string trace;
    std::string body;
    std::size_t left = 0;
};

Read readIn(std::string_view bytes, std::size_t piece, bool toHead)
{
    BackendAnswerReader reader;
    reader.begin(toHead);
    Read read;
    Event event = Event::NeedMore;
    for (std::size_t at = 0; at < bytes.size() && event != Event::Broken && event != Event::End;) {
        std::string_view input = bytes.substr(at, piece);
        at += input.size();
        for (event = reader.next(input); event == Event::Head || event == Event::Body;
             event = reader.next(input)) {
            if (event == Event::Body) {
                require(!reader.piece().empty());
                read.body.append(reader.piece());
                continue;
            }
            require(reader.status() >= 200 && reader.status() <= 599 && reader.fields().size() <= 200);
            read.trace = std::to_string(reader.status()) + "/" + std::to_string(reader.fields().size());
        }
        if (event == Event::End)
            read.left = input.size() + bytes.size() - at;
    }
    if (event == Event::NeedMore)
        event = reader.closed();
    read.trace += event == Event::End ? reader.keepsConnection() ? " kept" : " closed" : " broken";
    require(read.body.size() <= bytes.size());
    if (event == Event::End && reader.bodyLength() && !toHead && reader.status() != 204 &&
        reader.status() != 304)
        require(*reader.bodyLength() == read.body.size());
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const bool toHead = data[0] == 'H';
    const Read whole = readIn(bytes, size, toHead);
    for (const std::size_t piece : {1, 2, 7}) {
        const Read split = readIn(bytes, piece, toHead);
        require(split.trace == whole.trace && split.body == whole.body && split.left == whole.left);
    }
    return 0;
}
