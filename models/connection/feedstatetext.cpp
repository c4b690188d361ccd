#include "feedstatetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{
namespace
{

struct FeedStateText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::FeedState)
};

/// Whole seconds, never none: "in 0 s" would be now.
qint64 seconds(std::chrono::milliseconds wait)
{
    return std::max<qint64>(1, (wait.count() + 999) / 1000);
}

} // namespace

OpenProfile::PartState feedPartState(const FeedState& state)
{
    using Kind = OpenProfile::PartState::Kind;
    switch (state.kind) {
    case FeedState::Kind::Off:
        return {Kind::Off, {}};
    case FeedState::Kind::Connecting:
        return {Kind::Connecting, {}};
    case FeedState::Kind::Connected:
        return {Kind::Connected, {}};
    case FeedState::Kind::Retrying:
        //: Behind "Live feed retrying"
        return {Kind::Retrying, FeedStateText::tr("in %1 s").arg(seconds(state.retryIn))};
    case FeedState::Kind::NoEvents:
        return {Kind::Off, FeedStateText::tr("This gateway has no events; pages ask it now and then.")};
    case FeedState::Kind::SignInNeeded:
        return {Kind::Off, FeedStateText::tr("The gateway tells its events only to people who signed in.")};
    case FeedState::Kind::Refused:
        return {Kind::Failed,
                FeedStateText::tr("The gateway refuses to tell its events (HTTP %1).").arg(state.httpStatus)};
    case FeedState::Kind::PlainHttpToken:
        return {Kind::Failed, FeedStateText::tr("Events need https:// here, because the access token would "
                                                "be readable on the way.")};
    }
    return {};
}

} // namespace gatehouse
