#include "eventmessage.h"
#include "jsontree.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// What anybody may say on the channel of the instances.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

/// What is read goes out to clients: only members of ours, whatever came.
void message(std::string_view bytes)
{
    const auto read = EventMessage::read(bytes);
    if (!read)
        return;
    const auto again = EventMessage::read(read->text());
    require(again && again->text() == read->text());
    if (!read->event)
        return;
    const GatewayEvent& event = *read->event;
    require(event.data.size() < 2 * EventMessage::longest);
    const auto tree = json::parse(event.data, {}, json::Strictness::strict());
    require(tree.ok());
    const json::Node root = tree->root();
    require(root.isObject() && root.size() <= 3 && !event.ids.empty());
    for (const json::Node member : root.children())
        require(member.isScalar() && !member.isBoolean());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    message({reinterpret_cast<const char*>(data), size});
    return 0;
}
