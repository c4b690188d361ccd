#pragma once

#include "caller.h"
#include "heldanswers.h"
#include "httpserver.h"
#include "queryparameters.h"
#include "requestjudge.h"
#include "requestpath.h"
#include "requesttrace.h"
#include "routetable.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// What is known of a request from its head until its answer is on the way.
class GatewayRequest : public http::RequestContext
{
public:
    GatewayRequest(const http::RequestHead& head, std::shared_ptr<const RulesDocument> rules);

    std::string requestId;
    std::string client; ///< the address it comes from
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
    RequestPath path;
    std::shared_ptr<RequestTrace> trace;
    QueryParameters query;
    SignedIn signedIn;
    RouteMatch match;
    std::shared_ptr<const RulesDocument> rules; ///< the ones it came under, whatever is swapped meanwhile
    RequestJudge judge;
    Verdict verdict;        ///< a pass so far: its fields are the answer's too
    bool settled = false;   ///< the verdict was clear at the head
    HeldAnswers::Hold held; ///< its answer, until that is taken
    /// The head of one whose body is not here yet when the handler has it: a refusal of the rest is about it.
    std::optional<http::RequestHead> keptHead;
    /// What stands behind the rules has refused, while the body may still grow beyond what they allow.
    std::optional<http::Response> refusal;

    /// The template for metrics, or `other`.
    std::string_view routeName() const;

    /// Counts this one among those that wait for their body without a valid token, while it lives.
    void countIn(std::size_t& waiting);
    ~GatewayRequest() override;

private:
    std::size_t* m_waiting = nullptr;
};

} // namespace gatehouse
