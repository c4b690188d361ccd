#include "eventfeed.h"
#include "eventhub.h"
#include "eventmessage.h"
#include "jsontree.h"
#include "seenevents.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// What anybody may say on the channel of the instances, and where a client says it is. The first byte says
// which reader.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

/// What is read goes out to clients: it must be a frame of ours, whatever came.
void message(std::string_view bytes)
{
    const auto read = EventMessage::read(bytes);
    if (!read)
        return;
    const auto again = EventMessage::read(read->text());
    require(again && again->text() == read->text());
    if (!read->event)
        return;
    EventHub hub("here");
    EventFeed feed(hub, EventFilter(Caller::local()), {}, [] {});
    hub.publish(*read->event);
    require(feed.next().has_value());
    const auto frame = feed.next();
    require(frame && frame->size() < 2 * EventMessage::longest);
    const auto tree = json::parse(*frame, {}, json::Strictness::strict());
    require(tree.ok());
    const json::Node root = tree->root();
    require(root.size() == 4 && root.find("data") && root.find("data")->isObject());
    require(read->event->owner.empty() || frame->find(read->event->owner) == frame->npos);
}

void position(std::string_view bytes)
{
    const auto read = EventPosition::read(bytes);
    require(!read || (!read->instance.empty() && bytes.starts_with(read->instance)));
}

/// Two bytes a number, in any order: none is taken twice while all of them are remembered.
void numbers(std::string_view bytes)
{
    SeenEvents seen;
    Deadline now{};
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto high = static_cast<unsigned char>(bytes[i]);
        const auto low = static_cast<unsigned char>(bytes[i + 1]);
        const std::uint64_t number = high % 4 * 256U + low;
        now += std::chrono::milliseconds(high);
        const std::string instance(1, static_cast<char>('a' + high / 64));
        (void)seen.take(instance, number, now);
        require(!seen.take(instance, number, now));
        (void)seen.missed(now);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
    case 1:
        position(bytes);
        break;
    case 2:
        numbers(bytes);
        break;
    default:
        message(bytes);
    }
    return 0;
}
