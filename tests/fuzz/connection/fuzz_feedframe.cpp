// A frame of the live feed of any bytes is read or refused with the name of what is wrong; what was
// read keeps what the contract promises of it.

#include "connectionproblem.h"
#include "feedframe.h"

#include <cstdio>
#include <cstdlib>

using namespace gatehouse;

namespace
{

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

struct Promises {
    void operator()(const FeedHello& hello) const { check(hello.place); }
    void operator()(const FeedGap& gap) const { check(gap.place); }
    void operator()(const FeedHealth& health) const
    {
        require(!health.name.isEmpty() && !health.to.isEmpty(), "a change of nothing");
    }
    void operator()(const FeedMessage& message) const
    {
        require(!message.sessionId.isEmpty() && !message.messageId.isEmpty(), "a message without ids");
    }
    void operator()(const FeedConfig& config) const
    {
        require(!config.key.isEmpty() && config.version >= 0, "a configuration without a version");
    }
    void operator()(const FeedRejection& rejection) const
    {
        require(rejection.status >= 100 && rejection.status <= 999, "a status that is none");
    }
    void operator()(const FeedInstance& instance) const
    {
        require(!instance.instance.isEmpty(), "an instance without a name");
    }
    void operator()(const FeedOther& other) const { require(!other.type.isEmpty(), "no type"); }

    static void check(const FeedPlace& place)
    {
        require(!place.instance.isEmpty() && place.seq >= 0, "a place that is none");
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto frame = readFeedFrame({reinterpret_cast<const char*>(data), size});
    if (!frame) {
        require(frame.problem().code == ConnectionProblem::BadFeedFrame &&
                    !frame.problem().args.at(0).empty(),
                "refused without a word");
        return 0;
    }
    require(size <= largestFeedFrame, "larger than a frame");
    const bool countsOn = frame->what.index() <= 1;
    require(frame->seq.has_value() != countsOn, "a number where there is none, or none where there is one");
    std::visit(Promises(), frame->what);
    return 0;
}
